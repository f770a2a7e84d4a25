/// Breaks a paragraph, looks at the lines that come of it, and goes around rivers.
///
/// A river takes the lines above and below each other together, which the breaker, going from line to line, cannot weigh.
/// So it is asked again without one of the breaks that let the river through.
struct ParagraphBreaker {
    /// Ways to break the paragraph, the best first, with the best one's lines.
    struct Ways {
        var solutions: [LineBreaker.Solution]
        var lines: [Line]
        fileprivate var demerits: Int { solutions[0].demerits }
    }

    let points: [Breakpoint]
    let breaker: LineBreaker
    let setter: LineSetter
    let measure: Int

    /// What a paragraph may cost more for being rid of a river: about one line whose spaces are off by half of one.
    private static let riverDemerits = 400_000
    /// A paragraph with more rivers than this stays as it is.
    private static let mostDetours = 3

    /// - Returns: `nil` for a paragraph without an end.
    func ways(_ cache: inout ShapeCache) -> Ways? {
        guard let direct = ways(through: points, &cache) else { return nil }
        var best = direct
        var open = points
        for _ in 0..<Self.mostDetours {
            guard let river = best.lines.rivers.first else { break }
            var detour: (ways: Ways, points: [Breakpoint])?
            for point in best.solutions[0].breaks[max(0, river - Rivers.length)..<river] {
                var closed = open
                closed[point].penalty = Self.closed
                guard let other = ways(through: closed, &cache),
                    other.lines.rivers.count < best.lines.rivers.count,
                    other.demerits <= direct.demerits + Self.riverDemerits
                else { continue }
                if let detour, detour.ways.demerits <= other.demerits { continue }
                detour = (other, closed)
            }
            guard let detour else { break }
            best = detour.ways
            open = detour.points
        }
        return best
    }

    /// A penalty that costs more than any river.
    private static let closed = 9_999

    private func ways(through points: [Breakpoint], _ cache: inout ShapeCache) -> Ways? {
        let solutions = breaker.solve(points) { _ in measure }
        guard let best = solutions.first else { return nil }
        return Ways(solutions: solutions, lines: setter.lines(for: best, &cache))
    }
}
