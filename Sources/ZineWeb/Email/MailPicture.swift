/// A picture that a message carries along.
public struct MailPicture: Hashable, Sendable {
    /// `image/png`, `image/jpeg`.
    public var mediaType: String
    public var bytes: [UInt8]

    public init(mediaType: String, bytes: [UInt8]) { self.mediaType = mediaType; self.bytes = bytes }
}

/// RFC 2045, 6.8: bytes as ASCII in lines of 76 characters that end in CR LF.
enum MailBase64 {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count / 57 * 78 + 80)
        for start in stride(from: 0, to: bytes.count, by: 57) {
            for first in stride(from: start, to: min(start + 57, bytes.count), by: 3) {
                append(bytes[first..<min(first + 3, bytes.count)], to: &out)
            }
            out += [0x0D, 0x0A]
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// One to three bytes as four digits.
    private static func append(_ bytes: ArraySlice<UInt8>, to out: inout [UInt8]) {
        let word = bytes.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - bytes.count))
        for place in 0..<4 {
            out.append(place <= bytes.count ? digits[word >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
        }
    }
}
