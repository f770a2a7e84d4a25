import Testing
import ZineCore
import ZineDocument
import ZineLayout
import ZineTestSupport

@Suite("The page builder")
struct PageBuilderTests {
    @Test("the cost is the least over all ways to break a small galley", arguments: 1...240)
    func matchesBruteForce(seed: Int) {
        var generator = SeededGenerator(seed)
        let count = Int.random(in: 1...12, using: &generator)
        let galley = Galley.random(strips: count, using: &generator)
        var theme = Theme.holding(lines: Int.random(in: 1...14, using: &generator))
        theme.costs.shortPage = generator.pick([0, 1, 40])
        theme.costs.unevenSpread = generator.pick([0, 7, 400])
        let isRecto = generator.once(in: 2)
        let cost = PageBuilder(galley, theme: theme).pages(startingRecto: isRecto)
            .filter { !$0.strips.isEmpty }.reduce(0) { $0 + $1.cost }
        let reference = ReferencePages(galley: galley, theme: theme)
        #expect(cost == reference.leastCost(isRecto: isRecto))
    }

    @Test("the cost is the least for galleys of some pages too", arguments: 1...60)
    func matchesTheReference(seed: Int) {
        var generator = SeededGenerator(seed &+ 300)
        let galley = Galley.random(strips: Int.random(in: 41...120, using: &generator), using: &generator)
        let theme = Theme.holding(lines: Int.random(in: 12...41, using: &generator))
        let cost = PageBuilder(galley, theme: theme).pages(startingRecto: false)
            .filter { !$0.strips.isEmpty }.reduce(0) { $0 + $1.cost }
        #expect(cost == ReferencePages(galley: galley, theme: theme).leastCost(isRecto: false))
    }

    @Test("a group that no break may part goes to the next page whole, however tall")
    func tallGroupsStayWhole() {
        let theme = Theme.holding(lines: 30)
        let group = (0..<14).map { Strip(.line, breakAfter: $0 < 13 ? PageCost.never : 0) }
        let galley = Galley(strips: (0..<20).map { _ in Strip(.line) } + group + (0..<30).map { _ in Strip(.line) })
        let pages = PageBuilder(galley, theme: theme).pages(startingRecto: true)
        #expect(pages.first?.strips == 0..<20)
        #expect(pages.allSatisfy { $0.cost < PageCost.never })
    }

    @Test("filling page after page never costs less", arguments: 1...60)
    func greedyCostsNoLess(seed: Int) {
        var generator = SeededGenerator(seed &+ 1_000)
        let galley = Galley.random(strips: Int.random(in: 20...400, using: &generator), using: &generator)
        let theme = Theme.holding(lines: Int.random(in: 3...45, using: &generator))
        let cost = PageBuilder(galley, theme: theme).pages(startingRecto: false)
            .filter { !$0.strips.isEmpty }.reduce(0) { $0 + $1.cost }
        #expect(cost <= ReferencePages(galley: galley, theme: theme).greedy(isRecto: false).cost)
    }

    @Test("every strip and every note is placed once and in order on any page", arguments: 1...200)
    func everythingIsPlaced(seed: Int) {
        var generator = SeededGenerator(seed &+ 5_000)
        let count = Int.random(in: 0...60, using: &generator)
        let tallest = generator.pick([1, 3, 20])
        let galley = Galley.random(strips: count, tallest: tallest, using: &generator)
        let theme = Theme.holding(lines: Int.random(in: 1...20, using: &generator))
        expectAllPlaced(PageBuilder(galley, theme: theme).pages(startingRecto: generator.once(in: 2)), of: galley)
    }

    @Test("a galley of five thousand strips with notes has its pages")
    func longGalleys() {
        var generator = SeededGenerator(64)
        let galley = Galley.random(strips: 5_000, forced: false, using: &generator)
        let pages = PageBuilder(galley, theme: Theme()).pages(startingRecto: true)
        expectAllPlaced(pages, of: galley)
        #expect(pages.count > 5_000 / Theme().linesPerPage)
    }

    @Test("notes longer than the pages that call for them run on to pages of their own")
    func longNotesRunOn() {
        let theme = Theme.holding(lines: 6)
        let notes = (0..<3).map { _ in (0..<25).map { _ in Line(items: [], width: .zero) } }
        let strips = (0..<3).map { Strip(.line, notes: [$0]) }
        let galley = Galley(strips: strips, notes: notes)
        let pages = PageBuilder(galley, theme: theme).pages(startingRecto: true)
        expectAllPlaced(pages, of: galley)
        #expect(pages.allSatisfy { $0.depth <= 6 })
    }

    @Test("the same galley gives the same pages")
    func isRepeatable() {
        var generator = SeededGenerator(7)
        let galley = Galley.random(strips: 300, using: &generator)
        let pages = (0..<3).map { _ in PageBuilder(galley, theme: .holding(lines: 20)).pages(startingRecto: true) }
        #expect(pages[0] == pages[1] && pages[1] == pages[2])
    }

    private func expectAllPlaced(_ pages: [PagePlan], of galley: Galley) {
        let placed = pages.flatMap { Array($0.strips) }
        #expect(placed == placed.sorted() && Set(placed).count == placed.count)
        let text = galley.strips.indices.filter { galley.strips[$0].kind != .space }
        #expect(Set(text).isSubset(of: placed))
        let lines = galley.strips.flatMap(\.notes).reduce(0) { $0 + galley.notes[$1].count }
        #expect(pages.flatMap { Array($0.notes) } == Array(0..<lines))
    }
}
