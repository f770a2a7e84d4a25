import ZineCore

/// RFC 4648, section 5, without padding.
enum Base64URL {
    static func encode(_ bytes: [UInt8]) -> String {
        String(decoding: Base64.encode(bytes, .url, isPadded: false), as: UTF8.self)
    }

    /// `nil` for other characters, and for a text that `encode` would have written otherwise: one token has one spelling.
    static func decode(_ text: String) -> [UInt8]? {
        guard let bytes = Base64.decode(Array(text.utf8)), encode(bytes) == text else { return nil }
        return bytes
    }
}
