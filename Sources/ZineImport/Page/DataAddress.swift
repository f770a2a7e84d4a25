/// Addresses that hold what they lead to.
public enum DataAddress {
    /// Of `data:image/png;base64,…` what it holds.
    public static func bytes(_ address: String) -> [UInt8]? {
        guard address.hasPrefix("data:"), let comma = address.firstIndex(of: ",") else { return nil }
        let head = address[..<comma].lowercased()
        let rest = address[address.index(after: comma)...]
        return head.hasSuffix(";base64") ? base64(Address.decoded(rest)) : Array(Address.decoded(rest).utf8)
    }

    /// With `%20` and its like as what they stand for.
    public static func decoded(_ text: String) -> String { Address.decoded(text) }

    private static func base64(_ text: String) -> [UInt8]? {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count * 3 / 4)
        var (bits, count): (UInt32, Int) = (0, 0)
        for byte in text.utf8 {
            let value: UInt8
            switch byte {
            case 0x41...0x5A: value = byte - 0x41
            case 0x61...0x7A: value = byte - 0x61 + 26
            case 0x30...0x39: value = byte - 0x30 + 52
            case 0x2B, 0x2D: value = 62
            case 0x2F, 0x5F: value = 63
            case 0x3D, 0x20, 0x0A, 0x0D, 0x09: continue
            default: return nil
            }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                out.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return out.isEmpty ? nil : out
    }
}
