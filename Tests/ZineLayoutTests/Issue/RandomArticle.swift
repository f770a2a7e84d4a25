import ZineCore
import ZineDocument

/// An article of all that Markdown can hold, in any order and nested in one another.
///
/// Its running text is Greek and its notes are Cyrillic, so that either can be told on a page from the words, numbers
/// and addresses that the composer adds.
struct RandomArticle {
    private var generator: SeededGenerator
    private(set) var footnotes: [Footnote] = []
    private let deepest: Int
    private let span = SourceSpan(file: "article.md")

    static func make(seed: Int, blocks: Int, deepest: Int = 3) -> Article {
        var maker = RandomArticle(generator: SeededGenerator(seed), deepest: deepest)
        let title = maker.plain(2...9)
        let summary = maker.generator.once(in: 2) ? maker.plain(4...30) : []
        let content = maker.blocks(blocks, depth: 0)
        return Article(
            path: "article.md", slug: "article", title: title, kind: maker.generator.pick(Article.Kind.allCases),
            summary: summary, authors: ["A. N. Author"], organization: "Works",
            published: PartialDate(year: 2020, month: 3), source: "https://example.org/report", language: "eo",
            blocks: content, footnotes: maker.footnotes)
    }

    private init(generator: SeededGenerator, deepest: Int) { self.generator = generator; self.deepest = deepest }

    private func inline(_ content: Inline.Content) -> Inline { Inline(content, at: span) }

    private mutating func words(_ count: ClosedRange<Int>, of letters: String = "αβγδεηθικλμνορτυφχψω") -> String {
        let number = Int.random(in: count, using: &generator)
        return (0..<number).map { _ in RandomText.word(1...9, of: letters, using: &generator) }
            .joined(separator: " ")
    }

    private mutating func plain(_ count: ClosedRange<Int>) -> [Inline] { [inline(.text(words(count)))] }

    // MARK: Text

    private mutating func text(_ count: ClosedRange<Int>, notes: Bool = true) -> [Inline] {
        var out = plain(count)
        while !generator.once(in: 3) {
            out.append(inline(.text(" ")))
            out.append(inline(piece(notes: notes)))
        }
        return out
    }

    private mutating func piece(notes: Bool) -> Inline.Content {
        switch Int.random(in: 0..<13, using: &generator) {
        case 0: return .emphasis(plain(1...6))
        case 1: return .strong([inline(.emphasis(plain(1...3)))])
        case 2: return .strikethrough(plain(1...4))
        case 3: return .code(words(1...1) + generator.pick(["", "/", "_a.", "::"]) + words(1...1))
        case 4:
            return .link(
                destination: "https://example.org/" + String(repeating: "x", count: 60), title: nil, plain(1...4))
        case 5: return .lineBreak
        case 6: return .keyboard(plain(1...1))
        case 7: return .superscript(plain(1...1))
        case 8: return .subscript(plain(1...1))
        case 9: return .abbreviation(expansion: "anything", plain(1...1))
        case 10: return .foreign(language: "de", plain(1...4))
        case 11 where notes: return note()
        default: return .text(words(5...40))
        }
    }

    private mutating func note() -> Inline.Content {
        let index = footnotes.count
        var blocks = [Block(.paragraph([inline(.text(words(2...40, of: "абвгдежзик")))]), at: span)]
        if generator.once(in: 4) {
            let item = List.Item(
                blocks: [Block(.paragraph([inline(.text(words(1...9, of: "абвгдежзик")))]), at: span)], at: span)
            blocks.append(Block(.list(List(start: 1, isTight: true, items: [item])), at: span))
        }
        footnotes.append(Footnote(label: String(index), blocks: blocks, at: span))
        return .footnoteReference(index)
    }

    private mutating func verse() -> Block.Content {
        .verse(
            Verse(
                stanzas: (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                    (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                        Verse.Line(indent: Int.random(in: 0...40, using: &generator), text: text(1...12))
                    }
                }))
    }

    // MARK: Blocks

    mutating func blocks(_ count: Int, depth: Int) -> [Block] {
        (0..<count).map { _ in Block(block(depth: depth), at: span) }
    }

    private mutating func few(_ depth: Int) -> [Block] {
        blocks(Int.random(in: 1...3, using: &generator), depth: depth + 1)
    }

    private mutating func block(depth: Int) -> Block.Content {
        guard depth < deepest else { return .paragraph(text(1...60)) }
        switch Int.random(in: 0..<23, using: &generator) {
        case 0, 1:
            return .heading(
                Heading(level: Int.random(in: 2...6, using: &generator), text: text(1...9), id: words(1...1)))
        case 2, 3: return list(depth)
        case 4: return .quote(few(depth))
        case 5:
            let title = generator.once(in: 2) ? text(1...9) : []
            return .alert(Alert(kind: generator.pick(Alert.Kind.allCases), title: title, blocks: few(depth)))
        case 6: return .pullQuote(few(depth))
        case 7, 8: return code()
        case 9: return table()
        case 10:
            return .figure(
                Figure(
                    picture: Picture(path: generator.pick(["wide", "tall"]), alternativeText: "", at: span),
                    caption: text(1...12)))
        case 11, 12: return timeline(depth)
        case 13: return .details(summary: text(1...9), few(depth))
        case 22: return definitions(depth)
        case 15: return verse()
        case 16: return group(depth)
        case 14: return generator.once(in: 3) ? .pageBreak : .thematicBreak
        default: return .paragraph(text(1...120))
        }
    }

    private mutating func group(_ depth: Int) -> Block.Content {
        let isBox = generator.once(in: 2)
        let title = isBox && generator.once(in: 2) ? text(1...9) : []
        return .group(
            Group(
                isBox: isBox, title: title, style: isBox ? nil : generator.pick(["lyric", "large", "far"]),
                blocks: few(depth)))
    }

    private mutating func list(_ depth: Int) -> Block.Content {
        let items = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
            List.Item(
                blocks: few(depth), isDone: generator.pick([nil, nil, true, false]), at: span)
        }
        return .list(
            List(start: generator.pick([nil, 1, 98, 1_000_000]), isTight: generator.once(in: 2), items: items))
    }

    private mutating func definitions(_ depth: Int) -> Block.Content {
        let entries = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
            DefinitionList.Entry(
                terms: (0..<Int.random(in: 0...2, using: &generator)).map { _ in text(1...6) },
                definitions: (0..<Int.random(in: 1...2, using: &generator)).map { _ in few(depth) }, at: span)
        }
        return .definitions(DefinitionList(entries: entries))
    }

    private mutating func code() -> Block.Content {
        let lines = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
            generator.once(in: 6) ? "" : "\t" + words(1...20)
        }
        return .code(CodeBlock(language: nil, text: lines.joined(separator: "\n")))
    }

    private mutating func table() -> Block.Content {
        let columns = Int.random(in: 1...3, using: &generator)
        // Made first, as it is read first: notes are numbered in the order of their marks.
        let caption = generator.once(in: 3) ? text(1...20) : []
        let rows = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
            (0..<columns).map { _ in Table.Cell(text(0...20), at: span) }
        }
        return .table(
            Table(
                alignments: (0..<columns).map { _ in generator.pick([.natural, .left, .center, .right]) },
                head: (0..<columns).map { Table.Cell([inline(.text("Head \($0)"))], at: span) }, rows: rows,
                caption: caption))
    }

    private mutating func timeline(_ depth: Int) -> Block.Content {
        let items = (0..<Int.random(in: 2...6, using: &generator)).map { index -> Timeline.Item in
            if generator.once(in: 5) {
                return .day(.init(text: plain(1...4), date: nil, id: "day-\(index)", at: span))
            }
            let time = generator.pick([
                Timeline.Time(written: "14:23", start: "14:23"),
                Timeline.Time(written: "2:18 PM PST to 3:00 PM", start: "2:18 PM PST", end: "3:00 PM", joiner: "to"),
                Timeline.Time(written: "14:??–15:00", start: "14:??", end: "15:00", joiner: "–"),
            ])
            return .entry(
                .init(
                    time: time, label: generator.once(in: 3) ? plain(1...3) : [], body: few(depth), id: "t\(index)",
                    at: span))
        }
        return .timeline(Timeline(items: items))
    }
}

extension Article {
    /// The running text's Greek, in reading order.
    var greek: [Unicode.Scalar] { (title.greek + summary.greek + blocks.flatMap(\.greek)) }

    /// The notes' Cyrillic, in the order of the notes.
    var cyrillic: [Unicode.Scalar] { footnotes.flatMap(\.blocks).flatMap(\.cyrillic) }
}

extension [Inline] {
    fileprivate var greek: [Unicode.Scalar] { plainText.greek }
}

extension Block {
    fileprivate var cyrillic: [Unicode.Scalar] {
        switch content {
        case .paragraph(let text): text.plainText.cyrillic
        case .list(let list): list.items.flatMap(\.blocks).flatMap(\.cyrillic)
        default: []
        }
    }

    fileprivate var greek: [Unicode.Scalar] {
        switch content {
        case .paragraph(let text): text.greek
        case .heading(let heading): heading.text.greek
        case .list(let list): list.items.flatMap(\.blocks).flatMap(\.greek)
        case .quote(let blocks), .pullQuote(let blocks): blocks.flatMap(\.greek)
        case .definitions(let list):
            list.entries.flatMap { $0.terms.flatMap(\.greek) + $0.definitions.flatMap { $0.flatMap(\.greek) } }
        case .alert(let alert): alert.title.greek + alert.blocks.flatMap(\.greek)
        case .group(let group): group.title.greek + group.blocks.flatMap(\.greek)
        case .code(let code): code.text.greek
        case .table(let table): table.caption.greek + table.rows.flatMap { $0 }.flatMap(\.text.greek)
        case .figure(let figure): figure.caption.greek
        case .timeline(let timeline):
            timeline.items.flatMap { item in
                switch item {
                case .day(let day): day.text.greek
                case .entry(let entry): entry.label.greek + entry.body.flatMap(\.greek)
                case .heads(let heads): heads.time.greek + heads.event.greek
                }
            }
        case .details(let summary, let blocks): summary.greek + blocks.flatMap(\.greek)
        case .verse(let verse): verse.lines.flatMap(\.text.greek)
        case .thematicBreak, .pageBreak: []
        }
    }
}

extension String {
    /// Its Greek letters, small.
    var greek: [Unicode.Scalar] { lowercased().unicodeScalars.filter { (0x370...0x3FF).contains($0.value) } }
    var cyrillic: [Unicode.Scalar] { lowercased().unicodeScalars.filter { (0x400...0x4FF).contains($0.value) } }
}
