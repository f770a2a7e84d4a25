import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("Rivers")
struct RiverTests {
    private static let theme = Theme()

    /// A paragraph of words that chance made, ready to be broken.
    private struct Sample {
        var setter: LineSetter
        var cache = ShapeCache()

        init(_ words: [String], measure: Length) {
            let style = ParagraphStyle(measure: measure)
            let run = TextRun(words.joined(separator: " "), style: TextStyle(), language: "en", element: nil)
            let paragraph = ParagraphPreparer.prepare(
                [run], style, with: .init(theme: theme, shaper: ToyShaper(), hyphenator: ToyHyphenator()),
                cache: &cache)
            let points = Breakpoint.all(in: paragraph.material)
            setter = LineSetter(
                paragraph: paragraph, points: points, theme: theme, style: style, shaper: ToyShaper())
        }

        private var breaker: LineBreaker {
            var parameters = LineBreaker.Parameters(passes: [.init(tolerance: 400), .init(tolerance: 9_000)])
            parameters.evenness = .init(stretch: 0.5, shrink: 0.3)
            return LineBreaker(parameters)
        }

        /// The lines that cost least one by one, and those that go around rivers.
        mutating func lines(widestSpace: Double) -> (direct: [Line], detour: [Line])? {
            let measure = setter.style.measure.scaledPoints
            let detour = ParagraphBreaker(
                points: setter.points, breaker: breaker, setter: setter, widestSpace: widestSpace)
            guard let ways = detour.ways(&cache),
                let direct = breaker.solve(setter.points, measure: { _ in measure }).first
            else { return nil }
            return (setter.lines(for: direct, &cache), ways.lines)
        }
    }

    @Test("are gone around where no line gapes or ends short for it, and the text stays what it is")
    func detoursStayEven() throws {
        var riversLess = 0
        for seed in 1...40 {
            var generator = SeededGenerator(seed)
            let words = (0..<120).map { _ in RandomText.word(3...5, using: &generator) }
            var sample = Sample(words, measure: .points(240))
            let result = sample.lines(widestSpace: 1.5)
            let (direct, detour) = try #require(result)
            #expect(detour.rivers.count <= direct.rivers.count)
            #expect(detour.shortCount <= direct.shortCount)
            #expect(detour.widestSpace <= max(1.5, direct.widestSpace))
            #expect(RandomText.essence(detour.map(\.items.text).joined()) == RandomText.essence(words.joined()))
            riversLess += direct.rivers.count - detour.rivers.count
        }
        #expect(riversLess > 5)
    }

    @Test("never run on where their author ended a line")
    func linesEndedByHandStayEnded() throws {
        var detours = 0
        for seed in 1...120 {
            var generator = SeededGenerator(seed)
            var lines = (0..<4).map { _ in (0..<25).map { _ in RandomText.word(3...5, using: &generator) } }
            for index in lines.indices { lines[index][0] = "x\(index)x" }
            var sample = Sample(
                [lines.map { $0.joined(separator: " ") }.joined(separator: "\n")], measure: .points(240))
            let result = sample.lines(widestSpace: 3)
            let (direct, detour) = try #require(result)
            let texts = detour.map(\.items.text)
            for index in lines.indices {
                #expect(texts.contains { $0.hasPrefix("x\(index)x") }, "seed \(seed): \(texts)")
            }
            if direct.map(\.items.text) != texts { detours += 1 }
        }
        #expect(detours > 5)
    }

    @Test("run through spaces as they are seen, whatever the letterspacing", arguments: [-0.01, 0, 0.01])
    func gapsAreWhatIsSeen(tracking: Double) throws {
        var sample = Sample(["nn", "nn"], measure: .points(200))
        let paragraph = sample.setter.paragraph
        let word = sample.cache.shape(
            "nn", paragraph.runs[0].shaping, id: 0, rightToLeft: false, with: ToyShaper())
        var emitter = LineEmitter(paragraph: paragraph, shaper: ToyShaper(), theme: Self.theme)
        emitter.tracking = tracking
        emitter.text(word, scalars: 0..<2, hyphenated: false)
        let fill = Int(Double(paragraph.runs[0].style.size.scaledPoints) * tracking)
        let ink = emitter.x - fill
        emitter.space(scalar: 2, run: 0, width: 200_000)
        #expect(emitter.gaps == [ink..<(ink + 200_000)])
        #expect(emitter.x == ink + 200_000)
    }
}
