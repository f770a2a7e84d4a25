import Glibc
import ZineCore

/// Gives one folder what another has and it has not: folders of its own, the other's files under a second name.
struct FolderCopy: Sendable {
    let old: String
    let new: String
    /// Files of the old folder that the new one is not to have.
    private let removed: Set<String>
    /// Folders above those: of these it does not go without saying that something is left in them.
    private let thinned: Set<String>

    /// - Parameter removed: from the old folder's root.
    init(of old: String, at new: String, without removed: [String] = []) {
        self.old = old
        self.new = new
        self.removed = Set(removed)
        var thinned: Set<String> = []
        for path in removed {
            var rest = path[...]
            while let slash = rest.lastIndex(of: "/") {
                rest = rest[..<slash]
                thinned.insert(String(rest))
            }
        }
        self.thinned = thinned
    }

    /// Fills in all of it, several folders at a time.
    ///
    /// - Parameter done: folders of the root that have been filled in.
    func fill(except done: Set<String>) throws(PublishError) {
        guard FileTree.makeFolder(new) else { throw .output(OutputError(last: new)) }
        guard let root = OpenFolder(old), let copy = OpenFolder(new) else { throw .output(OutputError(last: old)) }
        let pool = ThreadPool(threads: ThreadPool.otherCores)
        var tasks: [PoolTask<Result<Void, PublishError>>] = []
        for entry in root.entries() where !done.contains(entry.name) {
            if entry.kind == .folder {
                tasks.append(pool.submit { fill([entry.name]) })
            } else {
                try fill(entry, entry.name, root, copy)
            }
        }
        for task in tasks { try task.result.get() }
    }

    /// Fills in some folders of the root.
    func fill(_ names: [String]) -> Result<Void, PublishError> {
        do throws(PublishError) {
            guard FileTree.makeFolder(new) else { throw .output(OutputError(last: new)) }
            guard let root = OpenFolder(old), let copy = OpenFolder(new) else {
                throw .output(OutputError(last: old))
            }
            for name in names { try fill((name, .folder), name, root, copy) }
            return .success(())
        } catch {
            return .failure(error)
        }
    }

    private typealias Entry = (name: String, kind: FileKind)

    private func fill(
        _ entry: Entry, _ path: String, _ parent: borrowing OpenFolder, _ copy: borrowing OpenFolder
    ) throws(PublishError) {
        switch entry.kind {
        case .folder: try fillFolder(entry.name, path, parent, copy)
        case .file where !removed.contains(path), .link where !removed.contains(path):
            try double(entry, path, parent, copy)
        default: return
        }
    }

    /// Folders that only held what is removed go.
    private func fillFolder(
        _ name: String, _ path: String, _ parent: borrowing OpenFolder, _ copy: borrowing OpenFolder
    ) throws(PublishError) {
        guard let folder = OpenFolder(name, in: parent) else { throw .output(OutputError(last: old + "/" + path)) }
        if thinned.contains(path), !keepsAny(of: path, parent, name) { return }
        if mkdirat(copy.descriptor, name, 0o755) != 0, errno != EEXIST {
            throw .output(OutputError(last: new + "/" + path))
        }
        guard let inner = OpenFolder(name, in: copy) else { throw .output(OutputError(last: new + "/" + path)) }
        for entry in folder.entries() { try fill(entry, path + "/" + entry.name, folder, inner) }
    }

    /// Whether a folder has something that stays, or nothing at all, as somebody wanted it.
    private func keepsAny(of path: String, _ parent: borrowing OpenFolder, _ name: String) -> Bool {
        guard let folder = OpenFolder(name, in: parent) else { return false }
        let entries = folder.entries()
        for entry in entries {
            let inner = path + "/" + entry.name
            let stays = entry.kind == .folder ? keepsAny(of: inner, folder, entry.name) : !removed.contains(inner)
            if stays { return true }
        }
        return entries.isEmpty
    }

    private func double(
        _ entry: Entry, _ path: String, _ parent: borrowing OpenFolder, _ copy: borrowing OpenFolder
    ) throws(PublishError) {
        if linkat(parent.descriptor, entry.name, copy.descriptor, entry.name, 0) == 0 { return }
        let place = new + "/" + path
        switch copy.kind(of: entry.name) {
        // A file that is not ours, where a folder of ours is to be.
        case .folder: throw .foreign(path: old + "/" + path)
        case .nothing: break
        default: return
        }
        let isDoubled =
            entry.kind == .file
            ? FileTree.double(old + "/" + path, at: place) : FileTree.doubleLink(old + "/" + path, at: place)
        guard isDoubled else { throw .output(OutputError(last: place)) }
    }
}
