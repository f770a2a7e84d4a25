import CQrencode

/// QR codes by libqrencode, error correction level M, with the quiet zone left to the page.
enum QRCodes {
    /// The modules row by row, dark ones true; empty for text that no code holds.
    static func modules(_ text: String) -> [[Bool]] {
        guard !text.utf8.contains(0), text.utf8.count < 2_000,
            let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M)
        else { return [] }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard width > 0, let data = code.pointee.data else { return [] }
        return (0..<width).map { row in (0..<width).map { data[row * width + $0] & 1 == 1 } }
    }
}
