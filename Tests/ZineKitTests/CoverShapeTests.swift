import Testing
import ZineCore
import ZineDocument
import ZineReader

@testable import ZineKit

/// The shapes that covers have.
@Suite("A cover")
struct CoverShapeTests {
    /// A picture that is dark above and light below, light above and dark below, or striped all over.
    private static func picture(_ kind: String) -> String {
        let bands =
            switch kind {
            case "dark head": "<rect width='300' height='220' fill='#101010'/>"
            case "dark foot": "<rect y='220' width='300' height='230' fill='#101010'/>"
            case "stripes":
                (0..<30).map { "<rect x='\($0 * 10)' width='5' height='450' fill='#000'/>" }.joined()
            default: ""
            }
        return
            "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='450'><rect width='300' height='450' fill='#fff'/>\(bands)</svg>"
    }

    private static func compose(
        cover: String, art: String = picture("light"), theme: String = "leading: 14pt\n", publication: String = "",
        _ problems: inout [Diagnostic]
    ) throws -> Composition {
        let programFiles = try #require(ProgramFiles.find())
        let files = [
            "P/publication.yaml": "name: The Very Long Review of Tests\ntheme: ours\n" + publication,
            "P/themes/ours.yaml": theme,
            "P/001/issue.yaml":
                "number: 1\ndate: 2031-05\ntitle: On covers\ncover: \(cover)\ncontents: [articles/one.md, articles/two.md]\n",
            "P/001/articles/one.md": "---\ntitle: The First of Two\nsummary: What it says.\n---\n\nText.\n",
            "P/001/articles/two.md": "---\ntitle: Another\n---\n\nText.\n", "P/001/art/a.svg": art,
        ]
        return try #require(
            try IssueBuilder(programFiles: programFiles, sources: .written(files)).compose("P/001", &problems))
    }

    private static func items(_ made: Composition) -> [FrameItem] { made.pages.pages[0].frame.items }

    private static func runs(_ items: [FrameItem]) -> [(run: GlyphRun, ink: Ink)] {
        items.compactMap { item in if case .glyphs(let run) = item.mark { (run, item.ink) } else { nil } }
    }

    private static let art = "{art: art/a.svg, alt: Bands., shape: picture}"

    @Test(
        "puts type over a picture in the ink that can be read there, and on a ground of paper where none can",
        arguments: [
            ("light", Ink.text, Ink.text, 0), ("dark head", .paper, .text, 0), ("dark foot", .text, .paper, 0),
            ("stripes", .text, .text, 2),
        ])
    func picture(kind: String, head: Ink, foot: Ink, grounds: Int) throws {
        var problems: [Diagnostic] = []
        let made = try Self.compose(cover: Self.art, art: Self.picture(kind), &problems)
        #expect(problems.isEmpty)
        let items = Self.items(made)
        guard case .image(let placement) = items.first?.mark else {
            Issue.record("the picture is not below everything")
            return
        }
        #expect(placement.rect == Rect(origin: .zero, size: made.theme.page.size))
        let middle = made.theme.page.height / 2
        for (run, ink) in Self.runs(items) { #expect(ink == (run.origin.y < middle ? head : foot), "\(run.text)") }
        let panels = items.filter { item in
            if case .rule(let rect) = item.mark { item.ink == .paper && rect.size.height > .points(40) } else { false }
        }
        #expect(panels.count == grounds)
    }

    @Test("crops its picture around what is to stay in sight")
    func focus() throws {
        var problems: [Diagnostic] = []
        let wide = Self.picture("light").replacing("width='300'", with: "width='1800'")
        for (focus, x) in [("left", 0.0), ("right", 1.0)] {
            let cover = "{art: art/a.svg, alt: Bands., shape: page, focus: \(focus)}"
            let made = try Self.compose(cover: cover, art: wide, &problems)
            let items = Self.items(made)
            #expect(problems.isEmpty)
            guard items.count == 1, case .image(let placement) = items[0].mark, let part = placement.part else {
                Issue.record("the cover is not its picture")
                return
            }
            #expect(part.height == 1 && abs(part.x + part.width * x - x) < 0.001)
        }
        #expect(problems.isEmpty)
    }

    @Test("has its picture's credit over the picture, or says that there is no place for it")
    func credit() throws {
        var problems: [Diagnostic] = []
        let over = try Self.compose(
            cover: "{art: art/a.svg, alt: Bands., shape: picture, credit: Drawn by hand}", &problems)
        #expect(problems.isEmpty)
        #expect(Self.runs(Self.items(over)).map(\.run.text).joined().contains("Drawn by hand"))
        _ = try Self.compose(
            cover: "{art: art/a.svg, alt: Bands., shape: page, focus: top, credit: Drawn by hand}", &problems)
        #expect(problems.map(\.id) == ["cover-credit-unprinted"])
        problems = []
        let words = Array(repeating: "Drawn by many hands", count: 30).joined(separator: " ")
        let long = try Self.compose(
            cover: "{art: art/a.svg, alt: Bands., shape: picture, credit: \(words)}",
            theme: "leading: 24pt\nstyles: {caption: {size: 20pt, leading: 30pt}}\n", &problems)
        #expect(problems.map(\.id) == ["cover-credit-unprinted"])
        #expect(!Self.runs(Self.items(long)).map(\.run.text).joined().contains("Drawn"))
    }

    @Test("of type alone or of contents has no picture, and says that one was left out")
    func unused() throws {
        for shape in ["type", "contents"] {
            var problems: [Diagnostic] = []
            let made = try Self.compose(cover: "{art: art/a.svg, alt: Bands., shape: \(shape)}", &problems)
            #expect(problems.map(\.id) == ["cover-picture-unused"])
            #expect(!Self.items(made).contains { if case .image = $0.mark { true } else { false } })
            let text = Self.runs(Self.items(made)).map(\.run.text).joined()
            #expect(text.contains("What it says.") == (shape == "contents"))
        }
        var problems: [Diagnostic] = []
        _ = try Self.compose(cover: "{shape: picture}", &problems)
        #expect(problems.map(\.id) == ["cover-without-picture"])
    }

    @Test("on a ground of the accent shows the paper in its type")
    func ground() throws {
        var problems: [Diagnostic] = []
        let made = try Self.compose(
            cover: "{shape: type}", theme: "colors: {accent: \"#701010\"}\ncover: {ground: accent}\n", &problems)
        #expect(problems.isEmpty)
        let items = Self.items(made)
        guard case .rule(let ground) = items.first?.mark else {
            Issue.record("there is no ground")
            return
        }
        #expect(ground.size == made.theme.page.size && items[0].ink == .accent)
        #expect(Self.runs(items).allSatisfy { $0.ink == .paper })
    }

    @Test("has the name in the lines that the publication gives, as wide as the page allows")
    func masthead() throws {
        var problems: [Diagnostic] = []
        let made = try Self.compose(
            cover: "{shape: type}", publication: "masthead: [The Very Long, Review of Tests]\n", &problems)
        #expect(problems.isEmpty)
        let runs = Self.runs(Self.items(made)).map(\.run).filter { $0.size > .points(25) }
        let lines = Dictionary(grouping: runs, by: \.origin.y).sorted { $0.key < $1.key }.map { $0.value }
        #expect(lines.count >= 2)
        #expect(lines[0].map(\.text).joined().hasPrefix("The Very Long"))
        #expect(lines[1].map(\.text).joined().hasPrefix("Review of Tests"))
        let widest = lines.prefix(2).map { line in line.map { ($0.origin.x + $0.width).points }.max() ?? 0 }.max() ?? 0
        let edge = (made.theme.page.width - made.theme.page.spine).points
        #expect(widest <= edge + 1 && widest > edge - 12)
    }
}
