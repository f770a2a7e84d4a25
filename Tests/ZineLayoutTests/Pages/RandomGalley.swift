import ZineCore
import ZineLayout

extension Galley {
    /// Lines, headings, spaces, tall pieces, notes and forced breaks in any order.
    static func random(
        strips count: Int, tallest: Int = 3, forced: Bool = true, using generator: inout SeededGenerator
    ) -> Galley {
        var galley = Galley()
        if generator.once(in: 3) { galley.heads = [[Strip(.heading)]] }
        for index in 0..<count {
            var strip = Strip(.line)
            switch Int.random(in: 0..<10, using: &generator) {
            case 0, 1: strip = Strip(.space, breakAfter: PageCost.never)
            case 2: strip = Strip(.heading, breakAfter: 50_000)
            case 3: strip = Strip(.figure, height: Int.random(in: 1...max(1, tallest), using: &generator))
            case 4: strip = Strip(.row, repeatedHead: galley.heads.isEmpty ? nil : 0)
            case 5: strip = Strip(.opener, height: 2, breakAfter: PageCost.never)
            default: strip.breakAfter = generator.pick([0, 0, 60, 150, 400, 3_000, 20_000, PageCost.never])
            }
            if strip.kind != .space {
                if forced && generator.once(in: 15) { strip.breakAfter = PageCost.forced }
                if generator.once(in: 6) {
                    strip.notes = [galley.notes.count]
                    let lines = Int.random(in: 1...4, using: &generator)
                    galley.notes.append((0..<lines).map { _ in Line(items: [], width: .zero) })
                }
            }
            strip.marks = [Strip.Mark(anchor: String(index))]
            galley.strips.append(strip)
        }
        return galley
    }
}
