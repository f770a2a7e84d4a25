import Glibc
import ZineCore
import ZineReader

/// Files and folders by plain POSIX calls, for publishing.
enum FileTree {
    static func kind(_ path: String) -> FileKind {
        var status = stat()
        return lstat(path, &status) == 0 ? FileKind(mode: status.st_mode) : .nothing
    }

    static func size(_ path: String) -> Int? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// A file's size and the moment when it was last written.
    static func mark(_ path: String) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { return "" }
        let written = SystemTime(written: status)
        return "\(status.st_size) \(written.wholeSeconds) \(written.nanoseconds)"
    }

    /// The names in a folder, in the order of their bytes.
    static func names(in folder: String) -> [String] { SourceFiles.fileSystem.list(folder) }

    /// Removes a file, or a folder with all that is in it, several folders at a time; links are not followed.
    static func remove(_ path: String) {
        guard kind(path) == .folder, let root = OpenFolder(path) else {
            unlink(path)
            return
        }
        let pool = ThreadPool(threads: ThreadPool.otherCores)
        var tasks: [PoolTask<Void>] = []
        for entry in root.entries() {
            if entry.kind == .folder {
                tasks.append(pool.submit { if let root = OpenFolder(path) { root.remove(entry.name, .folder) } })
            } else {
                root.remove(entry.name, entry.kind)
            }
        }
        for task in tasks { task.result }
        rmdir(path)
    }

    /// Makes a folder and those above it.
    static func makeFolder(_ path: String) -> Bool {
        if kind(path) == .folder { return true }
        if mkdir(path, 0o755) == 0 { return true }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            return errno == EEXIST && size(path) == nil
        }
        return makeFolder(String(path[..<slash])) && (mkdir(path, 0o755) == 0 || errno == EEXIST)
    }

    /// Adds bytes to the end of a file, which is made where there is none.
    static func append(_ bytes: [UInt8], to path: String) -> Bool {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0o644)
        guard descriptor >= 0 else { return false }
        let isWritten = OutputFolder.writeAll(bytes, to: descriptor)
        return close(descriptor) == 0 && isWritten
    }

    /// The same file at a second place: the same bytes on the disk where the file system can, else a copy.
    static func double(_ path: String, at place: String) -> Bool {
        if link(path, place) == 0 { return true }
        guard [EXDEV, EPERM, EMLINK, ENOTSUP, EACCES].contains(errno),
            let bytes = OutputFolder.read(path, limit: .max)
        else { return false }
        return (try? OutputFolder.write(bytes, to: place)) != nil
    }

    static func doubleLink(_ path: String, at place: String) -> Bool {
        var buffer = [CChar](repeating: 0, count: 4_097)
        let count = readlink(path, &buffer, 4_096)
        guard count >= 0 else { return false }
        let target = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return symlink(target, place) == 0
    }
}
