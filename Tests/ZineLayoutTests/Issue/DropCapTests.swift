import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

/// The large letter that an article begins with.
@Suite("A drop capital")
struct DropCapTests {
    private static let span = SourceSpan(file: "article.md")
    private static let text =
        "Once the harbour clock had been set it lost four minutes a day, and nobody minded, since everybody knew by the "
        + "light on the water what time it was, and looked at the clock to learn what sort of day it would be, early or "
        + "late, dry or wet, and whether the ferry would come at all in such a wind as there was from the north."

    private static func article(_ words: String, language: String = "en-US") -> Article {
        Article(
            path: "a.md", slug: "a", title: [Inline(.text("A title"), at: span)], kind: .feature, language: language,
            blocks: [
                Block(.paragraph([Inline(.text(words), at: span)]), at: span),
                Block(.paragraph([Inline(.text("Another paragraph follows."), at: span)]), at: span),
            ])
    }

    private static func composed(_ words: String, lines: Int, language: String = "en-US") -> Composed {
        var theme = Theme()
        theme.openers.dropCap = lines
        return Composed(article(words, language: language), theme: theme)
    }

    private static func letter(_ composed: Composed) -> GlyphRun? {
        composed.articlePages.flatMap(\.frame.items).runs.first { $0.size > .points(30) }
    }

    @Test("stands on the baseline of its last line, and its lines beside it", arguments: [2, 3, 4])
    func place(lines: Int) throws {
        let composed = Self.composed(Self.text, lines: lines)
        let letter = try #require(Self.letter(composed))
        #expect(letter.text.hasPrefix("O"))
        let runs = composed.articlePages.flatMap(\.frame.items).runs.filter { $0.size == composed.theme[.text].size }
        let baselines = Set(runs.map(\.origin.y)).sorted()
        #expect(letter.origin.y == baselines[lines - 1])
        for (index, baseline) in baselines.prefix(lines + 1).enumerated() {
            let left = try #require(runs.filter { $0.origin.y == baseline }.map(\.origin.x).min())
            if index < lines {
                #expect(left >= letter.origin.x + letter.width, "line \(index + 1)")
            } else {
                #expect(left < letter.origin.x + letter.width / 2)
            }
        }
        #expect(composed.offGrid == [])
    }

    @Test("and what follows it say all that the paragraph says")
    func whole() {
        #expect(Self.letter(Self.composed(Self.text, lines: 3))?.text == "O")
        let read = Self.composed(Self.text, lines: 3).text.filter { !$0.isWhitespace && $0 != "\u{AD}" }
        #expect(read.contains("Oncetheharbourclock") && read.contains("windastherewasfromthenorth."))
    }

    @Test("is none of a script that has no capitals")
    func withoutCapitals() {
        #expect(Self.letter(Self.composed("\u{643}\u{627}\u{646} " + Self.text, lines: 3)) == nil)
        #expect(Self.letter(Self.composed("\u{6F22} " + Self.text, lines: 3)) == nil)
    }

    @Test("may be a word of its own, or have an elision's mark")
    func words() throws {
        let alone = Self.composed("À marée basse " + Self.text, lines: 3, language: "fr-FR")
        #expect(try #require(Self.letter(alone)).text.hasPrefix("À"))
        #expect(alone.text.filter { !$0.isWhitespace && $0 != "\u{AD}" }.contains("Àmaréebasse"))
        let elided = Self.composed("L’estran " + Self.text, lines: 3, language: "fr-FR")
        #expect(try #require(Self.letter(elided)).text.hasPrefix("L’"))
    }

    @Test("takes the quotation mark before it along")
    func quote() throws {
        let letter = try #require(Self.letter(Self.composed("“" + Self.text, lines: 3)))
        #expect(letter.text.hasPrefix("“O"))
    }

    @Test(
        "is not set where there is none to set: figures, small letters, other scripts, too few lines",
        arguments: [
            ("14 " + text, "en-US"), (text.lowercased(), "en-US"), ("A short paragraph.", "en-US"),
            ("שעון הנמל מפגר בארבע דקות ביום ואיש לא כיוון אותו מאז שהמעבורת חדלה לבוא לנמל הישן שלנו", "he"),
        ])
    func none(words: String, language: String) {
        #expect(Self.letter(Self.composed(words, lines: 3, language: language)) == nil)
    }

    @Test("is the house's wish never")
    func house() { #expect(Self.letter(Self.composed(Self.text, lines: 0)) == nil) }
}
