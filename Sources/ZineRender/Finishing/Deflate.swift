import CQpdf

/// Compression by zlib.
public enum Deflate {
    /// As PDF's FlateDecode filter undoes it (RFC 1950); `nil` where zlib has no memory.
    ///
    /// - Parameter level: 2 takes on content streams a third of the default level's time for a twentieth more bytes.
    static func compress(_ bytes: [UInt8], level: Int32 = 2) -> [UInt8]? { zlib(bytes, level: level) }

    /// Without zlib's head and check sum (RFC 1951), as archives hold it; `nil` where zlib has no memory. At its best
    /// level e-books take three times as long to be a three-hundredth smaller.
    public static func raw(_ bytes: [UInt8]) -> [UInt8]? {
        zlib(bytes, level: Z_DEFAULT_COMPRESSION).map { Array($0.dropFirst(2).dropLast(4)) }
    }

    private static func zlib(_ bytes: [UInt8], level: Int32) -> [UInt8]? {
        var length = compressBound(uLong(bytes.count))
        let compressed = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
            let status = compress2(buffer.baseAddress, &length, bytes, uLong(bytes.count), level)
            count = status == Z_OK ? Int(length) : 0
        }
        return compressed.isEmpty ? nil : compressed
    }
}
