import Testing
import ZineCore
import ZineDocument
import ZineLayout

@Suite("Even lines")
struct EvennessTests {
    /// A short paragraph of boxes, spaces and hyphens that chance made, in units of a thousandth of an em.
    private struct Sample {
        var material: [Material] = []
        var measure: Int

        init(seed: Int, words: ClosedRange<Int> = 4...12) {
            var generator = SeededGenerator(seed)
            measure = Int.random(in: 4_000...9_000, using: &generator)
            for word in 0..<Int.random(in: words, using: &generator) {
                if word > 0 { material.append(.glue(Extent(width: 256, stretch: 128, shrink: 64))) }
                for syllable in 0..<Int.random(in: 1...2, using: &generator) {
                    if syllable > 0 {
                        material.append(
                            .discretionary(
                                .init(pre: .init(Extent(width: 300)), penalty: 280, isHyphenation: true)))
                    }
                    let width = Int.random(in: 500...2_500, using: &generator)
                    material.append(.box(.init(Extent(width: width, give: width / 50))))
                }
            }
            material += [.penalty(10_000, isFlagged: false), .glue(Extent(fills: 1))]
        }

        var points: [Breakpoint] { Breakpoint.all(in: material) }
    }

    private func breaker() -> LineBreaker {
        var parameters = LineBreaker.Parameters(passes: [.init(tolerance: 9_999)])
        parameters.evenness = .init(stretch: 0.5, shrink: 0.25)
        parameters.linePenalty = 0
        parameters.adjDemerits = 0
        parameters.doubleHyphenDemerits = 0
        parameters.finalHyphenDemerits = 0
        return LineBreaker(parameters)
    }

    /// What a line's spaces are off by in natural spaces, the glyphs having given first; `nil` where it cannot be set.
    private func deviation(_ line: Extent, _ measure: Int) -> Double? {
        let missing = measure - line.width
        if missing >= 0 && line.fills > 0 { return 0 }
        let rest = missing > 0 ? max(0, missing - line.give) : min(0, missing + line.give)
        if rest == 0 { return 0 }
        if -rest > line.shrink || line.stretch == 0 { return nil }
        return Double(rest) / Double(line.stretch * 2)
    }

    /// The least cost of all ways to break, found by trying each.
    private func leastCost(_ points: [Breakpoint], _ measure: Int, from start: Int = 0) -> Double? {
        if start == points.count - 1 { return 0 }
        var least: Double?
        for end in (start + 1)..<points.count where points[end].penalty < 10_000 {
            let a = points[start].after, b = points[end].before
            let line = Extent(
                width: b.width - a.width, stretch: b.stretch - a.stretch, shrink: b.shrink - a.shrink,
                fills: b.fills - a.fills, give: b.give - a.give)
            guard let deviation = deviation(line, measure), deviation < 4.9,
                let rest = leastCost(points, measure, from: end)
            else { continue }
            let square = deviation * deviation
            let penalty = points[end].isHyphenation ? Double(points[end].penalty * points[end].penalty) : 0
            let cost = 1_000_000 * square * (1 + square / 2) + penalty + rest
            least = min(least ?? cost, cost)
        }
        return least
    }

    @Test("no other way to break a paragraph has more even spaces", arguments: 1...150)
    func isBest(seed: Int) {
        let sample = Sample(seed: seed)
        let points = sample.points
        guard let least = leastCost(points, sample.measure) else { return }
        let solution = breaker().solve(points) { _ in sample.measure }.first
        #expect(abs(Double(solution?.demerits ?? .max) - least) < 100)
    }

    @Test("breaks ascend to the end, every line fits or is reported, and twice is the same", arguments: 1...150)
    func isSound(seed: Int) throws {
        let sample = Sample(seed: seed, words: 1...90)
        let points = sample.points
        let solutions = breaker().solve(points) { _ in sample.measure }
        #expect(solutions == breaker().solve(points) { _ in sample.measure })
        for solution in solutions {
            #expect(solution.breaks == Array(Set(solution.breaks)).sorted())
            #expect(solution.breaks.last == points.count - 1)
            var start = 0
            for (line, end) in solution.breaks.enumerated() {
                let least =
                    points[end].before.width - points[start].after.width
                    - (points[end].before.shrink - points[start].after.shrink)
                    - (points[end].before.give - points[start].after.give)
                #expect(least <= sample.measure || solution.overfull.contains(line))
                start = end
            }
        }
    }

    @Test("lines of the same words have streams of spaces as long as the paragraph, and say so")
    func streamsAreCounted() {
        var setter = Typesetter(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator())
        let run = TextRun(
            Array(repeating: "nnnn", count: 40).joined(separator: " "), style: TextStyle(), language: "en",
            element: nil)
        let lines = setter.lines([run], ParagraphStyle(alignment: .ragged, measure: .points(120)))
        #expect(lines.count > 6)
        #expect(lines.dropLast().map(\.streamLength) == Array(1..<lines.count))
    }

    @Test("spaces stay within what the theme allows wherever a line can be filled", arguments: 1...60)
    func spacesAreWithinBounds(seed: Int) {
        var generator = SeededGenerator(seed)
        let text = (0..<120).map { _ in RandomText.word(2...6, using: &generator) }.joined(separator: " ")
        var setter = Typesetter(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator())
        let lines = setter.lines(
            [TextRun(text, style: TextStyle(), language: "en", element: nil)], ParagraphStyle(measure: .points(300)))
        for line in lines.dropLast() where !line.isOverfull {
            #expect(line.spaceRatio > 0.7499 && line.spaceRatio < 1.7501)
        }
    }
}
