import Glibc
import ZineReader

/// Drafts that a program left when it died: `NAME.PROCESS.part`, of a process that there is no longer.
enum Leftovers {
    /// Removes those in a folder, and in the folders in it.
    static func sweep(_ folder: String, depth: Int = 3) {
        for name in SourceFiles.fileSystem.list(folder) {
            let path = folder + "/" + name
            switch FileTree.kind(path) {
            case .file where isLeft(name): unlink(path)
            case .folder where depth > 1: sweep(path, depth: depth - 1)
            default: break
            }
        }
    }

    static func isLeft(_ name: String) -> Bool {
        let parts = name.split(separator: ".")
        guard parts.count >= 3, parts[parts.count - 1] == "part", let process = pid_t(parts[parts.count - 2]),
            process > 0
        else { return false }
        return kill(process, 0) != 0 && errno == ESRCH
    }
}
