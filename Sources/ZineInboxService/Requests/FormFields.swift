/// What a form sends, and what stands behind the question mark of an address (the URL standard's
/// `application/x-www-form-urlencoded`).
enum FormFields {
    /// More names than any form of ours has are a mistake or an attack.
    static let limit = 32

    /// The first value of every name; `nil` for what is no such text.
    static func read(_ bytes: some Collection<UInt8>) -> [String: String]? {
        var fields: [String: String] = [:]
        for pair in bytes.split(separator: UInt8(ascii: "&"), maxSplits: limit) {
            let sides = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decoded(sides[0], plusIsSpace: true),
                let value = decoded(sides.count > 1 ? sides[1] : sides[0].prefix(0), plusIsSpace: true)
            else { return nil }
            if fields[name] == nil { fields[name] = value }
        }
        return fields.count <= limit ? fields : nil
    }

    /// The components of a path; `nil` where one would lead elsewhere.
    static func path(_ text: some StringProtocol) -> [String]? {
        var path: [String] = []
        for component in text.utf8.split(separator: UInt8(ascii: "/")) {
            guard let name = decoded(component, plusIsSpace: false), name != ".", name != "..",
                !name.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") })
            else { return nil }
            path.append(name)
        }
        return path
    }

    private static func decoded(_ text: some Collection<UInt8>, plusIsSpace: Bool) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                    return nil
                }
                bytes.append(high << 4 | low)
            } else {
                bytes.append(plusIsSpace && byte == UInt8(ascii: "+") ? 0x20 : byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
