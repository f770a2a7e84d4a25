public import ZineCore
import ZineDocument

/// What the composer did with an issue.
public struct FitReport: Hashable, Sendable {
    public struct ArticleFit: Hashable, Sendable {
        public var slug: String
        public var firstPage: Int
        public var pageCount: Int
        /// How much of the last page's grid lines are used, from 0 to 1.
        public var lastPageFill: Double
        /// What its page breaks and departures cost.
        public var cost: Int
        /// Passages set another way than they would be alone: paragraphs a line shorter or longer, gaps, figures.
        public var departures: Int
        /// What each page cost.
        public var pageCosts: [Int]
    }
    public var pageCount: Int
    public var articles: [ArticleFit]
    /// Pages that hold nothing of an article.
    public var fillers: Int
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

    init(
        articles: [IssueComposer.Composed], pages: [Page], tree: StructureTree, theme: Theme, fillers: Int
    ) {
        pageCount = pages.count
        self.fillers = fillers
        textSize = theme[.text].size
        leading = theme.leading
        self.articles = articles.map { composed in
            let last = composed.plans.last
            return ArticleFit(
                slug: composed.entry.article.slug, firstPage: composed.firstPage, pageCount: composed.plans.count,
                lastPageFill: Double(last?.depth ?? 0) / Double(theme.linesPerPage),
                cost: composed.cost, departures: composed.departures,
                pageCosts: composed.plans.map(\.cost))
        }
        for composed in articles {
            countTexture(composed.galley)
            countBreaks(composed)
        }
        offGridLines = GridCheck(tree, theme).linesOff(pages)
    }

    private mutating func countTexture(_ galley: Galley) {
        var wasHyphenated = false
        for strip in galley.strips {
            guard let texture = strip.texture else {
                wasHyphenated = false
                continue
            }
            lines += 1
            if texture.spaceRatio > 1.5 || texture.spaceRatio < 0.7499 { stretchedLines += 1 }
            if texture.isRiver { rivers += 1 }
            if texture.isOverfull { overfullLines += 1 }
            if texture.isHyphenated {
                hyphens += 1
                if wasHyphenated { ladders += 1 }
            }
            wasHyphenated = texture.isHyphenated
        }
    }

    private mutating func countBreaks(_ composed: IssueComposer.Composed) {
        let strips = composed.galley.strips
        for (index, plan) in composed.plans.enumerated() where !plan.strips.isEmpty {
            let first = strips[plan.strips.lowerBound].texture
            if let first, first.isLast, !first.isFirst { widows += 1 }
            let isLastPage = index == composed.plans.count - 1
            guard !isLastPage, let last = strips[safe: plan.strips.upperBound - 1] else { continue }
            if let texture = last.texture, texture.isFirst, !texture.isLast { orphans += 1 }
            if last.kind == .heading || last.kind == .opener { strandedHeadings += 1 }
            let number = composed.firstPage + index
            if number % 2 == 0, index + 1 < composed.plans.count - 1,
                composed.plans[index + 1].depth != plan.depth
            {
                unevenSpreads += 1
            }
        }
    }
}
