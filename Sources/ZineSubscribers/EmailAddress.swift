import CIdn2
import Glibc

/// An address that mail can be sent to, in one spelling: the host in small letters of ASCII, the rest as it was written.
///
/// Taken is what mail servers take without extensions: no quoted names, no numbers for a host, no letters beyond ASCII
/// before the `@`. Sources: RFC 5321, 4.1.2 and 4.5.3.1; RFC 5890 to 5895 and UTS 46 for hosts of other scripts.
public struct EmailAddress: Sendable {
    /// Why something is no address: a clause for a sentence about it.
    public struct Fault: Error, Hashable, Sendable {
        public var reason: String
    }

    /// What stands before the last `@`, as its owner writes it.
    public let local: String
    /// The host in ASCII, in small letters.
    public let host: String

    /// The address in its one spelling; what is kept, shown and written into headers.
    public var normalised: String { local + "@" + host }
    /// The same: every address is ASCII.
    public var ascii: String { normalised }
    /// What two spellings of one mailbox share. Servers that tell `Ann` from `ann` are known from books alone.
    public var key: String { local.lowercased() + "@" + host }

    /// - Parameter text: with nothing around it but spaces.
    public init(_ text: String) throws(Fault) {
        guard text.utf8.count <= 1000 else { throw Fault(reason: "it is longer than addresses are") }
        let trimmed = text.trimmedOfSpaces
        guard !trimmed.isEmpty else { throw Fault(reason: "it is empty") }
        guard let at = trimmed.lastIndex(of: "@") else { throw Fault(reason: "it has no @") }
        local = try Self.local(trimmed[..<at])
        host = try Self.host(trimmed[trimmed.index(after: at)...])
        guard local.utf8.count + 1 + host.utf8.count <= 254 else {
            throw Fault(reason: "it is longer than the 254 characters that mail servers take")
        }
    }

    /// From the database, which holds no others; `nil` for a text without `@`.
    init?(stored text: String) {
        guard let at = text.utf8.lastIndex(of: 0x40) else { return nil }
        local = String(text[..<at])
        host = String(text[text.utf8.index(after: at)...])
    }

    private static func local(_ text: Substring) throws(Fault) -> String {
        guard !text.isEmpty else { throw Fault(reason: "nothing stands before its @") }
        guard text.utf8.count <= 64 else { throw Fault(reason: "more than 64 characters stand before its @") }
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
            throw Fault(reason: "it has letters before its @ that not every mail server takes")
        }
        guard text.utf8.allSatisfy(isAtom) else { throw Fault(reason: "it has a character that no address has") }
        guard text.first != ".", text.last != ".", !text.contains("..") else {
            throw Fault(reason: "it has a dot too many before its @")
        }
        return String(text)
    }

    private static func isAtom(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func host(_ text: Substring) throws(Fault) -> String {
        let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
        guard let host = isPlain ? text.lowercased() : punycode(text) else {
            throw Fault(reason: "its host is no name on the internet")
        }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2 else { throw Fault(reason: "its host has no dot") }
        let isFit = labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D }
        }
        guard isFit, labels.last?.utf8.allSatisfy({ (0x30...0x39).contains($0) }) == false else {
            throw Fault(reason: "its host is no name on the internet")
        }
        return host
    }

    private static func punycode(_ text: Substring) -> String? {
        guard !text.utf8.contains(0) else { return nil }
        var out: UnsafeMutablePointer<CChar>?
        let flags = Int32(bitPattern: IDN2_NFC_INPUT.rawValue | IDN2_NONTRANSITIONAL.rawValue)
        guard idn2_to_ascii_8z(String(text), &out, flags) == IDN2_OK.rawValue, let out else { return nil }
        defer { idn2_free(out) }
        return String(cString: out).lowercased()
    }
}

extension EmailAddress: Hashable, CustomStringConvertible {
    public static func == (a: EmailAddress, b: EmailAddress) -> Bool { a.key == b.key }
    public func hash(into hasher: inout Hasher) { hasher.combine(key) }
    public var description: String { normalised }
}

extension String {
    /// Without spaces, tabs and line ends around it.
    var trimmedOfSpaces: String {
        let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace || scalar.value == 0xFEFF }
        let head = unicodeScalars.drop(while: isSpace)
        guard let last = head.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(head[...last])
    }
}
