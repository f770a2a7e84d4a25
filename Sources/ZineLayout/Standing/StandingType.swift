import ZineCore
import ZineDocument

/// Type that is left standing from one composing to the next: shaped words, set paragraphs, made-up articles.
///
/// A value that its caller owns. It holds what the last composing used and nothing older, and composing with it gives
/// what composing without it gives.
public struct StandingType {
    /// What was set with one theme: an issue is tried in smaller type as well.
    struct Case {
        let theme: Theme
        var articles: [String: StandingArticle] = [:]
    }

    /// Whether articles are kept; an issue that is composed once needs none of them again.
    let keepsArticles: Bool
    var shapes = ShapeCache()
    var paragraphs = ParagraphCaches()
    private var cases: [Case] = []
    private(set) var used: [Case] = []
    /// Whether it is noted where pages end.
    let followsPages: Bool
    /// Every article's pages of the last composing.
    var former: [String: FormerPages] = [:]

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

    /// What serves another issue as well, set in the same faces: the shaped words.
    public var wordsAlone: StandingType {
        var words = StandingType()
        words.shapes = shapes
        return words
    }

    /// Begins a new composing.
    mutating func turn(_ theme: Theme) {
        paragraphs.turn(theme)
        shapes.turn()
        guard keepsArticles else { return }
        cases = used
        used = []
    }

    /// The shaped words, taken out, so that there is but one list of them.
    mutating func takeShapes() -> ShapeCache {
        let taken = shapes
        shapes = ShapeCache()
        return taken
    }

    /// The case of a theme, taken out, so that there is but one of it.
    mutating func take(_ theme: Theme) -> Case {
        if let index = used.firstIndex(where: { $0.theme == theme }) { return used.remove(at: index) }
        if let index = cases.firstIndex(where: { $0.theme == theme }) {
            return cases.remove(at: index)
        }
        return Case(theme: theme)
    }

    /// Puts a case back.
    mutating func put(_ used: Case) {
        if keepsArticles { self.used.append(used) }
    }
}
