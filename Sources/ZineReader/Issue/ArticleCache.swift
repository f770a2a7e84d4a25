import Synchronization
import ZineCore
import ZineDocument

/// Articles that were read, each with all that reading it asked of the file system.
///
/// An article is taken from the cache while every question still has the answer it had: its own bytes, and whether the
/// pictures it names are there. A value that its caller owns; it holds what the last reading used.
public struct ArticleCache: Sendable {
    struct Key: Hashable, Sendable {
        var path: String
        var language: String
        var namedAt: SourceSpan?
    }

    struct Reading: Sendable {
        var article: Article?
        var problems: [Diagnostic]
        var filesRead: [String]
        fileprivate var inquiries: [Inquiry]
    }

    private var standing: [Key: Reading] = [:]
    private var used: [Key: Reading] = [:]

    public init() {}

    /// Begins a new reading; what it does not use is forgotten by the next.
    mutating func begin() {
        standing = used
        used = [:]
    }

    /// The article as it was read before where nothing has changed, else read now.
    mutating func read(_ key: Key, in folder: IssueFolder) -> Reading {
        if let known = standing.removeValue(forKey: key), known.inquiries.allSatisfy({ $0.isStillTrue(folder.files) }) {
            used[key] = known
            return known
        }
        let clerk = Clerk()
        var reader = ArticleReader(
            folder: IssueFolder(path: folder.path, files: clerk.asking(folder.files), zones: folder.zones),
            language: key.language)
        let article = reader.read(key.path, namedAt: key.namedAt)
        let reading = Reading(
            article: article, problems: reader.problems, filesRead: reader.filesRead, inquiries: clerk.inquiries)
        used[key] = reading
        return reading
    }
}

/// A question to the file system and its answer.
private enum Inquiry: Sendable {
    case read(String, limit: Int, Result<[UInt8], SourceFiles.Failure>)
    case realPath(String, String?)
    case list(String, [String])

    func isStillTrue(_ files: SourceFiles) -> Bool {
        switch self {
        case .read(let path, let limit, let answer): Self.read(path, limit, files) == answer
        case .realPath(let path, let answer): files.realPath(path) == answer
        case .list(let folder, let answer): files.list(folder) == answer
        }
    }

    static func read(_ path: String, _ limit: Int, _ files: SourceFiles) -> Result<[UInt8], SourceFiles.Failure> {
        do throws(SourceFiles.Failure) {
            return .success(try files.read(path, limit))
        } catch {
            return .failure(error)
        }
    }
}

/// Writes down what is asked.
private final class Clerk: Sendable {
    private let log = Mutex<[Inquiry]>([])

    var inquiries: [Inquiry] { log.withLock { $0 } }

    private func note(_ inquiry: Inquiry) { log.withLock { $0.append(inquiry) } }

    func asking(_ files: SourceFiles) -> SourceFiles {
        SourceFiles(
            read: { path, limit throws(SourceFiles.Failure) in
                let answer = Inquiry.read(path, limit, files)
                self.note(.read(path, limit: limit, answer))
                return try answer.get()
            },
            realPath: { path in
                let answer = files.realPath(path)
                self.note(.realPath(path, answer))
                return answer
            },
            list: { folder in
                let answer = files.list(folder)
                self.note(.list(folder, answer))
                return answer
            })
    }
}
