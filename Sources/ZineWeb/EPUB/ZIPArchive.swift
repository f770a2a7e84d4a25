/// What an archive asks of a compression library. The room itself knows no C library, so whoever has one lends it.
public struct Packer: Sendable {
    /// Bytes as a raw DEFLATE stream (RFC 1951); `nil` where that cannot be.
    public var deflate: @Sendable ([UInt8]) -> [UInt8]?
    /// Their CRC-32 (ISO 3309).
    public var checksum: @Sendable ([UInt8]) -> UInt32

    public init(
        deflate: @escaping @Sendable ([UInt8]) -> [UInt8]?, checksum: @escaping @Sendable ([UInt8]) -> UInt32
    ) {
        self.deflate = deflate; self.checksum = checksum
    }
}

/// Writes a ZIP file in memory: the same entries give the same bytes, whatever the clock says.
///
/// Source: PKWARE APPNOTE 6.3.9; what EPUB asks of it is in EPUB 3.3, 4.2 “OCF ZIP container”.
struct ZIPArchive {
    private let packer: Packer
    private let time: UInt16
    private let date: UInt16
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0
    private var isTooLarge = false

    /// - Parameter day: what every entry says it was last changed on; days before 1980 become the first that ZIP knows.
    init(day: (year: Int, month: Int, day: Int), packer: Packer) {
        self.packer = packer
        let year = day.year.clamped(to: 1980...2107) - 1980
        let month = day.month.clamped(to: 1...12)
        date = UInt16(year << 9 | month << 5 | day.day.clamped(to: 1...31))
        time = 0
    }

    /// - Parameters:
    ///   - name: an ASCII path with forward slashes.
    ///   - stored: the entry is never compressed, such as `mimetype`.
    mutating func add(_ name: String, _ content: [UInt8], stored: Bool = false) {
        var packed = content
        var method: UInt16 = 0
        if !stored, let small = packer.deflate(content), small.count < content.count {
            packed = small
            method = 8
        }
        let limit = Int(UInt32.max)
        guard count < 0xFFFE, bytes.count + packed.count + directory.count + 1_024 < limit, content.count < limit else {
            isTooLarge = true
            return
        }
        let offset = bytes.count
        let header = fields(name, method: method, crc: packer.checksum(content), packed.count, content.count)
        bytes += [0x50, 0x4B, 3, 4] + header
        bytes += Array(name.utf8)
        bytes += packed
        directory += [0x50, 0x4B, 1, 2] + Self.little(UInt16(20)) + header
        // No comment, first disk, no attributes.
        directory += [UInt8](repeating: 0, count: 10) + Self.little(UInt32(clamping: offset))
        directory += Array(name.utf8)
        count += 1
    }

    /// The whole file; `nil` when it would be larger than a ZIP file without extensions can be.
    consuming func finish() -> [UInt8]? {
        guard !isTooLarge else { return nil }
        let start = bytes.count
        bytes += directory
        let entries = Self.little(UInt16(clamping: count))
        bytes += [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + entries + entries
        bytes += Self.little(UInt32(clamping: directory.count)) + Self.little(UInt32(clamping: start)) + [0, 0]
        return bytes
    }

    /// What the local and the central header share.
    private func fields(_ name: String, method: UInt16, crc: UInt32, _ packed: Int, _ whole: Int) -> [UInt8] {
        let sizes = Self.little(UInt32(clamping: packed)) + Self.little(UInt32(clamping: whole))
        return Self.little(UInt16(20)) + [0, 0] + Self.little(method) + Self.little(time) + Self.little(date)
            + Self.little(crc) + sizes + Self.little(UInt16(clamping: name.utf8.count)) + [0, 0]
    }

    private static func little<T: FixedWidthInteger>(_ value: T) -> [UInt8] {
        (0..<(T.bitWidth / 8)).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}
