import Testing
import ZineCore
import ZineDocument
import ZineLayout

/// What lines' ends are in languages of which each has a rule of its own.
@Suite("Lines by language")
struct LanguageLineTests {
    /// Words that are known at once, as a dictionary would know them.
    private struct KnownWords: Hyphenator {
        var known: [String: [Int]] = [:]
        var compounds: [String: [Int]] = [:]
        var starts: [Int] = []

        func points(in word: [Unicode.Scalar], language: String) -> [Int] {
            known[String(String.UnicodeScalarView(word))] ?? []
        }
        func joints(in word: [Unicode.Scalar], language: String) -> [Int] {
            compounds[String(String.UnicodeScalarView(word))] ?? []
        }
        func wordStarts(in text: [Unicode.Scalar]) -> [Int] { starts }
    }

    private func set(
        _ text: String, language: String, measure: Double, breaking: TextRun.Breaking = .prose,
        alignment: Alignment = .ragged, by hyphenator: KnownWords = KnownWords()
    ) -> [Line] {
        var theme = Theme()
        theme.protrusion = [:]
        var setter = Typesetter(theme: theme, shaper: ToyShaper(), hyphenator: hyphenator)
        let run = TextRun(
            text, style: TextStyle(size: .points(10)), breaking: breaking, language: language, element: nil)
        return setter.lines([run], ParagraphStyle(alignment: alignment, measure: .points(measure)))
    }

    private func glyphs(_ line: Line) -> String {
        var text = ""
        for run in line.items.runs {
            for glyph in run.glyphs { text.unicodeScalars.append(Unicode.Scalar(glyph.id) ?? "?") }
        }
        return text
    }

    @Test(
        "a written hyphen stands on both lines where the language wants it, and is heard once",
        arguments: [("pt-BR", true), ("pl", true), ("cs", true), ("hr", true), ("en", false), ("es", false)])
    func repeatedHyphen(language: String, isRepeated: Bool) {
        let lines = set("abcde guarda-chuva", language: language, measure: 68)
        #expect(lines.count == 2)
        #expect(glyphs(lines[0]).hasSuffix("guarda- ") || glyphs(lines[0]).hasSuffix("guarda-"))
        #expect(glyphs(lines[1]).hasPrefix(isRepeated ? "-chuva" : "chuva"))
        let said = lines.flatMap(\.items.runs).map(\.text).joined()
        #expect(said.count { $0 == "-" } == 1, "\(said)")
    }

    @Test("a line that begins with a hyphen once more is no wider than the measure", arguments: 40...110)
    func repeatedHyphensFit(measure: Int) {
        for line in set(
            "ab guarda-chuva abc beija-flor ab", language: "pt", measure: Double(measure), alignment: .justified)
        where !line.isOverfull {
            for run in line.items.runs { #expect(run.origin.x + run.width <= .points(Double(measure) + 0.05)) }
        }
    }

    /// What begins the lines behind those that end in a stretch, at whatever measure that happens.
    private func starts(behind end: String, _ text: String, language: String, by words: KnownWords) -> Set<String> {
        var found: Set<String> = []
        for measure in 30...90 {
            let lines = set(text, language: language, measure: Double(measure), by: words)
            for (line, next) in zip(lines, lines.dropFirst()) where glyphs(line).filter({ $0 != " " }).hasSuffix(end) {
                found.insert(glyphs(next).filter { $0 != " " })
                #expect(lines.flatMap(\.items.runs).map { $0.reading ?? $0.text }.joined().hasPrefix(text))
            }
        }
        return found
    }

    @Test(
        "a Dutch letter loses its trema where a line begins with it behind our hyphen, and the word is heard with it",
        arguments: [
            ("nl", "twee", "ëntwintig", "entwintig"), ("af", "ge", "ïnkasseer", "inkasseer"),
            ("de", "Ale", "ïnkas", "ïnkas"),
            ("nl", "Fahr", "ëenen", "ëenen"),
        ])
    func trema(language: String, head: String, tail: String, seen: String) {
        let words = KnownWords(known: [head + tail: [head.count]])
        let starts = starts(behind: head + "-", head + tail, language: language, by: words)
        #expect(starts.contains(seen) && starts.allSatisfy { seen.hasPrefix($0) }, "\(starts)")
        let whole = set(head + tail, language: language, measure: 200, by: words)
        #expect(glyphs(whole[0]).hasPrefix(head + tail))
    }

    @Test("a written hyphen leaves the trema")
    func tremaStays() {
        #expect(starts(behind: "zee-", "zee-ëendje", language: "nl", by: KnownWords()) == ["ëendje"])
    }

    @Test(
        "Latin stands a quarter em from ideographs, an eighth at least, and is read without a space",
        arguments: [Alignment.ragged, .justified])
    func scripts(alignment: Alignment) {
        let text = String(repeating: "障害はLinuxの3台で起きた。", count: 6)
        for measure in 100...140 {
            let lines = set(text, language: "ja", measure: Double(measure), alignment: alignment)
            let runs = lines.flatMap(\.items.runs)
            let said = runs.map { $0.reading ?? $0.text }.joined().filter { $0 != "\u{200B}" }
            #expect(said == text || said == text + " ")
            var gaps: [Double] = []
            for run in runs where run.reading == "はL" && run.glyphs.count == 2 {
                gaps.append((run.glyphs[1].x - run.glyphs[0].x).points / run.horizontalScale - 10)
            }
            #expect(!gaps.isEmpty)
            #expect(gaps.allSatisfy { $0 > (alignment == .ragged ? 2.4 : 1.2) && $0 < 2.7 }, "\(measure): \(gaps)")
        }
    }

    @Test("Korean words stay whole in titles, and may part in text")
    func korean() {
        let title = set("가나다라 마바사아", language: "ko", measure: 32, breaking: .words).map { glyphs($0) }
        #expect(title.map { $0.filter { $0 != " " } } == ["가나다라", "마바사아"])
        let text = set("가나다라마 바사아자차", language: "ko", measure: 22)
        #expect(text.count > 2 && !text.contains { $0.isOverfull })
    }

    @Test("a compound divides between its members first")
    func compounds() {
        let word = "aaaabbbbcccc"
        let without = KnownWords(known: [word: [4, 6, 8]])
        let with = KnownWords(known: [word: [4, 6, 8]], compounds: [word: [4]])
        let text = "abcd abcde \(word) abcd abcde abc abcd"
        let ends = { (words: KnownWords) in
            (60...110).compactMap { measure -> String? in
                let lines = self.set(text, language: "de", measure: Double(measure), alignment: .justified, by: words)
                return lines.first { $0.isHyphenated }.map { self.glyphs($0) }
            }
        }
        let atJoint = { (lines: [String]) in lines.count { $0.contains("aaaa-") } }
        #expect(atJoint(ends(with)) >= atJoint(ends(without)))
        #expect(atJoint(ends(with)) > 0)
    }

    @Test("a script without spaces parts between the words that are known")
    func unspaced() {
        let text = "กขคงจฉชซ"
        let lines = set(text, language: "th", measure: 23, by: KnownWords(starts: [4]))
        #expect(lines.map { glyphs($0).filter { $0 != " " } } == ["กขคง", "จฉชซ"])
    }

    @Test("English words around an article keep English capitals in a language that has none of its own words")
    func capitals() {
        let run = TextRun("Editors", style: TextStyle(textCase: .upper), language: "en", element: nil)
        var setter = Typesetter(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator())
        let line = setter.lines([run], ParagraphStyle(measure: .points(200)))[0]
        #expect(glyphs(line).hasPrefix("EDITORS"))
    }
}
