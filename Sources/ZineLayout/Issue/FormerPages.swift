public import ZineCore
import ZineDocument

/// Where an article's pages ended when it was last composed, and all that is needed to say why they end elsewhere now.
///
/// Plain figures, which an incremental composer keeps from one edit to the next and a build beside its editions.
public struct FormerPages: Hashable, Sendable {
    /// A page's end.
    public struct End: Hashable, Sendable {
        /// Letters and figures of the article up to it.
        var reach = 0
        /// Strips of the galley above it, with the passages set as they were chosen.
        var strips = 0
        /// What the page paid.
        var cost = 0
        var depth = 0
        var hasNotes = false
        /// Whether a pull quote stands on it.
        var isPulled = false
        /// Its spaces that were opened, and what its spread has of each kind of spaces, as a page sees them that faces it.
        var opened = OpenedSpaces()
        /// Whether the article's author ended the page there.
        var isForced = false
        /// Whether notes go over to the next page.
        var carries = false
        /// How many of the article's passages the pages up to here have a part of, and what those were like.
        var passages = 0
        var prints = PassagePrints.Sum()
        /// The last words.
        var words = ""
    }

    public internal(set) var article = ""
    /// Of the article, counted from one in the issue.
    public internal(set) var firstPage = 0
    /// Size and leading of the text.
    public internal(set) var type: [Length] = []
    /// The variant that each passage was set in, up to the last that is not set in its first.
    var choices: [Int] = []
    public internal(set) var ends: [End] = []

    /// For what is read back from a record.
    init() {}

    init(_ composed: ComposedArticle, _ prints: PassagePrints, _ theme: Theme) {
        article = composed.entry.article.slug
        firstPage = composed.firstPage
        type = [theme[.text].size, theme.leading]
        choices = composed.pagination.choices
        while choices.last == 0 { choices.removeLast() }
        let galley = composed.galley
        var (reach, owed, place) = (0, 0, SourcePosition(line: 0, column: 0))
        var next = 0
        for plan in composed.plans {
            for strip in galley.strips[plan.strips] {
                reach += strip.letters.count
                for item in strip.items { place = max(place, item.span?.start ?? place) }
            }
            while next < plan.strips.upperBound {
                owed += galley.strips[next].notes.reduce(0) { $0 + (galley.notes[safe: $1]?.count ?? 0) }
                next += 1
            }
            let passages = prints.count(to: place)
            ends.append(
                End(
                    reach: reach, strips: plan.strips.upperBound, cost: plan.cost, depth: plan.depth,
                    hasNotes: !plan.notes.isEmpty,
                    isPulled: galley.strips[plan.strips].contains { $0.pullQuote != nil },
                    opened: plan.opened.onRecto, isForced: plan.isForced,
                    carries: owed != plan.notes.upperBound,
                    passages: passages, prints: prints.sum(upTo: passages), words: galley.words(endingAt: plan)))
        }
    }

    /// The first page that ends elsewhere now though all that is on the pages up to it is what it was, and why.
    func moved(
        to now: FormerPages, _ composed: ComposedArticle, _ prints: PassagePrints, _ theme: Theme
    ) -> MovedPage? {
        let unchanged = ends.prefix { end in
            let sum = prints.sum(upTo: end.passages)
            return type == now.type ? sum == end.prints : sum.text == end.prints.text
        }
        guard let page = unchanged.indices.first(where: { now.ends[safe: $0]?.reach != ends[$0].reach }),
            page < ends.count - 1
        else { return nil }
        return MovedPage(
            page: now.firstPage + page, article: article, ending: now.ends[safe: page]?.words ?? "…",
            formerEnding: ends[page].words, reason: reason(page, now, composed, theme))
    }

    private func reason(
        _ page: Int, _ now: FormerPages, _ composed: ComposedArticle, _ theme: Theme
    ) -> MovedPage.Reason {
        if type != now.type { return .type }
        if ends.count != now.ends.count { return .pages(now.ends.count) }
        if firstPage % 2 != now.firstPage % 2 { return .side }
        guard let kept = costKeeping(page, from: now.firstPage, composed.flexible, theme) else { return .carried }
        return .saving(kept - composed.cost)
    }

    /// What the article would cost on as many pages if its pages up to one ended as they did; `nil` where that page
    /// leaves something over for the next.
    private func costKeeping(_ page: Int, from first: Int, _ galley: FlexibleGalley, _ theme: Theme) -> Int? {
        let end = ends[page]
        guard !end.carries, let rest = galley.rest(after: end.strips, choices: choices) else { return nil }
        let isRecto = (first + page) % 2 == 1
        var start = PageState()
        if !isRecto, theme.page.columns == 1 {
            start.face(end.isForced ? nil : PageDepth(lines: end.depth, hasNotes: end.hasNotes))
            start.pulled = end.isPulled ? 1 : 0
            start.opened = end.opened
        }
        let ways = PageBuilder(rest, theme: theme).paginations(startingRecto: !isRecto, from: start)
        let tail = ways.first { $0.pages.count == ends.count - page - 1 }
        return tail.map { tail in ends[...page].reduce(tail.cost) { $0 + $1.cost } }
    }
}

extension Galley {
    /// The last words of a page, or what is there instead.
    fileprivate func words(endingAt plan: PagePlan) -> String {
        let text = strips[plan.strips].lazy.map(\.text).last { !$0.isEmpty } ?? ""
        return text.isEmpty ? "…" : "… " + text.split(separator: " ").suffix(3).joined(separator: " ")
    }
}

extension Strip {
    /// Its own words; those that are furniture are left out.
    fileprivate var text: String {
        items.reduce(into: "") { text, item in
            if case .glyphs(let run) = item.mark, item.element != nil { text += run.text }
        }
    }
}

extension FlexibleGalley {
    /// What stands after so many strips of the galley that comes of choices, the passage that is parted as it was chosen;
    /// `nil` where a figure was put off by then.
    fileprivate func rest(after count: Int, choices: [Int]) -> FlexibleGalley? {
        var left = count
        for (index, passage) in passages.enumerated() {
            guard let variant = passage.variants[safe: choices[safe: index] ?? 0], !variant.putsOff else { return nil }
            guard variant.strips.count > left else {
                left -= variant.strips.count
                continue
            }
            var rest = self
            rest.across = 0
            rest.passages.removeFirst(index)
            if left > 0 { rest.passages[0] = Passage([Variant(strips: Array(variant.strips[left...]))]) }
            return rest
        }
        return nil
    }
}

// MARK: Records

extension FormerPages {
    private static let head = "zine pages 3"

    /// Lines from which `read(_:)` makes the same again.
    public static func text(_ articles: [FormerPages]) -> String {
        articles.reduce(into: head + "\n") { out, article in
            let chosen = article.choices.enumerated().filter { $0.element != 0 }.map { "\($0.offset):\($0.element)" }
            let type = article.type.map { String($0.scaledPoints) }
            out += "article \(article.firstPage) \(type.joined(separator: ",")) \(article.article)\n"
            out += "chosen \(chosen.joined(separator: ","))\n"
            for end in article.ends { out += "page \(end.record)\n" }
        }
    }

    /// By article; none where the text is no record, or one of another version. What makes no sense is passed over.
    public static func read(_ text: String) -> [String: FormerPages] {
        var articles: [FormerPages] = []
        let lines = text.split(separator: "\n")
        guard lines.first.map(String.init) == head else { return [:] }
        for line in lines.dropFirst() {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard let value = parts.last, parts.count == 2 || line.hasPrefix("chosen") else { continue }
            switch parts[0] {
            case "article": articles.append(FormerPages(record: value))
            case "chosen" where !articles.isEmpty: articles[articles.count - 1].choose(value)
            case "page" where !articles.isEmpty:
                if let end = End(record: value) { articles[articles.count - 1].ends.append(end) }
            default: continue
            }
        }
        return Dictionary(articles.map { ($0.article, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private init(record: Substring) {
        self.init()
        let parts = record.split(separator: " ", maxSplits: 2)
        firstPage = parts.first.flatMap { Int($0) } ?? 0
        type =
            parts.dropFirst().first?.split(separator: ",").compactMap { Int($0).map(Length.init(scaledPoints:)) } ?? []
        article = parts.count == 3 ? String(parts[2]) : ""
    }

    /// More passages than this no article has that a record is read of.
    private static let mostPassages = 1 << 16

    private mutating func choose(_ record: Substring) {
        for pair in record.split(separator: ",") {
            let figures = pair.split(separator: ":").compactMap { Int($0) }
            guard figures.count == 2, (0..<Self.mostPassages).contains(figures[0]) else { continue }
            while choices.count <= figures[0] { choices.append(0) }
            choices[figures[0]] = figures[1]
        }
    }
}

extension FormerPages.End {
    fileprivate var record: String {
        let flags = [hasNotes, isPulled, isForced, carries].map { $0 ? "1" : "0" }.joined()
        let figures = [reach, strips, cost, depth, passages, Int(opened.facing), Int(opened.kinds)].map(String.init)
            .joined(separator: " ")
        return "\(figures) \(flags) \(prints.text) \(prints.material) \(words)"
    }

    fileprivate init?(record: Substring) {
        let parts = record.split(separator: " ", maxSplits: 10)
        // Sums of so many figures of this size do not overflow.
        let figures = parts.prefix(7).compactMap { Int($0) }.filter { abs($0) < 1 << 40 }
        guard parts.count == 11, figures.count == 7, parts[7].count == 4 else { return nil }
        let flags = parts[7].map { $0 == "1" }
        let opened = OpenedSpaces(facing: Int8(clamping: figures[5]), kinds: UInt16(clamping: figures[6]))
        self.init(
            reach: figures[0], strips: figures[1], cost: figures[2], depth: figures[3], hasNotes: flags[0],
            isPulled: flags[1], opened: opened, isForced: flags[2], carries: flags[3], passages: figures[4],
            prints: PassagePrints.Sum(text: String(parts[8]), material: String(parts[9])), words: String(parts[10]))
    }
}
