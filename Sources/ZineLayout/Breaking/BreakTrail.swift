/// How a search for breaks came to where it is: for every point at which a line may end, by the class of that line, the
/// point that the line starts at.
struct BreakTrail {
    typealias Indices = SIMD8<Int64>

    private struct Step {
        var point: Int32 = 0
        var line: Int32 = 0
        /// The step that the last line of a class starts from; −1 before the first line.
        var from = SIMD8<Int32>(repeating: -1)
        /// By the class of a next line, the class that this line is of then.
        var classBefore = SIMD8<Int8>()
        /// By class, a bit where the line is wider than the measure.
        var overfull: UInt8 = 0
    }

    private var steps = [Step()]

    /// Where the paragraph starts.
    let start = 0

    func line(of step: Int) -> Int { Int(steps[step].line) }

    /// - Parameters:
    ///   - from: by class, the step that the line to the point starts from.
    ///   - classBefore: by the class of a next line, the class that this one is of then.
    /// - Returns: the step's number.
    mutating func append(
        point: Int, line: Int, from: Indices, classBefore: Indices, isOverfull: SIMDMask<Indices>
    ) -> Int {
        var step = Step()
        step.point = Int32(truncatingIfNeeded: point)
        step.line = Int32(truncatingIfNeeded: line)
        step.from = SIMD8(truncatingIfNeeded: from)
        step.classBefore = SIMD8(truncatingIfNeeded: classBefore)
        if isOverfull.hasAny {
            for index in 0..<8 where isOverfull[index] { step.overfull |= 1 << index }
        }
        steps.append(step)
        return steps.count - 1
    }

    /// The points where lines end on the way to a step whose line is of a class, and which of these lines are wider than
    /// the measure.
    func way(to end: Int, lineClass: Int) -> (breaks: [Int], overfull: [Int]) {
        var breaks: [Int] = []
        var overfull: [Bool] = []
        var (step, lineClass) = (end, lineClass)
        while step != start {
            breaks.append(Int(steps[step].point))
            overfull.append(steps[step].overfull & 1 << lineClass != 0)
            step = Int(steps[step].from[lineClass])
            lineClass = Int(steps[step].classBefore[lineClass])
        }
        return (breaks.reversed(), overfull.reversed().enumerated().filter(\.element).map(\.offset))
    }
}
