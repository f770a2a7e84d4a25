/// Why nothing was written.
public enum ScaffoldFailure: Error, Hashable, Sendable {
    case exists(String)
    case noPublication(String)
    case noIssue(String)
    case notMarkdown(String)
    /// A word of the command line, and what is meant by it or could be.
    case unknownLanguage(String, hint: String)
    case unknownPaper(String)
    case unknownTheme(String, hint: String)
    case pageTooLarge(page: String, paper: String)
    case output(OutputError)

    /// A sentence for the terminal, with what to do instead.
    public var message: String {
        switch self {
        case .exists(let path): "'\(path)' is there already; choose another name"
        case .noPublication(let path):
            "there is no publication.yaml in '\(path)'; begin with: zine new publication \(path)"
        case .noIssue(let path): "there is no issue.yaml in '\(path)'; begin with: zine new issue \(path)"
        case .notMarkdown(let path): "an article's name ends in .md, '\(path)' does not"
        case .unknownLanguage(let tag, let hint): "there is no language '\(tag)'; \(hint)"
        case .unknownPaper(let reason): reason
        case .unknownTheme(let name, let hint): "there is no theme '\(name)'; \(hint)"
        case .pageTooLarge(let page, let paper):
            "the pages of this look are \(page), and have no room on \(paper); name a larger paper or another theme"
        case .output(let error): "cannot write \(error.path): \(error.reason)"
        }
    }
}
