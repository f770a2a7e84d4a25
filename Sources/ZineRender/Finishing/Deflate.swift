import CQpdf

/// Compression as PDF's FlateDecode filter undoes it (RFC 1950).
enum Deflate {
    /// Level 2: on content streams a third of the default level's time for a twentieth more bytes.
    private static let level: Int32 = 2

    /// `nil` where zlib has no memory.
    static func compress(_ bytes: [UInt8]) -> [UInt8]? {
        var length = compressBound(uLong(bytes.count))
        let compressed = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
            let status = compress2(buffer.baseAddress, &length, bytes, uLong(bytes.count), level)
            count = status == Z_OK ? Int(length) : 0
        }
        return compressed.isEmpty ? nil : compressed
    }
}
