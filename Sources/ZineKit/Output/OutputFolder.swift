import Glibc
import ZineCore

/// A file that could not be written.
public struct OutputError: Error, Hashable, Sendable {
    public var path: String
    public var reason: String
}

extension OutputError {
    /// What the system said of a path the last time.
    init(last path: String) { self.init(path: path, reason: String(cString: strerror(errno))) }
}

/// Writes files so that at any moment each is the old one or the new one, whole: beside it first, then renamed.
public struct OutputFolder: Sendable {
    public let path: String

    public init(path: String) { self.path = path }

    /// - Returns: whether the file changed; one that already holds these bytes is left alone.
    @discardableResult
    public func write(_ bytes: [UInt8], to name: String) throws(OutputError) -> Bool {
        let draft = Draft(target: path + "/" + name)
        if Self.holds(draft.target, bytes) { return false }
        let descriptor = try begin(draft.path, for: draft.target, O_TRUNC)
        defer { draft.discard() }
        let isWritten = Self.writeAll(bytes, to: descriptor)
        guard close(descriptor) == 0, isWritten else { throw OutputError(last: draft.target) }
        try draft.finish()
        return true
    }

    /// Writes a file straight into its place, in a folder that nobody looks into yet. One that is there already is
    /// replaced, not written over, since it may have a second name elsewhere.
    func create(_ bytes: [UInt8], at name: String) throws(OutputError) {
        let target = path + "/" + name
        var descriptor = Int32(-1)
        do throws(OutputError) {
            descriptor = try begin(target, for: target, O_EXCL)
        } catch {
            try write(bytes, to: name)
            return
        }
        let isWritten = Self.writeAll(bytes, to: descriptor)
        guard close(descriptor) == 0, isWritten else { throw OutputError(last: target) }
    }

    /// The same for a file alone, by its path.
    @discardableResult
    public static func write(_ bytes: [UInt8], to path: String) throws(OutputError) -> Bool {
        let place = OutputPlace(path)
        return try place.folder.write(bytes, to: place.name)
    }

    /// A file that somebody else is going to write beside its place.
    struct Draft: Sendable {
        var target: String
        var path: String { target + ".\(getpid()).part" }

        /// Puts the file into its place.
        func finish() throws(OutputError) {
            guard rename(path, target) == 0 else { throw OutputError(last: target) }
        }

        /// Leaves nothing behind; harmless after `finish`.
        func discard() { unlink(path) }
    }

    /// Makes the folders of a draft, and sees whether it can be written. Drafts of programs that died go.
    func draft(_ name: String) throws(OutputError) -> Draft {
        Leftovers.sweep(path)
        let draft = Draft(target: path + "/" + name)
        close(try begin(draft.path, for: draft.target, O_TRUNC))
        return draft
    }

    /// Opens a file for writing, and makes its folders where they are missing.
    ///
    /// - Parameter target: the file's place in the end, which is what errors name.
    private func begin(_ path: String, for target: String, _ more: Int32) throws(OutputError) -> Int32 {
        // Not blocking, so that a named pipe in the place is an error and no wait for its reader.
        let flags = O_WRONLY | O_CREAT | O_CLOEXEC | O_NONBLOCK | more
        var descriptor = open(path, flags, 0o644)
        if descriptor < 0, errno == ENOENT {
            try makeFolders(for: target)
            descriptor = open(path, flags, 0o644)
        }
        guard descriptor >= 0 else { throw OutputError(last: target) }
        return descriptor
    }

    static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return false }
                done += count
            }
            return true
        }
    }

    static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0, Int(status.st_size) == bytes.count,
            let current = read(path, limit: bytes.count + 1)
        else { return false }
        return current == bytes
    }

    /// A file's bytes; `nil` where it cannot be read whole or is larger than the limit.
    public static func read(_ path: String, limit: Int) -> [UInt8]? {
        guard let bytes = try? contents(of: path, limit: limit) else { return nil }
        return bytes
    }

    /// A file's bytes; `nil` where there is none. One that is there and cannot be read is not passed over: what is made
    /// without it would be something else, and nobody told.
    static func contents(of path: String, limit: Int) throws(OutputError) -> [UInt8]? {
        let bytes: [UInt8], size: Int
        do throws(RegularFile.Failure) {
            let file = try RegularFile(path)
            size = file.size
            bytes = try file.bytes(limit: limit)
        } catch {
            switch error {
            case .system(ENOENT), .system(ENOTDIR): return nil
            case .system(let code): throw OutputError(path: path, reason: String(cString: strerror(code)))
            case .isFolder, .isNoFile, .isTooLarge:
                throw OutputError(path: path, reason: "it is no regular file of at most \(limit) bytes")
            }
        }
        guard bytes.count >= size else { throw OutputError(path: path, reason: "it was cut short while it was read") }
        return bytes
    }

    private func makeFolders(for target: String) throws(OutputError) {
        var prefix = ""
        let parts = target.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        for part in parts {
            prefix += prefix.isEmpty && !part.isEmpty ? String(part) : "/" + part
            guard !part.isEmpty, prefix != "/" else { continue }
            if mkdir(prefix, 0o755) != 0 && errno != EEXIST { throw OutputError(last: prefix) }
        }
    }
}

/// A path that somebody gave for a file, as the folder and the name in it.
struct OutputPlace {
    var folder: OutputFolder
    var name: String

    init(_ path: String) {
        let slash = path.lastIndex(of: "/")
        folder = OutputFolder(path: slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ".")
        name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    }
}
