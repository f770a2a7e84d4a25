import ZineCore
import ZineDocument

/// Lines that each begin with a label and a colon, as the data at the head of a report do: `Date: …`, `**Status:** …`.
/// Nobody means them as a paragraph, whichever way they are written.
enum LabelledLines {
    /// Characters: what is longer is a paragraph that begins with a label.
    private static let longestLine = 200
    private static let longestLabel = 36
    private static let mostWords = 5

    /// The lines of a paragraph, if two of them at least have labels of their own, and all but the first of a commit.
    static func lines(of text: [Inline]) -> [[Inline]]? {
        let lines = text.partedAtBreaks.map { $0.withoutBlankEnds() }.filter { !$0.isEmpty }
        guard lines.count > 1, lines.allSatisfy({ $0.plainText.count <= longestLine }) else { return nil }
        let labels = lines.map(label)
        let known = labels.compactMap { $0 }
        guard known.count > 1, Set(known).count == known.count, labels.dropFirst().allSatisfy({ $0 != nil }),
            labels[0] != nil || lines[0].plainText.hasPrefix("commit ")
        else {
            return nil
        }
        return lines
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

    /// What a line begins with up to its colon: a few words, the first with a capital if it can have one.
    private static func label(of line: [Inline]) -> String? {
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
    fileprivate var beginsStrong: Bool { if case .strong? = first?.content { true } else { false } }
}
