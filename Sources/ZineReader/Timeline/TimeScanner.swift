/// Reads times from the start of a text, byte by byte. A failed attempt leaves the place where it was.
struct TimeScanner {
    let bytes: [UInt8]
    var index: Int
    /// Whether `15h` is a time, as beside others it is.
    var readsHours = false

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

    /// A run of digits of one script, if it has as many as wanted.
    mutating func digits(_ count: ClosedRange<Int>) -> (value: Int, count: Int)? {
        var (length, place, value) = (0, 0, 0)
        while length <= count.upperBound, let digit = digit(place) {
            value = value * 10 + digit.value
            place += digit.length
            length += 1
        }
        guard count.contains(length) else { return nil }
        index += place
        return (value, length)
    }

    /// A figure at a distance, and its bytes: ASCII's, the wide ones of Chinese and Japanese, those of Arabic and Persian.
    private func digit(_ distance: Int) -> (value: Int, length: Int)? {
        switch (peek(distance), peek(distance + 1)) {
        case (let byte, _) where byte.isASCIIDigit: (Int(byte) - 0x30, 1)
        case (0xD9, let byte) where (0xA0...0xA9).contains(byte): (Int(byte) - 0xA0, 2)
        case (0xDB, let byte) where (0xB0...0xB9).contains(byte): (Int(byte) - 0xB0, 2)
        case (0xEF, 0xBC) where (0x90...0x99).contains(peek(distance + 2)): (Int(peek(distance + 2)) - 0x90, 3)
        default: nil
        }
    }

    /// Whether a figure of any script stands at a distance.
    func hasDigit(_ distance: Int = 0) -> Bool { digit(distance) != nil }

    /// A colon, wide or not.
    mutating func takeColon() -> Bool { take(UInt8(ascii: ":")) || take("：") }

    /// A run of letters of any alphabet; at most 40 bytes.
    mutating func word() -> String? {
        var length = 0
        while length <= Self.longestWord, case let letter = letterLength(length), letter > 0 { length += letter }
        guard length > 0, length <= Self.longestWord else { return nil }
        defer { index += length }
        return text(index..<index + length)
    }

    private static let longestWord = 40

    /// The bytes of the letter at a distance; none where there is none. Ideographs, which no blank parts, are no letters.
    private func letterLength(_ distance: Int) -> Int {
        let (first, second) = (peek(distance), peek(distance + 1))
        switch first {
        case 0xC3...0xDF: return hasDigit(distance) || isArabicMark(distance) || second == 0 ? 0 : 2
        // Indian scripts and those of South East Asia; the Latin letters of Vietnamese; Korean syllables.
        case 0xE0, 0xE1, 0xEA...0xED: return peek(distance + 2) == 0 ? 0 : 3
        default: return first.isASCIILetter ? 1 : 0
        }
    }

    /// The comma, semicolon and question mark of Arabic.
    private func isArabicMark(_ distance: Int) -> Bool {
        let second = peek(distance + 1)
        return peek(distance) == 0xD8 && (second == 0x8C || second == 0x9B || second == 0x9F)
    }

    /// Whether a word ends here: no letter or digit follows.
    var isAtWordEnd: Bool {
        if isAtEnd { return true }
        let byte = peek()
        // Punctuation beyond ASCII begins with 0xC2 or 0xE2; what else is beyond it is a letter for our purpose.
        return !byte.isASCIILetterOrDigit && !hasDigit()
            && (byte < 0x80 || byte == 0xC2 || byte == 0xE2 || byte == 0xEF || isAtIdeographicMark || isArabicMark(0))
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
