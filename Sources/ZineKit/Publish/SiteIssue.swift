import ZineCore
import ZineDocument
import ZineReader
import ZineWeb

/// An issue on its way to the site: what it was read from, and its key, which names all that its files depend on.
struct SiteIssue: Sendable {
    let folder: String
    var summary: IssueSummary
    /// From the folder that holds the issue's, where that is possible.
    var inputs: [String]
    /// Of the inputs' contents.
    var print: String
}

/// Reads as little of an issue as will tell whether it has changed.
struct IssueScout: Sendable {
    let workshop: Workshop
    let sources: SourceFiles

    /// A fingerprint of files, present or missing, as they are now.
    func fingerprint(_ inputs: [String], beside folder: String) -> String {
        let parent = Path.parent(of: folder)
        var print = Fingerprint()
        for input in inputs {
            print.add(input)
            let path = Path.join(parent, input)
            if let bytes = try? sources.read(path, PictureLoader.limit) {
                print.add(bytes)
            } else {
                print.add(sources.list(path).joined(separator: "/"))
            }
        }
        return print.text
    }

    /// Everything that an issue was read from, and what its pages would be set with.
    func inputs(of issue: Issue, read files: [String]) -> [String] {
        let parent = Path.parent(of: issue.folder)
        let shelf = ThemeShelf(workshop: workshop, files: sources)
        let theme = issue.theme ?? issue.publication.theme ?? "house"
        let beside = issue.theme == nil ? parent : issue.folder
        var paths = files + shelf.candidates(theme, beside: beside)
        paths += [issue.folder + "/fonts", parent + "/fonts"]
        let prefix = parent == "." ? "" : parent + "/"
        return paths.map { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0 }.filter {
            !$0.contains("\n")
        }.uniqued()
    }
}

extension Array where Element == String {
    /// Each once, in order.
    fileprivate func uniqued() -> [String] { Array(Set(self)).sorted() }
}
