import ZineCore
import ZineDocument
import ZineLanguage

/// Pages of contents behind the cover, for issues with more articles than that has room for.
extension IssueMakeUp {
    /// How many articles the cover names, and how many each page of contents; no pages where the cover names all.
    struct ContentsPlan: Equatable {
        var onCover: Int?
        var pages: [Range<Int>] = []
        /// Pages of contents that name headings as well.
        var detailed: [[Range<Int>]] = []
        var count: Int { pages.count + detailed.count }
    }

    /// What goes where, found by setting it: page numbers are not known yet, and change no line.
    func contentsPlan(_ articles: [ComposedArticle]) -> ContentsPlan {
        if issue.generated.contains(.contents) { return detailedPlan(articles) }
        let letters = articles.reduce(0) { $0 + $1.entry.article.title.plainText.count }
        guard articles.count > 8 || (articles.count > 1 && letters > 400) else { return ContentsPlan() }
        var trial = self
        if trial.composeCover(articles) { return ContentsPlan() }
        var shown = min(articles.count - 1, 24)
        while shown > 1, !trial.composeCover(articles, shown: shown) { shown -= max(1, shown / 6) }
        // Half of what has room: the cover is no list.
        var plan = ContentsPlan(onCover: max(1, shown / 2))
        if articles.contains(where: { isShortened(titleInList($0)) }) {
            plan.detailed = detailedPlan(articles).detailed
            return plan
        }
        var start = 0
        while start < articles.count {
            var end = min(articles.count, start + 60)
            while end > start + 1, trial.contentsHeight(articles[start..<end]) > contentsRoom {
                end -= max(1, (end - start) / 8)
            }
            plan.pages.append(start..<end)
            start = end
        }
        return plan
    }

    mutating func reportFullCover(_ count: Int) {
        diagnostics.append(
            .error(
                "cover-full", "the cover has no room for the titles of \(count.counted("article"))",
                hint: "make the theme's page larger, or give the articles a short_title",
                at: SourceSpan(file: issue.folder + "/issue.yaml")))
    }

    var contentsRoom: Length { theme.leading * (theme.linesPerPage - 2) }

    func contentsPen(_ side: PageSide) -> CoverPen {
        CoverPen(theme: theme, language: issue.language, left: assembler.left(of: side), width: theme.page.measure)
    }

    private mutating func contentsHeight(_ articles: ArraySlice<ComposedArticle>) -> Length {
        let pen = contentsPen(.recto)
        return pen.contents(lines(Array(articles), tree.root), columns: 2, title: pen.theme[.coverTitle], &setter)
            .height
    }

    /// Where the cover sends those who look for the rest.
    mutating func furtherContents(_ parent: StructureID) -> CoverPen.Entry {
        let item = tree.add(StructureElement(.contentsItem, parent: parent))
        return CoverPen.Entry(
            number: "2", label: issue.generated.contains(.contents) ? "" : Language.of(issue.language).print.continued,
            title: Language.of(issue.language).page.contents,
            language: issue.language, anchor: Self.contentsAnchor,
            element: tree.add(StructureElement(.link, parent: item)))
    }

    /// No article's file has such a path.
    static let contentsAnchor = ".contents"

    mutating func appendContents(_ plan: ContentsPlan, _ articles: [ComposedArticle]) {
        if !plan.detailed.isEmpty { return appendDetailed(plan, articles) }
        for (index, range) in plan.pages.enumerated() {
            let number = pages.count + 1
            let side = PageSide(page: number, rightToLeft: isRightToLeft)
            var frame = Frame(size: theme.page.size)
            let section = tree.add(StructureElement(.section, parent: tree.root))
            if index == 0 {
                let heading = tree.add(StructureElement(.heading(level: 1), parent: section))
                let y = theme.page.head + theme.leading * Theme.baselineShare
                let words = CoverPen.Words(Language.of(issue.language).page.contents, theme[.heading2], heading)
                _ = contentsPen(side).line(words, y: y, &frame, &setter)
                let anchor = Anchor(page: number - 1, y: theme.page.head, element: heading)
                anchors[Self.contentsAnchor] = anchor
                outline.append(OutlineEntry(title: Language.of(issue.language).page.contents, level: 1, anchor: anchor))
            }
            let list = tree.add(StructureElement(.contents, parent: section))
            let pen = contentsPen(side)
            let contents = pen.contents(
                lines(Array(articles[range]), list), columns: 2, title: pen.theme[.coverTitle], &setter)
            let origin = Point(x: assembler.left(of: side), y: theme.page.head + theme.leading * 2)
            frame.place(contents.frame, at: origin)
            frame.items += assembler.furniture(
                number: number, head: issue.publication.name, language: issue.language, side: side, setter: &setter)
            pages.append(Page(frame: frame, label: String(number)))
        }
    }
}
