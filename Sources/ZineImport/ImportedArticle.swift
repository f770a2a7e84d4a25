/// An article as it was found on a page.
public struct ImportedArticle: Sendable {
    public var facts = Facts()
    var blocks: [ImportedBlock] = []
    var notes: [(name: String, blocks: [ImportedBlock])] = []
    public var pictures: [WantedPicture] = []
    public var remarks: [Remark] = []
    /// Markdown that is taken as it is, where the source was Markdown.
    var source: String?

    public init() {}

    mutating func read(_ roots: [Int], _ found: Notes, _ reader: inout BlockReader) {
        var all = roots.flatMap { reader.blocks(in: $0) }
        let bodies = found.notes.map { note -> (name: String, blocks: [ImportedBlock]) in
            if let words = note.words { return (note.name, [.paragraph([.text(words)])]) }
            return (note.name, note.bodies.flatMap { reader.blocks(in: $0) })
        }
        if reader.styles.joinsLines {
            all = BlockJoiner.joinedLines(all, hasListings: reader.styles.hasListings)
        }
        while case .rule? = all.last { all.removeLast() }
        while case .rule? = all.first { all.removeFirst() }
        let settled = HeadingNames.settled([all] + bodies.map(\.blocks), wanted: reader.wantedPlaces)
        blocks = settled[0]
        notes = zip(bodies, settled.dropFirst()).map { ($0.name, $1) }
        pictures = reader.pictures
        remarks += reader.remarks
    }

    // MARK: Headings

    /// A first heading that says the title again goes.
    mutating func dropTitle() {
        guard let title = facts.title?.collapsed,
            let first = blocks.first(where: { block in
                if case .figure = block { return false }
                return true
            }), case .heading(_, let inlines) = first, HeadingNames.parted(inlines).words.plain.collapsed == title,
            let place = blocks.firstIndex(of: first)
        else { return }
        blocks.remove(at: place)
    }

    /// Headings begin at the second level.
    mutating func shiftHeadings() {
        var lowest = 7
        Self.visit(blocks) { lowest = min(lowest, $0) }
        guard lowest < 7, lowest != 2 else { return }
        blocks = Self.shifted(blocks, by: 2 - lowest)
    }

    private static func visit(_ blocks: [ImportedBlock], _ body: (Int) -> Void) {
        for block in blocks {
            switch block {
            case .heading(let level, _): body(level)
            case .quote(let inner), .alert(_, _, let inner), .details(_, let inner): visit(inner, body)
            case .list(_, _, let items): for item in items { visit(item.blocks, body) }
            default: continue
            }
        }
    }

    private static func shifted(_ blocks: [ImportedBlock], by count: Int) -> [ImportedBlock] {
        blocks.map { block in
            switch block {
            case .heading(let level, let inlines): .heading(level: min(max(level + count, 2), 6), inlines)
            case .quote(let inner): .quote(shifted(inner, by: count))
            case .alert(let kind, let title, let inner): .alert(kind: kind, title: title, shifted(inner, by: count))
            case .details(let summary, let inner): .details(summary: summary, shifted(inner, by: count))
            case .list(let start, let isLoose, let items):
                .list(
                    start: start, isLoose: isLoose,
                    items.map { ImportedBlock.Item(blocks: shifted($0.blocks, by: count), isDone: $0.isDone) })
            default: block
            }
        }
    }

    // MARK: What is left to do

    mutating func tellMissing() {
        if facts.title == nil { remarks.append(.missing("its title")) }
        if facts.published == nil { remarks.append(.missing("when it was published")) }
        if facts.organization == nil && facts.authors.isEmpty { remarks.append(.missing("whose it is")) }
        if facts.source == nil { remarks.append(.missing("where it was first published")) }
        if facts.license == nil { remarks.append(.noLicense(contact: facts.contact)) }
    }

    /// The text alone, for guessing at its language.
    var words: String {
        if let source { return source }
        var out = ""
        Self.words(blocks, &out)
        return out
    }

    private static func words(_ blocks: [ImportedBlock], _ out: inout String) {
        for block in blocks {
            switch block {
            case .paragraph(let inlines), .heading(_, let inlines):
                out += HeadingNames.parted(inlines).words.plain + " "
            case .quote(let inner), .alert(_, _, let inner), .details(_, let inner): words(inner, &out)
            case .list(_, _, let items): for item in items { words(item.blocks, &out) }
            case .table(let table):
                out += table.rows.map { $0.map(\.plain).joined(separator: " ") }.joined(separator: " ") + " "
            case .definitions(let entries):
                for entry in entries { for meaning in entry.meanings { words(meaning, &out) } }
            case .figure(_, let caption): out += caption.plain + " "
            case .code, .rule: continue
            }
        }
    }

    // MARK: Markdown

    /// The text below the front matter.
    ///
    /// - Parameter paths: what pictures are called in the article, by their addresses; of those called nothing their words
    ///   stay.
    public func body(paths: [String: String] = [:]) -> String {
        if let source {
            return paths.reduce(source) { text, path in
                text.components(by: "](" + path.key).joined(separator: "](" + path.value)
            }
        }
        var named = self
        if !paths.isEmpty {
            named.blocks = PictureNames.renamed(blocks, paths)
            named.notes = notes.map { ($0.name, PictureNames.renamed($0.blocks, paths)) }
        }
        var text = MarkdownWriter.text(named.blocks)
        for note in named.notes { text += "\n" + MarkdownWriter.note(note.name, note.blocks) + "\n" }
        return text
    }
}
