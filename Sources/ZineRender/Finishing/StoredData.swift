/// What a stream holds, as a file keeps it.
struct StoredData: Sendable {
    let bytes: [UInt8]
    let isCompressed: Bool

    /// What it takes to say that a stream is compressed.
    private static let cost = "/Filter/FlateDecode".utf8.count

    /// - Parameters:
    ///   - isMetadata: whether it is what other programs look for in files.
    ///   - isLong: whether there is much of its kind in a file; see `Deflate.compress`.
    init(_ bytes: [UInt8], isMetadata: Bool = false, isLong: Bool = false) {
        let compressed = bytes.count > Self.cost && !isMetadata ? Deflate.compress(bytes, isLong: isLong) : nil
        if let compressed, compressed.count + Self.cost < bytes.count {
            (self.bytes, isCompressed) = (compressed, true)
        } else {
            (self.bytes, isCompressed) = (bytes, false)
        }
    }

    /// Data that are as they are to be stored.
    init(stored bytes: [UInt8]) { (self.bytes, isCompressed) = (bytes, false) }
}
