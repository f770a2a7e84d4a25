import Glibc
import ZineTestSupport

func chmodded(_ path: String, _ mode: mode_t) -> Bool { chmod(path, mode) == 0 }

/// A folder whose key a test writes.
struct TemporaryKeyFolder {
    private let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }
    var path: String { folder.path }

    func write(_ key: String) throws {
        let file = try folder.write(key, to: "inbox.key")
        _ = chmodded(file, 0o600)
    }
}
