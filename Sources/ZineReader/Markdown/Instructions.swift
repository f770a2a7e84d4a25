import ZineCore
import ZineDocument

/// Comments that are meant for the program: `<!-- zine: ignore unknown-word, doubled-link -->` keeps warnings about the
/// next block to itself, `<!-- zine: no timeline -->` and `<!-- zine: no chat -->` leave the next block as it is written.
struct Instruction {
    /// What the next block is not to be read as.
    enum Reading: String, CaseIterable { case timeline, chat }
    private var ids: [String] = []
    private var forbidden: Reading?
    private let span: SourceSpan

    /// The silences that an article's comments ask for.
    static func silences(
        in source: SourceText, _ blocks: [Block], _ problems: inout [Diagnostic]
    ) -> [Silence] {
        guard source.bytes[...].firstRange(of: Array("zine:".utf8)) != nil else { return [] }
        let lines = MarkdownLines(source.bytes)
        var starts: [(start: Int, end: Int)]?
        return lines.open.compactMap { index in
            guard let instruction = Instruction(lines[index], number: index + 1, in: source, &problems) else {
                return nil
            }
            let known = starts ?? reaches(of: blocks)
            starts = known
            let line = instruction.span.start.line
            guard let next = known.first(where: { $0.start > line }) else { return nil }
            guard instruction.forbidden == nil else { return nil }
            return Silence(
                wishes: instruction.ids.map { Silence.Wish(id: $0, at: instruction.span) },
                lines: (line + 1)...max(line + 1, next.end))
        }
    }

    /// The first lines of the blocks that are to be no timelines, or no chats.
    static func lines(thatAreNo reading: Reading, in source: SourceText, _ blocks: [Block]) -> Set<Int> {
        guard source.bytes[...].firstRange(of: Array("zine: no \(reading.rawValue)".utf8)) != nil else { return [] }
        let lines = MarkdownLines(source.bytes)
        let starts = reaches(of: blocks).map(\.start)
        var problems: [Diagnostic] = []
        return Set(
            lines.open.compactMap { index in
                guard let instruction = Instruction(lines[index], number: index + 1, in: source, &problems),
                    instruction.forbidden == reading
                else { return nil }
                return starts.first { $0 > instruction.span.start.line }
            })
    }

    private init?(
        _ line: ArraySlice<UInt8>, number: Int, in source: SourceText, _ problems: inout [Diagnostic]
    ) {
        guard let start = line.firstRange(of: Array("<!--".utf8)) else { return nil }
        let content = String(decoding: line[start.upperBound...], as: UTF8.self)
        guard content.trimmed.hasPrefix("zine:"), let end = content.firstRange(of: "-->") else { return nil }
        span = source.span(line: number, column: start.lowerBound - line.startIndex + 1)
        let words = content[..<end.lowerBound].trimmed.dropFirst(5).split { $0.isWhitespace || $0 == "," }
        forbidden = words.count == 2 && words[0] == "no" ? Reading(rawValue: String(words[1])) : nil
        guard forbidden != nil || (words.first == "ignore" && words.count > 1) else {
            problems.append(
                .warning(
                    "unknown-instruction",
                    "'\(content[..<end.lowerBound].trimmed.shortened(to: 60))' says nothing here",
                    hint:
                        "write <!-- zine: ignore unknown-word --> with the ids of the warnings to be silent about the "
                        + "next block, <!-- zine: no timeline -->, or <!-- zine: no chat -->", at: span))
            return nil
        }
        ids = forbidden != nil ? [] : words.dropFirst().map(String.init)
    }

    /// Where blocks begin and end, in the order in which they begin; of those that begin together the outermost.
    private static func reaches(of blocks: [Block]) -> [(start: Int, end: Int)] {
        var ends: [Int: Int] = [:]
        var waiting = blocks
        while let block = waiting.popLast() {
            let start = block.span.start.line
            ends[start] = max(ends[start] ?? start, block.lastLine)
            waiting += block.childBlocks
        }
        return ends.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

extension Block {
    /// The last line of its own and of what it holds.
    fileprivate var lastLine: Int {
        var last = span.end.line
        if case .timeline(let timeline) = content {
            last = timeline.items.map(\.span.end.line).reduce(last, max)
        }
        return childBlocks.reduce(last) { max($0, $1.lastLine) }
    }
}
