import ZineDocument

@testable import ZineWeb

/// A whole site in memory.
struct Site {
    private static let assembly = AssemblyText(
        title: "How to fold it", lead: "Once, in the middle.",
        steps: [
            .init(
                title: "Fold", text: "Short edge to short edge.",
                drawing: "<svg viewBox=\"0 0 2 1\" role=\"img\" aria-label=\"A fold\"></svg>")
        ])

    /// By path from the root.
    var files: [String: OutputFile.Content] = [:]
    var paths: [String] = []

    init(
        _ issues: [Issue], baseURL: String? = "https://review.example/zine",
        change: (inout IssuePlace) -> Void = { _ in }
    ) throws {
        let context = SiteContext(
            templates: try WebTemplates(folder: Assets.folder), fontFolder: Assets.fonts, baseURL: baseURL,
            version: "1.2.3")
        var all: [OutputFile] = []
        var summaries: [IssueSummary] = []
        for issue in issues {
            var place = IssuePlace()
            change(&place)
            all += try SiteEdition.files(of: issue, at: place, context: context)
            let summary = IssueSummary(issue: issue, place: place)
            summaries.append(IssueSummary(record: summary.record) ?? summary)
        }
        let feed = issues.flatMap { FeedEntry.entries(of: $0, context: context) }
        if let first = issues.first {
            all += try SiteEdition.sharedFiles(
                of: SiteEdition.Archive(
                    publication: first.publication, issues: summaries, assembly: Self.assembly),
                feed: feed, context: context)
        }
        for file in all {
            files[file.path] = file.content
            paths.append(file.path)
        }
    }

    func text(_ path: String) -> String {
        guard case .text(let text)? = files[path] else { return "" }
        return text
    }

    var pages: [String] { paths.filter { $0.hasSuffix(".html") } }

    /// Every link of a page that leads nowhere on the site: files and anchors alike.
    func brokenLinks(on page: String, besides others: Set<String> = []) -> [String] {
        let folder = page.split(separator: "/").dropLast().map(String.init)
        let text = text(page)
        let links = ["href", "src"].flatMap { name in
            text.split(separator: " \(name)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        }
        return links.filter { link in
            guard !link.contains(":"), !link.isEmpty else { return link.isEmpty }
            let pieces = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let target = Self.resolve(pieces[0], from: folder, page: page) else { return true }
            guard files[target] != nil else { return !others.contains(target) }
            guard pieces.count == 2 else { return false }
            let id = LinkText.percentDecoded(pieces[1])
            return !self.text(target).contains(" id=\"\(id)\"")
        }
    }

    private static func resolve(_ path: String, from folder: [String], page: String) -> String? {
        if path.isEmpty { return page }
        if path.hasPrefix("/zine/") { return resolve(String(path.dropFirst(6)), from: [], page: page) ?? "index.html" }
        var parts = folder
        for part in path.split(separator: "/") where part != "." {
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else {
                parts.append(LinkText.percentDecoded(String(part)))
            }
        }
        let isFolder = path.hasSuffix("/") || path == "." || path == ".."
        return (parts + (isFolder || parts.isEmpty ? ["index.html"] : [])).joined(separator: "/")
    }
}
