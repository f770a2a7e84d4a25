/// Follows rivers down a paragraph: chains of spaces, line under line, that overlap.
struct Rivers {
    /// A space between words, from edge to edge in scaled points.
    typealias Gap = Range<Int>

    /// A chain of so many lines is a river.
    static let length = 4

    /// How much of each other spaces must cover to be one stream.
    private let overlap: Int
    private var flow: [(gap: Gap, length: Int)] = []

    /// - Parameter space: the natural interword space; half of it makes a stream.
    init(space: Int) { overlap = max(1, space / 2) }

    /// Takes the next line.
    /// - Returns: the number of lines of the longest chain that reaches it; 0 for a line without spaces.
    mutating func add(_ gaps: [Gap]) -> Int {
        flow = gaps.map { gap in
            let above = flow.filter {
                min($0.gap.upperBound, gap.upperBound) - max($0.gap.lowerBound, gap.lowerBound) >= overlap
            }
            return (gap, 1 + (above.map(\.length).max() ?? 0))
        }
        return flow.map(\.length).max() ?? 0
    }
}

extension [Line] {
    /// The lines at which a river has become one.
    var rivers: [Int] { indices.filter { self[$0].streamLength == Rivers.length } }
}
