import ZineDocument
import ZineLanguage

extension ArticleLetter {
    mutating func blocks(_ blocks: [Block], isTight: Bool = false) {
        guard depth < ArticleConverter.deepest else { return setter.paragraph(PlainWords.of(blocks).forMarkup) }
        depth += 1
        for block in blocks {
            if !isTight { setter.gap() }
            self.block(block)
        }
        depth -= 1
    }

    private mutating func block(_ block: Block) {
        switch block.content {
        case .paragraph(let text): setter.paragraph(line(text))
        case .heading(let heading): setter.heading(line(heading.text), rule: heading.level <= 2 ? "-" : ".")
        case .list(let list): self.list(list)
        case .definitions(let list): definitions(list)
        case .quote(let blocks): indented(by: "> ") { $0.blocks(blocks) }
        case .alert(let alert):
            setter.paragraph(
                alert.title.isEmpty
                    ? alert.kind.name(in: phrases.tag).capitals(in: phrases.tag) : line(alert.title))
            setter.join()
            indented(by: "| ") { $0.blocks(alert.blocks) }
        case .group(let group):
            guard group.isBox else { return blocks(group.blocks) }
            if !group.title.isEmpty {
                setter.paragraph(line(group.title))
                setter.join()
            }
            indented(by: "| ") { $0.blocks(group.blocks) }
        case .pullQuote(let blocks): indented(by: "    ") { $0.blocks(blocks) }
        case .code(let code): self.code(code)
        case .table(let table): self.table(table)
        case .figure(let figure): self.figure(figure)
        case .timeline(let timeline): self.timeline(timeline)
        case .details(let summary, let blocks):
            setter.paragraph(line(summary))
            indented(by: "  ") { $0.blocks(blocks) }
        case .verse(let verse): self.verse(verse)
        case .thematicBreak: setter.emit(String(repeating: " ", count: max(0, setter.room / 2 - 2)) + "* * *")
        case .pageBreak: break
        }
    }

    private mutating func list(_ list: List) {
        for (index, item) in list.items.enumerated() {
            if !list.isTight && index > 0 { setter.gap() }
            var numbered = list
            numbered.start = list.start?.clamped(to: 0...999_999_999)
            var bullet = numbered.marker(of: index).map { $0 + " " } ?? "- "
            if let isDone = item.isDone { bullet += isDone ? "[x] " : "[ ] " }
            let margin = String(repeating: " ", count: bullet.count)
            indented(by: margin, hanging: bullet) { $0.blocks(item.blocks, isTight: list.isTight) }
        }
    }

    private mutating func definitions(_ list: DefinitionList) {
        for (index, entry) in list.entries.enumerated() {
            if index > 0 { setter.gap() }
            for term in entry.terms { setter.paragraph(line(term)) }
            for blocks in entry.definitions {
                setter.join()
                indented(by: "    ") { $0.blocks(blocks) }
            }
        }
    }

    private mutating func verse(_ verse: Verse) {
        for (index, stanza) in verse.stanzas.enumerated() {
            if index > 0 { setter.gap() }
            for line in stanza {
                let words = self.line(line.text)
                indented(by: String(repeating: " ", count: min(line.indent, 24))) { $0.setter.paragraph(words) }
            }
        }
    }

    /// Lines of code stay whole, so that they can be copied.
    private mutating func code(_ code: CodeBlock) {
        if let title = code.title {
            setter.paragraph(title.forMarkup)
            setter.gap()
        }
        indented(by: "    ") {
            for line in code.text.forMarkup.split(separator: "\n", omittingEmptySubsequences: false) {
                $0.setter.emit(String(line))
            }
        }
    }

    mutating func figure(_ figure: Figure) {
        setter.gap()
        let words = figure.picture.alternativeText
        if !words.allSatisfy(\.isWhitespace) {
            setter.paragraph(Phrases.fill(phrases.book.picture, words).forMarkup)
        }
        let caption = line(figure.captionWithLink)
        if !caption.isEmpty { setter.paragraph(caption) }
        if let credit = figure.picture.credit, !credit.isEmpty { setter.paragraph(credit.forMarkup) }
    }

    // MARK: Timelines

    /// Times in a column as wide as the widest of them that leaves the text enough room; wider ones stand above.
    private mutating func timeline(_ timeline: Timeline) {
        let widths = timeline.items.map { item in
            if case .entry(let entry) = item { TextSetter.width(entry.time.written) } else { 0 }
        }
        let column = widths.filter { $0 <= 20 }.max() ?? 0
        let margin = String(repeating: " ", count: column + 2)
        for item in timeline.items {
            setter.gap()
            switch item {
            case .day(let day): setter.paragraph(line(day.text))
            case .heads(let heads):
                let texts = [heads.time, heads.event].filter { !$0.isEmpty }
                setter.paragraph(texts.map { line($0) }.joined(separator: " · "))
            case .entry(let entry):
                let time = entry.time.written.forMarkup
                let width = TextSetter.width(time)
                if width > column {
                    setter.paragraph(time)
                    setter.join()
                }
                let hanging = time + String(repeating: " ", count: max(0, column + 2 - width))
                indented(by: margin, hanging: width > column ? nil : hanging) { $0.event(entry) }
            }
        }
    }

    private mutating func event(_ entry: Timeline.Entry) {
        guard !entry.label.isEmpty else { return blocks(entry.body) }
        var rest = entry.body[...]
        var words = entry.label
        if let first = rest.first, case .paragraph(let text) = first.content {
            rest = rest.dropFirst()
            words += [entry.joint] + text
        }
        setter.paragraph(line(words))
        blocks(Array(rest))
    }

    // MARK: Tables

    /// In columns where they fit; else every cell on a line of its own under its column's head.
    private mutating func table(_ table: Table) {
        if !table.caption.isEmpty {
            setter.paragraph(line(table.caption))
            setter.gap()
        }
        let rows = (table.head.isEmpty ? [] : [table.head]) + table.rows
        let cells = rows.map { $0.map { line($0.text) } }
        let count = cells.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            cells.map { $0.indices.contains(column) ? TextSetter.width($0[column]) : 0 }.max() ?? 0
        }
        let isLined = cells.allSatisfy { $0.allSatisfy { !$0.contains("\n") } }
        guard isLined, widths.reduce(0, +) + 2 * max(0, count - 1) <= setter.room else {
            return rowsApart(cells, hasHead: !table.head.isEmpty)
        }
        for (index, row) in cells.enumerated() {
            setter.emit(Self.aligned(row, widths, table.alignments))
            if index == 0 && !table.head.isEmpty {
                setter.emit(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
            }
        }
    }

    private static func aligned(_ row: [String], _ widths: [Int], _ alignments: [Table.Alignment]) -> String {
        row.enumerated().map { column, cell in
            let space = String(repeating: " ", count: max(0, widths[column] - TextSetter.width(cell)))
            let isRight = alignments.indices.contains(column) && alignments[column] == .right
            return isRight ? space + cell : cell + space
        }.joined(separator: "  ")
    }

    /// Every cell on a line of its own, behind its column's name.
    private mutating func rowsApart(_ cells: [[String]], hasHead: Bool) {
        let names = hasHead ? cells.first ?? [] : []
        if hasHead { setter.paragraph(names.filter { !$0.isEmpty }.joined(separator: " | ")) }
        for row in cells.dropFirst(hasHead ? 1 : 0) {
            setter.gap()
            for (column, cell) in row.enumerated() where !cell.isEmpty {
                let name = names.indices.contains(column) && !names[column].isEmpty ? names[column] + ": " : ""
                indented(by: "  ", hanging: column == 0 ? "- " : "  ") { $0.setter.paragraph(name + cell) }
            }
        }
    }

    // MARK: Text

    /// Words with numbers where notes and links stand; line ends that the author wants are kept.
    mutating func line(_ inlines: [Inline]) -> String {
        var out = ""
        append(inlines, to: &out, isInsideLink: false)
        return out.forMarkup
    }

    private mutating func append(_ inlines: [Inline], to out: inout String, isInsideLink: Bool) {
        guard depth < ArticleConverter.deepest else {
            out += PlainWords.of(inlines)
            return
        }
        depth += 1
        for (index, inline) in inlines.enumerated() where !inlines.isLostBreak(at: index) {
            switch inline.content {
            case .text(let text), .code(let text):
                out += text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
            case .softBreak: out += " "
            case .lineBreak: out += "\n"
            case .image(let picture):
                let hasWords = !picture.alternativeText.allSatisfy(\.isWhitespace)
                out += Phrases.fill(phrases.book.picture, hasWords ? picture.alternativeText : picture.fileName)
            case .footnoteReference(let index):
                if article.footnotes.indices.contains(index) { out += " [\(number(of: .footnote(index)))]" }
            case .link(let destination, _, let text):
                append(text, to: &out, isInsideLink: true)
                mark(destination, saying: text.plainText, in: &out, isInsideLink: isInsideLink)
            case .strikethrough(let text) where !text.isEmpty:
                out += "~~"
                append(text, to: &out, isInsideLink: isInsideLink)
                out += "~~"
            default: append(inline.children, to: &out, isInsideLink: isInsideLink)
            }
        }
        depth -= 1
    }

    /// An address that the words say themselves needs no note.
    private mutating func mark(_ destination: String, saying words: String, in out: inout String, isInsideLink: Bool) {
        guard !isInsideLink, let url = SafeURL(destination), url.isExternal, !url.isSaid(by: words) else { return }
        out += " [\(number(of: .address(url.text)))]"
    }
}
