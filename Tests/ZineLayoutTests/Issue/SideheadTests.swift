import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("Sideheads")
struct SideheadTests {
    private static let span = SourceSpan(file: "a.md")

    private static func words(_ text: String) -> Inline { Inline(.text(text), at: span) }

    private static func strong(_ text: String) -> Inline { Inline(.strong([words(text)]), at: span) }

    private static func end(_ content: Inline.Content = .lineBreak) -> Inline { Inline(content, at: span) }

    /// Where the first line of the second of two paragraphs begins: beside the first one's, in points, and below its last, in
    /// lines.
    private static func secondStart(_ text: [Inline]) throws -> (x: Double, lines: Double) {
        var article = RandomArticle.make(seed: 2, blocks: 0)
        (article.source, article.license, article.footnotes) = (nil, nil, [])
        article.blocks = [[words("aaa bbb")], text].map { Block(.paragraph($0), at: span) }
        let runs = Composed(article).articlePages.flatMap(\.frame.items.runs)
        let first = try #require(runs.first { $0.text.contains("aaa") })
        let second = try #require(runs.first { $0.origin.y > first.origin.y })
        return (
            (second.origin.x - first.origin.x).points, (second.origin.y - first.origin.y) / Theme().leading
        )
    }

    @Test("have a space above them in place of an indent, with signs around them or without")
    func spaces() throws {
        for text in [
            [Self.strong("Cause"), Self.end(), Self.words("ccc")],
            [Self.words("✅ "), Self.strong("Cause"), Self.words(":"), Self.end(), Self.words("ccc")],
            [Inline(.emphasis([Self.strong("Cause")]), at: Self.span), Self.end(), Self.words("ccc")],
        ] {
            let start = try Self.secondStart(text)
            #expect(abs(start.x) < 0.1 && abs(start.lines - 2) < 0.01, "\(start)")
        }
    }

    @Test("are no strong words in a line of others, and none in a line that was wrapped")
    func others() throws {
        for text in [
            [Self.words("See "), Self.strong("Cause"), Self.end(), Self.words("ccc")],
            [Self.strong("Cause"), Self.words(" was"), Self.end(), Self.words("ccc")],
            [Self.strong("Cause"), Self.end(.softBreak), Self.words("ccc")],
            [Self.strong("Cause"), Self.words(" of it")],
            [Self.words("ccc"), Self.end(), Self.words("ddd")],
        ] {
            let start = try Self.secondStart(text)
            #expect(start.x > 5 && abs(start.lines - 1) < 0.01, "\(start)")
        }
    }
}
