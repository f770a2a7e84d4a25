/// One pass over the breakpoints.
///
/// A node is a point at which a line may end, and for every class that this line may be of, the cheapest way there. So
/// what neighbouring lines cost each other is weighed exactly, in the steps that classes come in, and at the price of a
/// few vectors more for each line that is tried.
struct BreakSearch {
    typealias Costs = LineClasses.Costs
    typealias Indices = BreakTrail.Indices

    /// A point from which a line may still start.
    struct Node {
        var point: Int
        var line: Int
        /// What the cheapest way to here costs whose last line is of a class.
        var demerits: Costs
        /// What it costs at least before a next line of a class.
        var before = Costs()
        /// Its place in the trail.
        var step: Int
    }

    let points: [Breakpoint]
    let parameters: LineBreaker.Parameters
    let pass: LineBreaker.Pass
    let isFinal: Bool
    private let judge: LineJudge
    /// So many line counts are kept apart at a point, and what takes more lines is weighed together: where lines may be
    /// as short as they like, as in a word without end, there would be as many counts as letters.
    private static let mostLineCounts = 16
    /// Those that no line starts from any more make room for others.
    private(set) var nodes: [Node] = []
    private var free: [Int] = []
    /// Indices of nodes from which a line may still start, in order of line.
    private var active: [Int] = []
    private var trail = BreakTrail()
    /// The best lines to the point at hand, by class: what they cost, the steps that they start from, and whether they are
    /// wider than the measure.
    private var best = Lines()

    private struct Lines {
        var demerits = Costs(repeating: .infinity)
        var from = Indices(repeating: -1)
        var isOverfull = SIMDMask<Indices>(repeating: false)
    }

    init(_ points: [Breakpoint], _ parameters: LineBreaker.Parameters, _ pass: LineBreaker.Pass, isFinal: Bool) {
        self.points = points; self.parameters = parameters; self.pass = pass; self.isFinal = isFinal
        judge = LineJudge(parameters, pass)
        nodes.append(Node(point: 0, line: 0, demerits: Costs(), before: judge.classes.first, step: trail.start))
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
        let isForced = points[index].isForced
        let price = Double(points[index].demerits)
        var survivors: [Int] = []
        survivors.reserveCapacity(active.count + 4)
        var left: [Int] = []
        var next = 0
        var lineCounts = 0
        while next < active.count {
            lineCounts += 1
            let isSeparate = parameters.separatesLines && lineCounts < Self.mostLineCounts
            let line = nodes[active[next]].line
            let width = measure(line)
            best = Lines()
            var isReached = false
            while next < active.count, !isSeparate || nodes[active[next]].line == line {
                let isLastHope = isFinal && !isReached && survivors.isEmpty && next == active.count - 1
                let stays = weigh(
                    active[next], index, (isForced, isLastHope, price), width: width, isReached: &isReached)
                stays ? survivors.append(active[next]) : left.append(active[next])
                next += 1
            }
            if isReached { activate(index, &survivors) }
        }
        active = survivors
        free += left
    }

    /// Weighs the line from a node to a point; false when the node can start no further line. Of what it looks at it
    /// copies only what it needs: nothing is done as often.
    ///
    /// - Parameter end: whether the point forces a line's end, whether no other node is left, and what ending there costs.
    private mutating func weigh(
        _ node: Int, _ index: Int, _ end: (isForced: Bool, isLastHope: Bool, price: Double), width: Int,
        isReached: inout Bool
    ) -> Bool {
        let start = nodes[node].point
        let extent = points[index].before - points[start].after
        let badness = judge.badness(of: extent, width: width)
        var stays = true
        var isArtificial = false
        if badness > 10_000 || end.isForced {
            if end.isLastHope && badness > pass.tolerance {
                isArtificial = true
            } else if badness > pass.tolerance {
                return false
            }
            stays = false
        } else if badness > pass.tolerance {
            return true
        }
        var costs = judge.demerits(
            of: extent, width: width, badness: badness, isDivided: points[index].isHyphenation)
        if isArtificial { costs.replace(with: 0, where: costs .< .infinity) }
        var demerits = nodes[node].before + costs
        demerits += isArtificial ? 0 : end.price
        demerits += Double(demeritsOfEnds(from: start, to: index, extent))
        let isBetter = demerits .<= best.demerits .& demerits .< .infinity
        guard isBetter.hasAny else { return stays }
        isReached = true
        best.demerits.replace(with: demerits, where: isBetter)
        best.from.replace(with: Int64(nodes[node].step), where: isBetter)
        best.isOverfull.replace(with: SIMDMask(repeating: badness > 10_000), where: isBetter)
        return stays
    }

    /// What a line costs for how it ends after how the one before ended.
    @inline(__always)
    private func demeritsOfEnds(from start: Int, to end: Int, _ extent: Extent) -> Int {
        guard start > 0 else { return 0 }
        let isLast = end == points.count - 1
        var demerits = 0
        if points[end].isFlagged && points[start].isFlagged {
            demerits += isLast ? parameters.finalHyphenDemerits : parameters.doubleHyphenDemerits
        }
        // Nor does a paragraph end in the rest of a word, divided at a hyphen of its own or not.
        let isRest = points[start].isFlagged && parameters.setWidth != nil && extent.stretch == 0
        if isLast && (isRest || extent.width < parameters.leastLastLine) {
            demerits += parameters.shortLastLineDemerits
        }
        return demerits
    }

    private mutating func activate(_ point: Int, _ survivors: inout [Int]) {
        let cheapest = Self.cheapestClass(best.demerits)
        var before = Costs(repeating: .infinity)
        var classBefore = Indices()
        for index in 0..<8 where best.demerits[index] < .infinity {
            let costs = judge.classes.beside[index] + best.demerits[index]
            let isBetter = costs .< before
            before.replace(with: costs, where: isBetter)
            classBefore.replace(with: Int64(index), where: isBetter)
        }
        let line = trail.line(of: Int(best.from[cheapest])) + 1
        let step = trail.append(
            point: point, line: line, from: best.from, classBefore: classBefore, isOverfull: best.isOverfull)
        let node = Node(point: point, line: line, demerits: best.demerits, before: before, step: step)
        if let place = free.popLast() {
            nodes[place] = node
            survivors.append(place)
        } else {
            nodes.append(node)
            survivors.append(nodes.count - 1)
        }
    }

    private static func cheapestClass(_ demerits: Costs) -> Int {
        var cheapest = 0
        for index in 1..<8 where demerits[index] < demerits[cheapest] { cheapest = index }
        return cheapest
    }

    private func solutions() -> [LineBreaker.Solution] {
        var cheapest: [Int: Int] = [:]
        var order: [Int] = []
        for node in active where nodes[node].point == points.count - 1 {
            let line = nodes[node].line
            if let rival = cheapest[line] {
                if nodes[node].demerits.min() < nodes[rival].demerits.min() { cheapest[line] = node }
            } else {
                cheapest[line] = node
                order.append(line)
            }
        }
        let ends = order.compactMap { cheapest[$0] }
        return ends.map(solution).sorted { ($0.demerits, $0.lineCount) < ($1.demerits, $1.lineCount) }
    }

    private func solution(endingIn end: Int) -> LineBreaker.Solution {
        let lineClass = Self.cheapestClass(nodes[end].demerits)
        let way = trail.way(to: nodes[end].step, lineClass: lineClass)
        return LineBreaker.Solution(
            breaks: way.breaks, demerits: Int(nodes[end].demerits[lineClass].rounded()), overfull: way.overfull)
    }
}

extension Breakpoint {
    /// What a line pays for ending here, after TeX §859.
    fileprivate var demerits: Int {
        penalty > 0 ? penalty * penalty : isForced ? 0 : -penalty * penalty
    }
}
