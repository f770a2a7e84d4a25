/// Reads times from the start of a text, byte by byte. A failed attempt leaves the place where it was.
struct TimeScanner {
    let bytes: [UInt8]
    var index: Int

    init(_ bytes: [UInt8], at index: Int = 0) { self.bytes = bytes; self.index = index }

    func peek(_ distance: Int = 0) -> UInt8 {
        let place = index + distance
        return place < bytes.count ? bytes[place] : 0
    }
    var isAtEnd: Bool { index >= bytes.count }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Runs an attempt; where it gives `nil`, nothing was consumed.
    mutating func attempt<Value>(_ body: (inout TimeScanner) -> Value?) -> Value? {
        var copy = self
        guard let value = body(&copy) else { return nil }
        self = copy
        return value
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard peek() == byte, !isAtEnd else { return false }
        index += 1
        return true
    }

    mutating func take(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index + count <= bytes.count else { return false }
        let isEqual = text.withUTF8Buffer { $0.elementsEqual(bytes[index..<index + count]) }
        if isEqual { index += count }
        return isEqual
    }

    /// Blanks of any width: the no-break kinds stand in many times. True where there was one.
    @discardableResult
    mutating func skipBlanks() -> Bool {
        let start = index
        while !isAtEnd {
            switch peek() {
            case 0x20, 0x09: index += 1
            case 0xC2 where peek(1) == 0xA0: index += 2
            case 0xE3 where peek(1) == 0x80 && peek(2) == 0x80: index += 3
            case 0xE2 where peek(1) == 0x80 && (peek(2) == 0xAF || (0x80...0x8A).contains(peek(2))): index += 3
            default: return index > start
            }
        }
        return index > start
    }

    /// A run of digits, if it has as many as wanted.
    mutating func digits(_ count: ClosedRange<Int>) -> (value: Int, count: Int)? {
        var length = 0
        while peek(length).isASCIIDigit, length <= count.upperBound { length += 1 }
        guard count.contains(length) else { return nil }
        var value = 0
        for byte in bytes[index..<index + length] { value = value * 10 + Int(byte - 0x30) }
        index += length
        return (value, length)
    }

    /// A run of letters, those beyond ASCII included; at most 20 bytes.
    mutating func word() -> String? {
        var length = 0
        while length <= 20, peek(length).isASCIILetter || (0xC3...0xC5).contains(peek(length)) || isTail(length) {
            length += 1
        }
        guard length > 0, length <= 20 else { return nil }
        defer { index += length }
        return text(index..<index + length)
    }

    /// Whether the byte continues a letter of the Latin blocks.
    private func isTail(_ distance: Int) -> Bool {
        distance > 0 && (0x80...0xBF).contains(peek(distance)) && (0xC3...0xC5).contains(peek(distance - 1))
    }

    /// Whether a word ends here: no letter or digit follows.
    var isAtWordEnd: Bool {
        if isAtEnd { return true }
        let byte = peek()
        // Punctuation beyond ASCII begins with 0xC2 or 0xE2; what else is beyond it is a letter for our purpose.
        return !byte.isASCIILetterOrDigit
            && (byte < 0x80 || byte == 0xC2 || byte == 0xE2 || byte == 0xEF || isAtIdeographicMark)
    }

    /// Whether punctuation of Chinese and Japanese stands here: `、`, `〜`, but not `々`, `〆` and `〇`, which are letters.
    private var isAtIdeographicMark: Bool { peek() == 0xE3 && peek(1) == 0x80 && !(0x85...0x87).contains(peek(2)) }

    /// The dash of waves with which Chinese and Japanese write spans.
    mutating func takeWave() -> Bool { take("〜") || take("～") }

    /// One of the dashes, with its length.
    mutating func takeDash() -> Bool {
        if peek() == UInt8(ascii: "-") {
            index += 1
            return true
        }
        let isDash =
            peek() == 0xE2
            && ((peek(1) == 0x80 && (0x90...0x95).contains(peek(2))) || (peek(1) == 0x88 && peek(2) == 0x92))
        if isDash { index += 3 }
        return isDash
    }
}
