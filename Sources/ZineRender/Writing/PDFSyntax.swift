/// Values as a file has them (ISO 32000-1, 7.3), with references whose numbers are told later.
///
/// A reference is a zero byte, which stands nowhere else, and the number that its object has in a table. What number it has
/// in a file is known when the file is written.
enum PDFSyntax {
    static let mark: UInt8 = 0
    /// How long a reference is with its mark.
    static let length = 5

    static func write(_ value: PDFValue, to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let flag): bytes += (flag ? "true" : "false").utf8
        case .int(let number): write(number, to: &bytes)
        case .real(let number): PDFValue.write(number, decimals: 4, to: &bytes)
        case .name(let name): write(name: name, to: &bytes)
        case .string(let text): write(string: PDFValue.bytes(of: text), to: &bytes)
        case .reference(let id): write(reference: id, to: &bytes)
        case .array(let values): write(values, to: &bytes)
        case .dictionary(let entries):
            bytes += "<<".utf8
            for (key, value) in entries { write(key, value, to: &bytes) }
            bytes += ">>".utf8
        }
    }

    /// Appends an entry of a dictionary.
    static func write(_ key: String, _ value: PDFValue, to bytes: inout [UInt8]) {
        write(name: key, to: &bytes)
        if value.beginsRegular { bytes.append(UInt8(ascii: " ")) }
        write(value, to: &bytes)
    }

    private static func write(_ values: [PDFValue], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        var needsSpace = false
        for value in values {
            if needsSpace, value.beginsRegular { bytes.append(UInt8(ascii: " ")) }
            write(value, to: &bytes)
            needsSpace = value.endsRegular
        }
        bytes.append(UInt8(ascii: "]"))
    }

    static func write(_ number: Int, to bytes: inout [UInt8]) {
        if (0..<10).contains(number) {
            bytes.append(UInt8(ascii: "0") + UInt8(number))
        } else {
            bytes += String(number).utf8
        }
    }

    static func write(reference id: Int, to bytes: inout [UInt8]) {
        bytes.append(mark)
        let number = UInt32(clamping: id)
        for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    // MARK: Names and strings

    /// Appends a name with its slash (7.3.5).
    static func write(name: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "/"))
        for byte in name.utf8 {
            if (0x21...0x7E).contains(byte), byte != UInt8(ascii: "#"), ContentToken.isRegular(byte) {
                bytes.append(byte)
            } else {
                bytes.append(UInt8(ascii: "#"))
                writeHex(byte, to: &bytes)
            }
        }
    }

    /// Appends a string (7.3.4): of ASCII in brackets, anything else by its digits.
    static func write(string: [UInt8], to bytes: inout [UInt8]) {
        guard string.allSatisfy({ (0x09..<0x7F).contains($0) }) else {
            bytes.append(UInt8(ascii: "<"))
            for byte in string { writeHex(byte, to: &bytes) }
            return bytes.append(UInt8(ascii: ">"))
        }
        bytes.append(UInt8(ascii: "("))
        for byte in string {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            // As itself it would be read as a line feed.
            case 0x0D: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: ")"))
    }

    static func writeHex(_ byte: UInt8, to bytes: inout [UInt8]) {
        for digit in [byte >> 4, byte & 15] {
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
        }
    }

    // MARK: References

    /// Appends what was written, with every reference as a file has it.
    ///
    /// - Parameter number: that of an object in the file; 0 where it has none, which is null.
    static func resolve(
        _ written: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], number: (Int) -> Int
    ) {
        var start = 0
        forEachReference(in: written) { place, id in
            bytes += UnsafeBufferPointer(rebasing: written[start..<place])
            start = place + length
            let number = number(id)
            if number > 0 {
                write(number, to: &bytes)
                bytes += " 0 R".utf8
            } else {
                bytes += "null".utf8
            }
        }
        bytes += UnsafeBufferPointer(rebasing: written[start...])
    }

    static func forEachReference(in written: UnsafeBufferPointer<UInt8>, _ body: (_ place: Int, _ id: Int) -> Void) {
        var place = 0
        while place + length <= written.count {
            guard written[place] == mark else {
                place += 1
                continue
            }
            var id = 0
            for byte in written[(place + 1)..<(place + length)].reversed() { id = id << 8 | Int(byte) }
            body(place, id)
            place += length
        }
    }
}

extension PDFValue {
    /// Whether it would run together with a name or a number before it (ISO 32000-1, 7.2.2).
    fileprivate var beginsRegular: Bool {
        switch self {
        case .null, .bool, .int, .real, .reference: true
        case .name, .string, .array, .dictionary: false
        }
    }

    /// Whether a number behind it would run together with it.
    fileprivate var endsRegular: Bool {
        switch self {
        case .null, .bool, .int, .real, .reference, .name: true
        case .string, .array, .dictionary: false
        }
    }
}
