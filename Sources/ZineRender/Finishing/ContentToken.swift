/// The lexical classes of a content stream (ISO 32000-1, 7.2); brackets count as operands of their own.
enum ContentToken {
    case space, operand, operation

    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Moves over the token at a position; damaged input ends where the bytes end.
    static func next(in bytes: Bytes, at position: inout Int) -> ContentToken {
        let first = bytes[position]
        position += 1
        switch first {
        case 0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20: return .space
        case UInt8(ascii: "%"):
            while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
            return .space
        case UInt8(ascii: "("): skipString(in: bytes, at: &position)
        case UInt8(ascii: "<"):
            if position < bytes.count, bytes[position] == first {
                position += 1
            } else {
                while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
                position = min(position + 1, bytes.count)
            }
        case UInt8(ascii: ")"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
            UInt8(ascii: "}"):
            break
        case UInt8(ascii: "/"): skipRegular(in: bytes, at: &position)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            skipRegular(in: bytes, at: &position)
        default:
            let start = position - 1
            skipRegular(in: bytes, at: &position)
            return isConstant(bytes, start..<position) ? .operand : .operation
        }
        return .operand
    }

    /// The end of an inline image whose `BI` has been read: behind its `EI`, which stands between white space.
    static func endOfInlineImage(in bytes: Bytes, from start: Int) -> Int {
        var index = start
        while index + 3 < bytes.count {
            let isEnd =
                isSpace(bytes[index]) && bytes[index + 1] == UInt8(ascii: "E")
                && bytes[index + 2] == UInt8(ascii: "I") && !isRegular(bytes[index + 3])
            if isEnd { return index + 3 }
            index += 1
        }
        return bytes.count
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x00 || byte == 0x0C
    }

    static func isRegular(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20: false
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            false
        default: true
        }
    }

    private static func skipRegular(in bytes: Bytes, at position: inout Int) {
        while position < bytes.count, isRegular(bytes[position]) { position += 1 }
    }

    private static func skipString(in bytes: Bytes, at position: inout Int) {
        var depth = 1
        while position < bytes.count, depth > 0 {
            switch bytes[position] {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            position += 1
        }
        position = min(position, bytes.count)
    }

    private static func isConstant(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        guard range.count == 4 || range.count == 5 else { return false }
        let token = bytes[range]
        return token.elementsEqual("true".utf8) || token.elementsEqual("false".utf8)
            || token.elementsEqual("null".utf8)
    }
}
