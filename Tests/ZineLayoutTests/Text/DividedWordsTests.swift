import Glibc
import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("At a line's end")
struct DividedWordsTests {
    private static func lines(
        _ runs: [TextRun], measure: Double, rightToLeft: Bool = false
    ) -> [Line] {
        var setter = Typesetter(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator())
        return setter.lines(runs, ParagraphStyle(measure: .points(measure), rightToLeft: rightToLeft))
    }

    private static func run(
        _ text: String, breaking: TextRun.Breaking = .prose, element: StructureID? = nil, upper: Bool = false
    ) -> TextRun {
        var style = TextStyle(size: .points(10))
        if upper { style.textCase = .upper }
        return TextRun(text, style: style, breaking: breaking, language: "en", element: element)
    }

    /// As it is copied and read aloud.
    private static func read(_ lines: [Line]) -> String {
        lines.flatMap(\.items).runs.map { $0.reading ?? $0.text }.joined()
    }

    @Test("words are apart without help, and whole, however they are divided", arguments: 1...120)
    func reading(seed: Int) {
        var generator = SeededGenerator(seed)
        let separators = ["-", "—", "/", "", "\u{AD}"]
        let words = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
            (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                RandomText.word(2...14, using: &generator)
            }.joined(separator: separators.randomElement(using: &generator) ?? "")
        }
        let text = words.joined(separator: " ")
        let lines = Self.lines(
            [Self.run(text, breaking: Bool.random(using: &generator) ? .prose : .code)],
            measure: Double(Int.random(in: 40...300, using: &generator)))
        let read = Self.read(lines).split(separator: " ").joined(separator: " ")
        #expect(read == text.filter { $0 != "\u{AD}" })
    }

    @Test("a word that runs over thousands of lines is read in a time that grows with its length")
    func growth() {
        func seconds(_ letters: Int) -> Double {
            var (start, end) = (timespec(), timespec())
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
            _ = Self.lines([Self.run(String(repeating: "`", count: letters), breaking: .code)], measure: 100)
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
            return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
        }
        let (short, long) = (seconds(25_000), seconds(100_000))
        // Four times the letters; sixteen times the time would be their square.
        #expect(long < max(short * 8, 0.5), "\(short) s, then \(long) s")
    }

    @Test("a space takes no room")
    func noRoom() throws {
        let lines = Self.lines([Self.run("one two ten six one two ten six one two")], measure: 60)
        #expect(lines.count > 2)
        for line in lines {
            let last = try #require(line.items.runs.last)
            #expect(last.text.hasSuffix(" "))
            let space = try #require(last.glyphs.last)
            #expect(last.origin.x + space.x == last.origin.x + last.width)
        }
    }

    @Test("a divided word is said with its first part, and the space behind it with its last")
    func parts() {
        let lines = Self.lines([Self.run("xxxxx well-known xxxx")], measure: 55)
        let runs = lines.flatMap(\.items).runs
        #expect(runs.compactMap(\.reading) == ["well-known", " "])
        #expect(runs.filter { $0.reading != nil }.map(\.text) == ["well-", "known "])
    }

    @Test("what belongs to another element is not said in a word's place")
    func elements() {
        let first = StructureID(1), second = StructureID(2)
        let lines = Self.lines(
            [Self.run("xxxxx path/", breaking: .code, element: first), Self.run("known xxxx", element: second)],
            measure: 55)
        #expect(Self.read(lines).split(separator: " ").joined(separator: " ") == "xxxxx path/known xxxx")
        #expect(lines.flatMap(\.items).runs.allSatisfy { $0.reading == nil })
    }

    @Test("capitals are read as the letters that they were written in")
    func capitals() throws {
        let line = try #require(Self.lines([Self.run("Große Straße", upper: true)], measure: 400).first)
        #expect(line.items.text == "Große Straße")
        #expect(line.items.runs.reduce(0) { $0 + $1.glyphs.count } == "GROSSE STRASSE ".count)
        // Words with two capitals for a letter are read as words, those without are not.
        let other = try #require(Self.lines([Self.run("Die Straße ruht", upper: true)], measure: 400).first)
        #expect(other.items.runs.compactMap(\.reading) == ["Straße ", ""])
        #expect(Self.read([other]) == "Die Straße ruht ")
    }

    @Test("German capitals have ẞ for ß where the theme says so, and are read as they were written")
    func capitalSharpS() throws {
        var run = Self.run("Große Straße", upper: true)
        run.style.textCase = .upperSharpS
        #expect(run.letters == "GROẞE STRAẞE")
        let line = try #require(Self.lines([run], measure: 400).first)
        #expect(line.items.text == "Große Straße")
        #expect(line.items.runs.reduce(0) { $0 + $1.glyphs.count } == "GROẞE STRAẞE ".count)
        #expect(TextStyle.Case.upperSharpS.letters("iç ß", in: "tr") == "İÇ ẞ")
    }

    @Test("spaces stand where they are read, at the joints of directions too")
    func joints() {
        let text = "אבג code דהו 12 זחט"
        let lines = Self.lines([Self.run(text)], measure: 400, rightToLeft: true)
        #expect(Self.read(lines) == text + " ")
    }
}
