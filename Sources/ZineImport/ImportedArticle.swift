/// An article as it was found on a page.
public struct ImportedArticle: Sendable {
    public var facts = Facts()
    var pieces: [Piece] = []
    var notes: [(name: String, pieces: [Piece])] = []
    public var pictures: [WantedPicture] = []
    public var remarks: [Remark] = []
    /// Markdown that is taken as it is, where the source was Markdown.
    var source: String?

    public init() {}

    mutating func read(_ roots: [Int], _ found: Notes, _ reader: inout PieceReader) {
        var all = roots.flatMap { reader.pieces(in: $0) }
        let bodies = found.notes.map { note -> (name: String, pieces: [Piece]) in
            if let words = note.words { return (note.name, [.paragraph([.text(words)])]) }
            return (note.name, note.bodies.flatMap { reader.pieces(in: $0) })
        }
        if reader.styles.joinsLines {
            all = PieceJoiner.joinedLines(all, hasListings: reader.styles.hasListings)
        }
        while case .rule? = all.last { all.removeLast() }
        while case .rule? = all.first { all.removeFirst() }
        let settled = HeadingNames.settled([all] + bodies.map(\.pieces), wanted: reader.wantedPlaces)
        pieces = settled[0]
        notes = zip(bodies, settled.dropFirst()).map { ($0.name, $1) }
        pictures = reader.pictures
        remarks += reader.remarks
    }

    // MARK: Headings

    /// A first heading that says the title again goes.
    mutating func dropTitle() {
        guard let title = facts.title?.collapsed,
            let first = pieces.first(where: { piece in
                if case .figure = piece { return false }
                return true
            }), case .heading(_, let bits) = first, HeadingNames.parted(bits).words.plain.collapsed == title,
            let place = pieces.firstIndex(of: first)
        else { return }
        pieces.remove(at: place)
    }

    /// Headings begin at the second level.
    mutating func shiftHeadings() {
        var lowest = 7
        Self.visit(pieces) { lowest = min(lowest, $0) }
        guard lowest < 7, lowest != 2 else { return }
        pieces = Self.shifted(pieces, by: 2 - lowest)
    }

    private static func visit(_ pieces: [Piece], _ body: (Int) -> Void) {
        for piece in pieces {
            switch piece {
            case .heading(let level, _): body(level)
            case .quote(let inner), .alert(_, _, let inner), .details(_, let inner): visit(inner, body)
            case .list(_, _, let items): for item in items { visit(item.pieces, body) }
            default: continue
            }
        }
    }

    private static func shifted(_ pieces: [Piece], by count: Int) -> [Piece] {
        pieces.map { piece in
            switch piece {
            case .heading(let level, let bits): .heading(level: min(max(level + count, 2), 6), bits)
            case .quote(let inner): .quote(shifted(inner, by: count))
            case .alert(let kind, let title, let inner): .alert(kind: kind, title: title, shifted(inner, by: count))
            case .details(let summary, let inner): .details(summary: summary, shifted(inner, by: count))
            case .list(let start, let isLoose, let items):
                .list(
                    start: start, isLoose: isLoose,
                    items.map { Piece.Item(pieces: shifted($0.pieces, by: count), isDone: $0.isDone) })
            default: piece
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
        Self.words(pieces, &out)
        return out
    }

    private static func words(_ pieces: [Piece], _ out: inout String) {
        for piece in pieces {
            switch piece {
            case .paragraph(let bits), .heading(_, let bits): out += HeadingNames.parted(bits).words.plain + " "
            case .quote(let inner), .alert(_, _, let inner), .details(_, let inner): words(inner, &out)
            case .list(_, _, let items): for item in items { words(item.pieces, &out) }
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
            named.pieces = PictureNames.renamed(pieces, paths)
            named.notes = notes.map { ($0.name, PictureNames.renamed($0.pieces, paths)) }
        }
        var text = MarkdownWriter.text(named.pieces)
        for note in named.notes { text += "\n" + MarkdownWriter.note(note.name, note.pieces) + "\n" }
        return text
    }
}
