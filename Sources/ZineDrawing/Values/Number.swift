/// Numbers as a drawing is written with.
enum Number {
    /// Beyond this, in either direction, nothing is placed: libraries count in 24 bits before the point.
    static let most = 1e6

    static func text(_ value: Double) -> String {
        let bounded = value.isFinite ? min(max(value, -most), most) : 0
        let rounded = (bounded * 1e4).rounded() / 1e4
        if rounded == rounded.rounded() { return String(Int(rounded)) }
        return "\(rounded)".contains("e") ? "0" : "\(rounded)"
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
        skipExponent()
        let written = text[start..<index]
        let value = Double(
            String(decoding: written.first == UInt8(ascii: "+") ? written.dropFirst() : written, as: UTF8.self))
        return value.flatMap { $0.isFinite ? $0 : nil }
    }

    private mutating func skipExponent() {
        guard index < text.count, text[index] | 0x20 == UInt8(ascii: "e") else { return }
        let start = index
        index += 1
        if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") { index += 1 }
        if skipDigits() == 0 { index = start }
    }

    private mutating func skipDigits() -> Int {
        let start = index
        while index < text.count, (0x30...0x39).contains(text[index]) { index += 1 }
        return index - start
    }
}
