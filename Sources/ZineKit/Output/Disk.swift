import Glibc
import ZineCore

/// Sees to it that what was written is on the disk. That a disk does not know how is no failure of a build.
enum Disk {
    static func sync(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// Files in a folder, and all folders that they are in.
    static func sync(_ folder: String, _ names: [String]) {
        let syncing = Syncing()
        for name in names { syncing.begin(folder + "/" + name) }
        syncing.finish(in: folder, names)
    }

    /// Some files at a time: a disk is asked to write once for all that wait.
    final class Syncing {
        private static let mostAtATime = 8
        private let pool = ThreadPool(threads: mostAtATime - 1)
        private var tasks: [PoolTask<Void>] = []

        /// Asks for a file that is written.
        func begin(_ path: String) { tasks.append(pool.submit { Disk.sync(path) }) }

        /// Asks for all folders that these files are in, and waits until the disk has everything.
        func finish(in folder: String, _ names: [String]) {
            var folders: Set<String> = [folder]
            for name in names {
                var rest = name[...]
                while let slash = rest.lastIndex(of: "/") {
                    rest = rest[..<slash]
                    folders.insert(folder + "/" + rest)
                }
            }
            for folder in folders.sorted() { begin(folder) }
            for task in tasks { _ = task.result }
        }
    }
}
