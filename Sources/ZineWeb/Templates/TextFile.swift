import Glibc

/// Reads the small text files that templates are.
enum TextFile {
    private static let limit = 1 << 20

    /// `nil` when there is no such file.
    /// - Throws: `WebError.unreadable` for files that are too large, are not UTF-8, or cannot be read.
    static func read(_ path: String) throws(WebError) -> String? {
        // Not blocking, so that a named pipe cannot hold the reader up.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw .unreadable(path)
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, let file = fdopen(descriptor, "r")
        else {
            close(descriptor)
            throw .unreadable(path)
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            bytes += chunk.prefix(count)
            guard count == chunk.count else { break }
            guard bytes.count <= limit else { throw .unreadable(path) }
        }
        guard ferror(file) == 0, let text = String(validating: bytes, as: UTF8.self) else { throw .unreadable(path) }
        return text
    }
}
