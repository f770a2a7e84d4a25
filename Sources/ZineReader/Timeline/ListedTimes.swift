import ZineCore
import ZineDocument

/// Timelines that were typed as listings, between fences or behind tabs: each line begins with a time and goes on in prose.
enum ListedTimes {
    /// Words of a line, on average.
    private static let fewestWords = 4

    /// The lines of a listing with their numbers from zero, if they are a timeline's and no log's.
    static func lines(of code: CodeBlock) -> [(number: Int, text: String)]? {
        guard ["", "text", "txt", "plain", "plaintext", "none"].contains(code.language?.lowercased() ?? ""),
            code.title == nil
        else { return nil }
        var lines: [(number: Int, text: String)] = []
        for (number, line) in code.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let text = line.trimmed
            if !text.isEmpty { lines.append((number, text)) }
        }
        guard lines.count > 1 else { return nil }
        let told = lines.compactMap { prose(of: $0.text) }
        guard told.count == lines.count else { return nil }
        let count = told.reduce(0) { $0 + wordCount($1) }
        let begun = told.count { line in line.first.map { !$0.isLowercase } ?? false }
        return count >= lines.count * fewestWords && begun * 2 >= lines.count ? lines : nil
    }

    /// What a line says behind the time that it begins with; `nil` for a line of a log, or of something else.
    private static func prose(of line: String) -> String? {
        let text = [Inline(.text(line), at: SourceSpan(file: ""))]
        guard let timed = TimedText(text), timed.label.isEmpty, let clock = timed.time.start.clock,
            clock.second == nil, !isStamp(timed.time.written), !timed.time.start.isRelative
        else { return nil }
        let words = timed.rest.plainText
        guard let first = words.first, first.isLetter || "\"“„'‘«「@(`*".contains(first), wordCount(words) > 0,
            !isLog(words)
        else { return nil }
        return words
    }

    /// `2021-05-09T23:02`, as machines write a time.
    private static func isStamp(_ time: String) -> Bool {
        zip(time, time.dropFirst()).contains { $0.isNumber && $1 == "T" }
    }

    /// Words, or what stands for them where none are parted.
    private static func wordCount(_ text: String) -> Int {
        let words = text.split(whereSeparator: \.isWhitespace).count { word in
            word.contains(where: \.isLetter) && !word.contains { "={}/\\|;".contains($0) }
        }
        return max(words, text.unicodeScalars.count { (0x3040...0x9FFF).contains($0.value) } / 2)
    }

    /// Whether the first words are a log's: a level, a process with its number, or keys with values.
    private static func isLog(_ words: String) -> Bool {
        let first = words.split(whereSeparator: \.isWhitespace).prefix(3)
        return first.contains { word in
            let name = word.filter { $0.isLetter }
            let isLevel = levels.contains(name) && name.count > 2
            let isProcess = word.contains("[") && word.contains("]") && word.contains(where: \.isNumber)
            return isLevel || isProcess || word.contains("=")
        }
    }

    private static let levels: Set<String> = [
        "INFO", "WARN", "WARNING", "ERROR", "ERR", "DEBUG", "TRACE", "FATAL", "NOTICE", "CRITICAL", "CRIT", "SEVERE",
        "info", "warn", "debug", "trace", "fatal",
    ]
}

extension ArticleBuilder {
    /// Puts lists in the place of listings that are timelines, each line an item, unless a comment above says otherwise.
    mutating func readTimelinesInListings(_ blocks: inout [Block]) {
        let untouched = Instruction.lines(thatAreNo: .timeline, in: source, blocks)
        blocks = withListedTimes(blocks, untouched)
    }

    private mutating func withListedTimes(_ blocks: [Block], _ untouched: Set<Int>) -> [Block] {
        blocks.map { block in
            guard !untouched.contains(block.span.start.line) else { return block }
            guard case .code(let code) = block.content else {
                var inner = self
                let result = block.mappingChildren { inner.withListedTimes($0, untouched) }
                self = inner
                return result
            }
            guard let lines = ListedTimes.lines(of: code) else { return block }
            return list(lines, of: block)
        }
    }

    private mutating func list(_ lines: [(number: Int, text: String)], of block: Block) -> Block {
        let first = source.line(block.span.start.line - source.firstLine + 1).withoutMarkers
        let isFenced = first.starts(with: "```".utf8) || first.starts(with: "~~~".utf8)
        // Blank lines above the listing's first are not in its text.
        var start = block.span.start.line + (isFenced ? 1 : 0)
        while start < block.span.end.line,
            source.line(start - source.firstLine + 1).withoutMarkers.trimmedBytes.isEmpty
        {
            start += 1
        }
        let items = lines.map { line in
            let place = SourceSpan(
                file: block.span.file,
                start: SourcePosition(line: start + line.number, column: block.span.start.column))
            return List.Item(blocks: [Block(.paragraph(inlineFragment(line.text, at: place)), at: place)], at: place)
        }
        problems.append(
            .warning(
                "guessed-timeline",
                "this listing is read as a timeline, for each of its \(lines.count) lines begins with a time and goes on in words",
                hint: isFenced
                    ? "delete the fences and write '- ' before each line, or write <!-- zine: no timeline --> above it if it "
                        + "is to stay a listing"
                    : "take away the blanks before its lines, or write <!-- zine: no timeline --> above it if it is to stay "
                        + "a listing", at: block.span))
        return Block(.list(List(start: nil, isTight: true, items: items)), at: block.span)
    }
}
