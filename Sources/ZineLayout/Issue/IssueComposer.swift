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
        /// What was set, for the next time.
        public var standing: StandingType
    }

    private(set) var issue: Issue
    private(set) var theme: Theme
    let images: [String: ImageFile]
    let options: Options
    private let keepsArticles: Bool
    /// By the articles' paths.
    var places: [String: PlaceNames]
    /// The pages of all places, as composing before this has found them.
    var knownPages: [String: Int] = [:]
    var setter: Typesetter
    var tree: StructureTree
    var pages: [Page] = []
    var houseAds = 0
    /// The magazine's advertisements of less than a page that are still to be placed.
    var smallAds: [Publication.HouseAd]
    /// Where the issue's contents stand.
    private(set) var contents = ContentsPlan()
    /// How many pages the index has.
    private var indexPages = 0
    var anatomy: [Int: PageAnatomy] = [:]
    var anchors: [String: Anchor] = [:]
    var outline: [OutlineEntry] = []
    var diagnostics: [Diagnostic] = []
    /// Whether the cover has no room for its picture's credit.
    var isCreditLeftOut = false
    /// Whether the cover has no room for its picture.
    var isPictureLeftOut = false
    private(set) var assembler: PageAssembler
    var standing: StandingType

    public init(
        _ issue: Issue, theme: Theme, images: [String: ImageFile], shaper: any Shaper, hyphenator: any Hyphenator,
        standing: StandingType = StandingType(), options: Options
    ) {
        self.issue = issue; self.theme = theme; self.images = images; self.options = options
        self.standing = standing
        smallAds = issue.publication.houseAds.filter { $0.size != .page }
        places = PlaceNames.all(of: issue)
        keepsArticles = standing.keepsArticles
        setter = Typesetter(theme: theme, shaper: shaper, hyphenator: hyphenator)
        setter.raisesLetters = issue.typography == .smart
        tree = StructureTree(language: issue.language)
        assembler = PageAssembler(theme: theme, shaper: shaper)
    }

    /// Beyond this a sheet more or less is not worth composing everything again.
    private static let mostPagesTried = 64

    /// In smaller type or closer lines where that saves pages that would only fill up the sheet.
    mutating func composeOnce() -> Result {
        standing.turn(theme)
        var best = attempt(theme)
        let isMagazine = best.plan.pageCount <= Self.mostPagesTried
        if isMagazine {
            best = reduced(best)
            best = withLinks(best) ?? best
            best = opened(best)
        }
        let standing = standing
        self = best.composer
        self.standing = standing
        return finish(best.articles, best.plan)
    }

    /// The issue in what saves it a sheet.
    private mutating func reduced(_ natural: Attempt) -> Attempt {
        guard natural.plan.fillers > 0 || natural.plan.isTooLong else { return natural }
        let steps = TypeReduction.steps(
            from: theme, unevenItems: natural.articles.reduce(0) { $0 + $1.unevenItems })
        var best: (attempt: Attempt, cost: Int)?
        var tries = Self.triesForBetter
        for reduced in steps where natural.maySave(pages: reduced, theme.costs) {
            if let best {
                // What the pages of the best paid for themselves is all that a dearer step could save.
                guard tries > 0, reduced.cost + best.attempt.leastCost < best.cost else { break }
                tries -= 1
            }
            let other = attempt(reduced.theme)
            let cost = other.plan.cost + reduced.cost
            let isWished = natural.plan.isTooLong && !other.plan.isTooLong
            guard isWished || cost < natural.plan.cost, cost < best?.cost ?? .max else { continue }
            best = (other, cost)
        }
        return best?.attempt ?? natural
    }

    /// Once a sheet is saved, steps that may save it with better pages: each composes the issue again.
    private static let triesForBetter = 2

    /// The issue in lines further apart, where those leave fewer holes at the feet of its pages and no page more without text.
    private mutating func opened(_ best: Attempt) -> Attempt {
        guard best.hasHoles else { return best }
        for opened in TypeReduction.opened(best.composer.theme) {
            var other = attempt(opened.theme)
            other = withLinks(other) ?? other
            let isNoLonger = other.plan.pageCount <= best.plan.pageCount && other.plan.fillers <= best.plan.fillers
            if isNoLonger, other.plan.cost + opened.cost < best.plan.cost { return other }
        }
        return best
    }

    /// Whether the issue is bound at the right.
    var isRightToLeft: Bool { TextDirection(language: issue.language).isRightToLeft }

    /// A whole issue composed with one theme, its pages chosen but not yet drawn.
    private struct Attempt {
        var composer: IssueComposer
        var articles: [ComposedArticle]
        var plan: Copyfit.Plan

        /// What its sheets and the pages without text cost.
        var leastCost: Int {
            let costs = composer.theme.costs
            return plan.pageCount / composer.issue.print.pagesPerSheet * costs.sheet + plan.fillers * costs.filler
        }

        /// Whether a page ends so early that it looks like a hole.
        var hasHoles: Bool {
            let price = PageTariff(format: PageCapacity(composer.theme), costs: composer.theme.costs).hole
            return plan.paginations.contains { pagination in
                pagination.pages.contains { $0.charges.contains { $0.reason == .shortPage && $0.amount >= price } }
            }
        }

        /// Whether closer lines or smaller type could be enough to save a sheet, by the lines that articles have at all,
        /// and the sheets be worth what the step costs, if nothing else did.
        func maySave(pages step: TypeReduction.Step, _ costs: Theme.Costs) -> Bool {
            let old = composer.theme
            let size = step.theme[.text].size / old[.text].size
            // Figures give way and notes are not counted: what is left out here only makes it likelier.
            let gain = (step.theme.leading / old.leading) * size * 0.96
            let pages =
                articles.reduce(composer.issue.backCover == nil ? 2 : 1) { sum, article in
                    let height = article.flexible.naturalHeight - step.openerLines
                    let lines = Double(height) * gain / Double(old.linesPerPage)
                    return sum + max(1, Int(lines.rounded(.up)))
                } + composer.contents.count + composer.indexPages
            let sheet = composer.issue.print.pagesPerSheet
            let isWorthIt =
                plan.isTooLong || step.cost + (pages + sheet - 1) / sheet * costs.sheet < plan.cost
            return pages <= plan.pageCount - sheet && isWorthIt
        }
    }

    /// The same pages with the issue's addresses on one that would be ruled for notes; nothing where none is left for
    /// that, where few addresses are to be listed, or where the manifest says which pages the program writes.
    private mutating func withLinks(_ best: Attempt) -> Attempt? {
        let free = best.plan.fillers - issue.publication.houseAds.count { $0.size == .page }
        let addresses = best.articles.reduce(0) { $0 + $1.made.links.count }
        guard issue.listsLinksOnFreePages, free > 0, theme.codes.links > 0, addresses >= theme.codes.links,
            !issue.generated.contains(.links)
        else { return nil }
        let asked = issue
        defer { issue = asked }
        issue.generated.append(.links)
        let other = attempt(best.composer.theme)
        let isFree = other.plan.pageCount == best.plan.pageCount && other.plan.fillers < best.plan.fillers
        return isFree && other.plan.cost < best.plan.cost ? other : nil
    }

    private mutating func attempt(_ theme: Theme) -> Attempt {
        var type = standing.take(theme)
        var composer = self
        composer.standing = StandingType()
        composer.theme = theme
        composer.assembler = PageAssembler(theme: theme, shaper: setter.shaper)
        composer.setter = Typesetter(
            theme: theme, shaper: setter.shaper, hyphenator: setter.hyphenator,
            cache: standing.takeShapes())
        var articles = composer.makeUp(&type, &standing.paragraphs)
        var parts = articles.map {
            Copyfit.Part(
                paginations: $0.paginations, start: $0.entry.start, wantedPages: $0.entry.pages,
                isBackCover: $0.isBackCover)
        }
        composer.contents = composer.contentsPlan(articles.filter { $0.generated == nil }.flatMap(\.parts))
        composer.indexPages = composer.indexPlan().count
        let plan = Copyfit.plan(
            &parts, theme: theme,
            filling: Copyfit.Extent(
                wantedPages: issue.pages, sheet: issue.print.pagesPerSheet, firstPage: 2 + composer.contents.count,
                pagesBehind: composer.indexPages))
        for index in articles.indices {
            articles[index].firstPage = plan.firstPages[index]
            articles[index].pagination = plan.paginations[index]
            articles[index].place()
            if articles[index].joined == nil { articles[index].made.paginations = parts[index].paginations }
            guard keepsArticles else { continue }
            type.articles[articles[index].entry.article.slug] = articles[index].made
            for follower in articles[index].followers { type.articles[follower.entry.article.slug] = follower.made }
        }
        standing.shapes = composer.setter.cache
        composer.setter.cache = ShapeCache()
        standing.put(type)
        return Attempt(composer: composer, articles: articles, plan: plan)
    }

    private var firstSlug: String? { issue.contents.first?.article.slug }

    /// Every article as a galley: those that stand from the last time as they are. All threads of the pool set them; they
    /// are put together in their order.
    private mutating func makeUp(
        _ type: inout StandingType.Case, _ caches: inout ParagraphCaches
    ) -> [ComposedArticle] {
        var runs: [[Issue.Entry]] = []
        for entry in issue.contents {
            if entry.mayRunOn, let host = runs.last?.last, host.article.bearsFollower {
                runs[runs.count - 1].append(entry)
            } else {
                runs.append([entry])
            }
        }
        let isShared = options.pool.hasThreads && runs.count > 1
        var work = SettingWork(
            setter: articleSetter, shapes: ShapeCaches(setter.cache, isShared: isShared), places: places,
            old: type.articles, caches: caches)
        setter.cache = ShapeCache()
        (type.articles, caches) = ([:], ParagraphCaches())
        // The longest first, so that no thread is left with it at the end.
        let longest = runs.indices.sorted { (-runs[$0].blockCount, $0) < (-runs[$1].blockCount, $1) }
        let begun = longest.map { ($0, work.begin(runs[$0])) }
        let tasks = begun.sorted { $0.0 < $1.0 }.map(\.1)
        let back = issue.backCover.map { ($0, work.begin([$0], isBackCover: true)) }
        var articles = zip(runs, tasks).flatMap { place($0, $1.result, &work) }
        let links = articles.map {
            ArticleLinks(path: $0.entry.article.path, title: $0.entry.article.title, addresses: $0.made.links)
        }
        for page in generatedPages(links) {
            var made = place([page.entry], work.begin([page.entry], links: page.links).result, &work)
            for index in made.indices { made[index].generated = page.kind }
            articles += made
        }
        if let (entry, task) = back { articles += place([entry], task.result, &work, isBackCover: true) }
        setter.cache = work.shapes.joined()
        caches = work.caches
        return ComposedArticle.joined(articles, theme, options.pool)
    }

    private var articleSetter: ArticleSetter {
        ArticleSetter(
            theme: theme, images: images, issueLanguage: issue.language, shaper: setter.shaper,
            hyphenator: setter.hyphenator, options: options)
    }

    /// What the articles of one attempt are set from, and into.
    private struct SettingWork {
        let setter: ArticleSetter
        let shapes: ShapeCaches
        let places: [String: PlaceNames]
        var old: [String: StandingArticle]
        var caches: ParagraphCaches

        /// Puts articles that may share pages on the pool's list.
        mutating func begin(
            _ entries: [Issue.Entry], isBackCover: Bool = false, links: [ArticleLinks] = []
        ) -> PoolTask<[ArticleSetter.Made]> {
            var pieces: [ArticleSetter.Piece] = []
            for entry in entries {
                let article = entry.article
                var source = StandingArticle.Source(
                    article: article, isBackCover: isBackCover, issueLanguage: setter.issueLanguage, links: links,
                    places: places[article.path] ?? PlaceNames(alone: article))
                source.runsOn = !pieces.isEmpty
                pieces.append(
                    ArticleSetter.Piece(
                        source: source, old: old.removeValue(forKey: article.slug),
                        paragraphs: caches.take(article.slug), composing: caches.composing))
            }
            return setter.options.pool.submit { [setter, shapes, pieces] in setter.make(pieces, shapes) }
        }
    }

    /// Puts articles that are set into the issue.
    private mutating func place(
        _ entries: [Issue.Entry], _ made: [ArticleSetter.Made], _ work: inout SettingWork, isBackCover: Bool = false
    ) -> [ComposedArticle] {
        zip(entries, made).map { entry, made in
            work.caches.put(made.paragraphs, entry.article.slug)
            var article = made.article
            // Articles that share pages are paginated together.
            if entries.count == 1 {
                let isFirst = entry.article.slug == firstSlug
                article.paginations.prepare(isBackCover ? .any : Copyfit.side(of: entry, isFirst: isFirst))
            }
            let shift = tree.append(article.tree)
            setter.diagnostics += article.diagnostics
            setter.missing += article.missing
            setter.borrowed += article.borrowed
            return ComposedArticle(
                entry: entry, made: article, paginations: article.paginations, shift: shift, isBackCover: isBackCover)
        }
    }

    private mutating func finish(_ composed: [ComposedArticle], _ plan: Copyfit.Plan) -> Result {
        var articles = composed
        setter.cache = standing.takeShapes()
        var paragraphs = standing.paragraphs.take(nil)
        paragraphs.turn(to: standing.paragraphs.composing)
        setter.paragraphs = paragraphs
        reportFit(articles, plan)
        let listed = articles.filter { $0.generated == nil }.flatMap(\.parts)
        if !composeCover(listed, shown: contents.onCover) { reportFullCover(listed.count) }
        reportCovers()
        reportShortTitles(listed)
        reportPicturesInText()
        appendContents(contents, listed)
        for index in articles.indices where !articles[index].isBackCover { append(&articles[index]) }
        appendIndex()
        for index in articles.indices where articles[index].isBackCover { append(&articles[index]) }
        fill(upTo: plan.pageCount - (issue.backCover == nil ? 1 : 0), mayAdvertise: true)
        if issue.backCover == nil { appendBack() }
        let metadata = PageSet.Metadata(
            title: "\(issue.publication.name) \(issue.number)" + (issue.title.map { ": " + $0 } ?? ""),
            author: issue.publication.publisher ?? issue.publication.name, subject: issue.publication.tagline ?? "",
            language: issue.language, created: options.created)
        let set = PageSet(
            pages: pages, structure: tree, outline: outline, anchors: anchors, metadata: metadata)
        let report = FitReport(
            articles: articles, pages: pages, tree: tree, theme: theme, fillers: plan.fillers,
            houseAds: houseAds)
        let (pageEnds, moved) = follow(articles)
        standing.paragraphs.put(setter.paragraphs ?? ParagraphCache(), nil)
        standing.paragraphs.sweep(keeping: Set(composed.map(\.entry.article.slug)))
        standing.shapes = setter.cache
        return Result(
            pages: set, theme: theme, anatomy: pages.indices.map { anatomy[$0] ?? PageAnatomy() }, report: report,
            pageEnds: pageEnds, moved: moved, diagnostics: diagnostics + setter.diagnostics, missing: setter.missing,
            borrowed: setter.borrowed, standing: standing)
    }

    /// Where every article's pages end, and which ends moved since the last time; nothing where nobody asks.
    private mutating func follow(_ articles: [ComposedArticle]) -> ([FormerPages], [MovedPage]) {
        guard standing.followsPages else { return ([], []) }
        var (all, moved): ([FormerPages], [MovedPage]) = ([], [])
        for article in articles {
            let prints = PassagePrints(article.flexible)
            let now = FormerPages(article, prints, theme)
            all.append(now)
            if let page = standing.former[now.article]?.moved(to: now, article, prints, theme) { moved.append(page) }
        }
        standing.former = Dictionary(all.map { ($0.article, $0) }, uniquingKeysWith: { first, _ in first })
        return (all, moved)
    }
}

extension [Issue.Entry] {
    /// About how long it takes to set them.
    fileprivate var blockCount: Int { reduce(0) { $0 + $1.article.blocks.count } }
}
