/// What a stream holds, as a file keeps it.
struct StoredData: Sendable {
    let bytes: [UInt8]
    let isCompressed: Bool

    /// - Parameter isMetadata: whether it is what other programs look for in files.
    init(_ bytes: [UInt8], isMetadata: Bool) {
        // Small streams, and metadata, are left to libqpdf.
        let compressed = bytes.count > 512 && !isMetadata ? Deflate.compress(bytes) : nil
        self.bytes = compressed ?? bytes
        isCompressed = compressed != nil
    }
}
