import Testing

@testable import ZineImport

/// What becomes of HTML in an article.
@Suite("From a page to Markdown")
struct MarkdownTests {
    private func body(_ html: String, at address: String? = nil) throws -> String {
        try PageImport().article(of: "<article>\(html)</article>", at: address).body()
    }

    @Test(
        "Each kind of block is written as Markdown has it",
        arguments: [
            ("<p>One\n  line</p><p>Two</p>", "One line\n\nTwo\n"),
            ("<p>See https://a.example/1<br>now</p>", "See <https://a.example/1>\\\nnow\n"),
            ("<h2>Cause</h2><h3>Deeper</h3>", "## Cause\n\n### Deeper\n"),
            ("<h1>T</h1><p>a</p><h4>Cause</h4>", "a\n\n## Cause\n"),
            ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c\n"),
            ("<ol start=3><li>a</li><li><p>b</p><p>c</p></li></ol>", "3. a\n\n4. b\n\n   c\n"),
            (
                "<ul><li><input type=checkbox checked> done</li><li><label><input type=checkbox> open</label></li></ul>",
                "- [x] done\n- [ ] open\n"
            ),
            ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b\n"),
            ("<pre><code class='language-go'>a := 1\n\n\tb</code></pre>", "```go\na := 1\n\n\tb\n```\n"),
            ("<pre>```\nx\n```</pre>", "````\n```\nx\n```\n````\n"),
            (
                "<table><tr><th>A<th style='text-align:right'>B<tr><td>1 | 2<td>3</table>",
                "| A | B |\n| --- | ---: |\n| 1 \\| 2 | 3 |\n"
            ),
            (
                "<table><tr><th>A<th>B<tr><td rowspan=2>x<td>1<tr><td>2</table>",
                "| A | B |\n| --- | --- |\n| x | 1 |\n|  | 2 |\n"
            ),
            (
                "<table><caption>Shares</caption><tr><th>A<th>B<tr><td colspan=2>x</table>",
                "| A | B |\n| --- | --- |\n| x |  |\n: Shares\n"
            ),
            (
                "<figure><img src=a.png alt=Queue><figcaption>By <b>noon</b></figcaption></figure>",
                "![Queue](a.png)\n<em>By **noon**</em>\n"
            ),
            (
                "<dl><dt>SLO<dd>A promise.<dt>SLI<dd>A number.</dl>",
                "<dl>\n<dt>SLO</dt>\n<dd>A promise.</dd>\n<dt>SLI</dt>\n<dd>A number.</dd>\n</dl>\n"
            ),
            (
                "<dl><dt><b>S</b><dd><p>A<p>B</dl>",
                "<dl>\n<dt>\n\n**S**\n\n</dt>\n<dd>\n\nA\n\nB\n\n</dd>\n</dl>\n"
            ),
            (
                "<details><summary>Log</summary><p>a</p></details>",
                "<details>\n<summary>Log</summary>\n\na\n\n</details>\n"
            ),
            ("<p>a<br>b</p>", "a\\\nb\n"), ("<p>a<br><br>b</p>", "a\n\nb\n"),
            ("<p>a</p><hr><p>b</p>", "a\n\n---\n\nb\n"),
            (
                "<div class='admonition warning'><p class=admonition-title>Warning</p><p>Hot</p></div>",
                "> [!WARNING]\n> Hot\n"
            ),
            (
                "<div class='admonition note'><p class=admonition-title>Read first</p><p>Hot</p></div>",
                "> [!NOTE] Read first\n> Hot\n"
            ),
        ])
    func blocks(_ html: String, _ expected: String) throws {
        #expect(try body(html) == expected)
    }

    @Test(
        "What stands in a line keeps its form",
        arguments: [
            ("<p>a <em>b</em> <strong>c</strong> <code>d</code> <s>e</s></p>", "a *b* **c** `d` ~~e~~\n"),
            ("<p><b>Note: </b>so</p>", "**Note:** so\n"), ("<p><b>Note:</b>so</p>", "<strong>Note:</strong>so\n"),
            ("<p>H<sub>2</sub>O <kbd>Esc</kbd></p>", "H<sub>2</sub>O <kbd>Esc</kbd>\n"),
            ("<p><code>a`b</code></p>", "``a`b``\n"),
            ("<p><a href='https://a.example/'>https://a.example/</a></p>", "<https://a.example/>\n"),
            ("<p><a href='https://a.example/x y'>w</a></p>", "[w](https://a.example/x%20y)\n"),
            (
                "<p><a href='https://a.example/'>one</a> <a href='https://a.example/'>two</a></p>",
                "[one two](https://a.example/)\n"
            ),
            ("<p><a href='javascript:x()'>words</a></p>", "words\n"),
            ("<p>in<wbr>ci&shy;dent&#8203;s</p>", "incidents\n"),
            (
                "<p><a href='https://a.example/?utm_source=x&id=3&fbclid=y#p'>w</a></p>",
                "[w](https://a.example/?id=3#p)\n"
            ),
            ("<p><img class=emoji alt='🚀' src=x.png></p>", "🚀\n"),
        ])
    func lines(_ html: String, _ expected: String) throws {
        #expect(try body(html) == expected)
    }

    @Test(
        "Text that looks like a mark is written so that it stays text",
        arguments: [
            ("# not a heading", "\\# not a heading"), ("1. not a list", "1\\. not a list"),
            ("- no item", "\\- no item"), ("* no item", "\\* no item"),
            ("+ no", "\\+ no"), ("> no quote", "\\> no quote"), ("a *b* c", "a \\*b\\* c"),
            ("snake_case_name", "snake_case_name"), ("_x_", "\\_x\\_"),
            ("2 * 3 * 4", "2 * 3 * 4"), ("a `b`", "a \\`b\\`"), ("<b>", "\\<b>"), ("1 < 2", "1 < 2"),
            ("&amp;", "\\&amp;"), ("AT&T", "AT&T"),
            ("[14:18] It falls", "[14:18] It falls"), ("see [1](x)", "see \\[1](x)"), (":rocket:", "\\:rocket:"),
            ("at 10:20:30", "at 10:20:30"),
            ("~~no~~", "\\~\\~no\\~\\~"), ("about ~5 of 6", "about ~5 of 6"), ("C:\\dir\\*", "C:\\dir\\\\\\*"),
            ("---", "\\---"), ("===", "\\==="),
            ("https://a.example/a_b_c*", "https://a.example/a_b_c\\*"), ("x{.pull}", "x\\{.pull}"), ("[^1]", "\\[^1]"),
            ("a^[b]", "a\\^\\[b]"),
        ])
    func escapes(_ text: String, _ expected: String) throws {
        let html = text.map { $0 == "<" ? "&lt;" : $0 == "&" ? "&amp;" : String($0) }.joined()
        #expect(try body("<p>\(html)</p>") == expected + "\n")
    }

    @Test(
        "Line numbers, labels and buttons are no part of a listing",
        arguments: [
            "<table class=highlighttable><tr><td class=linenos><pre>1\n2</pre><td class=code><pre><code class=language-sh>a\nb</code></pre></table>",
            "<div class='language-sh highlighter-rouge'><pre class=highlight><code><table class=rouge-table><tbody><tr><td class='rouge-gutter gl'><pre>1\n2\n</pre></td><td class=rouge-code><pre>a\nb\n</pre></td></tr></tbody></table></code></pre></div>",
            "<div class=highlight><div class=chroma><table class=lntable><tr><td class=lntd><pre class=chroma><code><span class=lnt>1\n</span><span class=lnt>2\n</span></code></pre></td><td class=lntd><pre class=chroma><code class=language-sh data-lang=sh><span>a\n</span><span>b\n</span></code></pre></td></tr></table></div></div>",
            "<div class='highlight-sh notranslate'><div class=highlight><pre><span class=linenos>1</span>a\n<span class=linenos>2</span>b\n</pre><button class=copybtn>Copy</button></div></div>",
            "<div class='sourceCode'><pre class='sourceCode sh'><code class='sourceCode sh'><span><a href='#cb1-1' aria-hidden=true></a>a</span>\n<span>b</span></code></pre></div>",
        ])
    func listings(_ html: String) throws {
        #expect(try body("<p>Before.</p>" + html) == "Before.\n\n```sh\na\nb\n```\n")
    }

    @Test("Lists that a program wrote item by item are one list again")
    func partedLists() throws {
        let html =
            "<ol start=1><li>a</li></ol><ol start=2><li>b</li></ol><ul class=to-do-list><li><div class='checkbox checkbox-on'></div> <span>c</span></li></ul><ul class=to-do-list><li><div class='checkbox checkbox-off'></div> <span>d</span></li></ul>"
        #expect(try body(html) == "1. a\n2. b\n\n- [x] c\n- [ ] d\n")
    }

    @Test("A link within the page leads to the heading's own name, where it is wanted")
    func placesWithin() throws {
        let html =
            "<p>See <a href='#why'>why</a>, <a href='#no'>not</a>.</p><h2 id=why>Why? <a class=headerlink href='#why'>¶</a></h2><h2 id=other>Other</h2>"
        #expect(try body(html) == "See [why](#why), not.\n\n## Why? {#why}\n\n## Other\n")
    }
}
