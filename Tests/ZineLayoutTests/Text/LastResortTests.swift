import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("Paragraphs that cannot be set evenly")
struct LastResortTests {
    private func lines(_ text: String, measure: Double) -> [Line] {
        var setter = Typesetter(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator())
        let run = TextRun(text, style: TextStyle(size: .points(10)), language: "en", element: nil)
        return setter.lines([run], ParagraphStyle(measure: .points(measure), hyphenates: false))
    }

    private func words(_ lengths: [Int]) -> String {
        lengths.map { String(repeating: "n", count: $0) }.joined(separator: " ")
    }

    @Test(
        "are granted letters further apart, within the theme's bounds, and none closer than a hundredth of the em",
        arguments: [0.008, 0.028])
    func bounds(most: Double) {
        var theme = Theme()
        theme.paragraph.mostLetterspacing = most
        let own = theme.paragraph.letterspacing
        for resort in LastResort.all {
            let granted = resort.granted(theme, ParagraphStyle(measure: .points(250)))
            let wide = granted.theme.paragraph.letterspacing
            #expect(wide >= own && wide <= most)
            #expect(-granted.style.leastShare * wide <= max(own, 0.01) + 0.000_1)
            #expect(granted.style.breaksHosts == resort.breaksHosts)
        }
    }

    @Test("are ragged where they are items of two or three lines, and justified in the column's whole width")
    func shortItems() {
        let theme = Theme()
        let measure = theme.page.columnMeasure.points - 14
        // The second word of ten letters has no room in the first line, whose spaces would gape.
        let text = words([9, 8, 9, 8, 9, 10, 9])
        let natural = { (lines: [Line]) in lines.allSatisfy { $0.spaceRatio == 1 } }
        var gaping = 0
        for points in stride(from: measure - 40, through: measure, by: 2) {
            let item = lines(text, measure: points)
            #expect(item.count > 3 || natural(item) || item.allSatisfy { $0.spaceRatio <= 1.51 }, "\(points)")
            gaping += natural(item) ? 1 : 0
        }
        #expect(gaping > 3)
        let whole = lines(text, measure: theme.page.columnMeasure.points + 20)
        #expect(whole.count > 1 && !natural(whole))
    }

    @Test("share out no more of what makes letters closer than they may")
    func closeness() {
        let theme = Theme()
        var give = LineGive()
        (give.natural, give.spaces, give.expandable, give.clusters) = (3_100_000, 300_000, 2_800_000, 30_000_000)
        let need = LineNeed(difference: -120_000, measure: 2_980_000, fills: false, give: give)
        let free = LetterShares(theme.paragraph).shares(of: [need, need])
        let held = LetterShares(theme.paragraph, least: -0.3).shares(of: [need, need])
        #expect(free.allSatisfy { $0 < -0.3 } && held.allSatisfy { $0 >= -0.301 })
    }

    @Test("have spaces no wider than half as wide again where letters can take the rest")
    func gapingLines() {
        let house = Theme().paragraph
        // Ten spaces are to take twenty points, and letters take seven of them by the theme.
        let letters = 51.0
        let left = 20 - letters * 10 * house.letterspacing - letters * 5 * house.expansion
        #expect((left / 10 + 2.5) / 2.5 > 1.5)
        let lines = lines(words(Array(repeating: 5, count: 10) + [1, 30, 4, 4]), measure: 300)
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.spaceRatio <= 1.505 && !$0.endsShort && !$0.isOverfull })
    }

    @Test("have their face's spaces where no line of them can be filled")
    func unfilledLines() {
        let lines = lines(words(Array(repeating: [2, 26], count: 5).flatMap { $0 }), measure: 200)
        #expect(lines.count > 3)
        #expect(lines.allSatisfy { $0.spaceRatio == 1 && !$0.endsShort && !$0.isOverfull })
    }

    @Test("leave a line that no words fill with the spaces of a full one, and divide no word at its end for nothing")
    func shortLine() {
        let lines = lines(words([5, 5, 5, 5, 40, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]), measure: 250)
        #expect(lines[0].endsShort && abs(lines[0].spaceRatio - Theme().paragraph.space) < 0.001)
        #expect(lines.dropFirst().dropLast().allSatisfy { !$0.endsShort })
        let evenness = LineBreaker.Evenness(Theme().paragraph)
        #expect(LineBreaker.Evenness.shortAndDivided > 0)
        // Twice the white is dearer than two lines that share it.
        let costs = [50.0, 100].map { evenness.demerits(short: $0 * 65_536, 65_536, in: 300 * 65_536) }
        #expect(costs[1] > 2 * costs[0])
    }

    @Test("are ragged where each line is a little short, rather than gape as well")
    func nearlyFilledLines() {
        let lines = lines(words(Array(repeating: [4, 4, 4, 4, 4, 4, 1, 25], count: 1).flatMap { $0 }), measure: 185)
        #expect(lines.count == 2)
        #expect(lines[0].spaceRatio == 1 && !lines[0].endsShort)
    }

    @Test(
        "may part addresses after their scheme and within a long host",
        arguments: [
            ("https://www.status.example.org/status", [8, 11, 18, 26]), ("example.org/a/b", []),
            ("src/main/Loader.swift", []), ("https://example.org", [8]),
        ])
    func reserve(word: String, offsets: [Int]) {
        let breaks = WordBreaker.reserveBreaks(in: ArraySlice(word.unicodeScalars))
        #expect(breaks.map(\.offset) == offsets)
        #expect(breaks.allSatisfy { $0.kind == .plain && $0.penalty >= 900 })
    }
}
