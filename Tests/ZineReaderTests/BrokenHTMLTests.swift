import Testing
import ZineCore
import ZineDocument
import ZineReader

@Suite("Broken HTML")
struct BrokenHTMLTests {
    private static let tail = "\n\nWords.\n\n## H\n\nLast."
    private static let rest = ["p Words.", "h2#h H", "p Last."]

    private func blocks(_ body: String) -> (blocks: [String], broken: [String]) {
        let (article, problems) = article(body)
        return (dump(article?.blocks ?? []), places(problems.filter { $0.id == "unbalanced-html" }))
    }

    @Test(
        "a tag without its quote or > ends where it can, loses no word, and is said once with its place",
        arguments: [
            ("<p align=\"center>Centred</p>", ["p Centred"]),
            ("<div class=\"x>\n<p class=\"y\">One</p>\n</div>", ["p One"]),
            ("<div class=\"x>\n<a href=\"/y\">One</a>\n</div>", ["p [One](/y)"]),
            ("<table border=\"1>\n<tr><td>a</td><td>b</td></tr>\n</table>", ["table", "  ", "  a | b"]),
            ("<details open=\"x>\n<summary>S</summary>\nOne\n</details>", ["details S", "  p One"]),
            ("<blockquote\nOne</blockquote>", ["quote", "  p One"]),
            ("<blockquote\nOne and a > b.</blockquote>", ["quote", "  p One and a > b."]),
            ("<p align=\"left\"\nOne <b>two</b></p>", ["p One *two*"]),
            ("<h3 Cause</h3>", ["h2#cause Cause"]),
            ("<ul class='x>\n<li>it's one\n</ul>", ["ul", "  li", "    p it's one"]),
            ("<p class='x>The dogs' bowl.</p>", ["p The dogs' bowl."]),
            ("<p class=\"x>He said \"yes\".</p>", ["p He said \"yes\"."]),
        ])
    func unfinished(_ example: (html: String, blocks: [String])) {
        let (blocks, broken) = blocks("Before.\n\n" + example.html + Self.tail)
        #expect(blocks.filter { $0 != "p Before." } == example.blocks + Self.rest)
        #expect(broken == ["6:1 unbalanced-html"])
    }

    @Test(
        "in an item or a quotation too",
        arguments: [
            ("> <h3>Q</h3\n> more", ["quote", "  h2#q Q", "  p more"]),
            ("- a\n\n  <p class=\"x>One</p>\n\n  two", ["ul loose", "  li", "    p a", "    p One", "    p two"]),
        ])
    func unfinishedInside(_ example: (body: String, blocks: [String])) {
        let (blocks, broken) = blocks(example.body)
        #expect(blocks == example.blocks)
        #expect(broken.count == 1)
    }

    @Test(
        "a tag that is whole stays as it is",
        arguments: [
            "<p title=\"a > b\">One</p>", "<p\n  title=\"a\n  b\"\n  hidden>One</p>", "<p title='<b>\"x\"</b>'>One</p>",
            "<p title=\"<none>\" class=\"x\">One</p>", "<p title=\"a>b\"class=\"x\">One</p>", "<p>One<br/></p>",
        ])
    func whole(_ html: String) {
        let (blocks, broken) = blocks(html + Self.tail)
        #expect(blocks == ["p One"] + Self.rest)
        #expect(broken == [])
    }

    @Test(
        "what stands in angle brackets in code is read",
        arguments: [
            ("<pre>kubectl logs <pod> -n <namespace></pre>", "code() kubectl logs <pod> -n <namespace>"),
            ("<pre>mail <ops@x.org>\ncurl <https://x.org/e></pre>", "code() mail <ops@x.org>\ncurl <https://x.org/e>"),
            ("<pre>cat <<EOF > f\nx\nEOF</pre>", "code() cat <<EOF > f\nx\nEOF"),
            ("<pre>if a <b and c</pre>", "code() if a <b and c"),
            ("<pre><Conf><a2>1</a2></Conf></pre>", "code() <Conf><a2>1</a2></Conf>"),
            ("Run <code>kubectl <pod></code> now", "p Run `kubectl <pod>` now"),
            ("<p>Run <code>Map<String, Set<Int>></code></p>", "p Run `Map<String, Set<Int>>`"),
        ])
    func codeInBrackets(_ example: (body: String, block: String)) {
        let (article, problems) = article(example.body + Self.tail)
        #expect(dump(article?.blocks ?? []) == [example.block] + Self.rest)
        #expect(problems.isEmpty)
    }

    @Test("something to fill in is read before a block too")
    func placeholderBeforeBlock() {
        let (article, problems) = article("Text <pod> then <li>x")
        #expect(dump(article?.blocks ?? []) == ["p Text <pod> then", "ul", "  li", "    p x"])
        #expect(!problems.contains { $0.id == "unknown-html" })
    }

    @Test(
        "an item in no list, or in one that is never closed, ends with its lines",
        arguments: [
            ("<li>stray", ["ul", "  li", "    p stray"]),
            ("<li>a\n<li>b", ["ul", "  li", "    p a", "  li", "    p b"]),
            ("<ol>\n<li>one\n\n<li>two", ["ol(1)", "  li", "    p one", "  li", "    p two"]),
            ("<ol>\n<li>one</li>\n\n<li>two</li>", ["ol(1)", "  li", "    p one", "  li", "    p two"]),
        ])
    func items(_ example: (html: String, blocks: [String])) {
        let (blocks, broken) = blocks(example.html + Self.tail)
        #expect(blocks == example.blocks + Self.rest)
        #expect(broken == ["4:1 unbalanced-html"])
    }

    @Test("an item behind a list that had to be ended ends as well")
    func itemBehindList() {
        let (blocks, broken) = blocks("<ol>\n<li>one\n\n- md\n\n<li>two" + Self.tail)
        #expect(
            blocks == ["ol(1)", "  li", "    p one", "ul", "  li", "    p md", "ul", "  li", "    p two"] + Self.rest)
        #expect(broken == ["4:1 unbalanced-html", "9:1 unbalanced-html"])
    }

    @Test(
        "a listing or a script that is never closed ends with the first empty line",
        arguments: [
            ("<pre>\nx <b y", "code() x <b y", "unbalanced-html"),
            ("<script>\nif (a<b) x", "p if (a<b) x", "unsafe-html"),
            ("<style>x", "p x", "unsafe-html"),
        ])
    func openBlocks(_ example: (html: String, block: String, id: String)) {
        let (article, problems) = article(example.html + Self.tail)
        #expect(dump(article?.blocks ?? []) == [example.block] + Self.rest)
        #expect(places(problems) == ["4:1 " + example.id])
    }

    @Test("a sign before a letter is one")
    func signs() {
        let (article, problems) = article("<p>if a<b and c</p>" + Self.tail)
        #expect(dump(article?.blocks ?? []) == ["p if a<b and c"] + Self.rest)
        #expect(problems.isEmpty)
    }

    @Test(
        "links, pictures and notes in code stay",
        arguments: [
            ("A <code><a href=\"https://x.org/c\">fn</a></code> b", "p A [`fn`](https://x.org/c) b"),
            ("A <code>x [fn](https://x.org/ab)</code> b", "p A `x `[`fn`](https://x.org/ab) b"),
            ("A <code>note[^1]</code> b\n\n[^1]: N.", "p A `note`^0 b"),
        ])
    func linkedCode(_ example: (body: String, block: String)) {
        let (article, problems) = article(example.body)
        #expect(dump(article?.blocks ?? []) == [example.block])
        #expect(problems.isEmpty)
    }

    @Test("the addresses of links in a listing are told")
    func linkedListing() {
        let (article, problems) = article("<pre>a <a href=\"https://x.org/log\">log</a></pre>")
        #expect(dump(article?.blocks ?? []) == ["code() a log"])
        #expect(places(problems) == ["4:1 unknown-html"])
        #expect(problems.first?.message.contains("https://x.org/log") == true)
    }

    @Test(
        "a second tag of a kind where its end tag belongs is that, and is said once",
        arguments: [
            ("<h2>Cause<h2>", ["h2#cause Cause"]), ("<p><b>x<b> y</p>", ["p *x* y"]),
            ("Say <b>x<b> y", ["p Say *x* y"]),
            ("Text <h2>C<h2> more", ["p Text", "h2#c C", "p more"]),
            ("- item <h2>X<h2>", ["ul", "  li", "    p item", "    h2#x X"]),
        ])
    func doubled(_ example: (body: String, blocks: [String])) {
        let (blocks, broken) = blocks(example.body)
        #expect(blocks == example.blocks)
        #expect(broken.count == 1)
    }
}
