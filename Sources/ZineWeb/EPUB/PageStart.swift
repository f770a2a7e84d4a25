public import ZineCore

/// Where a page of the printed edition begins in the text, so that readers on paper and on screens find each other.
public struct PageStart: Hashable, Sendable {
    public enum Place: Hashable, Sendable {
        case cover
        /// The opener of the article with this slug.
        case article(String)
        /// The first thing on the page came from here in the article's file. `offset` counts the letters and figures of
        /// the text read from there that stand on earlier pages.
        case text(article: String, SourcePosition, offset: Int = 0)
    }

    /// What the page calls itself: its folio.
    public var label: String
    public var place: Place

    public init(label: String, place: Place) { self.label = label; self.place = place }

    /// The id of the mark at the page's beginning.
    var id: String { "page/" + ArticleAddress.identifier(label) }
}

/// The page starts of an issue, each label once, by where they stand.
struct PageStarts: Hashable, Sendable {
    private(set) var cover: [PageStart] = []
    private var openers: [String: [PageStart]] = [:]
    private var texts: [String: [PageTurn]] = [:]
    /// In the caller's order, which is the printed one.
    private(set) var all: [PageStart] = []

    init(_ starts: [PageStart] = [], articles: [String] = []) {
        let known = Set(articles)
        var seen = Set<String>()
        for start in starts where !seen.contains(start.id) {
            switch start.place {
            case .cover: cover.append(start)
            case .article(let slug) where known.contains(slug): openers[slug, default: []].append(start)
            case .text(let slug, let position, let offset) where known.contains(slug):
                texts[slug, default: []].append(PageTurn(start: start, position: position, offset: offset))
            default: continue
            }
            seen.insert(start.id)
            all.append(start)
        }
    }

    func atOpener(of slug: String) -> [PageStart] { openers[slug] ?? [] }

    /// In the order of their places.
    func inText(of slug: String) -> [PageTurn] {
        (texts[slug] ?? []).enumerated().sorted { a, b in
            (a.element.position, a.element.offset, a.offset) < (b.element.position, b.element.offset, b.offset)
        }.map(\.element)
    }
}

/// A page's beginning inside an article.
struct PageTurn: Hashable, Sendable {
    var start: PageStart
    var position: SourcePosition
    /// Letters and figures of the text from `position` that stand before the page.
    var offset: Int
}
