import ZineCore
import ZineDocument
import ZineLanguage

/// Contents in columns that go on from page to page: those that name the headings of articles as well, as a manual has
/// them, and those of titles that are too long for a list.
extension IssueMakeUp {
    /// What goes on which page. Numbers stand in a column of their own, so that the plan holds whatever they are.
    func detailedPlan(_ articles: [ComposedArticle]) -> ContentsPlan {
        var trial = self
        let blocks = trial.detailedBlocks(articles, in: trial.tree.root)
        return ContentsPlan(
            onCover: 0, detailed: ColumnFlow.pages(blocks, columns: 2, room: contentsRoom))
    }

    mutating func appendDetailed(_ plan: ContentsPlan, _ articles: [ComposedArticle]) {
        let (section, heading) = listSection()
        let list = tree.add(StructureElement(.contents, parent: section))
        let blocks = detailedBlocks(articles, in: list)
        appendList(
            Language.of(issue.language).page.contents, blocks, plan.detailed, anchor: Self.contentsAnchor,
            heading: heading)
    }

    /// Kickers where they change, titles, and below each the headings of its article.
    private mutating func detailedBlocks(_ articles: [ComposedArticle], in list: StructureID) -> [ColumnFlow.Block] {
        var blocks: [ColumnFlow.Block] = []
        var group: String?
        let namesHeadings = issue.generated.contains(.contents)
        for (entry, composed) in zip(lines(articles, list, whole: true), articles) {
            if entry.label != group {
                group = entry.label
                let item = tree.add(StructureElement(.contentsItem, parent: list))
                blocks.append(groupHeading(entry.label, before: theme.leading, element: item))
            }
            let article = composed.entry.article
            let headings = article.blocks.compactMap { block -> Heading? in
                guard namesHeadings, case .heading(let heading) = block.content, heading.level == 2 else { return nil }
                return heading
            }
            var pieces = contentsLine(
                TextRun(
                    entry.title, style: theme[.coverTitle], breaking: .words, language: entry.language,
                    element: entry.element, link: .anchor(entry.anchor)),
                number: composed.firstPage)
            pieces[0].before = theme.leading * 0.4
            pieces[pieces.count - 1].leads = !headings.isEmpty
            blocks += pieces
            for heading in headings {
                let anchor = PlaceNames.part(heading.id, of: article.slug)
                let item = tree.add(StructureElement(.contentsItem, parent: list))
                let words = TextRun(
                    heading.text.plainText, style: theme[.caption], breaking: .words, language: article.language,
                    element: tree.add(StructureElement(.link, parent: item)), link: .anchor(anchor))
                blocks += contentsLine(words, number: knownPages[anchor], indent: theme.leading * 0.8)
            }
        }
        return blocks
    }

    /// A title and, at the column's end, its page: one piece, or several of one that is too long for that.
    private mutating func contentsLine(
        _ words: TextRun, number: Int?, indent: Length = .zero
    ) -> [ColumnFlow.Block] {
        let (width, _) = listColumn
        let margin = theme.leading * 1.8
        let style = words.style
        var lines = lineBlocks(
            setter.raised(words), leading: style.leading, width: width - margin, indent: indent,
            hang: theme.leading * 0.6)
        let offset = Point(x: isRightToLeft ? margin : .zero, y: .zero)
        for index in lines.indices { lines[index].items = lines[index].items.map { $0.offset(by: offset) } }
        var figures = theme[.caption]
        figures.figures = .tabular
        let run = TextRun(
            String(number ?? 0), style: figures, breaking: .never, language: issue.language, element: words.element,
            link: words.link)
        let ragged = ParagraphStyle(alignment: .ragged, measure: margin, hyphenates: false)
        if let line = setter.lines([run], ragged).first {
            let place = Point(x: isRightToLeft ? .zero : width - line.width, y: style.leading * 0.76)
            lines[lines.count - 1].items += line.items.map { $0.offset(by: place) }
        }
        return pieces(of: lines)
    }
}
