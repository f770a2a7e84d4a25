import ZineCore

/// Tables whose head has another number of cells than the line of hyphens below it. GFM takes such for running text;
/// people write them all the time.
struct RaggedTables {
    /// The text with the shorter of the two lines filled up.
    private(set) var bytes: [UInt8]
    private(set) var problems: [Diagnostic] = []

    /// - Parameter bytes: lines that are those of the source, whatever was marked in them.
    init(_ bytes: [UInt8], of source: SourceText) {
        var lines = MarkdownLines(bytes)
        for index in lines.open {
            guard index > 0, let below = Self.cells(ofRule: lines[index]),
                let head = Self.cells(ofHead: lines[index - 1]), head != below
            else { continue }
            if head > below {
                lines[index] = Self.filled(lines[index], with: Array("---|".utf8), head - below)
            } else {
                lines[index - 1] = Self.filled(lines[index - 1], with: Array(" |".utf8), below - head)
            }
            problems.append(
                .warning(
                    "ragged-table",
                    "the table's head has \(head.counted("cell")) and the line below it \(below)",
                    hint: "write as many '---' as the head has cells; until then empty ones fill it up",
                    at: source.span(line: index + 1, column: 1)))
        }
        self.bytes = lines.changed ?? bytes
    }

    /// A line without the marks of quotes; `nil` where it is indented so far that it could be code.
    private static func content(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let content = line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
        return content.startIndex - line.startIndex < 4 ? content : nil
    }

    /// The cells of `|---|:-:|`.
    private static func cells(ofRule line: ArraySlice<UInt8>) -> Int? {
        guard let rule = content(line), rule.contains(UInt8(ascii: "|")), rule.contains(UInt8(ascii: "-")),
            rule.allSatisfy({ [0x7C, 0x2D, 0x3A, 0x20, 0x09].contains($0) })
        else { return nil }
        let parts = parts(of: rule)
        return parts.allSatisfy({ $0.contains(UInt8(ascii: "-")) }) ? parts.count : nil
    }

    /// The cells of a line that begins with a bar, or with a letter: what is a list's item is not looked into.
    private static func cells(ofHead line: ArraySlice<UInt8>) -> Int? {
        guard let head = content(line), let first = head.first,
            first == UInt8(ascii: "|") || first.isASCIILetter || first >= 0x80
        else { return nil }
        let count = parts(of: head).count
        return count > 1 || first == UInt8(ascii: "|") ? count : nil
    }

    /// What stands between bars that no backslash precedes, without the emptiness outside the outer ones.
    private static func parts(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = line.startIndex
        var isEscaped = false
        for index in line.indices {
            if line[index] == UInt8(ascii: "|"), !isEscaped {
                parts.append(line[start..<index])
                start = index + 1
            }
            isEscaped = line[index] == UInt8(ascii: "\\") && !isEscaped
        }
        parts.append(line[start...])
        let isBlank = { (part: ArraySlice<UInt8>) in part.allSatisfy(\.isASCIISpace) }
        if parts.count > 1, isBlank(parts[0]) { parts.removeFirst() }
        if parts.count > 1, let last = parts.last, isBlank(last) { parts.removeLast() }
        return parts
    }

    private static func filled(_ line: ArraySlice<UInt8>, with cell: [UInt8], _ count: Int) -> ArraySlice<UInt8> {
        var end = line.endIndex
        while end > line.startIndex, line[end - 1].isASCIISpace { end -= 1 }
        var out = Array(line[..<end])
        if out.last != UInt8(ascii: "|") { out.append(UInt8(ascii: "|")) }
        for _ in 0..<count { out += cell }
        return out[...]
    }
}
