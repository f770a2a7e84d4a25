/// Spells out Latin ligatures where a PDF's fonts say what their glyphs mean (ISO 32000-1, 9.10.3).
///
/// Cairo notes the presentation forms of Unicode (U+FB00 to U+FB04); what is copied and searched are the letters.
enum LigatureSpelling {
    static let all: [(letters: String, lastByte: UInt8, code: StaticString, spelling: String)] = [
        ("ff", 0x80, "> <fb00>", "> <00660066>"), ("fi", 0x81, "> <fb01>", "> <00660069>"),
        ("fl", 0x82, "> <fb02>", "> <0066006c>"), ("ffi", 0x83, "> <fb03>", "> <006600660069>"),
        ("ffl", 0x84, "> <fb04>", "> <00660066006c>"),
    ]

    /// - Parameter map: a ToUnicode map as Cairo writes it.
    /// - Returns: `nil` where it holds no ligature.
    static func spelledOut(_ map: [UInt8]) -> [UInt8]? {
        let scanner = MarkupScanner(map)
        guard scanner.contains("> <fb0", in: 0..<map.count) else { return nil }
        // All of them are as long as one another, and differ in their last digit.
        let code = Array("> <fb00>".utf8)
        var output: [UInt8] = []
        output.reserveCapacity(map.count + 64)
        var copied = 0
        for start in map.indices.dropLast(code.count - 1) where map[start] == code[0] {
            let end = start + code.count
            guard map[start + 3] == code[3],
                let form = all.first(where: { map[start..<end].elementsEqual($0.code.bytes) })
            else { continue }
            output += map[copied..<start]
            output += form.spelling.utf8
            copied = end
        }
        return output + map[copied...]
    }
}

extension StaticString {
    fileprivate var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
    }
}
