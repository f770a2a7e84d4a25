/// A PDF object as a value (ISO 32000-1, 7.3).
indirect enum PDFValue {
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

    /// Appends the value in qpdf's JSON (its manual, “qpdf JSON”, version 2).
    func writeJSON(to json: inout [UInt8]) {
        switch self {
        case .null: json += "null".utf8
        case .bool(let flag): json += (flag ? "true" : "false").utf8
        case .int(let number): json += String(number).utf8
        case .real(let number): json += Self.text(number).utf8
        case .name(let name): Self.writeJSON("/", name, to: &json)
        case .string(let text) where text.utf8.allSatisfy { $0 < 0x80 }: Self.writeJSON("u:", text, to: &json)
        case .string(let text):
            json += "\"b:".utf8
            for byte in Self.utf16(text) { json += [Self.hex(byte >> 4), Self.hex(byte & 15)] }
            json.append(UInt8(ascii: "\""))
        case .reference(let id): json += "\"\(id) 0 R\"".utf8
        case .array(let values):
            json.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { json.append(UInt8(ascii: ",")) }
                value.writeJSON(to: &json)
            }
            json.append(UInt8(ascii: "]"))
        case .dictionary(let entries):
            json.append(UInt8(ascii: "{"))
            for (index, entry) in entries.enumerated() {
                if index > 0 { json.append(UInt8(ascii: ",")) }
                Self.writeJSON("/", entry.0, to: &json)
                json.append(UInt8(ascii: ":"))
                entry.1.writeJSON(to: &json)
            }
            json.append(UInt8(ascii: "}"))
        }
    }

    /// UTF-16BE with its mark: what is beyond ASCII every reader takes so, and not every one as PDFDocEncoding.
    static func utf16(_ text: String) -> [UInt8] {
        [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }

    private static func writeJSON(_ prefix: StaticString, _ text: String, to json: inout [UInt8]) {
        json.append(UInt8(ascii: "\""))
        for index in 0..<prefix.utf8CodeUnitCount { json.append(prefix.utf8Start[index]) }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                json.append(UInt8(ascii: "\\"))
                json.append(byte)
            case 0..<0x20:
                json += "\\u00".utf8
                json.append(hex(byte >> 4))
                json.append(hex(byte & 15))
            default: json.append(byte)
            }
        }
        json.append(UInt8(ascii: "\""))
    }

    private static func hex(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
}
