import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

/// What a publication says of its own words: where they part, how tall their capitals are.
@Suite("A publication's own words")
struct OwnWordsTests {
    @Test(
        "part where it says, or nowhere",
        arguments: [
            ("kubernetes", [5, 7]), ("Kubernetes", [5, 7]), ("etcd", []), ("banana", []), ("memory", [2, 4]),
        ])
    func exceptions(word: String, points: [Int]) {
        let own = HyphenationExceptions(["kuber-ne-tes", "etcd", "BANANA", "-"], before: ToyHyphenator())
        #expect(own.points(in: Array(word.unicodeScalars), language: "en") == points)
    }

    @Test(
        "in capitals are small, with the figures that go along",
        arguments: [
            ("The API of etcd", ["The ", "+API", " of etcd"]), ("SEV1, SEV2", ["+SEV1", ", ", "+SEV2"]),
            ("two APIs", ["two ", "+API", "s"]), ("S3 and db1", ["=S3", " and db1"]),
            ("v2 of IPv4", ["v2 of ", "=IPv4"]),
            ("A I X", ["A I X"]), ("IBM's AWS", ["IBM's ", "+AWS"]), ("MY_API=API", ["MY_API=API"]),
            ("HTTP/2 at 5", ["+HTTP", "/2 at 5"]), ("", []), ("2020", ["2020"]), ("Überlast", ["Überlast"]),
        ])
    func acronyms(text: String, pieces: [String]) {
        let signs: [Acronyms.Kind: String] = [.smallCapitals: "+", .figuresOfCapitals: "="]
        let split = Acronyms.split(text, except: ["IBM"])
        #expect(split.map { (signs[$0.kind] ?? "") + $0.text } == pieces)
    }

    private func set(_ text: String, measure: Length = .points(200), language: String = "en") -> [Line] {
        var setter = Typesetter(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator())
        let runs = [TextRun(text, style: TextStyle(size: .points(10)), language: language, element: nil)]
        return setter.lines(runs, ParagraphStyle(measure: measure))
    }

    private func text(_ lines: [Line]) -> [String] {
        lines.map(\.items.text)
    }

    @Test("end a line where their author does, and the line says so")
    func endedLines() {
        let lines = set("one two\nthree four five six seven eight nine ten", measure: .points(100))
        let isEnded = lines.map { line in
            line.items.contains { if case .glyphs(let run) = $0.mark { run.endsLine } else { false } }
        }
        #expect(text(lines).first == "one two" && lines.count > 2)
        #expect(isEnded == [true] + lines.dropFirst().map { _ in false })
    }

    @Test("with a soft hyphen part there, and copy without it elsewhere")
    func softHyphens() {
        #expect(text(set("incom\u{AD}prehensible")) == ["incomprehensible"])
        #expect(text(set("xxxxx xxx\u{AD}xxxxxx", measure: .points(55))) == ["xxxxx xxx\u{AD}", "xxxxxx"])
    }

    @Test(
        "that are names of a program part between their words, but where a theme divides no words",
        arguments: [true, false])
    func names(dividesWords: Bool) {
        var theme = Theme()
        theme.paragraph.hyphens = dividesWords
        var setter = Typesetter(theme: theme, shaper: ToyShaper(), hyphenator: ToyHyphenator())
        let run = TextRun(
            "xxxx xxxx crash_back_off xx", style: TextStyle(size: .points(10)), language: "en", element: nil)
        let style = ParagraphStyle(alignment: .ragged, measure: .points(85))
        let lines = text(setter.lines([run], style))
        #expect(lines.contains { $0.contains("crash_back_off") } == !dividesWords, "\(lines)")
    }

    // MARK: Chinese and Japanese

    @Test("ideographs fill the line without a space, and closing marks never begin one")
    func ideographs() {
        let sentence = String(repeating: "漢字仮名、漢字「仮名」漢字。", count: 12)
        for width in stride(from: 101, to: 240, by: 7) {
            let lines = set(sentence, measure: .points(Double(width)), language: "ja")
            #expect(text(lines).joined() == sentence)
            for (line, words) in zip(lines, text(lines)) {
                #expect(!line.isOverfull)
                #expect(!"、。」".contains(words.first ?? " ") && !"「".contains(words.last ?? " "), "\(words)")
                if !line.isLast { #expect(line.width > .points(Double(width) - 12)) }
                // With what letterspacing adds.
                #expect(gaps(line).allSatisfy { $0 <= 0.087 }, "\(gaps(line))")
            }
        }
    }

    /// What stands between the em squares of a line, in ems.
    private func gaps(_ line: Line) -> [Double] {
        line.items.flatMap { item -> [Double] in
            guard case .glyphs(let run) = item.mark else { return [] }
            let places = run.glyphs.map(\.x.points)
            return zip(places, places.dropFirst()).map { ($1 - $0) / (10 * run.horizontalScale) - 1 }
        }
    }
}
