import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("Words without end")
struct LongWordTests {
    /// A word that may be broken after any letter, at a price, and the spaces of a few words before it.
    private func points(letters: Int) -> [Breakpoint] {
        var material: [Material] = []
        for word in 0..<6 {
            material.append(.box(.init(Extent(width: 2_000 + word * 100, give: 40))))
            material.append(.glue(Extent(width: 256, stretch: 128, shrink: 64)))
        }
        for letter in 0..<letters {
            if letter > 0 { material.append(.penalty(5_000, isFlagged: false)) }
            material.append(.box(.init(Extent(width: 500, give: 12))))
        }
        return Breakpoint.all(in: material + [.penalty(10_000, isFlagged: false), .glue(Extent(fills: 1))])
    }

    private func parameters(measure: Int) -> LineBreaker.Parameters {
        var parameters = LineBreaker.Parameters(passes: [.init(tolerance: 9_000, emergencyStretch: measure / 8)])
        parameters.evenness = .init(stretch: 0.5, shrink: 0.25)
        return parameters
    }

    @Test(
        "are searched by so many ways at a time, however many letters there are", arguments: [1, 40, 300, 1_200])
    func searchIsBounded(letters: Int) throws {
        let points = points(letters: letters)
        let measure = 10_000
        let parameters = parameters(measure: measure)
        var search = BreakSearch(points, parameters, parameters.passes[0], isFinal: true)
        let solutions = try #require(search.run { _ in measure })
        #expect(search.nodes.count <= 1_024)
        let best = try #require(solutions.first)
        #expect(best.overfull.isEmpty && best.breaks.last == points.count - 1)
        // Twenty letters fill a line, and no line is left emptier than it need be.
        #expect(best.lineCount <= 2 + letters / 19 + 1)
    }

    @Test("leave paragraphs of words their best way and a line more", arguments: 1...20)
    func lineCountsAreKept(seed: Int) throws {
        var generator = SeededGenerator(seed)
        var material: [Material] = []
        for word in 0..<200 {
            if word > 0 { material.append(.glue(Extent(width: 256, stretch: 128, shrink: 64))) }
            let width = Int.random(in: 500...3_500, using: &generator)
            material.append(.box(.init(Extent(width: width, give: width / 50))))
        }
        let points = Breakpoint.all(in: material + [.penalty(10_000, isFlagged: false), .glue(Extent(fills: 1))])
        var parameters = parameters(measure: 16_000)
        let solutions = LineBreaker(parameters).solve(points) { _ in 16_000 }
        parameters.separatesLines = false
        let alone = try #require(LineBreaker(parameters).solve(points) { _ in 16_000 }.first)
        let best = try #require(solutions.first)
        #expect(best.demerits <= alone.demerits)
        #expect(solutions.contains { $0.lineCount == best.lineCount + 1 })
    }

    @Test("of some pages are parted after every few letters, and lose none of them")
    func partsOfWordsOfPages() {
        let word = String(repeating: "n", count: 30_000)
        let run = TextRun(word, style: TextStyle(size: .points(10)), language: "en", element: nil)
        let style = ParagraphStyle(alignment: .ragged, measure: .points(200), hyphenates: false)
        var cache = ShapeCache()
        let paragraph = ParagraphPreparer.prepare(
            [run], style, with: .init(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator()),
            cache: &cache)
        // Forty letters fill a line, and five are an eighth of it.
        #expect(paragraph.material.count < 2 * 30_000 / 5 + 10)
        var setter = Typesetter(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator())
        let lines = setter.lines([run], style)
        #expect(lines.map(\.items.text).joined() == word)
        #expect(lines.dropLast().allSatisfy { $0.width > .points(170) && $0.width <= .points(200) })
    }

    @Test(
        "that no-break spaces make are parted there where they are wider than a line, and nowhere else",
        arguments: [Alignment.ragged, .justified, .centered], [0.0, 12])
    func ties(alignment: Alignment, indent: Double) {
        var setter = Typesetter(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator())
        let lines = { (text: String, setter: inout Typesetter) -> [Line] in
            let run = TextRun(
                text, style: TextStyle(size: .points(10)), breaking: .words, language: "en", element: nil)
            return setter.lines(
                [run],
                ParagraphStyle(
                    alignment: alignment, firstIndent: .points(indent), measure: .points(120), hyphenates: false))
        }
        let joined = (1...12).map { "joined\($0)" }.joined(separator: "\u{A0}")
        let broken = lines("Before " + joined + " behind", &setter)
        #expect(broken.count > 4)
        #expect(broken.allSatisfy { !$0.isOverfull && $0.width <= .points(125) })
        let said = broken.map(\.items.text).joined(separator: " ").split { $0 == " " || $0 == "\u{A0}" }
        #expect(said.joined(separator: " ") == "Before " + joined.replacing("\u{A0}", with: " ") + " behind")
        let kept = lines("One two three ten kept\u{A0}together here", &setter)
        #expect(kept.map(\.items.text).contains { $0.contains("kept\u{A0}together") })
    }
}
