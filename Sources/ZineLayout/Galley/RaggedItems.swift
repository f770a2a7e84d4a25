import ZineCore
import ZineDocument

/// How evenly an article's items can be justified: paragraphs of items that take more than a line, and those of them that
/// cannot be.
private struct ItemTally {
    var long = 0
    var uneven = 0
}

extension GalleyBuilder {
    /// Finds out whether too many paragraphs of items cannot be justified evenly. Lists and timelines are ragged then in the
    /// whole article: one ragged item among justified ones looks like a mistake, and items that are ragged throughout do not.
    mutating func judgeItems(_ blocks: [Block], in column: Column) {
        guard theme.paragraph.raggedItems > 0 else { return }
        var tally = ItemTally()
        count(blocks, in: column, areItems: false, &tally)
        hasRaggedItems =
            tally.uneven > 0 && Double(tally.uneven) >= Double(tally.long) * theme.paragraph.raggedItems
    }

    private mutating func count(
        _ blocks: [Block], in column: Column, areItems: Bool, _ tally: inout ItemTally
    ) {
        for (index, block) in blocks.enumerated() {
            switch block.content {
            case .paragraph(let text):
                let isIndented = index > 0 && blocks[index - 1].endsInText(theme)
                guard areItems, let isUneven = isUneven(text, in: column, indented: isIndented) else { continue }
                tally.long += 1
                if isUneven { tally.uneven += 1 }
            case .list(let list):
                let inner = indented(column, left: markerIndent(list, in: column), parent: column.parent)
                for item in list.items { count(item.blocks, in: inner, areItems: true, &tally) }
            case .definitions(let list):
                let inner = meanings(of: list, in: column, parent: column.parent)
                for blocks in list.entries.flatMap(\.definitions) { count(blocks, in: inner, areItems: true, &tally) }
            case .timeline(let timeline):
                let inner = indented(column, left: timeColumn(timeline, in: column), parent: column.parent)
                for case .entry(let entry) in timeline.items {
                    count(labelled(entry), in: inner, areItems: true, &tally)
                }
            default: continue
            }
        }
    }

    /// The column as items are set in it.
    func ofItems(_ column: Column) -> Column {
        var column = column
        column.isRagged = column.isRagged || hasRaggedItems
        return column
    }

    /// Whether a paragraph that is to be justified has lines that spaces alone cannot fill; `nil` for a single line, and for one
    /// with code or an address: what ends short before these is understood.
    private mutating func isUneven(_ text: [Inline], in column: Column, indented: Bool) -> Bool? {
        let style = paragraphStyle(in: column, indented: indented)
        guard style.alignment == .justified else { return nil }
        // Its notes and elements are counted when it is set.
        var tree = StructureTree(language: article.language)
        var series = NoteSeries()
        let runs = runs(text, column.style, element: tree.root, &series, &tree)
        return LastResort.hasLongWords(runs) ? nil : setter.isUneven(runs, style)
    }
}
