import ZineCore
import ZineDocument
import ZineLanguage

extension GalleyBuilder {
    mutating func list(_ list: List, in column: Column) -> [Passage] {
        let element = tree.add(StructureElement(.list(list.numbering), parent: column.parent))
        let numbers = list.items.indices.map { list.marker(of: $0) }
        let indent = markerIndent(list, in: column)
        let column = ofItems(column)
        let words = Language.of(article.language).page
        var passages: [Passage] = []
        for (index, item) in list.items.enumerated() {
            let itemElement = tree.add(StructureElement(.listItem, parent: element))
            // A box that is drawn has to be told in words, and with it the number before it.
            let box = item.isDone.map { isDone in
                [numbers[index], isDone ? words.done : words.open].compactMap { $0 }.joined(separator: " ")
            }
            let label = tree.add(StructureElement(.listLabel, parent: itemElement, alternativeText: box))
            let body = tree.add(StructureElement(.listBody, parent: itemElement))
            var inner = indented(column, left: indent, parent: body)
            inner.splits.append(Charge(.splitItem, theme.costs.splitItem))
            inner.isTight = list.isTight
            // Its marks stand where its lines begin.
            if inner.alignment != .justified { inner.alignment = inner.alignment.map { _ in .start } }
            let marker = self.marker(item, numbers[index], indent: indent, in: column, element: label)
            var itemPassages = stack(item.blocks, in: inner)
            itemPassages.changeFirst { strips in
                var strips = strips
                guard !strips.isEmpty else { return strips }
                // A listing's first line has a baseline of its own.
                let fall = (strips[0].items.firstBaseline ?? baseline) - baseline
                strips[0].items = marker.map { $0.offset(by: Point(x: .zero, y: fall)) } + strips[0].items
                return strips
            }
            // The last of several, one line long, is as lonely at a page's head as a paragraph's last line.
            if index > 0, index == list.items.count - 1 {
                passages.chargeEnd(
                    itemPassages.isOneLine ? .widow : .splitItem,
                    itemPassages.isOneLine ? theme.costs.widow : loneItem)
            }
            // Nor is the first of several at a page's foot seen as one of a list.
            if index == 1, list.items.count > 2 { passages.chargeEnd(.splitItem, loneItem) }
            if index > 0 { passages += Strip.space(spaceBetween(list.items[index - 1], item, in: list)).passages }
            passages += itemPassages
        }
        return passages
    }

    /// What it costs to have one of several items on another page than all others.
    var loneItem: Int { theme.costs.splitItem * 10 }

    /// Items that end or begin with a listing, a table or their like stand as far apart as those do from text; below a list
    /// within an item there is as much space as above it.
    private func spaceBetween(_ above: List.Item, _ below: List.Item, in list: List) -> Int {
        var least = list.isTight ? 0 : theme.spaces.looseItems
        if let inner = above.blocks.last, inner.isList, let words = above.blocks.dropLast().last {
            least = max(least, spaceBetween(words, inner, isTight: list.isTight))
        }
        guard let last = above.blocks.last?.innermostLast, let first = below.blocks.first else { return least }
        return max(least, spaceBetween(last, first, isTight: true))
    }

    /// How far items are indented: as their markers need.
    mutating func markerIndent(_ list: List, in column: Column) -> Length {
        var indent = theme.dimensions.listIndent
        // Of figures the last is the widest, of letters and Roman numerals any may be.
        let measured =
            list.numerals ?? .decimal == .decimal
            ? [list.items.indices.first, list.items.indices.last].compactMap { $0 } : Array(list.items.indices)
        for number in measured.compactMap({ list.marker(of: $0) }) {
            let run = run(number, column.style, element: nil)
            let line = setter.label(run, measure: column.width, rightToLeft: isRightToLeft)
            indent = max(indent, (line?.width ?? .zero) + markerGap + (list.hasTasks ? boxSide + markerGap : .zero))
        }
        return min(indent, column.width / 3)
    }

    private mutating func marker(
        _ item: List.Item, _ number: String?, indent: Length, in column: Column, element: StructureID
    ) -> [FrameItem] {
        // In a column too narrow to be indented further the marker hangs out, into the indent of the list around.
        let hang = column.width - indent >= theme.page.measure / 4 ? Length.zero : indent
        let left = isRightToLeft ? column.left + column.width - indent + hang : column.left - hang
        guard let text = number ?? (item.isDone == nil ? "•" : nil) else {
            return box(item, at: left, behind: .zero, of: indent, element: element)
        }
        let run = run(text, column.style, element: element)
        let line = setter.label(run, measure: column.width, rightToLeft: isRightToLeft)
        let width = line?.width ?? .zero
        let shift = isRightToLeft ? indent - width : .zero
        return (line?.items.map { $0.offset(by: Point(x: left + shift, y: baseline)) } ?? [])
            + box(item, at: left, behind: width + markerGap, of: indent, element: element)
    }

    /// Between a marker and what stands behind it, at least.
    private var markerGap: Length { theme.dimensions.listIndent * 0.35 }
    private var boxSide: Length { theme.leading * 0.5 }

    /// The box of an item that has one, so far behind the side of the indent that the text begins at, whichever way it runs.
    private func box(
        _ item: List.Item, at left: Length, behind width: Length, of indent: Length, element: StructureID
    ) -> [FrameItem] {
        guard let isDone = item.isDone else { return [] }
        let far = isRightToLeft ? max(.zero, indent - boxSide - width) : width
        return checkbox(isDone, at: left + far, element: element)
    }

    /// A box to tick, ticked where the task is done.
    private func checkbox(_ isDone: Bool, at left: Length, element: StructureID) -> [FrameItem] {
        let side = boxSide
        let top = baseline - side
        let corner = { (x: Length, y: Length) in Point(x: left + x, y: top + y) }
        let box = [
            corner(.zero, .zero), corner(side, .zero), corner(side, side), corner(.zero, side), corner(.zero, .zero),
        ]
        var lines = [box]
        if isDone {
            lines.append([
                corner(side * 0.2, side * 0.5), corner(side * 0.42, side * 0.75), corner(side * 0.85, side * 0.1),
            ])
        }
        return [FrameItem(.strokes(lines, width: theme.rules.thin * 1.4), element: element)]
    }
}

extension List {
    /// Whether boxes stand beside its numbers.
    fileprivate var hasTasks: Bool { start != nil && items.contains { $0.isDone != nil } }

    fileprivate var numbering: StructureRole.Numbering {
        start != nil
            ? (numerals ?? .decimal).numbering : items.contains { $0.isDone != nil } ? .boxes : .disc
    }
}

extension List.Numerals {
    fileprivate var numbering: StructureRole.Numbering {
        switch self {
        case .decimal: .decimal
        case .lowerAlpha: .lowerAlpha
        case .upperAlpha: .upperAlpha
        case .lowerRoman: .lowerRoman
        case .upperRoman: .upperRoman
        }
    }
}

extension [FrameItem] {
    /// Where the first letters stand.
    fileprivate var firstBaseline: Length? {
        for case .glyphs(let run) in lazy.map(\.mark) { return run.origin.y }
        return nil
    }
}

extension Block {
    /// The block itself, or of a list whatever stands last in it.
    fileprivate var innermostLast: Block {
        if case .list(let list) = content, let last = list.items.last?.blocks.last { return last.innermostLast }
        return self
    }
}
