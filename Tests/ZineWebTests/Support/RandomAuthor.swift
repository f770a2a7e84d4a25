import ZineDocument
import ZineTestSupport

/// Writes documents of every kind of block and inline, with words that attack.
struct RandomAuthor {
    var random: SeededRandom
    let payloads: [String]
    /// Ids are unique within an article: the reader sees to it.
    private var ids = 0

    init(seed: UInt64, payloads: [String]) { random = SeededRandom(seed: seed); self.payloads = payloads }

    mutating func article() -> Article {
        let notes = (0..<random.below(4)).map { _ in blocks(depth: 2) }
        return ZineWebTests.article("Random", slug: "random", blocks: blocks(depth: 4), footnotes: notes)
    }

    private mutating func id(_ name: String) -> String {
        ids += 1
        return "\(name)\(ids)"
    }

    private mutating func word() -> String {
        random.below(4) == 0 ? payloads[random.below(payloads.count)] : "w\(random.below(1000))"
    }

    private mutating func inlines(depth: Int) -> [Inline] {
        (0...random.below(4)).flatMap { _ in [inline(depth: depth), text(" ")] }
    }

    private mutating func inline(depth: Int) -> Inline {
        switch random.below(depth > 0 ? 14 : 4) {
        case 0: text(word())
        case 1: code(word())
        case 2: note(random.below(5) - 1)
        case 3: ZineWebTests.inline(.lineBreak)
        case 4: ZineWebTests.inline(.softBreak)
        case 5: ZineWebTests.inline(.emphasis(inlines(depth: depth - 1)))
        case 6: ZineWebTests.inline(.strong(inlines(depth: depth - 1)))
        case 7: ZineWebTests.inline(.strikethrough(inlines(depth: depth - 1)))
        case 8: ZineWebTests.inline(.link(destination: word(), title: word(), inlines(depth: depth - 1)))
        case 9: ZineWebTests.inline(.keyboard(inlines(depth: depth - 1)))
        case 10: ZineWebTests.inline(.subscript(inlines(depth: depth - 1)))
        case 11: ZineWebTests.inline(.abbreviation(expansion: word(), inlines(depth: depth - 1)))
        case 12: ZineWebTests.inline(.foreign(language: "fr", inlines(depth: depth - 1)))
        default: ZineWebTests.inline(.image(picture("art/a.svg", word())))
        }
    }

    private mutating func blocks(depth: Int) -> [Block] { (0..<random.below(5)).map { _ in block(depth: depth) } }

    private mutating func block(depth: Int) -> Block {
        switch random.below(depth > 0 ? 13 : 4) {
        case 0: ZineWebTests.block(.paragraph(inlines(depth: 3)))
        case 1: codeBlock(word(), language: random.below(2) == 0 ? nil : word())
        case 2: ZineWebTests.block(.thematicBreak)
        case 3: ZineWebTests.block(.figure(Figure(picture: picture("art/b.png", word()), caption: inlines(depth: 2))))
        case 4:
            ZineWebTests.block(
                .heading(Heading(level: 2 + random.below(5), text: inlines(depth: 2), id: id(word()))))
        case 5: list(depth: depth)
        case 6: ZineWebTests.block(.quote(blocks(depth: depth - 1)))
        case 7:
            ZineWebTests.block(
                .alert(Alert(kind: Alert.Kind.allCases[random.below(5)], blocks: blocks(depth: depth - 1))))
        case 8: ZineWebTests.block(.pullQuote(blocks(depth: depth - 1)))
        case 9: table()
        case 10: timeline(depth: depth)
        case 11: ZineWebTests.block(.details(summary: inlines(depth: 2), blocks(depth: depth - 1)))
        case 12: verse()
        default: ZineWebTests.block(.pageBreak)
        }
    }

    private mutating func verse() -> Block {
        let stanzas = (0...random.below(2)).map { _ in
            (0...random.below(3)).map { _ in Verse.Line(indent: random.below(9), text: inlines(depth: 2)) }
        }
        return ZineWebTests.block(.verse(Verse(stanzas: stanzas)))
    }

    private mutating func list(depth: Int) -> Block {
        let items = (0...random.below(3)).map { _ in
            List.Item(blocks: blocks(depth: depth - 1), isDone: [nil, true, false][random.below(3)], at: nowhere)
        }
        return ZineWebTests.block(
            .list(
                List(start: random.below(2) == 0 ? nil : random.below(9), isTight: random.below(2) == 0, items: items)))
    }

    private mutating func table() -> Block {
        let columns = 1 + random.below(3)
        let rows = (0..<random.below(4)).map { _ in
            (0..<columns).map { _ in Table.Cell(inlines(depth: 2), at: nowhere) }
        }
        let head = (0..<columns).map { _ in Table.Cell(inlines(depth: 1), at: nowhere) }
        return ZineWebTests.block(.table(Table(alignments: [.left, .center], head: head, rows: rows)))
    }

    private mutating func timeline(depth: Int) -> Block {
        let items = (0..<random.below(5)).map { _ -> Timeline.Item in
            if random.below(4) == 0 {
                return .day(Timeline.Day(text: inlines(depth: 1), date: word(), id: id("d"), at: nowhere))
            }
            return entry(
                word(), blocks(depth: depth - 1), machine: random.below(2) == 0 ? "14:18" : word(), id: id("e"),
                label: random.below(2) == 0 ? [] : inlines(depth: 1))
        }
        return ZineWebTests.block(.timeline(Timeline(items: items)))
    }
}
