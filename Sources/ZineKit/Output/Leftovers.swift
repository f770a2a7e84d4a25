import Glibc
import ZineReader

/// Drafts that a program left when it died: `NAME.PROCESS.part`, of a process that there is no longer. Those of folders
/// begin with a full stop.
enum Leftovers {
    /// What a folder's old state is called for a moment where two folders cannot be exchanged in one step.
    static let oldSuffix = "-old"

    /// Removes those in a folder, and in the folders in it.
    static func sweep(_ folder: String, depth: Int = 3) {
        for name in SourceFiles.fileSystem.list(folder) {
            let path = folder + "/" + name
            switch FileTree.kind(path) {
            case .file where isLeft(name): unlink(path)
            case .folder where name.hasPrefix(".") && isLeft(withoutOld(name)): FileTree.remove(path)
            case .folder where depth > 1: sweep(path, depth: depth - 1)
            default: break
            }
        }
    }

    /// Puts a folder back that a program had moved away when it died, before the new one was in its place.
    static func restore(_ name: String, in folder: String) {
        guard FileTree.kind(folder + "/" + name) == .nothing else { return }
        for old in SourceFiles.fileSystem.list(folder)
        where old.hasPrefix("." + name + ".") && old.hasSuffix(oldSuffix) && isLeft(withoutOld(old)) {
            if rename(folder + "/" + old, folder + "/" + name) == 0 { return }
        }
    }

    private static func withoutOld(_ name: String) -> String {
        name.hasSuffix(oldSuffix) ? String(name.dropLast(oldSuffix.count)) : name
    }

    static func isLeft(_ name: String) -> Bool {
        let parts = name.split(separator: ".")
        guard parts.count >= 3, parts[parts.count - 1] == "part", let process = pid_t(parts[parts.count - 2]),
            process > 0
        else { return false }
        return kill(process, 0) != 0 ? errno == ESRCH : isDead(process)
    }

    /// Whether a process has ended and only its number is still taken, since nobody has asked how it ended: in containers
    /// nobody may ever ask.
    private static func isDead(_ process: pid_t) -> Bool {
        guard let bytes = OutputFolder.read("/proc/\(process)/stat", limit: 4_096) else { return false }
        // The state stands behind the name, which is in brackets and may have some of its own (proc(5)).
        let state = String(decoding: bytes, as: UTF8.self).split(separator: ")").last?.split(separator: " ").first
        return state == "Z" || state == "X"
    }
}
