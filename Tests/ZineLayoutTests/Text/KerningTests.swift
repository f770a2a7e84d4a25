import Testing
import ZineCore
import ZineDocument
import ZineLayout

/// The toy shaper, which brings small capitals and what they stand beside closer together by a tenth of the em.
private struct KerningShaper: Shaper {
    let toy = ToyShaper()
    func shape(_ text: String, _ style: ShapingStyle, rightToLeft: Bool) -> ShapedText {
        toy.shape(text, style, rightToLeft: rightToLeft)
    }
    func metrics(_ style: ShapingStyle) -> FaceMetrics { toy.metrics(style) }
    func embeddingLevels(_ scalars: [Unicode.Scalar], rightToLeft: Bool) -> [UInt8] {
        toy.embeddingLevels(scalars, rightToLeft: rightToLeft)
    }
    func kerning(
        _ before: Unicode.Scalar, _ style: ShapingStyle, _ after: Unicode.Scalar, _ otherStyle: ShapingStyle
    ) -> Int { style.features == otherStyle.features ? 0 : -100 }
}

@Suite("Kerning across runs")
struct KerningTests {
    private func line(
        _ pieces: [(text: String, features: FontFeatures)], with shaper: any Shaper = KerningShaper(),
        breaking: TextRun.Breaking = .prose
    ) -> Line? {
        var setter = Typesetter(theme: Theme(), shaper: shaper, hyphenator: ToyHyphenator())
        let runs = pieces.map {
            TextRun(
                $0.text, style: TextStyle(size: .points(10)), extraFeatures: $0.features, breaking: breaking,
                language: "en", element: nil)
        }
        return setter.lines(runs, ParagraphStyle(measure: .points(300))).first
    }

    @Test("moves what follows within a word, on both sides of the small capitals")
    func withinWords() throws {
        let pieces: [(String, FontFeatures)] = [("pre", []), ("API", .capsToSmallCaps), ("s", []), (" and", [])]
        let apart = try #require(line(pieces, with: ToyShaper()))
        let kerned = try #require(line(pieces))
        #expect(apart.width - kerned.width == .points(2))
        #expect(kerned.items.text == "preAPIs and")
    }

    @Test("is nothing across a space, in code, and between runs that look alike")
    func nowhereElse() throws {
        for (pieces, breaking): ([(String, FontFeatures)], TextRun.Breaking) in [
            ([("an", []), (" ", []), ("API", .capsToSmallCaps)], .prose),
            ([("an", []), ("API", .capsToSmallCaps)], .code), ([("an", []), ("api", [])], .prose),
        ] {
            let apart = try #require(line(pieces, with: ToyShaper(), breaking: breaking))
            let kerned = try #require(line(pieces, breaking: breaking))
            #expect(apart.width == kerned.width)
        }
    }

    @Test("fits what the breaker counted with, wherever a word parts", arguments: [60.0, 70, 80, 90, 100, 120])
    func linesAreFull(points: Double) {
        var setter = Typesetter(theme: Theme(), shaper: KerningShaper(), hyphenator: ToyHyphenator())
        let runs = (0..<30).flatMap { index in
            [("banana", FontFeatures()), ("SQL", .capsToSmallCaps), ("bananas ", [])].map {
                TextRun(
                    $0.0, style: TextStyle(size: .points(10)), extraFeatures: $0.1, language: "en", element: nil)
            }
        }
        let lines = setter.lines(runs, ParagraphStyle(measure: .points(points)))
        #expect(!lines.contains { $0.isOverfull })
    }
}
