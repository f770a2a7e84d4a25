import ZineCore

extension Typography.Compositor {
    func set(_ article: Article) -> Article {
        var copy = article
        copy.title = set(article.title)
        copy.summary = set(article.summary)
        copy.authors = article.authors.map { set($0, .quotesOnly) }
        copy.organization = article.organization.map { set($0, .quotesOnly) }
        copy.art = article.art.map(set)
        copy.blocks = set(article.blocks)
        copy.footnotes = article.footnotes.map {
            Footnote(label: $0.label, blocks: set($0.blocks), at: $0.span)
        }
        return copy
    }

    func set(_ blocks: [Block]) -> [Block] {
        blocks.map { Block(set($0.content), at: $0.span) }
    }

    private func set(_ content: Block.Content) -> Block.Content {
        switch content {
        case .paragraph(let text): .paragraph(set(text))
        case .heading(let heading): .heading(set(heading))
        case .list(let list): .list(set(list))
        case .quote(let blocks): .quote(set(blocks))
        case .definitions(let list): .definitions(set(list))
        case .alert(let alert): .alert(set(alert))
        case .group(let group): .group(set(group))
        case .pullQuote(let blocks): .pullQuote(set(blocks))
        case .table(let table): .table(set(table))
        case .figure(let figure): .figure(set(figure))
        case .timeline(let timeline): .timeline(set(timeline))
        case .verse(let verse): .verse(set(verse))
        case .details(let summary, let blocks): .details(summary: set(summary), set(blocks))
        case .code, .thematicBreak, .pageBreak: content
        }
    }

    // Copies, all of them, so that nothing is lost that has no words.

    private func set(_ heading: Heading) -> Heading {
        var copy = heading
        copy.text = set(heading.text)
        return copy
    }

    private func set(_ alert: Alert) -> Alert {
        var copy = alert
        copy.title = set(alert.title)
        copy.blocks = set(alert.blocks)
        return copy
    }

    private func set(_ group: Group) -> Group {
        var copy = group
        copy.title = set(group.title)
        copy.blocks = set(group.blocks)
        return copy
    }

    private func set(_ figure: Figure) -> Figure {
        var copy = figure
        copy.picture = set(figure.picture)
        copy.caption = set(figure.caption)
        return copy
    }

    private func set(_ list: List) -> List {
        var copy = list
        for index in copy.items.indices { copy.items[index].blocks = set(list.items[index].blocks) }
        return copy
    }

    private func set(_ list: DefinitionList) -> DefinitionList {
        DefinitionList(
            list.kind,
            entries: list.entries.map {
                .init(terms: $0.terms.map { set($0) }, definitions: $0.definitions.map { set($0) }, at: $0.span)
            })
    }

    private func set(_ table: Table) -> Table {
        let set = { (cell: Table.Cell) in Table.Cell(self.set(cell.text), at: cell.span) }
        var copy = table
        copy.head = table.head.map(set)
        copy.rows = table.rows.map { $0.map(set) }
        copy.caption = self.set(table.caption)
        return copy
    }

    /// A verse is one text, so that a quotation may go over several of its lines.
    private func set(_ verse: Verse) -> Verse {
        Verse(
            stanzas: verse.stanzas.map { stanza in
                let whole = stanza.flatMap { line in
                    line.text + [Inline(.lineBreak, at: line.text.last?.span ?? SourceSpan(file: ""))]
                }
                let lines = set(whole).split(omittingEmptySubsequences: false) { $0.content == .lineBreak }
                guard lines.count == stanza.count + 1 else { return stanza }
                return zip(stanza, lines).map { Verse.Line(indent: $0.indent, text: Array($1)) }
            })
    }

    /// Times and days print as their author wrote them.
    private func set(_ timeline: Timeline) -> Timeline {
        var copy = timeline
        copy.items = timeline.items.map { item in
            guard case .entry(var entry) = item else { return item }
            entry.label = set(entry.label)
            entry.body = set(entry.body)
            return .entry(entry)
        }
        return copy
    }
}
