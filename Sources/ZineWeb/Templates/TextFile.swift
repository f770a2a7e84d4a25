import Glibc
import ZineCore

/// Reads the small text files that templates are.
enum TextFile {
    private static let limit = 1 << 20

    /// `nil` when there is no such file.
    /// - Throws: `WebError.unreadable` for files that are too large, are not UTF-8, or cannot be read.
    static func read(_ path: String) throws(WebError) -> String? {
        let bytes: [UInt8]
        do throws(RegularFile.Failure) {
            bytes = try RegularFile.bytes(of: path, limit: limit)
        } catch {
            if error == .system(ENOENT) { return nil }
            throw .unreadable(path)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .unreadable(path) }
        return text
    }
}
