/// FNV-1a in 64 bits (Fowler, Noll and Vo): a short name for words or bytes, the same on every machine and in every run.
public struct FNV1a: Sendable {
    public private(set) var value: UInt64

    /// - Parameter seed: another than the usual gives another name for the same.
    public init(seed: UInt64 = 0xcbf2_9ce4_8422_2325) { value = seed }

    public mutating func add(_ word: UInt64) { value = (value ^ word) &* 0x100_0000_01b3 }

    public mutating func add(_ bytes: [UInt8]) {
        for byte in bytes { add(UInt64(byte)) }
    }

    /// The name of a text in UTF-8.
    public static func of(_ text: String, seed: UInt64 = FNV1a().value) -> UInt64 {
        var hash = FNV1a(seed: seed)
        hash.add(Array(text.utf8))
        return hash.value
    }
}
