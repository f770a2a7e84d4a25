import Glibc

/// A folder that is open, so that what lies in it costs the system no walk from the root.
struct OpenFolder: ~Copyable {
    private let stream: OpaquePointer
    var descriptor: Int32 { dirfd(stream) }

    /// - Returns: `nil` where there is no such folder, and `errno` says why.
    init?(_ path: String) { self.init(opening: open(path, Self.flags)) }

    /// A folder in another one; a link to a folder is none.
    init?(_ name: String, in parent: borrowing OpenFolder) {
        self.init(opening: openat(parent.descriptor, name, Self.flags | O_NOFOLLOW))
    }

    private static let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC

    private init?(opening descriptor: Int32) {
        guard descriptor >= 0 else { return nil }
        guard let stream = fdopendir(descriptor) else {
            close(descriptor)
            return nil
        }
        self.stream = stream
    }

    deinit { closedir(stream) }

    /// What lies in it, in no order; to be asked for once.
    func entries() -> [(name: String, kind: FileKind)] {
        var found: [(name: String, kind: FileKind)] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            switch Int(entry.pointee.d_type) {
            case Int(DT_REG): found.append((name, .file))
            case Int(DT_DIR): found.append((name, .folder))
            case Int(DT_LNK): found.append((name, .link))
            default: found.append((name, kind(of: name)))
            }
        }
        return found
    }

    /// What a name stands for; links are not followed.
    func kind(of name: String) -> FileKind {
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .nothing }
        return FileKind(mode: status.st_mode)
    }

    /// Empties it; links are not followed.
    func clear() {
        for (name, kind) in entries() { remove(name, kind) }
    }

    /// Removes a file, or a folder with all that is in it.
    func remove(_ name: String, _ kind: FileKind) {
        if kind == .folder {
            if let folder = OpenFolder(name, in: self) { folder.clear() }
            unlinkat(descriptor, name, AT_REMOVEDIR)
        } else {
            unlinkat(descriptor, name, 0)
        }
    }
}
