import Glibc
import ZineCore

/// The folder that holds an issue's editions. They appear together: whoever looks, and whoever finds what a build left that
/// was killed, sees all of the old ones or all of the new.
///
/// The new folder is made beside the old one, of files that changed and second names of those that did not, and of whatever
/// else lies there; then the two change places. A folder that cannot be exchanged, such as a mount point, gets its files one
/// by one.
struct EditionFolder {
    /// Whether a build is done only when the disk has it, whatever happens to the machine then.
    var isSynced = true
    private let path: String
    /// As the editor gave it, for messages.
    private let shown: String

    init(_ path: String, isSynced: Bool) {
        self.isSynced = isSynced
        shown = path
        guard let resolved = realpath(path, nil) else {
            self.path = path
            return
        }
        self.path = String(cString: resolved)
        free(resolved)
    }

    func put(_ files: [(name: String, bytes: [UInt8])]) throws(OutputError) {
        let place = OutputPlace(path)
        Leftovers.restore(place.name, in: place.folder.path)
        Leftovers.sweep(place.folder.path, depth: 1)
        Leftovers.sweep(path)
        let changed = files.filter { !OutputFolder.holds(path + "/" + $0.name, $0.bytes) }
        guard !changed.isEmpty else { return }
        let draft = place.folder.path + "/." + place.name + ".\(getpid()).part"
        FileTree.remove(draft)
        defer { FileTree.remove(draft) }
        do throws(OutputError) {
            try fill(draft, with: changed)
        } catch {
            throw OutputError(path: error.path.replacing(draft, with: shown), reason: error.reason)
        }
        do throws(OutputError) {
            try FolderExchange.put(draft, inPlaceOf: path)
        } catch {
            // The draft's own folder is as good as the live one's: only the exchange is not to be had.
            guard [EBUSY, EXDEV].contains(errno) else { throw error }
            for file in changed { try OutputFolder(path: path).write(file.bytes, to: file.name) }
        }
        if isSynced { Disk.sync(place.folder.path) }
    }

    private func fill(_ draft: String, with changed: [(name: String, bytes: [UInt8])]) throws(OutputError) {
        guard FileTree.makeFolder(draft) else { throw OutputError(last: draft) }
        if FileTree.kind(path) == .folder {
            do throws(PublishError) {
                try FolderCopy(of: path, at: draft, without: changed.map(\.name)).fill(except: [])
            } catch {
                if case .output(let error) = error { throw error }
                throw OutputError(path: path, reason: error.message)
            }
        }
        // The disk is asked for each while the next is written.
        let syncing = isSynced ? Disk.Syncing() : nil
        for file in changed {
            try OutputFolder(path: draft).create(file.bytes, at: file.name)
            syncing?.begin(draft + "/" + file.name)
        }
        syncing?.finish(in: draft, changed.map(\.name))
    }
}
