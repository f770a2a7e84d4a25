import CLinux
import Glibc

/// Tells when files change, by inotify: folders are watched, since editors put new files in the place of old ones.
final class FolderWatch {
    let descriptor: Int32
    private var wanted: Set<String> = []
    private var folders: [String: Int32] = [:]

    init?() {
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
    }

    deinit { close(descriptor) }

    /// Watches these folders, and those that were watched before no longer.
    ///
    /// - Returns: whether one is watched that was not before: what lies in it may have changed already.
    @discardableResult
    func watch(_ wanted: Set<String>) -> Bool {
        self.wanted = wanted
        return renew()
    }

    /// Looks what stands at the folders' paths by now: a folder that was renamed is watched no longer, what has taken its
    /// place is.
    ///
    /// - Returns: whether anything there is another, or gone, or new.
    @discardableResult
    func renew() -> Bool {
        let mask = UInt32(
            IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF
                | IN_ONLYDIR)
        var found: [String: Int32] = [:]
        for folder in wanted {
            // The number is the same as long as the folder is.
            let watch = inotify_add_watch(descriptor, folder, mask)
            if watch >= 0 { found[folder] = watch }
        }
        for watch in Set(folders.values).subtracting(found.values) { inotify_rm_watch(descriptor, watch) }
        let isOther = wanted.contains { found[$0] != folders[$0] }
        folders = found
        return isOther
    }

    /// Takes what has happened.
    ///
    /// - Returns: whether anything that may matter has: the making of a file does not, its being written does.
    func drain() -> Bool {
        var isAny = false
        var buffer = [UInt8](repeating: 0, count: 16 << 10)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return isAny }
            var offset = 0
            // Each event: four numbers of four bytes, the last the length of the name after them.
            while offset + 16 <= count {
                let number = { (at: Int) in
                    buffer[(offset + at)..<(offset + at + 4)].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
                }
                let mask = number(4)
                let length = Int(number(12))
                let name = buffer[(offset + 16)..<min(count, offset + 16 + length)].prefix { $0 != 0 }
                // A watch that ended, mostly at our own wish.
                let isEnd = mask & UInt32(IN_IGNORED) != 0
                if isEnd { folders = folders.filter { UInt32(bitPattern: $0.value) != number(0) } }
                let isFolder = mask & UInt32(IN_ISDIR) != 0
                let isMade = mask & UInt32(IN_CREATE) != 0
                if !isEnd && (!isMade || isFolder) && !Self.isScratch(name) { isAny = true }
                offset += 16 + length
            }
        }
    }

    /// What editors leave beside a file while they write it.
    private static func isScratch(_ name: ArraySlice<UInt8>) -> Bool {
        let name = String(decoding: name, as: UTF8.self)
        return name.hasPrefix(".#") || name.hasSuffix("~") || name.hasSuffix(".swp") || name.hasSuffix(".swx")
            || name == "4913" || name.hasSuffix(".part")
    }
}
