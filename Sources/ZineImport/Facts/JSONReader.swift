/// A JSON value as it was read.
indirect enum JSONValue: Hashable, Sendable {
    case string(String)
    case number(String)
    case boolean(Bool)
    case null
    case array([JSONValue])
    /// In the order of the text; of two with one key the first is found.
    case object([Member])

    struct Member: Hashable, Sendable {
        var key: String
        var value: JSONValue
    }

    subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    var string: String? {
        switch self {
        case .string(let text): text
        case .number(let text): text
        default: nil
        }
    }

    /// The items of an array; a value alone as one.
    var items: [JSONValue] {
        switch self {
        case .array(let items): items
        case .null: []
        default: [self]
        }
    }
}

/// Reads JSON of bounded depth, forgiving what people's templates get wrong: line ends in strings, a comma too many.
struct JSONReader {
    private let bytes: [UInt8]
    private var index = 0
    private static let depthLimit = 64

    static func read(_ text: String) -> JSONValue? {
        var reader = JSONReader(bytes: Array(text.utf8))
        reader.blanks()
        guard let value = reader.value(depth: 0) else { return nil }
        reader.blanks()
        return reader.index == reader.bytes.count || reader.bytes[reader.index] == UInt8(ascii: ";") ? value : nil
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func blanks() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private mutating func take(_ byte: Character) -> Bool {
        guard next == byte.asciiValue else { return false }
        index += 1
        return true
    }

    private mutating func value(depth: Int) -> JSONValue? {
        guard depth < Self.depthLimit, let byte = next else { return nil }
        switch byte {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return array(depth: depth)
        case UInt8(ascii: "\""): return string().map { .string($0) }
        default: break
        }
        let start = index
        while let byte = next,
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45].contains(byte)
        { index += 1 }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        switch word {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "null": return .null
        default: return Double(word) == nil ? nil : .number(word)
        }
    }

    private mutating func array(depth: Int) -> JSONValue? {
        index += 1
        var items: [JSONValue] = []
        while true {
            blanks()
            if take("]") { return .array(items) }
            guard let item = value(depth: depth + 1) else { return nil }
            items.append(item)
            blanks()
            guard take(",") || next == UInt8(ascii: "]") else { return nil }
        }
    }

    private mutating func object(depth: Int) -> JSONValue? {
        index += 1
        var members: [JSONValue.Member] = []
        while true {
            blanks()
            if take("}") { return .object(members) }
            guard next == UInt8(ascii: "\""), let key = string() else { return nil }
            blanks()
            guard take(":") else { return nil }
            blanks()
            guard let item = value(depth: depth + 1) else { return nil }
            members.append(JSONValue.Member(key: key, value: item))
            blanks()
            guard take(",") || next == UInt8(ascii: "}") else { return nil }
        }
    }

    private mutating func string() -> String? {
        index += 1
        var out: [UInt8] = []
        while let byte = next {
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: out, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escape = next else { return nil }
                index += 1
                switch escape {
                case UInt8(ascii: "n"): out.append(0x0A)
                case UInt8(ascii: "t"): out.append(0x09)
                case UInt8(ascii: "r"): out.append(0x0D)
                case UInt8(ascii: "b"), UInt8(ascii: "f"): out.append(0x20)
                case UInt8(ascii: "u"):
                    guard let scalar = scalar() else { return nil }
                    out += Array(String(Character(scalar)).utf8)
                default: out.append(escape)
                }
            default: out.append(byte)
            }
        }
        return nil
    }

    private mutating func unit() -> UInt32? {
        guard index + 4 <= bytes.count,
            let value = UInt32(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
        else { return nil }
        index += 4
        return value
    }

    private mutating func scalar() -> Unicode.Scalar? {
        guard let high = unit() else { return nil }
        if (0xD800..<0xDC00).contains(high), index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        {
            index += 2
            guard let low = unit() else { return nil }
            guard (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
            return Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
        }
        return Unicode.Scalar(high) ?? "\u{FFFD}"
    }
}
