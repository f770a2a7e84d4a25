/// Numbers as a drawing is written with.
enum Number {
    /// Beyond this, in either direction, nothing is placed: libraries count in 24 bits before the point.
    static let most = 1e6

    static func text(_ value: Double) -> String {
        var out: [UInt8] = []
        write(value, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends a number to four decimals, as short as it can be.
    static func write(_ value: Double, to out: inout [UInt8]) {
        let bounded = value.isFinite ? min(max(value, -most), most) : 0
        let parts = Int((bounded * 1e4).rounded())
        if parts < 0 { out.append(UInt8(ascii: "-")) }
        var fraction = abs(parts) % 10_000
        writeDigits(abs(parts) / 10_000, to: &out)
        guard fraction > 0 else { return }
        out.append(UInt8(ascii: "."))
        var place = 1_000
        while fraction > 0 {
            out.append(UInt8(ascii: "0") + UInt8(fraction / place))
            fraction %= place
            place /= 10
        }
    }

    private static func writeDigits(_ number: Int, to out: inout [UInt8]) {
        if number >= 10 { writeDigits(number / 10, to: &out) }
        out.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// The numbers of a list, as SVG writes them: parted by blanks, commas or nothing but a sign. `nil` if anything else is
    /// among them.
    static func list(_ text: String) -> [Double]? {
        var scanner = NumberScanner(text)
        var values: [Double] = []
        while !scanner.isAtEnd {
            guard let value = scanner.number() else { return nil }
            values.append(value)
        }
        return values
    }
}

/// Reads numbers and letters one after another, as path data holds them (SVG 1.1, 8.3.9).
struct NumberScanner {
    private let text: [UInt8]
    private(set) var index = 0

    init(_ text: String) { self.text = Array(text.utf8) }

    var isAtEnd: Bool {
        mutating get {
            skip()
            return index >= text.count
        }
    }

    private mutating func skip() {
        while index < text.count, text[index] <= 0x20 || text[index] == UInt8(ascii: ",") { index += 1 }
    }

    mutating func letter() -> UInt8? {
        skip()
        guard index < text.count, (0x41...0x5A).contains(text[index] & 0xDF), text[index] & 0x80 == 0 else {
            return nil
        }
        defer { index += 1 }
        return text[index]
    }

    /// An arc's flag, which needs nothing to part it from the next.
    mutating func flag() -> Bool? {
        skip()
        guard index < text.count, text[index] == 0x30 || text[index] == 0x31 else { return nil }
        defer { index += 1 }
        return text[index] == 0x31
    }

    mutating func number() -> Double? {
        skip()
        let start = index
        if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") { index += 1 }
        var digits = skipDigits()
        if index < text.count, text[index] == UInt8(ascii: ".") {
            index += 1
            digits += skipDigits()
        }
        guard digits > 0 else {
            index = start
            return nil
        }
        let hasNoExponent = !skipExponent()
        let written = text[start..<index]
        if hasNoExponent, digits <= 15 { return Self.exact(written) }
        let value = Double(
            String(decoding: written.first == UInt8(ascii: "+") ? written.dropFirst() : written, as: UTF8.self))
        return value.flatMap { $0.isFinite ? $0 : nil }
    }

    /// The value of up to fifteen digits: both they and the power of ten are exact, so that the quotient is the nearest.
    private static func exact(_ written: ArraySlice<UInt8>) -> Double {
        var digits = 0.0, unit = 1.0
        var isFraction = false
        for byte in written {
            switch byte {
            case UInt8(ascii: "."): isFraction = true
            case 0x30...0x39:
                digits = digits * 10 + Double(byte - 0x30)
                if isFraction { unit *= 10 }
            default: break
            }
        }
        return written.first == UInt8(ascii: "-") ? -(digits / unit) : digits / unit
    }

    /// - Returns: whether there is one.
    private mutating func skipExponent() -> Bool {
        guard index < text.count, text[index] | 0x20 == UInt8(ascii: "e") else { return false }
        let start = index
        index += 1
        if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") { index += 1 }
        guard skipDigits() == 0 else { return true }
        index = start
        return false
    }

    private mutating func skipDigits() -> Int {
        let start = index
        while index < text.count, (0x30...0x39).contains(text[index]) { index += 1 }
        return index - start
    }
}
