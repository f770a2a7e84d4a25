import ZineCore

/// Paths of pictures and articles with blanks in them: `![The rack](art/the rack.png)`. CommonMark takes such for text; the
/// pictures of phones and screens are named so, and other people's reports.
struct SpacedPaths {
    /// The text with such paths between `<` and `>`.
    private(set) var bytes: [UInt8]
    private(set) var problems: [Diagnostic] = []

    private static let endings = [".png", ".svg", ".jpg", ".jpeg"]

    /// - Parameter bytes: lines that are those of the source, whatever was marked in them.
    init(_ bytes: [UInt8], of source: SourceText) {
        var lines = MarkdownLines(bytes)
        for index in lines.open where !Self.couldBeCode(lines[index]) {
            var line = Array(lines[index])
            var start = 0
            var isOdd = false
            while let path = Self.path(in: line, from: start) {
                start = path.upperBound + 2
                // Not within `code`.
                guard line[..<path.lowerBound].count(where: { $0 == 0x60 }).isMultiple(of: 2) else { continue }
                line.insert(UInt8(ascii: ">"), at: path.upperBound)
                line.insert(UInt8(ascii: "<"), at: path.lowerBound)
                isOdd = true
            }
            guard isOdd else { continue }
            lines[index] = line[...]
            problems.append(
                .warning(
                    "spaced-path", "the path of a picture or an article has blanks in it",
                    hint: "write it between < and >, or give the file a name without blanks",
                    at: source.span(line: index + 1, column: 1)))
        }
        self.bytes = lines.changed ?? bytes
    }

    private static func couldBeCode(_ line: ArraySlice<UInt8>) -> Bool {
        line.first == 0x09 || line.prefix(4).elementsEqual([0x20, 0x20, 0x20, 0x20])
    }

    /// The first path with a blank behind `![…](` or, of an article, behind `[…](`, without its title.
    private static func path(in line: [UInt8], from start: Int) -> Range<Int>? {
        var index = start
        while let middle = line[min(index, line.count)...].firstRange(of: "](".utf8), middle.upperBound < line.count {
            index = middle.upperBound
            guard let open = line[..<middle.lowerBound].lastIndex(of: UInt8(ascii: "[")),
                let end = line[middle.upperBound...].firstIndex(of: UInt8(ascii: ")"))
            else { continue }
            let isPicture = open > 0 && line[open - 1] == UInt8(ascii: "!")
            let inside = line[middle.upperBound..<end]
            let quote = inside.firstIndex { $0 == 0x22 || $0 == 0x27 } ?? end
            var last = quote
            while last > inside.startIndex, line[last - 1].isASCIISpace { last -= 1 }
            let path = inside[..<last]
            let text = String(decoding: path.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self).lowercased()
            guard path.first != UInt8(ascii: "<"), path.contains(0x20), !text.contains("://"),
                (isPicture ? endings : [".md"]).contains(where: text.hasSuffix)
            else { continue }
            return path.startIndex..<path.endIndex
        }
        return nil
    }
}
