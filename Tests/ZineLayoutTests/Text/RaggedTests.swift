import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("Ragged text")
struct RaggedTests {
    private func text(_ seed: Int) -> String {
        var generator = SeededGenerator(seed)
        return (0..<Int.random(in: 40..<90, using: &generator)).map { _ in
            RandomText.word(2...9, using: &generator)
        }.joined(separator: " ")
    }

    private func lines(_ text: String, measure: Length) -> [Line] {
        var setter = Typesetter(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator())
        let run = TextRun(text, style: TextStyle(size: .points(10)), language: "en", element: nil)
        return setter.lines([run], ParagraphStyle(alignment: .ragged, measure: measure, hyphenates: false))
    }

    /// The widths of lines that take every word they have room for.
    private func firstFit(_ text: String, measure: Length) -> [Length] {
        var widths: [Length] = []
        for word in text.split(separator: " ") {
            let width = word.unicodeScalars.reduce(Length.zero) { $0 + .points(Double(ToyShaper.width(of: $1)) / 100) }
            if let last = widths.last, last + .points(2.5) + width <= measure {
                widths[widths.count - 1] = last + .points(2.5) + width
            } else {
                widths.append(width)
            }
        }
        return widths
    }

    /// What the lines are short of the measure by, squared; the last may be as short as it likes.
    private func rag(_ widths: [Length], _ measure: Length) -> Double {
        widths.dropLast().reduce(0) { $0 + ($1 - measure).points * ($1 - measure).points }
            / Double(max(1, widths.count - 1))
    }

    @Test("has spaces of one width, whatever its lines need", arguments: 1...40)
    func spacesStay(seed: Int) {
        for line in lines(text(seed), measure: .points(150)) {
            #expect(line.spaceRatio == 1 && !line.endsShort && !line.isOverfull)
            #expect(line.width <= .points(150))
        }
    }

    @Test("has a gentler edge than lines that take what they have room for")
    func edgeIsGentle() {
        let measure = Length.points(150)
        var own = 0.0
        var greedy = 0.0
        for seed in 1...60 {
            let text = text(seed)
            own += rag(lines(text, measure: measure).map(\.width), measure)
            greedy += rag(firstFit(text, measure: measure), measure)
        }
        #expect(own < greedy * 0.95, "\(own) is not much less than \(greedy)")
    }

    @Test("takes every word it has room for where lines are to be filled, unless a stump is left")
    func fillsFirst() {
        let measure = Length.points(150)
        let leastLastLine = Theme().paragraph.indent + .points(10)
        var filled = 0
        for seed in 1...40 {
            // Too few lines for a river, which would be gone around.
            var generator = SeededGenerator(seed)
            let text = (0..<14).map { _ in RandomText.word(2...9, of: "abcdegnorstu", using: &generator) }
                .joined(separator: " ")
            var setter = Typesetter(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator())
            var style = ParagraphStyle(alignment: .ragged, measure: measure, hyphenates: false)
            style.fillsFirst = true
            let run = TextRun(text, style: TextStyle(size: .points(10)), language: "en", element: nil)
            let own = setter.lines([run], style)
            // Letters that hang out may leave room for a word more.
            let greedy = firstFit(text, measure: measure)
            filled += zip(own, greedy).allSatisfy { $0.width >= $1 - .points(1) } || own.count < greedy.count ? 1 : 0
            #expect(own.last.map { $0.width >= leastLastLine } ?? false)
        }
        #expect(filled >= 30)
    }

    @Test("is what columns of fewer characters are set in than the theme says", arguments: [true, false])
    func narrowColumns(isNarrow: Bool) {
        var theme = Theme()
        theme.paragraph.justifyFrom = isNarrow ? 200 : 30
        let span = SourceSpan(file: "article.md")
        var article = RandomArticle.make(seed: 1, blocks: 0)
        article.blocks = [Block(.paragraph([Inline(.text(text(7) + " " + text(8)), at: span)]), at: span)]
        let composed = Composed(article, theme: theme)
        let size = composed.result.report.textSize
        let runs = composed.articlePages.flatMap(\.frame.items).runs.filter { $0.size == size }
        let edges = Dictionary(grouping: runs, by: \.origin.y).sorted { $0.key < $1.key }
            .compactMap { $0.value.map { $0.origin.x + $0.width }.max() }
        #expect(edges.count > 4)
        let isEven = edges.dropLast().allSatisfy { abs(($0 - (edges.first ?? .zero)).points) < 6 }
        #expect(isEven != isNarrow)
    }
}
