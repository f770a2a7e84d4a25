import CSodium
import Glibc
import ZineCore
public import ZineSubscribers

extension InboxTokens {
    /// Why there is no key.
    public enum KeyFault: Error, Hashable, Sendable, CustomStringConvertible {
        case cannotOpen(path: String, reason: String)
        /// Others may read it.
        case isOpen(path: String)
        /// It holds something else.
        case isNoKey(path: String)
        /// There was one, and it is gone.
        case isLost(path: String)
        /// Links that are out were signed with another.
        case isAnother(path: String)

        public var description: String {
            switch self {
            case .cannotOpen(let path, let reason): "the key '\(path)' cannot be opened: \(reason)"
            case .isOpen(let path): "others may read the key '\(path)'"
            case .isNoKey(let path):
                "'\(path)' is no key"
            case .isLost(let path): "the key '\(path)' is gone, which signed the links in letters that are out"
            case .isAnother(let path): "the key '\(path)' is not the one that signed the links in letters that are out"
            }
        }

        /// What to do about it.
        public var hint: String {
            switch self {
            case .cannotOpen: "the program has to be able to read and write in that folder"
            case .isOpen(let path): "run: chmod 600 '\(path)'"
            case .isNoKey, .isLost, .isAnother:
                "put it back from where copies are kept; where there is none, --new-key goes on with another, and links "
                    + "in letters that are out lead nowhere then"
            }
        }
    }

    /// The key beside a readers' database: `inbox.key`, made on first use, for its owner's eyes alone.
    public init(besideDatabase path: String) throws(KeyFault) {
        try self.init(file: Self.file(beside: path))
    }

    /// The key of a database, which knows whether it is the one that signed the links that are out.
    ///
    /// - Parameter isRenewed: whether another key may take its place.
    public init(of store: ReaderStore, at path: String, isRenewed: Bool = false) throws(KeyFault) {
        let file = Self.file(beside: path)
        let (known, wasUsed) = try Self.asked(file) { () throws(ReaderStoreError) in
            (try store.keyMark(), try store.hasUsedLinks())
        }
        if access(file, F_OK) != 0, !isRenewed, known != nil || wasUsed { throw .isLost(path: file) }
        if isRenewed { Self.putAside(file) }
        try self.init(file: file)
        let mark = keyMark
        if let known, known != mark, !isRenewed { throw .isAnother(path: file) }
        if known != mark { try Self.asked(file) { () throws(ReaderStoreError) in try store.remember(keyMark: mark) } }
    }

    private static func file(beside path: String) -> String {
        (path.lastIndex(of: "/").map { String(path[...$0]) } ?? "") + "inbox.key"
    }

    /// What is no key, or of somebody else, makes room; it is not thrown away.
    private static func putAside(_ path: String) {
        if (try? read(path)) == nil, access(path, F_OK) == 0 { rename(path, path + ".old") }
    }

    private static func asked<Value>(
        _ file: String, _ body: () throws(ReaderStoreError) -> Value
    ) throws(KeyFault) -> Value {
        do throws(ReaderStoreError) {
            return try body()
        } catch {
            throw .cannotOpen(path: file, reason: error.description)
        }
    }

    init(file path: String) throws(KeyFault) {
        guard sodium_init() >= 0 else { throw .cannotOpen(path: path, reason: "libsodium does not start") }
        if let key = try Self.read(path) {
            self.init(key: key)
            return
        }
        var key = [UInt8](repeating: 0, count: Self.keyLength)
        randombytes_buf(&key, key.count)
        try Self.write(key, to: path)
        // Whoever made one in the same moment was first or was not: the file says who.
        guard let kept = try Self.read(path) else { throw .isNoKey(path: path) }
        self.init(key: kept)
    }

    /// `nil` where there is no file.
    private static func read(_ path: String) throws(KeyFault) -> [UInt8]? {
        let bytes: [UInt8], isOpen: Bool
        do throws(RegularFile.Failure) {
            let file = try RegularFile(path)
            isOpen = file.isOpenToOthers
            bytes = try file.beginning(128)
        } catch {
            switch error {
            case .system(ENOENT): return nil
            case .system(let code): throw .cannotOpen(path: path, reason: String(cString: strerror(code)))
            case .isFolder, .isNoFile, .isTooLarge: throw .isNoKey(path: path)
            }
        }
        guard !isOpen else { throw .isOpen(path: path) }
        let text = bytes.prefix { $0 != 0x0A }
        guard let key = Base64URL.decode(String(decoding: text, as: UTF8.self)), key.count == keyLength else {
            throw .isNoKey(path: path)
        }
        return key
    }

    /// Appears whole or not at all, and never in another's place.
    private static func write(_ key: [UInt8], to path: String) throws(KeyFault) {
        let draft = "\(path).\(getpid()).new"
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .cannotOpen(path: draft, reason: String(cString: strerror(errno))) }
        defer {
            close(file)
            unlink(draft)
        }
        let text = Array((Base64URL.encode(key) + "\n").utf8)
        guard Glibc.write(file, text, text.count) == text.count, fsync(file) == 0 else {
            throw .cannotOpen(path: draft, reason: String(cString: strerror(errno)))
        }
        guard link(draft, path) == 0 || errno == EEXIST else {
            throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
    }
}
