import Glibc
import ZineCore

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
        do throws(RegularFile.Failure) {
            return try RegularFile.bytes(of: path, limit: limit)
        } catch {
            switch error {
            case .system(let code): throw failure(code)
            case .isFolder: throw .isFolder
            case .isNoFile: throw .unreadable("it is no regular file")
            case .isTooLarge: throw .tooLarge(limit: limit)
            }
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
