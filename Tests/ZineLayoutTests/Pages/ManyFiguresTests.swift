import Testing
import ZineDocument

@testable import ZineLayout

@Suite("Pages of galleys with many figures")
struct ManyFiguresTests {
    @Test("figures of two and three shapes in a row are paged in bounded work", arguments: [10, 20, 40])
    func workIsBounded(count: Int) {
        let lines = Theme().linesPerPage
        for heights in [[20, lines], [20, lines, 26], [9, 13], [12, 18, lines / 2]] {
            for between in [0, 1, 3] {
                let galley = FlexibleGalley.figures(count, heights: heights, between: between)
                var search = PageSearch(galley, theme: Theme())
                let ways = search.run()
                #expect(search.nodesMade <= 40_000 * count, "\(heights), \(between) lines between")
                for way in ways { expectAllPlaced(way, of: count) }
                #expect(!ways.isEmpty)
            }
        }
    }

    @Test("hundreds of figures end at the search's last resort, and all of them stand")
    func lastResort() {
        let galley = FlexibleGalley.figures(300, heights: [20, 35, 26, 11, 7], between: 2)
        var search = PageSearch(galley, theme: Theme())
        let ways = search.run()
        #expect(search.nodesMade <= 3 * PageSearch.mostNodes)
        for way in ways { expectAllPlaced(way, of: 300) }
        #expect(!ways.isEmpty)
    }

    @Test("pictures with pages to themselves may be more than can wait")
    func morePicturesThanWait() {
        let lines = Theme().linesPerPage
        let alone = FlexibleGalley.Variant(strips: [Strip(.figure, height: lines)])
        let picture = FlexibleGalley.Passage(
            [.init(strips: [], putsOff: true)], float: .init(variants: [alone], around: 1, takesPage: true))
        var galley = FlexibleGalley(passages: [.init([Strip(.line)])])
        for _ in 0..<150 { galley.passages.append(picture) }
        galley.passages += [.init([Strip(.line)]), .barrier]
        var search = PageSearch(galley, theme: Theme())
        let ways = search.run()
        for way in ways { expectAllPlaced(way, of: 150) }
        #expect(!ways.isEmpty)
    }

    @Test("the cost is the least where figures follow one another", arguments: 1...60)
    func matchesBruteForce(seed: Int) {
        var generator = SeededGenerator(seed &+ 90_000)
        let lines = Int.random(in: 8...14, using: &generator)
        let heights = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            Int.random(in: 3...lines, using: &generator)
        }
        let galley = FlexibleGalley.figures(
            Int.random(in: 3...6, using: &generator), heights: heights,
            between: generator.pick([0, 0, 1, 2]), smaller: 1)
        let theme = Theme.holding(lines: lines)
        let isRecto = generator.once(in: 2)
        let least = PageBuilder(galley, theme: theme).pages(startingRecto: isRecto).reduce(0) { $0 + $1.cost }
        #expect(least == FlexibleReference(galley: galley, theme: theme).leastCost(isRecto: isRecto))
    }

    @Test("what waiting figures cost at least is never more than they cost")
    func boundHolds() {
        var figures = FigureList(lines: 10, price: 300)
        for (passage, height) in [6, 6, 3, 10].enumerated() {
            figures.add(.init(variants: [.init(strips: [Strip(.figure, height: height)])], around: 1), passage: passage)
        }
        // A page each for the first and the last, one for the two between.
        #expect(figures.leastCost(waiting: 4, depth: 0) == 300 * (3 + 1))
        // The first has room below three lines and a space.
        #expect(figures.leastCost(waiting: 4, depth: 3) == 300 * (3 + 1))
        #expect(figures.leastCost(waiting: 4, depth: 4) == 300 * (4 + 3 + 1))
        #expect(figures.leastCost(waiting: 0, depth: 4) == 0)
    }

    private func expectAllPlaced(_ way: Pagination, of count: Int) {
        let placed = way.pages.flatMap { Array($0.strips) }
        #expect(placed == placed.sorted() && Set(placed).count == placed.count)
        #expect(placed.count { way.galley.strips[$0].kind == .figure } == count)
    }
}

extension PageSearch {
    fileprivate init(_ galley: FlexibleGalley, theme: Theme) {
        let tariff = PageTariff(format: PageCapacity(theme), costs: theme.costs)
        self.init(galley, tariff: tariff, startsRecto: false)
    }
}

extension FlexibleGalley {
    /// Figures of some heights in turn, each up to some lines smaller, with lines of text between them.
    fileprivate static func figures(
        _ count: Int, heights: [Int], between lines: Int, smaller: Int = 4
    ) -> FlexibleGalley {
        let costs = Theme.Costs()
        var galley = FlexibleGalley(passages: [Passage([Strip(.line)])])
        for number in 0..<count {
            let sizes = (0...smaller).map { smaller in
                Variant(
                    strips: [Strip(.figure, height: heights[number % heights.count] - smaller)],
                    cost: costs.smallerFigure * smaller, departure: smaller > 0 ? .smallerFigure : nil)
            }
            let placed = sizes.map {
                var variant = $0
                variant.strips = Strip.space(1) + variant.strips + Strip.space(1)
                return variant
            }
            let putOff = Variant(strips: [], cost: costs.movedFigure, departure: .movedFigure, putsOff: true)
            galley.passages.append(Passage(placed + [putOff], float: Float(variants: sizes, around: 1)))
            for _ in 0..<lines { galley.passages.append(Passage([Strip(.line)])) }
        }
        galley.passages.append(.barrier)
        return galley
    }
}
