import Testing
import ZineCore
import ZineDocument
import ZineReader

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
