import Foundation
import Testing
import ZineTestSupport

@testable import ZineKit

/// Every diagnostic: provoked, documented, and gone once its hint is followed.
@Suite("A diagnostic")
struct DiagnosticTests {
    /// Files that provoke a diagnostic, from the issue's folder, and what they become when its hint is followed.
    struct Case: CustomTestStringConvertible, Sendable {
        var id: String
        var broken: [String: String]
        var mended: [String: String]
        var testDescription: String { id }

        init(_ id: String, _ broken: [String: String], _ mended: [String: String]) {
            (self.id, self.broken, self.mended) = (id, broken, mended)
        }

        /// In the article's body.
        static func body(_ id: String, _ broken: String, _ mended: String) -> Case {
            Case(id, ["articles/one.md": article(broken)], ["articles/one.md": article(mended)])
        }

        /// In the article's front matter.
        static func front(_ id: String, _ broken: String, _ mended: String) -> Case {
            Case(
                id, ["articles/one.md": article("Text.", front: broken)],
                ["articles/one.md": article("Text.", front: mended)])
        }

        /// In what an article's drawing holds.
        static func drawing(_ id: String, _ broken: String, _ mended: String) -> Case {
            let files = [broken, mended].map { content in
                [
                    "articles/one.md": article("![A drawing](../art/own.svg)"),
                    "art/own.svg":
                        #"<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50">\#(content)</svg>"#,
                ]
            }
            return Case(id, files[0], files[1])
        }

        /// In further keys of the manifest.
        static func manifest(_ id: String, _ broken: String, _ mended: String) -> Case {
            Case(
                id, ["issue.yaml": SmallIssue.manifest + broken + "\n"],
                ["issue.yaml": SmallIssue.manifest + mended + "\n"])
        }

        /// In a theme beside the publication.
        static func theme(_ id: String, _ broken: String, _ mended: String) -> Case {
            let manifest = SmallIssue.manifest + "theme: ../ours.yaml\n"
            return Case(
                id, ["issue.yaml": manifest, "../ours.yaml": broken + "\n"],
                ["issue.yaml": manifest, "../ours.yaml": mended + "\n"])
        }

        private static func article(_ body: String, front: String = "title: The first") -> String {
            "---\n\(front)\n---\n\n\(body)\n"
        }
    }

    static let long = Array(repeating: "Nothing happened, and it was written down with care.", count: 90)
        .joined(separator: " ")

    /// Enough lines for a proof-reader to see where they end.
    static let prose = """
        The first alarm came in shortly before noon, when nobody expected one. Two people looked at it, agreed that it was
        the old one again, and went to lunch. By the time they came back the graphs had turned, and a third of all requests
        were answered late or not at all. What had changed was a single line in a file that no test ever read, written with
        the best of intentions, reviewed by a colleague, and rolled out in the quiet hours of a Sunday morning, as such
        things are. It took them most of the afternoon to find it.
        """

    private static func drawing(type: Int) -> String {
        #"<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><text x="9" y="60" font-size="\#(type)">w</text></svg>"#
    }

    static let cases: [Case] =
        [
            .manifest("unknown-key", "pagse: 8", "pages: 8"),
            .manifest("bad-value", "pages: 7", "pages: 8"),
            .manifest("wrong-type", "title: [a, b]", "title: a"),
            .manifest("duplicate-key", "title: a\ntitle: b", "title: a"),
            .manifest("yaml-syntax", "title: 'a", "title: 'a'"),
            .manifest("unknown-theme", "theme: baroque", "theme: house"),
            .manifest("control-character", #"title: "a\r\n\u0007b""#, "title: a b"),
            .manifest("repeated-article", "back_cover: articles/one.md", ""),
            .manifest(
                "too-deep", "title: " + String(repeating: "[", count: 200) + String(repeating: "]", count: 200),
                "title: a"),
            .manifest("bad-profile", "press: {profile: issue.yaml}", "press: {condition: FOGRA47L}"),
            .manifest("braille-language", "language: th\neditions: braille", "language: fr\neditions: braille"),
            Case(
                "braille-character",
                [
                    "issue.yaml": SmallIssue.manifest + "editions: braille\n",
                    "articles/one.md": "---\ntitle: A\n---\n\nAll is well \u{1F389}.\n",
                ], ["articles/one.md": "---\ntitle: A\n---\n\nAll is well, and there is a party.\n"]),
            Case(
                "braille-unread",
                [
                    "issue.yaml": SmallIssue.manifest + "language: nb\neditions: braille\n",
                    "articles/one.md": "---\ntitle: A\n---\n\nTa en fóto.\n",
                ], ["articles/one.md": "---\ntitle: A\n---\n\nTa et bilde.\n"]),
            Case(
                "small-drawing-words",
                [
                    "issue.yaml": SmallIssue.manifest + "editions: large-print\n",
                    "articles/one.md": "---\ntitle: A\n---\n\n![A word](../art/own.svg)\n",
                    "art/own.svg": Self.drawing(type: 6),
                ], ["art/own.svg": Self.drawing(type: 40)]),
            Case(
                "large-print-sheets",
                [
                    "issue.yaml": SmallIssue.manifest + "editions: large-print\n",
                    "../large-print.yaml": "extends: large-print\npage: {width: 13in, height: 18in}\n",
                ], ["../large-print.yaml": "extends: large-print\n"]),
            .manifest("paper-size", "print: {paper: papyrus}", "print: {paper: a4}"),
            .manifest("page-does-not-fit", "print: {paper: a6}", "print: {paper: a4}"),
            Case(
                "remote-file",
                ["issue.yaml": "number: 1\ndate: 2031-05\ncontents: ['https://a.example/one.md']\n"], [:]),
            .theme(
                "cover-full",
                "page: {width: 1.6in, height: 1.9in, spine: 0.25in, fore-edge: 0.25in, head: 0.6in, foot: 0.6in}",
                "rules: {thin: 0.5pt}"),
            Case("missing-key", ["issue.yaml": "number: 1\ncontents: [articles/one.md]\n"], [:]),
            Case("empty-contents", ["issue.yaml": "number: 1\ndate: 2031-05\ncontents: []\n"], [:]),
            Case(
                "missing-file", ["issue.yaml": "number: 1\ndate: 2031-05\ncontents: [articles/none.md]\n"],
                [:]),
            Case("too-large", ["articles/one.md": String(repeating: "Text. ", count: 200_000)], [:]),
            Case(
                "yaml-alias",
                [
                    "issue.yaml": SmallIssue.manifest + "title: &a x\nnext: [" + String(repeating: "*a,", count: 3000)
                        + "]\n"
                ], [:]),
            Case(
                "missing-publication", ["../publication.yaml": ""], ["../publication.yaml": "name: The Test Review\n"]),
            Case(
                "slug-clash",
                [
                    "issue.yaml": SmallIssue.manifest + "  - more/one.md\n",
                    "more/one.md": "---\ntitle: B\n---\n\nText.\n",
                ],
                [
                    "issue.yaml": SmallIssue.manifest + "  - more/two.md\n",
                    "more/two.md": "---\ntitle: B\n---\n\nText.\n",
                ]),
            Case(
                "article-too-long",
                [
                    "issue.yaml": "number: 1\ndate: 2031-05\ncontents:\n  - {article: articles/one.md, pages: 1}\n",
                    "articles/one.md": "---\ntitle: A\n---\n\n\(long)\n",
                ], ["articles/one.md": "---\ntitle: A\n---\n\nText.\n"]),
            Case(
                "article-too-short",
                ["issue.yaml": "number: 1\ndate: 2031-05\ncontents:\n  - {article: articles/one.md, pages: 3}\n"],
                ["issue.yaml": "number: 1\ndate: 2031-05\ncontents:\n  - {article: articles/one.md, pages: 1}\n"]),
            Case(
                "pages-exceeded",
                [
                    "issue.yaml": SmallIssue.manifest + "pages: 4\n",
                    "articles/one.md": "---\ntitle: A\n---\n\n" + String(repeating: long + "\n\n", count: 9),
                ], ["issue.yaml": SmallIssue.manifest]),

            .front("foreign-key", "title: A\ndraft: true", "title: A"),
            Case("title-from-heading", ["articles/one.md": "# A title\n\nText.\n"], [:]),
            .front("unknown-timezone", "title: A\ntimezone: Nowhere", "title: A\ntimezone: UTC"),
            .front("no-hyphenation", "title: A\nlanguage: tlh", "title: A\nlanguage: de"),
            .front("unknown-language", "title: A\nlanguage: en-UK", "title: A\nlanguage: en-GB"),
            Case(
                "other-language", ["articles/one.md": "---\ntitle: A\nlanguage: de\n---\n\n\(prose)\n"],
                ["articles/one.md": "---\ntitle: A\nlanguage: en\n---\n\n\(prose)\n"]),
            .front("missing-attribution", "title: A\nkind: report", "title: A\nkind: report\norganization: B"),
            .front("missing-source", "title: A\nkind: report", "title: A\nkind: report\nsource: https://a.example"),
            .front("missing-date", "title: A\nkind: report", "title: A\nkind: report\npublished: 2031-01"),
            .front("missing-license", "title: A\nkind: report", "title: A\nkind: report\nlicense: CC0"),
            .front("adapted-how", "title: A\nadapted_by: B", "title: A\nadapted_by: B\nprovenance: retold"),
            Case(
                "unclear-provenance",
                [
                    "articles/one.md":
                        "---\ntitle: A\nsource: https://a.example\norganization: Ox\n---\n\nOx fell. Ox rose.\n"
                ],
                [
                    "articles/one.md":
                        "---\ntitle: A\nsource: https://a.example\norganization: Ox\nprovenance: retold\n---\n\nOx fell. Ox rose.\n"
                ]),
            Case("front-matter-open", ["articles/one.md": "---\ntitle: A\n\nText.\n"], [:]),
            Case("toml-front-matter", ["articles/one.md": "+++\ntitle = \"A\"\n+++\n\nText.\n"], [:]),
            Case("empty-article", ["articles/one.md": "---\ntitle: A\n---\n"], [:]),

            .body("repeated-title", "# The first\n\nText.", "Text."),
            .body("skipped-heading", "## A\n\n#### B\n\nText.", "## A\n\n### B\n\nText."),
            .body(
                "bold-heading", "**Cause**\n\nText.\n\n**Effect**\n\nText.", "## Cause\n\nText.\n\n## Effect\n\nText."),
            .body("empty-item", "- A\n-\n- B", "- A\n- B"),
            .body("control-character", "A\u{1}B.", "AB."),
            .body("missing-glyph", "A \u{12345}.", "A sign."),
            .body("unknown-mark", "Some [words]{.pul} of it.", "Some [words]{.pull} of it."),
            .body("unknown-style", "Text. {.lyric}", "Text."),
            .body("unused-style", "{.lyric}\n## A\n\nText.", "## A\n\nText."),
            Case(
                "drop-cap-left-out",
                [
                    "issue.yaml": SmallIssue.manifest + "theme: ../ours.yaml\n",
                    "articles/one.md": "---\ntitle: A\n---\n\nText.\n\nMore text.\n",
                    "../ours.yaml": "openers: {drop-cap: 3}\n",
                ], ["articles/one.md": "---\ntitle: A\n---\n\n\(prose)\n"]),
            .body("unbroken-lines", "The Review\n12 Main Street\nOregon", "The Review\\\n12 Main Street\\\nOregon"),
            .body(
                "duplicate-id", "## A {#a}\n\nText.\n\n## B {#a}\n\nText.", "## A {#a}\n\nText.\n\n## B {#b}\n\nText."),
            .body(
                "undefined-reference", "See [the report][rep].", "See [the report][rep].\n\n[rep]: https://a.example"),
            .body("credentials-in-link", "At https://ada:secret@a.example.", "At https://a.example."),
            .body(
                "unknown-instruction", "<!-- zine: ignroe broken-link -->\n\nText.",
                "<!-- zine: ignore broken-link -->\n\nText."),
            .body(
                "unknown-diagnostic", "<!-- zine: ignore broken-lnk -->\n\nText.",
                "<!-- zine: ignore broken-link -->\n\nText."),
            .manifest("ignored-error", "diagnostics: {ignore: missing-glyph}", "diagnostics: {ignore: missing-alt}"),
            Case(
                "link-to-source",
                ["articles/one.md": "---\ntitle: A\nsource: https://a.example/b\n---\n\nSee [this](on.md).\n"],
                ["articles/one.md": "---\ntitle: A\nsource: https://a.example/b\n---\n\nSee [this](one.md).\n"]),
            .body("unknown-placement", "![A dot](../art/dot.png){.wid}", "![A dot](../art/dot.png){.wide}"),
            .manifest("over-budget", "budgets: {last_page_fill: 0.9}", "budgets: {last_page_fill: 0}"),
            .body(
                "proof-reading",
                // No hyphenation knows a place in it, and no line has room for it.
                prose + "\n\nIt was \(String(repeating: "x", count: 60)) there, and "
                    + "nobody who read it knew what to make of it, nor why.",
                prose + "\n\nIt was there, and nobody who read it knew what to make of it, nor why."),
            .body(
                "unknown-focus", "![A dot](../art/dot.png){.bleed focus=up}",
                "![A dot](../art/dot.png){.bleed focus=top}"),
            .body("focus-unused", "![A dot](../art/dot.png){.wide focus=top}", "![A dot](../art/dot.png){.wide}"),
            .body("bleed-short", "![A dot](../art/dot.png){.bleed}", "![A dot](../art/dot.png)"),
            .body("missing-alt", "![](../art/dot.png)", "![A dot](../art/dot.png)"),
            .body("pdf-standard", "![](../art/dot.png)", "![A dot](../art/dot.png)"),
            .body("bad-picture", "![A dot](../art/broken.png)", "![A dot](../art/dot.png)"),
            .manifest("low-resolution", "cover: {art: art/dot.png, alt: A dot}", ""),
            .body("coarse-line-art", "![A dot](../art/bit.png)", "Text."),
            .drawing(
                "colours-lost", ##"<rect width="9" height="9" fill="#d00"/>"##, ##"<rect width="9" height="9"/>"##),
            .drawing(
                "colours-alike",
                ##"<rect width="4" height="9" fill="#f00"/><rect x="4" width="4" height="9" fill="#008000"/>"##,
                ##"<rect width="4" height="9" fill="#800"/><rect x="4" width="4" height="9" fill="#0f0"/>"##),
            .drawing(
                "faint-tint", ##"<rect width="9" height="9" fill="#fafafa"/>"##,
                ##"<rect width="9" height="9" fill="#eee"/>"##),
            .drawing(
                "thin-line", ##"<path d="M0 0H100" stroke="black" stroke-width=".01"/>"##,
                ##"<path d="M0 0H100" stroke="black" stroke-width="1"/>"##),
            .drawing(
                "drawing-left-out", ##"<script>1</script><rect width="9" height="9"/>"##,
                ##"<rect width="9" height="9"/>"##),
            .drawing(
                "drawing-label",
                ##"<foreignObject width="90" height="40"><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>"##,
                ##"<text y="9">a</text>"##),
            .drawing(
                "drawing-effect", ##"<text y="9" style="filter: drop-shadow(1px 1px 1px)">a</text>"##,
                ##"<text y="9">a</text>"##),
            .drawing(
                "drawing-face", ##"<text y="9" font-family="No Such Face">a</text>"##,
                ##"<text y="9" font-family="No Such Face, sans-serif">a</text>"##),
            Case(
                "dark-picture",
                [
                    "articles/one.md": "---\ntitle: The first\n---\n\n![A drawing](../art/own.svg)\n",
                    "art/own.svg": "<svg viewBox='0 0 9 9'><rect width='9' height='9' fill='#111'/></svg>",
                ], ["articles/one.md": "---\ntitle: The first\n---\n\n![A drawing](../art/own.svg){.inverted}\n"]),
            Case(
                "dark-picture",
                [
                    "articles/one.md": "---\ntitle: The first\n---\n\n![A dot](../art/own.svg)\n",
                    "art/own.svg": "<svg viewBox='0 0 9 9'><rect width='9' height='9' fill='#111'/></svg>",
                ], ["articles/one.md": "---\ntitle: The first\n---\n\nA ![A dot](../art/own.svg) in a line.\n"]),
            .body("outside-folder", "![A dot](../../dot.png)", "![A dot](../art/dot.png)"),
            .body("remote-image", "![A dot](https://a.example/dot.png)", "![A dot](../art/dot.png)"),
            .body("empty-link", "See [this]().", "See [this](https://a.example)."),
            .body("unsafe-link", "See [this](javascript:void).", "See [this](https://a.example)."),
            .body(
                "broken-link", "See [this](#cause).\n\n## Causes\n\nText.", "See [this](#causes).\n\n## Causes\n\nText."
            ),
            .body("suspicious-link", "See [this](https://https://a.example).", "See [this](https://a.example)."),
            .body(
                "doubled-link", "[A](https://a.example) and [b](https://a.example).", "[A](https://a.example) and b."),
            .body("undefined-footnote", "Text.[^a]", "Text.[^a]\n\n[^a]: Note."),
            .body("unreferenced-footnote", "Text.\n\n[^a]: Note.", "Text.[^a]\n\n[^a]: Note."),
            .body(
                "duplicate-footnote", "Text.[^a]\n\n[^a]: Note.\n\n[^a]: Again.",
                "Text.[^a][^b]\n\n[^a]: Note.\n\n[^b]: Again."),
            .body("unknown-alert", "> [!NOTED]\n> Text.", "> [!NOTE]\n> Text."),
            .body(
                "surplus-cells", "| a | b |\n| - | - |\n| 1 | 2 | 3 |", "| a | b | c |\n| - | - | - |\n| 1 | 2 | 3 |"),
            .body("ragged-table", "| a | b |\n| - |\n| 1 | 2 |", "| a | b |\n| - | - |\n| 1 | 2 |"),
            .body("spaced-path", "![A dot](../art/my dot.png)", "![A dot](../art/dot.png)"),
            Case(
                "picture-in-text",
                [
                    "art/big.svg":
                        "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='200'><path d='M0 0H9V9'/></svg>",
                    "articles/one.md": Self.file("A ![drawing](../art/big.svg) here."),
                ], ["articles/one.md": Self.file("A drawing:\n![A drawing](../art/big.svg)\nhere.")]),
            .body("unknown-html", "A <blink>word</blink>.", "A word."),
            .body(
                "too-much-html", "A\n\n" + String(repeating: "<div>", count: 3_000) + "word", "A\n\n<div>word</div>"),
            .body("foreign-mark", "A [[Wiki page]] here.", "A [page](two.md) here."),
            .body("unsafe-html", "A <script>alert(1)</script> word.", "A word."),
            .body("unbalanced-html", "<details>\n\nText.", "<details>\n\nText.\n\n</details>"),
            .body("open-comment", "Text.\n\n<!-- a note\n\nMore.", "Text.\n\n<!-- a note -->\n\nMore."),
            .body("page-break-inside", "Text <!-- page-break --> more.", "Text\n\n<!-- page-break -->\n\nmore."),
            .body("impossible-time", "- 25:18 UTC A\n- 14:19 UTC B", "- 13:18 UTC A\n- 14:19 UTC B"),
            .body(
                "ambiguous-time", "- 2021-11-07 01:30 America/New_York A\n- 2021-11-07 02:30 UTC B",
                "- 2021-11-07 02:30 America/New_York A\n- 2021-11-07 02:30 UTC B"),
            .body(
                "guessed-timeline",
                "```\n14:18 UTC The first node joined here\n14:19 UTC The second node fell down\n```",
                "- 14:18 UTC The first node joined here\n- 14:19 UTC The second node fell down"),
            .body(
                "guessed-chat", "> Ada Example [10:02]\n> Yes.\n>\n> Bo Example [10:03]\n> No.",
                "<!-- zine: no chat -->\n> Ada Example [10:02]\n> Yes.\n>\n> Bo Example [10:03]\n> No."),
            .body("vague-time", "- ~14:18 UTC A\n- 14:19 UTC B", "- 14:18 UTC A\n- 14:19 UTC B"),
            .body(
                "time-order", "- 14:31 UTC A\n- 14:23 UTC B\n- 14:40 UTC C",
                "- 14:23 UTC B\n- 14:31 UTC A\n- 14:40 UTC C"),
            .body("missing-timezone", "- 14:18 A\n- 14:19 B", "- 14:18 UTC A\n- 14:19 UTC B"),

            .theme("unknown-family", "styles: {text: {family: Futura}}", "styles: {text: {family: serif}}"),
            .theme("low-contrast", "light: {quiet: '#999'}", "light: {quiet: '#444'}"),
            .theme("unsafe-margin", "page: {fore-edge: 0in}", "page: {fore-edge: 0.3in}"),
            .theme("no-text-block", "page: {spine: 5in}", "page: {spine: 0.75in}"),
            .theme("missing-font", "families: {sans: [{file: None.otf}]}", "rules: {thin: 0.5pt}"),
            Case(
                "unreadable-font",
                [
                    "issue.yaml": SmallIssue.manifest + "theme: ../ours.yaml\n", "fonts/None.otf": "no font",
                    "../ours.yaml": "families: {serif: [{file: None.otf}]}\n",
                ], ["../ours.yaml": "rules: {thin: 0.5pt}\n"]),
            Case(
                "title-shortened",
                ["articles/one.md": "---\ntitle: \(words(60))\n---\n\nText.\n"],
                ["articles/one.md": "---\ntitle: \(words(60))\nshort_title: Word\n---\n\nText.\n"]),
            .manifest(
                "cover-picture-unprinted", "title: \(words(235))\ncover: {art: art/dot.png, alt: A dot}",
                "title: Word\ncover: {art: art/dot.png, alt: A dot}"),
            Case(
                "missing-fallback",
                [
                    "issue.yaml": SmallIssue.manifest + "theme: ../ours.yaml\n",
                    "articles/one.md": "---\ntitle: The first\n---\n\nOne 字.\n",
                    "../ours.yaml": "fallbacks: [No Such Family, Noto Serif CJK SC]\n",
                ], ["../ours.yaml": "fallbacks: [Noto Serif CJK SC]\n"]),
        ]

    private static func file(_ body: String) -> String { "---\ntitle: The first\n---\n\n\(body)\n" }

    private static func words(_ count: Int) -> String { Array(repeating: "Word", count: count).joined(separator: " ") }

    /// What only a broken machine provokes: the program's own failures, files that cannot be read, a second
    /// publication's issues at one address.
    static let unprovoked: Set<String> = [
        "braille-library",
        // Lines that nothing can break any more are few, and become fewer.
        "overfull-line",
        "unreadable-printer",
        "rendering-failure", "web-failure", "output-failure", "same-address", "unreadable-picture",
    ]

    @Test("appears, and goes once its hint is followed", arguments: cases)
    func provoked(example: Case) throws {
        let folder = try TemporaryFolder()
        let broken = try ids(example.broken, in: folder)
        #expect(broken.contains(example.id), "\(broken)")
        let mended = try ids(example.mended, in: folder)
        #expect(!mended.contains(example.id), "\(mended)")
    }

    /// The ids that `zine check` gives for an issue whose files are a small issue's but for these.
    private func ids(_ files: [String: String], in folder: TemporaryFolder) throws -> [String] {
        try SmallIssue().write(to: folder)
        try folder.write(MistakeTests.png, to: "Issues/001/art/dot.png")
        try folder.write(Array(MistakeTests.png.prefix(50)), to: "Issues/001/art/broken.png")
        try folder.write(MistakeTests.bit, to: "Issues/001/art/bit.png")
        try folder.write(MistakeTests.png, to: "Issues/dot.png")
        for (name, text) in files {
            let path = name.hasPrefix("../") ? "Issues/" + name.dropFirst(3) : "Issues/001/" + name
            if text.isEmpty, folder.exists(path) { try folder.remove(path) } else { try folder.write(text, to: path) }
        }
        let run = try Zine.run(["check", "--diagnostics", "json"], in: folder)
        return try run.errors.split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            #expect((object?["hint"] as? String)?.isEmpty == false, "\(line)")
            return object?["id"] as? String ?? ""
        }
    }

    @Test("of spelling names the word and what was meant, once, and obeys the magazine's own words")
    func spelling() throws {
        let folder = try TemporaryFolder()
        let long = String(repeating: "a", count: 60)
        try SmallIssue(body: "It was recieved, and recieved again by zorbl, or `kwurb` of kwurb; kubectl \(long).")
            .write(
                to: folder)
        guard try Zine.run(["doctor"], in: folder).output.contains("ok       spelling") else { return }
        let run = try Zine.run(["check"], in: folder)
        #expect(
            run.errors.split(separator: "\n").count { $0.contains("'recieved'") && $0.hasSuffix("[unknown-word]") } == 1
        )
        #expect(run.errors.contains("'received'") && run.errors.contains("'zorbl'"))
        let spelling = run.errors.split(separator: "\n").filter { $0.hasSuffix("[unknown-word]") }.joined()
        #expect(!spelling.contains("kwurb") && !spelling.contains("kubectl"))
        #expect(!spelling.contains(long) && spelling.contains("aaa…'"))
        try folder.write("zorbl\nrecieved\n\(long)\n", to: "Issues/spelling.txt")
        #expect(try !Zine.run(["check"], in: folder).errors.contains("[unknown-word]"))
    }

    @Test("of spelling is one where words are spelt as in another country, and names no speakers")
    func otherSpelling() throws {
        let folder = try TemporaryFolder()
        let chat = "> **liggitt** [7:17 AM]\n> one\n>\n> **cblecker** [7:20 AM]\n> two"
        try SmallIssue(body: "We learnt of a colour, and organised it; kubespawner told liggitt.\n\n\(chat)").write(
            to: folder)
        guard try Zine.run(["doctor"], in: folder).output.contains("ok       spelling") else { return }
        let lines = try Zine.run(["check"], in: folder).errors.split(separator: "\n")
        #expect(
            lines.filter { $0.contains("3 words are spelt as in British English") && $0.hasSuffix("[other-spelling]") }
                .count == 1)
        let told = lines.filter { $0.hasSuffix("[unknown-word]") }
        #expect(told.count == 1 && told[0].contains("'kubespawner'"), "\(told)")
        // Nothing like it begins with its letter.
        #expect(!lines.contains { $0.contains("pawnbroker") })
    }

    @Test("of what an article lacks is one line for readers, and as many for programs")
    func joined() throws {
        let folder = try TemporaryFolder()
        try SmallIssue(body: "Text.").write(to: folder)
        let path = "Issues/001/articles/one.md"
        try folder.write("---\ntitle: A\nkind: report\n---\nText.\n", to: path)
        let ids = ["missing-attribution", "missing-date", "missing-license", "missing-source"]
        let text = try Zine.run(["check"], in: folder).errors.split(separator: "\n")
        #expect(text.count { $0.contains("[\(ids.joined(separator: ", "))]") } == 1, "\(text)")
        #expect(
            text.count { $0.contains("does not say whose it is, when it was first published, by which right") } == 1)
        let json = try Zine.run(["check", "--diagnostics", "json"], in: folder).errors.split(separator: "\n")
        for id in ids {
            #expect(json.count { $0.contains("\"id\":\"\(id)\"") || $0.contains("\"id\": \"\(id)\"") } == 1)
        }
    }

    @Test("of spelling stands at the word's first place that is not silenced")
    func spellingPlaces() throws {
        let folder = try TemporaryFolder()
        let body =
            "It was zorbl and *kwurb*.\n\n<!-- zine: ignore unknown-word -->\nWrumpf, wrumpf.\n\nThe wrumpf.\n\nA “fnorp”…"
        try SmallIssue(body: body).write(to: folder)
        guard try Zine.run(["doctor"], in: folder).output.contains("ok       spelling") else { return }
        let lines = try Zine.run(["check"], in: folder).errors.split(separator: "\n")
        let places = lines.filter { $0.hasSuffix("[unknown-word]") }.map {
            $0.split(separator: ":")[1...2].map(String.init)
        }
        #expect(places == [["5", "8"], ["5", "19"], ["10", "5"], ["12", "6"]])
    }

    @Test("of spelling leaves a language alone whose own country's dictionary is not there")
    func otherCountry() {
        guard Hunspell(language: "en-US") != nil else { return }
        #expect(Hunspell(language: "en") != nil)
        #expect(Hunspell(language: "en-QQ") == nil)
    }

    @Test("of spelling names every word, and looks for what was meant behind the first of very many")
    func manyMisspelled() throws {
        let folder = try TemporaryFolder()
        let letters = "abcdefghij".map(String.init)
        let words = letters.flatMap { first in letters.prefix(9).map { "receive" + first + $0 } }
        try SmallIssue(body: words.joined(separator: " ")).write(to: folder)
        guard try Zine.run(["doctor"], in: folder).output.contains("ok       spelling") else { return }
        let lines = try Zine.run(["check"], in: folder).errors.split(separator: "\n")
        #expect(lines.count { $0.hasSuffix("[unknown-word]") } == 90)
        #expect((1...40).contains(lines.count { $0.contains("did you mean") }))
    }

    @Test(
        "that is a warning can be silenced by the publication, the issue, the article, or before a block",
        arguments: [
            ["../publication.yaml": "name: R\ndiagnostics: {ignore: [missing-alt]}\n"],
            ["issue.yaml": SmallIssue.manifest + "diagnostics: {ignore: missing-alt}\n"],
            ["articles/one.md": "---\ntitle: A\ndiagnostics: {ignore: [missing-alt]}\n---\n\n![](../art/dot.png)\n"],
            ["articles/one.md": "---\ntitle: A\n---\n\n<!-- zine: ignore missing-alt -->\n![](../art/dot.png)\n"],
        ])
    func silenced(files: [String: String]) throws {
        let folder = try TemporaryFolder()
        let picture = ["articles/one.md": "---\ntitle: A\n---\n\n![](../art/dot.png)\n"]
        #expect(try ids(picture, in: folder).contains("missing-alt"))
        #expect(try !ids(picture.merging(files) { $1 }, in: folder).contains("missing-alt"))
        let built = try Zine.run(["build", "Issues/001", "--diagnostics", "json"], in: folder)
        #expect(built.status == 0 && !built.errors.contains("missing-alt"))
    }

    @Test("that is one kind of what the proof-reader sees can be silenced alone")
    func silencedKind() throws {
        let folder = try TemporaryFolder()
        let title = "Word and the other and the third and the fourth and the fifth"
        let body =
            Self.prose + "\n\nIt was \(String(repeating: "x", count: 60)) there, and "
            + "nobody who read it knew what to make of it, nor why."
        let article = { (ignored: String) in
            ["articles/one.md": "---\ntitle: \(title)\ndiagnostics: {ignore: [\(ignored)]}\n---\n\n\(body)\n"]
        }
        func told(_ ignored: String) throws -> [String] {
            _ = try ids(article(ignored), in: folder)
            let run = try Zine.run(["check"], in: folder)
            return run.errors.split(separator: "\n").compactMap { line in
                line.hasSuffix("]") ? line.split(separator: "[").last.map { String($0.dropLast()) } : nil
            }
        }
        let all = try told("missing-alt").filter { $0.hasPrefix("proof-reading/") }
        #expect(all.contains("proof-reading/weak-ending") && Set(all).count > 1)
        let some = try told("proof-reading/weak-ending")
        #expect(some.filter { $0.hasPrefix("proof-reading/") } == all.filter { $0 != "proof-reading/weak-ending" })
        #expect(!some.contains("unknown-diagnostic"))
        #expect(try !told("proof-reading").contains { $0.hasPrefix("proof-reading/") })
        _ = try ids(article("weak-ending"), in: folder)
        #expect(try Zine.run(["check"], in: folder).errors.contains("did you mean 'proof-reading/weak-ending'?"))
    }

    @Test("of what printers do not reach is told by builds as by checks, and once", arguments: ["build", "check"])
    func unsafeInk(command: String) throws {
        let folder = try TemporaryFolder()
        _ = try ids(
            [
                "issue.yaml": SmallIssue.manifest + "theme: ../ours.yaml\n",
                "../ours.yaml": "extends: house\npage: {fore-edge: 1mm, spine: 2mm}\n",
            ], in: folder)
        let run = try Zine.run([command, "Issues/001"], in: folder)
        let told = run.errors.split(separator: "\n").filter { $0.hasSuffix("[proof-reading/unsafe-ink]") }
        #expect(run.status == 0 && told.count == 1, "\(run.errors)")
        #expect(told.first?.contains(" lines: ink stands up to ") == true)
    }

    @Test("that is an error is told whatever is silenced")
    func loud() throws {
        let folder = try TemporaryFolder()
        let files = [
            "issue.yaml": SmallIssue.manifest + "diagnostics: {ignore: [missing-glyph]}\n",
            "articles/one.md": "---\ntitle: A\n---\n\nA \u{12345}.\n",
        ]
        #expect(try ids(files, in: folder).filter { $0 == "missing-glyph" || $0 == "ignored-error" }.count == 2)
    }

    @Test("is documented, and nothing is documented that is none")
    func documented() throws {
        let known = try Self.documentedIDs()
        let written = try Self.writtenIDs()
        #expect(written.subtracting(known).sorted() == [], "add them to Documentation/diagnostics.md")
        #expect(known.subtracting(try Self.allLiterals()).sorted() == [], "nothing reports these")
    }

    /// What the imposing room's tests provoke by case rather than by id, and what a PDF of another program's has to be
    /// broken for in a way that no tool will.
    static let provokedByCase: Set<String> = [
        "back-offset-unknown", "blanks-added", "creep-bounded", "ink-outside-printable-area", "marks-omitted",
        "mixed-page-sizes", "no-pages", "source-unreachable", "page-overhangs", "print-option-out-of-range",
        "several-zines",
        "too-many-pages", "unreadable-pdf",
    ]

    @Test("that is documented is provoked here, or in the tests of its room")
    func complete() throws {
        let provoked = Set(Self.cases.map(\.id)).union(Self.unprovoked).union(Self.provokedByCase)
        var missing = try Self.documentedIDs().subtracting(provoked)
        for file in try Self.files(in: "Tests") {
            missing = missing.filter { !file.contains($0) }
        }
        #expect(missing.sorted() == [])
    }

    // MARK: The sources

    private static func files(in folder: String) throws -> [String] {
        let root = URL(fileURLWithPath: Project.root).appendingPathComponent(folder)
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects ?? []
        return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map {
            try String(contentsOf: $0, encoding: .utf8)
        }
    }

    /// What the sources give to `.error(`, `.warning(` and `.note(` first.
    private static func writtenIDs() throws -> Set<String> {
        let pattern = /\.(?:error|warning|note)\(\s*"([a-z0-9]+(?:-[a-z0-9]+)+)"/
        return Set(try files(in: "Sources").flatMap { $0.matches(of: pattern).map { String($0.1) } })
    }

    private static func allLiterals() throws -> Set<String> {
        let pattern = /"([a-z0-9]+(?:-[a-z0-9]+)+)"/
        return Set(try files(in: "Sources").flatMap { $0.matches(of: pattern).map { String($0.1) } })
    }

    /// The words in code at the start of the tables' rows.
    private static func documentedIDs() throws -> Set<String> {
        let path = Project.root + "/Documentation/diagnostics.md"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return Set(text.matches(of: /(?m)^\| `([a-z0-9-]+)` \|/).map { String($0.1) })
    }
}
