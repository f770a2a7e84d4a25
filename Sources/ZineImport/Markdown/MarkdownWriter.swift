/// Writes blocks as Markdown, as people write it: a paragraph a line, and no mark that its text does not need.
struct MarkdownWriter {
    private var lines: [String] = []

    static func text(_ blocks: [ImportedBlock]) -> String {
        var writer = MarkdownWriter()
        writer.write(blocks)
        return writer.lines.joined(separator: "\n") + "\n"
    }

    private static func lines(_ blocks: [ImportedBlock], isTight: Bool = false) -> [String] {
        var writer = MarkdownWriter()
        writer.write(blocks, isTight: isTight)
        return writer.lines
    }

    private mutating func write(_ blocks: [ImportedBlock], isTight: Bool = false) {
        var isMarkTurned = false
        for (index, block) in blocks.enumerated() {
            if index > 0 {
                if !(isTight && Self.fits(block, under: blocks[index - 1])) { lines.append("") }
                isMarkTurned = Self.isList(block, after: blocks[index - 1]) && !isMarkTurned
            }
            write(block, isMarkTurned: isMarkTurned, isLast: index == blocks.count - 1)
        }
    }

    /// Whether a list may follow its item's words without a gap.
    private static func fits(_ block: ImportedBlock, under former: ImportedBlock) -> Bool {
        guard case .paragraph = former, case .list(let start, _, _) = block else { return false }
        return start == nil || start == 1
    }

    /// Two lists of a kind, one below the other, need different marks to stay two.
    private static func isList(_ block: ImportedBlock, after former: ImportedBlock) -> Bool {
        guard case .list(let start, _, _) = block, case .list(let other, _, _) = former else { return false }
        return (start == nil) == (other == nil)
    }

    private mutating func write(_ block: ImportedBlock, isMarkTurned: Bool, isLast: Bool) {
        switch block {
        case .paragraph(let inlines): lines += LineWriter.text(inlines).splitLines
        case .heading(let level, let inlines):
            let (words, name) = HeadingNames.parted(inlines)
            let mark = name.map { " {#\($0)}" } ?? ""
            lines.append(String(repeating: "#", count: level) + " " + LineWriter.headingText(words) + mark)
        case .list(let start, let isLoose, let items): write(items, start: start, isLoose: isLoose, isMarkTurned)
        case .code(let language, let text): write(code: text, language: language)
        case .quote(let blocks): lines += Self.lines(blocks).map { $0.isEmpty ? ">" : "> " + $0 }
        case .alert(let kind, let title, let blocks):
            let head = LineWriter.text(title, place: .inline)
            lines.append("> [!\(kind)]" + (head.isEmpty ? "" : " " + head))
            lines += Self.lines(blocks).map { $0.isEmpty ? ">" : "> " + $0 }
        case .table(let table): write(table)
        case .figure(let pictures, let caption):
            for picture in pictures { lines.append(LineWriter.text([picture], place: .inline)) }
            let words = LineWriter.text([.emphasis(caption.withoutEmphasis)], place: .inline)
            if !caption.isBlank { lines.append(words.replacingLineEnds) }
        case .definitions(let entries): write(entries)
        case .details(let summary, let blocks):
            lines += [
                "<details>", "<summary>" + LineWriter.text(summary, place: .inline).replacingLineEnds + "</summary>",
                "",
            ]
            lines += Self.lines(blocks) + ["", "</details>"]
        case .rule: lines.append("---")
        }
    }

    private mutating func write(_ items: [ImportedBlock.Item], start: Int?, isLoose: Bool, _ isMarkTurned: Bool) {
        for (index, item) in items.enumerated() {
            if index > 0, isLoose { lines.append("") }
            let mark = start.map { "\($0 + index)" + (isMarkTurned ? ") " : ". ") } ?? (isMarkTurned ? "* " : "- ")
            let box = item.isDone.map { $0 ? "[x] " : "[ ] " } ?? ""
            let indent = String(repeating: " ", count: mark.count)
            var inner = Self.lines(item.blocks, isTight: !isLoose)
            if inner.isEmpty { inner = [""] }
            // A listing, a table or a list would swallow the box.
            if case .paragraph? = item.blocks.first {} else if !box.isEmpty { inner.insert("", at: 0) }
            lines.append((mark + box + inner[0]).trimmedEnd)
            lines += inner.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
        }
    }

    private mutating func write(code: String, language: String) {
        var longest = 0
        for line in code.splitLines {
            let run = line.drop(while: { $0 == " " }).prefix(while: { $0 == "`" }).count
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: max(3, longest + 1))
        lines.append(fence + language)
        lines += code.splitLines
        lines.append(fence)
    }

    private mutating func write(_ table: ImportedBlock.Table) {
        guard let width = table.rows.map(\.count).max(), width > 0 else { return }
        let row = { (cells: [[ImportedInline]]) in
            "| "
                + (0..<width).map { $0 < cells.count ? LineWriter.text(cells[$0], place: .cell) : "" }.joined(
                    separator: " | ")
                + " |"
        }
        lines.append(row(table.rows[0]))
        let marks = (0..<width).map { column in
            switch column < table.alignments.count ? table.alignments[column] : .none {
            case .none: "---"
            case .left: ":---"
            case .center: ":---:"
            case .right: "---:"
            }
        }
        lines.append("| " + marks.joined(separator: " | ") + " |")
        for cells in table.rows.dropFirst() { lines.append(row(cells)) }
        if !table.caption.isBlank {
            lines.append(": " + LineWriter.text(table.caption, place: .inline).replacingLineEnds)
        }
    }

    /// As elements, which every reader of Markdown knows, around Markdown.
    private mutating func write(_ entries: [ImportedBlock.Definition]) {
        lines.append("<dl>")
        for entry in entries {
            for term in entry.terms { write("dt", [.paragraph(term)]) }
            for meaning in entry.meanings { write("dd", meaning) }
        }
        lines.append("</dl>")
    }

    private mutating func write(_ element: String, _ blocks: [ImportedBlock]) {
        let inner = Self.lines(blocks)
        if case .paragraph(let inlines)? = blocks.first, blocks.count == 1, inner == [inlines.plain],
            !inlines.plain.contains(where: { "<&".contains($0) })
        {
            lines.append("<\(element)>\(inlines.plain)</\(element)>")
        } else {
            lines += ["<\(element)>", ""] + inner + ["", "</\(element)>"]
        }
    }

    /// A note's line and what else belongs to it.
    static func note(_ name: String, _ blocks: [ImportedBlock]) -> String {
        let inner = lines(blocks)
        return (["[^\(name)]: " + (inner.first ?? "")] + inner.dropFirst().map { $0.isEmpty ? "" : "    " + $0 })
            .joined(separator: "\n")
    }
}

extension String {
    var splitLines: [String] {
        utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
        }
    }

    var replacingLineEnds: String {
        guard contains("\n") else { return self }
        return splitLines.map { $0.hasSuffix("\\") ? String($0.dropLast()) + " " : $0 }.joined(separator: " ").collapsed
    }

    var trimmedEnd: String {
        var rest = self[...]
        while rest.last == " " { rest = rest.dropLast() }
        return String(rest)
    }
}
