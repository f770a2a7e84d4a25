/// What the codes of a font mean, as its `ToUnicode` map says (ISO 32000-1, 9.10.3).
struct CodeMap {
    private var meanings: [Int: String] = [:]
    /// Whether a code has two bytes.
    private let isWide: Bool

    init(_ map: [UInt8], isWide: Bool) {
        self.isWide = isWide
        var isRange: Bool?
        for line in String(decoding: map, as: UTF8.self).split(whereSeparator: \.isNewline) {
            if line.hasSuffix("beginbfchar") {
                isRange = false
            } else if line.hasSuffix("beginbfrange") {
                isRange = true
            } else if line.hasPrefix("endbf") {
                isRange = nil
            } else if let isRange {
                add(line, isRange: isRange)
            }
        }
    }

    private mutating func add(_ line: Substring, isRange: Bool) {
        let words = line.split { $0 == "<" || $0 == ">" || $0 == " " || $0 == "[" || $0 == "]" }
        guard let first = words.first.flatMap({ Int($0, radix: 16) }) else { return }
        if !isRange {
            if words.count == 2 { meanings[first] = Self.text(words[1]) }
            return
        }
        guard words.count >= 3, let last = Int(words[1], radix: 16), last >= first, last - first < 65_536 else {
            return
        }
        for code in first...last {
            if line.contains("[") {
                guard 2 + code - first < words.count else { return }
                meanings[code] = Self.text(words[2 + code - first])
            } else if let value = UInt32(words[2], radix: 16), let scalar = Unicode.Scalar(value + UInt32(code - first))
            {
                meanings[code] = String(scalar)
            }
        }
    }

    /// UTF-16 in hexadecimal digits.
    private static func text(_ digits: Substring) -> String {
        let values = digits.compactMap(\.hexDigitValue)
        let units = stride(from: 0, to: values.count - values.count % 4, by: 4).map { place in
            values[place..<(place + 4)].reduce(UInt16(0)) { $0 << 4 | UInt16($1) }
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// The letters of the strings of an operator; none where a code has no meaning.
    func letters(shownBy operation: ArraySlice<UInt8>) -> [Character] {
        let bytes = Self.strings(in: Array(operation))
        var text = ""
        let width = isWide ? 2 : 1
        for place in stride(from: 0, to: bytes.count - bytes.count % width, by: width) {
            let code = bytes[place..<(place + width)].reduce(0) { $0 << 8 | Int($1) }
            guard let meaning = meanings[code] else { return [] }
            text += meaning
        }
        return Array(text)
    }

    /// The bytes of the strings, literal or hexadecimal, one after the other (ISO 32000-1, 7.3.4).
    private static func strings(in bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "("): index = literal(bytes, from: index + 1, &out)
            case UInt8(ascii: "<"):
                let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
                let digits = bytes[(index + 1)..<end].compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
                for place in stride(from: 0, to: digits.count, by: 2) {
                    out.append(UInt8(digits[place] * 16 + (place + 1 < digits.count ? digits[place + 1] : 0)))
                }
                index = end + 1
            default: index += 1
            }
        }
        return out
    }

    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09, UInt8(ascii: "b"): 0x08,
        UInt8(ascii: "f"): 0x0C,
    ]

    private static func literal(_ bytes: [UInt8], from start: Int, _ out: inout [UInt8]) -> Int {
        var index = start
        var depth = 1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\\"), index < bytes.count {
                let digits = bytes[index...].prefix(3).prefix { (0x30...0x37).contains($0) }
                if digits.isEmpty {
                    out.append(escapes[bytes[index]] ?? bytes[index])
                    index += 1
                } else {
                    out.append(UInt8(truncatingIfNeeded: digits.reduce(0) { $0 * 8 + Int($1 - 0x30) }))
                    index += digits.count
                }
                continue
            }
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            if depth == 0 { return index }
            out.append(byte)
        }
        return index
    }
}
