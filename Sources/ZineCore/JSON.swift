/// A JSON value whose keys keep their order: reports are read by people too, and must not change from run to run.
public indirect enum JSON: Hashable, Sendable {
    case string(String)
    case integer(Int)
    /// Printed with at most four decimals.
    case number(Double)
    case boolean(Bool)
    case null
    case array([JSON])
    case object([Member])

    public struct Member: Hashable, Sendable {
        public var key: String
        public var value: JSON
        public init(_ key: String, _ value: JSON) { self.key = key; self.value = value }
    }

    /// Indented by two spaces, without a line end.
    public var text: String {
        var out = ""
        write(to: &out, indent: 0)
        return out
    }

    /// On one line.
    public var compactText: String {
        switch self {
        case .array(let items): "[" + items.map(\.compactText).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { JSON.quoted($0.key) + ":" + $0.value.compactText }.joined(separator: ",") + "}"
        default: text
        }
    }

    private func write(to out: inout String, indent: Int) {
        switch self {
        case .string(let text): out += JSON.quoted(text)
        case .integer(let value): out += String(value)
        case .number(let value): out += JSON.decimal(value)
        case .boolean(let value): out += value ? "true" : "false"
        case .null: out += "null"
        case .array(let items): list(items.map { ("", $0) }, "[", "]", &out, indent)
        case .object(let members):
            list(members.map { (JSON.quoted($0.key) + ": ", $0.value) }, "{", "}", &out, indent)
        }
    }

    private func list(_ items: [(String, JSON)], _ open: String, _ close: String, _ out: inout String, _ indent: Int) {
        guard !items.isEmpty else {
            out += open + close
            return
        }
        out += open + "\n"
        for (index, item) in items.enumerated() {
            out += String(repeating: "  ", count: indent + 1) + item.0
            item.1.write(to: &out, indent: indent + 1)
            out += index == items.count - 1 ? "\n" : ",\n"
        }
        out += String(repeating: "  ", count: indent) + close
    }

    private static func decimal(_ value: Double) -> String {
        guard value.isFinite, value.magnitude < 1e12 else { return "null" }
        let scaled = (value * 10_000).rounded() / 10_000
        return scaled == scaled.rounded() ? String(Int(scaled)) : "\(scaled)"
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
