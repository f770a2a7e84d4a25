import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("Pages of galleys with figures, notes and spaces that give")
struct FlexibleGalleyTests {
    @Test("the cost is the least over all ways to set a small galley", arguments: 1...100)
    func matchesBruteForce(seed: Int) {
        var generator = SeededGenerator(seed &+ 70_000)
        let lines = Int.random(in: 6...14, using: &generator)
        let galley = FlexibleGalley.random(
            passages: Int.random(in: 1...7, using: &generator), on: lines, using: &generator)
        let theme = Theme.holding(lines: lines)
        let isRecto = generator.once(in: 2)
        #expect(
            least(galley, theme, isRecto) == FlexibleReference(galley: galley, theme: theme).leastCost(isRecto: isRecto)
        )
    }

    @Test("fixing how a part is set never makes the best cheaper", arguments: 1...24)
    func restrictionsCost(seed: Int) {
        var generator = SeededGenerator(seed &+ 80_000)
        let lines = Int.random(in: 10...34, using: &generator)
        let galley = FlexibleGalley.random(
            passages: Int.random(in: 3...14, using: &generator), on: lines, using: &generator)
        let theme = Theme.holding(lines: lines)
        let free = least(galley, theme, false)
        for index in galley.passages.indices where galley.passages[index].variants.count > 1 {
            var fixed = galley
            // A figure that may not wait would have no place beside one that does.
            let others = galley.passages[index].variants.indices.filter {
                !galley.passages[index].variants[$0].putsOff
            }
            fixed.passages[index].variants.remove(at: generator.pick(others))
            #expect(least(fixed, theme, false) >= free, "passage \(index)")
        }
    }

    @Test("spaces are opened on both pages of a spread rather than on one")
    func alike() {
        let theme = Theme.holding(lines: 12)
        let gap = FlexibleGalley.Passage([
            .init(strips: Strip.space(1)),
            .init(strips: Strip.space(2), cost: theme.costs.stretchedSpace, departure: .stretchedSpace),
        ])
        let block = FlexibleGalley.Passage(
            (0..<4).map { Strip(.line, breakAfter: $0 < 3 ? PageCost.never : 0) })
        var galley = FlexibleGalley()
        for _ in 0..<8 { galley.passages += [block, gap] }
        let pages = PageBuilder(galley, theme: theme).pages(startingRecto: false)
        let opened = pages.map { $0.charges.count { $0.reason == .stretchedSpace } }
        for verso in stride(from: 0, to: pages.count - 2, by: 2) { #expect(opened[verso] == opened[verso + 1]) }
    }

    @Test("all spaces of a kind are opened on a spread rather than some, and few rather than many")
    func opensAlike() {
        let theme = Theme.holding(lines: 12)
        let gaps = { (kind: FlexibleGalley.SpaceKind) -> FlexibleGalley.Passage in
            var gap = FlexibleGalley.Passage([
                .init(strips: Strip.space(1)),
                .init(strips: Strip.space(2), cost: theme.costs.stretchedSpace, departure: .stretchedSpace),
            ])
            gap.space = kind
            return gap
        }
        var opened = OpenedSpaces()
        let tariff = PageTariff(format: PageCapacity(theme), costs: theme.costs)
        let prices = (0..<6).map { _ in tariff.pay(for: .larger, cost: 0, of: .aboveHeading, at: &opened) }
        #expect(prices.map(\.own) == [300, 200, 300, 400, 500, 64_800] && prices.allSatisfy { $0.unlike == 0 })
        #expect(tariff.pay(for: .usual, cost: 0, of: .aboveHeading, at: &opened).unlike == 6_000)
        let block = FlexibleGalley.Passage((0..<4).map { Strip(.line, breakAfter: $0 < 3 ? PageCost.never : 0) })
        var galley = FlexibleGalley()
        for index in 0..<8 { galley.passages += (index > 0 ? [gaps(.aboveHeading)] : []) + [block] }
        let charges = PageBuilder(galley, theme: theme).pages(startingRecto: false).flatMap(\.charges)
        #expect(charges.contains { $0.reason == .stretchedSpace })
        #expect(!charges.contains { $0.reason == .unlikeSpaces && $0.amount >= 6_000 })
    }

    @Test("pages are as deep as was counted, whatever stands at their heads", arguments: 1...100)
    func depths(seed: Int) {
        var generator = SeededGenerator(seed &+ 60_000)
        let lines = Int.random(in: 8...20, using: &generator)
        let galley = FlexibleGalley.random(
            passages: Int.random(in: 4...16, using: &generator), on: lines, using: &generator)
        let theme = Theme.holding(lines: lines)
        for way in PageBuilder(galley, theme: theme).paginations(startingRecto: generator.once(in: 2)) {
            for (number, plan) in way.pages.enumerated() {
                let shown = plan.shown(of: way.galley)
                let end = shown.lastIndex { $0.kind != .space } ?? -1
                let height = shown.prefix(end + 1).reduce(0) { $0 + $1.height }
                let notes = PageCapacity(theme).height(ofNotes: plan.notes.count)
                #expect(
                    height + notes == plan.depth,
                    "page \(number) of \(way.pages.count): \(shown.map { "\($0.kind) \($0.height)" }), \(plan.notes)")
            }
        }
    }

    @Test("nothing is opened to fill an article's only page")
    func onlyPage() throws {
        let theme = Theme.holding(lines: 30)
        let gap = FlexibleGalley.Passage([
            .init(strips: Strip.space(1)),
            .init(strips: Strip.space(2), cost: theme.costs.stretchedSpace, departure: .stretchedSpace),
        ])
        let galley = FlexibleGalley(passages: [.init([Strip(.line)]), gap, .init([Strip(.line)])])
        let page = try #require(PageBuilder(galley, theme: theme).pages(startingRecto: false).first)
        #expect(page.depth == 3 && page.charges.isEmpty)
    }

    @Test("a table that goes on below a figure that waited repeats its head there")
    func tableBelowFigure() throws {
        let theme = Theme.holding(lines: 12)
        let sizes = [FlexibleGalley.Variant(strips: [Strip(.figure, height: 6)])]
        let putOff = FlexibleGalley.Variant(strips: [], cost: 100, departure: .movedFigure, putsOff: true)
        var rows = (0..<12).map { Strip(.row, repeatedHead: $0 == 0 ? nil : 0) }
        rows[11].repeatedHead = 0
        let galley = FlexibleGalley(
            passages: [
                .init((0..<7).map { _ in Strip(.line) }),
                .init(sizes + [putOff], float: .init(variants: sizes, around: 1)),
                .init([Strip(.heading, breakAfter: PageCost.never)] + rows), .barrier,
            ], heads: [[Strip(.heading), Strip(.heading)]])
        let way = try #require(
            PageBuilder(galley, theme: theme).paginations(startingRecto: false).min { $0.cost < $1.cost })
        let plan = try #require(way.pages.dropFirst().first)
        #expect(way.galley.strips[plan.strips.lowerBound].kind == .figure)
        let text = try #require(plan.text)
        #expect(way.galley.strips[text].kind == .row)
        #expect(plan.shown(of: way.galley).map(\.kind).prefix(5) == [.figure, .space, .heading, .heading, .row])
    }

    private func least(_ galley: FlexibleGalley, _ theme: Theme, _ isRecto: Bool) -> Int {
        PageBuilder(galley, theme: theme).pages(startingRecto: isRecto).filter { !$0.strips.isEmpty }
            .reduce(0) { $0 + $1.cost }
    }
}

extension FlexibleGalley {
    /// Paragraphs with notes, spaces that give, and figures of all kinds; what waits stands by the end.
    static func random(
        passages count: Int, on lines: Int, using generator: inout SeededGenerator
    ) -> FlexibleGalley {
        var galley = FlexibleGalley()
        for _ in 0..<count {
            if !galley.passages.isEmpty { galley.passages.append(.randomGap(using: &generator)) }
            if generator.once(in: 3) {
                galley.passages.append(.randomFigure(on: lines, using: &generator))
            } else if generator.once(in: 4) {
                galley.addTable(using: &generator)
            } else {
                galley.addParagraph(using: &generator)
            }
            if generator.once(in: 12) {
                var barrier = Passage.barrier
                barrier.endsPage = generator.once(in: 2)
                galley.passages.append(barrier)
            }
        }
        galley.addParagraph(using: &generator)
        galley.passages.append(.barrier)
        return galley
    }

    /// Rows under a head, which is repeated where they go on.
    private mutating func addTable(using generator: inout SeededGenerator) {
        heads.append((0..<Int.random(in: 1...2, using: &generator)).map { _ in Strip(.heading) })
        let rows = (0..<Int.random(in: 1...6, using: &generator)).map { index in
            Strip(
                .row, height: Int.random(in: 1...2, using: &generator), breakAfter: generator.pick([300, 1_800]),
                repeatedHead: index == 0 ? nil : heads.count - 1)
        }
        passages.append(Passage([Strip(.heading, breakAfter: PageCost.never)] + rows))
    }

    private mutating func addParagraph(using generator: inout SeededGenerator) {
        let lines = Int.random(in: 1...5, using: &generator)
        var variants = [Variant(strips: Self.lines(lines, using: &generator))]
        if generator.once(in: 2) {
            let other = max(1, lines + (generator.once(in: 2) ? 1 : -1))
            variants.append(
                Variant(
                    strips: Self.lines(other, using: &generator), cost: Int.random(in: 30...300, using: &generator),
                    departure: other > lines ? .loosened : .tightened))
        }
        if generator.once(in: 3) {
            for variant in variants.indices { variants[variant].strips[0].notes = [notes.count] }
            let height = Int.random(in: 1...3, using: &generator)
            notes.append((0..<height).map { _ in Line(items: [], width: .zero) })
        }
        passages.append(Passage(variants))
    }

    private static func lines(_ count: Int, using generator: inout SeededGenerator) -> [Strip] {
        (0..<count).map { index in
            let isEdge = count > 1 && (index == 0 || index == count - 2)
            return Strip(.line, breakAfter: index == count - 1 ? 0 : isEdge ? 20_000 : generator.pick([0, 60, 150]))
        }
    }
}

extension FlexibleGalley.Passage {
    fileprivate static func randomGap(using generator: inout SeededGenerator) -> Self {
        let costs = Theme.Costs()
        var variants = [FlexibleGalley.Variant(strips: Strip.space(1))]
        if generator.once(in: 2) {
            variants.append(.init(strips: Strip.space(2), cost: costs.stretchedSpace, departure: .stretchedSpace))
        }
        if generator.once(in: 3) {
            variants.append(.init(strips: [], cost: costs.closedSpace, departure: .closedSpace))
        }
        var gap = Self(variants)
        gap.space = generator.pick([nil, .aboveHeading, .besideList, .aroundDisplay])
        return gap
    }

    /// One in its place or later, or one that has a page to itself.
    fileprivate static func randomFigure(on lines: Int, using generator: inout SeededGenerator) -> Self {
        let costs = Theme.Costs()
        let height = Int.random(in: 2...6, using: &generator)
        if generator.once(in: 3) {
            let alone = FlexibleGalley.Variant(strips: [Strip(.figure, height: lines)])
            let putOff = FlexibleGalley.Variant(strips: [], putsOff: true)
            return Self([putOff], float: .init(variants: [alone], around: 1, takesPage: true))
        }
        let sizes = (0...Int.random(in: 0...1, using: &generator)).map { smaller in
            FlexibleGalley.Variant(
                strips: [Strip(.figure, height: height - smaller)], cost: costs.smallerFigure * smaller,
                departure: smaller > 0 ? .smallerFigure : nil)
        }
        let putOff = FlexibleGalley.Variant(
            strips: [], cost: costs.movedFigure, departure: .movedFigure, putsOff: true)
        return Self(sizes + [putOff], float: .init(variants: sizes, around: 1))
    }
}
