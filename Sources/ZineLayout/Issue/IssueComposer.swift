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
        public init(created: String, code: @escaping @Sendable (String) -> [[Bool]]) {
            self.created = created; self.code = code
        }
    }

    public struct Result {
        public var pages: PageSet
        public var report: FitReport
        public var diagnostics: [Diagnostic]
        /// The shaping done, for the next time.
        public var cache: ShapeCache
    }

    struct Composed {
        var entry: Issue.Entry
        var galley: Galley
        var plans: [PagePlan] = []
        var firstPage = 0
        var anchorPrefix: String
        var isBackCover: Bool
    }

    let issue: Issue
    let theme: Theme
    let images: [String: ImageFile]
    let options: Options
    var setter: Typesetter
    var tree: StructureTree
    var pages: [Page] = []
    var anchors: [String: Anchor] = [:]
    var outline: [OutlineEntry] = []
    var diagnostics: [Diagnostic] = []
    let assembler: PageAssembler

    public init(
        _ issue: Issue, theme: Theme, images: [String: ImageFile], shaper: any Shaper, hyphenator: any Hyphenator,
        cache: ShapeCache = ShapeCache(), options: Options
    ) {
        self.issue = issue; self.theme = theme; self.images = images; self.options = options
        setter = Typesetter(theme: theme, shaper: shaper, hyphenator: hyphenator, cache: cache)
        tree = StructureTree(language: issue.language)
        assembler = PageAssembler(theme: theme, shaper: shaper)
    }

    public mutating func compose() -> Result {
        var articles = issue.contents.map { galley($0, isBackCover: false) }
        if let back = issue.backCover { articles.append(galley(back, isBackCover: true)) }
        paginate(&articles)
        let total = pageCount(articles)
        composeCover(articles)
        for index in articles.indices { append(&articles[index], total: total) }
        fill(upTo: total - (issue.backCover == nil ? 1 : 0))
        if issue.backCover == nil { appendBlankBack() }
        let metadata = PageSet.Metadata(
            title: "\(issue.publication.name) \(issue.number)" + (issue.title.map { ": " + $0 } ?? ""),
            author: issue.publication.publisher ?? issue.publication.name, subject: issue.publication.tagline ?? "",
            language: issue.language, created: options.created)
        let set = PageSet(
            pages: pages, structure: tree, outline: outline, anchors: anchors, metadata: metadata)
        let report = FitReport(articles: articles, pageCount: pages.count, theme: theme)
        return Result(
            pages: set, report: report, diagnostics: diagnostics + setter.diagnostics, cache: setter.cache)
    }

    // MARK: Galleys

    private mutating func galley(_ entry: Issue.Entry, isBackCover: Bool) -> Composed {
        let article = entry.article
        let prefix = article.slug + "/"
        let language = article.language == issue.language ? nil : article.language
        let element = tree.add(
            StructureElement(.article, parent: tree.root, language: language, title: article.title.plainText))
        var builder = GalleyBuilder(article, anchorPrefix: prefix, setter: setter, tree: tree, images: images)
        let column = GalleyBuilder.Column(
            left: .zero, width: theme.page.measure, parent: element, style: theme[.text])
        var strips = builder.opener(in: column)
        let text = builder.stack(article.blocks, in: column)
        let provenance = builder.provenance(in: column, code: options.code)
        if let art = article.art {
            let used = (strips + text + provenance).reduce(0) { $0 + $1.height }
            strips += builder.artwork(art, in: column, room: theme.linesPerPage - used - (isBackCover ? 4 : 2))
        }
        strips += text + provenance
        builder.numberLeftoverFootnotes(&strips)
        let notes = builder.composeNotes(parent: element)
        setter = builder.setter
        tree = builder.tree
        return Composed(
            entry: entry, galley: Galley(strips: strips, notes: notes, heads: builder.heads), anchorPrefix: prefix,
            isBackCover: isBackCover)
    }

    // MARK: Pages

    private mutating func paginate(_ articles: inout [Composed]) {
        var next = 2
        for index in articles.indices {
            let wanted: PageSide? =
                switch articles[index].entry.start {
                case .any: nil
                case .recto: .recto
                case .verso: .verso
                }
            if let wanted, PageSide(page: next) != wanted, !articles[index].isBackCover { next += 1 }
            articles[index].firstPage = next
            let startsRecto = articles[index].isBackCover ? false : PageSide(page: next) == .recto
            articles[index].plans = PageBuilder(articles[index].galley, theme: theme).pages(
                startingRecto: startsRecto)
            next += articles[index].plans.count
        }
    }

    /// Whole sheets of four pages; more where the editor wants more.
    private mutating func pageCount(_ articles: [Composed]) -> Int {
        let front = articles.filter { !$0.isBackCover }.map { $0.firstPage + $0.plans.count - 1 }.max() ?? 1
        let back = max(1, articles.filter(\.isBackCover).map(\.plans.count).max() ?? 1)
        let needed = (front + back + 3) / 4 * 4
        guard let wanted = issue.pages else { return needed }
        if wanted < needed {
            diagnostics.append(
                .warning(
                    "pages-exceeded", "the articles need \(needed) pages, \(needed - wanted) more than `pages` says",
                    hint: "set `pages: \(needed)`, or cut the text",
                    at: SourceSpan(file: issue.folder + "/issue.yaml")))
        }
        return max(needed, (min(wanted, 4_000) + 3) / 4 * 4)
    }

    private mutating func append(_ composed: inout Composed, total: Int) {
        if composed.isBackCover { composed.firstPage = max(composed.firstPage, total - composed.plans.count + 1) }
        fill(upTo: composed.firstPage - 1)
        let article = composed.entry.article
        for (index, plan) in composed.plans.enumerated() {
            let number = pages.count + 1
            let side = PageSide(page: number)
            var (frame, marks) = assembler.page(plan, of: composed.galley, side: side)
            for (mark, y) in marks {
                let anchor = Anchor(page: number - 1, y: y)
                anchors[mark.anchor] = anchor
                if let entry = mark.outline {
                    outline.append(OutlineEntry(title: entry.title, level: entry.level, anchor: anchor))
                }
            }
            noteAnchors(plan, composed, page: number - 1)
            if composed.isBackCover && index == composed.plans.count - 1 {
                frame.items += backFurniture(side: side)
            } else {
                frame.items += assembler.furniture(
                    number: number, head: side == .recto ? runningHead(article) : issue.publication.name,
                    language: issue.language, side: side, setter: &setter)
                frame.items += assembler.dotGrid(side: side)
            }
            pages.append(Page(frame: frame, label: String(number)))
        }
    }

    private func runningHead(_ article: Article) -> String {
        article.organization ?? article.title.plainText
    }

    /// Where each note's first line came to stand, for the links from its references.
    private mutating func noteAnchors(_ plan: PagePlan, _ composed: Composed, page: Int) {
        var line = 0
        let top = theme.page.head + theme.leading * theme.linesPerPage - theme[.note].leading * plan.notes.count
        for note in composed.galley.strips.flatMap(\.notes) {
            let count = composed.galley.notes[safe: note]?.count ?? 0
            if plan.notes.contains(line) {
                let y = top + theme[.note].leading * (line - plan.notes.lowerBound)
                anchors[composed.anchorPrefix + "note-\(note + 1)"] = Anchor(page: page, y: y)
            }
            line += count
        }
    }

    /// Pages for notes until so many pages are there.
    private mutating func fill(upTo count: Int) {
        while pages.count < count {
            let number = pages.count + 1
            let side = PageSide(page: number)
            var frame = assembler.notesPage(
                side: side, label: Words.notes(issue.language), language: issue.language, setter: &setter)
            frame.items += assembler.furniture(
                number: number, head: issue.publication.name, language: issue.language, side: side,
                setter: &setter)
            pages.append(Page(frame: frame, label: String(number)))
        }
    }

    private mutating func appendBlankBack() {
        var frame = Frame(size: theme.page.size)
        frame.items += backFurniture(side: PageSide(page: pages.count + 1))
        pages.append(Page(frame: frame, label: String(pages.count + 1)))
    }
}
