import Glibc
import ZineReader
import ZineSubscribers

/// A folder of letters as mail programs keep them: `mutt -f FOLDER` opens it.
public struct Maildir: Sendable {
    private let folder: String

    /// - Returns: `nil` where it cannot be made, or is there and no such folder; `errno` says why.
    public init?(_ folder: String) {
        self.folder = folder
        for path in [folder, folder + "/tmp", folder + "/new", folder + "/cur"] {
            guard mkdir(path, 0o700) == 0 || errno == EEXIST else { return nil }
        }
    }

    /// Takes out the letters of a former run, read or not; what others put there stays.
    ///
    /// - Returns: how many there were.
    public func clear() -> Int {
        var count = 0
        for part in ["new", "cur"] {
            let path = folder + "/" + part
            for name in SourceFiles.fileSystem.list(path) where Self.isOurs(name) && unlink(path + "/" + name) == 0 {
                count += 1
            }
        }
        return count
    }

    /// `reader.zine`, and the marks of a mail program behind it.
    private static func isOurs(_ name: String) -> Bool {
        let parts = name.prefix { $0 != ":" }.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[1] == "zine" && ReaderID(String(parts[0])) != nil
    }

    /// Puts a letter down whole.
    public func put(_ bytes: [UInt8], name: String) -> Bool {
        let draft = [folder, "tmp", name + ".zine"].joined(separator: "/")
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { return false }
        var rest = bytes.filter { $0 != 0x0D }[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            guard count > 0 else {
                close(file)
                return false
            }
            rest = rest.dropFirst(count)
        }
        return close(file) == 0 && rename(draft, "\(folder)/new/\(name).zine") == 0
    }
}
