import ZineCore

/// Pictures as Obsidian and wikis embed them, `![[the rack.png]]` and `![[rack.png|A rack, its door open]]`, written as CommonMark
/// has them. What stands behind a bar and is a width says nothing here: the theme decides how wide pictures are.
struct EmbeddedPictures {
    /// The text with such pictures as `![words](<path>)`.
    private(set) var bytes: [UInt8]
    private(set) var marks = Tally()

    private static let endings = [".png", ".svg", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".bmp", ".tif", ".tiff"]

    /// - Parameter bytes: lines that are those of the source, whatever was marked in them.
    init(_ bytes: [UInt8], of source: SourceText) {
        var lines = MarkdownLines(bytes)
        for (index, pictures) in lines.replace({ _, line in Self.embedded(in: line) }) {
            let place = source.span(line: index + 1, column: (pictures.first?.range.lowerBound ?? 0) + 1)
            marks.count("embedded", at: place, times: pictures.count)
        }
        self.bytes = lines.changed ?? bytes
    }

    private static func embedded(in line: [UInt8]) -> [MarkdownLines.Piece] {
        var found: [MarkdownLines.Piece] = []
        var index = 0
        while let open = line[index...].firstRange(of: "![[".utf8) {
            index = open.upperBound
            guard let close = line[index...].prefix(300).firstRange(of: "]]".utf8) else { continue }
            let inside = line[open.upperBound..<close.lowerBound]
            let path = inside.prefix { $0 != 0x7C && $0 != 0x23 }.trimmedBytes
            let name = String(decoding: path, as: UTF8.self).lowercased()
            guard endings.contains(where: name.hasSuffix),
                !path.contains(where: { [0x3C, 0x3E, 0x5B, 0x5C, 0x5D].contains($0) })
            else { continue }
            var words = inside.dropFirst(inside.prefix { $0 != 0x7C }.count + 1).trimmedBytes
            if words.allSatisfy({ $0.isASCIIDigit || $0 == 0x78 }) { words = [] }
            let parts: [[UInt8]] = [Array("![".utf8), Array(words), Array("](<".utf8), Array(path), Array(">)".utf8)]
            found.append(.init(range: open.lowerBound..<close.upperBound, text: Array(parts.joined())))
            index = close.upperBound
        }
        return found
    }
}
