import ZineCore
import ZineDocument
import ZineLanguage

/// How an article comes to its galley: the columns that it is set in, and what follows what.
extension ArticleSetter {
    /// What an article is set with: its builder, the column of its text, and that of its opener.
    private struct Setting {
        var builder: GalleyBuilder
        var column: GalleyBuilder.Column
        var head: GalleyBuilder.Column
        var isInColumns: Bool
        /// Whether the opener has the width of a page that has several columns.
        var isAcross: Bool
    }

    private func setting(
        of source: StandingArticle.Source, _ setter: Typesetter, mayGoAcross: Bool
    ) -> Setting {
        let article = source.article
        var tree = StructureTree(language: issueLanguage)
        let language = article.language == issueLanguage ? nil : article.language
        let element = tree.add(
            StructureElement(.article, parent: tree.root, language: language, title: article.title.plainText))
        // A picture, or a list of addresses with their codes, has the page's width. Of everything else but what goes across
        // a page the width is a column's.
        let isInColumns = theme.page.columns > 1 && article.kind != .illustration && source.links.isEmpty
        var narrow = setter
        if isInColumns {
            var theme = setter.theme
            theme.page = theme.page.ofOneColumn
            narrow = setter.with(theme)
        }
        var builder = GalleyBuilder(
            article, places: source.places, setter: narrow, tree: tree, images: images)
        builder.runsOn = source.runsOn
        builder.series.before = source.notesBefore
        let column = GalleyBuilder.Column(
            left: .zero, width: isInColumns ? theme.page.columnMeasure : theme.page.measure, parent: element,
            style: theme.adapted(to: article.language)[.text])
        let isAcross = isInColumns && mayGoAcross && builder.openerShape != .compact
        var across = column
        across.width = theme.page.measure
        across.left = -theme.page.columnLeft(0, rightToLeft: builder.isRightToLeft)
        builder.across = isInColumns ? across : nil
        builder.page = theme.page
        return Setting(
            builder: builder, column: column, head: isAcross ? across : column, isInColumns: isInColumns,
            isAcross: isAcross)
    }

    /// An article's galley, with the builder for what else it made.
    ///
    /// - Parameter mayGoAcross: whether an opener has the width of the page where text is set in columns.
    func galley(
        _ source: StandingArticle.Source, _ setter: Typesetter, mayGoAcross: Bool = true
    ) -> (FlexibleGalley, GalleyBuilder) {
        let article = source.article
        let setting = setting(of: source, setter, mayGoAcross: mayGoAcross)
        var builder = setting.builder
        let column = setting.column
        var art = article.art
        var picture: [Strip] = []
        if builder.openerShape == .picture, let own = art {
            art = nil
            picture = builder.artwork(own, in: setting.head, room: theme.linesPerPage * 2 / 5)
        }
        let opener = builder.opener(in: setting.head, picture: picture)
        let openerHeight = opener.reduce(0) { $0 + $1.height }
        // An opener that leaves no text beside itself is set as text is.
        if setting.isAcross, openerHeight > theme.linesPerPage * 3 / 4 {
            return galley(source, setter, mayGoAcross: false)
        }
        var passages = opener.passages
        builder.judgeItems(article.blocks, in: column)
        var text = builder.stack(
            article.blocks, in: column, floats: true,
            opening: builder.openerShape == .compact ? nil : theme.linesPerPage - openerHeight)
        if text.hasOpenFloats { text.append(.barrier) }
        text += builder.linkList(source.links, in: column, code: options.code)
        let provenance = builder.clear(
            builder.provenance(in: column, code: options.code).passages,
            of: source.links.isEmpty ? article.blocks.last : nil)
        // Where it was first printed is not the only thing on a page.
        if !provenance.isEmpty { text.chargeEnd(.orphan, theme.costs.orphan) }
        if let art {
            let used = FlexibleGalley(passages: passages + text + provenance).naturalHeight
            passages +=
                builder.artwork(
                    art, in: column, room: theme.linesPerPage - used - (source.isBackCover ? 3 : 1)
                ).passages
        }
        passages += text + provenance
        let notes = notes(&builder, &passages, in: column)
        var galley = FlexibleGalley(passages: passages, notes: notes, heads: builder.heads).withNotesOnce()
        galley.columns = setting.isInColumns ? theme.page.columns : 1
        if setting.isAcross { galley.across = openerHeight }
        return (galley, builder)
    }

    /// The notes for the feet of pages; where the theme wants them at the end, they are put behind the passages.
    private func notes(
        _ builder: inout GalleyBuilder, _ passages: inout [FlexibleGalley.Passage], in column: GalleyBuilder.Column
    ) -> [[Line]] {
        builder.numberLeftoverFootnotes(&passages)
        guard theme.notes.place == .end else { return builder.composeNotes(parent: column.parent) }
        passages = builder.withEndnotes(passages, in: column)
        return []
    }
}
