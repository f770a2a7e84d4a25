import Glibc

/// Files that can be read to their end: no pipes, devices or folders.
enum RegularFile {
    static func isThere(_ path: String) -> Bool {
        let descriptor = open(path)
        guard let descriptor else { return false }
        close(descriptor.handle)
        return true
    }

    /// Opens a file for reading without waiting for anything.
    static func open(_ path: String) -> (handle: Int32, size: Int)? {
        let handle = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard handle >= 0 else { return nil }
        var status = stat()
        guard fstat(handle, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(handle)
            return nil
        }
        return (handle, Int(status.st_size))
    }
}
