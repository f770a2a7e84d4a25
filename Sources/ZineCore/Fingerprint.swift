/// A name for bytes, 128 bits long, that tells whether they have changed. It guards against change, not against people
/// who want two files to have one name.
public struct Fingerprint: Hashable, Sendable {
    private var a: UInt64 = 0xcbf2_9ce4_8422_2325
    private var b: UInt64 = 0x9e37_79b9_7f4a_7c15
    private var count: UInt64 = 0

    public init() {}

    public static func of(_ bytes: [UInt8]) -> String {
        var print = Fingerprint()
        print.add(bytes)
        return print.text
    }

    /// Eight bytes at a time, in two lanes with multipliers of their own (after FNV-1a and MurmurHash's finish).
    public mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { buffer in
            var place = 0
            while place + 8 <= buffer.count {
                mix(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
                place += 8
            }
            var rest: UInt64 = 0
            for offset in place..<buffer.count { rest = rest << 8 | UInt64(buffer[offset]) }
            mix(rest)
        }
        count &+= UInt64(bytes.count)
        mix(count)
    }

    public mutating func add(_ text: String) { add(Array(text.utf8)) }

    private mutating func mix(_ word: UInt64) {
        a = (a ^ word) &* 0x0000_0100_0000_01b3
        a ^= a >> 29
        b = (b &+ word) &* 0xbf58_476d_1ce4_e5b9
        b ^= b >> 32
    }

    /// 32 hexadecimal digits.
    public var text: String {
        [a, b].map { lane in
            var value = lane
            value = (value ^ (value >> 33)) &* 0xff51_afd7_ed55_8ccd
            value = (value ^ (value >> 33)) &* 0xc4ce_b9fe_1a85_ec53
            value ^= value >> 33
            let digits = String(value, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
