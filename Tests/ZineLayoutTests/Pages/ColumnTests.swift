import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

/// Pages of several columns.
@Suite("Columns")
struct ColumnTests {
    private static func theme(_ columns: Int, lines: Int) -> Theme {
        var theme = Theme.holding(lines: lines)
        theme.page.columns = columns
        return theme
    }

    private static func lines(_ count: Int, columns: Int = 2) -> FlexibleGalley {
        var galley = FlexibleGalley(
            Galley(strips: (0..<count).map { Strip(.line, marks: [Strip.Mark(anchor: String($0))]) }))
        galley.columns = columns
        return galley
    }

    @Test("hold every strip of a galley once and in order, none past the foot", arguments: 1...60)
    func whole(seed: Int) {
        var generator = SeededGenerator(seed &+ 91_000)
        let columns = Int.random(in: 2...3, using: &generator)
        let lines = Int.random(in: 8...30, using: &generator)
        let theme = Self.theme(columns, lines: lines)
        var galley = FlexibleGalley(
            Galley.random(strips: Int.random(in: 1...160, using: &generator), tallest: 3, using: &generator))
        galley.columns = columns
        if generator.once(in: 2), let first = galley.passages.first?.variants.first?.strips.first {
            galley.across = min(first.height, lines / 2)
        }
        let all = galley.passages.flatMap { $0.variants[0].strips }.filter { $0.kind != .space }.map(\.marks)
        for pagination in PageBuilder(galley, theme: theme).paginations(startingRecto: true) {
            let placed = pagination.pages.flatMap { page -> [[Strip.Mark]] in
                #expect(page.columns.count <= columns)
                return page.columns.flatMap { column in
                    #expect(column.depth <= lines)
                    return pagination.galley.strips[column.strips].filter { $0.kind != .space }.map(\.marks)
                }
            }
            #expect(placed == all)
            let notes = pagination.pages.flatMap { $0.columns.flatMap { Array($0.notes) } }
            #expect(notes == Array(0..<notes.count))
        }
    }

    @Test("end alike, on a full page and on the last")
    func levelled() throws {
        let theme = Self.theme(2, lines: 20)
        let pages = PageBuilder(Self.lines(70), theme: theme).pages(startingRecto: true)
        #expect(pages.map { $0.columns.map(\.depth) } == [[20, 20], [15, 15]])
        let three = PageBuilder(Self.lines(31, columns: 3), theme: Self.theme(3, lines: 20)).pages(startingRecto: true)
        #expect(
            three.map { $0.columns.map(\.depth) } == [[11, 10, 10]] || three[0].columns.map(\.depth) == [11, 11, 9])
    }

    @Test(
        "do not part a table only to end alike, while they nearly do without that", arguments: [(11, 5, 9), (6, 14, 4)])
    func wholeTable(above: Int, rows: Int, below: Int) throws {
        var galley = Self.lines(above)
        let table =
            [Strip(.row, breakAfter: PageCost.never)]
            + (1...rows).map { row in
                var strip = Strip(.row)
                if row < rows { strip.charge(.splitTable, 60) }
                return strip
            }
        galley.passages += [FlexibleGalley.Passage(table)] + Self.lines(below).passages
        let pages = PageBuilder(galley, theme: Self.theme(2, lines: 24)).pages(startingRecto: true)
        let depths = pages.map { $0.columns.map(\.depth) }
        #expect(depths == (rows == 5 ? [[11, 15]] : [[13, 12]]))
    }

    @Test("stand below what goes across all of them")
    func across() {
        var galley = Self.lines(50)
        galley.passages.insert(
            FlexibleGalley.Passage([Strip(.opener, height: 6, breakAfter: PageCost.never)]), at: 0)
        galley.across = 6
        let pages = PageBuilder(galley, theme: Self.theme(2, lines: 20)).pages(startingRecto: true)
        #expect(pages[0].columns.map(\.headroom) == [0, 6])
        #expect(pages[0].columns.map(\.depth) == [20, 20])
        #expect(pages.count == 2 && pages[1].columns.allSatisfy { $0.headroom == 0 })
    }

    @Test("leave the rest of a page empty where its author ends it")
    func forced() {
        var galley = Self.lines(12)
        galley.passages[0].variants[0].strips[4].breakAfter = PageCost.forced
        let pages = PageBuilder(galley, theme: Self.theme(2, lines: 20)).pages(startingRecto: true)
        #expect(pages.count == 2)
        #expect(pages[0].columns.map(\.strips.count) == [5, 0])
        #expect(pages[1].columns.map(\.strips.count).reduce(0, +) == 7)
    }

    @Test("end with the page that their author ends, also behind a figure that fills a column")
    func forcedBehindFigure() {
        var galley = Self.lines(3, columns: 3)
        let figure = FlexibleGalley.Variant(strips: [Strip(.figure, height: 20)])
        var putOff = FlexibleGalley.Variant(strips: [], departure: .movedFigure, putsOff: true)
        putOff.cost = 300
        var barrier = FlexibleGalley.Passage.barrier
        barrier.endsPage = true
        galley.passages += [
            FlexibleGalley.Passage([figure, putOff], float: .init(variants: [figure], around: 1)), barrier,
            FlexibleGalley.Passage([Strip(.line, marks: [Strip.Mark(anchor: "after")])]),
        ]
        let ways = PageBuilder(galley, theme: Self.theme(3, lines: 20)).paginations(startingRecto: true)
        for way in ways {
            let page = way.pages.firstIndex { plan in
                way.galley.strips[plan.strips].contains { $0.marks.first?.anchor == "after" }
            }
            let figure = way.pages.firstIndex { plan in way.galley.strips[plan.strips].contains { $0.kind == .figure } }
            #expect(page.flatMap { after in figure.map { after > $0 } } == true)
        }
    }

    @Test("begin below a figure that goes across all of them, which has a page's head", arguments: 1...40)
    func acrossFigures(seed: Int) {
        var generator = SeededGenerator(seed &+ 94_000)
        let columns = Int.random(in: 2...3, using: &generator)
        let theme = Self.theme(columns, lines: 24)
        var galley = Self.lines(Int.random(in: 20...260, using: &generator), columns: columns)
        let lines = galley.passages[0].variants[0].strips
        let count = Int.random(in: 1...3, using: &generator)
        let cuts = (0..<count).map { _ in Int.random(in: 1..<lines.count, using: &generator) }.sorted()
        var passages: [FlexibleGalley.Passage] = []
        for (number, cut) in zip([0] + cuts, cuts + [lines.count]).enumerated() {
            if cut.0 < cut.1 { passages.append(FlexibleGalley.Passage(Array(lines[cut.0..<cut.1]))) }
            guard number < count else { continue }
            var strip = Strip(.figure, height: Int.random(in: 3...14, using: &generator))
            strip.marks = [Strip.Mark(anchor: "figure")]
            let isPage = generator.once(in: 4)
            if isPage { strip.height = 24 }
            strip.acrossColumns = isPage ? 0 : 1
            let putOff = FlexibleGalley.Variant(strips: [], putsOff: true)
            passages.append(
                FlexibleGalley.Passage(
                    [putOff],
                    float: .init(
                        variants: [FlexibleGalley.Variant(strips: [strip])], around: 1, takesPage: isPage,
                        isAcross: true)))
        }
        galley.passages = passages + [.barrier]
        for way in PageBuilder(galley, theme: theme).paginations(startingRecto: true) {
            let anchors = way.pages.flatMap { page in
                page.columns.flatMap { way.galley.strips[$0.strips].compactMap { $0.marks.first?.anchor } }
            }
            #expect(anchors.filter { $0 != "figure" } == (0..<lines.count).map(String.init))
            #expect(anchors.count { $0 == "figure" } == count)
            for page in way.pages {
                let first = way.galley.strips[page.columns[0].strips]
                let figures = first.prefix { $0.marks.first?.anchor == "figure" || $0.kind == .space }
                let depth = figures.last { $0.kind != .space } == nil ? 0 : figures.reduce(0) { $0 + $1.height }
                for column in page.columns.dropFirst() {
                    #expect(!way.galley.strips[column.strips].contains { $0.kind == .figure })
                    if !column.strips.isEmpty { #expect(column.headroom >= depth) }
                    #expect(column.depth <= 24)
                }
            }
        }
    }

    @Test("of one are pages as they ever were", arguments: 1...20)
    func one(seed: Int) {
        var generator = SeededGenerator(seed &+ 92_000)
        let galley = Galley.random(strips: 80, using: &generator)
        let pages = PageBuilder(galley, theme: Self.theme(1, lines: 20)).pages(startingRecto: true)
        #expect(pages.allSatisfy { $0.columns.isEmpty })
    }

    @Test("are read from the right where the text is")
    func backwards() {
        var page = Theme.PageFormat()
        page.columns = 2
        #expect(page.columnLeft(0, rightToLeft: false) == .zero)
        #expect(page.columnLeft(1, rightToLeft: true) == .zero)
        #expect(page.columnLeft(0, rightToLeft: true) == page.columnMeasure + page.columnGap)
        #expect(page.columnMeasure * 2 + page.columnGap <= page.measure)
        #expect(page.ofOneColumn.measure == page.columnMeasure)
    }

    @Test("set an article whole, without type over type", arguments: [2])
    func article(columns: Int) {
        var theme = Theme()
        theme.page.width = .millimetres(210)
        theme.page.height = .millimetres(297)
        theme.page.columns = columns
        for seed in 1...6 {
            let composed = Composed(RandomArticle.make(seed: seed &+ 93_000, blocks: 40), theme: theme)
            #expect(composed.overlaps.prefix(3) == [], "seed \(seed)")
        }
    }
}
