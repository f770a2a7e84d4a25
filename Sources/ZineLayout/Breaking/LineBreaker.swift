/// Breaks a paragraph into lines so that the sum of all lines' demerits is least: the total-fit algorithm of Knuth &
/// Plass 1981 in the shape that TeX gave it (TeX: The Program, §829–§890), with font expansion and letterspacing as
/// give that is used before the spaces' own (after Hàn Thế Thành 2000).
///
/// All lengths are scaled points. With no expansion in the material and `separatesLines` off, the breaks are TeX's.
public struct LineBreaker: Sendable {
    public struct Pass: Hashable, Sendable {
        /// The greatest badness that a line may have.
        public var tolerance: Int
        /// Stretch that every line is granted on top of its own, so that bad lines can still be told apart.
        public var emergencyStretch: Int
        public var hyphenates: Bool
        public init(tolerance: Int, emergencyStretch: Int = 0, hyphenates: Bool = true) {
            self.tolerance = tolerance; self.emergencyStretch = emergencyStretch; self.hyphenates = hyphenates
        }
    }

    public struct Parameters: Hashable, Sendable {
        /// Tried in order; the last takes what it gets, overfull lines included.
        public var passes: [Pass]
        public var linePenalty = 10
        public var adjDemerits = 10_000
        public var doubleHyphenDemerits = 10_000
        public var finalHyphenDemerits = 5_000
        /// Stretch of every line's end, for ragged setting.
        public var rightSkipStretch = 0
        /// What full use of expansion counts as badness.
        public var expansionBadness = 8
        /// Badness by the square of the ratio instead of TeX's cube: spaces a little off count for more, so that lines
        /// come out more even among each other.
        public var isEven = false
        /// Keep ways of setting the paragraph in different numbers of lines apart, so that looseness can be asked for.
        public var separatesLines = true
        /// The least width of the last line; shorter ones cost `shortLastLineDemerits`.
        public var leastLastLine = 0
        public var shortLastLineDemerits = 50_000_000
        /// Demerits at which a pass's result is taken only when no later pass, the last excepted, does better.
        public var unbearable = Int.max
        public init(passes: [Pass]) { self.passes = passes }
    }

    /// A way to break a paragraph.
    public struct Solution: Hashable, Sendable {
        /// Indices into the breakpoints, the paragraph's end last.
        public var breaks: [Int]
        public var demerits: Int
        /// Lines that are wider than the measure, all shrinking done: indices into `breaks`.
        public var overfull: [Int]
        public var lineCount: Int { breaks.count }
    }

    public var parameters: Parameters
    public init(_ parameters: Parameters) { self.parameters = parameters }

    /// The best way for each attainable number of lines, the cheapest first. Never empty for a list that has an end.
    ///
    /// - Parameter measure: the width of a line, counted from zero.
    public func solve(_ points: [Breakpoint], measure: (Int) -> Int) -> [Solution] {
        guard points.count > 1 else { return [] }
        var second: [Solution]?
        for (index, pass) in parameters.passes.enumerated() {
            let isFinal = index == parameters.passes.count - 1
            if isFinal, let second { return second }
            var search = Search(points, parameters, pass, isFinal: isFinal)
            guard let solutions = search.run(measure: measure) else { continue }
            // A ladder or a stump of a last line is worth a looser pass, but not the last.
            if isFinal || (solutions.first?.demerits ?? 0) < parameters.unbearable { return solutions }
            second = second ?? solutions
        }
        return second ?? []
    }

    /// 100·(t/s)², 10,000 at most.
    static func evenBadness(_ shortfall: Int, _ give: Int) -> Int {
        if shortfall == 0 { return 0 }
        guard give > 0 else { return 10_000 }
        let ratio = min(Double(shortfall) / Double(give), 20)
        return min(10_000, Int(100 * ratio * ratio + 0.5))
    }

    /// TeX §108: 100·(t/s)³, by integers, 10,000 at most.
    static func badness(_ shortfall: Int, _ give: Int) -> Int {
        if shortfall == 0 { return 0 }
        if give <= 0 { return 10_000 }
        let ratio: Int
        if shortfall <= 7_230_584 {
            ratio = shortfall * 297 / give
        } else if give >= 1_663_497 {
            ratio = shortfall / (give / 297)
        } else {
            ratio = shortfall
        }
        return ratio > 1290 ? 10_000 : (ratio * ratio * ratio + 131_072) / 262_144
    }
}

/// One pass over the breakpoints.
private struct Search {
    enum Fitness: Int { case veryLoose, loose, decent, tight }

    struct Node {
        var point: Int
        var previous: Int
        var line: Int
        var fitness: Fitness
        var demerits: Int
        var isOverfull: Bool
    }

    struct Candidate {
        var demerits = Int.max
        var from = 0
        var isOverfull = false
    }

    let points: [Breakpoint]
    let parameters: LineBreaker.Parameters
    let pass: LineBreaker.Pass
    let isFinal: Bool
    var nodes: [Node] = []
    /// Indices of nodes from which a line may still start, in order of line.
    var active: [Int] = []
    var best = [Candidate](repeating: Candidate(), count: 4)

    init(_ points: [Breakpoint], _ parameters: LineBreaker.Parameters, _ pass: LineBreaker.Pass, isFinal: Bool) {
        self.points = points; self.parameters = parameters; self.pass = pass; self.isFinal = isFinal
        nodes.append(Node(point: 0, previous: -1, line: 0, fitness: .decent, demerits: 0, isOverfull: false))
        active = [0]
    }

    mutating func run(measure: (Int) -> Int) -> [LineBreaker.Solution]? {
        for index in 1..<points.count {
            if points[index].isHyphenation && !pass.hyphenates { continue }
            consider(index, measure: measure)
            if active.isEmpty { return nil }
        }
        return solutions()
    }

    private mutating func consider(_ index: Int, measure: (Int) -> Int) {
        let point = points[index]
        var survivors: [Int] = []
        survivors.reserveCapacity(active.count + 4)
        var next = 0
        while next < active.count {
            let line = nodes[active[next]].line
            let width = measure(line)
            for fitness in 0..<4 { best[fitness] = Candidate() }
            var least = Int.max
            while next < active.count, !parameters.separatesLines || nodes[active[next]].line == line {
                let isLastHope = isFinal && least == .max && survivors.isEmpty && next == active.count - 1
                if judge(active[next], point, index, width: width, isLastHope: isLastHope, least: &least) {
                    survivors.append(active[next])
                }
                next += 1
            }
            if least < .max { activate(index, least: least, survivors: &survivors) }
        }
        active = survivors
    }

    /// Weighs the line from a node to a point; false when the node can start no further line.
    private mutating func judge(
        _ node: Int, _ point: Breakpoint, _ index: Int, width: Int, isLastHope: Bool, least: inout Int
    ) -> Bool {
        let start = nodes[node]
        let extent = point.extent(from: points[start.point])
        var (badness, fitness) = quality(of: extent, width: width)
        let isForced = point.penalty <= -10_000
        var stays = true
        var isArtificial = false
        if badness > 10_000 || isForced {
            if isLastHope && badness > pass.tolerance {
                isArtificial = true
            } else if badness > pass.tolerance {
                return false
            }
            stays = false
        } else if badness > pass.tolerance {
            return true
        }
        let isOverfull = badness > 10_000
        badness = min(badness, 10_000)
        var demerits = isArtificial ? 0 : self.demerits(badness, point)
        if point.isFlagged && points[start.point].isFlagged && start.point > 0 {
            demerits +=
                index == points.count - 1 ? parameters.finalHyphenDemerits : parameters.doubleHyphenDemerits
        }
        if abs(fitness.rawValue - start.fitness.rawValue) > 1 { demerits += parameters.adjDemerits }
        if index == points.count - 1 && extent.width < parameters.leastLastLine && start.line > 0 {
            demerits += parameters.shortLastLineDemerits
        }
        demerits += start.demerits
        if demerits <= best[fitness.rawValue].demerits {
            best[fitness.rawValue] = Candidate(demerits: demerits, from: node, isOverfull: isOverfull)
            least = min(least, demerits)
        }
        return stays
    }

    private func demerits(_ badness: Int, _ point: Breakpoint) -> Int {
        let base = parameters.linePenalty + badness
        var demerits = abs(base) >= 10_000 ? 100_000_000 : base * base
        if point.penalty > 0 {
            demerits += point.penalty * point.penalty
        } else if point.penalty > -10_000 {
            demerits -= point.penalty * point.penalty
        }
        return demerits
    }

    private func quality(of extent: Extent, width: Int) -> (badness: Int, fitness: Fitness) {
        let shortfall = width - extent.width
        if shortfall > 0 {
            if extent.fills > 0 { return (0, .decent) }
            let stretch = extent.stretch + pass.emergencyStretch + parameters.rightSkipStretch
            let rest = shortfall - extent.expand
            if rest <= 0 { return (expansionCost(shortfall, of: extent.expand), .decent) }
            let badness = badness(rest, stretch) + (extent.expand > 0 ? parameters.expansionBadness : 0)
            return (min(badness, 10_000), badness > 99 ? .veryLoose : badness > 12 ? .loose : .decent)
        }
        let rest = -shortfall - extent.compress
        if rest <= 0 { return (expansionCost(-shortfall, of: extent.compress), .decent) }
        if rest > extent.shrink { return (10_001, .tight) }
        let badness = badness(rest, extent.shrink) + (extent.compress > 0 ? parameters.expansionBadness : 0)
        return (min(badness, 10_000), badness > 12 ? .tight : .decent)
    }

    private func badness(_ rest: Int, _ give: Int) -> Int {
        parameters.isEven ? LineBreaker.evenBadness(rest, give) : LineBreaker.badness(rest, give)
    }

    private func expansionCost(_ used: Int, of give: Int) -> Int {
        give <= 0 ? 0 : parameters.expansionBadness * used / give * used / give
    }

    private mutating func activate(_ index: Int, least: Int, survivors: inout [Int]) {
        let limit = least + abs(parameters.adjDemerits)
        for fitness in [Fitness.veryLoose, .loose, .decent, .tight] {
            let candidate = best[fitness.rawValue]
            guard candidate.demerits <= limit, candidate.demerits < .max else { continue }
            nodes.append(
                Node(
                    point: index, previous: candidate.from, line: nodes[candidate.from].line + 1, fitness: fitness,
                    demerits: candidate.demerits, isOverfull: candidate.isOverfull))
            survivors.append(nodes.count - 1)
        }
    }

    private func solutions() -> [LineBreaker.Solution] {
        var cheapest: [Int: Int] = [:]
        var order: [Int] = []
        for node in active where nodes[node].point == points.count - 1 {
            let line = nodes[node].line
            if let rival = cheapest[line] {
                if nodes[node].demerits < nodes[rival].demerits { cheapest[line] = node }
            } else {
                cheapest[line] = node
                order.append(line)
            }
        }
        let ends = order.compactMap { cheapest[$0] }
        return ends.sorted { (nodes[$0].demerits, nodes[$0].line) < (nodes[$1].demerits, nodes[$1].line) }
            .map(solution)
    }

    private func solution(endingIn end: Int) -> LineBreaker.Solution {
        var breaks: [Int] = []
        var overfull: [Int] = []
        var node = end
        while node > 0 {
            breaks.append(nodes[node].point)
            if nodes[node].isOverfull { overfull.append(nodes[node].line - 1) }
            node = nodes[node].previous
        }
        return LineBreaker.Solution(
            breaks: breaks.reversed(), demerits: nodes[end].demerits, overfull: overfull.reversed())
    }
}
