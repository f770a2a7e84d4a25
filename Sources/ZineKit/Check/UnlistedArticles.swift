import ZineCore
import ZineDocument
import ZineReader

/// Articles that lie beside those of an issue, and that its manifest does not name: forgotten, or still being written.
enum UnlistedArticles {
    /// What a folder says of itself in Markdown.
    private static let ofFolders: Set<String> = ["readme.md", "license.md", "licence.md", "changelog.md"]

    /// A note at each, in the order of their paths.
    static func problems(in issue: Issue, _ files: SourceFiles) -> [Diagnostic] {
        let named = Set(issue.articles.map { Path.normalised($0.path) })
        let folders = (["articles"] + named.map(Path.folder)).uniqued().sorted()
        let manifest = Path.join(issue.folder, "issue.yaml")
        return folders.flatMap { folder in
            files.list(folder == "." ? issue.folder : Path.join(issue.folder, folder))
                .filter(isArticle).map { Path.join(folder, $0) }.filter { !named.contains($0) }
        }.map { path in
            .note(
                "unlisted-article", "the issue does not name this article",
                hint: "add '- \(path)' to 'contents' in \(manifest), or move the file to a folder of its own",
                at: SourceSpan(file: Path.join(issue.folder, path)))
        }
    }

    private static func isArticle(_ name: String) -> Bool {
        name.hasSuffix(".md") && !name.hasPrefix(".") && !name.hasPrefix("_") && !ofFolders.contains(name.lowercased())
    }
}
