import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("Lines that are said once")
struct LinesOnceTests {
    private func setter() -> Typesetter {
        var setter = Typesetter(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator())
        setter.paragraphs = ParagraphCache()
        return setter
    }

    private let style = ParagraphStyle(alignment: .ragged, measure: .points(60), hyphenates: false)

    private func run(_ text: String) -> TextRun {
        TextRun(
            text, style: TextStyle(), breaking: .code, language: "en", element: StructureID(7),
            link: .url("https://example.org"),
            span: SourceSpan(file: "a.md", start: SourcePosition(line: 3, column: 4)))
    }

    @Test("are those of any paragraph", arguments: ["12", "example.org/a/long/way/down.html", "a \u{E000} b", ""])
    func sameLines(text: String) {
        var (once, kept) = (setter(), setter())
        #expect(once.linesOnce(run(text), style) == kept.lines([run(text)], style))
        #expect(once.missing.map(\.scalar) == kept.missing.map(\.scalar))
    }

    @Test("are not kept")
    func nothingIsKept() throws {
        var setter = setter()
        _ = setter.linesOnce(run("12"), style)
        let key = ParagraphCache.Key(runs: ParagraphPlaces([run("12")]).numbered, style: style, looseness: false)
        #expect(setter.paragraphs?.recall(key) == nil)
        _ = setter.lines([run("12")], style)
        #expect(setter.paragraphs?.recall(key) != nil)
    }

    @Test("have no room for more marks than they have")
    func noRoomToSpare() throws {
        var setter = setter()
        let lines = setter.lines([run("example.org/a/long/way/down.html")], style)
        #expect(lines.count > 1)
        for case .glyphs(let glyphs) in lines.flatMap(\.items).map(\.mark) {
            // A little more than was asked for comes with how memory is given out.
            #expect(glyphs.glyphs.capacity <= glyphs.glyphs.count + 2)
        }
    }
}
