import Glibc

/// Keeps two publications from working on one site: the second waits. Nothing is left on the disk.
struct PublicationLock: Sendable {
    private let descriptor: Int32

    /// Locks the folder that holds the site, or the nearest one above that exists.
    init(beside site: String) {
        var folder = site
        var handle: Int32 = -1
        while handle < 0 {
            let slash = folder.lastIndex(of: "/")
            folder = slash.map { $0 == folder.startIndex ? "/" : String(folder[..<$0]) } ?? "."
            handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            if folder == "." || folder == "/" { break }
        }
        descriptor = handle
        if handle >= 0 { while flock(handle, LOCK_EX) != 0 && errno == EINTR {} }
    }

    func release() {
        if descriptor >= 0 { close(descriptor) }
    }
}
