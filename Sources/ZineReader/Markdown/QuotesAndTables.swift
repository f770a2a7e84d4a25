import ZineCore
import ZineDocument

extension ArticleBuilder {
    /// A block quote, a GitHub alert, a box or a pull quote, by the mark at its start.
    mutating func quote(_ node: MarkdownNode) -> [Block] {
        guard let mark = alertMark(node) else { return [Block(.quote(blocks(node.children)), at: node.span)] }
        if mark.name == "pull" { return [Block(.pullQuote(blocks(mark.children)), at: node.span)] }
        if let kind = Alert.Kind(rawValue: mark.name) {
            return [Block(.alert(alert(kind, mark.children, isTitled: mark.isTitled)), at: node.span)]
        }
        if mark.name == "box" { return [Block(.group(box(mark.children, isTitled: mark.isTitled)), at: node.span)] }
        if mark.name == "details" {
            let (title, rest) = mark.isTitled ? titled(mark.children) : ([], mark.children)
            return [Block(.details(summary: title, blocks(rest)), at: node.span)]
        }
        if let kind = DialectMark.kind(mark.name) {
            marks.count("callout", at: node.span)
            var alert = alert(kind, mark.children, isTitled: mark.isTitled)
            // What it is called is English.
            if alert.title.isEmpty, language.hasPrefix("en") {
                alert.title = inlineFragment(DialectMark.title(of: mark.name), at: node.span)
            }
            return [Block(.alert(alert), at: node.span)]
        }
        let known = Alert.Kind.allCases.map(\.rawValue) + ["pull", "box"]
        let nearest = nearestWord(to: mark.name, in: known)
        problems.append(
            .warning(
                "unknown-alert", "[!\(mark.name.uppercased().shortened(to: 30))] is no kind of alert",
                hint: nearest.map { "did you mean [!\($0.uppercased())]?" }
                    ?? "write one of \(known.map { "[!\($0.uppercased())]" }.joined(separator: " "))",
                at: node.span))
        return [Block(.quote(blocks(node.children)), at: node.span)]
    }

    private mutating func alert(_ kind: Alert.Kind, _ children: [MarkdownNode], isTitled: Bool) -> Alert {
        guard isTitled, hasTitle(children) else {
            return Alert(kind: kind, blocks: blocks(children))
        }
        let (title, rest) = titled(children)
        return Alert(kind: kind, title: title, blocks: blocks(rest))
    }

    /// A box with its title, behind which the name of a style may stand.
    private mutating func box(_ children: [MarkdownNode], isTitled: Bool) -> Group {
        var group = Group(isBox: true, blocks: [])
        var children = children
        if isTitled, let (rest, name) = withoutStyle(children) {
            group.style = name
            guard rest.isTitled else {
                group.blocks = blocks(rest.children)
                return group
            }
            children = rest.children
        }
        guard isTitled, hasTitle(children) else {
            group.blocks = blocks(children)
            return group
        }
        let (title, rest) = titled(children)
        (group.title, group.blocks) = (title, blocks(rest))
        return group
    }

    /// A box's children without the name of a style at the end of their first line.
    private func withoutStyle(
        _ children: [MarkdownNode]
    ) -> (rest: (children: [MarkdownNode], isTitled: Bool), name: String)? {
        guard var first = children.first, case .paragraph = first.kind else { return nil }
        let end = (first.children.firstIndex { $0.isBreak } ?? first.children.endIndex) - 1
        guard end >= 0, case .text(let text) = first.children[end].kind, let (words, name) = StyleMark.split(text)
        else { return nil }
        var others = children
        if words.isEmpty { first.children.remove(at: end) } else { first.children[end].kind = .text(words) }
        let isTitled = !words.isEmpty || end > 0
        if !isTitled, first.children.first?.isBreak == true { first.children.removeFirst() }
        if first.children.isEmpty { others.removeFirst() } else { others[0] = first }
        return ((others, isTitled), name)
    }

    /// Words behind `[!NOTE]` are a title where more follows that does not go on with their sentence.
    private func hasTitle(_ children: [MarkdownNode]) -> Bool {
        guard let first = children.first, case .paragraph = first.kind else { return false }
        let lines = first.lines
        guard lines.count > 1 else { return children.count > 1 }
        guard case .text(let next)? = lines[1].children.first?.kind else { return true }
        return next.first.map { !$0.isLowercase } ?? true
    }

    /// The first line, and what follows it.
    private mutating func titled(_ children: [MarkdownNode]) -> (title: [Inline], rest: [MarkdownNode]) {
        guard let first = children.first, case .paragraph = first.kind else { return ([], children) }
        let lines = first.lines
        guard let title = lines.first else { return ([], children) }
        var rest = Array(children.dropFirst())
        if lines.count > 1 {
            let count = title.children.count
            let words = first.children.dropFirst(count).drop { $0.isBreak }
            rest.insert(MarkdownNode(kind: .paragraph, children: Array(words), span: first.span), at: 0)
        }
        return (inlines(title.children), rest)
    }

    /// `[!NAME]` at the start of a quote, and the quote without it.
    private func alertMark(_ node: MarkdownNode) -> (name: String, isTitled: Bool, children: [MarkdownNode])? {
        guard var first = node.children.first, case .paragraph = first.kind, let lead = first.children.first,
            case .text(let text) = lead.kind, text.hasPrefix("[!"), let close = text.firstIndex(of: "]")
        else { return nil }
        let name = text[text.index(text.startIndex, offsetBy: 2)..<close]
        guard !name.isEmpty, name.utf8.allSatisfy({ $0.isASCIILetter || $0 == UInt8(ascii: "-") }) else { return nil }
        var rest = text[text.index(after: close)...]
        // Obsidian's sign for a box that can be folded.
        if let fold = rest.first, "+-".contains(fold), rest.dropFirst().first?.isWhitespace ?? true {
            rest = rest.dropFirst()
        }
        rest = rest.drop { $0.isWhitespace || $0 == ":" }
        // Words that emphasis or a link begins are a title, too.
        let isTitled = !rest.isEmpty || first.children.dropFirst().first.map { !$0.isBreak } ?? false
        if rest.isEmpty {
            first.children.removeFirst()
            if let next = first.children.first {
                switch next.kind {
                case .softBreak, .lineBreak: first.children.removeFirst()
                default: break
                }
            }
        } else {
            first.children[0].kind = .text(String(rest))
        }
        let others = Array(node.children.dropFirst())
        return (name.lowercased(), isTitled, first.children.isEmpty ? others : [first] + others)
    }

    mutating func table(_ node: MarkdownNode, _ alignments: [Table.Alignment]) -> Table {
        var rows = node.children.filter { if case .caption = $0.kind { false } else { true } }.map { row in
            var cells = row.children.map { Table.Cell(inlines($0.children), at: $0.span) }
            while cells.count < alignments.count { cells.append(Table.Cell([], at: row.span)) }
            return keepSurplus(of: row, in: Array(cells.prefix(alignments.count)))
        }
        let head = rows.isEmpty ? [] : rows.removeFirst()
        let caption = node.children.flatMap { child -> [Inline] in
            guard case .caption = child.kind else { return [] }
            marks.count("caption", at: child.span)
            return inlines(child.children)
        }
        return Table(alignments: alignments, head: head, rows: rows, caption: caption)
    }

    /// GFM drops the cells that a row has too many; here their text joins the last one.
    private mutating func keepSurplus(of row: MarkdownNode, in cells: [Table.Cell]) -> [Table.Cell] {
        guard let last = cells.indices.last else { return cells }
        let texts = cellTexts(line: row.span.start.line, from: row.span.start.column)
        guard texts.count > cells.count else { return cells }
        let surplus = texts[cells.count...].map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " ")
        guard !surplus.isEmpty else { return cells }
        problems.append(
            .warning(
                "surplus-cells", "this row has \(texts.count) cells where the table has \(cells.count) columns",
                hint: "add a column to the table's head, or write \\| for a bar inside a cell", at: row.span))
        var cells = cells
        let separator = cells[last].text.isEmpty ? [] : [Inline(.text(" "), at: row.span)]
        cells[last].text += separator + inlineFragment(surplus, at: row.span)
        return cells
    }

    /// The cells of a row as written: cut at bars that no backslash precedes.
    private func cellTexts(line: Int, from column: Int) -> [String] {
        let row = source.line(line - source.firstLine + 1).dropFirst(column - 1)
        var texts: [[UInt8]] = [[]]
        var isEscaped = false
        for byte in row {
            if byte == UInt8(ascii: "|"), !isEscaped {
                texts.append([])
            } else {
                texts[texts.count - 1].append(byte)
            }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        if texts.first?.allSatisfy(\.isASCIISpace) ?? false { texts.removeFirst() }
        if texts.last?.allSatisfy(\.isASCIISpace) ?? false { texts.removeLast() }
        return texts.map { String(decoding: $0, as: UTF8.self) }
    }
}
