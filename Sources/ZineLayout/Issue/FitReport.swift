public import ZineCore
public import ZineDocument

/// What the composer did with an issue.
public struct FitReport: Hashable, Sendable {
    public struct ArticleFit: Hashable, Sendable {
        public var slug: String
        /// What the program wrote the pages as; `nil` for an article of the issue.
        public var generated: Issue.GeneratedPage?
        public var firstPage: Int
        public var pageCount: Int
        /// How much of the last page's grid lines are used, from 0 to 1.
        public var lastPageFill: Double
        /// What its page breaks and departures cost.
        public var cost: Int
        /// Passages set another way than they would be alone: paragraphs a line shorter or longer, gaps, figures.
        public var departures: Int
        /// Paragraphs set a line shorter and a line longer than they would be alone.
        public var tightened: Int
        public var loosened: Int
        /// Pull quotes put in from the words that the author offers.
        public var pullQuotes: Int
        /// What each page cost.
        public var pageCosts: [Int]

        /// What people call it: the slug, or the kind of a page that the program wrote.
        public var label: String { generated?.rawValue ?? slug }
    }

    /// The pages that are seen together, and what they paid for.
    public struct Spread: Hashable, Sendable {
        /// Counted from one.
        public var pages: [Int]
        public var payments: [Payment]
        public var cost: Int { payments.reduce(0) { $0 + $1.amount } }
    }

    /// A line and the page that it is on.
    public struct Place: Hashable, Sendable {
        public var page: Int
        public var article: String
        /// Where the line begins in its file, if that is known.
        public var span: SourceSpan?
        public init(page: Int, article: String, span: SourceSpan?) {
            self.page = page; self.article = article; self.span = span
        }
    }
    public var pageCount: Int
    public var articles: [ArticleFit]
    /// The spreads that cost anything, in order.
    public var spreads: [Spread] = []
    /// Pages that hold nothing of an article, house ads among them.
    public var fillers: Int
    /// Pages on which the magazine speaks for itself.
    public var houseAds: Int
    public var textSize: Length
    public var leading: Length
    public var widows = 0
    public var orphans = 0
    public var strandedHeadings = 0
    /// Justified lines whose spaces are over one and a half times, or under three quarters of, their natural width.
    public var stretchedLines = 0
    public var overfullLines = 0
    public var hyphens = 0
    public var ladders = 0
    /// Chains of spaces under spaces through four lines or more of a paragraph.
    public var rivers = 0
    public var lines = 0
    /// Lines of running text whose baseline is not the grid's.
    public var offGridLines = 0
    /// Facing pages of one article, its last page excepted, that end on different lines.
    public var unevenSpreads = 0
    /// The widest spaces of a justified line, as a multiple of their natural width.
    public var widestSpaces = 0.0
    /// Where what a budget may hold stands.
    public private(set) var places: [Budget: [Place]] = [:]

    init(
        articles: [ComposedArticle], pages: [Page], tree: StructureTree, theme: Theme, fillers: Int,
        houseAds: Int
    ) {
        pageCount = pages.count
        self.fillers = fillers
        self.houseAds = houseAds
        textSize = theme[.text].size
        leading = theme.leading
        self.articles = articles.flatMap { composed in
            let last = composed.plans[safe: composed.lastOwnPage]
            let own = ArticleFit(
                slug: composed.entry.article.slug, generated: composed.generated, firstPage: composed.firstPage,
                pageCount: composed.lastOwnPage + 1,
                lastPageFill: Double(last?.depth ?? 0) / Double(theme.linesPerPage),
                cost: composed.cost, departures: composed.departures,
                tightened: composed.payments(for: .tightened), loosened: composed.payments(for: .loosened),
                pullQuotes: composed.payments(for: .pullQuote),
                pageCosts: composed.plans.map(\.cost))
            return [own] + composed.fitsOfFollowers(theme)
        }
        for composed in articles {
            countOverfull(composed)
            countUnevenSpreads(composed)
        }
        spreads = Self.spreads(articles, pageCount: pages.count)
        offGridLines = GridCheck(tree, theme).linesOff(pages)
    }

    private static func spreads(_ articles: [ComposedArticle], pageCount: Int) -> [Spread] {
        var charges: [Int: [Charge]] = [:]
        for composed in articles {
            for (index, plan) in composed.plans.enumerated() {
                charges[(composed.firstPage + index) / 2, default: []] += plan.charges
            }
        }
        return charges.sorted { $0.key < $1.key }.compactMap { number, charges in
            guard !charges.isEmpty else { return nil }
            let pages = [number * 2, number * 2 + 1].filter { (1...max(1, pageCount)).contains($0) }
            return Spread(pages: pages, payments: Payment.sum(charges))
        }
    }

    private mutating func note(
        _ budget: Budget, _ composed: ComposedArticle, _ index: Int, _ strip: Strip? = nil
    ) {
        places[budget, default: []].append(
            Place(
                page: composed.firstPage + index, article: composed.entry.article.path,
                span: strip?.items.lazy.compactMap(\.span).first))
    }

    /// What was seen on the finished pages by one who knows nothing of how they were made.
    public struct Seen: Hashable, Sendable {
        public var lines = 0
        public var stretchedLines = 0
        public var rivers = 0
        public var widestSpaces = 0.0
        /// Widows, orphans, stranded headings, hyphens and ladders, and the widest spaces.
        public var places: [Budget: [Place]] = [:]
        public init() {}
    }

    /// Takes what is counted on pages from who reads them.
    public mutating func take(_ seen: Seen) {
        lines = seen.lines
        stretchedLines = seen.stretchedLines
        rivers = seen.rivers
        widestSpaces = seen.widestSpaces
        let count = { (budget: Budget) in seen.places[budget]?.count ?? 0 }
        (widows, orphans, strandedHeadings) = (count(.widows), count(.orphans), count(.strandedHeadings))
        (hyphens, ladders) = (count(.hyphens), count(.ladders))
        places.merge(seen.places) { $1 }
    }

    /// The lines that are longer than their column, each where it begins in its file.
    public var overfull: [Diagnostic] {
        (places[.overfullLines] ?? []).map { place in
            .warning(
                "overfull-line", "a line on page \(place.page) is longer than its column",
                hint: "change a word before it, or say where one may be divided: with &shy; in it, or under "
                    + "'hyphenation:' in publication.yaml",
                at: place.span ?? SourceSpan(file: place.article))
        }
    }

    /// Lines that are longer than their column: what the composer had no way to set.
    private mutating func countOverfull(_ composed: ComposedArticle) {
        for (index, plan) in composed.plans.enumerated() {
            for strip in composed.galley.strips[plan.strips] where strip.texture?.isOverfull == true {
                overfullLines += 1
                note(.overfullLines, composed, index, strip)
            }
        }
    }

    private mutating func countUnevenSpreads(_ composed: ComposedArticle) {
        for (index, plan) in composed.plans.enumerated() where !plan.strips.isEmpty && plan.columns.isEmpty {
            let number = composed.firstPage + index
            if number % 2 == 0, index + 1 < composed.plans.count - 1, !plan.isForced,
                !composed.plans[index + 1].isForced, !composed.isPicture(index), !composed.isPicture(index + 1),
                composed.plans[index + 1].visibleDepth != plan.visibleDepth
            {
                unevenSpreads += 1
                note(.unevenSpreads, composed, index)
            }
        }
    }
}

extension ComposedArticle {
    /// Whether a page is a picture and nothing else.
    fileprivate func isPicture(_ index: Int) -> Bool {
        let strips = galley.strips[plans[index].strips].filter { $0.kind != .space }
        return strips.count == 1 && strips[0].kind == .figure
    }

    /// The page, from its first, on which the article itself ends.
    fileprivate var lastOwnPage: Int {
        guard let follower = followers.first, let plan = plans[safe: follower.firstPage - firstPage] else {
            return plans.count - 1
        }
        // Where the page begins with the one that follows, it ended on the page before.
        let begins = galley.strips[plan.strips].first { $0.kind != .space }?.kind == .opener
        return max(0, follower.firstPage - firstPage - (begins ? 1 : 0))
    }

    /// What is said of the articles that may run on behind it.
    fileprivate func fitsOfFollowers(_ theme: Theme) -> [FitReport.ArticleFit] {
        followers.map { follower in
            let last = plans[safe: follower.lastPage - firstPage]
            return FitReport.ArticleFit(
                slug: follower.entry.article.slug, generated: nil, firstPage: follower.firstPage,
                pageCount: follower.lastPage - follower.firstPage + 1,
                lastPageFill: Double(last?.depth ?? 0) / Double(theme.linesPerPage), cost: 0, departures: 0,
                tightened: 0, loosened: 0, pullQuotes: 0, pageCosts: [])
        }
    }

    /// How often its pages paid for something.
    fileprivate func payments(for reason: Charge.Reason) -> Int {
        plans.reduce(0) { $0 + $1.charges.count { $0.reason == reason } }
    }
}
