import Testing
import ZineCore
import ZineProof

/// What a spread has: blocks by their kinds, each with the distance of its first line from the last line above it.
private typealias Column = [(kind: BlockReadingTests.Kind, distance: Double)]

@Suite("Between blocks the proof-reader")
struct BlockReadingTests {
    enum Kind { case text, list, heading, title, listing, entries }

    /// Columns on pages, from head to foot.
    private func found(_ columns: [(page: Int, column: Column)], ornament: (page: Int, y: Double)? = nil) -> [String] {
        var bench = Bench(pages: 6)
        for (page, column) in columns {
            var y = 67.0
            for (number, part) in column.enumerated() {
                if number > 0 { y += part.distance }
                y = set(part.kind, page: page, y: y, in: &bench)
            }
        }
        if let ornament {
            let glyphs: [GlyphRun.Glyph] = [.init(id: 9, x: .zero)]
            let run = GlyphRun(
                font: FontID(0), size: .points(10), origin: Point(x: .points(120), y: .points(ornament.y)),
                glyphs: glyphs, text: "*", clusters: [.init(bytes: 1, glyphs: 1)], width: .points(5))
            bench.pages[ornament.page - 1].frame.items.append(FrameItem(.glyphs(run), element: nil))
        }
        return bench.findings().filter { $0.kind == .unlikeSpaces }.map { "\($0.page) \($0.words)" }
    }

    /// - Returns: the last baseline.
    private func set(_ kind: Kind, page: Int, y: Double, in bench: inout Bench) -> Double {
        switch kind {
        case .text:
            _ = bench.paragraph(3, page: page, y: y)
            return y + 2 * Bench.leading
        case .heading, .title:
            bench.line("heading", bench.element(.heading(level: kind == .title ? 1 : 2)), page: page, y: y)
            return y
        case .listing:
            let block = bench.element(.code)
            bench.line("listing", block, page: page, y: y)
            bench.line("listing", block, page: page, y: y + 10.5)
            return y + 10.5
        case .list, .entries:
            let list = bench.element(.list(kind == .list ? .disc : .terms))
            for number in 0..<2 {
                let item = bench.element(.listItem, in: list)
                let body = bench.element(.listBody, in: item)
                bench.line("item", body, page: page, y: y + Double(number) * Bench.leading, x: 14)
            }
            return y + Bench.leading
        }
    }

    @Test("finds a list that stands closer to its text than others on the spread, and none on other spreads")
    func lists() {
        let usual: Column = [(.text, 0), (.list, 28), (.text, 28), (.list, 28), (.text, 28)]
        let closed: Column = [(.text, 0), (.list, 14), (.text, 28)]
        #expect(found([(2, usual), (3, usual)]) == [])
        #expect(found([(2, usual), (3, closed)]) == ["3 item"])
        #expect(found([(2, usual), (4, [(.text, 0), (.list, 14), (.text, 14)])]) == [])
    }

    @Test("takes a timeline for no list: each stands from text as far as the theme has it")
    func timelines() {
        let lists: Column = [(.text, 0), (.list, 28), (.text, 28)]
        #expect(found([(2, lists), (3, [(.text, 0), (.entries, 42), (.text, 42)])]) == [])
        #expect(found([(2, [(.text, 0), (.entries, 28)]), (3, [(.text, 0), (.entries, 42)])]) == ["3 item"])
    }

    @Test("takes a heading below a list and one below text for alike")
    func headings() {
        let usual: Column = [(.text, 0), (.heading, 28), (.text, 14), (.list, 28), (.heading, 28), (.text, 14)]
        let raised: Column = [(.text, 0), (.list, 28), (.heading, 42), (.text, 14)]
        #expect(found([(2, usual), (3, usual)]) == [])
        #expect(found([(2, usual), (3, raised)]) == ["3 heading"])
        let title: Column = [(.text, 0), (.title, 42), (.text, 14)]
        #expect(found([(2, [(.text, 0), (.title, 28), (.text, 14)]), (3, title)]) == [])
    }

    @Test("grants listings what they lack to the grid, and finds a line more than that")
    func listings() {
        let usual: Column = [(.text, 0), (.listing, 28), (.text, 28), (.listing, 28), (.text, 28)]
        #expect(found([(2, usual), (3, [(.text, 0), (.listing, 33), (.text, 31)])]) == [])
        #expect(found([(2, usual), (3, [(.text, 0), (.listing, 42), (.text, 28)])]) == ["3 listing"])
    }

    @Test("leaves a space alone that an ornament stands in")
    func ornaments() {
        let usual: Column = [(.text, 0), (.list, 28), (.text, 28), (.list, 28), (.text, 28)]
        let parted: Column = [(.text, 0), (.list, 42), (.text, 28)]
        #expect(found([(2, usual), (3, parted)]) == ["3 item"])
        #expect(found([(2, usual), (3, parted)], ornament: (3, 67 + 28 + 21)) == [])
    }
}
