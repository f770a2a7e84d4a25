import Glibc

/// The standard library's search, which serves every collection, takes some forty times as long as that of bytes.
extension StringProtocol {
    /// Where a text stands first in this one, code unit by code unit.
    func firstRange(of wanted: String) -> Range<Index>? {
        let wanted = Array(wanted.utf8)
        // Texts of Swift's own are all in one piece.
        let found = utf8.withContiguousStorageIfAvailable { Self.place(of: wanted, in: UnsafeRawBufferPointer($0)) }
        guard let place = found ?? nil else { return nil }
        let lower = utf8.index(startIndex, offsetBy: place)
        return lower..<utf8.index(lower, offsetBy: wanted.count)
    }

    /// Whether a text stands in this one.
    func contains(_ wanted: String) -> Bool { firstRange(of: wanted) != nil }

    private static func place(of wanted: [UInt8], in bytes: UnsafeRawBufferPointer) -> Int? {
        guard let first = wanted.first, let base = bytes.baseAddress else { return wanted.isEmpty ? 0 : nil }
        var place = 0
        while place + wanted.count <= bytes.count,
            let found = memchr(base + place, Int32(first), bytes.count - wanted.count - place + 1)
        {
            place = UnsafeRawPointer(found) - base
            if memcmp(found, wanted, wanted.count) == 0 { return place }
            place += 1
        }
        return nil
    }
}
