import Testing
import ZineCore
import ZineDocument
import ZineLayout

@Suite("Lines of listings")
struct CodeLineTests {
    private func pieces(_ text: String, measure: Length, hang: Length = .points(14)) -> [[FrameItem]] {
        var setter = Typesetter(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator())
        let run = TextRun("", style: Theme()[.code], breaking: .code, language: "en", element: nil)
        return setter.codeLine(text, run, measure: measure, hang: hang).pieces
    }

    @Test(
        "tabs go to the next of every four columns",
        arguments: [
            ("\tx", "    x"), ("a\tb", "a   b"), ("abcd\te", "abcd    e"), ("\t\t", "        "),
            ("ab\t\tc", "ab      c"),
            ("no tabs", "no tabs"),
        ])
    func tabsExpand(text: String, expanded: String) {
        #expect(pieces(text, measure: .points(400)).map(\.text) == [expanded])
    }

    @Test("a line turned over anywhere copies as it was typed", arguments: 1...150)
    func copiesAsTyped(seed: Int) {
        var generator = SeededGenerator(seed)
        let pool = Array("abfi  ._-/:(){}=\u{301}é漢0123456789".unicodeScalars)
        let text = RandomText.string(
            (0..<Int.random(in: 0...200, using: &generator)).map { _ in generator.pick(pool) })
        let measure = Length.points(Double(Int.random(in: 10...400, using: &generator)))
        let pieces = pieces(text, measure: measure)
        let typed = pieces.flatMap(\.runs).map(\.text).joined()
        // The last line ends in the space that every line of text ends in.
        let wanted = typed.isEmpty ? text : text + " "
        #expect(Array(typed.unicodeScalars) == Array(wanted.unicodeScalars))
        for (index, piece) in pieces.enumerated() {
            let marks = piece.filter { if case .strokes = $0.mark { true } else { false } }
            #expect(marks.count == (index == 0 ? 0 : 1))
            #expect(marks.allSatisfy { $0.element == nil })
        }
    }

    @Test("no piece is wider than the measure, but for a blank or a single character", arguments: 1...150)
    func piecesKeepToTheMeasure(seed: Int) {
        var generator = SeededGenerator(seed)
        let words = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
            RandomText.word(1...30, using: &generator)
        }
        let measure = Length.points(Double(Int.random(in: 30...400, using: &generator)))
        for piece in pieces(words.joined(separator: " "), measure: measure) {
            guard let run = piece.runs.first, run.glyphs.count > 1 else { continue }
            let blank = run.text.hasSuffix(" ") ? Length(scaledPoints: run.size.scaledPoints / 4) : .zero
            #expect(run.origin.x + run.width - blank <= measure)
        }
    }

    @Test("a blank line keeps its place")
    func blankLines() {
        #expect(pieces("", measure: .points(100)).count == 1)
    }

    @Test("what runs backwards does so among code that does not, and copies as it was typed")
    func bothWays() throws {
        let text = "say(\"אבג דה\", 1)"
        let piece = try #require(pieces(text, measure: .points(400)).first)
        #expect(piece.text == text)
        let backwards = try #require(piece.runs.first { $0.isRightToLeft })
        #expect(backwards.text == "אבג דה")
        #expect(backwards.glyphs.first?.id == 0x5D4)
        #expect(backwards.clusters.map(\.bytes).reduce(0, +) == backwards.text.utf8.count)
        // On the page it stands where it was typed: after the bracket, before the number.
        let places = piece.runs.map(\.origin.x)
        #expect(places == places.sorted())
        #expect(piece.runs.map(\.text) == ["say(\"", "אבג דה", "\", 1)", " "])
    }

    @Test("two numbers among words that run backwards change places, and keep their order when copied")
    func numbersAmongWords() throws {
        let piece = try #require(pieces("אב 12 גד", measure: .points(400)).first)
        #expect(piece.text == "אב 12 גד")
        let number = try #require(piece.runs.first { $0.text.contains("12") })
        #expect(!number.isRightToLeft)
    }
}
