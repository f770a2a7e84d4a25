import ZineHTML

extension BlockReader {
    private struct Cell {
        var node: Int
        var columns: Int
        var rows: Int
        var isHead: Bool
    }

    /// Columns and rows that a cell may span: what no table needs costs nothing.
    private static let spanLimit = 200

    mutating func table(_ index: Int) -> [ImportedBlock] {
        if let text = CodeText.listing(inTable: index, in: page) {
            let words = CodeText.text(text, in: page)
            return words.stripped.isEmpty ? [] : [.code(language: CodeText.language(text, in: page), words)]
        }
        let rows = rows(of: index)
        let caption = page.children(index).first { page.name($0) == "caption" }
        if isArrangement(index, rows) {
            return (caption.map { blocks(in: $0) } ?? []) + rows.flatMap { $0.flatMap { blocks(in: $0.node) } }
        }
        var table = ImportedBlock.Table()
        table.caption = caption.map { Inlines.tidied(line(of: page.children($0))) } ?? []
        table.rows = grid(rows)
        guard let width = table.rows.map(\.count).max(), width > 0,
            table.rows.contains(where: { $0.contains { !$0.isBlank } })
        else { return [] }
        for row in table.rows.indices { table.rows[row] += Array(repeating: [], count: width - table.rows[row].count) }
        table.alignments = alignments(rows, width)
        let hasHead = rows.first?.allSatisfy(\.isHead) ?? false
        if !hasHead, rows.count > 1, rows.allSatisfy({ $0.first?.isHead ?? false }) {
            table.rows.insert(Array(repeating: [], count: width), at: 0)
        }
        return [.table(table)]
    }

    private func rows(of index: Int) -> [[Cell]] {
        var found: [[Cell]] = []
        var feet: [[Cell]] = []
        for child in page.children(index) {
            switch page.name(child) {
            case "thead", "tbody":
                for row in page.children(child) where page.name(row) == "tr" { found.append(cells(of: row)) }
            case "tfoot": for row in page.children(child) where page.name(row) == "tr" { feet.append(cells(of: row)) }
            case "tr": found.append(cells(of: child))
            default: continue
            }
        }
        return (found + feet).filter { !$0.isEmpty }
    }

    private func cells(of row: Int) -> [Cell] {
        let isHead = page.parent(row).map { page.name($0) == "thead" } ?? false
        return page.children(row).compactMap { node in
            guard ["td", "th"].contains(page.name(node)) else { return nil }
            let span = { (name: String) in
                min(max(page.attribute(node, name).flatMap { Int($0) } ?? 1, 1), Self.spanLimit)
            }
            return Cell(
                node: node, columns: span("colspan"), rows: span("rowspan"), isHead: isHead || page.name(node) == "th")
        }
    }

    /// Whether a table only puts things side by side.
    private func isArrangement(_ index: Int, _ rows: [[Cell]]) -> Bool {
        if ["presentation", "none"].contains(page.role(index)) { return true }
        let cells = rows.flatMap { $0 }
        if rows.allSatisfy({ $0.count <= 1 && $0.allSatisfy { $0.columns == 1 } }) {
            return !cells.contains(where: \.isHead) || rows.count == 1
        }
        if page.first(below: index, named: ["th", "thead", "caption"]) != nil { return false }
        return cells.contains { cell in
            page.elements(below: cell.node, named: ["h1", "h2", "h3", "table", "pre"]).contains { $0 != index }
        }
    }

    /// All cells at their places; those that another spans over are empty.
    private mutating func grid(_ rows: [[Cell]]) -> [[[ImportedInline]]] {
        var out: [[[ImportedInline]]] = []
        var taken: [Int: Int] = [:]
        for row in rows {
            var line: [[ImportedInline]] = []
            var below = taken.filter { $0.value > 0 }.mapValues { $0 - 1 }
            for cell in row {
                while taken[line.count, default: 0] > 0 { line.append([]) }
                let start = line.count
                var inlines = placed(cell.node, self.line(of: page.children(cell.node)))
                if start == 0, let row = page.parent(cell.node) { inlines = placed(row, inlines) }
                line.append(Inlines.tidied(inlines))
                for _ in 1..<max(cell.columns, 1) where line.count < Self.spanLimit { line.append([]) }
                if cell.rows > 1 { for column in start..<line.count { below[column] = cell.rows - 1 } }
            }
            while taken[line.count, default: 0] > 0 { line.append([]) }
            taken = below
            out.append(line)
        }
        return out
    }

    private func alignments(_ rows: [[Cell]], _ width: Int) -> [ImportedBlock.Table.Alignment] {
        var out = Array(repeating: ImportedBlock.Table.Alignment.none, count: width)
        for row in rows.prefix(2) where row.count == width {
            for (column, cell) in row.enumerated() where out[column] == .none {
                let style = (page.attribute(cell.node, "style") ?? "").lowercased().filter { !$0.isWhitespace }
                let said = page.attribute(cell.node, "align")?.lowercased() ?? ""
                let classes = page.classes(cell.node)
                for (word, value) in [
                    ("left", ImportedBlock.Table.Alignment.left), ("center", .center), ("right", .right),
                ]
                where style.contains("text-align:" + word) || said == word || classes.contains("text-" + word) {
                    out[column] = value
                }
            }
        }
        return out
    }
}
