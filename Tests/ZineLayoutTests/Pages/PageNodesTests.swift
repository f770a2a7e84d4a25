import Testing

@testable import ZineLayout

@Suite("Nodes of the search for pages")
struct PageNodesTests {
    /// A chain of nodes, each told apart by its strip.
    private func chain(_ length: Int, after first: Int32, in nodes: inout PageNodes) -> Int32 {
        var last = first
        for strip in 0..<length {
            last = nodes.add(PageNode(step: .strip, previous: last, passage: 0, variant: 0, strip: Int32(strip)))
        }
        return last
    }

    private func strips(backFrom index: Int32, in nodes: PageNodes) -> [Int32] {
        var (found, index): ([Int32], Int32) = ([], index)
        while index >= 0 {
            found.append(nodes[index].strip)
            index = nodes[index].previous
        }
        return found
    }

    @Test("that no path leads back to are taken out, and the paths that go on lead where they led")
    func clears() throws {
        var nodes = PageNodes()
        let shared = chain(100, after: -1, in: &nodes)
        _ = chain(20_000, after: shared, in: &nodes)
        let one = chain(3, after: shared, in: &nodes)
        _ = chain(500, after: -1, in: &nodes)
        let other = chain(2, after: shared, in: &nodes)
        let wanted = [one, other].map { strips(backFrom: $0, in: nodes) }
        var front = PageFront()
        for (page, node) in [one, other, -1].enumerated() {
            front.add(PagePath(cost: 0, taken: nil, node: node, rank: 0), at: PageState(page: Int32(page)))
        }
        let made = nodes.made
        nodes.clear(allBut: &front)
        #expect(front.paths.dropLast().map { strips(backFrom: $0.node, in: nodes) } == wanted)
        #expect(front.paths[2].node == -1)
        #expect(nodes.made == made)
        // The next one stands right behind those that stayed.
        #expect(chain(1, after: -1, in: &nodes) == 105)
    }
}
