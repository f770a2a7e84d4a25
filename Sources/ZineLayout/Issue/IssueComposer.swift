public import ZineCore
public import ZineDocument

/// Composes a whole issue: cover, articles, pages to fill whole sheets, back cover.
public struct IssueComposer {
    /// What the editor asked for and what the program is called, beside the issue itself.
    public struct Options: Sendable {
        /// ISO 8601; goes into the PDF.
        public var created: String
        /// The modules of a QR code, dark ones true; empty where a text is too long for one.
        public var code: @Sendable (String) -> [[Bool]]
        /// The program's name and version, as the colophon gives them.
        public var program: String
        /// Who chooses one article's pages while the next is set.
        public var pool: ThreadPool
        public init(
            created: String, program: String = "zine", pool: ThreadPool = ThreadPool(threads: 0),
            code: @escaping @Sendable (String) -> [[Bool]]
        ) {
            self.created = created; self.program = program; self.pool = pool; self.code = code
        }
    }

    public struct Result {
        public var pages: PageSet
        /// As the pages were composed with: the smaller type or the closer lines that were chosen.
        public var theme: Theme
        /// Page by page.
        public var anatomy: [PageAnatomy]
        public var report: FitReport
        /// Where every article's pages end; none where the standing type does not follow them.
        public var pageEnds: [FormerPages]
        /// Pages that end elsewhere than when the standing type was made, though nothing up to there has changed: the first
        /// of every article.
        public var moved: [MovedPage]
        public var diagnostics: [Diagnostic]
        /// Characters that no face has, wherever they stand.
        public var missing: [MissingCharacter]
        /// Letters that were taken from another face than their neighbours', wherever they stand.
        public var borrowed: [BorrowedLetter]
    }

    let source: IssueMakeUp.Source
    let theme: Theme

    public init(
        _ issue: Issue, theme: Theme, images: [String: ImageFile], shaper: any Shaper, hyphenator: any Hyphenator,
        options: Options
    ) {
        self.theme = theme
        source = IssueMakeUp.Source(
            issue: issue, images: images, shaper: shaper, hyphenator: hyphenator, options: options,
            places: PlaceNames.all(of: issue))
    }

    /// Composes the issue with nothing from before, and keeps nothing.
    public func compose() -> Result {
        var standing = StandingType()
        return compose(with: &standing)
    }

    /// Composes the issue with what stands from the last time; what is set stands for the next.
    public func compose(with standing: inout StandingType) -> Result {
        let result = source.issue.namesPages ? composeInRounds(&standing) : composeOnce(source, &standing)
        standing.keep(result.pageEnds)
        return result
    }

    /// Where pages say the numbers of others: again until all of them are true.
    private func composeInRounds(_ standing: inout StandingType) -> Result {
        let refers = source.issue.references == .pages
        var known: [String: Int] = [:]
        for _ in 1...Self.mostRounds {
            let result = composeOnce(source.knowing(known, refers: refers), &standing)
            if result.numbers == known { return result }
            known = result.numbers
        }
        // Numbers that move the pages which they name, to and fro: rather none than wrong ones.
        known = [:]
        var result = composeOnce(source.knowing(known, refers: false), &standing)
        for _ in 1...Self.mostRounds where result.numbers != known {
            known = result.numbers
            result = composeOnce(source.knowing(known, refers: false), &standing)
        }
        guard refers else { return result }
        result.diagnostics.append(
            .warning(
                "unsettled-pages", "links do not say their pages, since saying them would move the pages to and fro",
                hint: "change a word or two of a paragraph that has such links",
                at: SourceSpan(file: source.issue.folder + "/issue.yaml")))
        return result
    }

    private static let mostRounds = 8
}

extension IssueComposer.Result {
    /// The pages of all places, counted from one.
    fileprivate var numbers: [String: Int] { pages.anchors.mapValues { $0.page + 1 } }
}
