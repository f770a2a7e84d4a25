/// Why the readers' database could not do what was asked.
public enum ReaderStoreError: Error, Hashable, Sendable, CustomStringConvertible {
    case missing(path: String)
    case cannotOpen(path: String, reason: String)
    /// It was written by a later version of this program.
    case isNewer(path: String)
    /// Another reader has this address.
    case isTaken
    case unknownReader
    /// What SQLite says; no values of the query.
    case failed(String)

    public var description: String {
        switch self {
        case .missing(let path): "there is no readers' database '\(path)'"
        case .cannotOpen(let path, let reason): "the readers' database '\(path)' cannot be opened: \(reason)"
        case .isNewer(let path): "the readers' database '\(path)' was written by a newer zine"
        case .isTaken: "another reader has this address"
        case .unknownReader: "there is no such reader"
        case .failed(let reason): "the readers' database: \(reason)"
        }
    }
}
