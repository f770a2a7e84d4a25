import ZineCore

/// A content stream being written (ISO 32000-1, 7.8.2).
struct ContentStream {
    private(set) var bytes: [UInt8] = []

    /// Appends a number and a space.
    mutating func number(_ number: Double, decimals: Int) {
        PDFValue.write(number, decimals: decimals, to: &bytes)
        bytes.append(UInt8(ascii: " "))
    }

    mutating func numbers(_ numbers: [Double], decimals: Int) {
        for number in numbers { self.number(number, decimals: decimals) }
    }

    /// Appends an operator, or several, and ends the line.
    mutating func write(_ operators: StaticString) {
        bytes += UnsafeBufferPointer(start: operators.utf8Start, count: operators.utf8CodeUnitCount)
        bytes.append(UInt8(ascii: "\n"))
    }

    mutating func write(_ operators: String) {
        bytes += operators.utf8
        bytes.append(UInt8(ascii: "\n"))
    }

    mutating func concatenate(_ t: Transform) {
        numbers([t.a, t.b, t.c, t.d, t.tx, t.ty], decimals: 6)
        write("cm")
    }

    /// Appends text as it stands.
    mutating func append(_ text: StaticString) {
        bytes += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    mutating func append(_ text: String) { bytes += text.utf8 }

    /// A number with nothing behind it.
    mutating func plain(_ number: Double, decimals: Int) {
        PDFValue.write(number, decimals: decimals, to: &bytes)
    }

    /// Two bytes of a literal string (ISO 32000-1, 7.3.4.2).
    mutating func append(code: UInt16) {
        for byte in [UInt8(code >> 8), UInt8(code & 0xFF)] {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            // As itself it would be read as a line feed.
            case 0x0D: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
            default: bytes.append(byte)
            }
        }
    }
}
