import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("Lines set alike")
struct SetWidthTests {
    private let setWidth = SetWidth(reach: 0.028, mostDifference: 0.046, adjDemerits: 2_000, visibleDemerits: 20_000)

    /// Boxes and spaces that chance made, in thousandths of an em.
    private func material(seed: Int) -> (points: [Breakpoint], measure: Int) {
        var generator = SeededGenerator(seed)
        var material: [Material] = []
        for word in 0..<Int.random(in: 5...11, using: &generator) {
            if word > 0 { material.append(.glue(Extent(width: 256, stretch: 128, shrink: 64))) }
            let width = Int.random(in: 500...2_500, using: &generator)
            material.append(.box(.init(Extent(width: width, give: width * 28 / 1000))))
        }
        material += [.penalty(10_000, isFlagged: false), .glue(Extent(fills: 1))]
        return (Breakpoint.all(in: material), Int.random(in: 4_000...7_000, using: &generator))
    }

    /// The least cost of all ways to break and of all classes that the lines may be of, found by trying each.
    private func leastCost(
        _ points: [Breakpoint], _ measure: Int, from start: Int = 0, after: Int? = nil
    ) -> Double {
        if start == points.count - 1 { return 0 }
        var least = Double.infinity
        for end in (start + 1)..<points.count where points[end].penalty < 10_000 {
            let line = points[end].extent(from: points[start])
            for index in 0..<8 {
                let share = LineClasses.shares[index]
                let rest = Double(measure - line.width) - Double(line.give) * share
                if rest < -Double(line.shrink) { continue }
                let own = rest > 0 ? Double(max(1, line.stretch)) / 0.5 : Double(max(1, line.shrink)) / 0.25
                let deviation = rest > 0 && line.fills > 0 ? 0 : rest / own
                guard deviation < 4.9 else { continue }
                let square = deviation * deviation
                var cost = 1_000_000 * square * (1 + square / 2) + setWidth.demerits(of: share)
                if let after { cost += setWidth.demerits(between: LineClasses.shares[after], and: share) }
                least = min(least, cost + leastCost(points, measure, from: end, after: index))
            }
        }
        return least
    }

    @Test("no other breaks with letters set otherwise cost less", arguments: 1...40)
    func isBest(seed: Int) {
        let (points, measure) = material(seed: seed)
        let least = leastCost(points, measure)
        guard least < 1_000_000_000 else { return }
        var parameters = LineBreaker.Parameters(passes: [.init(tolerance: 9_999)])
        parameters.evenness = .init(stretch: 0.5, shrink: 0.25)
        parameters.setWidth = setWidth
        parameters.linePenalty = 0
        parameters.doubleHyphenDemerits = 0
        parameters.finalHyphenDemerits = 0
        let solution = LineBreaker(parameters).solve(points) { _ in measure }.first
        #expect(abs(Double(solution?.demerits ?? .max) - least) < 10)
    }

    private func lines(seed: Int) -> [LineNeed] {
        var generator = SeededGenerator(seed)
        return (0..<3).map { _ in
            var give = LineGive()
            give.spaces = 9 * 168_000
            give.expandable = 250 * 65_536
            give.clusters = 55 * 10 * 65_536
            return LineNeed(
                difference: Int.random(in: -700_000...900_000, using: &generator), measure: 255 * 65_536, fills: false,
                give: give)
        }
    }

    @Test("what letters take of three lines costs no more in any other way", arguments: 1...6)
    func sharesAreBest(seed: Int) {
        let house = Theme().paragraph
        let needs = lines(seed: seed)
        let setWidth = SetWidth(house)
        let cost = { (need: LineNeed, share: Double) -> Double in
            let rest = Double(need.difference) - need.give.reach(house) * share
            let own = rest > 0 ? need.give.spaceStretch(house) : need.give.spaceShrink(house)
            if -rest > own { return 1e12 }
            let deviation = rest / own * (rest > 0 ? house.spaceStretch : house.shrinkFromSpace)
            return LineBreaker.Evenness.demerits(deviation) + setWidth.demerits(of: share)
        }
        let levels = (-14...14).map { Double($0) / 14 }
        let costs = needs.map { need in levels.map { cost(need, $0) } }
        let apart = levels.map { one in levels.map { setWidth.demerits(between: one, and: $0) } }
        var least = Double.infinity
        for first in levels.indices {
            for second in levels.indices {
                let pair = costs[0][first] + apart[first][second] + costs[1][second]
                if pair >= least { continue }
                for third in levels.indices { least = min(least, pair + apart[second][third] + costs[2][third]) }
            }
        }
        let shares = LetterShares(house).shares(of: needs)
        var ours = zip(needs, shares).reduce(0) { $0 + cost($1.0, $1.1) }
        for (one, other) in zip(shares, shares.dropFirst()) { ours += setWidth.demerits(between: one, and: other) }
        #expect(ours < least + 10 && shares.count == 3)
    }

    @Test("neighbours differ by no more than the theme lets them, while spaces can take the rest", arguments: 1...40)
    func neighboursAreAlike(seed: Int) {
        let house = Theme().paragraph
        let shares = LetterShares(house).shares(of: lines(seed: seed))
        for (one, other) in zip(shares, shares.dropFirst()) {
            #expect(abs(one - other) * SetWidth(house).reach < house.setDifference + 0.002)
        }
    }
}
