import ZineCore
import ZineDocument

/// Bold lines that authors write where a heading belongs: `**Summary**`, `**Root cause:**`.
enum BoldHeading {
    static let lengthLimit = 80

    /// The heading's text, where a paragraph is one.
    static func text(_ paragraph: [Inline]) -> [Inline]? {
        guard let first = paragraph.first, case .strong(let inner) = first.content, paragraph.count <= 2 else {
            return nil
        }
        var text = inner
        if let second = paragraph.dropFirst().first {
            guard case .text(let mark) = second.content, mark.trimmed == ":" else { return nil }
            text.append(second)
        }
        guard !inner.contains(where: isBreak) else { return nil }
        let plain = text.plainText.trimmed
        guard !plain.isEmpty, plain.count <= lengthLimit, plain.contains(where: \.isLetter),
            !plain.hasSuffix("."), !plain.hasSuffix("!"), !plain.hasSuffix("…"), !plain.hasSuffix(",")
        else { return nil }
        return text
    }

    /// Whether words end as questions do in scripts that have a mark of their own for it; Greek's is other people's semicolon.
    static func asks(_ text: [Inline]) -> Bool { text.plainText.trimmed.last.map { "?？؟".contains($0) } ?? false }

    static func isQuestion(_ text: [Inline]) -> Bool { asks(text) || text.plainText.trimmed.last == ";" }

    /// Whether a paragraph would be a heading and is no line of a timeline.
    static func isHeading(_ paragraph: [Inline]) -> Bool {
        text(paragraph) != nil && TimedText(paragraph) == nil && DayText(paragraph) == nil
    }

    private static func isBreak(_ inline: Inline) -> Bool {
        switch inline.content {
        case .softBreak, .lineBreak, .image: true
        default: false
        }
    }
}

/// Gives an article's headings their levels, after timelines have taken theirs.
struct HeadingLevels {
    private(set) var problems: [Diagnostic] = []
    /// The levels, as written, of the headings that are open above the current place.
    private var open: [Int] = []
    private var base = 1
    private var asks = false
    /// Whether the current place is an entry of a timeline, whose time or date was a heading itself.
    private var isInEntry = false
    /// What is wrong with the level that the headings begin at, until it is said.
    private var slip: FirstLevels.Slip?

    /// - Parameter asks: whether bold lines that end as questions do are an interview's, and no headings.
    static func apply(to blocks: [Block], asks: Bool = false, _ problems: inout [Diagnostic]) -> [Block] {
        var levels = HeadingLevels()
        levels.asks = asks
        let promoted = levels.promoting(blocks)
        let written = levels.writtenLevels(promoted)
        levels.base = (written.min() ?? 2) == 1 ? 0 : 1
        levels.slip = FirstLevels.slip(in: written)
        let result = levels.closing(promoted)
        problems += levels.problems
        return result
    }

    /// Bold lines above other blocks become headings one level below the last one.
    private mutating func promoting(_ blocks: [Block]) -> [Block] {
        var level = 1
        var out = blocks
        var bold: [(heading: Heading, span: SourceSpan)] = []
        for index in blocks.indices {
            switch blocks[index].content {
            case .heading(let heading): level = heading.level
            case .paragraph(let paragraph):
                if let words = LikelyHeading.words(at: index, in: blocks) {
                    problems.append(LikelyHeading.problem(words, below: level, at: blocks[index].span))
                    continue
                }
                guard index + 1 < blocks.count, Self.canStandBelowHeading(blocks[index + 1]),
                    BoldHeading.isHeading(paragraph), let text = BoldHeading.text(paragraph),
                    !asks || !BoldHeading.isQuestion(text)
                else { continue }
                let heading = Heading(level: min(6, level + 1), text: text, id: "")
                out[index].content = .heading(heading)
                bold.append((heading, blocks[index].span))
            default: continue
            }
        }
        reportBold(bold)
        return out
    }

    /// Once for all: what one of them should be, the others should be too.
    private mutating func reportBold(_ lines: [(heading: Heading, span: SourceSpan)]) {
        guard let first = lines.first else { return }
        let words = first.heading.text.plainText.droppingLast { ":：".contains($0) || $0.isWhitespace }
        let others = OtherLines.words(behind: lines.map(\.span))
        problems.append(
            .warning(
                "bold-heading", "this bold line stands where a heading belongs\(others)",
                hint: "write \(FirstLevels.marks(max(2, first.heading.level))) \(words)", at: first.span))
    }

    private static func canStandBelowHeading(_ block: Block) -> Bool {
        switch block.content {
        case .heading, .thematicBreak, .pageBreak: false
        case .paragraph(let text): !BoldHeading.isHeading(text)
        default: true
        }
    }

    private func writtenLevels(_ blocks: [Block]) -> [Int] {
        blocks.flatMap { block -> [Int] in
            if case .heading(let heading) = block.content { return [heading.level] }
            return writtenLevels(block.childBlocks)
        }
    }

    /// Levels that the text skips are closed up; the outermost becomes 2.
    private mutating func closing(_ blocks: [Block]) -> [Block] {
        blocks.map { block in
            guard case .heading(var heading) = block.content else {
                let outside = isInEntry
                if case .timeline = block.content { isInEntry = true }
                defer { isInEntry = outside }
                return block.mappingChildren { closing($0) }
            }
            var hasSibling = false
            while let last = open.last, last >= heading.level {
                hasSibling = last == heading.level
                open.removeLast()
            }
            report(heading.level, hasSibling: hasSibling, at: block.span)
            open.append(heading.level)
            heading.level = min(6, open.count + 1)
            return Block(.heading(heading), at: block.span)
        }
    }

    private mutating func report(_ level: Int, hasSibling: Bool, at span: SourceSpan) {
        if let slip, slip.level == level, open.isEmpty {
            problems.append(slip.problem(at: span))
            self.slip = nil
        } else if let last = open.last, !hasSibling, level > last + (isInEntry ? 2 : 1) {
            problems.append(
                .warning(
                    "skipped-heading", "this heading skips a level",
                    hint: "write it with \(FirstLevels.marks(last + 1)) instead of \(FirstLevels.marks(level))",
                    at: span))
        }
    }
}

extension Block {
    /// The same block with every list of blocks inside it put through a transformation, in reading order.
    func mappingChildren(_ transform: ([Block]) -> [Block]) -> Block {
        var copy = self
        switch content {
        case .quote(let inner): copy.content = .quote(transform(inner))
        case .pullQuote(let inner): copy.content = .pullQuote(transform(inner))
        case .details(let summary, let inner): copy.content = .details(summary: summary, transform(inner))
        case .alert(let alert):
            copy.content = .alert(Alert(kind: alert.kind, title: alert.title, blocks: transform(alert.blocks)))
        case .group(var group):
            group.blocks = transform(group.blocks)
            copy.content = .group(group)
        case .definitions(var list):
            for index in list.entries.indices {
                list.entries[index].definitions = list.entries[index].definitions.map(transform)
            }
            copy.content = .definitions(list)
        case .list(var list):
            for index in list.items.indices { list.items[index].blocks = transform(list.items[index].blocks) }
            copy.content = .list(list)
        case .timeline(var timeline):
            for index in timeline.items.indices {
                guard case .entry(var entry) = timeline.items[index] else { continue }
                entry.body = transform(entry.body)
                timeline.items[index] = .entry(entry)
            }
            copy.content = .timeline(timeline)
        case .paragraph, .heading, .code, .table, .figure, .verse, .thematicBreak, .pageBreak: break
        }
        return copy
    }
}
