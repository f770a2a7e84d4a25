extension Block {
    /// The blocks directly inside, those of list items and timeline entries included.
    public var childBlocks: [Block] {
        switch content {
        case .quote(let inner), .pullQuote(let inner), .details(_, let inner): inner
        case .alert(let alert): alert.blocks
        case .group(let group): group.blocks
        case .list(let list): list.items.flatMap(\.blocks)
        case .definitions(let list): list.entries.flatMap { $0.definitions.flatMap { $0 } }
        case .timeline(let timeline):
            timeline.items.flatMap { item -> [Block] in
                if case .entry(let entry) = item { entry.body } else { [] }
            }
        case .paragraph, .heading, .code, .table, .figure, .verse, .thematicBreak, .pageBreak: []
        }
    }

    /// The texts that are the block's own and no child block's, in reading order.
    public var texts: [[Inline]] {
        switch content {
        case .paragraph(let text): [text]
        case .heading(let heading): [heading.text]
        case .table(let table): [table.caption] + (table.head + table.rows.flatMap { $0 }).map(\.text)
        case .alert(let alert): [alert.title]
        case .group(let group): [group.title]
        case .definitions(let list): list.entries.flatMap(\.terms)
        case .figure(let figure): [figure.caption, figure.link]
        case .details(let summary, _): [summary]
        case .verse(let verse): verse.lines.map(\.text)
        case .timeline(let timeline):
            timeline.items.flatMap { item in
                switch item {
                case .day(let day): [day.text]
                case .entry(let entry): [entry.label]
                case .heads(let heads): [heads.time, heads.event]
                }
            }
        case .list, .quote, .pullQuote, .code, .thematicBreak, .pageBreak: []
        }
    }
}

extension Article {
    /// Every block at whatever depth, notes included; the order is not that of reading.
    public var allBlocks: [Block] {
        var found: [Block] = []
        // A list of what is still to be seen instead of recursion: nesting is the author's, the stack is ours.
        var waiting = blocks + footnotes.flatMap(\.blocks)
        while let block = waiting.popLast() {
            found.append(block)
            waiting += block.childBlocks
        }
        return found
    }

    /// Every text of the article, its title and summary first.
    public var texts: [[Inline]] { [title, summary] + allBlocks.flatMap(\.texts) }

    /// Pictures in lines of text.
    public var picturesInText: [Picture] { texts.flatMap(\.pictures) }

    /// The identifiers that a link can lead to: of headings, and of a timeline's days and entries.
    public var anchors: Set<String> {
        var found = Set<String>()
        for block in allBlocks {
            switch block.content {
            case .heading(let heading): found.insert(heading.id)
            case .timeline(let timeline):
                for item in timeline.items where !item.id.isEmpty { found.insert(item.id) }
            default: break
            }
        }
        return found
    }
}
