import Testing
import ZineTestSupport

/// What screens are given of drawings: faces that a page shown as a picture cannot fetch.
@Suite("Drawings on screens")
struct ScreenDrawingTests {
    private static func drawing(_ content: String) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50\">\(content)</svg>"
    }

    /// The drawing as the page and the book have it, without their style sheet, and the rules of that.
    private func built(_ drawing: String) throws -> (rest: String, rules: [String]) {
        let folder = try TemporaryFolder()
        var issue = SmallIssue(body: "![A drawing](../art/own.svg)")
        issue.files["art/own.svg"] = Array(drawing.utf8)
        try issue.write(to: folder)
        let run = try Zine.run(["build", "--editions", "web,epub"], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let onPage = try folder.read("Output/001/web/assets/pictures/art/own.svg")
        let script = "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"
        let inBook = try Tool.run(
            "python3", ["-c", script, "IN", "EPUB/pictures/art/own.svg"],
            on: try folder.read("Output/001/issue.epub"))
        #expect(onPage == inBook)
        let text = String(decoding: onPage, as: UTF8.self)
        guard let start = text.firstRange(of: "<style>@font-face"), let end = text.firstRange(of: "</style>") else {
            return (text, [])
        }
        let sheet = text[start.lowerBound..<end.lowerBound].dropFirst("<style>".count)
        return (
            String(text[..<start.lowerBound] + text[end.upperBound...]), sheet.split(separator: "\n").map(String.init)
        )
    }

    @Test("carry the faces that print sets their text in, one for each that is asked for")
    func faces() throws {
        let own = Self.drawing(
            """
            <g font-family="IBM Plex Sans Condensed, sans-serif"><path d="M0 0h9"/><text y="9">caf&#xE9;</text>
            <text y="19" style="font-weight: bold">x<tspan font-family='Source Serif Pro' font-style="italic">fi</tspan></text></g>
            """)
        let (rest, rules) = try built(own)
        #expect(rest.contains("café") && rest.contains(">x<tspan"))
        #expect(rules.count == 3)
        #expect(rules.allSatisfy { $0.contains("src: url(data:font/woff2;base64,d09GM") })
        for part in [
            "{ font-family: \"IBM Plex Sans Condensed\"; font-weight: 400; src",
            "{ font-family: \"IBM Plex Sans Condensed\"; font-weight: 700; src",
            "{ font-family: \"Source Serif Pro\"; font-weight: 700; font-style: italic; src",
        ] {
            #expect(rules.contains { $0.contains(part) }, "\(part)")
        }
        // Five letters are a few hundred bytes, the whole face would be fifty thousand.
        #expect(rules.allSatisfy { $0.utf8.count < 6_000 })
    }

    @Test("take what a face lacks from the one that print takes it from")
    func fallback() throws {
        let (_, rules) = try built(Self.drawing("<text y=\"9\" font-family=\"IBM Plex Mono\">a≋</text>"))
        #expect(rules.count == 2)
        #expect(rules.contains { $0.contains("font-family: \"IBM Plex Mono\"") })
    }

    @Test(
        "carry none where they have no words",
        arguments: ["<path d=\"M0 0h9\"/>", "<text y=\"9\" font-family=\"IBM Plex Mono\"/>"])
    func untouched(content: String) throws { #expect(try built(Self.drawing(content)).rules == []) }

    @Test(
        "carry the theme's for kinds of faces, and for what everybody has",
        arguments: [
            ("<text y=\"9\">no family</text>", "IBM Plex Sans Condensed"),
            ("<text y=\"9\" font-family=\"serif\">a</text>", "Source Serif Pro"),
            ("<text y=\"9\" font-family=\"Courier New, monospace\">a</text>", "IBM Plex Mono"),
            ("<text y=\"9\" font-family=\"Arial\">a</text>", "IBM Plex Sans Condensed"),
        ])
    func kinds(content: String, family: String) throws {
        let rules = try built(Self.drawing(content)).rules
        #expect(rules.count == 1 && rules[0].contains("font-family: \"\(family)\""), "\(rules)")
    }

    @Test("have their style sheets read for faces")
    func sheets() throws {
        let own = Self.drawing(
            "<style>.a { font-family: 'IBM Plex Mono'; font-weight: 500 }</style><text class=\"a\" y=\"9\">a</text>")
        let (_, rules) = try built(own)
        #expect(rules.contains { $0.contains("\"IBM Plex Mono\"; font-weight: 500; src") })
    }
}
