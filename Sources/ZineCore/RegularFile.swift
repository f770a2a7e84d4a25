import Glibc

/// A file that can be read to its end, opened without waiting for anything: no pipe, device or folder.
public struct RegularFile: ~Copyable {
    public enum Failure: Error, Hashable, Sendable {
        /// What the system said when it was opened or read, as `errno`.
        case system(Int32)
        case isFolder
        /// A pipe, a device, a socket.
        case isNoFile
        case isTooLarge
    }

    /// In bytes, when it was opened.
    public let size: Int
    /// Whether anybody but its owner may do anything with it.
    public let isOpenToOthers: Bool
    private let descriptor: Int32

    public init(_ path: String) throws(Failure) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .system(errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw .system(code)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw status.st_mode & S_IFMT == S_IFDIR ? .isFolder : .isNoFile
        }
        size = Int(status.st_size)
        isOpenToOthers = status.st_mode & 0o077 != 0
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Whether there is one that may be read.
    public static func isThere(_ path: String) -> Bool {
        do throws(Failure) {
            _ = try RegularFile(path)
            return true
        } catch {
            return false
        }
    }

    /// - Parameter limit: where there are more bytes than this, it is too large.
    public static func bytes(of path: String, limit: Int) throws(Failure) -> [UInt8] {
        try RegularFile(path).bytes(limit: limit)
    }

    /// All bytes, to the end of the file: its size was true when it was opened and may not be now.
    public consuming func bytes(limit: Int) throws(Failure) -> [UInt8] {
        guard size <= limit else { throw .isTooLarge }
        var bytes = try read(size + 1)
        guard bytes.count > size else { return bytes }
        // It has grown, or is one of the system's that have no size.
        while true {
            guard bytes.count <= limit else { throw .isTooLarge }
            let more = try read(1 << 16)
            guard !more.isEmpty else { return bytes }
            bytes += more
        }
    }

    /// So many bytes from its beginning; fewer where it ends before.
    public consuming func beginning(_ most: Int) throws(Failure) -> [UInt8] { try read(most) }

    private func read(_ most: Int) throws(Failure) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            while count < most {
                let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), most - count)
                if got < 0 && errno == EINTR { continue }
                if got < 0 { failure = errno }
                guard got > 0 else { return }
                count += got
            }
        }
        guard failure == 0 else { throw .system(failure) }
        return bytes
    }
}
