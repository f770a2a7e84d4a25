/// A PDF object as a value (ISO 32000-1, 7.3).
indirect enum PDFValue: Sendable {
    case null
    case bool(Bool)
    case int(Int)
    case real(Double)
    /// Without its slash.
    case name(String)
    case string(String)
    case reference(Int)
    case array([PDFValue])
    /// Keys without their slashes.
    case dictionary([(String, PDFValue)])

    /// A real number as PDF writes it: without an exponent, to at most six decimals.
    static func text(_ number: Double, decimals: Int = 4) -> String {
        var bytes: [UInt8] = []
        write(number, decimals: decimals, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the same.
    static func write(_ number: Double, decimals: Int, to bytes: inout [UInt8]) {
        let unit = powersOfTen[min(max(decimals, 0), 6)]
        guard number.isFinite, abs(number) < 1e9 else { return bytes.append(UInt8(ascii: "0")) }
        let scaled = Int((abs(number) * Double(unit)).rounded())
        if number < 0, scaled != 0 { bytes.append(UInt8(ascii: "-")) }
        writeDigits(scaled / unit, to: &bytes)
        var fraction = scaled % unit
        guard fraction != 0 else { return }
        bytes.append(UInt8(ascii: "."))
        var place = unit / 10
        while fraction > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(fraction / place))
            fraction %= place
            place /= 10
        }
    }

    private static let powersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]

    private static func writeDigits(_ number: Int, to bytes: inout [UInt8]) {
        if number >= 10 { writeDigits(number / 10, to: &bytes) }
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// The bytes of a text string (ISO 32000-1, 7.9.2.2): what is beyond printed ASCII is UTF-16BE with its mark, which every
    /// reader takes so, and not every one as PDFDocEncoding.
    static func bytes(of text: String) -> [UInt8] {
        if text.utf8.allSatisfy(isPlain) { return Array(text.utf8) }
        return utf16(text)
    }

    static func utf16(_ text: String) -> [UInt8] {
        [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20..<0x7F).contains(byte) || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
