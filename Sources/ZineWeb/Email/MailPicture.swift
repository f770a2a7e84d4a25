import ZineCore

/// A picture that a message carries along.
public struct MailPicture: Hashable, Sendable {
    /// `image/png`, `image/jpeg`.
    public var mediaType: String
    public var bytes: [UInt8]

    public init(mediaType: String, bytes: [UInt8]) { self.mediaType = mediaType; self.bytes = bytes }
}

/// RFC 2045, 6.8: bytes as ASCII in lines of 76 characters that end in CR LF.
enum MailBase64 {
    static func encode(_ bytes: [UInt8]) -> String {
        let letters = Base64.encode(bytes)
        var out: [UInt8] = []
        out.reserveCapacity(letters.count / 76 * 78 + 80)
        for start in stride(from: 0, to: letters.count, by: 76) {
            out += letters[start..<min(start + 76, letters.count)]
            out += [0x0D, 0x0A]
        }
        return String(decoding: out, as: UTF8.self)
    }
}
