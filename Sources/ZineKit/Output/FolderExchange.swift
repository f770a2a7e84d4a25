import CLinux
import Glibc

/// Puts a folder that was made beside another in its place, in one step.
enum FolderExchange {
    /// Linux's `RENAME_EXCHANGE`.
    private static let exchangeFlag: UInt32 = 2

    /// Afterwards the draft holds what the live folder held, or is gone. Where there is no live folder the draft becomes it.
    static func put(_ draft: String, inPlaceOf live: String) throws(OutputError) {
        guard FileTree.kind(live) == .folder else {
            guard rename(draft, live) == 0 else { throw OutputError(last: live) }
            return
        }
        var status = stat()
        if stat(live, &status) == 0 { chmod(draft, status.st_mode & 0o7777) }
        if renameat2(AT_FDCWD, draft, AT_FDCWD, live, exchangeFlag) == 0 { return }
        guard errno == EINVAL || errno == ENOSYS else { throw OutputError(last: live) }
        // A file system without exchange: between the two steps there is no folder, for a moment.
        let old = draft + Leftovers.oldSuffix
        FileTree.remove(old)
        guard rename(live, old) == 0 else { throw OutputError(last: live) }
        guard rename(draft, live) == 0 else {
            let error = OutputError(last: live)
            rename(old, live)
            throw error
        }
        FileTree.remove(old)
    }
}
