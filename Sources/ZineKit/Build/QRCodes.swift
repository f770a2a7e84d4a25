import CQrencode

/// QR codes by libqrencode, with the quiet zone left to the page. Error correction is of level M, or L where that would make
/// the modules of a long text too small to print.
enum QRCodes {
    /// Codes with more modules a side than this are tried with less correction.
    private static let mostModules = 53

    /// The modules row by row, dark ones true; empty for text that no code holds.
    static func modules(_ text: String) -> [[Bool]] {
        guard !text.utf8.contains(0), text.utf8.count < 2_000 else { return [] }
        let code = modules(text, QR_ECLEVEL_M)
        return code.count > mostModules ? modules(text, QR_ECLEVEL_L) : code
    }

    private static func modules(_ text: String, _ level: QRecLevel) -> [[Bool]] {
        guard let code = QRcode_encodeString8bit(text, 0, level) else { return [] }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard width > 0, let data = code.pointee.data else { return [] }
        return (0..<width).map { row in (0..<width).map { data[row * width + $0] & 1 == 1 } }
    }
}
