import ZineCore
import ZineDocument

/// How evenly items can be justified: their paragraphs that take more than a line.
private struct ItemTally {
    var long = 0
    /// Those that cannot be without more between their letters, code and addresses left out.
    var uneven = 0
    /// Those that gape or are ragged even so. Of long ones, and of what has code or an address in it, only the ragged ones.
    var alone = 0
}

extension GalleyBuilder {
    /// Finds out whether too many paragraphs of items cannot be justified evenly, or one would have to be ragged alone. Lists and
    /// timelines are ragged then in the whole article: one ragged item or list among justified ones looks like a mistake, and
    /// items that are ragged throughout do not.
    mutating func judgeItems(_ blocks: [Block], in column: Column) {
        guard theme.paragraph.raggedItems > 0 else { return }
        var tally = ItemTally()
        count(blocks, in: column, areItems: false, &tally)
        hasRaggedItems =
            tally.alone > 0
            || tally.uneven > 0 && Double(tally.uneven) >= Double(tally.long) * theme.paragraph.raggedItems
        if hasRaggedItems { unevenItems = max(tally.uneven, tally.alone) }
    }

    private mutating func count(
        _ blocks: [Block], in column: Column, areItems: Bool, _ tally: inout ItemTally
    ) {
        for (index, block) in blocks.enumerated() {
            switch block.content {
            case .paragraph(let text):
                guard areItems else { continue }
                count(text, in: column, indented: isIndented(block, after: index > 0 ? blocks[index - 1] : nil), &tally)
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

    /// The column as the items of a list are set in it.
    func ofItems(_ column: Column) -> Column {
        var column = column
        if hasRaggedItems { column.isRagged = true }
        return column
    }

    /// Counts a paragraph that is to be justified, unless it is a single line.
    private mutating func count(_ text: [Inline], in column: Column, indented: Bool, _ tally: inout ItemTally) {
        let style = paragraphStyle(in: column, indented: indented)
        guard style.alignment == .justified else { return }
        // Its notes and elements are counted when it is set.
        var tree = StructureTree(language: article.language)
        var series = NoteSeries()
        var composer = inlineComposer
        composer.compose(text, inlineContext(column.style, element: tree.root), &series, &tree)
        let runs = composer.runs
        guard let (evenness, lines) = setter.evenness(runs, style) else { return }
        // What ends short before code and addresses is understood.
        let hasLongWords = LastResort.hasLongWords(runs)
        if evenness == .ragged || evenness == .gaping && !hasLongWords && lines <= Typesetter.linesOfItem {
            tally.alone += 1
        }
        guard !hasLongWords else { return }
        tally.long += 1
        if evenness > .even { tally.uneven += 1 }
    }
}
