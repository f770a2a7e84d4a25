import Foundation
import Testing
import ZineCore
import ZineDocument
import ZineLayout
import ZineReader
import ZineTestSupport
import ZineText
import ZineWeb

@testable import ZineKit

/// Themes where editors keep them, and what issues look like in them.
@Suite("A theme")
struct ThemeTests {
    private static func compose(
        _ files: [String: String], _ problems: inout [Diagnostic]
    ) throws -> Composition? {
        var all = [
            "P/publication.yaml": "name: The Test Review\ntheme: ours\n",
            "P/001/issue.yaml": "number: 1\ndate: 2031-05\ncontents: [articles/one.md]\n",
            "P/001/articles/one.md": "---\ntitle: One\n---\n\nThe text of the first article.\n",
        ]
        all.merge(files) { $1 }
        let programFiles = try #require(ProgramFiles.find())
        return try IssueBuilder(programFiles: programFiles, sources: .written(all)).compose("P/001", &problems)
    }

    @Test(
        "is found by its name beside the publication and in its folder of themes, before the program's own",
        arguments: ["P/ours.yaml", "P/themes/ours.yaml", "P/ours/theme.yaml", "P/themes/ours/theme.yaml"])
    func places(path: String) throws {
        var problems: [Diagnostic] = []
        let made = try Self.compose([path: "leading: 16pt\n"], &problems)
        #expect(problems.isEmpty && made?.theme.leading == .points(16))
        let house = try Self.compose(
            [
                "P/publication.yaml": "name: N\ntheme: house\n",
                "P/themes/house.yaml": "extends: house\nleading: 17pt\n",
            ],
            &problems)
        #expect(problems.isEmpty && house?.theme.leading == .points(17))
    }

    @Test("that an issue names may lie beside the issue or the publication")
    func issue() throws {
        for path in ["P/001/themes/its.yaml", "P/themes/its.yaml"] {
            var problems: [Diagnostic] = []
            let made = try Self.compose(
                [
                    "P/themes/ours.yaml": "leading: 15pt\n",
                    path: "extends: loud\nleading: 16pt\nopeners: {drop-cap: 0}\n",
                    "P/001/issue.yaml": "number: 1\ndate: 2031-05\ntheme: its\ncontents: [articles/one.md]\n",
                ], &problems)
            #expect(problems.isEmpty && made?.theme.leading == .points(16))
            #expect(made?.theme.colors.spot != nil)
        }
    }

    @Test("that extends itself in a circle, or one that is not there, is told where it does")
    func circle() throws {
        var problems: [Diagnostic] = []
        _ = try Self.compose(
            ["P/themes/ours.yaml": "extends: theirs\n", "P/themes/theirs.yaml": "extends: ours\n"], &problems)
        #expect(problems.map(\.id) == ["unknown-theme"])
        #expect(problems.first?.span.file == "P/themes/theirs.yaml")
        #expect(problems.first?.message == "the theme 'ours' extends itself")
        problems = []
        let large = "name: x\n" + String(repeating: "# nothing\n", count: 120_000)
        _ = try Self.compose(["P/themes/ours.yaml": large], &problems)
        #expect(problems.map(\.id) == ["unreadable-file"])
        problems = []
        _ = try Self.compose(["P/themes/ours.yaml": "name: x\nextends: newslettre\n"], &problems)
        #expect(problems.map(\.id) == ["unknown-theme"])
        #expect(problems.first?.hint == "did you mean 'newsletter'?" && problems.first?.span.start.line == 2)
    }

    @Test("of several columns has wide pictures across them, at the head of a page; in a list they stay in theirs")
    func pictures() throws {
        let svg =
            "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='100'><rect width='300' height='20' fill='#ccc'/></svg>"
        let words = String(repeating: "Nobody had looked at the alarm since Sunday, and nobody knew why. ", count: 60)
        for (text, isWide) in [
            ("Text.\n\n![A box](../art/a.svg){.wide}\n\n\(words)\n", true),
            ("Text.\n\n![A box](../art/a.svg){.page}\n\n\(words)\n", true),
            ("- An item.\n\n  ![A box](../art/a.svg){.wide}\n\n\(words)\n", false),
            ("Text.\n\n![A box](../art/a.svg \"With a note.[^1]\"){.wide}\n\n\(words)\n\n[^1]: The note.\n", false),
        ] {
            var problems: [Diagnostic] = []
            let made = try #require(
                try Self.compose(
                    [
                        "P/ours.yaml": "page: {size: a4, columns: 2}\n", "P/001/art/a.svg": svg,
                        "P/001/articles/one.md": "---\ntitle: One\n---\n\n\(text)",
                    ], &problems))
            #expect(problems.map(\.id) == (isWide ? [] : ["picture-in-column"]))
            let pictures = made.pages.pages.flatMap(\.frame.items).compactMap { item -> Rect? in
                if case .image(let placement) = item.mark { placement.rect } else { nil }
            }
            let page = made.theme.page
            #expect(pictures.count == 1)
            #expect(pictures.allSatisfy { ($0.size.width > page.columnMeasure) == isWide })
            if text.contains("wide"), isWide {
                #expect(pictures.allSatisfy { $0.top < page.head + made.theme.leading })
            }
        }
    }

    @Test("of another page is printed on paper that it fits on, unless the manifest says which")
    func paper() throws {
        for (size, paper, scheme) in [
            ("a5", "a4", "saddle"), ("a4", "a4", "side-stitch"), ("half-letter", "letter", "saddle"),
            ("letter", "letter", "side-stitch"),
        ] {
            var problems: [Diagnostic] = []
            let made = try #require(try Self.compose(["P/ours.yaml": "page: {size: \(size)}\n"], &problems))
            #expect(made.issue.print.paper == paper && made.issue.print.scheme == scheme, "\(size)")
            let programFiles = try #require(ProgramFiles.find())
            #expect(
                PrintedEdition(made, IssueBuilder(programFiles: programFiles).settings).imposition(&problems) != nil)
            #expect(problems.isEmpty)
        }
        var problems: [Diagnostic] = []
        let told = try Self.compose(
            [
                "P/ours.yaml": "page: {size: a5}\n",
                "P/001/issue.yaml":
                    "number: 1\ndate: 2031-05\nprint: {paper: a3}\ncontents: [articles/one.md]\n",
            ], &problems)
        #expect(told?.issue.print.paper == "a3")
    }

    @Test("whose pages are whole leaves has as many of them as the text needs, two to a leaf")
    func leaves() throws {
        var files = [
            "P/001/issue.yaml":
                "number: 1\ndate: 2031-05\ncontents: [articles/one.md, articles/two.md, articles/three.md]\n"
        ]
        for name in ["two", "three"] {
            files["P/001/articles/\(name).md"] = "---\ntitle: \(name)\n---\n\nThe text of another.\n"
        }
        for (size, pages) in [("a4", 6), ("a5", 8)] {
            files["P/ours.yaml"] = "page: {size: \(size)}\n"
            var problems: [Diagnostic] = []
            let made = try #require(try Self.compose(files, &problems))
            #expect(made.pages.pages.count == pages, "\(size)")
        }
    }

    @Test("of the program shows its specimen without a fault", arguments: ["house", "newsletter", "pocket", "loud"])
    func specimen(name: String) throws {
        let programFiles = try #require(ProgramFiles.find())
        var builder = IssueBuilder(programFiles: programFiles)
        builder.theme = "\(programFiles.themes)/\(name).yaml"
        var problems: [Diagnostic] = []
        let composition = try #require(try builder.compose(programFiles.specimen, &problems))
        #expect(builder.unsilenced(problems, of: composition.issue) == [])
        let inspector = try PageInspector(composition)
        #expect(inspector.overlaps().prefix(3) == [])
        #expect(inspector.escapes().prefix(3) == [])
        #expect(inspector.badRuns().prefix(3) == [])
        #expect(composition.library.problems.isEmpty)
    }

    @Test("that stands for another has its paper in the guide to the booklet as well")
    func guide() throws {
        let folder = try TemporaryFolder()
        try folder.write("extends: house\npage: {size: a6}\n", to: "small.yaml")
        try SmallIssue().write(to: folder)
        var builder = IssueBuilder(programFiles: try #require(ProgramFiles.find()))
        var problems: [Diagnostic] = []
        let issue = try #require(try builder.compose(folder["Issues/001"], &problems)).issue
        let house = builder.assembly(of: issue, pages: 8)
        builder.theme = folder["small.yaml"]
        #expect(builder.assembly(of: issue, pages: 8).steps != house.steps)
    }

    @Test("shows its own styles in its specimen, each by its name")
    func ownStyles() throws {
        let programFiles = try #require(ProgramFiles.find())
        let folder = try TemporaryFolder()
        try folder.write("own-styles: {lyric: {italic: true}, far: {align: end}}\n", to: "look.yaml")
        var builder = IssueBuilder(programFiles: programFiles)
        builder.theme = folder["look.yaml"]
        var problems: [Diagnostic] = []
        let composition = try #require(try builder.compose(programFiles.specimen, &problems))
        #expect(builder.unsilenced(problems, of: composition.issue) == [])
        let names = composition.issue.articles[0].allBlocks.compactMap { block in
            if case .group(let group) = block.content { group.style } else { nil }
        }
        #expect(Set(names) == ["far", "lyric"])
    }

    /// How many looks are tried; `ZINE_THEMES=1000` tries so many. Some that were wrong once are always among them.
    static let looks = Set(0..<(ProcessInfo.processInfo.environment["ZINE_THEMES"].flatMap { Int($0) } ?? 40))
        .union([80, 142, 192, 952, 992]).sorted()

    /// Measures within what the schema allows, and somewhat beyond.
    private static func look(_ random: inout SeededRandom) -> String {
        let number = { (low: Int, high: Int, random: inout SeededRandom) in low + random.below(high - low + 1) }
        let sizes = ["half-letter", "letter", "quarter-letter", "mini", "a4", "a5", "a6", "a7"]
        var text = "page: {size: \(sizes[random.below(sizes.count)]), columns: \(number(1, 3, &random)), "
        text += "column-gap: \(number(0, 40, &random))pt"
        for margin in ["spine", "fore-edge", "head", "foot"] where random.below(3) == 0 {
            text += ", \(margin): \(number(0, 90, &random))pt"
        }
        text += "}\nleading: \(number(5, 30, &random))pt\n"
        text += "openers: {drop-cap: \(number(0, 8, &random))}\n"
        let shapes = ["masthead", "picture", "type", "contents", "page"]
        text += "cover: {shape: \(shapes[random.below(5)]), ground: \(["paper", "accent"][random.below(2)])}\n"
        text += "spaces: {opener-sink: \(number(0, 9, &random)), title-after: \(number(0, 5, &random)), "
        text += "heading-2-before: \(number(0, 4, &random)), opener-after: \(number(0, 4, &random))}\n"
        text += "styles:\n"
        for role in TextRole.allCases where random.below(3) == 0 {
            let size = number(3, role == .title || role == .masthead ? 90 : 26, &random)
            text += "  \(role.rawValue): {size: \(size)pt, leading: \(size + number(0, 8, &random))pt, "
            text += "tracking: \(number(-40, 150, &random))}\n"
        }
        text += "back-cover: {shape: type, ground: \(["paper", "accent"][random.below(2)])}\n"
        let (ground, rules) = (["paper", "tint"][random.below(2)], ["around", "across", "none"][random.below(3)])
        text += "boxes: {ground: \(ground), rules: \(rules), padding: \(number(0, 40, &random))pt}\n"
        text += "own-styles: {ours: {size: \(number(4, 40, &random))pt, indent: \(number(0, 30, &random))pt}}\n"
        return text
    }

    @Test("made by chance gives pages without type over type, or says what is wrong with it", arguments: looks)
    func chance(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed) &+ 4_711)
        let text = Self.look(&random)
        let programFiles = try #require(ProgramFiles.find())
        let folder = try TemporaryFolder()
        try folder.write(text, to: "look.yaml")
        var builder = IssueBuilder(programFiles: programFiles)
        builder.theme = folder["look.yaml"]
        var problems: [Diagnostic] = []
        let composition = try builder.compose(programFiles.specimen, &problems)
        if problems.hasErrors || problems.contains(where: { Self.excuses.contains($0.id) }) { return }
        let made = try #require(composition)
        guard made.report.overfull.isEmpty else { return }
        let found = try PageInspector(made).overlaps().prefix(3)
        #expect(found == [], "\(found)\n\(text)")
    }

    /// What says that a look leaves no room for what stands on its pages.
    private static let excuses: Set<String> = ["table-too-wide", "cover-full", "unsafe-margin", "narrow-measure"]
}
