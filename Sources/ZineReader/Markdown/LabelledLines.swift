import ZineCore
import ZineDocument

/// Lines that each begin with a label and a colon, as the data at the head of a report do: `Date: …`, `**Status:** …`.
/// Nobody means them as a paragraph, whichever way they are written.
enum LabelledLines {
    /// Characters: what is longer is a paragraph that begins with a label, and further where the label is strong.
    private static let longestLine = 200
    private static let longestStrongLine = 600
    private static let longestLabel = 36
    private static let mostWords = 5
    /// A line's end that is not its author's stands behind so many characters at least.
    private static let wrappedLine = 56
    /// Words of a value that may end as a sentence does.
    private static let shortValue = 5

    /// The lines of a paragraph, if two of them at least have labels of their own, and all but the first of a commit. A value
    /// that was wrapped by hand goes on in its line.
    static func lines(of text: [Inline]) -> [[Inline]]? {
        let written = text.linesAtBreaks.map { ($0.inlines.withoutBlankEnds(), $0.endsHard) }.filter { !$0.0.isEmpty }
        guard let first = written.first?.0, written.count > 1 else { return nil }
        let isStrong = first.beginsStrong
        let isCommit = first.plainText.hasPrefix("commit ")
        var rows: [Row] = []
        for (line, endsHard) in written {
            if let label = label(of: line), line.beginsStrong || !isStrong || !(rows.last?.mayBeWrapped ?? false) {
                rows.append(Row(label: label, words: line, isOpen: !endsHard))
            } else if rows.isEmpty ? isCommit : isStrong && !rows[rows.count - 1].isOpen {
                rows.append(Row(label: nil, words: line, isOpen: !rows.isEmpty && !endsHard))
            } else if rows.isEmpty || !rows[rows.count - 1].goesOn(with: line, isStrong: isStrong, endsHard: endsHard) {
                return nil
            }
        }
        let labels = rows.compactMap(\.label)
        guard labels.count > 1, Set(labels).count == labels.count,
            rows.allSatisfy({ $0.words.plainText.count <= (isStrong ? longestStrongLine : longestLine) }),
            isStrong || isCommit || areData(rows)
        else { return nil }
        return rows.map(\.words)
    }

    /// A line of data with what was wrapped.
    private struct Row {
        var label: String?
        var words: [Inline]
        /// Whether it ends where a wrapped line does, rather than where its author ended it.
        var isOpen: Bool
        var isWrapped = false

        /// Takes a line without a label that belongs to it; false where it is none.
        mutating func goesOn(with line: [Inline], isStrong: Bool, endsHard: Bool) -> Bool {
            guard isStrong && isOpen || mayBeWrapped, let last = words.last else { return false }
            words += [Inline(.softBreak, at: last.span)] + line
            (isOpen, isWrapped) = (!endsHard, true)
            return true
        }

        /// Whether its last line is as long as one that an editor wrapped.
        var mayBeWrapped: Bool { isOpen && words.partedAtBreaks.last?.plainText.count ?? 0 >= wrappedLine }

        /// Whether what stands behind the label is no sentence.
        var isDatum: Bool {
            guard !isWrapped, let label else { return label == nil }
            let value = words.plainText.trimmed.dropFirst(label.count + 1).trimmed
            guard let end = value.last, ".!?。！？…".contains(end) else { return value.count <= longestLine / 2 }
            // Where no blanks part words, two characters are about one.
            let words = value.split(whereSeparator: \.isWhitespace)
            return words.count <= shortValue && (!"。！？".contains(end) || value.count <= shortValue * 2)
        }
    }

    /// Whether plain labels stand before values: sentences that begin with a word and a colon may look like it. One value at
    /// least has to be short, and more than were wrapped.
    private static func areData(_ rows: [Row]) -> Bool {
        rows.count { $0.isDatum && $0.label != nil } > rows.count(where: \.isWrapped)
    }

    /// The blocks from one on that are paragraphs of a short line with a strong label, and whether each has another: what one
    /// speaker says after another is no data.
    static func run(in blocks: ArraySlice<Block>) -> (blocks: ArraySlice<Block>, isData: Bool) {
        var labels: [String] = []
        var below: Int?
        for block in blocks {
            guard case .paragraph(let text) = block.content, text.beginsStrong,
                block.span.start.line == block.span.end.line, text.plainText.count <= Verses.longestLine,
                block.span.start.line <= below ?? .max, let label = label(of: text)
            else { break }
            labels.append(label)
            below = block.span.end.line + 2
        }
        return (blocks.prefix(labels.count), labels.count > 1 && Set(labels).count == labels.count)
    }

    /// Whether a line begins with a label.
    static func isLabelled(_ line: [Inline]) -> Bool { label(of: line) != nil }

    /// What a line begins with up to its colon: a few words, the first with a capital if it can have one.
    private static func label(of line: [Inline]) -> String? {
        if let label = line.strongLabel { return label.count <= longestLine / 2 ? label : nil }
        let text = line.plainText
        guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let after = text[text.index(after: colon)...].first
        let label = text[..<colon].trimmed
        guard text[colon] == "：" || after?.isWhitespace ?? true, let first = label.first, first.isLetter,
            !first.isLowercase || line.beginsStrong, label.count <= longestLabel,
            isName(label.split(whereSeparator: \.isWhitespace)),
            !label.contains(where: { ".,;!?".contains($0) || $0.isNumber })
        else { return nil }
        return label
    }

    /// Whether words name something: one or two, or a few with capitals, but for little ones.
    private static func isName(_ words: [Substring]) -> Bool {
        words.count <= 2
            || words.count <= mostWords && words.allSatisfy { $0.count < 4 || !($0.first?.isLowercase ?? true) }
    }
}

extension [Inline] {
    /// Without an emoji or the like in front: `✅ **Database:** restored`.
    private var withoutSign: ArraySlice<Inline> {
        guard count > 1, case .text(let text)? = first?.content, text.count <= 3,
            !text.contains(where: { $0.isLetter || $0.isNumber })
        else { return self[...] }
        return dropFirst()
    }

    fileprivate var beginsStrong: Bool { if case .strong? = withoutSign.first?.content { true } else { false } }

    /// The strong words that a line begins with, where a colon is their last or stands right behind them.
    fileprivate var strongLabel: String? {
        guard case .strong(let inner)? = withoutSign.first?.content else { return nil }
        let label = inner.plainText.trimmed
        let rest = Array(withoutSign.dropFirst()).plainText
        let isInside = label.last.map { ":：".contains($0) } ?? false
        guard isInside || rest.first.map({ ":：".contains($0) }) ?? false, label.contains(where: \.isLetter) else {
            return nil
        }
        return isInside ? String(label.dropLast().trimmed) : String(label)
    }
}
