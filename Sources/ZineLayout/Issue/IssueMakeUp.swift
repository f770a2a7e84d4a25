import ZineCore
import ZineDocument

/// An issue made up in one theme: its articles are set and their pages chosen. An issue is made up in several themes; of the
/// make-up that is taken the pages are put together.
struct IssueMakeUp {
    /// All that it is made of beside the theme.
    struct Source {
        var issue: Issue
        let images: [String: ImageFile]
        let shaper: any Shaper
        let hyphenator: any Hyphenator
        let options: IssueComposer.Options
        /// By the articles' paths.
        var places: [String: PlaceNames]
        /// The pages of all places, as composing before this has found them.
        var knownPages: [String: Int] = [:]

        /// The same with pages that are known, which links say if they refer to pages.
        func knowing(_ known: [String: Int], refers: Bool) -> Source {
            var copy = self
            copy.knownPages = known
            if refers { copy.places = places.mapValues { $0.saying(known) } }
            return copy
        }
    }

    let source: Source
    let theme: Theme
    private(set) var articles: [ComposedArticle] = []
    /// Where their pages stand.
    private(set) var plan = Copyfit.Plan()
    /// Where the issue's contents stand.
    private(set) var contents = ContentsPlan()
    /// How many pages the index has.
    private(set) var indexPages = 0
    let assembler: PageAssembler
    var setter: Typesetter
    var tree: StructureTree
    var pages: [Page] = []
    var houseAds = 0
    /// The magazine's advertisements of less than a page that are still to be placed.
    var smallAds: [Publication.HouseAd]
    var anatomy: [Int: PageAnatomy] = [:]
    var anchors: [String: Anchor] = [:]
    var outline: [OutlineEntry] = []
    var diagnostics: [Diagnostic] = []
    /// Whether the cover has no room for its picture's credit.
    var isCreditLeftOut = false
    /// Whether the cover has no room for its picture.
    var isPictureLeftOut = false

    /// Sets the articles that do not stand as they are to be, and chooses everybody's pages.
    init(_ source: Source, _ theme: Theme, _ standing: inout StandingType) {
        self.source = source; self.theme = theme
        smallAds = source.issue.publication.houseAds.filter { $0.size != .page }
        setter = Typesetter(theme: theme, shaper: source.shaper, hyphenator: source.hyphenator)
        setter.raisesLetters = source.issue.typography == .smart
        tree = StructureTree(language: source.issue.language)
        assembler = PageAssembler(theme: theme, shaper: source.shaper)
        articles = setArticles(&standing)
        standing.shapes.lend { words in
            swap(&setter.cache, &words)
            contents = contentsPlan(listed)
            indexPages = indexPlan().count
            swap(&setter.cache, &words)
        }
        choosePages()
        if standing.keepsArticles { standing.keep(made, in: theme) }
    }

    var issue: Issue { source.issue }
    var images: [String: ImageFile] { source.images }
    var options: IssueComposer.Options { source.options }
    var knownPages: [String: Int] { source.knownPages }

    /// Whether the issue is bound at the right.
    var isRightToLeft: Bool { TextDirection(language: issue.language).isRightToLeft }

    /// The articles that contents name.
    private var listed: [ComposedArticle] { articles.filter { $0.generated == nil }.flatMap(\.parts) }

    /// What stands of it for the next time.
    private var made: [String: StandingArticle] {
        var made: [String: StandingArticle] = [:]
        for article in articles {
            made[article.entry.article.slug] = article.made
            for follower in article.followers { made[follower.entry.article.slug] = follower.made }
        }
        return made
    }

    private mutating func choosePages() {
        var parts = articles.map {
            Copyfit.Part(
                paginations: $0.paginations, start: $0.entry.start, wantedPages: $0.entry.pages,
                isBackCover: $0.isBackCover)
        }
        plan = Copyfit.plan(
            &parts, theme: theme,
            filling: Copyfit.Extent(
                wantedPages: issue.pages, sheet: issue.print.pagesPerSheet, firstPage: 2 + contents.count,
                pagesBehind: indexPages))
        for index in articles.indices {
            articles[index].firstPage = plan.firstPages[index]
            articles[index].pagination = plan.paginations[index]
            articles[index].place()
            if articles[index].joined == nil { articles[index].made.paginations = parts[index].paginations }
        }
    }

    /// Puts all pages together, now that this is the make-up that is taken.
    mutating func finish(_ standing: inout StandingType) -> IssueComposer.Result {
        standing.shapes.lend { words in
            standing.paragraphs.others.lend(to: standing.paragraphs.composing) { paragraphs in
                setter.exchange(&words, &paragraphs)
                makePages()
                setter.exchange(&words, &paragraphs)
            }
        }
        standing.paragraphs.sweep(keeping: Set(articles.map(\.entry.article.slug)))
        let metadata = PageSet.Metadata(
            title: "\(issue.publication.name) \(issue.number)" + (issue.title.map { ": " + $0 } ?? ""),
            author: issue.publication.publisher ?? issue.publication.name, subject: issue.publication.tagline ?? "",
            language: issue.language, created: options.created)
        let set = PageSet(pages: pages, structure: tree, outline: outline, anchors: anchors, metadata: metadata)
        let report = FitReport(
            articles: articles, pages: pages, tree: tree, theme: theme, fillers: plan.fillers, houseAds: houseAds)
        let (pageEnds, moved) = ends(standing)
        return IssueComposer.Result(
            pages: set, theme: theme, anatomy: pages.indices.map { anatomy[$0] ?? PageAnatomy() }, report: report,
            pageEnds: pageEnds, moved: moved, diagnostics: diagnostics + setter.diagnostics, missing: setter.missing,
            borrowed: setter.borrowed)
    }

    private mutating func makePages() {
        reportFit(articles, plan)
        let listed = listed
        if !composeCover(listed, shown: contents.onCover) { reportFullCover(listed.count) }
        reportCovers()
        reportShortTitles(listed)
        reportPicturesInText()
        appendContents(contents, listed)
        for article in articles where !article.isBackCover { append(article) }
        appendIndex()
        for article in articles where article.isBackCover { append(article) }
        fill(upTo: plan.pageCount - (issue.backCover == nil ? 1 : 0), mayAdvertise: true)
        if issue.backCover == nil { appendBack() }
    }

    /// Where every article's pages end, and which ends moved since the last time; nothing where nobody asks.
    private func ends(_ standing: borrowing StandingType) -> ([FormerPages], [MovedPage]) {
        guard standing.followsPages else { return ([], []) }
        var (all, moved): ([FormerPages], [MovedPage]) = ([], [])
        for article in articles {
            let prints = PassagePrints(article.flexible)
            let now = FormerPages(article, prints, theme)
            all.append(now)
            if let page = standing.former[now.article]?.moved(to: now, article, prints, theme) { moved.append(page) }
        }
        return (all, moved)
    }
}
