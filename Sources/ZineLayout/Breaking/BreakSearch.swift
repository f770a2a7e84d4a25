/// One pass over the breakpoints.
struct BreakSearch {
    struct Node {
        var point: Int
        var previous: Int
        var line: Int
        var fitness: LineQuality.Fitness
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
    private let judge: LineJudge
    /// So many line counts are kept apart at a point, and what takes more lines is weighed together: where lines may be
    /// as short as they like, as in a word without end, there would be as many counts as letters.
    private static let mostLineCounts = 16
    var nodes: [Node] = []
    /// Indices of nodes from which a line may still start, in order of line.
    var active: [Int] = []
    var best = [Candidate](repeating: Candidate(), count: 4)

    init(_ points: [Breakpoint], _ parameters: LineBreaker.Parameters, _ pass: LineBreaker.Pass, isFinal: Bool) {
        self.points = points; self.parameters = parameters; self.pass = pass; self.isFinal = isFinal
        judge = LineJudge(parameters, pass)
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
        var lineCounts = 0
        while next < active.count {
            lineCounts += 1
            let isSeparate = parameters.separatesLines && lineCounts < Self.mostLineCounts
            let line = nodes[active[next]].line
            let width = measure(line)
            for fitness in 0..<4 { best[fitness] = Candidate() }
            var least = Int.max
            while next < active.count, !isSeparate || nodes[active[next]].line == line {
                let isLastHope = isFinal && least == .max && survivors.isEmpty && next == active.count - 1
                if weigh(active[next], point, index, width: width, isLastHope: isLastHope, least: &least) {
                    survivors.append(active[next])
                }
                next += 1
            }
            if least < .max { activate(index, least: least, survivors: &survivors) }
        }
        active = survivors
    }

    /// Weighs the line from a node to a point; false when the node can start no further line.
    private mutating func weigh(
        _ node: Int, _ point: Breakpoint, _ index: Int, width: Int, isLastHope: Bool, least: inout Int
    ) -> Bool {
        let start = nodes[node]
        let extent = point.extent(from: points[start.point])
        let quality = judge.quality(of: extent, width: width)
        let badness = quality.badness
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
        var demerits = isArtificial ? 0 : quality.demerits + point.demerits
        if point.isFlagged && points[start.point].isFlagged && start.point > 0 {
            demerits +=
                index == points.count - 1 ? parameters.finalHyphenDemerits : parameters.doubleHyphenDemerits
        }
        if abs(quality.fitness.rawValue - start.fitness.rawValue) > 1 { demerits += parameters.adjDemerits }
        if index == points.count - 1 && extent.width < parameters.leastLastLine && start.line > 0 {
            demerits += parameters.shortLastLineDemerits
        }
        demerits += start.demerits
        if demerits <= best[quality.fitness.rawValue].demerits {
            best[quality.fitness.rawValue] = Candidate(demerits: demerits, from: node, isOverfull: isOverfull)
            least = min(least, demerits)
        }
        return stays
    }

    private mutating func activate(_ index: Int, least: Int, survivors: inout [Int]) {
        let limit = least + abs(parameters.adjDemerits)
        for fitness in [LineQuality.Fitness.veryLoose, .loose, .decent, .tight] {
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

extension Breakpoint {
    /// What a line pays for ending here, after TeX §859.
    fileprivate var demerits: Int {
        penalty > 0 ? penalty * penalty : penalty > -10_000 ? -penalty * penalty : 0
    }
}
