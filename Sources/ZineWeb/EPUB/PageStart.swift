public import ZineCore

/// Where a page of the printed edition begins in the text, so that readers on paper and on screens find each other.
public struct PageStart: Hashable, Sendable {
    public enum Place: Hashable, Sendable {
        case cover
        /// The opener of the article with this slug.
        case article(String)
        /// The first thing on the page came from here in the article's file.
        case text(article: String, SourcePosition)
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
    private var texts: [String: [(position: SourcePosition, start: PageStart)]] = [:]
    /// In the caller's order, which is the printed one.
    private(set) var all: [PageStart] = []

    init(_ starts: [PageStart] = [], articles: [String] = []) {
        let known = Set(articles)
        var seen = Set<String>()
        for start in starts where !seen.contains(start.id) {
            switch start.place {
            case .cover: cover.append(start)
            case .article(let slug) where known.contains(slug): openers[slug, default: []].append(start)
            case .text(let slug, let position) where known.contains(slug):
                texts[slug, default: []].append((position, start))
            default: continue
            }
            seen.insert(start.id)
            all.append(start)
        }
    }

    func atOpener(of slug: String) -> [PageStart] { openers[slug] ?? [] }

    /// In the order of their places.
    func inText(of slug: String) -> [(position: SourcePosition, start: PageStart)] {
        (texts[slug] ?? []).enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
            .map(\.element)
    }

    static func == (a: PageStarts, b: PageStarts) -> Bool { a.all == b.all }
    func hash(into hasher: inout Hasher) { hasher.combine(all) }
}
