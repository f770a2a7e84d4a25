import Testing

@testable import ZineLayout

@Suite("Breakpoints")
struct BreakpointTests {
    private static func extent(_ most: Int, _ generator: inout SeededGenerator) -> Extent {
        Extent(
            width: Int.random(in: 1...most, using: &generator), stretch: Int.random(in: 0...most, using: &generator),
            give: Int.random(in: 0...9, using: &generator))
    }

    private static func material(_ generator: inout SeededGenerator) -> Material {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0...2:
            return .box(
                .init(
                    extent(500, &generator), startProtrusion: Int.random(in: 0...20, using: &generator),
                    endProtrusion: Int.random(in: 0...20, using: &generator)))
        case 3, 4: return .glue(extent(99, &generator))
        case 5: return .kern(Int.random(in: -30...30, using: &generator))
        case 6, 7: return .penalty([-200, 50, 10_000].randomElement(using: &generator) ?? 0, isFlagged: false)
        default:
            let parts = (0..<3).map { _ in
                Bool.random(using: &generator) ? Material.Box.empty : Material.Box(extent(40, &generator))
            }
            return .discretionary(
                .init(pre: parts[0], post: parts[1], replace: parts[2], penalty: 50, isHyphenation: true))
        }
    }

    /// What stands before a place, without what hangs out anywhere.
    private static func sum(_ material: ArraySlice<Material>) -> Extent {
        material.reduce(Extent()) { sum, item in
            switch item {
            case .box(let box): sum + box.extent
            case .glue(let glue): sum + glue
            case .kern(let width): sum + Extent(width: width)
            case .penalty: sum
            case .discretionary(let hyphen): sum + hyphen.replace.extent
            }
        }
    }

    @Test("have the totals of all that stands before them and before the next line", arguments: 1...50)
    func totals(seed: Int) throws {
        var generator = SeededGenerator(seed)
        let material = (0..<60).map { _ in Self.material(&generator) } + [.glue(Extent(fills: 1))]
        let points = Breakpoint.all(in: material)
        #expect(points.map(\.position) == points.map(\.position).sorted() && points.first?.position == -1)
        #expect(points.last?.position == material.count && points.last?.after == points.last?.before)
        for point in points.dropFirst().dropLast() {
            var (before, after) = (Self.sum(material[..<point.position]), Extent())
            let next = material[point.position...].firstIndex { !$0.isDiscardable } ?? material.count
            if case .discretionary(let hyphen) = material[point.position] {
                before = before + hyphen.pre.extent
                let solid = material[(point.position + 1)...].firstIndex { !$0.isDiscardable } ?? material.count
                after =
                    hyphen.post == .empty
                    ? Self.sum(material[..<solid]) : Self.sum(material[...point.position]) - hyphen.post.extent
            } else {
                after = Self.sum(material[..<next])
            }
            // Widths are less by what hangs out, 20 at most.
            #expect((0...20).contains(before.width - point.before.width))
            #expect((0...20).contains(point.after.width - after.width))
            #expect(point.before.stretch == before.stretch && point.after.stretch == after.stretch)
            #expect(point.before.give == before.give && point.after.give == after.give)
            #expect(point.before.fills == before.fills && point.after.fills == after.fills)
        }
    }

    @Test("are where a line may end, and nowhere else")
    func places() {
        let box = Material.box(.init(Extent(width: 100)))
        let glue = Material.glue(Extent(width: 10))
        let material = [
            box, glue, glue, box, .kern(5), glue, box, .kern(5), box, .penalty(10_000, isFlagged: false), box,
            .penalty(0, isFlagged: true), glue, box,
        ]
        #expect(Breakpoint.all(in: material).map(\.position) == [-1, 1, 4, 11, 14])
    }
}
