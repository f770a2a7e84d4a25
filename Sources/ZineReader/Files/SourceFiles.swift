/// How the reader reaches files: the file system, a test's dictionary, or one laid over the other.
///
/// Paths are as their user typed them, with `/` between components. Nothing here throws for an author's mistake:
/// the caller turns a failure into a diagnostic with a place.
public struct SourceFiles: Sendable {
    /// Why a file could not be read.
    public enum Failure: Error, Hashable, Sendable {
        case notFound
        case isFolder
        case notPermitted
        /// The file is larger than the limit, in bytes, that the caller gave.
        case tooLarge(limit: Int)
        /// Anything else, in the system's words.
        case unreadable(String)
    }

    /// The bytes of the file at a path, at most `limit` of them.
    public var read: @Sendable (_ path: String, _ limit: Int) throws(Failure) -> [UInt8]
    /// The path with every symbolic link and `..` resolved; `nil` where nothing exists.
    public var realPath: @Sendable (_ path: String) -> String?
    /// The names in a folder, sorted by their bytes; empty where there is no folder.
    public var list: @Sendable (_ folder: String) -> [String]

    public init(
        read: @escaping @Sendable (_ path: String, _ limit: Int) throws(Failure) -> [UInt8],
        realPath: @escaping @Sendable (_ path: String) -> String?,
        list: @escaping @Sendable (_ folder: String) -> [String]
    ) {
        self.read = read; self.realPath = realPath; self.list = list
    }

    /// Whether a file or folder exists at a path.
    public func exists(_ path: String) -> Bool { realPath(path) != nil }
}

extension SourceFiles {
    /// Files held in memory, by normalised path; folders exist where a file lies below them.
    public static func memory(_ files: [String: [UInt8]]) -> SourceFiles {
        let table = Dictionary(files.map { (Path.normalised($0.key), $0.value) }, uniquingKeysWith: { a, _ in a })
        let folders = Set(table.keys.flatMap(Path.ancestors))
        return SourceFiles(
            read: { path, limit throws(Failure) in
                let path = Path.normalised(path)
                guard let bytes = table[path] else { throw folders.contains(path) ? .isFolder : .notFound }
                guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
                return bytes
            },
            realPath: { path in
                let path = Path.normalised(path)
                return table[path] != nil || folders.contains(path) ? path : nil
            },
            list: { folder in
                let prefix = Path.normalised(folder) == "." ? "" : Path.normalised(folder) + "/"
                let names = table.keys.filter { $0.hasPrefix(prefix) }.map { path in
                    String(path.dropFirst(prefix.count).prefix { $0 != "/" })
                }
                return Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            })
    }

    /// The same, from texts.
    public static func memory(_ files: [String: String]) -> SourceFiles {
        memory(files.mapValues { Array($0.utf8) })
    }
}
