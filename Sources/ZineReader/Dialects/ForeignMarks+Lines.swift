import ZineCore

extension ForeignMarks {
    /// The mark that a line begins with, which other programs, or a careless hand, write for a heading or a box.
    ///
    /// - Returns: its kind and its bytes from the line's beginning; it is printed as typed.
    static func lineMark(_ line: String) -> (kind: String, bytes: Range<Int>)? {
        guard let first = line.utf8.first, "#=h{".utf8.contains(first) else { return nil }
        let bytes = Array(line.utf8.prefix(80))
        let found: (kind: String, length: Int)? =
            switch first {
            case UInt8(ascii: "#"): closeHeading(bytes).map { ("close-heading", $0) }
            case UInt8(ascii: "="): equalsHeading(bytes).map { ("equals-heading", $0) }
            case UInt8(ascii: "h"): jiraHeading(bytes).map { ("jira-heading", $0) }
            case UInt8(ascii: "{"): jiraMacro(bytes).map { ("jira-macro", $0) }
            default: nil
            }
        return found.map { ($0.kind, 0..<$0.length) }
    }

    /// The bracket at the end of a text that a link follows: `[words] (https://…)`.
    static func markBeforeLink(_ text: String) -> (kind: String, bytes: Range<Int>)? {
        let bytes = Array(text.utf8)
        guard let bracket = bytes.lastIndex(of: UInt8(ascii: "[")) else { return nil }
        let inside = bytes[(bracket + 1)...]
        guard inside.count > 3, inside.suffix(3).elementsEqual("] (".utf8),
            inside.dropLast(3).contains(where: { $0.isASCIILetter || $0 >= 0x80 })
        else { return nil }
        return ("parted-link", bracket..<bytes.count)
    }

    /// `##Timeline`. One `#` alone may be a number's or a channel's.
    private static func closeHeading(_ bytes: [UInt8]) -> Int? {
        let count = bytes.prefix { $0 == UInt8(ascii: "#") }.count
        guard (2...6).contains(count), bytes.count > count, bytes[count].isASCIILetterOrDigit || bytes[count] >= 0x80
        else { return nil }
        return count
    }

    /// `== Timeline`, with or without marks behind; `== 5 of them` compares.
    private static func equalsHeading(_ bytes: [UInt8]) -> Int? {
        let count = bytes.prefix { $0 == UInt8(ascii: "=") }.count
        guard (2...6).contains(count), bytes.count > count + 1, bytes[count] == UInt8(ascii: " "),
            (0x41...0x5A).contains(bytes[count + 1]) || bytes[count + 1] >= 0x80
        else { return nil }
        return count
    }

    /// `h2. Timeline`
    private static func jiraHeading(_ bytes: [UInt8]) -> Int? {
        guard bytes.count > 4, (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(bytes[1]),
            bytes[2] == UInt8(ascii: "."),
            bytes[3] == UInt8(ascii: " ")
        else { return nil }
        return 3
    }

    private static let macros: Set<String> = [
        "code", "noformat", "quote", "panel", "info", "note", "tip", "warning", "color", "expand", "toc",
    ]

    /// `{code:java}`, `{quote}`, `{panel:title=Impact}`
    private static func jiraMacro(_ bytes: [UInt8]) -> Int? {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "}")), end > 1 else { return nil }
        let name = String(decoding: bytes[1..<end].prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
        // `{code} reviews` has its word from a template.
        let rest = bytes[(end + 1)...]
        let isWhole = name.utf8.count < end - 1 || rest.allSatisfy(\.isASCIISpace)
        return macros.contains(name) && (isWhole || rest.contains("{\(name)}".utf8)) ? end + 1 : nil
    }
}
