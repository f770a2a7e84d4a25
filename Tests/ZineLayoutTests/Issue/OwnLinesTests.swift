import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("Blocks with lines of their own")
struct OwnLinesTests {
    private static let span = SourceSpan(file: "article.md")

    private static func paragraph(_ text: String) -> Block {
        Block(.paragraph([Inline(.text(text), at: span)]), at: span)
    }

    private static func heading(_ text: String) -> Block {
        Block(.heading(Heading(level: 2, text: [Inline(.text(text), at: span)], id: text)), at: span)
    }

    private static func listing(_ lines: Int) -> Block {
        let text = (1...lines).map { "code\($0)" }.joined(separator: "\n")
        return Block(.code(CodeBlock(language: nil, text: text)), at: span)
    }

    private static func table(_ rows: [[String]]) -> Block {
        let cells = { (row: [String]) in row.map { Table.Cell([Inline(.text($0), at: span)], at: span) } }
        let table = Table(
            alignments: rows[0].map { _ in .natural }, head: cells(rows[0]), rows: rows.dropFirst().map(cells))
        return Block(.table(table), at: span)
    }

    private static func composed(_ blocks: [Block], notes: [Footnote] = [], theme: Theme = Theme()) -> Composed {
        var article = RandomArticle.make(seed: 2, blocks: 0)
        (article.source, article.license, article.footnotes, article.blocks) = (nil, nil, notes, blocks)
        article.language = "en-US"
        return Composed(article, theme: theme)
    }

    @Test("a listing's lines are equally far apart on every page", arguments: [1, 2, 5, 6, 7, 9, 10, 11, 23, 61])
    func listings(count: Int) {
        let composed = Self.composed([Self.paragraph("Before."), Self.listing(count), Self.paragraph("After.")])
        for page in composed.articlePages {
            let lines = page.frame.items.runs.filter { $0.text.hasPrefix("code") }.map(\.origin.y)
            let steps = Set(zip(lines, lines.dropFirst()).map { ($1 - $0).scaledPoints })
            #expect(steps.count <= 1, "\(steps)")
        }
    }

    @Test("a table's rows are equally far apart by their own lines")
    func rows() throws {
        let long = "some words that need more than a line of their column to be said in"
        let composed = Self.composed([
            Self.table([
                ["day", "what"], ["row1", "a"], ["row2", long], ["row3", "b"], ["row4", long], ["row5", "c"],
            ]),
            Self.paragraph("After."),
        ])
        let runs = composed.articlePages.flatMap(\.frame.items).runs
        let steps = try (2...5).map { number in
            let y = try #require(runs.first { $0.text.hasPrefix("row\(number)") }).origin.y
            let above = try #require(runs.map(\.origin.y).filter { $0 < y }.max())
            return (y - above).scaledPoints
        }
        #expect(Set(steps).count == 1, "\(steps)")
        #expect(composed.offGrid.isEmpty)
    }

    @Test("figures stand under one another by their decimal marks, whatever unit is behind them")
    func decimals() throws {
        let composed = Self.composed([
            Self.table([["what", "time"], ["one", "1.25 s"], ["two", "113.5 s"], ["three", "7 s"]])
        ])
        let runs = composed.articlePages.flatMap(\.frame.items).runs
        let marks = try ["1.25", "113.5"].map { figure in
            let run = try #require(runs.first { $0.text.hasPrefix(figure) })
            let before = figure.prefix { $0 != "." }.count
            return run.origin.x + run.glyphs[before].x
        }
        #expect(marks[0] == marks[1])
    }

    @Test(
        "figures stand under one another though one of them has the mark of a note, which hangs out behind them",
        arguments: [Table.Alignment.natural, .right])
    func figuresWithNotes(alignment: Table.Alignment) throws {
        let cells = { (row: [String]) in row.map { Table.Cell([Inline(.text($0), at: Self.span)], at: Self.span) } }
        var table = Table(
            alignments: [.natural, alignment], head: cells(["what", "time"]),
            rows: [cells(["one", "125"]), cells(["two", "375"])]
                + (alignment == .right ? [cells(["none", "n/a"])] : []))
        table.rows[0][1].text.append(Inline(.footnoteReference(0), at: Self.span))
        let composed = Self.composed(
            [Block(.table(table), at: Self.span)],
            notes: [Footnote(label: "one", blocks: [Self.paragraph("Once.")], at: Self.span)])
        let runs = composed.articlePages.flatMap(\.frame.items).runs
        let ends = try ["125", "375"].map { figure in
            let run = try #require(runs.first { $0.text.hasPrefix(figure) })
            return run.origin.x + run.glyphs[2].x
        }
        #expect(abs((ends[0] - ends[1]).points) < 0.01, "\(ends)")
    }

    @Test("rows of a table share what it lacks to the grid, each as much")
    func rowsOnTheGrid() throws {
        let rows = (1...6).map { ["row \($0)", "what it says"] }
        let composed = Self.composed([
            Self.paragraph("Before."), Self.table([["a", "b"]] + rows), Self.paragraph("After."),
        ])
        let runs = composed.articlePages.flatMap(\.frame.items).runs
        let lines = runs.filter { $0.text.hasPrefix("row") }.map(\.origin.y)
        let steps = zip(lines, lines.dropFirst()).map { ($1 - $0).points }
        let least = try #require(steps.min())
        #expect(steps.count == 5 && steps.allSatisfy { abs($0 - least) < 0.01 }, "\(steps)")
        #expect(composed.offGrid.isEmpty)
    }

    @Test("no rule of a listing or a table touches the heading above it")
    func rulesUnderHeadings() throws {
        for block in [Self.listing(6), Self.table([["a", "b"], ["c", "d"], ["e", "f"]])] {
            let composed = Self.composed([Self.paragraph("Before."), Self.heading("Heading"), block])
            let items = composed.articlePages.flatMap(\.frame.items)
            let heading = try #require(items.runs.first { $0.text.lowercased().hasPrefix("heading") })
            let rules = items.compactMap { item -> Rect? in
                if case .rule(let rect) = item.mark, rect.top > heading.origin.y - .points(8) { rect } else { nil }
            }
            let nearest = try #require(rules.map(\.top).min())
            #expect(nearest - heading.origin.y >= composed.theme.leading / 2)
        }
    }

    /// Rules as wide as the text, from the head of a page to its foot.
    private func wideRules(_ items: [FrameItem], _ theme: Theme) -> [Rect] {
        items.compactMap { item -> Rect? in
            if case .rule(let rect) = item.mark, rect.size.width >= theme.page.measure { rect } else { nil }
        }.sorted { $0.top < $1.top }
    }

    @Test("what a heading is about stands nearer to it than the text above does")
    func belongsToHeading() throws {
        let blocks = [
            Self.listing(6), Self.table([["a", "b"], ["c", "d"], ["e", "f"]]),
            Block(.pullQuote([Self.paragraph("Pulled.")]), at: Self.span),
            Block(
                .list(List(start: nil, isTight: true, items: [List.Item(blocks: [Self.listing(3)], at: Self.span)])),
                at: Self.span),
        ]
        for block in blocks {
            let composed = Self.composed([Self.paragraph("Before."), Self.heading("Heading"), block])
            let items = composed.articlePages.flatMap(\.frame.items)
            let heading = try #require(items.runs.first { $0.text.lowercased().hasPrefix("heading") })
            let text = try #require(items.runs.first { $0.text.hasPrefix("Before") })
            let rules = items.compactMap { item -> Length? in
                if case .rule(let rect) = item.mark, rect.top > heading.origin.y { rect.top } else { nil }
            }
            let below = try #require(rules.min()) - heading.origin.y
            let above = heading.origin.y - heading.size * 0.7 - text.origin.y
            #expect(below >= composed.theme.leading / 2)
            #expect(below < above - composed.theme.leading * 0.2, "\(below) below, \(above) above")
        }
    }

    @Test("a table's head stands as far above the first row on every page that it is repeated on")
    func repeatedHeads() throws {
        let rows = (0..<70).map {
            ["row\($0)", $0 % 3 == 0 ? "some words that need more than a line to be said in" : "a"]
        }
        let composed = Self.composed([Self.paragraph("Before."), Self.table([["head", "what"]] + rows)])
        let pages = composed.articlePages.map(\.frame.items).filter { page in
            page.runs.contains { $0.text.hasPrefix("row") }
        }
        let steps = try pages.map { page in
            let head = try #require(page.runs.first { $0.text.hasPrefix("head") }).origin.y
            let row = try #require(page.runs.filter { $0.text.hasPrefix("row") }.map(\.origin.y).min())
            let rule = try #require(wideRules(page, composed.theme).first { $0.top > head })
            return [(rule.top - head).scaledPoints, (row - rule.top).scaledPoints]
        }
        #expect(steps.count >= 3)
        #expect(Set(steps).count == 1, "\(steps)")
    }

    @Test("rules of neighbours stand two lines apart and more, so that they do not read as a pair")
    func rulesOfNeighbours() throws {
        let quote = Block(.pullQuote([Self.paragraph("Pulled.")]), at: Self.span)
        let table = Self.table([["a", "b"], ["c", "d"]])
        for (above, below) in [(table, quote), (quote, table), (table, table), (Self.listing(4), table)] {
            let composed = Self.composed([Self.paragraph("Before."), above, below])
            let items = composed.articlePages.flatMap(\.frame.items)
            let text = try #require(items.runs.first { $0.text.hasPrefix("Before") }).origin.y
            let rules = wideRules(items, composed.theme).filter { $0.top > text }
            let steps = zip(rules, rules.dropFirst()).map { ($1.top - $0.bottom) / composed.theme.leading }
            // No step within either of the two blocks is as wide.
            #expect(steps.contains { $0 > 1.8 }, "\(steps)")
        }
    }

    @Test("a listing's rules keep half a line from its lines and from each other", arguments: [1, 4, 5, 8, 11])
    func rulesOfListings(count: Int) throws {
        let composed = Self.composed([
            Self.paragraph("Before."), Self.listing(count), Self.listing(count), Self.paragraph("After."),
        ])
        let half = composed.theme.leading / 2
        let items = try #require(
            composed.articlePages.map(\.frame.items).first { page in
                page.runs.count { $0.text.hasPrefix("code") } == 2 * count
            })
        let lines = items.runs.filter { $0.text.hasPrefix("code") }
        let rules = items.compactMap { item -> Rect? in
            if case .rule(let rect) = item.mark, rect.size.width >= composed.theme.page.measure { rect } else { nil }
        }
        #expect(rules.count >= 4)
        for rule in rules {
            for line in lines {
                let xHeight = line.origin.y - line.size * 0.45
                #expect(rule.top - line.origin.y >= half || xHeight - rule.bottom >= half)
            }
            for other in rules where other.top > rule.top { #expect(other.top - rule.bottom >= half) }
        }
    }

    @Test("a table's head has its ink on every page")
    func inkOfHeads() {
        var theme = Theme()
        theme.styles[.tableHead]?.ink = .accent
        let rows = (1...80).map { ["row\($0)", "a"] }
        let composed = Self.composed([Self.table([["day", "what"]] + rows)], theme: theme)
        let heads = composed.articlePages.flatMap(\.frame.items).filter { item in
            if case .glyphs(let run) = item.mark { run.text.hasPrefix("day") } else { false }
        }
        #expect(heads.count > 1)
        #expect(heads.allSatisfy { $0.ink == .accent })
    }
}
