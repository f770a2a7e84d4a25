import Testing
import ZineCore
import ZineDocument
import ZineLayout

/// Chinese and Japanese emphasis by dots, where the theme has it so.
@Suite("Dots of emphasis")
struct EmphasisDotTests {
    private static let span = SourceSpan(file: "a.md")

    private static func composed(
        _ emphasised: String, language: String, _ way: Theme.Emphasis.Ideographs = .dots
    ) -> Composed {
        var theme = Theme()
        theme.emphasis.ideographs = way
        let text = [
            Inline(.text("前"), at: span), Inline(.emphasis([Inline(.text(emphasised), at: span)]), at: span),
            Inline(.text("後"), at: span),
        ]
        let article = Article(
            path: "a.md", slug: "a", title: [Inline(.text("題"), at: span)], language: language,
            blocks: [Block(.paragraph(text), at: span)])
        return Composed(article, theme: theme)
    }

    private static func dots(_ composed: Composed) -> [(item: FrameItem, outlines: [[Point]])] {
        composed.articlePages.flatMap(\.frame.items).compactMap { item in
            if case .strokes(let outlines, _) = item.mark { (item, outlines) } else { nil }
        }
    }

    @Test(
        "stand beside each ideograph and kana, beside no punctuation, space or Latin letter",
        arguments: [
            ("zh-Hans", "时钟，是准的。", 5), ("zh-Hant", "「時鐘」", 2), ("ja", "カーネルのAPIと。", 6), ("ja", "API 2", 0),
        ])
    func count(language: String, text: String, count: Int) {
        let dots = Self.dots(Self.composed(text, language: language))
        #expect(dots.flatMap(\.outlines).count == count)
        #expect(dots.allSatisfy { $0.item.element == nil }, "they are not read")
    }

    @Test(
        "stand above the line in Japanese and below it in Chinese, and meet no neighbouring line",
        arguments: [("ja", true), ("zh-Hans", false), ("zh-Hant", false)])
    func place(language: String, isAbove: Bool) throws {
        let composed = Self.composed("時計", language: language)
        let run = try #require(composed.articlePages.flatMap(\.frame.items.runs).first { $0.text.contains("時") })
        let em = run.size
        for point in Self.dots(composed).flatMap(\.outlines).flatMap({ $0 }) {
            let height = run.origin.y - point.y
            #expect(isAbove == (height > .zero))
            // Clear of its own square, which reaches from -0.12 em to 0.88 em, and of the neighbour's.
            #expect(isAbove ? height > em * 0.9 : height < em * -0.12)
            let other = composed.theme.leading + em * (isAbove ? -0.12 : -0.88)
            #expect(isAbove ? height < other : -height < other)
        }
        #expect(Set(Self.dots(composed).flatMap(\.outlines)).count == 2)
    }

    @Test("are none where the theme has none, and in languages that slant")
    func others() {
        #expect(Self.dots(Self.composed("時計", language: "ja", .weight)).isEmpty)
        #expect(Self.dots(Self.composed("時計", language: "en")).isEmpty)
        #expect(Self.dots(Self.composed("시계", language: "ko")).isEmpty)
    }

    @Test("leave what is said as it is", arguments: ["zh-Hans", "ja"])
    func text(language: String) {
        let words = "時計は Swift 6 だ。"
        #expect(Self.composed(words, language: language).text == Self.composed(words, language: language, .weight).text)
    }

    @Test("part a text into ideographs and words of other letters, and lose nothing")
    func pieces() {
        let pieces = EmphasisDots.pieces(of: "他问 Swift 6 的“API”。C++")
        #expect(pieces.map(\.text).joined() == "他问 Swift 6 的“API”。C++")
        #expect(pieces.filter { !$0.isDotted }.map(\.text) == ["Swift 6", "API", "C"])
    }
}
