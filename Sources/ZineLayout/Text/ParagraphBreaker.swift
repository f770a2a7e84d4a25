import ZineCore

/// Breaks a paragraph, looks at the lines that come of it, and goes around rivers.
///
/// A river takes the lines above and below each other together, which the breaker, going from line to line, cannot weigh.
/// So it is asked again without one of the breaks that let the river through.
struct ParagraphBreaker {
    /// Ways to break the paragraph, the best first, with the best one's lines.
    struct Ways {
        var solutions: [LineBreaker.Solution]
        var lines: [Line]
        /// The best one's demerits with its rivers'.
        fileprivate var cost: Int
    }

    let points: [Breakpoint]
    let breaker: LineBreaker
    let setter: LineSetter
    /// What the paragraph's widest space may come to for being rid of a river, where it is not as wide anyway.
    let widestSpace: Double

    /// What a river costs: about as much as one line whose spaces are off by seven tenths of one.
    private static let riverDemerits = 600_000
    /// A paragraph with more rivers than this stays as it is.
    private static let mostDetours = 3

    /// - Returns: `nil` for a paragraph without an end.
    func ways(_ cache: inout ShapeCache) -> Ways? {
        guard var best = ways(through: points, &cache) else { return nil }
        var open = points
        for _ in 0..<Self.mostDetours {
            guard let river = best.lines.rivers.first else { break }
            var detour: (ways: Ways, points: [Breakpoint])?
            for point in best.solutions[0].breaks[max(0, river - Rivers.length)..<river] where !open[point].isForced {
                var closed = open
                closed[point].penalty = Self.closed
                guard let other = ways(through: closed, &cache), isAsEven(other.lines, as: best.lines),
                    other.cost < detour?.ways.cost ?? best.cost
                else { continue }
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
        let solutions = breaker.solve(points) { setter.style.measure(ofLine: $0).scaledPoints }
        guard let best = solutions.first else { return nil }
        let lines = setter.lines(for: best, &cache)
        return Ways(
            solutions: solutions, lines: lines, cost: best.demerits + lines.rivers.count * Self.riverDemerits)
    }

    /// Whether no line gapes or ends short for the detour's sake.
    private func isAsEven(_ detour: [Line], as lines: [Line]) -> Bool {
        detour.shortCount <= lines.shortCount && detour.widestSpace <= max(widestSpace, lines.widestSpace)
    }
}
