import Testing
import ZineCore
import ZineDocument
import ZineReader

@Suite("Markdown")
struct MarkdownTests {
    @Test("blocks become the document's")
    func blocks() {
        let blocks = cleanBlocks(
            """
            ## One

            A *b* **c** ~~d~~ `e  f` [g](https://example.org "t") <https://h.org> www.i.org
            j\\
            k &amp;lt; &#65;

            - l
            - m

              n

            5. o
               1. p
            - [ ] q
            - [x] r

            > s
            > > t

            ***

            ```swift title=x
            u  *v*

              w
            ```

                x

            ### Two
            """)
        #expect(
            blocks == [
                "h2#one One",
                "p A _b_ *c* ~d~ `e  f` [g](https://example.org) [https://h.org](https://h.org) [www.i.org](http://www.i.org)⏎j↵k &lt; A",
                "ul loose", "  li", "    p l", "  li", "    p m", "    p n",
                "ol(5)", "  li", "    p o", "    ol(1)", "      li", "        p p",
                "ul", "  li [ ]", "    p q", "  li [x]", "    p r",
                "quote", "  p s", "  quote", "    p t", "---", "code(swift) u  *v*\n\n  w", "code() x", "h3#two Two",
            ])
    }

    @Test("tables keep their cells, those too many included")
    func tables() throws {
        let (article, problems) = article("| a | b |\n|:-:|--|\n| 1 | 2 | 3 *x* | 4 |\n| 5 |\n| 6 | `7\\|8` |")
        #expect(dump(article?.blocks ?? []) == ["table", "  a | b", "  1 | 2 3 _x_ 4", "  5 | ", "  6 | `7|8`"])
        #expect(places(problems) == ["6:1 surplus-cells"])
        guard case .table(let table) = try #require(article?.blocks.first).content else { return }
        #expect(table.alignments == [.center, .natural])
        #expect(table.rows.allSatisfy { $0.count == 2 })
    }

    @Test("a table that would multiply the text is refused and its words kept")
    func hugeTable() {
        let body =
            String(repeating: "|a", count: 3000) + "\n" + String(repeating: "|-", count: 3000) + "\n"
            + String(repeating: "|b\n", count: 1000)
        let (article, problems) = article(body)
        #expect(places(problems) == ["5:1 table-too-wide"])
        #expect(article?.words.count ?? 0 > 1000)
    }

    @Test(
        "alerts and pull quotes",
        arguments: [
            ("> [!NOTE]\n> x", ["alert note", "  p x"]), ("> [!warning]\n> x", ["alert warning", "  p x"]),
            ("> [!Tip] x", ["alert tip", "  p x"]),
            ("> [!IMPORTANT]\n>\n> x\n> - y", ["alert important", "  p x", "  ul", "    li", "      p y"]),
            ("> [!PULL]\n> x", ["pull", "  p x"]), ("> [!CAUTION]", ["alert caution"]),
        ])
    func alerts(_ example: (body: String, expected: [String])) {
        #expect(cleanBlocks(example.body) == example.expected)
    }

    @Test("an alert that there is not is a quote with a hint")
    func unknownAlert() {
        let (article, problems) = article("> [!NOTTE]\n> x")
        #expect(dump(article?.blocks ?? []) == ["quote", "  p [!NOTTE]⏎x"])
        #expect(problems.map(\.id) == ["unknown-alert"])
        #expect(problems.first?.hint == "did you mean [!NOTE]?")
    }

    @Test("pictures alone in a paragraph are figures, with titles as captions")
    func figures() {
        let blocks = cleanBlocks(
            "![One *x*](../art/a.svg \"See *this*\")\n![Two](../art/b%20c.png)",
            art: ["art/a.svg", "art/b c.png"])
        #expect(blocks == ["figure art/a.svg (One x) See _this_", "figure art/b c.png (Two) "])
    }

    @Test("a picture on a line of its own is a figure, an emphasised line below it its caption")
    func picturesOnLines() {
        let blocks = cleanBlocks(
            """
            Before
            ![One](../art/a.svg)
            *See `this*`*
            after  
            more

            ![Two](../art/a.svg "Title"){.wide}
            *not a caption*

            - ![Three](../art/a.svg)
              text
            """, art: ["art/a.svg"])
        #expect(
            blocks == [
                "p Before", "figure art/a.svg (One) See `this*`", "verse", "  after", "  more",
                "figure art/a.svg (Two) Title",
                "p _not a caption_", "ul", "  li", "    figure art/a.svg (Three) ", "    p text",
            ])
    }

    @Test("pictures whose names have blanks are pictures, and code is left alone")
    func spacedPaths() {
        let (article, problems) = article(
            "![One](../art/a b.png \"Title\")\n\n`![x](a b.png)` ![Two](<../art/a b.png>)\n\n```\n![x](a b.png)\n```",
            art: ["art/a b.png"])
        #expect(
            dump(article?.blocks ?? []) == [
                "figure art/a b.png (One) Title", "p `![x](a b.png)` !(art/a b.png: Two)", "code() ![x](a b.png)",
            ])
        #expect(places(problems) == ["4:8 spaced-path", "6:17 picture-in-text"])
    }

    @Test("a picture in a line of text stays there, and its editor is told what print makes of it")
    func picturesInText() {
        let (article, problems) = article("Text ![three](../art/a.svg) on.", art: ["art/a.svg"])
        #expect(dump(article?.blocks ?? []) == ["p Text !(art/a.svg: three) on."])
        #expect(places(problems) == ["4:6 picture-in-text"])
    }

    @Test(
        "a table whose head has more or fewer cells than the line below is one all the same, and every word is there",
        arguments: [
            ("| a | b | c |\n|---|:--|\n| 1 | 2 | 3 |", ["table", "  a | b | c", "  1 | 2 | 3"], "5:1"),
            ("| a\n|--|--|\n| 1 | 2", ["table", "  a | ", "  1 | 2"], "5:1"),
            ("> | a | b |\n> |---|\n> | 1 | 2 |", ["quote", "  table", "    a | b", "    1 | 2"], "5:1"),
            ("a | b | c\n--|--\n1 | 2 | 3", ["table", "  a | b | c", "  1 | 2 | 3"], "5:1"),
        ])
    func raggedTables(_ example: (body: String, blocks: [String], place: String)) {
        let (article, problems) = article(example.body)
        #expect(dump(article?.blocks ?? []) == example.blocks)
        #expect(places(problems) == [example.place + " ragged-table"])
    }

    @Test(
        "what only looks like a table's head is left alone",
        arguments: [
            ("- | a | b |\n  |---|---|", ["ul", "  li", "    table", "      a | b"]),
            ("```\n| a | b |\n|---|\n```", ["code() | a | b |\n|---|"]),
            ("    | a | b |\n    |---|", ["code() | a | b |\n|---|"]),
            ("a b\n---|---", ["p a b⏎---|---"]),
        ])
    func noTables(_ example: (body: String, blocks: [String])) {
        #expect(cleanBlocks(example.body) == example.blocks)
    }

    @Test(
        "pictures elsewhere are errors, and their words stay",
        arguments: [
            ("![x](https://example.org/a.png)", "remote-image"), ("![x](//example.org/a.png)", "remote-image"),
            ("![x](data:image/png;base64,AA)", "remote-image"), ("![x](../../../etc/passwd)", "outside-folder"),
            ("![x](/etc/passwd)", "outside-folder"), ("![x](file:///etc/passwd)", "outside-folder"),
            ("![x](..%2F..%2F..%2Fetc%2Fpasswd)", "outside-folder"), ("![x](C:/a.png)", "outside-folder"),
            ("![x](..\\\\..\\\\a.png)", "outside-folder"), ("![x](../art/none.png)", "missing-file"),
            ("![x]()", "missing-file"),
        ])
    func badPictures(_ example: (body: String, id: String)) {
        let (article, problems) = article("Text " + example.body)
        #expect(places(problems) == ["4:6 " + example.id])
        if example.id != "missing-file" { #expect(article?.words.suffix(2) == ["Text", "x"]) }
    }

    @Test(
        "links to what is safe stay, of others the text",
        arguments: [
            ("https://example.org", true), ("http://example.org", true), ("mailto:a@example.org", true),
            ("#there", true),
            ("discord.md", true), ("javascript:alert(1)", false), ("JavaScript:alert(1)", false),
            ("<java\tscript:alert(1)>", false),
            ("&#106;avascript:alert(1)", false), ("data:text/html,x", false), ("file:///etc/passwd", false),
            ("vbscript:x", false), ("unknown:x", false),
        ])
    func links(_ example: (destination: String, isSafe: Bool)) {
        let (article, problems) = article("[text](\(example.destination))")
        #expect(problems.map(\.id) == (example.isSafe ? [] : ["unsafe-link"]))
        let expected = example.isSafe ? "p [text](\(example.destination))" : "p text"
        #expect(dump(article?.blocks ?? []) == [expected])
    }

    @Test("page breaks are blocks, other comments nothing")
    func comments() {
        #expect(
            cleanBlocks("A\n\n<!-- page-break -->\n\nB <!-- c --> d\n\n<!-- e\n\nf -->") == [
                "p A", "page-break", "p B d",
            ])
    }
}

@Suite("Footnotes")
struct FootnoteTests {
    @Test("stand in the order of their first reference")
    func order() {
        let (article, problems) = article(
            "A[^b] B[^a] C[^b]\n\n[^a]: Note a[^c]\n[^b]: Note b\n\n    more\n[^c]: Note c")
        #expect(problems == [])
        #expect(dump(article?.blocks ?? []) == ["p A^0 B^1 C^0"])
        #expect(article?.footnotes.map(\.label) == ["b", "a", "c"])
        #expect(article?.footnotes.map { dump($0.blocks) } == [["p Note b", "p more"], ["p Note a^2"], ["p Note c"]])
    }

    @Test("without a reference are kept at the article's end")
    func unreferenced() {
        let (article, problems) = article("A[^used]\n\n[^free]: Nobody calls.\n[^used]: Used.\n")
        #expect(dump(article?.blocks ?? []) == ["p A^0", "p Nobody calls."])
        #expect(article?.footnotes.count == 1)
        #expect(places(problems) == ["6:1 unreferenced-footnote"])
    }

    @Test("defined twice or under a name that cannot be one stay as text")
    func odd() {
        let (article, problems) = article("A[^a]\n\n[^a]: First\n\n[^a]: Second\n\n[^x*y*z]: Third")
        #expect(article?.words == ["Test", "A", "[^a]:", "Second", "[^xyz]:", "Third", "First"])
        #expect(places(problems) == ["8:1 duplicate-footnote", "10:1 footnote-label"])
    }

    @Test("that nothing defines stay as text")
    func undefined() {
        let (article, problems) = article("A[^nowhere]")
        #expect(article?.words == ["Test", "A[^nowhere]"])
        #expect(places(problems) == ["4:1 undefined-footnote"])
    }

    @Test(
        "a listing has the title of its fence",
        arguments: [
            ("yaml title=\"a/b.yaml\"", "a/b.yaml"), ("sh  title='Two words'", "Two words"), ("yaml title=\"\"", nil),
            ("yaml", nil), ("title=\"x\"", nil), ("yaml {1} title=\"x\" lines", "x"), ("yaml title=\"open", nil),
        ] as [(String, String?)])
    func listingTitle(info: String, title: String?) throws {
        let (article, problems) = article("```\(info)\nx\n```\n")
        #expect(problems.isEmpty)
        guard case .code(let code)? = article?.blocks.first?.content else {
            Testing.Issue.record("no listing")
            return
        }
        #expect(code.title == title && code.text == "x")
    }

    @Test("in code are code")
    func code() {
        let blocks = cleanBlocks("A[^a]\n\n[^a]: N\n\n```\n[^a]: x\n[^a]: y\n```\n\n    [^a]: z")
        #expect(blocks == ["p A^0", "code() [^a]: x\n[^a]: y", "code() [^a]: z"])
    }
}

@Suite("Headings")
struct HeadingTests {
    func headings(_ body: String) -> (lines: [String], ids: [String]) {
        let (article, problems) = article(body)
        return (dump(article?.blocks ?? []).filter { $0.hasPrefix("h") }, problems.map(\.id))
    }

    @Test("that start at one number sign move down a level")
    func shift() {
        let (lines, problems) = headings("# A\n\nx\n\n## B\n\n# C")
        #expect(lines == ["h2#a A", "h3#b B", "h2#c C"])
        #expect(problems == [])
    }

    @Test("that skip a level are closed up")
    func skip() {
        let (lines, problems) = headings("## A\n\n#### B\n\n#### C\n\n### D\n\n###### E")
        #expect(lines == ["h2#a A", "h3#b B", "h3#c C", "h3#d D", "h4#e E"])
        #expect(problems == ["skipped-heading", "skipped-heading"])
    }

    @Test("that all start deep come up, with one warning")
    func deep() {
        let (lines, problems) = headings("### A\n\n### B")
        #expect(lines == ["h2#a A", "h2#b B"])
        #expect(problems == ["skipped-heading"])
    }

    @Test("have unique identifiers of their words")
    func identifiers() {
        #expect(
            headings("## Über uns!\n\n## Über uns\n\n## 日本\n\n## 3 Dinge").lines == [
                "h2#über-uns Über uns!", "h2#über-uns-1 Über uns", "h2#日本 日本", "h2#3-dinge 3 Dinge",
            ])
    }

    @Test(
        "are read out of bold lines",
        arguments: [
            ("**Summary**\n\nx", "h2#summary Summary"), ("**Root cause:**\n\nx", "h2#root-cause Root cause:"),
            ("**Root cause**:\n\nx", "h2#root-cause Root cause:"),
            ("**What happened?**\n\n- x", "h2#what-happened What happened?"),
        ])
    func bold(_ example: (body: String, expected: String)) {
        let (lines, problems) = headings(example.body)
        #expect(lines == [example.expected])
        #expect(problems == ["bold-heading"])
    }

    @Test(
        "are not read out of bold sentences",
        arguments: [
            "**We are sorry.**\n\nx", "**A** x\n\ny", "**The last line**", "x **y**\n\nz", "- **Item**\n\n  x",
            "**This bold line is so long that nobody would ever have meant it to be a heading of anything at all**\n\nx",
        ])
    func notBold(_ body: String) {
        let (lines, problems) = headings(body)
        #expect(lines == [])
        #expect(problems == [])
    }

    @Test("below a heading a bold line is one level deeper")
    func boldLevel() {
        #expect(headings("## A\n\n**B**\n\nx\n\n**C**\n\ny\n\n## D").lines == ["h2#a A", "h3#b B", "h3#c C", "h2#d D"])
    }
}

@Suite("HTML")
struct HTMLTests {
    @Test("a language that is none is told once, and says nothing")
    func oddLanguages() {
        let text = "<b lang=English>a</b> <i lang=de_DE>b</i> <i lang=\"fr,de\">c</i> <i lang=English>d</i>"
        let (found, problems) = article(text)
        #expect(dump(found?.blocks ?? []) == ["p *a* _b_ _c_ _d_"])
        #expect(places(problems) == ["4:1 unknown-language", "4:23 unknown-language", "4:43 unknown-language"])
    }

    @Test("rows and groups of rows say their cells' language")
    func tableLanguages() {
        let table = "<table lang=\"nl\"><tbody lang=\"fr\"><tr lang=\"de\"><td>a<td>b<tr><td>c<td>d</tbody></table>"
        let (found, problems) = article(table)
        #expect(problems.isEmpty)
        let text = dump(found?.blocks ?? []).joined(separator: " ")
        #expect(text.contains("nl(fr(de(a)))") && text.contains("nl(fr(d))"), "\(text)")
    }

    @Test(
        "the tags that are understood",
        arguments: [
            ("a<br>b<br/>c", ["verse", "  a", "  b", "  c"]),
            ("<kbd>Ctrl</kbd>+<kbd>*C*</kbd>", ["p kbd(Ctrl)+kbd(_C_)"]),
            ("H<sub>2</sub>O x<sup>2</sup>", ["p Hsub(2)O xsup(2)"]),
            ("<abbr title=\"a &amp; b\">AB</abbr>", ["p abbr(AB=a & b)"]),
            ("a</kbd>", ["p a"]),
            ("A <span lang=\"fr\">coup de *grâce*</span>", ["p A fr(coup de _grâce_)"]),
            ("<i lang=la>sic</i> <q lang=de>ja</q> <span lang=\"\">x</span>", ["p la(_sic_) \"de(ja)\" x"]),
            ("<p lang=\"de\">Ja <b>nein</b></p>\n", ["p de(Ja *nein*)"]),
            (
                "<ul lang=\"nl\"><li>a</li><li lang=\"de\">b</li></ul>",
                ["ul", "  li", "    p nl(a)", "  li", "    p nl(de(b))"]
            ),
            ("<blockquote lang=\"fr\">\n\nOui, *non*\n\n</blockquote>", ["quote", "  p fr(Oui, _non_)"]),
            ("x <code lang=\"de\">a</code>", ["p x de(`a`)"]),
            ("<details lang=\"de\"><summary>Ja</summary>\n\nnein\n\n</details>", ["details de(Ja)", "  p de(nein)"]),
            ("<h2 lang=\"fr\">Oui</h2>", ["h2#oui fr(Oui)"]),
            ("<span>漢<rt>kan</rt></span>", ["p 漢 (kan)"]), ("<span>漢<rp>(</rp><rt>k</rt><rp>)</rp></span>", ["p 漢(k)"]),
            ("<ol><li value=9>a</li><li>b</li></ol>", ["ol(9)", "  li", "    p a", "  li", "    p b"]),
            ("> [!NOTE]+ Title\n> Text", ["alert note: Title", "  p Text"]),
            (
                "<details><summary>More *x*</summary>\n\n- a\n- b\n\n</details>\n\nc",
                ["details More _x_", "  ul", "    li", "      p a", "    li", "      p b", "p c"]
            ),
            ("<details>\n<summary>S</summary>\nText **b**\n</details>", ["details S", "  p Text *b*"]),
            (
                "<details><summary>A</summary>\n\n<details><summary>B</summary>\n\nx\n\n</details>\n\ny\n\n</details>",
                ["details A", "  details B", "    p x", "  p y"]
            ),
        ])
    func understood(_ example: (body: String, expected: [String])) {
        #expect(cleanBlocks(example.body) == example.expected)
    }

    @Test(
        "tags with an equal in Markdown are that",
        arguments: [
            ("a <b>b</b> <i>c *d*</i> <s>e</s>", ["p a *b* _c _d__ ~e~"]),
            ("<h2>One <em>two</em></h2>\n\n<h3>Three</h3>", ["h2#one-two One _two_", "h3#three Three"]),
            ("<div>\n  <p>One</p>\n  <p>Two &amp; three</p>\n</div>", ["p One", "p Two & three"]),
            ("<p>\n  a <a href=\"https://example.org\">b\n  c</a>.\n</p>", ["p a [b⏎c](https://example.org)."]),
            ("<a href=\"https://example.org\">*b* <code>c</code></a>", ["p [_b_ `c`](https://example.org)"]),
            ("<pre>\nx &lt; y\n  z\n</pre>", ["code() x < y\n  z"]),
            ("<pre><code class=\"language-sh\">a\n\nb</code></pre>", ["code(sh) a\n\nb"]),
            (
                "<ul>\n<li>a\n<li>b <b>c</b>\n<ul><li>d</ul>\n</ul>",
                [
                    "ul", "  li", "    p a", "  li", "    p b *c*", "    ul", "      li", "        p d",
                ]
            ),
            (
                "<ol start=3><li><p>a</p><li><input type=checkbox checked> b</ol>",
                [
                    "ol(3) loose", "  li", "    p a", "  li [x]", "    p b",
                ]
            ),
            ("<blockquote>a<br>b<hr>c</blockquote>", ["quote", "  verse", "    a", "    b", "  ---", "  p c"]),
            (
                "<dl><dt>a<dt>b<dd>c<dd><p>d<p>e</dl>",
                [
                    "dl", "  dt a", "  dt b", "  dd", "    p c", "  dd", "    p d", "    p e",
                ]
            ),
            ("<span onclick=\"alert(1)\">x</span>", ["p x"]), ("<b>\n\nx\n\n</b>", ["p *x*"]),
            ("<p><b>a.</p><p>b</b> c</p>", ["p *a.*", "p *b* c"]), ("<b>a <i>b</b> c</i>", ["p *a _b_*_ c_"]),
            ("a<ul><li>b</ul>c", ["p a", "ul", "  li", "    p b", "p c"]),
            ("## a <b>b</b>", ["h2#a-b a *b*"]),
            ("| a<br>b |\n|--|\n| <ul><li>c<li>d</ul> |", ["table", "  a↵b", "  • c↵• d"]),
            ("<div>\n\n- *a*\n\n</div>", ["ul", "  li", "    p _a_"]),
            ("delete <pod-name> now", ["p delete <pod-name> now"]),
            ("<q>a</q>", ["p \"a\""]), ("a<!-- b -->c<?php d > e ?>f<![CDATA[g]]>h", ["p acfgh"]),
            ("<div>\n\n![a](../art/a.svg)\n\n</div>", ["figure art/a.svg (a) "]),
            (
                "<figure><img src=\"../art/a.svg\" alt=\"a\"><figcaption>b <i>c</i></figcaption></figure>",
                [
                    "figure art/a.svg (a) b _c_"
                ]
            ),
            ("<p align=left><img src=\"../art/a.svg\" alt=\"a\"></p>", ["figure art/a.svg (a) "]),
            ("<summary>a</summary>\n\n<li>b</li>", ["p a", "ul", "  li", "    p b"]),
        ])
    func equals(_ example: (body: String, expected: [String])) {
        let (article, problems) = article(example.body, art: ["art/a.svg"])
        #expect(dump(article?.blocks ?? []) == example.expected)
        #expect(problems.filter { !["unknown-html", "skipped-heading"].contains($0.id) } == [])
    }

    @Test(
        "tables keep their head, spans and captions",
        arguments: [
            ("<table><tr><td>a</td><td>b</td></tr></table>", ["table", "", "  a | b"]),
            ("<table><tr><th>a<th>b<tr><td>c<td>d</table>", ["table", "  a | b", "  c | d"]),
            (
                "<table><caption>T</caption><thead><tr><th colspan=2>a<th>b<tbody><tr><td rowspan=2>c<td>d<td>e<tr><td>f<td>g</table>",
                ["table T", "  a |  | b", "  c | d | e", "   | f | g"]
            ),
            (
                "<table><tr><td>\n\n**a**\n\n</td><td>\n\n- b\n- c\n\n</td></tr></table>",
                ["table", "", "  *a* | • b↵• c"]
            ),
            ("<table><tr><td><p>a<p>b</table>", ["p a", "p b"]),
            (
                "<table><tr><td>a<td>b</table>\n\n<table><tr><td>c<td>d",
                ["table", "", "  a | b", "table", "", "  c | d"]
            ),
        ])
    func tables(_ example: (body: String, expected: [String])) {
        let lines = dump(article(example.body).article?.blocks ?? [])
        #expect(lines.map { $0.allSatisfy(\.isWhitespace) ? "" : $0 } == example.expected)
    }

    @Test(
        "of what has no equal the words are kept, and it is said once what goes",
        arguments: [
            ("<u>a</u> <u>b</u>", ["p a b"], "4:1"), ("<center>a</center>", ["p a"], "4:1"),
            ("<iframe src=\"https://example.org\">text</iframe>", ["p [text](https://example.org)"], "4:1"),
            (
                "x\n\n<video src=\"https://example.org/v\"></video>",
                ["p x", "p [https://example.org/v](https://example.org/v)"], "6:1"
            ),
            ("<select><option>a<option>b</select>", ["p a", "p b"], "4:1"), ("<tabs>a</tabs>", ["p a"], "4:1"),
            ("<svg><text>a</text></svg>", ["p a"], "4:1"), ("<form><button>a</button></form>", ["p a"], "4:1"),
            (
                "<ol>\n<li>a</li>\n<li value=9>b</li>\n</ol>", ["ol(1)", "  li", "    p a", "  li", "    p b"], "6:1"
            ),
        ])
    func losses(_ example: (body: String, expected: [String], place: String)) {
        let (article, problems) = article(example.body)
        #expect(dump(article?.blocks ?? []) == example.expected)
        #expect(places(problems) == [example.place + " unknown-html"])
        #expect(problems.allSatisfy { $0.hint != nil })
    }

    @Test("how often a tag was met is said with its first place")
    func counts() {
        let problems = article("a\n\n> <u>b</u> <u>c</u>\n\n<u>d</u>").problems
        #expect(places(problems) == ["6:3 unknown-html"])
        #expect(problems.first?.message.hasSuffix("(3 times in this file)") == true)
    }

    @Test("markup beyond measure is an error, and its words are there")
    func excess() {
        let (article, problems) = article("a\n\n" + String(repeating: "<div>", count: 3_000) + "\nword\n")
        #expect(places(problems) == ["6:1 too-much-html"])
        #expect(article?.words.last == "word")
    }

    @Test(
        "scripts and styles go with what is in them",
        arguments: [
            "a <script>alert(1)</script> b", "a\n\n<script>\nalert(1)\n\nx\n</script>\n\nb",
            "a\n\n<style>p {}</style>\nb",
            "a <STYLE>x</STYLE> b", "<div>a <script>x</script> b</div>",
        ])
    func scripts(_ body: String) {
        let (article, problems) = article(body)
        #expect(article?.words == ["Test", "a", "b"])
        #expect(problems.map(\.id) == ["unsafe-html"])
    }

    @Test(
        "what is never closed does not swallow the article",
        arguments: [
            ("a\n\n<script>\n\nb\n\nc", "unsafe-html"), ("a\n\n<!-- x\n\nb\n\nc", "open-comment"),
            ("a\n\n<details>\n\nb\n\nc", "unbalanced-html"),
        ])
    func open(_ example: (body: String, id: String)) {
        let (article, problems) = article(example.body)
        #expect(article?.words.suffix(2) == ["b", "c"])
        #expect(problems.map(\.id) == [example.id])
    }

    @Test(
        "a box or a heading that is never closed ends with the HTML that it begins in, and is said",
        arguments: [
            (
                "<h2>Cause<h2>\n\nPara one.\n\n- a\n\n## Next\n\nTwo.",
                ["h2#cause Cause", "p Para one.", "ul", "  li", "    p a", "h2#next Next", "p Two."]
            ),
            ("<h2>Cause\n\nPara one.\n\n## Next", ["h2#cause Cause", "p Para one.", "h2#next Next"]),
            ("<h2>Cause<p>One.</p>\n\nTwo.", ["h2#cause Cause", "p One.", "p Two."]),
            ("<blockquote>One.\n\nTwo.\n\nThree.", ["quote", "  p One.", "p Two.", "p Three."]),
            ("<blockquote>\n\nOne.\n\nTwo.", ["quote", "  p One.", "p Two."]),
            ("<ul>\n<li>a\n<li>b\n\nTwo.", ["ul", "  li", "    p a", "  li", "    p b", "p Two."]),
            ("<details><summary>More\n\nOne.\n\n</details>\n\nTwo.", ["details More", "  p One.", "p Two."]),
            ("<blockquote><ul><li>a\n\nTwo.", ["quote", "  ul", "    li", "      p a", "p Two."]),
        ])
    func openBoxes(_ example: (body: String, blocks: [String])) {
        let (article, problems) = article(example.body)
        #expect(dump(article?.blocks ?? []) == example.blocks)
        #expect(!problems.isEmpty && problems.allSatisfy { $0.id == "unbalanced-html" && $0.span.start.line == 4 })
    }

    @Test(
        "a link around blocks is one in each of them",
        arguments: [
            ("<a href=\"https://h.example\"><h2>Head</h2></a>", ["h2#head [Head](https://h.example)"]),
            (
                "<a href=\"https://h.example\"><ul><li>a</li></ul></a>",
                ["ul", "  li", "    p [a](https://h.example)"]
            ),
            ("<b><h2>Head</h2><ul><li>a</li></ul></b>", ["h2#head Head", "ul", "  li", "    p *a*"]),
        ])
    func wideLinks(_ example: (body: String, blocks: [String])) {
        let (article, problems) = article(example.body)
        #expect(dump(article?.blocks ?? []) == example.blocks)
        #expect(problems.isEmpty)
    }

    @Test(
        "a mark that is never closed ends with its paragraph, and is said once",
        arguments: [
            ("<p><b>Long one.</p>\n\nB.\n\n<p>C.</p>", ["p *Long one.*", "p B.", "p C."]),
            ("<div>\n<i>Long one.\n<p>B.</p>\n<p>C.</p>\n</div>\n\nD.", ["p _Long one._", "p B.", "p C.", "p D."]),
            ("<p>A <code>b</p>\n<p>C.</p>", ["p A `b`", "p C."]),
            ("<p>A <a href=\"https://h.example\">b</p>\n<p>C.</p>", ["p A [b](https://h.example)", "p C."]),
            ("A <b>b.\n\nC.", ["p A *b.*", "p C."]),
            ("<kbd>a <sub>b</kbd> c", ["p kbd(a sub(b)) c"]), ("<kbd>a", ["p kbd(a)"]),
        ])
    func openMarks(_ example: (body: String, blocks: [String])) {
        let (article, problems) = article(example.body)
        #expect(dump(article?.blocks ?? []) == example.blocks)
        #expect(problems.map(\.id).filter { $0 != "bold-heading" } == ["unbalanced-html"])
    }

    @Test(
        "a mark that is closed behind several paragraphs holds for all of them",
        arguments: [
            ("<b><p>Long one.</p><p>B.</p></b>C.", ["p *Long one.*", "p *B.*", "p C."]),
            ("<p><b>Long one.</p><p>B.</p><p>C.</b> D.</p>", ["p *Long one.*", "p *B.*", "p *C.* D."]),
            ("<b>Long one.<p>B.</b> C.</p>", ["p *Long one.*", "p *B.* C."]),
        ])
    func wideMarks(_ example: (body: String, blocks: [String])) {
        let (article, problems) = article(example.body)
        #expect(dump(article?.blocks ?? []) == example.blocks)
        #expect(problems.map(\.id).filter { $0 != "bold-heading" } == [])
    }
}

@Suite("Marks of other programs")
struct DialectTests {
    @Test(
        "admonitions are alerts",
        arguments: [
            (":::warning Careful\n\nBody.\n\n:::\n\nAfter.", ["alert warning: Careful", "  p Body.", "p After."]),
            (
                ":::note\n- a\n- b\n:::\nAfter.",
                ["alert note", "  ul", "    li", "      p a", "    li", "      p b", "p After."]
            ),
            (":::danger[Stop *it*]\nx\n:::", ["alert caution: Stop _it_", "  p x"]),
            ("::: {.callout-tip title=\"T\"}\nx\n:::", ["alert tip: T", "  p x"]),
            (":::{important} T\nx\n:::", ["alert important: T", "  p x"]),
            (":::note\na\n\n:::tip\nb\n\n:::\n\nc", ["p :::note⏎a", "alert tip", "  p b", "p c"]),
            (":::tip\n```\n:::\n```\n\nLast.", ["p :::tip", "code() :::", "p Last."]),
            ("::: warning\na\n\n:::: note\nn\n::::\n\nb", ["p ::: warning⏎a", "alert note", "  p n", "p b"]),
            ("::::note\n:::tip\nx\n:::\ny\n::::\nz", ["alert note", "  alert tip", "    p x", "  p y", "p z"]),
            (
                "- a\n\n  :::note\n  x\n  :::\n- b",
                ["ul loose", "  li", "    p a", "    alert note", "      p x", "  li", "    p b"]
            ),
            (
                "!!! note \"T *t*\"\n    x\n\n    - y\nz",
                ["alert note: T _t_", "  p x", "  ul", "    li", "      p y", "p z"]
            ),
            ("!!! info\n    x\n\n> q", ["alert note: Info", "  p x", "quote", "  p q"]),
            ("??? tip \"T\"\n    x", ["details T", "  p x"]), ("::: details T\nx\n:::", ["details T", "  p x"]),
            ("```{warning} T\nx *y*\n```", ["alert warning: T", "  p x _y_"]),
            ("::: columns\nx\n:::", ["p x"]), (":::note\nx", ["p :::note⏎x"]),
            ("```\n:::note\nx\n:::\n```", ["code() :::note\nx\n:::"]),
        ])
    func admonitions(_ example: (body: String, expected: [String])) {
        let (article, problems) = article(example.body)
        #expect(dump(article?.blocks ?? []) == example.expected)
        #expect(problems.allSatisfy { $0.id == "foreign-mark" && $0.span.start.line >= 4 })
    }

    @Test(
        "GitHub alerts may have titles",
        arguments: [
            ("> [!NOTE] T\n> X y.", ["alert note: T", "  p X y."]),
            ("> [!NOTE] T\n>\n> x", ["alert note: T", "  p x"]),
            ("> [!NOTE] x goes\n> on", ["alert note", "  p x goes⏎on"]), ("> [!NOTE] x", ["alert note", "  p x"]),
            ("> [!NOTE]\n> x\n>\n> y", ["alert note", "  p x", "  p y"]),
        ])
    func titles(_ example: (body: String, expected: [String])) {
        #expect(cleanBlocks(example.body) == example.expected)
    }

    @Test(
        "definitions stand below their terms",
        arguments: [
            ("T\n: d", ["dl", "  dt T", "  dd", "    p d"]),
            (
                "A *a*\nB\n:   d\n\n    e\n\n    - f\n: g",
                [
                    "dl", "  dt A _a_", "  dt B", "  dd", "    p d", "    p e", "    ul", "      li", "        p f",
                    "  dd", "    p g",
                ]
            ),
            (
                "T\n: d\n\nU\n\n: e\n\nAfter.",
                ["dl", "  dt T", "  dd", "    p d", "  dt U", "  dd", "    p e", "p After."]
            ),
            ("T\n: d\nU\n: e", ["dl", "  dt T", "  dd", "    p d", "  dt U", "  dd", "    p e"]),
            ("A\nB\n: d\nC\nD\n: e", ["dl", "  dt A", "  dt B", "  dd", "    p d⏎C", "  dt D", "  dd", "    p e"]),
            ("> T\n> : d", ["quote", "  p T⏎: d"]), ("# T\n: d", ["h2#t T", "p : d"]), ("a\n:b", ["p a⏎:b"]),
        ])
    func definitions(_ example: (body: String, expected: [String])) {
        #expect(dump(article("x\n\n" + example.body).article?.blocks ?? []).dropFirst() == example.expected[...])
    }

    @Test(
        "a line with a colon below a table is its caption, and is named",
        arguments: [
            ("| a | b |\n|---|---|\n| 1 | 2 |\n: C *c* {#tbl-x}", ["table C _c_", "  a | b", "  1 | 2"]),
            ("| a | b |\n|---|---|\n| 1 | 2 |\n\n: C\n\nx", ["table C", "  a | b", "  1 | 2", "p x"]),
            ("| a | b |\n|---|---|\n\nTable: C", ["table C", "  a | b"]), ("Table: C", ["p Table: C"]),
        ])
    func captions(_ example: (body: String, expected: [String])) {
        let (article, problems) = article(example.body)
        #expect(dump(article?.blocks ?? []) == example.expected)
        let isCaption = example.expected[0].hasPrefix("table")
        #expect(problems.map(\.id) == (isCaption && example.expected[0] != "table" ? ["foreign-mark"] : []))
    }

    @Test("notes in a line are notes, and are named")
    func notes() {
        let (article, problems) = article("A^[one *b* [c](https://example.org)] d^[two [x]] e[^f]\n\n[^f]: three")
        #expect(places(problems) == ["4:2 foreign-mark"])
        #expect(dump(article?.blocks ?? []) == ["p A^0 d^1 e^2"])
        #expect(
            article?.footnotes.map { dump($0.blocks) } == [
                ["p one _b_ [c](https://example.org)"], ["p two [x]"], ["p three"],
            ])
    }

    @Test(
        "names of emoji are emoji",
        arguments: [
            (":rocket: a", "🚀 a"), ("a :+1::heart:", "a 👍❤️"), ("14:02:11", "14:02:11"),
            (":nothing: a:b:c", ":nothing: a:b:c"),
            ("https://h.example/:rocket:/x", "[https://h.example/:rocket:/x](https://h.example/:rocket:/x)"),
            ("`:rocket:`", "`:rocket:`"), ("<b>:rocket:</b>", "*🚀*"),
        ])
    func emoji(source: String, dumped: String) {
        #expect(dump(article(source).article?.blocks ?? []) == ["p " + dumped])
    }

    @Test("a name that is no emoji's is named, and what only looks like one is not")
    func unknownEmoji() {
        let (_, problems) = article("a :ship_it_parrot: b :rocket: c :nothing:")
        #expect(places(problems) == ["4:3 foreign-mark"])
        for body in ["a:b:c", "14:02:11", "std::vector::x", "http://a:b:8080/", ":A b:", "x :: y :: z", "`:none:`"] {
            #expect(article(body).problems.isEmpty, "\(body)")
        }
    }

    @Test(
        "what means nothing here is said once for its kind, with its first place and how often",
        arguments: [
            ("a\n{{< figure src=\"x\" >}} {{% b %}}", "5:1"), ("{% raw %} {{ x.y }} {% endraw %}", "4:1"),
            ("==a b== ==c==", "4:1"), ("x^2^ y^3^", "4:2"), ("[[a]] ![[b]]", "4:1"), ("$E = mc^2$ $x$", "4:1"),
            ("\\begin{a} \\end{a}", "4:1"), ("a {++b++} {--c--}", "4:3"), ("a [@b] [@c]", "4:3"),
            ("a\n{: .x}\n\nb\n{: #c}", "5:1"), ("[TOC]\n\na\n\n[[_TOC_]]", "4:1"),
            ("a\n\n\\newpage\n\nb\n\n\\pagebreak\n\nc", "6:1"),
            ("A\n: b\n: c", "5:1"), ("a^[b] c^[d]", "4:2"), (":none: :nothing:", "4:1"),
            ("!!! note\n    a\n\n!!! tip\n    b", "4:1"), ("```{note}\na\n```\n\n```{tip}\nb\n```", "4:1"),
            ("```mermaid\na\n```\n\n```mermaid\nb\n```", "4:1"), ("::: x\na\n:::\n::: y\nb\n:::", "4:1"),
            ("!!! note\n\na\n\n!!! tip\nb", "4:1"), (":::tip\na\n\n:::note\nb", "4:1"),
        ])
    func foreign(_ example: (body: String, place: String)) {
        let (article, problems) = article(example.body)
        #expect(places(problems) == [example.place + " foreign-mark"])
        #expect(problems.first?.message.hasSuffix("times in this file)") == true)
        #expect(problems.first?.hint != nil)
        #expect(article?.blocks.isEmpty == false)
    }

    @Test(
        "sums, code and comparisons are no marks",
        arguments: [
            "$5 and $10, $PATH$HOME", "a == b and c == d", "x^2 and 2^3", "{a} [b] [c][d]", "`{{ x }}` `$x$`",
            "2 ^ 3 ^ 4", "a==b==c", "arr[[1]]", "https://example.org/:rocket:/:none:/x",
        ])
    func innocent(body: String) {
        #expect(article(body).problems.filter { $0.id == "foreign-mark" } == [])
    }

    @Test("places behind a rewritten line are those of the source")
    func placesOfRewrittenLines() {
        let (_, problems) = article(
            ":::note\nx ![a](none.png)\n\n> :::tip\n> [b](javascript:x)\n:::\n\nT\n: d\n: [e](javascript:y)")
        #expect(problems.filter { $0.id == "unsafe-link" }.map(\.span.start.line) == [8, 13])
        #expect(places(problems.filter { $0.id == "missing-file" }) == ["5:3 missing-file"])
    }
}

@Suite("Words to pull out")
struct PullMarkTests {
    @Test(
        "are marked in brackets; other brackets stay",
        arguments: [
            ("A [b c]{.pull} d.", "A pull(b c) d."), ("[a *b* `c`]{.pull}", "pull(a _b_ `c`)"),
            ("a] b]{.pull} [c", "a] b]{.pull} [c"), ("[a [b] c]{.pull}", "pull(a [b] c)"),
            ("[a]{.pull} [b]{.pull}", "pull(a) pull(b)"), ("[]{.pull}", "[]{.pull}"), ("[a] {.pull}", "[a] {.pull}"),
            ("[see [x](https://example.org)]{.pull}", "pull(see [x](https://example.org))"),
            ("`[a]{.pull}`", "`[a]{.pull}`"), ("[a\nb]{.pull}", "pull(a⏎b)"),
        ])
    func marks(source: String, dumped: String) {
        #expect(cleanBlocks(source) == ["p " + dumped])
    }

    @Test("with another mark stay as typed, with a warning")
    func unknown() {
        let (article, problems) = article("A [b]{.pul} c.")
        #expect(dump(article?.blocks ?? []) == ["p A [b]{.pul} c."])
        #expect(problems.map(\.id) == ["unknown-mark"])
    }
}
