import Testing
import ZineCore
import ZineDocument
import ZineLayout

@Suite("What stands beside what")
struct SpacingTests {
    private static let span = SourceSpan(file: "article.md")

    private static func paragraph(_ text: String) -> Block {
        Block(.paragraph([Inline(.text(text), at: span)]), at: span)
    }

    private static func list(_ items: [[Block]], isTight: Bool = true) -> Block {
        let items = items.map { List.Item(blocks: $0, at: span) }
        return Block(.list(List(start: nil, isTight: isTight, items: items)), at: span)
    }

    private static func composed(
        _ blocks: [Block], notes: [Footnote] = [], theme: Theme = Theme()
    ) -> Composed {
        var article = RandomArticle.make(seed: 2, blocks: 0)
        (article.source, article.license, article.footnotes, article.blocks) = (nil, nil, notes, blocks)
        return Composed(article, theme: theme)
    }

    /// In how many grid lines below one word another stands.
    private func distance(_ one: String, _ other: String, in composed: Composed) throws -> Double {
        let runs = composed.articlePages.flatMap(\.frame.items).runs
        let above = try #require(runs.first { $0.text.contains(one) })
        let below = try #require(runs.first { $0.text.contains(other) })
        return (below.origin.y - above.origin.y) / composed.theme.leading
    }

    @Test(
        "words that lead to something stay with it, wherever the page ends",
        arguments: [
            ([paragraph("ααα:")], list([[paragraph("βββ")]])), ([paragraph("ααα：")], list([[paragraph("βββ")]])),
            ([paragraph("ααα")], list([[paragraph("βββ")]])), ([list([[paragraph("ααα:")]])], listing("βββ")),
            ([bold("ααα")], paragraph("βββ")),
        ])
    func leadIns(_ example: (above: [Block], below: Block)) throws {
        var (together, apart) = (0, 0)
        for lines in 12...48 {
            let filling = (0..<lines).map { _ in Self.paragraph("nnn") }
            for price in [1_200, 0] {
                var theme = Theme()
                theme.costs.splitLeadIn = price
                let composed = Self.composed(filling + example.above + [example.below] + filling, theme: theme)
                let pages = composed.pages.map(\.frame.items.text)
                let places = ["ααα", "βββ"].map { word in pages.firstIndex { $0.contains(word) } }
                if price > 0 {
                    together += places[0] == places[1] ? 1 : 0
                } else {
                    apart += places[0] == places[1] ? 0 : 1
                }
            }
        }
        #expect(together == 37 && apart > 0)
    }

    private static func bold(_ text: String) -> Block {
        Block(.paragraph([Inline(.strong([Inline(.text(text), at: span)]), at: span)]), at: span)
    }

    private static func listing(_ text: String) -> Block {
        Block(.code(CodeBlock(language: nil, text: text)), at: span)
    }

    @Test("an item after a listing stands as far from it as text does, and after text right below")
    func tightItems() throws {
        let listing = Block(.code(CodeBlock(language: nil, text: "δδδ")), at: Self.span)
        let composed = Self.composed([
            Self.list([[Self.paragraph("ααα"), listing], [Self.paragraph("βββ")], [Self.paragraph("γγγ")]]),
            listing, Self.paragraph("εεε"),
        ])
        let asText = try distance("δδδ", "βββ", in: composed)
        #expect(asText >= 1.5)
        #expect(try distance("βββ", "γγγ", in: composed) == 1)
    }

    @Test("lists within the items of a tight list have no space around them")
    func nestedLists() throws {
        let inner = Self.list([[Self.paragraph("βββ")]])
        let composed = Self.composed([Self.list([[Self.paragraph("ααα"), inner], [Self.paragraph("γγγ")]])])
        #expect(try distance("ααα", "βββ", in: composed) == 1)
        #expect(try distance("βββ", "γγγ", in: composed) == 1)
    }

    @Test("below a list within a loose item is as much space as above it, and none between the other items")
    func nestedInLoose() throws {
        let inner = Self.list([[Self.paragraph("βββ")]], isTight: false)
        let items = [[Self.paragraph("ααα"), inner], [Self.paragraph("γγγ")], [Self.paragraph("δδδ")]]
        let composed = Self.composed([Self.list(items, isTight: false)])
        #expect(try distance("ααα", "βββ", in: composed) == 2)
        #expect(try distance("βββ", "γγγ", in: composed) == 2)
        #expect(try distance("γγγ", "δδδ", in: composed) == 1)
    }

    @Test("a page ends well short rather than behind a label of one line")
    func labels() throws {
        let listing = Self.listing(Array(repeating: "βββ", count: 7).joined(separator: "\n"))
        var parted: [Int] = []
        // The price of words that take several lines, and an eighth of it.
        for price in [2_400, 300] {
            var theme = Theme()
            theme.costs.splitLeadIn = price
            parted.append(
                (12...48).count { lines in
                    let filling = (0..<lines).map { _ in Self.paragraph("nnn") }
                    let composed = Self.composed(filling + [Self.paragraph("ααα:"), listing] + filling, theme: theme)
                    let pages = composed.pages.map(\.frame.items.text)
                    return pages.lastIndex { $0.contains("ααα") } != pages.firstIndex { $0.contains("βββ") }
                })
        }
        #expect(parted[0] == 0)
        #expect(parted[1] > 0)
    }

    @Test("the space between a list and text may be closed, that between a list and a table's rule may not")
    func closedSpace() throws {
        var theme = Theme()
        theme.costs.closedSpace = -1_000
        let cell = Table.Cell([Inline(.text("βββ"), at: Self.span)], at: Self.span)
        let table = Block(.table(Table(alignments: [.natural], head: [cell], rows: [])), at: Self.span)
        let text = Self.composed([Self.list([[Self.paragraph("ααα")]]), Self.paragraph("βββ")], theme: theme)
        #expect(try distance("ααα", "βββ", in: text) == 1)
        let ruled = Self.composed([Self.list([[Self.paragraph("ααα")]]), table], theme: theme)
        #expect(try distance("ααα", "βββ", in: ruled) >= 2)
    }

    private static func heading(_ text: String, level: Int) -> Block {
        Block(.heading(Heading(level: level, text: [Inline(.text(text), at: span)], id: text)), at: span)
    }

    @Test("space is added above headings that follow one another, and none between them")
    func stackedHeadings() throws {
        let blocks = [
            Self.paragraph("ααα"), Self.heading("ббб", level: 2), Self.heading("ввв", level: 3), Self.paragraph("γγγ"),
        ]
        var theme = Theme()
        let usual = Self.composed(blocks, theme: theme)
        theme.costs.stretchedSpace = -1_000
        let opened = Self.composed(blocks, theme: theme)
        let heading = { (composed: Composed) in composed.text.contains("БББ") ? "БББ" : "ббб" }
        #expect(
            try distance("ααα", heading(opened), in: opened) == distance("ααα", heading(usual), in: usual) + 1)
        #expect(
            try distance(heading(opened), "ввв", in: opened) == distance(heading(usual), "ввв", in: usual))
    }

    @Test("a note that is referred to twice is printed once")
    func notesOnce() {
        let reference = Inline(.footnoteReference(0), at: Self.span)
        let note = Footnote(label: "n", blocks: [Self.paragraph("вега")], at: Self.span)
        let text = [Inline(.text("ααα"), at: Self.span), reference, Inline(.text(" βββ"), at: Self.span), reference]
        let composed = Self.composed(
            [Block(.paragraph(text), at: Self.span), Block(.paragraph(text), at: Self.span)], notes: [note])
        #expect(composed.text.cyrillic == "вега".cyrillic)
        // Its own number, and four that lead to it.
        #expect(composed.text.count { $0 == "1" } == 5)
    }

    @Test("a running head ends in an ellipsis where it is cut, words parted or not")
    func runningHeads() {
        for title in [String(repeating: "時", count: 90), Array(repeating: "lorem", count: 60).joined(separator: " ")] {
            var article = RandomArticle.make(seed: 2, blocks: 0)
            article.title = [Inline(.text(title), at: Self.span)]
            article.organization = nil
            article.blocks = (0..<90).map { _ in Self.paragraph("ααα") }
            let furniture = Composed(article).pages.flatMap(\.frame.items).filter { $0.element == nil }
            #expect(
                furniture.runs.contains { $0.text.hasSuffix("…") || $0.text.hasSuffix("… ") },
                "\(furniture.runs.map(\.text))")
        }
    }

    @Test("a running head takes the line's room but for the folio, and a line's height on either side of it")
    func roomOfRunningHeads() throws {
        var article = RandomArticle.make(seed: 2, blocks: 0)
        (article.organization, article.shortTitle) = (nil, nil)
        article.blocks = (0..<90).map { _ in Self.paragraph("ααα") }
        var widest = Length.zero
        for count in 20...80 {
            let title = String(repeating: "nn ", count: 30).prefix(count) + "n"
            article.title = [Inline(.text(String(title)), at: Self.span)]
            for page in Composed(article).pages {
                let head = page.frame.items.filter { $0.ownArtifact == .runningFoot }.runs
                guard let first = head.first, let last = head.last, first.text.lowercased().hasPrefix("nn") else {
                    continue
                }
                widest = max(widest, last.origin.x + (last.glyphs.last?.x ?? .zero) - first.origin.x)
            }
        }
        #expect(widest > Theme().page.measure * 0.8)
        #expect(widest < Theme().page.measure - Theme().leading * 2)
    }

    @Test("a title that would fill its page is set smaller, whole and in one piece")
    func longTitle() throws {
        var article = RandomArticle.make(seed: 2, blocks: 3)
        let words = (0..<90).map { "τίτλος\($0)" }
        article.title = [Inline(.text(words.joined(separator: " ")), at: Self.span)]
        let composed = Composed(article)
        let opener = try #require(composed.articlePages.first)
        let sizes = words.map { word in opener.frame.items.runs.first { $0.text.contains(word) }?.size }
        #expect(Set(sizes).count == 1)
        #expect(try #require(sizes[0]) < composed.theme[.title].size)
        #expect(composed.overlaps == [])
        article.title = [Inline(.text("τίτλος"), at: Self.span)]
        let short = Composed(article).articlePages.flatMap(\.frame.items).runs.first { $0.text.hasPrefix("τίτλος") }
        #expect(short?.size == composed.theme[.title].size)
    }

    /// An entry at a time, twice; and the runs that say some words of it.
    private func timed(_ written: String, _ words: [String]) throws -> (Composed, [GlyphRun]) {
        let time = Timeline.Time(written: written, start: written)
        let entry = Timeline.Entry(time: time, body: [Self.paragraph("ααα")], id: "t", at: Self.span)
        let composed = Self.composed([Block(.timeline(Timeline(items: [.entry(entry), .entry(entry)])), at: Self.span)])
        let runs = composed.articlePages.flatMap(\.frame.items).runs
        return (composed, try words.map { word in try #require(runs.first { $0.text.contains(word) }) })
    }

    @Test("a date and a time that have no room beside one another part between them")
    func wideTimes() throws {
        let (composed, runs) = try timed("2017/01/31 23:00:00 UTC", ["2017/01/31", "23:00:00", "UTC", "ααα"])
        #expect(runs[1].origin == runs[0].origin.offset(by: Point(x: .zero, y: composed.theme.leading)))
        #expect(runs[2].origin.y == runs[1].origin.y)
        #expect(runs[3].origin.y == runs[0].origin.y)
        #expect(composed.overlaps == [])
    }

    @Test("a date and a time that have room beside one another stand in one line")
    func times() throws {
        let (composed, runs) = try timed("2017/01/31 23:00 UTC", ["2017/01/31", "23:00", "UTC", "ααα"])
        #expect(Set(runs.map(\.origin.y)).count == 1)
        #expect(runs[3].origin.x > runs[2].box.right)
        #expect(composed.overlaps == [])
    }

    private static func timeline(_ bodies: [String]) -> Block {
        Block(
            .timeline(
                Timeline(
                    items: bodies.enumerated().map { index, body in
                        .entry(
                            .init(
                                time: .init(written: "14:0\(index)", start: "14:0\(index)"), body: [paragraph(body)],
                                id: "t\(index)", at: span))
                    })), at: span)
    }

    @Test("a day that goes on overleaf is repeated there, for the eyes alone")
    func dayOverleaf() throws {
        let long = String(repeating: "word ", count: 60)
        let entries = (0..<24).map { index -> Timeline.Item in
            .entry(
                .init(
                    time: .init(written: "14:\(10 + index)", start: "14:\(10 + index)"), body: [Self.paragraph(long)],
                    id: "t\(index)", at: Self.span))
        }
        let day = Timeline.Day(text: [Inline(.text("ημέρα"), at: Self.span)], date: nil, id: "d", at: Self.span)
        let composed = Self.composed([Block(.timeline(Timeline(items: [.day(day)] + entries)), at: Self.span)])
        #expect(composed.articlePages.count > 2)
        for page in composed.articlePages.dropFirst() {
            let furniture = page.frame.items.filter { $0.element == nil }.text
            #expect(furniture.contains("ημέρα") && furniture.contains("continued"))
        }
        #expect(composed.text.ranges(of: "ημέρα").count == 1)
        #expect(composed.overlaps == [])
        #expect(composed.offGrid == [])
    }

    @Test("a heading's words stand above those of its entry")
    func headedEntry() throws {
        let entry = Timeline.Entry(
            time: .init(written: "14:00", start: "14:00"), label: [Inline(.text("ααα"), at: Self.span)], isHeaded: true,
            body: [Self.paragraph("βββ")], id: "t", at: Self.span)
        let composed = Self.composed([Block(.timeline(Timeline(items: [.entry(entry), .entry(entry)])), at: Self.span)])
        #expect(try distance("ααα", "βββ", in: composed) == 1)
    }

    @Test("a list in a timeline's entry stands right under the line that it belongs to")
    func listInEntry() throws {
        let list = List(start: nil, isTight: true, items: [.init(blocks: [Self.paragraph("βββ")], at: Self.span)])
        let entry = Timeline.Entry(
            time: .init(written: "14:00", start: "14:00"),
            body: [Self.paragraph("ααα"), Block(.list(list), at: Self.span)], id: "t", at: Self.span)
        let composed = Self.composed([Block(.timeline(Timeline(items: [.entry(entry)])), at: Self.span)])
        #expect(try distance("ααα", "βββ", in: composed) == 1)
    }

    @Test(
        "three entries of a line each stand close; two of them, longer ones, and a few among longer ones a line apart")
    func shortEntries() throws {
        let long = String(repeating: "word ", count: 30)
        let close = Self.composed([Self.timeline(["ααα", "βββ", "γγγ", "δδδ " + long, "εεε"])])
        #expect(try distance("ααα", "βββ", in: close) == 1)
        #expect(try distance("βββ", "γγγ", in: close) == 1)
        #expect(try distance("γγγ", "δδδ", in: close) == 2)
        let apart = Self.composed([Self.timeline(["ααα", "βββ", "γγγ " + long])])
        #expect(try distance("ααα", "βββ", in: apart) == 2)
        #expect(try distance("βββ", "γγγ", in: apart) == 2)
        let few = Self.composed([
            Self.timeline(["ααα", "βββ", "γγγ"] + ["δδδ", "εεε", "ζζζ", "ηηη"].map { $0 + " " + long })
        ])
        #expect(try distance("ααα", "βββ", in: few) == 2)
        #expect(try distance("βββ", "γγγ", in: few) == 2)
    }
}
