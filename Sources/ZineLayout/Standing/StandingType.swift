import ZineCore
import ZineDocument

/// Type that is left standing from one composing to the next: shaped words, set paragraphs, made-up articles, and where
/// pages ended.
///
/// There is one of it for every issue that is composed again, never a copy: its owner passes it `inout`, and a composing
/// takes from it what is the same still and adds what it sets. It holds what the last composing used and nothing older, and
/// composing with it gives what composing without it gives.
public struct StandingType: ~Copyable {
    /// What was set with one theme: an issue is tried in smaller type as well.
    private struct Case {
        let theme: Theme
        var articles: [String: StandingArticle]
        var isUsed = true
    }

    /// Whether articles are kept; an issue that is composed once needs none of them again.
    let keepsArticles: Bool
    private(set) var shapes = ShapeCaches()
    var paragraphs = ParagraphCaches()
    private var cases: [Case] = []
    /// Whether it is noted where pages end.
    let followsPages: Bool
    /// Every article's pages of the last composing.
    private(set) var former: [String: FormerPages] = [:]

    /// For composing once.
    public init() { self.init(keepingArticles: false) }

    /// For composing again and again.
    public init(keepingArticles: Bool) {
        keepsArticles = keepingArticles
        followsPages = keepingArticles
    }

    /// For composing once, after a composing of which only this is left: its pages by article.
    public init(following former: [String: FormerPages]) {
        keepsArticles = false
        followsPages = true
        self.former = former
    }

    /// Forgets all but what serves another issue as well, set in the same faces: the shaped words.
    public mutating func keepWordsAlone() {
        let words = shapes
        self = StandingType()
        shapes = words
    }

    /// Begins a new composing.
    mutating func begin(_ theme: Theme) {
        paragraphs.begin(theme)
        shapes.lend { $0.begin() }
        cases.removeAll { !$0.isUsed }
        for index in cases.indices { cases[index].isUsed = false }
    }

    /// Articles as they stand in a theme, by their slugs.
    func articles(in theme: Theme) -> [String: StandingArticle] {
        cases.first { $0.theme == theme }?.articles ?? [:]
    }

    /// Has these articles stand in a theme instead of all that did.
    mutating func keep(_ articles: [String: StandingArticle], in theme: Theme) {
        guard keepsArticles else { return }
        cases.removeAll { $0.theme == theme }
        cases.append(Case(theme: theme, articles: articles))
    }

    /// Notes where an issue's pages end.
    mutating func keep(_ pageEnds: [FormerPages]) {
        guard followsPages else { return }
        former = Dictionary(pageEnds.map { ($0.article, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
