/// The figures that could have been put off by now, in order, and what those that wait will cost at least.
struct FigureList {
    private struct Figure {
        var passage: Int
        /// Of the smallest way to set it.
        var height: Int
        var around: Int
        var takesPage: Bool
    }

    private let lines: Int
    /// What a page's end costs for every figure that waits.
    private let price: Int
    private var figures: [Figure] = []
    /// What those from a figure on cost at least before all of them stand, where it is the first at a page's head.
    private var fromHead: [Int] = [0]

    init(lines: Int, price: Int) { self.lines = lines; self.price = price }

    mutating func add(_ float: FlexibleGalley.Float, passage: Int) {
        figures.append(
            Figure(
                passage: passage, height: float.variants.map(\.height).min() ?? 0, around: float.around,
                takesPage: float.takesPage))
        fromHead = [Int](repeating: 0, count: figures.count + 1)
        for first in figures.indices.reversed() { fromHead[first] = cost(after: filled(from: first, depth: 0)) }
    }

    mutating func removeAll() { self = FigureList(lines: lines, price: price) }

    /// The passage of the figure that has waited longest, of so many that wait.
    func passage(waiting: Int32) -> Int? { figures[safe: figures.count - Int(waiting)]?.passage }

    /// What so many that wait cost at least from here on, if every page takes as many as it has room for, as small as they may
    /// be.
    func leastCost(waiting: Int32, depth: Int32) -> Int {
        guard waiting > 0, waiting <= figures.count else { return 0 }
        return cost(after: filled(from: figures.count - Int(waiting), depth: Int(depth)))
    }

    private func cost(after next: Int) -> Int { (figures.count - next) * price + fromHead[next] }

    /// The first figure that a page has no more room for.
    private func filled(from first: Int, depth: Int) -> Int {
        var (next, depth) = (first, depth)
        while next < figures.count {
            let figure = figures[next]
            if depth > 0 && (figure.takesPage || depth + figure.around + figure.height > lines) { break }
            depth += figure.takesPage ? lines : figure.height + (depth > 0 ? figure.around : 0)
            next += 1
        }
        return next
    }
}

/// Paths by how many figures are waiting.
struct WaitingFronts {
    private var fronts: [PageFront] = [PageFront()]
    /// The most figures that wait.
    var most: Int { fronts.count - 1 }

    init(_ front: PageFront) {
        for (order, state) in front.states.enumerated() { keep(front.paths[order], at: state) }
    }

    mutating func keep(_ path: PagePath, at state: PageState) {
        let waiting = max(0, Int(state.waiting))
        while fronts.count <= waiting { fronts.append(PageFront()) }
        fronts[waiting].keep(path, at: state)
    }

    /// Those with most figures waiting; `nil` where none are left.
    mutating func next() -> PageFront? { fronts.popLast() }
}
