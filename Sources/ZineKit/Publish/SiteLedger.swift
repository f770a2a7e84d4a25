import ZineCore
import ZineWeb

/// What we know of a site that we published: which files are ours and what each issue was made from. It is kept among
/// the site's files.
struct SiteLedger: Hashable, Sendable {
    struct Issue: Hashable, Sendable {
        /// Names everything that the issue's files were made from.
        var key: String
        /// In the search index; never given to another issue.
        var number: Int
        /// Printed.
        var pages: Int
        var summary: IssueSummary
        /// What was read for it, from the folder that holds the issues where that is possible.
        var inputs: [String]
        var files: [String]
    }

    static let name = ".zine-site"
    private static let head = "zine site 3"

    /// By slug.
    var issues: [String: Issue] = [:]
    /// Fingerprints by path.
    var files: [String: String] = [:]

    init() {}

    /// An empty one for what is no ledger, or one of another version: then everything is made anew.
    init(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        guard lines.first.map(String.init) == Self.head else { return }
        var current: String?
        for line in lines.dropFirst() {
            guard let space = line.firstIndex(of: " ") else { continue }
            let value = line[line.index(after: space)...]
            switch line[..<space] {
            case "issue":
                current = nil
                let parts = value.split(separator: " ", maxSplits: 3)
                guard parts.count == 4, let number = Int(parts[1]), let pages = Int(parts[2]),
                    let summary = IssueSummary(record: parts[3])
                else {
                    continue
                }
                current = summary.slug
                issues[summary.slug] = Issue(
                    key: String(parts[0]), number: number, pages: pages, summary: summary, inputs: [], files: [])
            case "from": if let slug = current { issues[slug]?.inputs.append(String(value)) }
            case "into": if let slug = current { issues[slug]?.files.append(String(value)) }
            case "file":
                let parts = value.split(separator: " ", maxSplits: 1)
                if parts.count == 2, SitePathCheck.isInside(parts[1]) { files[String(parts[1])] = String(parts[0]) }
            default: continue
            }
        }
    }

    var text: String {
        var out = Self.head + "\n"
        for (_, issue) in issues.sorted(by: { $0.key < $1.key }) {
            out += "issue \(issue.key) \(issue.number) \(issue.pages) \(issue.summary.record)\n"
            for path in issue.inputs.sorted() where !path.contains("\n") { out += "from \(path)\n" }
            for path in issue.files.sorted() { out += "into \(path)\n" }
        }
        for (path, print) in files.sorted(by: { $0.key < $1.key }) { out += "file \(print) \(path)\n" }
        return out
    }
}

/// Paths on the site: ours never leave it, and what a ledger says is not believed blindly.
enum SitePathCheck {
    static func isInside(_ path: some StringProtocol) -> Bool {
        !path.isEmpty && !path.utf8.contains(where: { $0 < 0x20 })
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && $0 != "." && $0 != ".."
            }
    }
}
