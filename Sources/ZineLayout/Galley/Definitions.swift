import ZineCore
import ZineDocument

extension GalleyBuilder {
    /// Terms at the margin, in the weight of strong text, and what they mean below them, indented. What somebody says in a
    /// chat is ragged: its lines are short.
    mutating func definitions(_ list: DefinitionList, in column: Column) -> [Passage] {
        let element = tree.add(StructureElement(.list(.terms), parent: column.parent))
        let column = ofItems(column)
        var passages: [Passage] = []
        for (index, entry) in list.entries.enumerated() {
            if index > 0 { passages += Strip.space(spaceBelow(list.entries[index - 1], list.kind)).passages }
            let item = tree.add(StructureElement(.listItem, parent: element))
            let head = terms(entry, list.kind, in: column, parent: item)
            passages += head.passages
            let body = tree.add(StructureElement(.listBody, parent: item))
            var inner = meanings(of: list, in: column, parent: body)
            inner.splits.append(Charge(.splitItem, theme.costs.splitItem))
            if list.kind == .dialogue {
                for blocks in entry.definitions { passages += stack(blocks, under: head, in: inner) }
                continue
            }
            for (place, blocks) in entry.definitions.enumerated() {
                if place > 0, let last = entry.definitions[place - 1].last, let first = blocks.first {
                    passages += Strip.space(spaceBetween(last, first, isTight: true)).passages
                }
                passages += stack(blocks, in: inner)
            }
        }
        return passages
    }

    /// Where stands what terms mean, or what somebody says.
    func meanings(of list: DefinitionList, in column: Column, parent: StructureID) -> Column {
        var inner = indented(column, left: theme.dimensions.listIndent * 1.5, parent: parent)
        if list.kind == .dialogue { inner.alignment = inner.alignment ?? .start }
        return inner
    }

    /// Lists of words with a line each stand close; definitions of several paragraphs are parted.
    private func spaceBelow(_ entry: DefinitionList.Entry, _ kind: DefinitionList.Kind) -> Int {
        if kind == .dialogue { return entry.definitions.last?.last?.endsPlain ?? true ? 0 : 1 }
        guard entry.definitions.count == 1, entry.definitions[0].count <= 1 else {
            return max(1, theme.spaces.looseItems)
        }
        return entry.definitions[0].first?.isPlain ?? true ? 0 : 1
    }

    private mutating func terms(
        _ entry: DefinitionList.Entry, _ kind: DefinitionList.Kind, in column: Column, parent: StructureID
    ) -> [Strip] {
        let label = tree.add(StructureElement(.listLabel, parent: parent))
        var strips: [Strip] = []
        for term in entry.terms {
            let lines = setter.lines(
                runs(
                    kind == .dialogue ? term : [Inline(.strong(term), at: entry.span)], column.style, element: label),
                ParagraphStyle(
                    alignment: .ragged, measure: column.width, hyphenates: false, rightToLeft: isRightToLeft))
            strips += lines.map { gridStrip($0, left: column.left, kind: .heading) }
        }
        for index in strips.indices { strips[index].charge(.strandedHeading, theme.costs.strandedHeading) }
        return strips
    }
}
