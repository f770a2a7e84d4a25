import ZineCore

extension ForeignMarks {
    /// Where in its paragraph a line stands.
    enum Place {
        /// At the beginning, or below a line that ends a sentence.
        case start
        /// Where an author's program may have broken a sentence.
        case middle
    }

    /// The mark that a paragraph's line begins with, which other programs, or a careless hand, write for a heading or a box.
    ///
    /// - Returns: its kind and its length; it is printed as typed.
    static func lineMark(_ line: ArraySlice<UInt8>, _ place: Place) -> (kind: String, length: Int)? {
        guard let first = line.first, "#=h{".utf8.contains(first) else { return nil }
        let line = Array(line.prefix(600))
        return switch first {
        case UInt8(ascii: "#"): closeHeading(line, place).map { ("close-heading", $0) }
        case UInt8(ascii: "="): equalsHeading(line, place).map { ("equals-heading", $0) }
        case UInt8(ascii: "h"): jiraHeading(line, place).map { ("jira-heading", $0) }
        default: jiraMacro(line).map { ("jira-macro", $0) }
        }
    }

    /// Whether a line ends so that the next one begins anew: with a sentence's end, or as another line's mark.
    static func ends(_ line: ArraySlice<UInt8>) -> Bool {
        let last = String(decoding: line.suffix(24), as: UTF8.self).last
        return last.map { ".!?:…。！？：؟।=}".contains($0) } ?? true
    }

    /// What stands in brackets of editors and belongs to the words in front of it.
    private static let editorial: Set<String> = [
        "sic", "edited", "redacted", "archived", "translated", "translation", "paywalled", "emphasis added",
        "emphasis mine", "emphasis ours", "emphasis in original", "emphasis in the original", "my emphasis",
        "our emphasis", "citation needed", "hervorhebung von uns", "nous soulignons", "je souligne", "énfasis nuestro",
    ]

    /// The bracket at the end of a text that a link follows: `[words] (https://…)`.
    static func markBeforeLink(_ text: String) -> (kind: String, bytes: Range<Int>)? {
        let bytes = Array(text.utf8)
        guard let bracket = bytes.lastIndex(of: UInt8(ascii: "[")) else { return nil }
        let inside = bytes[(bracket + 1)...]
        guard inside.count > 3, inside.suffix(3).elementsEqual("] (".utf8) else { return nil }
        let words = String(decoding: inside.dropLast(3), as: UTF8.self).lowercased()
        guard words.contains(where: \.isLetter), !editorial.contains(words) else { return nil }
        return ("parted-link", bracket..<bytes.count)
    }

    /// `[words|https://example.org/]`
    static func jiraLink(_ rest: ArraySlice<UInt8>) -> Int? {
        guard let length = end(rest, "]") else { return nil }
        let inside = rest.prefix(length - 1).dropFirst()
        guard inside.first != UInt8(ascii: "]"), let bar = inside.firstIndex(of: UInt8(ascii: "|")),
            bar > inside.startIndex
        else { return nil }
        let address = inside[(bar + 1)...]
        guard let scheme = ["https://", "http://"].first(where: { address.starts(with: $0.utf8) }),
            let host = address.dropFirst(scheme.utf8.count).first
        else { return nil }
        return host.isASCIILetterOrDigit || host >= 0x80 ? length : nil
    }

    /// `##Timeline`. One `#` alone may be a number's or a channel's, and `##linux` is a channel.
    private static func closeHeading(_ line: [UInt8], _ place: Place) -> Int? {
        let count = line.prefix { $0 == UInt8(ascii: "#") }.count
        guard (2...6).contains(count), line.count > count,
            line[count].isASCIILetterOrDigit || line[count] >= 0x80
        else { return nil }
        let isHeading = count > 2 || place == .start && !isSmall(line[count...])
        return isHeading ? count : nil
    }

    /// `== Timeline`, with or without marks behind; `== 5 of them` compares.
    private static func equalsHeading(_ line: [UInt8], _ place: Place) -> Int? {
        let count = line.prefix { $0 == UInt8(ascii: "=") }.count
        guard (2...6).contains(count), line.count > count + 1, line[count] == UInt8(ascii: " "),
            (0x41...0x5A).contains(line[count + 1]) || line[count + 1] >= 0x80
        else { return nil }
        return place == .start || line.suffix(count).allSatisfy({ $0 == UInt8(ascii: "=") }) ? count : nil
    }

    /// `h2. Timeline`; H2 is a database too, whose name ends sentences.
    private static func jiraHeading(_ line: [UInt8], _ place: Place) -> Int? {
        guard place == .start, line.count > 4, (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(line[1]),
            line[2] == UInt8(ascii: "."), line[3] == UInt8(ascii: " ")
        else { return nil }
        return 3
    }

    private static func isSmall(_ word: ArraySlice<UInt8>) -> Bool {
        String(decoding: word.prefix(16), as: UTF8.self).first?.isLowercase ?? false
    }

    private static let macros: Set<String> = [
        "code", "noformat", "quote", "panel", "info", "note", "tip", "warning", "color", "expand", "toc",
    ]

    /// `{code:java}`, `{quote}`, `{panel:title=Impact}`
    private static func jiraMacro(_ line: [UInt8]) -> Int? {
        guard let end = line.firstIndex(of: UInt8(ascii: "}")), end > 1 else { return nil }
        let name = String(decoding: line[1..<end].prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
        let values = line[1..<end].dropFirst(name.utf8.count + 1)
        // `{code} reviews` has its word from a template.
        let rest = line[(end + 1)...]
        let isWhole = values.first.map { !$0.isASCIISpace } ?? rest.allSatisfy(\.isASCIISpace)
        return macros.contains(name) && (isWhole || rest.contains("{\(name)}".utf8)) ? end + 1 : nil
    }
}

extension ArticleBuilder {
    /// Counts the marks that a paragraph's lines begin with: not those of cells, headings and code, nor behind a backslash.
    mutating func countLineMarks(of paragraph: MarkdownNode) {
        guard case .paragraph = paragraph.kind else { return }
        var isStart = true
        for node in paragraph.children {
            defer { isStart = node.isBreak }
            guard isStart, case .text(let words) = node.kind, let first = words.utf8.first,
                "#=h{".utf8.contains(first)
            else { continue }
            let number = node.span.start.line - source.firstLine + 1
            let raw = source.line(number)
            guard let begin = raw.firstRange(of: words.utf8.prefix(3))?.lowerBound,
                begin == raw.startIndex || raw[begin - 1] != UInt8(ascii: "\\")
            else { continue }
            let line = raw[begin...].trimmedBytes
            let isFirst = node.span.start.line == paragraph.span.start.line
            let before = isFirst ? [] : source.line(number - 1).trimmedBytes
            guard let mark = ForeignMarks.lineMark(line, isFirst || ForeignMarks.ends(before) ? .start : .middle)
            else { continue }
            var span = node.span
            span.start.column = line.startIndex - raw.startIndex + 1
            span.end = max(span.start, span.end)
            marks.count(mark.kind, at: span)
        }
    }
}
