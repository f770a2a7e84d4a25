import Glibc
import ZineCore

/// A new state of a site, built beside the live one and put in its place in one step: a reader, or a publication that is
/// killed, meets the old site or the new one.
///
/// Only files that changed are written; all others are the live ones under a second name. Files that we did not make
/// stay. On the same file system as the site a folder `.NAME.zine-new` exists while it works.
struct SiteStage {
    let live: String
    /// The same as whoever publishes has called it.
    private let name: String
    private let draft: String
    let ledger: SiteLedger
    private var wanted: [String: String] = [:]
    private(set) var written: [String] = []
    private(set) var removed: [String] = []
    /// Folders of the root in which nothing changes, on their way to the draft while others are made.
    private var quiet: Quiet?

    private struct Quiet: Sendable {
        var names: Set<String>
        var pool: ThreadPool
        var tasks: [PoolTask<Result<Void, PublishError>>]
    }

    /// Whether publishing waits until its files are on the disk.
    private let isSynced: Bool

    init(folder: String, isSynced: Bool = true) throws(PublishError) {
        self.isSynced = isSynced
        var path = folder
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        if let resolved = realpath(path, nil) {
            path = String(cString: resolved)
            free(resolved)
        }
        let kind = FileTree.kind(path)
        guard kind == .folder || kind == .nothing else { throw .notAFolder(path: folder) }
        live = path
        name = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let slash = path.lastIndex(of: "/")
        let parent = slash.map { $0 == path.startIndex ? "/" : String(path[...$0]) } ?? ""
        draft = parent + "." + path[(slash.map { path.index(after: $0) } ?? path.startIndex)...] + ".zine-new"
        let text = OutputFolder.read(path + "/" + SiteLedger.name, limit: 1 << 30)
        ledger = SiteLedger(String(decoding: text ?? [], as: UTF8.self))
        // What an earlier publication left when it was killed.
        FileTree.remove(draft)
        FileTree.remove(draft + "-words")
    }

    /// Whether files that we made are all still there.
    func holds(_ paths: [String]) -> Bool {
        paths.allSatisfy { ledger.files[$0] != nil && access(live + "/" + $0, R_OK) == 0 }
    }

    /// Files in a folder of the live site that we made, in the order of their paths.
    func ours(in folder: String) -> [String] {
        ledger.files.keys.filter { $0.hasPrefix(folder + "/") }.sorted()
    }

    /// What the live site has at a path; nothing where it has no such file.
    func read(_ path: String) -> [UInt8] { OutputFolder.read(live + "/" + path, limit: .max) ?? [] }

    /// A folder beside the site for what does not fit into memory.
    var overflow: String { draft + "-words" }

    /// Keeps files as they are.
    mutating func keep(_ paths: [String]) {
        for path in paths { wanted[path] = ledger.files[path] }
    }

    /// A file that lies on the stage, or stays as it is.
    struct Placed: Sendable {
        fileprivate let path: String
        fileprivate let print: String
        fileprivate let isWritten: Bool
    }

    mutating func put(_ bytes: [UInt8], at path: String) throws(PublishError) { note(try place(bytes, at: path)) }

    /// Writes a file where it differs from the live one. Several threads may do so at a time, each for files of its own;
    /// it counts once it is noted.
    func place(_ bytes: [UInt8], at path: String) throws(PublishError) -> Placed {
        guard SitePathCheck.isInside(path), path != SiteLedger.name else { throw .foreign(path: path) }
        let place = live + "/" + path
        let isThere = FileTree.size(place) == bytes.count && OutputFolder.read(place, limit: bytes.count) == bytes
        if !isThere {
            if ledger.files[path] == nil, FileTree.kind(place) != .nothing {
                throw .foreign(path: name + "/" + path)
            }
            try write(bytes, at: path)
        }
        return Placed(path: path, print: Fingerprint.of(bytes), isWritten: !isThere)
    }

    mutating func note(_ file: Placed) {
        wanted[file.path] = file.print
        if file.isWritten { written.append(file.path) }
    }

    private func write(_ bytes: [UInt8], at path: String) throws(PublishError) {
        do throws(OutputError) {
            try OutputFolder(path: draft).create(bytes, at: path)
        } catch {
            throw .output(error)
        }
    }

    private static let foldersPerTask = 16

    /// Begins with the folders of the root that stay as they are: those of which all that we made is kept already, and
    /// that nothing will be put into.
    mutating func prepare(_ folders: some Sequence<String>) {
        var names = Set(folders)
        for path in ledger.files.keys where wanted[path] == nil {
            if let slash = path.firstIndex(of: "/") { names.remove(String(path[..<slash])) }
        }
        names = names.filter { FileTree.kind(live + "/" + $0) == .folder }
        guard !names.isEmpty else { return }
        let copy = FolderCopy(of: live, at: draft)
        let pool = ThreadPool(threads: ThreadPool.otherCores)
        let sorted = names.sorted()
        let tasks = stride(from: 0, to: sorted.count, by: Self.foldersPerTask).map { start in
            pool.submit { copy.fill(Array(sorted[start...].prefix(Self.foldersPerTask))) }
        }
        quiet = Quiet(names: names, pool: pool, tasks: tasks)
    }

    /// Drops the new state, such as when an issue turned out to have errors.
    func abandon() {
        for task in quiet?.tasks ?? [] { _ = task.result }
        FileTree.remove(draft)
    }

    /// Puts the new state in the live one's place. Writes nothing where nothing changed.
    mutating func commit(_ issues: [String: SiteLedger.Issue]) throws(PublishError) {
        var next = SiteLedger()
        next.issues = issues
        next.files = wanted
        findRemoved()
        let text = Array(next.text.utf8)
        let isSame = OutputFolder.read(live + "/" + SiteLedger.name, limit: text.count) == text
        if written.isEmpty && removed.isEmpty && isSame { return abandon() }
        try write(text, at: SiteLedger.name)
        if FileTree.kind(live) == .folder {
            for task in quiet?.tasks ?? [] { try task.result.get() }
            try FolderCopy(of: live, at: draft, without: removed).fill(except: quiet?.names ?? [])
        } else if let slash = live.lastIndex(of: "/"), slash > live.startIndex {
            _ = FileTree.makeFolder(String(live[..<slash]))
        }
        if isSynced { Disk.sync(draft, written) }
        do throws(OutputError) {
            try FolderExchange.put(draft, inPlaceOf: live)
        } catch {
            throw .output(error)
        }
        FileTree.remove(draft)
        if isSynced { Disk.sync(OutputPlace(live).folder.path) }
    }

    /// Files that we made and want no longer, unless somebody has changed them since.
    private mutating func findRemoved() {
        for (path, print) in ledger.files.sorted(by: { $0.key < $1.key }) where wanted[path] == nil {
            guard let bytes = OutputFolder.read(live + "/" + path, limit: .max) else { continue }
            if Fingerprint.of(bytes) == print { removed.append(path) }
        }
    }
}
