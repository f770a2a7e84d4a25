import ZineCore
import ZineDocument

extension ArticleBuilder {
    /// A paragraph with lines that tabs part into equally many columns, as they were copied out of a table: those lines as a
    /// table, what stands above and below them as paragraphs. `nil` for any other. So are lines that begin with a bar, all of
    /// them, whose table lacks its line of hyphens.
    ///
    /// Lines that begin with times, and labels with a colon, are left to those who know them.
    mutating func tabbedTables(_ node: MarkdownNode) -> [Block]? {
        let isBarred = node.children.first?.beginsWithBar ?? false
        guard isBarred || node.children.contains(where: \.holdsTab), !node.hasHTML else { return nil }
        let lines = node.lines
        let runs =
            isBarred
            ? [TabbedRun(barred: lines)].compactMap { $0 } : TabbedRun.all(in: lines.map { $0.children.partedAtTabs })
        guard !runs.isEmpty else { return nil }
        var all: [Block] = []
        var text: [MarkdownNode] = []
        for (index, line) in lines.enumerated() {
            guard let run = runs.first(where: { $0.lines.contains(index) }) else {
                if let mark = node.breakMark(before: line), !text.isEmpty { text.append(mark) }
                text += line.children
                continue
            }
            guard index == run.lines.lowerBound else { continue }
            all += parted(&text, of: node)
            all.append(table(run, at: line.span.joined(with: lines[run.lines.upperBound - 1].span)))
        }
        return all + parted(&text, of: node)
    }

    /// The first line is the head where it has no figures and those below have.
    private mutating func table(_ run: TabbedRun, at span: SourceSpan) -> Block {
        let cells = run.rows.map { row in row.map { Table.Cell(inlines($0.trimmed), at: $0.first?.span ?? span) } }
        problems.append(
            .note(
                "guessed-table",
                "these \(cells.count) lines are read as a table, for \(run.isBarred ? "bars" : "tabs") part each into \(run.width)",
                hint:
                    "write | between the columns and |---|---| below the first line, so that it is one wherever the file is read",
                at: span))
        let hasFigures = cells.map { row in row.contains { $0.text.plainText.contains(where: \.isNumber) } }
        let isHeaded = !hasFigures[0] && hasFigures.dropFirst().contains(true)
        let alignments = [Table.Alignment](repeating: .natural, count: run.width)
        let rows = Array(cells.dropFirst(isHeaded ? 1 : 0))
        return Block(.table(Table(alignments: alignments, head: isHeaded ? cells[0] : [], rows: rows)), at: span)
    }
}

/// Neighbouring lines with equally many columns.
private struct TabbedRun {
    var lines: Range<Int>
    var rows: [[[MarkdownNode]]]
    var isBarred = false
    var width: Int { rows[0].count }

    init(lines: Range<Int>, rows: [[[MarkdownNode]]]) { self.lines = lines; self.rows = rows }

    /// All lines of a paragraph, each between bars; rows that tell times are those of a timeline.
    init?(barred lines: [MarkdownNode]) {
        guard lines.count > 1, lines.allSatisfy({ $0.children.first?.beginsWithBar ?? false }) else { return nil }
        let rows = lines.map { $0.children.partedAtBars }
        let width = rows[0].count
        guard width > 1, rows.allSatisfy({ $0.count == width }) else { return nil }
        self.init(lines: lines.indices, rows: rows)
        isBarred = true
        guard isTable(mostTimes: 0) else { return nil }
    }

    /// Those of a paragraph's lines, each parted at its tabs, that are a table's. Two lines with one tab may be chance where
    /// others stand beside them.
    static func all(in lines: [[[MarkdownNode]]]) -> [TabbedRun] {
        var runs: [TabbedRun] = []
        var start = 0
        while start < lines.count {
            let end = lines[start...].firstIndex { $0.count != lines[start].count } ?? lines.count
            let run = TabbedRun(lines: start..<end, rows: Array(lines[start..<end]))
            let isWhole = end - start == lines.count
            if run.width > 1, end - start > 1, isWhole || run.width > 2 || end - start > 2,
                run.isTable(mostTimes: 1)
            {
                runs.append(run)
            }
            start = end
        }
        return runs
    }

    private func isTable(mostTimes: Int) -> Bool {
        let firsts = rows.map { $0[0].map(\.words).joined().trimmed }
        let times = firsts.count { TimedText([Inline(.text($0), at: SourceSpan(file: ""))]) != nil }
        return times <= mostTimes && !firsts.allSatisfy { $0.hasSuffix(":") }
    }
}

extension MarkdownNode {
    /// What is written in it, without marks.
    fileprivate var words: String {
        switch kind {
        case .text(let text), .codeSpan(let text): text
        default: children.map(\.words).joined()
        }
    }

    fileprivate var beginsWithBar: Bool {
        if case .text(let text) = kind { text.hasPrefix("|") } else { false }
    }

    fileprivate var holdsTab: Bool {
        if case .text(let text) = kind { text.utf8.contains(0x09) } else { false }
    }
}

extension [MarkdownNode] {
    /// The nodes of a line between its tabs; several in a row part no more than one.
    fileprivate var partedAtTabs: [[MarkdownNode]] { parted(at: "\t", keepsEmpty: false) }

    /// The nodes of a line between its bars; those at its ends are its edges.
    fileprivate var partedAtBars: [[MarkdownNode]] {
        let parts = parted(at: "|", keepsEmpty: true).dropFirst()
        return [[MarkdownNode]](parts.last?.isEmpty ?? false ? parts.dropLast() : parts)
    }

    /// Without the blanks that the texts at its ends begin and end with.
    fileprivate var trimmed: [MarkdownNode] {
        var copy = self
        if case .text(let text)? = first?.kind { copy[0].kind = .text(String(text.drop(while: \.isWhitespace))) }
        if let end = copy.indices.last, case .text(let text) = copy[end].kind {
            copy[end].kind = .text(text.droppingLast(while: \.isWhitespace))
        }
        return copy
    }

    private func parted(at mark: Character, keepsEmpty: Bool) -> [[MarkdownNode]] {
        var parts: [[MarkdownNode]] = [[]]
        for node in self {
            guard case .text(let text) = node.kind, text.contains(mark) else {
                parts[parts.count - 1].append(node)
                continue
            }
            for (index, piece) in text.split(separator: mark, omittingEmptySubsequences: false).enumerated() {
                if index > 0, keepsEmpty || !parts[parts.count - 1].isEmpty { parts.append([]) }
                guard !piece.trimmed.isEmpty else { continue }
                var copy = node
                copy.kind = .text(String(piece))
                parts[parts.count - 1].append(copy)
            }
        }
        return keepsEmpty ? parts : parts.filter { !$0.isEmpty }
    }
}
