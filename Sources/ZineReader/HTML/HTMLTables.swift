import ZineCore
import ZineDocument
import ZineHTML

extension ArticleBuilder {
    /// A table of HTML; of one that only arranges the page, what stands in it.
    mutating func table(_ index: Int, _ page: inout HTMLPage) -> [Block] {
        let span = page.span(index)
        var parts = TableParts()
        parts.gather(index, page)
        var out: [Block] = []
        // What stands between cells was moved in front of the table by the parser; anything else goes there too.
        for stray in parts.strays {
            var flow = HTMLFlow()
            add([stray], within: nil, &page, &flow)
            end(&flow)
            out += flow.blocks
        }
        let caption = parts.captions.flatMap { lines($0, &page) }
        let rows = parts.rows.map { row in
            var flow = HTMLFlow()
            for around in row.around { flow.wrap(in: language(page.tree[around], at: page.span(around))) }
            return row.cells.map { (cell: $0, blocks: wrapped(content($0, &page), in: flow)) }
        }
        let isArranged = rows.allSatisfy { $0.count <= 1 } && !parts.rows.contains { $0.hasHeaders(page) }
        let filled = rows.joined().filter { !$0.blocks.isEmpty }
        let isGallery = !filled.isEmpty && filled.allSatisfy { $0.blocks.allSatisfy(\.isFigure) }
        if isArranged || isGallery {
            let blocks = filled.flatMap(\.blocks)
            let text = caption.isEmpty ? [] : [Block(.paragraph(caption), at: span)]
            return out + text + blocks
        }
        if filled.contains(where: { !$0.blocks.allSatisfy(\.isLine) }) { reportLoss("cell-blocks", at: span) }
        let texts = rows.map { row in row.map { Table.Cell($0.blocks.asLines, at: page.span($0.cell)) } }
        guard var table = TableGrid(parts, texts, page).table else { return out }
        table.caption = caption
        return out + [Block(.table(table), at: span)]
    }
}

/// Rows, captions and what is neither, of a table of HTML.
private struct TableParts {
    struct Row {
        var cells: [Int]
        var isHead: Bool
        /// The elements between the table and its cells.
        var around: [Int]

        func hasHeaders(_ page: HTMLPage) -> Bool { cells.contains { page.tree[$0].name == "th" } }
    }
    var rows: [Row] = []
    var captions: [Int] = []
    var strays: [Int] = []

    mutating func gather(_ table: Int, _ page: HTMLPage) {
        for child in page.tree[table].children {
            switch page.tree[child].name {
            case "caption": captions.append(child)
            case "thead", "tbody", "tfoot":
                for row in page.tree[child].children {
                    add(row, in: [child], isHead: page.tree[child].name == "thead", page)
                }
            default: add(child, in: [], isHead: false, page)
            }
        }
    }

    private mutating func add(_ row: Int, in around: [Int], isHead: Bool, _ page: HTMLPage) {
        guard page.tree[row].name == "tr" else {
            if !page.isBlankText(row), !["colgroup", "col"].contains(page.tree[row].name) { strays.append(row) }
            return
        }
        var cells: [Int] = []
        for child in page.tree[row].children {
            if ["td", "th"].contains(page.tree[child].name) {
                cells.append(child)
            } else if !page.isBlankText(child) {
                strays.append(child)
            }
        }
        if !cells.isEmpty { rows.append(Row(cells: cells, isHead: isHead, around: around + [row])) }
    }
}

/// Cells in rows and columns: what spans several stands in the first of them, and the others are empty.
private struct TableGrid {
    private static let columnLimit = 200
    private static let cellLimit = 200_000
    private var cells: [[Int: Table.Cell]] = []
    private var alignments: [Int: Table.Alignment] = [:]
    private var heads = 0
    private var width = 0

    /// - Parameter texts: what stands in the cells, by rows.
    init(_ parts: TableParts, _ texts: [[Table.Cell]], _ page: HTMLPage) {
        var taken: [Int: Int] = [:]
        var isAbove = true
        for (row, texts) in zip(parts.rows, texts) {
            var line: [Int: Table.Cell] = [:]
            var column = 0
            var next: [Int: Int] = [:]
            let isHead =
                isAbove && (row.isHead || (cells.isEmpty && row.cells.allSatisfy { page.tree[$0].name == "th" }))
            for (cell, text) in zip(row.cells, texts) {
                while taken[column] ?? 0 > 0 { column += 1 }
                let node = page.tree[cell]
                let across = Self.span(node.attribute("colspan"), Self.columnLimit)
                let down = Self.span(node.attribute("rowspan"), 1_000)
                var text = text
                if !isHead, node.name == "th", !text.text.isEmpty {
                    text.text = [Inline(.strong(text.text), at: text.span)]
                }
                // Words of columns beyond measure join the last.
                let place = min(column, Self.columnLimit - 1)
                if line[place] == nil {
                    line[place] = text
                } else {
                    line[place]?.text += [Inline(.text(" "), at: text.span)] + text.text
                }
                if let alignment = Self.alignment(node) { alignments[place] = alignments[place] ?? alignment }
                let end = min(column + across, Self.columnLimit)
                for place in min(column, end)..<end where down > 1 { next[place] = down }
                column += across
            }
            width = max(width, min(Self.columnLimit, max(column, (line.keys.max() ?? 0) + 1)))
            for (place, count) in taken { next[place] = max(next[place] ?? 0, count) }
            taken = next.compactMapValues { $0 > 1 ? $0 - 1 : nil }
            cells.append(line)
            if isHead { heads += 1 } else { isAbove = false }
        }
    }

    private static func span(_ text: String?, _ limit: Int) -> Int {
        min(max(text.flatMap { Int($0.trimmed) } ?? 1, 1), limit)
    }

    private static func alignment(_ node: HTMLTree.Node) -> Table.Alignment? {
        let style = (node.attribute("style") ?? "").lowercased().filter { $0 != " " }
        let words =
            node.attribute("align")?.lowercased()
            ?? ["left", "center", "right"].first { style.contains("text-align:\($0)") }
        return switch words {
        case "left": .left
        case "center": .center
        case "right": .right
        default: nil
        }
    }

    var table: Table? {
        // Columns that no row has words in come from spans alone.
        let used = (cells.compactMap { $0.keys.max() }.max() ?? -1) + 1
        let width = min(width, max(used, 1))
        guard used > 0, width * cells.count <= Self.cellLimit else { return used > 0 ? narrow : nil }
        var rows = cells.map { line in
            (0..<width).map { line[$0] ?? Table.Cell([], at: line.first?.value.span ?? place) }
        }
        let above = Array(rows.prefix(heads))
        rows.removeFirst(above.count)
        let head = (0..<width).map { column in
            let parts = above.map { $0[column] }.filter { !$0.text.isEmpty }
            let span = parts.first?.span ?? place
            return Table.Cell(Array(parts.map(\.text).joined(separator: [Inline(.lineBreak, at: span)])), at: span)
        }
        return Table(
            alignments: (0..<width).map { alignments[$0] ?? .natural }, head: above.isEmpty ? [] : head, rows: rows)
    }

    private var place: SourceSpan { cells.lazy.compactMap { $0.values.first?.span }.first ?? SourceSpan(file: "") }

    /// Every cell a row of its own, where spans would multiply them beyond measure.
    private var narrow: Table {
        let all = cells.flatMap { line in line.keys.sorted().compactMap { line[$0] } }
        return Table(alignments: [.natural], head: [], rows: all.map { [$0] })
    }
}

extension Block {
    fileprivate var isFigure: Bool {
        if case .figure = content { true } else { false }
    }
}
