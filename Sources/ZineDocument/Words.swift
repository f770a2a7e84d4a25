/// The words of a text in the order in which they are read, cut at white space: what proofs that no word was lost
/// compare between source, PDF, web edition and EPUB.
///
/// Alternative texts are not part of it; a timeline's entry is read as its time, its label, its body.
public struct WordReader: Sendable {
    public private(set) var words: [String] = []
    private var line = ""

    public init() {}

    public mutating func read(_ inlines: [Inline]) {
        append(inlines)
        endLine()
    }

    public mutating func read(_ blocks: [Block]) {
        for block in blocks { read(block) }
    }

    public mutating func read(_ text: String) {
        line += text
        endLine()
    }

    private mutating func endLine() {
        words += line.split(whereSeparator: \.isWhite).map(String.init)
        line = ""
    }

    private mutating func append(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline.content {
            case .text(let text), .code(let text): line += text
            case .softBreak, .lineBreak: line += " "
            case .image, .footnoteReference: break
            default: append(inline.children)
            }
        }
    }

    private mutating func read(_ block: Block) {
        switch block.content {
        case .paragraph(let text): read(text)
        case .heading(let heading): read(heading.text)
        case .list(let list): for item in list.items { read(item.blocks) }
        case .quote(let inner), .pullQuote(let inner): read(inner)
        case .definitions(let list):
            for entry in list.entries {
                for term in entry.terms { read(term) }
                for blocks in entry.definitions { read(blocks) }
            }
        case .alert(let alert):
            read(alert.title)
            read(alert.blocks)
        case .group(let group):
            read(group.title)
            read(group.blocks)
        case .code(let code):
            if let title = code.title { read(title) }
            read(code.text)
        case .table(let table):
            read(table.caption)
            for cell in table.head { read(cell.text) }
            for row in table.rows { for cell in row { read(cell.text) } }
        case .figure(let figure): read(figure.caption)
        case .timeline(let timeline): for item in timeline.items { read(item) }
        case .details(let summary, let inner):
            read(summary)
            read(inner)
        case .verse(let verse): for line in verse.lines { read(line.text) }
        case .thematicBreak, .pageBreak: break
        }
    }

    private mutating func read(_ item: Timeline.Item) {
        switch item {
        case .day(let day): read(day.text)
        case .entry(let entry):
            read(entry.time.written)
            read(entry.label)
            read(entry.body)
        case .heads(let heads):
            read(heads.time)
            read(heads.event)
        }
    }
}

extension Character {
    /// Whether it is white space. Of ASCII, which most of a text is, the standard library looks it up as of all else.
    fileprivate var isWhite: Bool {
        guard let first = utf8.first, first < 0x80 else { return isWhitespace }
        return first == 0x20 || (0x09...0x0D).contains(first)
    }
}

extension Article {
    /// Title, summary, body and notes, word by word.
    public var words: [String] {
        var reader = WordReader()
        reader.read(title)
        reader.read(summary)
        reader.read(blocks)
        for note in footnotes { reader.read(note.blocks) }
        return reader.words
    }
}
