import ZineCore
import ZineDocument

/// How evenly an article's items can be justified.
struct ItemTallies {
    enum Kind: Hashable {
        case list, timeline
    }

    /// Paragraphs of items that take more than a line, and those of them that cannot be justified evenly.
    private struct Tally {
        var long = 0
        var uneven = 0
    }

    private var tallies: [Kind: Tally] = [:]

    mutating func count(_ kind: Kind, isUneven: Bool) {
        tallies[kind, default: Tally()].long += 1
        if isUneven { tallies[kind, default: Tally()].uneven += 1 }
    }

    /// Those of which at least a share is uneven; none for a share of nothing.
    func kinds(from share: Double) -> Set<Kind> {
        guard share > 0 else { return [] }
        return Set(tallies.filter { $1.uneven > 0 && Double($1.uneven) >= Double($1.long) * share }.keys)
    }
}

extension GalleyBuilder {
    /// Finds out which items have too many paragraphs that cannot be justified evenly. Those are ragged in the whole article:
    /// one ragged item among justified ones looks like a mistake, and items that are ragged throughout do not.
    mutating func judgeItems(_ blocks: [Block], in column: Column) {
        guard theme.paragraph.raggedItems > 0 else { return }
        var tallies = ItemTallies()
        count(blocks, in: column, nil, &tallies)
        raggedItems = tallies.kinds(from: theme.paragraph.raggedItems)
    }

    private mutating func count(
        _ blocks: [Block], in column: Column, _ kind: ItemTallies.Kind?, _ tallies: inout ItemTallies
    ) {
        for (index, block) in blocks.enumerated() {
            switch block.content {
            case .paragraph(let text):
                let isIndented = index > 0 && blocks[index - 1].endsInText(theme)
                guard let kind, let isUneven = isUneven(text, in: column, indented: isIndented) else { continue }
                tallies.count(kind, isUneven: isUneven)
            case .list(let list):
                let inner = indented(column, left: markerIndent(list, in: column), parent: column.parent)
                for item in list.items { count(item.blocks, in: inner, kind ?? .list, &tallies) }
            case .definitions(let list):
                let inner = indented(column, left: definitionIndent, parent: column.parent)
                for blocks in list.entries.flatMap(\.definitions) { count(blocks, in: inner, kind ?? .list, &tallies) }
            case .timeline(let timeline):
                let inner = indented(column, left: timeColumn(timeline, in: column), parent: column.parent)
                for case .entry(let entry) in timeline.items { count(labelled(entry), in: inner, .timeline, &tallies) }
            default: continue
            }
        }
    }

    /// The column as items of a kind are set in it.
    func column(_ column: Column, for kind: ItemTallies.Kind) -> Column {
        var column = column
        column.isRagged = column.isRagged || raggedItems.contains(kind)
        return column
    }

    /// Whether a paragraph that is to be justified has lines that spaces alone cannot fill; `nil` for a single line, and for one
    /// with code or an address: what ends short before these is understood.
    private mutating func isUneven(_ text: [Inline], in column: Column, indented: Bool) -> Bool? {
        let style = paragraphStyle(in: column, indented: indented)
        guard style.alignment == .justified else { return nil }
        // Its notes and elements are counted when it is set.
        var tree = StructureTree(language: article.language)
        var desk = NoteDesk()
        let runs = runs(text, column.style, element: tree.root, &desk, &tree)
        return LastResort.hasLongWords(runs) ? nil : setter.isUneven(runs, style)
    }
}
