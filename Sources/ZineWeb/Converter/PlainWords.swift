import ZineDocument

extension Block {
    /// The blocks inside, except a timeline's; empty for leaves.
    var nestedBlocks: [[Block]] {
        switch content {
        case .quote(let blocks), .pullQuote(let blocks), .details(_, let blocks): [blocks]
        case .alert(let alert): [alert.blocks]
        case .group(let group): [group.blocks]
        case .list(let list): list.items.map(\.blocks)
        case .definitions(let list): list.entries.flatMap(\.definitions)
        case .paragraph, .heading, .code, .table, .figure, .timeline, .verse, .thematicBreak, .pageBreak: []
        }
    }
}

/// Words without markup, for what is nested deeper than any reader follows. Nothing is lost but its form.
///
/// Works on a list of pending pieces instead of recursion, so that no depth exhausts the stack.
enum PlainWords {
    private enum Piece { case blocks(ArraySlice<Block>), inlines(ArraySlice<Inline>), text(String) }

    static func of(_ inlines: [Inline]) -> String { write([.inlines(inlines[...])]) }
    static func of(_ blocks: [Block]) -> String { write([.blocks(blocks[...])]) }

    private static func write(_ start: [Piece]) -> String {
        var waiting = start
        var out = ""
        while let piece = waiting.popLast() {
            switch piece {
            case .text(let text): out += text
            case .inlines(var inlines):
                guard let first = inlines.popFirst() else { continue }
                waiting.append(.inlines(inlines))
                switch first.content {
                case .text(let text), .code(let text): out += text
                case .softBreak, .lineBreak: out += " "
                case .image(let picture): out += picture.alternativeText
                case .footnoteReference: break
                default: waiting.append(.inlines(first.children[...]))
                }
            case .blocks(var blocks):
                guard let first = blocks.popFirst() else { continue }
                waiting.append(.blocks(blocks))
                waiting += pieces(of: first).reversed()
            }
        }
        return out
    }

    /// In reading order.
    private static func pieces(of block: Block) -> [Piece] {
        switch block.content {
        case .paragraph(let text): [.inlines(text[...]), .text(" ")]
        case .heading(let heading): [.inlines(heading.text[...]), .text(" ")]
        case .code(let code): [.text((code.title.map { $0 + " " } ?? "") + code.text + " ")]
        case .figure(let figure):
            [.text(figure.picture.alternativeText + " "), .inlines(figure.caption[...]), .text(" ")]
        case .table(let table):
            [.inlines(table.caption[...]), .text(" ")]
                + (table.head + table.rows.joined()).flatMap { [.inlines($0.text[...]), .text(" ")] }
        case .timeline(let timeline):
            timeline.items.flatMap { item -> [Piece] in
                switch item {
                case .day(let day): [.inlines(day.text[...]), .text(" ")]
                case .entry(let entry):
                    [.text(entry.time.written + " "), .inlines(entry.label[...]), .text(" "), .blocks(entry.body[...])]
                case .heads(let heads):
                    [.inlines(heads.time[...]), .text(" "), .inlines(heads.event[...]), .text(" ")]
                }
            }
        case .verse(let verse): verse.lines.flatMap { [.inlines($0.text[...]), .text(" ")] }
        case .details(let summary, let blocks): [.inlines(summary[...]), .text(" "), .blocks(blocks[...])]
        case .definitions(let list):
            list.entries.flatMap { entry -> [Piece] in
                entry.terms.flatMap { [.inlines($0[...]), .text(" ")] } + entry.definitions.map { .blocks($0[...]) }
            }
        case .alert(let alert): [.inlines(alert.title[...]), .text(" "), .blocks(alert.blocks[...])]
        case .group(let group): [.inlines(group.title[...]), .text(" "), .blocks(group.blocks[...])]
        case .quote, .pullQuote, .list, .thematicBreak, .pageBreak:
            block.nestedBlocks.map { .blocks($0[...]) }
        }
    }
}
