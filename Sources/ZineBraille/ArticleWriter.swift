import ZineCore
import ZineDocument
import ZineLanguage

/// An article as what stands in Braille: title, text, notes, in reading order.
struct ArticleWriter {
    /// Footnotes, and addresses that links lead to.
    private enum Note { case footnote(Int), address(String) }

    private let article: Article
    private let words: Language
    private var turns: ArticleTurns
    private var notes: [Note] = []
    private var numbers: [Int: Int] = [:]
    private(set) var items: [BrailleItem] = []
    /// Cells that text around is indented by.
    private var indent = 0
    /// Empty lines that the next item has above it at least.
    private var owed = 0
    /// Where the next item's text is read from.
    private var span: SourceSpan

    init(_ article: Article, file: String, turns: [PrintedTurn]) {
        self.article = article
        self.turns = ArticleTurns(turns, of: article.slug)
        words = Language.of(article.language)
        span = SourceSpan(file: file)
        let opening = turns.filter { $0.place == .article(article.slug) }.map(\.label)
        items.append(item(.article(article.briefTitle)))
        items += opening.map { item(.page($0)) }
    }

    mutating func write() {
        // Print puts a dot between them, which Braille has not.
        for (index, label) in [article.kicker(in: words.tag), article.organization].compactMap({ $0 }).enumerated() {
            add(BrailleText(label), .centred, above: index == 0 ? 1 : 0)
            items[items.count - 1].staysWithNext = true
        }
        let title = article.title.plainText
        add(title.allSatisfy(\.isWhitespace) ? BrailleText(article.slug) : text(article.title), .centred)
        items[items.count - 1].staysWithNext = true
        if !article.summary.isEmpty { paragraph(text(article.summary), above: 1) }
        let dateline = article.dateline(in: words)
        let lines =
            (dateline.byline?.split(separator: " · ").map(String.init) ?? []) + [dateline.date?.text].compactMap { $0 }
        for line in lines { paragraph(BrailleText(line)) }
        if let art = article.art { figure(Figure(picture: art, caption: [])) }
        write(article.blocks, above: 1)
        for page in turns.rest() { items.append(item(.page(page))) }
        writeNotes()
        writeSource()
    }

    // MARK: Items

    private func item(_ kind: BrailleItem.Kind) -> BrailleItem {
        BrailleItem(kind: kind, language: article.language, span: span)
    }

    private mutating func add(_ text: BrailleText, _ kind: BrailleItem.Kind, above: Int = 0) {
        guard !text.isEmpty else { return }
        var item = item(kind)
        item.text = text
        item.above = max(above, owed)
        owed = 0
        items.append(item)
    }

    private mutating func paragraph(_ text: BrailleText, above: Int = 0) {
        let lines = text.lines
        guard lines.count > 1 else { return add(text, .lines(first: indent + 2, further: indent), above: above) }
        for (index, line) in lines.enumerated() { hanging(line, above: index == 0 ? above : 0) }
    }

    /// Lines that hang out to the left; those that end as they are written go on where the first would be turned over.
    private mutating func hanging(_ text: BrailleText, above: Int = 0) {
        for (index, line) in text.lines.enumerated() {
            let first = index == 0 ? indent : indent + 2
            add(line, .lines(first: first, further: first + 2), above: index == 0 ? above : 0)
        }
    }

    private mutating func heading(_ text: BrailleText, level: Int) {
        let start = level == 2 ? 4 : 6
        add(text, .lines(first: start, further: start), above: 1)
        items[items.count - 1].staysWithNext = true
    }

    private mutating func figure(_ figure: Figure, above: Int = 1) {
        hanging(BrailleText(Phrases.fill(words.book.picture, figure.picture.alternativeText)), above: above)
        let caption = text(figure.captionWithLink)
        if !caption.isEmpty { hanging(caption) }
        if let credit = figure.picture.credit { hanging(BrailleText(credit)) }
    }

    // MARK: Blocks

    private mutating func write(_ blocks: [Block], above: Int = 0) {
        var above = above
        for block in blocks {
            span = block.span
            for page in turns.passed(block.span.start) { items.append(item(.page(page))) }
            write(block, above: above)
            above = 0
        }
    }

    private mutating func write(_ block: Block, above: Int) {
        switch block.content {
        case .paragraph(let inlines): paragraph(text(inlines), above: above)
        case .heading(let heading): self.heading(text(heading.text), level: heading.level)
        case .list(let list): write(list)
        case .definitions(let list):
            for entry in list.entries {
                for term in entry.terms { hanging(text(term), above: 1) }
                for blocks in entry.definitions { indented { $0.write(blocks) } }
            }
        case .quote(let inner): indented { $0.write(inner, above: 1) }
        case .pullQuote(let inner): indented { $0.write(inner, above: 1) }
        case .alert(let alert):
            let name = alert.kind.name(in: article.language)
            boxed(alert.title.isEmpty ? BrailleText(name) : text(alert.title), alert.blocks)
        case .group(let group): boxed(text(group.title), group.blocks)
        case .details(let summary, let inner): boxed(text(summary), inner)
        case .code(let code): write(code, at: block.span.start)
        case .table(let table): write(table)
        case .figure(let figure): self.figure(figure)
        case .timeline(let timeline): for item in timeline.items { write(item) }
        case .verse(let verse):
            for stanza in verse.stanzas {
                for (index, line) in stanza.enumerated() { hanging(text(line.text), above: index == 0 ? 1 : 0) }
            }
        case .thematicBreak: add(BrailleText("* * *"), .centred, above: 1)
        case .pageBreak: break
        }
    }

    private mutating func indented(_ write: (inout ArticleWriter) -> Void) {
        let before = indent
        indent = min(indent + 2, 12)
        write(&self)
        indent = before
    }

    private mutating func boxed(_ title: BrailleText, _ blocks: [Block]) {
        if !title.isEmpty {
            add(title, .lines(first: indent + 4, further: indent + 4), above: 1)
            items[items.count - 1].staysWithNext = true
        }
        indented { $0.write(blocks, above: title.isEmpty ? 1 : 0) }
    }

    private mutating func write(_ list: List) {
        for (index, item) in list.items.enumerated() {
            let task = item.isDone.map { $0 ? words.page.done : words.page.open }
            let marks = [list.marker(of: index), task.map { $0 + ":" }].compactMap { $0 }
            let mark = BrailleText((marks.isEmpty ? "•" : marks.joined(separator: " ")) + " ")
            lead(mark, item.blocks)
        }
    }

    /// Blocks of which the first begins with a mark, a time or a number.
    private mutating func lead(_ mark: BrailleText, _ blocks: [Block]) {
        guard let first = blocks.first, case .paragraph(let inlines) = first.content else {
            hanging(mark)
            return indented { $0.write(blocks) }
        }
        span = first.span
        for page in turns.passed(first.span.start) { items.append(item(.page(page))) }
        hanging(mark + text(inlines))
        indented { $0.write(Array(blocks.dropFirst())) }
    }

    /// Every line of code on a line of its own, its indent kept, turned over where it is too long.
    private mutating func write(_ code: CodeBlock, at position: SourcePosition) {
        if let title = code.title { hanging(BrailleText(title), above: 1) }
        if code.title == nil { owed = max(owed, 1) }
        for line in code.text.split(separator: "\n", omittingEmptySubsequences: false) {
            let blanks = line.prefix { $0 == " " || $0 == "\t" }
            let depth = min(blanks.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }, 12)
            var text = BrailleText()
            turns.write(String(line.dropFirst(blanks.count)), isPlain: true, at: position, to: &text)
            // Empty lines are kept, as far as text follows.
            if text.isEmpty { owed += 1 }
            add(text, .lines(first: indent + depth, further: indent + depth + 4))
        }
        owed = 1
    }

    /// Row by row, its cells one behind the other.
    private mutating func write(_ table: Table) {
        if !table.caption.isEmpty { hanging(text(table.caption), above: 1) }
        for (index, row) in ([table.head] + table.rows).enumerated() where row.contains(where: { !$0.text.isEmpty }) {
            var line = BrailleText()
            for (place, cell) in row.enumerated() {
                if place > 0 { line.append("; ") }
                let words = text(cell.text)
                line = line + (words.isEmpty ? BrailleText("–") : words)
            }
            hanging(line, above: index == 0 && table.caption.isEmpty ? 1 : 0)
        }
    }

    private mutating func write(_ entry: Timeline.Item) {
        span = entry.span
        for page in turns.passed(entry.span.start) { items.append(item(.page(page))) }
        switch entry {
        case .day(let day): heading(text(day.text), level: 3)
        case .heads(let heads): hanging(text(heads.time) + BrailleText(" ") + text(heads.event), above: 1)
        case .entry(let entry):
            var mark = BrailleText(entry.time.written + " ")
            guard !entry.label.isEmpty else { return lead(mark, entry.body) }
            mark = mark + text(entry.label)
            guard entry.isHeaded else { return lead(mark + BrailleText(" "), entry.body) }
            hanging(mark)
            indented { $0.write(entry.body) }
        }
    }

    // MARK: Words

    private mutating func text(_ inlines: [Inline]) -> BrailleText {
        var text = BrailleText()
        for inline in inlines { append(inline, to: &text) }
        return text
    }

    private mutating func append(_ inline: Inline, to out: inout BrailleText) {
        switch inline.content {
        case .text(let words): turns.write(words, at: inline.span.start, to: &out)
        case .code(let words): turns.write(words, isPlain: true, at: inline.span.start, to: &out)
        case .softBreak: out.append(" ")
        case .lineBreak: out.endLine()
        case .image(let picture): out.append(Phrases.fill(words.book.picture, picture.alternativeText))
        case .footnoteReference(let index):
            if numbers[index] == nil {
                notes.append(.footnote(index))
                numbers[index] = notes.count
            }
            out.append("[\(numbers[index] ?? 0)]")
        case .link(let destination, _, let inner): link(destination, inner, to: &out)
        default: for child in inline.children { append(child, to: &out) }
        }
    }

    /// Addresses of the world outside stand in the notes, unless the link's words say them.
    private mutating func link(_ destination: String, _ inner: [Inline], to out: inout BrailleText) {
        let words = inner.plainText
        guard words != destination, "mailto:" + words != destination else {
            return out.append(words, isPlain: true)
        }
        for child in inner { append(child, to: &out) }
        guard destination.hasPrefix("https://") || destination.hasPrefix("http://") || destination.hasPrefix("mailto:")
        else { return }
        notes.append(.address(destination))
        out.append("[\(notes.count)]")
    }

    // MARK: Notes and source

    private mutating func writeNotes() {
        for index in article.footnotes.indices where numbers[index] == nil {
            notes.append(.footnote(index))
            numbers[index] = notes.count
        }
        guard !notes.isEmpty else { return }
        heading(BrailleText(words.page.notes), level: 2)
        var number = 0
        // Notes may have notes.
        while number < notes.count {
            number += 1
            let mark = BrailleText("[\(number)] ")
            switch notes[number - 1] {
            case .address(let address): hanging(mark + BrailleText(address, isPlain: true))
            case .footnote(let index):
                guard article.footnotes.indices.contains(index) else { continue }
                lead(mark, article.footnotes[index].blocks)
            }
        }
    }

    private mutating func writeSource() {
        if let source = article.source {
            hanging(
                BrailleText(article.sourceLabel(in: words) + " ") + BrailleText(source, isPlain: true), above: 1)
        }
        if let licence = article.license {
            hanging(BrailleText(words.page.licence + ": " + licence), above: article.source == nil ? 1 : 0)
        }
    }
}
