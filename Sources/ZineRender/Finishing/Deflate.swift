import CDeflate

/// Compression by libdeflate, which takes a third of zlib's time for a little less of it, and check sums.
public enum Deflate {
    /// As PDF's FlateDecode filter and PNG undo it (RFC 1950); `nil` where there is no memory.
    ///
    /// - Parameter level: from 1, the quickest, to 12.
    static func compress(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8]? {
        pack(bytes, level, libdeflate_zlib_compress_bound, libdeflate_zlib_compress)
    }

    /// Without head and check sum (RFC 1951), as archives hold it; `nil` where there is no memory.
    public static func raw(_ bytes: [UInt8]) -> [UInt8]? {
        pack(bytes, 7, libdeflate_deflate_compress_bound, libdeflate_deflate_compress)
    }

    /// CRC-32 as ZIP and PNG have it (ISO 3309).
    public static func checksum(_ bytes: some Collection<UInt8>) -> UInt32 {
        bytes.withContiguousStorageIfAvailable { libdeflate_crc32(0, $0.baseAddress, $0.count) }
            ?? checksum(Array(bytes))
    }

    private static func pack(
        _ bytes: [UInt8], _ level: Int32, _ bound: (OpaquePointer?, Int) -> Int,
        _ compress: (OpaquePointer?, UnsafeRawPointer?, Int, UnsafeMutableRawPointer?, Int) -> Int
    ) -> [UInt8]? {
        guard let compressor = libdeflate_alloc_compressor(level) else { return nil }
        defer { libdeflate_free_compressor(compressor) }
        let room = bound(compressor, bytes.count)
        let packed = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            count = compress(compressor, bytes, bytes.count, buffer.baseAddress, room)
        }
        return packed.isEmpty ? nil : packed
    }
}
