/// What a path did: it took a strip, a way to set space, or a figure that was waiting, and ended a page or did not.
/// Paths share their beginnings.
///
/// There are hundreds of thousands of them, and so its members stand in the order that leaves no room between them.
struct PageNode {
    enum Step { case strip, choice, figure, end }
    var end: PageEnd?
    var step: Step
    var previous: Int32
    var passage: Int32
    var variant: Int32
    /// Of a figure, the space above it instead.
    var strip: Int32
    /// Of a figure, how far the text had come: space up to there is not below it.
    var reached = TextPosition()
}

/// The nodes of the search, pass by pass.
struct PageNodes {
    private var nodes: [PageNode] = []
    /// How many there were in this pass, with those that are gone again.
    private(set) var made = 0
    private var madeBefore = 0
    /// The same in all passes.
    var madeInAll: Int { madeBefore + made }
    /// At so many, those that no path leads back to are taken out.
    private var most = leastCleared
    private static let leastCleared = 16_384

    subscript(index: Int32) -> PageNode { nodes[Int(index)] }

    mutating func add(_ node: PageNode) -> Int32 {
        nodes.append(node)
        made += 1
        return Int32(nodes.count - 1)
    }

    /// Begins a pass.
    mutating func removeAll() {
        madeBefore = madeInAll
        nodes.removeAll(keepingCapacity: true)
        (made, most) = (0, Self.leastCleared)
    }

    /// Takes out the nodes that no path of a front leads back to, once as many have been added as were left the last time.
    mutating func clear(allBut front: inout PageFront) {
        guard nodes.count >= most else { return }
        /// The new index of each that stays, and −1.
        var places = [Int32](repeating: -1, count: nodes.count)
        for path in front.paths {
            var index = path.node
            while index >= 0, places[Int(index)] < 0 {
                places[Int(index)] = 0
                index = nodes[Int(index)].previous
            }
        }
        var kept: Int32 = 0
        for index in nodes.indices where places[index] >= 0 {
            var node = nodes[index]
            // What came before has its place by now.
            if node.previous >= 0 { node.previous = places[Int(node.previous)] }
            nodes[Int(kept)] = node
            places[index] = kept
            kept += 1
        }
        nodes.removeLast(nodes.count - Int(kept))
        most = max(Self.leastCleared, nodes.count * 2)
        front.renumber(by: places)
    }
}
