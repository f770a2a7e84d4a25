import ZineCore
import ZineDocument
import ZineLanguage

extension GalleyBuilder {
    /// Columns as wide as their words need, shared out by need where that is too much; rows on the grid; a rule above,
    /// under the head and below. Tables whose words do not fit are set in smaller type, down to the theme's limit; those that
    /// do not fit then, or have rows too tall for a page, become records, a paragraph a cell.
    mutating func table(_ table: Table, in column: Column) -> [Passage] {
        let count = table.alignments.count
        guard count > 0, let first = table.head.first ?? table.rows.first?.first else { return [] }
        guard let (type, widths) = fitting(table, width: column.width) else {
            return records(table, at: first.span, in: column)
        }
        let before = (series, tree, heads)
        let element = tree.add(StructureElement(.table, parent: column.parent))
        let caption = caption(table.caption, parent: element, in: column)
        let columns = Columns(
            widths: widths, gap: type.gap, alignments: table.alignments, figures: figureColumns(table, type.cell),
            block: element.index)
        var strips: [Strip] = []
        var repeated: Int?
        if table.head.contains(where: { !$0.text.isEmpty }) {
            // A table of a head alone has nothing that it would be the head of.
            let group = tree.add(StructureElement(table.rows.isEmpty ? .tableBody : .tableHead, parent: element))
            var head = row(Row(table.head, type.head, isHead: true), columns, parent: group, in: column)
            head.kind = .heading
            head.breakAfter = PageCost.never
            if !table.rows.isEmpty { rule(under: &head, type, in: column) }
            strips.append(head)
            heads.append(continued(head, type, in: column))
            repeated = heads.count - 1
        }
        let body = tree.add(StructureElement(.tableBody, parent: element))
        for (index, cells) in table.rows.enumerated() {
            var strip = row(Row(cells, type.cell), columns, parent: body, in: column)
            if index < table.rows.count - 1 {
                let isEdge = index == 0 || index == table.rows.count - 2
                strip.charge(column.splits)
                strip.charge(.splitTable, theme.costs.splitItem + (isEdge ? theme.costs.orphan / 2 : 0))
            }
            if index > 0 { strip.repeatedHead = repeated }
            strips.append(strip)
        }
        // A row and the head above it share a page with the notes that they refer to.
        guard strips.allSatisfy({ $0.height <= max(1, theme.linesPerPage / 2 - 2) }) else {
            (series, tree, heads) = before
            return records(table, at: first.span, in: column)
        }
        rule(&strips, repeated == nil ? type.cell : type.head, type.cell, isCaptioned: !caption.isEmpty, in: column)
        return (caption + strips).passages
    }

    /// The caption's lines, which stay with what is below them.
    mutating func caption(
        _ text: [Inline], as role: StructureRole = .caption, parent: StructureID, in column: Column
    ) -> [Strip] {
        guard !text.isEmpty else { return [] }
        let element = tree.add(StructureElement(role, parent: parent))
        let lines = setter.lines(
            runs(text, theme[.caption], element: element),
            ParagraphStyle(
                alignment: .ragged, measure: column.width, hyphenates: false, rightToLeft: isRightToLeft))
        return lines.map { line in
            var strip = gridStrip(line, left: column.left, kind: .heading)
            strip.breakAfter = PageCost.never
            return strip
        }
    }

    /// A head as it is repeated, under a line that says so.
    private mutating func continued(_ head: Strip, _ type: TableType, in column: Column) -> [Strip] {
        // On later pages the head is furniture: it is read once.
        var copy = head
        copy.items = head.items.map(\.furniture)
        copy.items.append(topRule(type.head, in: column))
        copy.notes = []
        clear(ofCaption: &copy, type.head)
        let text = said(Language.of(article.language).print.continued, theme[.caption], element: nil)
        let alignment: Alignment = isRightToLeft ? .ragged : .right
        let lines = setter.lines(
            [text], ParagraphStyle(alignment: alignment, measure: column.width, hyphenates: false))
        return lines.prefix(1).map { gridStrip($0, left: column.left, kind: .heading) } + [copy]
    }

    /// A table's columns as its rows are set in.
    private struct Columns {
        var widths: [Length]
        var gap: Length
        var alignments: [Table.Alignment]
        var figures: [TableFigures?]
        /// The table, among all blocks with lines of their own.
        var block: Int
    }

    /// A row's cells, and the style that they are set in.
    private struct Row {
        var cells: [Table.Cell]
        var style: TextStyle
        var isHead: Bool

        init(_ cells: [Table.Cell], _ style: TextStyle, isHead: Bool = false) {
            self.cells = cells; self.style = style; self.isHead = isHead
        }
    }

    private mutating func row(_ row: Row, _ columns: Columns, parent: StructureID, in column: Column) -> Strip {
        let (style, isHead) = (row.style, row.isHead)
        let element = tree.add(StructureElement(.tableRow, parent: parent))
        var strip = Strip(.row)
        var set: [[Line]] = []
        for (index, cell) in row.cells.prefix(columns.widths.count).enumerated() {
            let role: StructureRole = isHead && !cell.text.isEmpty ? .tableHeader(scope: .column) : .tableCell
            let cellElement = tree.add(StructureElement(role, parent: element))
            set.append(cellLines(index, of: row, columns, element: cellElement))
        }
        let tallest = max(1, set.map(\.count).max() ?? 1)
        // Columns follow one another as the text runs.
        var start = Length.zero
        for (lines, width) in zip(set, columns.widths) {
            let x = column.left + (isRightToLeft ? column.width - start - width : start)
            // Heads stand on the rule below them.
            let above = isHead ? tallest - lines.count : 0
            for (number, line) in lines.enumerated() {
                let y = baseline + style.leading * (above + number)
                strip.items += line.items.map { $0.offset(by: Point(x: x, y: y)) }
                strip.notes += line.notes
            }
            start = start + width + columns.gap
        }
        let height = max(theme.leading, style.size) + style.leading * (tallest - 1)
        strip.height = max(1, gridLines(height))
        strip.ownLines = .init(block: columns.block, height: height, mayOpen: true)
        return strip
    }

    private mutating func cellLines(
        _ index: Int, of row: Row, _ columns: Columns, element: StructureID
    ) -> [Line] {
        let (cell, style, isHead) = (row.cells[index], row.style, row.isHead)
        let width = columns.widths[index]
        let figures = columns.figures[index]
        var side: Alignment =
            switch columns.alignments[index] {
            case .natural, .left: .ragged
            case .center: .centered
            case .right: .right
            }
        if figures != nil { side = isRightToLeft ? .ragged : .right }
        let lines = setter.lines(
            runs(cell.text.unitsKept, style, element: element, breaking: isHead ? .words : .prose),
            ParagraphStyle(alignment: side, measure: width, hyphenates: !isHead, rightToLeft: isRightToLeft))
        guard let figures, lines.count == 1, !isHead, !isRightToLeft else { return lines }
        // The decimal marks stand under one another: what has less behind its mark ends further from the column's edge.
        let behind = tail(cell, figures, style)
        let shift = Point(x: (behind.map { figures.tail - $0 } ?? .zero) * -1, y: .zero)
        return lines.map { line in
            var line = line
            line.items = line.items.map { $0.offset(by: shift) }
            return line
        }
    }

    // MARK: Figures

    /// Columns of figures, each with what stands behind the decimal mark at most.
    mutating func figureColumns(_ table: Table, _ style: TextStyle) -> [TableFigures?] {
        table.alignments.indices.map { column -> TableFigures? in
            guard [.natural, .right].contains(table.alignments[column]) else { return nil }
            let cells = table.rows.compactMap { $0[safe: column] }.filter { !$0.text.plainText.trimmingSpaces.isEmpty }
            var figures = TableFigures(mark: TableFigures.decimalMark(article.language))
            guard cells.count > 1 else { return nil }
            figures.areNumbers = cells.allSatisfy { figures.isFigure($0.text.plainText) }
            guard figures.areNumbers || table.alignments[column] == .right && cells.contains(where: \.isNoted) else {
                return nil
            }
            figures.tail = cells.compactMap { tail($0, figures, style) }.max() ?? .zero
            return figures
        }
    }

    /// How wide what stands behind a cell's decimal mark is, the mark included, and the marks of notes.
    mutating func tail(_ cell: Table.Cell, _ figures: TableFigures, _ style: TextStyle) -> Length? {
        let text = cell.text.unitsKept.plainText
        guard figures.areNumbers else {
            guard cell.isNoted else { return .zero }
            let words = Table.Cell(cell.text.filter { !$0.isNoteMark }, at: cell.span)
            return max(.zero, need(cell, style).line - need(words, style).line)
        }
        guard let tail = figures.tail(of: text) else { return nil }
        if cell.isNoted {
            return max(.zero, need(cell, style).line - width(String(text.trimmingSpaces.dropLast(tail.count)), style))
        }
        return tail.isEmpty ? .zero : width(tail, style)
    }

    private func width(_ text: String, _ style: TextStyle) -> Length {
        let run = run(text, style, element: nil)
        return Length(scaledPoints: setter.shaper.shape(text, run.shaping, rightToLeft: false).width(at: style.size))
    }

    // MARK: Records

    /// Every row as a record: `Head: value`, a line each.
    private mutating func records(_ table: Table, at span: SourceSpan, in column: Column) -> [Passage] {
        let list = tree.add(StructureElement(.list(.none), parent: column.parent))
        var passages = caption(table.caption, parent: list, in: column).passages
        if table.rows.isEmpty {
            return passages + stack([Block(.paragraph(table.head.flatMap(\.text)), at: span)], in: column)
        }
        for (index, cells) in table.rows.enumerated() {
            if index > 0 { passages += Strip.space(1).passages }
            var inner = column
            let item = tree.add(StructureElement(.listItem, parent: list))
            inner.parent = tree.add(StructureElement(.listBody, parent: item))
            inner.style = theme[.table]
            var record: [Passage] = []
            for (place, cell) in cells.enumerated() {
                let head = place < table.head.count ? table.head[place].text : []
                let label =
                    head.isEmpty ? [] : [Inline(.strong(head), at: cell.span), Inline(.text(": "), at: cell.span)]
                // Where a record begins is seen.
                let text = place == 0 ? [Inline(.strong(label + cell.text), at: cell.span)] : label + cell.text
                record += stack([Block(.paragraph(text), at: cell.span)], in: inner)
            }
            passages += bound(record)
        }
        return passages
    }

    /// A record with what it costs to part it at every break but the last, and more where a line of it would stand alone.
    private func bound(_ record: [Passage]) -> [Passage] {
        let filled = record.indices.filter { index in record[index].variants.contains { !$0.strips.isEmpty } }
        let last = filled.last
        // Cells of a line each, which know nothing of one another.
        let besideEnds = [filled.first, filled.dropLast().last]
        return record.enumerated().map { index, passage in
            passage.map { strips in
                strips.enumerated().map { place, strip in
                    let isEnd = index == last && place == strips.count - 1
                    guard !isEnd, strip.breakAfter < PageCost.never, strip.breakAfter > PageCost.forced else {
                        return strip
                    }
                    var strip = strip
                    strip.charge([Charge(.splitItem, theme.costs.splitRecord)])
                    if place == strips.count - 1, besideEnds.contains(index) {
                        strip.charge([Charge(.orphan, theme.costs.orphan)])
                    }
                    return strip
                }
            }
        }
    }
}
