/// A request of HTTP/1.1 (RFC 9112), as far as a browser asks a server on its own machine for something to look at.
public struct Request: Hashable, Sendable {
    /// Why bytes are no request.
    public enum Failure: Error, Hashable, Sendable {
        case malformed
        case tooLarge
    }

    public var method: String
    /// The components of the path, percent-decoded; none of them is empty, `.` or `..`.
    public var path: [String]
    public var query: [String: String]
    /// By name in lower case; a field that comes twice is malformed.
    public var fields: [String: String]

    /// The most that a head may hold.
    public static let limit = 16 << 10

    /// Takes a request from the front of what came in; `nil` while it is not whole.
    public static func take(from bytes: inout [UInt8]) throws(Failure) -> Request? {
        let end: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
        guard let length = bytes.firstRange(of: end)?.lowerBound else {
            guard bytes.count <= limit else { throw .tooLarge }
            return nil
        }
        guard length <= limit else { throw .tooLarge }
        let head = bytes[..<length]
        let request = try Request(head: head)
        bytes.removeFirst(length + end.count)
        return request
    }

    private init(head: ArraySlice<UInt8>) throws(Failure) {
        // Visible ASCII and spaces: everything else has no business in a head.
        guard head.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x0D || $0 == 0x0A || $0 == 0x09 }) else {
            throw .malformed
        }
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        let start = lines[0].split(separator: " ", omittingEmptySubsequences: false)
        guard start.count == 3, start[2] == "HTTP/1.1" || start[2] == "HTTP/1.0", !start[0].isEmpty,
            start[0].allSatisfy({ $0.isLetter && $0.isUppercase })
        else { throw .malformed }
        method = String(start[0])
        (path, query) = try Self.target(start[1])
        fields = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":"), colon > line.startIndex,
                line[..<colon].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
            else { throw .malformed }
            let value = line[line.index(after: colon)...].trimmingSpaces
            guard !value.contains(where: \.isNewline),
                fields.updateValue(value, forKey: line[..<colon].lowercased()) == nil
            else { throw .malformed }
        }
        // Nothing that is asked for here has a body.
        guard fields["transfer-encoding"] == nil, Int(fields["content-length"] ?? "0") == 0 else { throw .malformed }
    }

    private static func target(_ text: Substring) throws(Failure) -> ([String], [String: String]) {
        guard text.hasPrefix("/") else { throw .malformed }
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var path: [String] = []
        for component in parts[0].split(separator: "/") {
            guard let name = decoded(component, plusIsSpace: false), name != ".", name != "..",
                !name.contains("/"), !name.contains("\\"), !name.contains("\0")
            else { throw .malformed }
            path.append(name)
        }
        var query: [String: String] = [:]
        for pair in parts.count > 1 ? parts[1].split(separator: "&") : [] {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decoded(sides[0], plusIsSpace: true),
                let value = decoded(sides.count > 1 ? sides[1] : "", plusIsSpace: true)
            else { throw .malformed }
            query[name] = value
        }
        return (path, query)
    }

    private static func decoded(_ text: Substring, plusIsSpace: Bool) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                let digits = rest.prefix(2)
                guard digits.count == 2, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
                    let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
                else { return nil }
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(plusIsSpace && byte == UInt8(ascii: "+") ? 0x20 : byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension StringProtocol {
    fileprivate var trimmingSpaces: String {
        var rest = Substring(self)
        while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return String(rest)
    }
}
