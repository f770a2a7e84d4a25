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
            case .file where isLeft(name, at: path): unlink(path)
            case .folder where name.hasPrefix(".") && isLeft(withoutOld(name), at: path): FileTree.remove(path)
            case .folder where depth > 1: sweep(path, depth: depth - 1)
            default: break
            }
        }
    }

    /// Puts a folder back that a program had moved away when it died, before the new one was in its place.
    static func restore(_ name: String, in folder: String) {
        guard FileTree.kind(folder + "/" + name) == .nothing else { return }
        for old in SourceFiles.fileSystem.list(folder)
        where old.hasPrefix("." + name + ".") && old.hasSuffix(oldSuffix)
            && isLeft(withoutOld(old), at: folder + "/" + old)
        {
            if rename(folder + "/" + old, folder + "/" + name) == 0 { return }
        }
    }

    private static func withoutOld(_ name: String) -> String {
        name.hasSuffix(oldSuffix) ? String(name.dropLast(oldSuffix.count)) : name
    }

    /// - Parameter path: where the draft lies.
    static func isLeft(_ name: String, at path: String) -> Bool {
        let parts = name.split(separator: ".")
        guard parts.count >= 3, parts[parts.count - 1] == "part", let process = pid_t(parts[parts.count - 2]),
            process > 0
        else { return false }
        if kill(process, 0) != 0 && errno == ESRCH { return true }
        let state = state(of: process)
        return isDead(state) || isYounger(state, than: path)
    }

    /// What stands behind a process's name in its state, which is in brackets and may have some of its own (proc(5)).
    private static func state(of process: pid_t) -> [Substring] {
        let file = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return [] }
        defer { close(file) }
        // The system says of such files that they have no bytes.
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = read(file, &bytes, bytes.count)
        let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
        return text.split(separator: ")").last?.split(separator: " ") ?? []
    }

    /// Whether a process has ended and only its number is still taken, since nobody has asked how it ended: in containers
    /// nobody may ever ask.
    private static func isDead(_ state: [Substring]) -> Bool { state.first == "Z" || state.first == "X" }

    /// Whether a process began after a draft was last written to: another has the number now.
    private static func isYounger(_ state: [Substring], than path: String) -> Bool {
        var status = stat()
        guard state.count > 19, let start = Double(state[19]), lstat(path, &status) == 0,
            let now = SystemTime(CLOCK_REALTIME), let sinceBoot = SystemTime(CLOCK_BOOTTIME)
        else { return false }
        let age = sinceBoot.seconds - start / Double(max(1, sysconf(Int32(_SC_CLK_TCK))))
        return age + 0.1 < now.seconds - SystemTime(written: status).seconds
    }
}
