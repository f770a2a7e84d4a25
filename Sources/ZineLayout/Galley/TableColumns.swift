import ZineCore
import ZineDocument

/// What the columns of a table ask for in a type, however far they stand apart.
private struct ColumnDemands {
    /// The width of the widest cell on one line.
    private(set) var wants: [Length]
    /// The width of what is widest of all that is not broken.
    private var longest: [Length]
    /// The words of the rows, where cells have to be broken.
    var words: [[WordWidths]] = []

    static let least = Length.points(8)

    init(columns: Int) {
        wants = Array(repeating: Self.least, count: columns)
        longest = wants
    }

    mutating func add(_ line: Length, unbroken: Length, to column: Int) {
        wants[column] = max(wants[column], line)
        longest[column] = max(longest[column], unbroken)
    }

    /// What the columns cannot do without; no word gets more than half of the room.
    func needs(in room: Length) -> [Length] { longest.map { max(Self.least, min($0, room / 2)) } }
}

/// How wide a table's columns are, and in what type they are set.
extension GalleyBuilder {
    /// The width of a cell's text on one line, and of its longest word.
    mutating func need(_ cell: Table.Cell, _ style: TextStyle) -> (line: Length, word: Length) {
        var composer = inlineComposer
        // Measured on copies: numbers and elements are handed out when the cell is set.
        var series = self.series
        var tree = self.tree
        composer.compose(
            cell.text.unitsKept,
            .init(
                style: style, element: tree.root, usesSmallCaps: usesSmallCaps(style), notesLinks: true),
            &series, &tree)
        let text = composer.runs
        let line = setter.widthUnbroken(text)
        var word = Length.zero
        for run in text {
            for part in run.letters.unicodeScalars.split(whereSeparator: { $0.isBreakingSpace || $0 == "\n" }) {
                let shaped = setter.shaper.shape(String(part), run.shaping, rightToLeft: false)
                word = max(word, Length(scaledPoints: shaped.width(at: run.style.size)))
            }
        }
        return (line, word)
    }

    /// The type of a table, and the space between its columns.
    struct TableType {
        var head: TextStyle
        var cell: TextStyle
        var gap: Length
    }

    /// Words that are read a few letters to a line: a column of fewer characters than these with a cell of as many lines.
    private static let squeezed = (characters: 14.0, lines: 6)
    /// The least that columns may stand apart by for the sake of one that is squeezed, as a share of what the theme says.
    private static let leastGap = 0.65

    /// The largest type in which every column holds its longest word, and what the columns get. Where a column is squeezed then,
    /// the first, in columns closer to one another and in smaller type, in which none is.
    ///
    /// - Returns: `nil` where the theme's smallest is still too large, or where records take no more room than a table with
    ///   squeezed columns.
    mutating func fitting(_ table: Table, width: Length) -> (TableType, [Length])? {
        var type = TableType(head: theme[.tableHead], cell: theme[.table], gap: theme.dimensions.tableGap)
        let least = min(type.cell.size, max(theme.dimensions.smallestTable, .points(4)))
        var squeezed: (type: TableType, widths: [Length], height: Length)?
        while true {
            var demands: ColumnDemands?
            for gap in [1, Self.leastGap] where gap == 1 || squeezed != nil {
                type.gap = theme.dimensions.tableGap * gap
                guard let columns = columns(of: table, type, width: width, &demands) else { continue }
                if !columns.isSqueezed { return (type, columns.widths) }
                let height = type.cell.leading * columns.lines
                if squeezed.map({ height < $0.height }) ?? true { squeezed = (type, columns.widths, height) }
            }
            guard type.cell.size > least else { break }
            let smaller = max(least, type.cell.size - .points(0.25))
            let factor = smaller / type.cell.size
            (type.head, type.cell) = (type.head.scaled(by: factor), type.cell.scaled(by: factor))
            type.cell.size = smaller
        }
        guard let squeezed, squeezed.height < recordsHeight(table, width: width) else { return nil }
        return (squeezed.type, squeezed.widths)
    }

    /// What every column gets: all it wants where that fits; else its longest word and a share of the rest. With it the lines of
    /// all rows, where it is not all, and whether a column is squeezed.
    ///
    /// - Parameter demands: what the columns ask for in this type, once it is known.
    private mutating func columns(
        of table: Table, _ type: TableType, width: Length, _ demands: inout ColumnDemands?
    ) -> (widths: [Length], lines: Int, isSqueezed: Bool)? {
        let room = width - type.gap * (table.alignments.count - 1)
        let scale = type.cell.size / theme[.table].size
        guard room >= .points(30 * scale) * table.alignments.count else { return nil }
        let asked = demands ?? self.demands(of: table, type, room: room)
        demands = asked
        let (wants, needs, words) = (asked.wants, asked.needs(in: room), asked.words)
        let (wanted, needed) = (wants.reduce(.zero, +), needs.reduce(.zero, +))
        if wanted <= room {
            // What is over goes to the columns by what they hold, so that the table fills the measure.
            return (wants.map { $0 + (room - wanted) * ($0 / wanted) }, 0, false)
        }
        guard needed <= room + .points(Double(table.alignments.count)) else { return nil }
        let widths =
            needed >= room
            ? needs.map { room * ($0 / needed) } : Self.fewestLines(words, from: needs, wants: wants, room: room)
        let least = type.cell.size * 0.45 * Self.squeezed.characters
        let isSqueezed = widths.indices.contains { column in
            widths[column] < least
                && words.contains { column < $0.count && $0[column].lines(in: widths[column]) >= Self.squeezed.lines }
        }
        return (widths, Self.lines(of: words, in: widths), isSqueezed)
    }

    /// About how high the table's records are.
    private mutating func recordsHeight(_ table: Table, width: Length) -> Length {
        let type = TableType(head: theme[.tableHead], cell: theme[.table], gap: .zero)
        let rows = wordWidths(table, type)
        let lines = rows.dropFirst().reduce(0) { sum, cells in
            let labels = rows.first ?? []
            return sum + 1
                + cells.indices.reduce(0) { sum, index in
                    var record = cells[index]
                    if index < labels.count { record.words += labels[index].words }
                    return sum + record.lines(in: width)
                }
        }
        return theme.leading * lines
    }

    /// The words of head and rows; of long tables the first.
    private mutating func wordWidths(_ table: Table, _ type: TableType) -> [[WordWidths]] {
        let count = table.alignments.count
        return ([table.head] + table.rows).prefix(400).enumerated().map { index, cells in
            cells.prefix(count).map { measure($0, index == 0 ? type.head : type.cell) }
        }
    }

    private static func lines(of rows: [[WordWidths]], in widths: [Length]) -> Int {
        rows.reduce(0) { sum, cells in sum + (zip(cells, widths).map { $0.lines(in: $1) }.max() ?? 1) }
    }

    /// - Parameter room: what the columns share where they stand furthest apart.
    private mutating func demands(of table: Table, _ type: TableType, room: Length) -> ColumnDemands {
        var demands = ColumnDemands(columns: table.alignments.count)
        let figures = figureColumns(table, type.cell)
        for (index, cells) in ([table.head] + table.rows).enumerated() {
            for (column, cell) in cells.prefix(table.alignments.count).enumerated() {
                let need = need(cell, index == 0 ? type.head : type.cell)
                demands.add(need.line + .points(0.5), unbroken: need.word + .points(0.5), to: column)
                if let figures = figures[column], index > 0 {
                    let behind = tail(cell, figures, type.cell) ?? .zero
                    let whole = need.line - behind + figures.tail + .points(0.5)
                    demands.add(whole, unbroken: whole, to: column)
                }
            }
        }
        if demands.wants.reduce(.zero, +) > room { demands.words = wordWidths(table, type) }
        return demands
    }

    /// Columns widened from what their longest words need, a little at a time, each time where that saves most lines for
    /// its width. What saves none goes to the columns by what they still want.
    private static func fewestLines(
        _ words: [[WordWidths]], from needs: [Length], wants: [Length], room: Length
    ) -> [Length] {
        var widths = needs
        var left = room - needs.reduce(.zero, +)
        var now = lines(of: words, in: widths)
        let step = max(room / 48, .points(2))
        while left > .zero {
            var best: (column: Int, width: Length, lines: Int, gain: Double)?
            for column in widths.indices where widths[column] < wants[column] {
                var width = step
                while width <= left {
                    var tried = widths
                    tried[column] = tried[column] + width
                    let count = lines(of: words, in: tried)
                    let gain = Double(now - count) / (width / step)
                    if count < now, gain > best?.gain ?? 0 { best = (column, width, count, gain) }
                    width = width + step
                }
            }
            guard let best else { break }
            widths[best.column] = widths[best.column] + best.width
            left = left - best.width
            now = best.lines
        }
        let extra = zip(wants, widths).map { max($0 - $1, .zero) }
        let sum = extra.reduce(.zero, +)
        guard sum > .zero else { return widths }
        return zip(widths, extra).map { $0 + left * ($1 / sum) }
    }

    /// A cell's words as wide as they are, for counting lines without setting them.
    private func measure(_ cell: Table.Cell, _ style: TextStyle) -> WordWidths {
        let text = cell.text.unitsKept.plainText
        let shaping = run(text, style, element: nil).shaping
        let width = { (word: Substring) in
            Length(scaledPoints: setter.shaper.shape(String(word), shaping, rightToLeft: false).width(at: style.size))
        }
        return WordWidths(words: text.split { $0 == " " || $0 == "\n" }.map(width), space: width(" "))
    }
}
