public import ZineCore
public import ZineDocument

/// What an editor should know of an issue before printing it, beyond what reading it has said already: words without a
/// source, links that look like slips.
///
/// Everything here is a warning: such an issue can be printed.
public enum IssueCheck {
    /// In no particular order.
    public static func problems(in issue: Issue) -> [Diagnostic] {
        issue.articles.flatMap { article in
            ProvenanceCheck.problems(in: article, folder: issue.folder) + LinkCheck.slips(in: article)
                + SectionCheck.problems(in: article)
        }
    }
}

/// Whose words an article reprints, from when and where, and by which right.
enum ProvenanceCheck {
    static func problems(in article: Article, folder: String) -> [Diagnostic] {
        let place = SourceSpan(file: Path.join(folder, article.path))
        var problems: [Diagnostic] = []
        let miss = { (id: String, what: String, hint: String) in
            problems.append(.warning(id, "this \(article.kind.rawValue) does not say \(what)", hint: hint, at: place))
        }
        let isReprint = article.kind == .report || article.source != nil
        guard isReprint else { return [] }
        if article.organization == nil && article.authors.isEmpty {
            miss("missing-attribution", "whose it is", "add 'organization:' or 'authors:' to the front matter")
        }
        if article.source == nil {
            miss("missing-source", "where it was first published", "add 'source:', its address, to the front matter")
        }
        if article.published == nil {
            miss("missing-date", "when it was first published", "add 'published: YYYY-MM-DD' to the front matter")
        }
        if article.license == nil {
            miss(
                "missing-license", "by which right it is reprinted",
                (article.contact.map { "ask \($0) for permission; then " } ?? "")
                    + "add 'license:', such as CC BY 4.0 or 'with permission', to the front matter")
        }
        if article.provenance == nil, article.source != nil, speaksOfItsSource(article) {
            problems.append(
                .warning(
                    "unclear-provenance",
                    "this text tells of \(article.organization ?? "its source") as others would; is it a reprint?",
                    hint: "add 'provenance:' with reprint, abridged, translation or retold to the front matter",
                    at: place))
        }
        return problems
    }

    /// Whether the text names the organization whose report it would be, twice or more, and never says “we”.
    private static func speaksOfItsSource(_ article: Article) -> Bool {
        guard let organization = article.organization, !organization.isEmpty else { return false }
        var reader = WordReader()
        reader.read(article.blocks)
        let text = reader.words.joined(separator: " ")
        guard text.ranges(of: organization).count >= 2 else { return false }
        let own = OwnWords.of(article.language)
        guard !own.isEmpty else { return false }
        return !text.split(whereSeparator: { !$0.isLetter }).contains { own.contains($0.lowercased()) }
    }
}
