import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("Short lines")
struct ShortLinesTests {
    private let theme = Theme()

    private func suited(characters: Double, alignment: Alignment = .justified) -> Theme {
        let size = Length.points(10)
        let run = TextRun("a", style: TextStyle(size: size), language: "en", element: nil)
        let style = ParagraphStyle(alignment: alignment, measure: size * (0.45 * characters))
        return theme.suited(to: style, [run])
    }

    @Test("of fifty characters and more are set as the theme says, and so are ragged ones", arguments: [50.5, 55, 60])
    func fullLines(characters: Double) {
        #expect(suited(characters: characters) == theme)
        for alignment in [Alignment.ragged, .centered, .right] {
            #expect(suited(characters: characters - 25, alignment: alignment) == theme)
        }
        #expect(theme.suited(to: ParagraphStyle(measure: .points(90)), []) == theme)
    }

    @Test(
        "of seventy characters let neighbours differ in set width, and words be divided, for less",
        arguments: [62.0, 70, 90])
    func longLines(characters: Double) {
        var other = suited(characters: characters)
        #expect(other.paragraph.setDemerits < theme.paragraph.setDemerits && other.paragraph.setDemerits > 0)
        #expect(other.paragraph.hyphenPenalty < theme.paragraph.hyphenPenalty)
        #expect(other.paragraph.hyphenPenalty >= theme.paragraph.hyphenPenalty / 2)
        other.paragraph.setDemerits = theme.paragraph.setDemerits
        other.paragraph.hyphenPenalty = theme.paragraph.hyphenPenalty
        #expect(other == theme)
    }

    @Test("are given more the shorter they are, down to a bound")
    func shorterLinesGetMore() {
        let paragraphs = stride(from: 49.0, through: 31, by: -3).map { suited(characters: $0).paragraph }
        for (longer, shorter) in zip(paragraphs, paragraphs.dropFirst()) {
            #expect(shorter.hyphenPenalty < longer.hyphenPenalty)
            #expect(
                shorter.letterspacing >= longer.letterspacing && shorter.letterspacing > theme.paragraph.letterspacing)
            #expect(shorter.space > longer.space)
        }
        #expect(suited(characters: 30) == suited(characters: 3))
        #expect(suited(characters: 3).paragraph.space < theme.paragraph.widestSpace)
        #expect(suited(characters: 3).paragraph.letterspacing < theme.paragraph.letterspacing * 1.5)
    }
}
