import Glibc

extension SourceFiles {
    /// The file system, by plain POSIX calls.
    public static let fileSystem = SourceFiles(
        read: { path, limit throws(Failure) in try readFile(path, limit: limit) },
        realPath: { path in
            guard let resolved = realpath(path, nil) else { return nil }
            defer { free(resolved) }
            return String(cString: resolved)
        },
        list: { folder in listFolder(folder) })

    private static func readFile(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
        // Not blocking, so that a named pipe in an issue's folder cannot hold the reader up.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure(errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .isFolder
        default: throw .unreadable("it is no regular file")
        }
        let size = Int(status.st_size)
        guard size <= limit else { throw .tooLarge(limit: limit) }
        return try bytes(from: descriptor, expecting: size, limit: limit)
    }

    /// Reads to the end of file: the size was true a moment ago and may not be now.
    private static func bytes(from descriptor: Int32, expecting size: Int, limit: Int) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size + 1)
        var chunk = [UInt8](repeating: 0, count: min(max(size + 1, 4096), 1 << 20))
        while true {
            let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw failure(errno)
            }
            if count == 0 { return bytes }
            bytes.append(contentsOf: chunk[..<count])
            guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
        }
    }

    private static func failure(_ code: Int32) -> Failure {
        switch code {
        case ENOENT, ENOTDIR: .notFound
        case EISDIR: .isFolder
        case EACCES, EPERM: .notPermitted
        default: .unreadable(String(cString: strerror(code)))
        }
    }

    private static func listFolder(_ path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
