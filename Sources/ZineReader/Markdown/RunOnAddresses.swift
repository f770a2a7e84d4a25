/// Addresses that another script's writing ends, or a list of attributes, put between `<` and `>`: cmark would read on to
/// the next blank, which may be paragraphs away, and find no emphasis in what it takes for the address.
struct RunOnAddresses {
    private(set) var bytes: [UInt8]

    /// Longer ones are read to their blank.
    private static let longest = 4_000

    /// Whether a text may hold any.
    static func mayBe(in bytes: [UInt8]) -> Bool {
        bytes.contains { $0 > 0x7F } || bytes[...].firstRange(of: attributes) != nil
    }

    private static let attributes = Array("{:".utf8)

    init(_ bytes: [UInt8]) {
        var lines = MarkdownLines(bytes)
        _ = lines.replace { _, line in
            guard Self.mayBe(in: line) else { return [] }
            return Self.addresses(in: line).map { .init(range: $0, text: Array("<".utf8) + line[$0] + Array(">".utf8)) }
        }
        self.bytes = lines.changed ?? bytes
    }

    /// Those of a line that end before the blank that would end them, and are not marked as addresses otherwise.
    private static func addresses(in line: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < line.count {
            let rest = line[index...]
            guard rest.starts(with: "http://".utf8) || rest.starts(with: "https://".utf8) else { index += 1; continue }
            let word = rest.prefix(longest).prefix { $0 > 0x20 && $0 != UInt8(ascii: "<") }
            let text = String(decoding: word, as: UTF8.self)
            var limit = text.utf8.distance(from: text.startIndex, to: BareAddress.limit(of: text[...]))
            var end = text.utf8.distance(from: text.startIndex, to: BareAddress.end(of: text[...]))
            if let list = word.firstRange(of: attributes), list.lowerBound - index < limit,
                AttributeList.end(in: String(decoding: line[list.lowerBound...], as: UTF8.self)) != nil
            {
                limit = list.lowerBound - index
                end = limit
            }
            if limit < word.count, end > "https://".utf8.count, !isMarked(line[..<index]) {
                found.append(index..<index + end)
            }
            index += max(1, limit)
        }
        return found
    }

    /// Whether what stands before an address makes it one of a link, a definition or a tag already.
    private static func isMarked(_ before: ArraySlice<UInt8>) -> Bool {
        guard let last = before.last else { return false }
        if "<=\"'".utf8.contains(last) || (0x30...0x39).contains(last) || (0x61...0x7A).contains(last | 0x20) {
            return true
        }
        return before.suffix(2).elementsEqual("](".utf8) || before.suffix(3).elementsEqual("]: ".utf8)
    }
}
