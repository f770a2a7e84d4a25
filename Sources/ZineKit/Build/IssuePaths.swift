import ZineDocument
import ZineReader

/// Names files from an issue's folder, so that what is written of an issue is the same wherever it lies and however it was
/// called on the command line.
struct IssuePaths {
    private let issue: [Substring]
    private let publication: [Substring]

    init(_ issue: Issue) {
        self.issue = Self.parts(issue.folder)
        publication = Self.parts(issue.publication.folder ?? Path.parent(of: issue.folder))
    }

    /// `articles/one.md`, `../publication.yaml`; what belongs to neither the issue nor its publication keeps its name.
    func name(_ file: String) -> String {
        let parts = Self.parts(file)
        if parts.starts(with: issue), !issue.isEmpty || parts.first != "/" {
            return parts.dropFirst(issue.count).joined(separator: "/")
        }
        guard parts.starts(with: publication), issue.starts(with: publication), !publication.isEmpty else {
            return file
        }
        let up = Array(repeating: ".."[...], count: issue.count - publication.count)
        return (up + parts.dropFirst(publication.count)).joined(separator: "/")
    }

    /// The names on the way; an absolute path begins with its slash.
    private static func parts(_ path: String) -> [Substring] {
        let path = Path.normalised(path)
        return (path.hasPrefix("/") ? ["/"] : []) + path.split(separator: "/").filter { $0 != "." }
    }
}
