import ZineCore

/// Addresses and paths with blanks in them: `![The rack](art/the rack.png)`, `[log]: https://example.org/the log.txt`,
/// `<https://example.org/the log.txt>`. CommonMark takes such for text; the pictures of phones and screens are named so,
/// and other people's reports.
struct SpacedPaths {
    /// The text with such paths between `<` and `>`, and with `%20` in those that already are.
    private(set) var bytes: [UInt8]
    private(set) var problems: [Diagnostic] = []

    private static let endings = [".png", ".svg", ".jpg", ".jpeg"]

    /// - Parameter bytes: lines that are those of the source, whatever was marked in them.
    init(_ bytes: [UInt8], of source: SourceText) {
        var lines = MarkdownLines(bytes)
        for index in lines.open where !Self.couldBeCode(lines[index]) {
            var line = Array(lines[index])
            // From the last to the first, so that the places of those before hold.
            let found = Self.paths(in: line).filter { !Self.isInCode($0.range.lowerBound, of: line) }
            for (path, isBracketed) in found.reversed() {
                if isBracketed {
                    let encoded = line[path].split(separator: 0x20, omittingEmptySubsequences: false)
                    line.replaceSubrange(path, with: Array(encoded.joined(separator: Array("%20".utf8))))
                } else {
                    line.insert(UInt8(ascii: ">"), at: path.upperBound)
                    line.insert(UInt8(ascii: "<"), at: path.lowerBound)
                }
            }
            guard let first = found.first else { continue }
            lines[index] = line[...]
            let isBracketed = found.contains { $0.isBracketed }
            problems.append(
                .warning(
                    "spaced-path", "a path or an address has blanks in it",
                    hint: isBracketed
                        ? "write %20 for each blank"
                        : "write it between < and >, or give the file a name without blanks",
                    at: source.span(line: index + 1, column: first.range.lowerBound + 1)))
        }
        self.bytes = lines.changed ?? bytes
    }

    private static func couldBeCode(_ line: ArraySlice<UInt8>) -> Bool {
        line.first == 0x09 || line.prefix(4).elementsEqual([0x20, 0x20, 0x20, 0x20])
    }

    private static func isInCode(_ place: Int, of line: [UInt8]) -> Bool {
        !line[..<place].count(where: { $0 == 0x60 }).isMultiple(of: 2)
    }

    /// The paths with a blank on a line, in order, without their titles; and whether each stands between `<` and `>`.
    private static func paths(in line: [UInt8]) -> [(range: Range<Int>, isBracketed: Bool)] {
        if let definition = definition(in: line) { return [(definition, false)] }
        var paths: [(range: Range<Int>, isBracketed: Bool)] = []
        var index = 0
        while index + 1 < line.count {
            guard line[index] == UInt8(ascii: "]") || line[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            let here = line[index...]
            if here.starts(with: "](".utf8), let end = closing(of: line, from: index + 2) {
                if let path = linked(in: line, at: index, to: end) { paths.append((path, false)) }
                index = end
            } else if here.first == UInt8(ascii: "<"), let end = here.firstIndex(of: UInt8(ascii: ">")) {
                let address = line[(index + 1)..<end]
                if isAddress(address), address.contains(0x20), !address.contains(where: { $0 == 0x22 || $0 == 0x3C }) {
                    paths.append((address.startIndex..<address.endIndex, true))
                }
                index = end
            }
            index += 1
        }
        return paths
    }

    /// The path behind `![…](` or `[…](`: of a picture or another file, or an address.
    private static func linked(in line: [UInt8], at middle: Int, to end: Int) -> Range<Int>? {
        guard let open = line[..<middle].lastIndex(of: UInt8(ascii: "[")) else { return nil }
        let isPicture = open > 0 && line[open - 1] == UInt8(ascii: "!")
        let path = withoutTitle(line[(middle + 2)..<end])
        guard path.contains(0x20), path.first != UInt8(ascii: "<") else { return nil }
        if isAddress(path) { return path.startIndex..<path.endIndex }
        let text = String(decoding: path.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self).lowercased()
        guard !text.contains("://"), isPicture ? endings.contains(where: text.hasSuffix) : hasExtension(text) else {
            return nil
        }
        return path.startIndex..<path.endIndex
    }

    /// The web address behind `[label]:`.
    private static func definition(in line: [UInt8]) -> Range<Int>? {
        let content = line[...].drop { $0 == 0x20 }
        guard content.first == UInt8(ascii: "["), content.dropFirst().first != UInt8(ascii: "^"),
            let colon = content.firstRange(of: "]:".utf8)
        else { return nil }
        var rest = content[colon.upperBound...].drop { $0.isASCIISpace }
        while rest.last?.isASCIISpace ?? false { rest.removeLast() }
        let path = withoutTitle(rest)
        guard isAddress(path), path.contains(0x20) else { return nil }
        return path.startIndex..<path.endIndex
    }

    private static func isAddress(_ path: ArraySlice<UInt8>) -> Bool {
        ["https://", "http://", "ftp://", "mailto:", "tel:"].contains { path.starts(with: $0.utf8) }
    }

    /// Whether a path ends like a file's name: `../the log.txt`, before a `?`.
    private static func hasExtension(_ path: String) -> Bool {
        let name = path.prefix { $0 != "?" }
        guard let point = name.lastIndex(of: ".") else { return false }
        let letters = name[name.index(after: point)...]
        return (1...5).contains(letters.count) && letters.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    /// Where the bracket closes that was opened before a place.
    private static func closing(of line: [UInt8], from start: Int) -> Int? {
        var depth = 0
        for index in start..<line.count {
            switch line[index] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")") where depth == 0: return index
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
        }
        return line[start...].firstIndex(of: UInt8(ascii: ")"))
    }

    /// A path without the title in quotes, or the blanks, behind it.
    private static func withoutTitle(_ inside: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var path = inside
        while path.last?.isASCIISpace ?? false { path.removeLast() }
        if let quote = path.last, quote == 0x22 || quote == 0x27,
            let start = path.indices.first(where: {
                path[$0] == quote && $0 > path.startIndex && $0 < path.endIndex - 1 && path[$0 - 1].isASCIISpace
            })
        {
            path = path[..<start]
        }
        while path.last?.isASCIISpace ?? false { path.removeLast() }
        return path
    }
}
