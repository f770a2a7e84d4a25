import CDeflate
import CIsal
import Synchronization

/// Compression by libdeflate, which takes a third of zlib's time for files that are a little smaller, and by ISA-L, which
/// takes a tenth of that again for files a sixth larger; and check sums.
public enum Deflate {
    /// As PDF's FlateDecode filter undoes it (RFC 1950); `nil` where there is no memory.
    ///
    /// - Parameter isLong: whether there is much of its kind. What is small otherwise is looked at for ten times as long: faces
    ///   and drawings become a twenty-fifth smaller so.
    static func compress(_ bytes: [UInt8], isLong: Bool = false) -> [UInt8]? {
        let level: Int32 = bytes.count > 1 << 18 ? 6 : isLong ? 8 : 10
        return pack(bytes, level, libdeflate_zlib_compress_bound, libdeflate_zlib_compress)
    }

    /// The bytes that `quick` has packed by themselves.
    ///
    /// ISA-L 2.30 keeps the third byte's place under a hash of the stream's address (`write_first_byte` in
    /// igzip_icf_body_h1_gr_bt.asm), so that matches, and what is written, go by where the memory lies: one run in
    /// hundreds had other bytes. A beginning as short as this does not go through that code, nor does what follows one.
    private static let beginning = 8

    /// The same as quickly as can be, for pictures of pages; `nil` for more than ISA-L can count.
    static func quick(_ bytes: [UInt8]) -> [UInt8]? { bytes.withUnsafeBufferPointer(quick) }

    static func quick(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        // What cannot be compressed is stored in blocks of 64 KiB, each with a head of its own.
        let room = bytes.count + bytes.count / 1_024 + 1_024
        guard UInt32(exactly: bytes.count) != nil, let most = UInt32(exactly: room) else { return nil }
        var work = [UInt8](repeating: 0, count: Int(isal_level_1_memory))
        return withUnsafeTemporaryAllocation(of: isal_zstream.self, capacity: 1) { streams -> [UInt8]? in
            guard let stream = streams.baseAddress else { return nil }
            isal_deflate_init(stream)
            stream.pointee.gzip_flag = UInt16(IGZIP_ZLIB)
            let packed = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                work.withUnsafeMutableBufferPointer { work in
                    // It is read alone, whatever the type says.
                    stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
                    stream.pointee.next_out = buffer.baseAddress
                    stream.pointee.avail_out = most
                    (stream.pointee.level, stream.pointee.level_buf) = (1, work.baseAddress)
                    stream.pointee.level_buf_size = UInt32(work.count)
                    let first = min(beginning, bytes.count)
                    let isDone =
                        feed(stream, first, isLast: false) && feed(stream, bytes.count - first, isLast: true)
                    count = isDone ? Int(stream.pointee.total_out) : 0
                }
            }
            return packed.isEmpty ? nil : packed
        }
    }

    /// Packs the next bytes of a stream's input, all of them; `false` where that cannot be.
    private static func feed(_ stream: UnsafeMutablePointer<isal_zstream>, _ count: Int, isLast: Bool) -> Bool {
        stream.pointee.avail_in = UInt32(clamping: count)
        stream.pointee.flush = UInt16(isLast ? NO_FLUSH : SYNC_FLUSH)
        stream.pointee.end_of_stream = isLast ? 1 : 0
        return isal_deflate(stream) == COMP_OK && stream.pointee.avail_in == 0
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

    /// A compressor of libdeflate's, up to 9 MB, that one thread at a time uses. What it packs does not go by what it packed
    /// before.
    private struct Compressor: @unchecked Sendable {
        let level: Int32
        let pointer: OpaquePointer
    }

    /// Those that no thread uses now: made afresh they would be mapped afresh, page by page.
    private static let idle = Mutex<[Compressor]>([])

    private static func compressor(_ level: Int32) -> Compressor? {
        let kept = idle.withLock { idle in idle.firstIndex { $0.level == level }.map { idle.remove(at: $0) } }
        return kept ?? libdeflate_alloc_compressor(level).map { Compressor(level: level, pointer: $0) }
    }

    private static func pack(
        _ bytes: [UInt8], _ level: Int32, _ bound: (OpaquePointer?, Int) -> Int,
        _ compress: (OpaquePointer?, UnsafeRawPointer?, Int, UnsafeMutableRawPointer?, Int) -> Int
    ) -> [UInt8]? {
        guard let compressor = compressor(level) else { return nil }
        defer { idle.withLock { $0.append(compressor) } }
        let room = bound(compressor.pointer, bytes.count)
        // What is returned is kept, and has no more room than it needs.
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { buffer in
            let count = compress(compressor.pointer, bytes, bytes.count, buffer.baseAddress, room)
            return count > 0 ? Array(UnsafeBufferPointer(rebasing: buffer[..<count])) : nil
        }
    }
}
