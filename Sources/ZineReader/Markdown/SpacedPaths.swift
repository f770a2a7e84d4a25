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
        let replaced = lines.replace { [lines] index, line in
            let mayDefine = index == 0 || Self.endsParagraph(lines[index - 1])
            return Self.paths(in: line, mayDefine: mayDefine).map { path, isBracketed in
                let encoded = line[path].split(separator: 0x20, omittingEmptySubsequences: false)
                return .init(
                    range: path,
                    text: isBracketed
                        ? Array(encoded.joined(separator: Array("%20".utf8)))
                        : Array("<".utf8) + line[path] + Array(">".utf8))
            }
        }
        for (index, pieces) in replaced {
            // One between `<` and `>` has these already.
            let isBracketed = pieces.contains { $0.text.first != UInt8(ascii: "<") }
            problems.append(
                .warning(
                    "spaced-path", "a path or an address has blanks in it",
                    hint: isBracketed
                        ? "write %20 for each blank"
                        : "write it between < and >, or give the file a name without blanks",
                    at: source.span(line: index + 1, column: (pieces.first?.range.lowerBound ?? 0) + 1)))
        }
        self.bytes = lines.changed ?? bytes
    }

    /// Whether a line may stand above a definition: no paragraph goes on from it.
    private static func endsParagraph(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.drop { $0 == 0x20 || $0 == 0x3E }.trimmedBytes
        return words.isEmpty || words.first == 0x23 || (words.first == 0x5B && words.firstRange(of: "]:".utf8) != nil)
    }

    /// The paths with a blank on a line, in order, without their titles; and whether each stands between `<` and `>`.
    private static func paths(in line: [UInt8], mayDefine: Bool) -> [(range: Range<Int>, isBracketed: Bool)] {
        if mayDefine, let definition = definition(in: line) { return [(definition, false)] }
        var paths: [(range: Range<Int>, isBracketed: Bool)] = []
        let brackets = LineBrackets(line)
        var index = 0
        while index + 1 < line.count {
            guard line[index] == UInt8(ascii: "]") || line[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            let here = line[index...]
            if here.starts(with: "](".utf8), let end = brackets.closing[index + 1] {
                if let open = brackets.opening[index], let path = linked(in: line, from: open, at: index, to: end) {
                    paths.append((path, false))
                }
                index = end
            } else if here.first == UInt8(ascii: "<"), index < brackets.lastAngle,
                let end = here.firstIndex(of: UInt8(ascii: ">"))
            {
                let address = line[(index + 1)..<end]
                if isAddress(address), address.contains(0x20) {
                    paths.append((address.startIndex..<address.endIndex, true))
                }
                index = end
            }
            index += 1
        }
        return paths
    }

    /// The path behind `![…](` or `[…](`: of a picture or another file, or an address.
    private static func linked(in line: [UInt8], from open: Int, at middle: Int, to end: Int) -> Range<Int>? {
        let isEscaped = open > 0 && line[open - 1] == UInt8(ascii: "\\")
        let isPicture = open > 0 && line[open - 1] == UInt8(ascii: "!")
        let path = withoutTitle(line[(middle + 2)..<end])
        guard !isEscaped, path.contains(0x20), path.first != UInt8(ascii: "<") else { return nil }
        return isAddress(path) || isFile(path, asPicture: isPicture) ? path.startIndex..<path.endIndex : nil
    }

    /// The address or the path behind `[label]:`.
    private static func definition(in line: [UInt8]) -> Range<Int>? {
        let content = line[...].drop { $0 == 0x20 || $0 == 0x3E }
        guard content.first == UInt8(ascii: "["), content.dropFirst().first != UInt8(ascii: "^"),
            let colon = content.firstRange(of: "]:".utf8)
        else { return nil }
        let path = withoutTitle(content[colon.upperBound...].trimmedBytes)
        guard path.contains(0x20), isAddress(path) || isFile(path, asPicture: false) else { return nil }
        return path.startIndex..<path.endIndex
    }

    /// Whether it is an address with a host, if it is one that has hosts, and not an address with a sentence behind it.
    private static func isAddress(_ path: ArraySlice<UInt8>) -> Bool {
        guard !path.contains(where: { [0x22, 0x3C, 0x3E, 0x5B, 0x5D].contains($0) }) else { return false }
        if ["mailto:", "tel:"].contains(where: { path.starts(with: $0.utf8) }) { return true }
        guard let scheme = ["https://", "http://", "ftp://"].first(where: { path.starts(with: $0.utf8) }) else {
            return false
        }
        let host = path.dropFirst(scheme.utf8.count).prefix { ![0x2F, 0x3F, 0x23].contains($0) }
        return !host.isEmpty && !host.contains(0x20)
    }

    /// Whether a path ends like a file's name: `../the log.txt`, before a `?` or `#`.
    private static func isFile(_ path: ArraySlice<UInt8>, asPicture isPicture: Bool) -> Bool {
        guard !path.contains(where: { [0x22, 0x3C, 0x3E, 0x5B, 0x5D].contains($0) }) else { return false }
        let text = String(decoding: path.prefix { $0 != 0x23 && $0 != 0x3F }, as: UTF8.self).lowercased()
        guard !text.contains("://") else { return false }
        if isPicture { return endings.contains(where: text.hasSuffix) }
        guard let point = text.lastIndex(of: ".") else { return false }
        let letters = text[text.index(after: point)...]
        return (1...5).contains(letters.count) && letters.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    /// A path without the blanks behind it, and without the title: in quotes, or in brackets behind a file's name.
    private static func withoutTitle(_ inside: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var path = inside.trimmedBytes
        if let quote = path.last, quote == 0x22 || quote == 0x27,
            let start = path.indices.first(where: {
                path[$0] == quote && $0 > path.startIndex && $0 < path.endIndex - 1 && path[$0 - 1].isASCIISpace
            })
        {
            path = path[..<start].trimmedBytes
        } else if path.last == UInt8(ascii: ")"), let start = path.lastIndex(of: UInt8(ascii: "(")),
            start > path.startIndex, path[start - 1].isASCIISpace
        {
            let before = path[..<start].trimmedBytes
            let name = before.suffix(while: { $0 != 0x2F })
            if name.dropFirst().contains(0x2E) || !before.contains(0x20) { path = before }
        }
        return path
    }
}

/// The brackets of a line, in one walk over it.
private struct LineBrackets {
    /// Where each `(` behind a `]` is closed, brackets within it counted.
    var closing: [Int: Int] = [:]
    /// The last `[` before each `](`.
    var opening: [Int: Int] = [:]
    /// Where the last `>` stands.
    var lastAngle = -1

    init(_ line: [UInt8]) {
        var open: [Int] = []
        var last: Int?
        for (index, byte) in line.enumerated() {
            switch byte {
            case UInt8(ascii: "["): last = index
            case UInt8(ascii: "("):
                open.append(index)
                if index > 0, line[index - 1] == UInt8(ascii: "]") { opening[index - 1] = last }
            case UInt8(ascii: ")"):
                guard let start = open.popLast() else { break }
                if start > 0, line[start - 1] == UInt8(ascii: "]") { closing[start] = index }
            case UInt8(ascii: ">"): lastAngle = index
            default: break
            }
        }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func suffix(while isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        self[(lastIndex { !isWanted($0) }.map { $0 + 1 } ?? startIndex)...]
    }
}

/// Which text of some lines no parser of Markdown would look into: code, and HTML.
struct LiteralText {
    /// Whole lines: indented ones, and those of a block of HTML.
    private var whole: Set<Int> = []
    /// By line, what stands between backticks.
    private var spans: [Int: [Range<Int>]] = [:]

    init(_ lines: MarkdownLines) {
        var end: [UInt8]?
        var paragraph: [Int] = []
        var last = -1
        for index in lines.open {
            let line = lines[index]
            if index != last + 1 { end = nil }
            last = index
            let words = line.trimmedBytes
            let isNew = words.isEmpty || line.withoutMarkers.startIndex > line.startIndex && line.first != 0x20
            if isNew {
                read(paragraph, of: lines)
                paragraph = []
            }
            if let mark = end {
                whole.insert(index)
                if mark.isEmpty ? words.isEmpty : words.map(\.asciiLowercased)[...].firstRange(of: mark) != nil {
                    end = nil
                }
                continue
            }
            if paragraph.isEmpty, let mark = Self.end(ofHTML: words) {
                whole.insert(index)
                let isOver = !mark.isEmpty && words.map(\.asciiLowercased)[...].firstRange(of: mark) != nil
                end = isOver ? nil : mark
                continue
            }
            if line.first == 0x09 || line.prefix(4).elementsEqual([0x20, 0x20, 0x20, 0x20]) { whole.insert(index) }
            if !words.isEmpty { paragraph.append(index) }
        }
        read(paragraph, of: lines)
    }

    func isWhole(_ line: Int) -> Bool { whole.contains(line) }

    func contains(_ place: Int, of line: Int) -> Bool { spans[line]?.contains { $0.contains(place) } ?? false }

    /// What ends a block of HTML that a line begins; nothing stands for an empty line.
    private static func end(ofHTML words: ArraySlice<UInt8>) -> [UInt8]? {
        guard words.first == UInt8(ascii: "<"), let next = words.dropFirst().first,
            next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
        else { return nil }
        let name = words.dropFirst().prefix { $0.isASCIILetterOrDigit }.map(\.asciiLowercased)
        // An address, or a tag that a paragraph begins with.
        let rest = words.dropFirst(1 + name.count)
        guard rest.first != UInt8(ascii: ":") else { return nil }
        if HTMLNames.endedByTag.contains(String(decoding: name, as: UTF8.self)) {
            return Array("</".utf8) + name + [UInt8(ascii: ">")]
        }
        return words.starts(with: "<!--".utf8) ? Array("-->".utf8) : []
    }

    /// Finds the code in a paragraph: a run of backticks ends with the next one of its length.
    private mutating func read(_ paragraph: [Int], of lines: MarkdownLines) {
        guard paragraph.contains(where: { lines[$0].contains(0x60) }) else { return }
        var text: [UInt8] = []
        var starts: [Int] = []
        for index in paragraph {
            starts.append(text.count)
            text += lines[index] + [0x0A]
        }
        var runs: [Range<Int>] = []
        var place = 0
        while place < text.count {
            guard text[place] == 0x60 else {
                place += text[place] == UInt8(ascii: "\\") && place + 1 < text.count && text[place + 1] != 0x60 ? 2 : 1
                continue
            }
            let end = text[place...].firstIndex { $0 != 0x60 } ?? text.count
            runs.append(place..<end)
            place = end
        }
        var next = 0
        while next < runs.count {
            guard let close = runs[(next + 1)...].firstIndex(where: { $0.count == runs[next].count }) else {
                next += 1
                continue
            }
            let code = runs[next].lowerBound..<runs[close].upperBound
            for (line, start) in zip(paragraph, starts) {
                let length = lines[line].count
                let part = code.clamped(to: start..<start + length)
                if !part.isEmpty {
                    spans[line, default: []].append(part.lowerBound - start..<part.upperBound - start)
                }
            }
            next = close + 1
        }
    }
}
