import ZineCore
import ZineDocument

/// The names of an article's places in the issue, and what its links lead to.
///
/// Identifiers from an article hold no slash, so that no heading is taken for a place that the composer names.
struct PlaceNames: Hashable, Sendable {
    private let slug: String
    /// Of the links within the issue, by destination; `nil` leads nowhere.
    private let inside: [String: LinkArea.Target?]
    /// The pages of the places that it leads to, by their names, where its links are to say them.
    private var pages: [String: Int] = [:]

    /// Of all articles of an issue, by path.
    static func all(of issue: Issue) -> [String: PlaceNames] {
        let links = IssueLinks(issue)
        let slugs = Dictionary(issue.articles.map { ($0.path, $0.slug) }) { first, _ in first }
        return Dictionary(issue.articles.map { ($0.path, PlaceNames($0, slugs: slugs, links)) }) { first, _ in first }
    }

    /// Of an article that nothing in the issue leads to or from.
    init(alone article: Article) { self.init(article, slugs: [:], IssueLinks()) }

    private init(_ article: Article, slugs: [String: String], _ links: IssueLinks) {
        slug = article.slug
        inside = links.targets(in: article).mapValues { target -> LinkArea.Target? in
            switch target {
            case .outside, .missing: nil
            case .article(let path, let anchor?): slugs[path].map { .anchor(Self.part(anchor, of: $0)) }
            case .article(let path, nil): slugs[path].map { .anchor(Self.article($0)) }
            case .missingPart(let path, _):
                path == article.path ? nil : slugs[path].map { .anchor(Self.article($0)) }
            }
        }
    }

    /// An article's beginning.
    static func article(_ slug: String) -> String { slug + "/" }

    static func part(_ id: String, of slug: String) -> String { slug + "/" + id }

    /// The same, saying where links lead.
    func saying(_ pages: [String: Int]) -> PlaceNames {
        var copy = self
        copy.pages = [:]
        for case .anchor(let name)?? in inside.values { copy.pages[name] = pages[name] }
        return copy
    }

    /// The page that a link leads to, where that is said.
    func page(of target: LinkArea.Target) -> Int? {
        guard case .anchor(let name) = target else { return nil }
        return pages[name]
    }

    var article: String { Self.article(slug) }
    func part(_ id: String) -> String { Self.part(id, of: slug) }
    /// A note by its printed number.
    func note(_ number: Int) -> String { slug + "/note/\(number)" }

    /// Where a link leads; `nil` for nowhere.
    func target(of destination: String) -> LinkArea.Target? {
        if let known = inside[destination] { return known }
        return .url(destination)
    }
}
