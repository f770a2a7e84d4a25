/// Bytes as ASCII in base 64 (RFC 4648).
public enum Base64 {
    /// With `+` and `/`, or with `-` and `_` for addresses.
    public enum Alphabet: Sendable {
        case standard, url

        fileprivate var letters: [UInt8] { self == .standard ? Base64.standard : Base64.forAddresses }
    }

    private static let common = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    private static let standard = Array((common + "+/").utf8)
    private static let forAddresses = Array((common + "-_").utf8)
    private static let padding = UInt8(ascii: "=")

    /// - Parameter isPadded: whether `=` fills the last four letters up.
    public static func encode(_ bytes: [UInt8], _ alphabet: Alphabet = .standard, isPadded: Bool = true) -> [UInt8] {
        let letters = alphabet.letters
        var out: [UInt8] = []
        out.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let count = min(3, bytes.count - start)
            var word = Int(bytes[start]) << 16
            if count > 1 { word |= Int(bytes[start + 1]) << 8 }
            if count > 2 { word |= Int(bytes[start + 2]) }
            out.append(letters[word >> 18])
            out.append(letters[word >> 12 & 63])
            if count > 1 { out.append(letters[word >> 6 & 63]) } else if isPadded { out.append(padding) }
            if count > 2 { out.append(letters[word & 63]) } else if isPadded { out.append(padding) }
        }
        return out
    }

    /// Reads both alphabets, and passes over white space and what pads the end; `nil` where anything else is there.
    public static func decode(_ text: [UInt8]) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var (bits, count): (UInt32, Int) = (0, 0)
        var hasEnded = false
        for letter in text {
            if letter == 0x20 || (0x09...0x0D).contains(letter) { continue }
            if letter == padding {
                hasEnded = true
                continue
            }
            guard !hasEnded, let value = value(letter) else { return nil }
            bits = bits << 6 | value
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }

    private static func value(_ letter: UInt8) -> UInt32? {
        switch letter {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(letter - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(letter - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(letter - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
