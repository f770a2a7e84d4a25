import Testing
import ZineCore
import ZineDocument
import ZineReader
import ZineTestSupport

@testable import ZineKit

/// The shapes that last pages have, and covers that are one picture.
@Suite("A back cover")
struct BackCoverTests {
    /// A picture of so many millimetres.
    private static func picture(_ width: Double, _ height: Double, dark: Bool = false) -> String {
        "<svg xmlns='http://www.w3.org/2000/svg' width='\(width)mm' height='\(height)mm' viewBox='0 0 100 100' preserveAspectRatio='none'><rect width='100' height='100' fill='\(dark ? "#101010" : "#fff")'/></svg>"
    }

    private static func compose(
        back: String, cover: String = "{shape: type}", art: String = picture(139.7, 215.9),
        theme: String = "leading: 14pt\n",
        publication: String = "tagline: What is said last\nwebsite: https://example.org/\n", print: String = "",
        _ problems: inout [Diagnostic]
    ) throws -> Composition {
        let programFiles = try #require(ProgramFiles.find())
        let files = [
            "P/publication.yaml": "name: The Review\ntheme: ours\n" + publication, "P/themes/ours.yaml": theme,
            "P/001/issue.yaml":
                "number: 1\ndate: 2031-05\ncover: \(cover)\n\(back.isEmpty ? "" : "back_cover: \(back)\n")\(print)contents: [articles/one.md]\n",
            "P/001/articles/one.md": "---\ntitle: One\n---\n\nText.\n",
            "P/001/articles/two.md": "---\ntitle: Two\n---\n\nBehind.\n", "P/001/art/a.svg": art,
        ]
        return try #require(
            try IssueBuilder(programFiles: programFiles, sources: .written(files)).compose("P/001", &problems))
    }

    private static func last(_ made: Composition) -> [FrameItem] {
        made.pages.pages[made.pages.pages.count - 1].frame.items
    }

    private static func runs(_ items: [FrameItem]) -> [(run: GlyphRun, ink: Ink)] {
        items.compactMap { item in if case .glyphs(let run) = item.mark { (run, item.ink) } else { nil } }
    }

    private static func words(_ items: [FrameItem]) -> String { runs(items).map(\.run.text).joined() }

    private static func placement(_ items: [FrameItem]) -> ImagePlacement? {
        guard case .image(let placement)? = items.first?.mark else { return nil }
        return placement
    }

    @Test(
        "has its picture to the edges, and the lines at its foot in the ink that can be read there",
        arguments: [false, true])
    func picture(dark: Bool) throws {
        var problems: [Diagnostic] = []
        let made = try Self.compose(
            back: "{art: art/a.svg, alt: A wall., credit: Drawn by hand}",
            art: Self.picture(139.7, 215.9, dark: dark), &problems)
        #expect(problems.filter { $0.id != "dark-picture" } == [])
        let items = Self.last(made)
        #expect(Self.placement(items)?.rect == Rect(origin: .zero, size: made.theme.page.size))
        for said in ["What is said last", "example.org", "Drawn by hand"] { #expect(Self.words(items).contains(said)) }
        #expect(Self.runs(items).allSatisfy { $0.ink == (dark ? .paper : .text) })
        let figures = made.pages.structure.elements.filter { $0.role == .figure }
        #expect(figures.map(\.alternativeText) == ["A wall."])
    }

    @Test("of type alone says the tagline large, or the name, on the ground that the theme wants")
    func type() throws {
        var problems: [Diagnostic] = []
        let look = "colors: {accent: \"#701010\"}\nback-cover: {shape: type, ground: accent}\n"
        let made = try Self.compose(back: "", theme: look, &problems)
        #expect(problems == [])
        let runs = Self.runs(Self.last(made))
        #expect(runs.contains { $0.run.text.contains("What") && $0.run.size > made.theme[.title].size })
        #expect(runs.allSatisfy { $0.ink == .paper })
        let nameless = try Self.compose(back: "{shape: type}", publication: "", &problems)
        #expect(Self.words(Self.last(nameless)).contains("The Review") && problems == [])
    }

    @Test("of type whose words have no room in any size is as one of text")
    func tooLong() throws {
        var problems: [Diagnostic] = []
        let words = String(repeating: "Words upon words. ", count: 400)
        let made = try Self.compose(back: "{shape: type}", publication: "tagline: \(words)\n", &problems)
        #expect(Self.runs(Self.last(made)).allSatisfy { $0.run.size <= made.theme[.tagline].size })
        let empty = made.pages.structure.elements.indices.filter { index in
            made.pages.structure.elements[index].role == .paragraph
                && !made.pages.pages.contains { $0.frame.items.contains { $0.element?.index == index } }
        }
        #expect(empty == [])
    }

    @Test("of the shape page is its picture alone")
    func page() throws {
        var problems: [Diagnostic] = []
        let made = try Self.compose(back: "{art: art/a.svg, alt: A wall., shape: page}", &problems)
        #expect(problems == [] && Self.last(made).count == 1)
    }

    @Test("is as it was without a word about it, and with an article")
    func text() throws {
        var problems: [Diagnostic] = []
        let plain = try Self.compose(back: "", &problems)
        #expect(Self.words(Self.last(plain)).contains("What is said last"))
        let article = try Self.compose(back: "articles/two.md", theme: "back-cover: {shape: type}\n", &problems)
        #expect(Self.words(Self.last(article)).contains("Behind."))
        #expect(problems == [])
    }

    @Test("says what of it is not to be had")
    func told() throws {
        let cases = [
            ("{shape: picture}", ["cover-without-picture"]),
            ("{article: articles/two.md, shape: type}", ["back-cover-article"]),
            ("{article: articles/two.md, art: art/a.svg, alt: A.}", ["cover-picture-unused"]),
            ("{art: art/a.svg, alt: A., shape: type}", ["cover-picture-unused"]),
            ("{art: art/a.svg, alt: A., shape: page, credit: Me}", ["cover-credit-unprinted"]),
            ("{art: art/a.svg, shape: page}", ["missing-alt"]), ("{}", ["missing-key"]),
            ("{pages: 2, art: art/a.svg, alt: A.}", ["missing-key"]),
        ]
        for (back, ids) in cases {
            var problems: [Diagnostic] = []
            _ = try Self.compose(back: back, &problems)
            #expect(problems.map(\.id) == ids, "\(back)")
            #expect(problems.allSatisfy { $0.span.file == "P/001/issue.yaml" && $0.span.start.line == 4 })
        }
    }

    @Test(
        "or a cover of one's own is drawn to the trimmed page, or with bleed; of another form it says what is lost",
        arguments: [
            (139.7, 215.9, 1.0, []), (146.05, 222.25, 139.7 / 146.05, []), (145.7, 221.9, 139.7 / 145.7, []),
            (215.9, 215.9, 139.7 / 215.9, ["cover-cropped"]),
        ])
    func ownPage(width: Double, height: Double, seen: Double, ids: [String]) throws {
        for isBack in [false, true] {
            var problems: [Diagnostic] = []
            let own = "{art: art/a.svg, alt: A., shape: page}"
            let made = try Self.compose(
                back: isBack ? own : "", cover: isBack ? "{shape: type}" : own, art: Self.picture(width, height),
                &problems)
            #expect(problems.map(\.id) == ids)
            let items = isBack ? Self.last(made) : made.pages.pages[0].frame.items
            let part = try #require(Self.placement(items)?.part)
            #expect(abs(part.width - seen) < 0.002)
            #expect(abs(part.x - (1 - part.width) / 2) < 0.002)
            guard let problem = problems.first else { continue }
            #expect(problem.message.contains("35 % of its width"))
            #expect(problem.hint?.contains("139.7 × 215.9 mm") == true)
        }
    }

    @Test("or a cover that is its picture has the name over it where that is asked for, by the theme or the issue")
    func masthead() throws {
        var problems: [Diagnostic] = []
        let own = "{art: art/a.svg, alt: A., shape: page"
        for (cover, theme, isThere) in [
            (own + "}", "leading: 14pt\n", false), (own + ", masthead: true}", "leading: 14pt\n", true),
            (own + "}", "cover: {masthead: true}\n", true),
            (own + ", masthead: false}", "cover: {masthead: true}\n", false),
        ] {
            let made = try Self.compose(back: "", cover: cover, theme: theme, &problems)
            #expect(Self.words(made.pages.pages[0].frame.items).contains("The Review") == isThere)
        }
        #expect(problems == [])
        _ = try Self.compose(back: "", cover: "{masthead: true}", &problems)
        #expect(problems.map(\.id) == ["cover-masthead-unused"])
    }

    @Test("in a press's file goes on into the bleed in its own proportions")
    func press() throws {
        var problems: [Diagnostic] = []
        for (width, height) in [(146.05, 222.25), (139.7, 215.9), (300.0, 215.9)] {
            let made = try Self.compose(
                back: "", cover: "{art: art/a.svg, alt: A., shape: page, focus: center}",
                art: Self.picture(width, height), &problems)
            let edition = PressEdition(made)
            let placement = try #require(
                edition.pages.pages[0].frame.items.compactMap { item -> ImagePlacement? in
                    if case .image(let placement) = item.mark { placement } else { nil }
                }.first)
            let part = try #require(placement.part)
            #expect(placement.rect.size.width > made.theme.page.width + .points(17))
            #expect(part.x >= 0 && part.y >= 0 && part.x + part.width <= 1.0001 && part.y + part.height <= 1.0001)
            let shown = (part.width * width) / (part.height * height)
            let asked = placement.rect.size.width / placement.rect.size.height
            #expect(abs(shown / asked - 1) < 0.002)
            // All of what was drawn with bleed is on the sheet.
            if width == 146.05 { #expect(part.width > 0.999 && part.height > 0.999) }
        }
        #expect(problems == [])
    }

    @Test("of a zine from one sheet is its eighth page", arguments: [("", 4), ("print: {scheme: one-sheet}\n", 8)])
    func oneSheet(print: String, pages: Int) throws {
        var problems: [Diagnostic] = []
        let made = try Self.compose(back: "", print: print, &problems)
        #expect(made.pages.pages.count == pages)
        #expect(Self.words(Self.last(made)).contains("What is said last"))
        #expect(problems == [])
    }

    @Test("has its picture on every screen")
    func screens() throws {
        let folder = try TemporaryFolder()
        var issue = SmallIssue()
        issue.manifest += "back_cover: {art: art/back.svg, alt: The wall at night., credit: By hand}\n"
        issue.files["art/back.svg"] = Array(Self.picture(139.7, 215.9).utf8)
        try issue.write(to: folder)
        let run = try Zine.run(["build", "--editions", "web,epub,email"], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        for file in ["web/index.html", "email.html"] {
            let page = String(decoding: try folder.read("Output/001/" + file), as: UTF8.self)
            #expect(page.contains("The wall at night.") && page.contains("By hand"), "\(file)")
        }
        let book = try Tool.text(
            "python3", ["-c", Self.page, "IN"], on: try folder.read("Output/001/issue.epub"))
        #expect(book.contains("The wall at night."))
        let published = try Zine.run(["publish", "Issues", "--to", "Site"], in: folder)
        #expect(published.status == 0)
        let site = String(decoding: try folder.read("Site/001/index.html"), as: UTF8.self)
        #expect(site.contains("The wall at night."))
    }

    /// Prints an e-book's colophon.
    private static let page = """
        import sys, zipfile
        book = zipfile.ZipFile(sys.argv[1])
        for name in book.namelist():
            if name.endswith("/colophon.xhtml"): print(book.read(name).decode())
        """
}
