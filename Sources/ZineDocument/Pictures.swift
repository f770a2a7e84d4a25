extension Issue {
    /// Every picture of the issue, the cover's first, in reading order, repetitions included.
    public var pictures: [Picture] {
        (cover.art.map { [$0] } ?? []) + articles.flatMap(\.pictures) + (back.art.map { [$0] } ?? [])
    }
}

extension Article {
    /// Every picture of the article, its own art first, in reading order.
    public var pictures: [Picture] {
        (art.map { [$0] } ?? []) + title.pictures + summary.pictures + blocks.pictures
            + footnotes.flatMap(\.blocks.pictures)
    }
}

extension Array where Element == Inline {
    /// The pictures in running text.
    public var pictures: [Picture] {
        flatMap { inline -> [Picture] in
            if case .image(let picture) = inline.content { return [picture] }
            return inline.children.pictures
        }
    }
}

extension Array where Element == Block {
    /// The pictures in these blocks and all that they hold.
    public var pictures: [Picture] { flatMap(\.pictures) }
}

extension Block {
    fileprivate var pictures: [Picture] {
        switch content {
        case .paragraph(let text): text.pictures
        case .heading(let heading): heading.text.pictures
        case .list(let list): list.items.flatMap(\.blocks.pictures)
        case .quote(let blocks), .pullQuote(let blocks): blocks.pictures
        case .definitions(let list):
            list.entries.flatMap { $0.terms.flatMap(\.pictures) + $0.definitions.flatMap(\.pictures) }
        case .alert(let alert): alert.title.pictures + alert.blocks.pictures
        case .group(let group): group.title.pictures + group.blocks.pictures
        case .table(let table):
            table.caption.pictures + (table.head + table.rows.flatMap { $0 }).flatMap(\.text.pictures)
        case .figure(let figure): [figure.picture] + figure.caption.pictures
        case .timeline(let timeline): timeline.items.flatMap(\.pictures)
        case .details(let summary, let blocks): summary.pictures + blocks.pictures
        case .verse(let verse): verse.lines.flatMap(\.text.pictures)
        case .code, .thematicBreak, .pageBreak: []
        }
    }
}

extension Timeline.Item {
    fileprivate var pictures: [Picture] {
        switch self {
        case .day(let day): day.text.pictures
        case .entry(let entry): entry.label.pictures + entry.body.pictures
        case .heads(let heads): heads.time.pictures + heads.event.pictures
        }
    }
}
