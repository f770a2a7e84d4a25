import Testing
import ZineCore
import ZineDocument
import ZineReader

/// What authors write for GitHub and other programs, and what becomes of it.
@Suite("A report as its author wrote it")
struct AuthorTests {
    private static func headings(_ blocks: [Block]) -> [String] {
        blocks.compactMap { if case .heading(let heading) = $0.content { heading.id } else { nil } }
    }

    private static func links(_ article: Article?) -> [String] {
        func look(_ text: [Inline]) -> [String] {
            text.flatMap { inline -> [String] in
                if case .link(let destination, _, _) = inline.content { return [destination] }
                return look(inline.children)
            }
        }
        return (article?.blocks ?? []).flatMap(\.texts).flatMap(look)
    }

    // MARK: Headings

    @Test(
        "has the anchors that GitHub gives its headings",
        arguments: [
            ("1. Summary", "1-summary"), ("Causes & effects", "causes--effects"), ("Éclair", "éclair"),
            ("What's next?", "whats-next"), ("Причина", "причина"), ("原因", "原因"), ("السبب", "السبب"),
            ("कारण", "कारण"), ("`etcd` and *more*", "etcd-and-more"), ("snake_case - dash", "snake_case---dash"),
            ("🚀 Launch", "-launch"),
        ])
    func gitHub(heading: String, id: String) throws {
        let read = try #require(article("Text.\n\n## \(heading)\n\nText.").article)
        #expect(Self.headings(read.blocks) == [id])
    }

    @Test("numbers headings of one name as GitHub does, and moves no other")
    func numbered() throws {
        let before = try #require(article("## A\n\nT.\n\n## B\n\nT.\n\n## A\n\nT.").article)
        #expect(Self.headings(before.blocks) == ["a", "b", "a-1"])
        let after = try #require(article("## Б\n\nT.\n\n## A\n\nT.\n\n## B\n\nT.\n\n## A\n\nT.").article)
        #expect(Self.headings(after.blocks) == ["б", "a", "b", "a-1"])
    }

    @Test(
        "may give a heading its name",
        arguments: ["## Root {#cause}", "## Root {: #cause }", "## Root\n{: #cause }", "Root {#cause}\n----"])
    func ownName(markdown: String) throws {
        let (read, problems) = article("See [it](#cause).\n\n\(markdown)\n\nText.\n\n## Cause\n\nText.")
        let article = try #require(read)
        #expect(dump(article.blocks)[1] == "h2#cause Root")
        #expect(Self.headings(article.blocks) == ["cause", "cause-1"] && problems.isEmpty)
    }

    @Test("has braces in a heading that are no name")
    func braces() throws {
        let (read, problems) = article("## The set {1, 2}\n\nText.\n\n## A {#a .wide}\n\nText.\n\n## B {#a}\n\nText.")
        #expect(dump(read?.blocks ?? [])[0] == "h2#the-set-1-2 The set {1, 2}")
        #expect(places(problems) == ["8:1 unknown-mark", "12:1 duplicate-id"])
    }

    @Test("leads from what a heading was called before, and from the title")
    func formerNames() throws {
        let read = try #require(article("## 3 Dinge über\n\nText.", frontMatter: "title: My title\n").article)
        #expect(read.anchorAliases["section-3-dinge-uber"] == "3-dinge-über" && read.anchorAliases["my-title"] == "")
        var links = IssueLinks()
        links.add(read)
        #expect(links.target(of: "#section-3-dinge-uber", in: read) == .article(read.path, anchor: "3-dinge-über"))
        #expect(links.target(of: "#3-Dinge-%C3%9Cber", in: read) == .article(read.path, anchor: "3-dinge-über"))
        #expect(links.target(of: "#my-title", in: read) == .article(read.path, anchor: nil))
    }

    @Test(
        "leads from the name that a tag gives a place to the heading there, or to the one above",
        arguments: [
            ("## A\n\n<a name=\"x\"></a>\n## B\n\nText.", "b"), ("## A\n\n<a id=\"x\"></a>\n\n## B\n\nText.", "b"),
            ("## A\n\n## <a name=\"x\"></a>B\n\nText.", "b"), ("## A\n\n<h2 id=\"x\">B</h2>\n\nText.", "b"),
            ("## A\n\nText <span id=\"x\">here</span>.\n\nText.\n\n## B", "a"),
            ("## A\n\n<p id=\"x\">Text.</p>\n\nText.\n\n## B", "a"), ("<a name=\"x\"></a>Text.", ""),
            ("## A\n\n<ul><li id=\"x\">Text.</li></ul>\n\nText.\n\n## B", "a"),
            ("## A\n\n<table><tr><td id=\"x\">a</td><td>b</td></tr></table>", "a"),
            ("Text <a name=\"x\"></a>.\n\nText.\n\nText.\n\n## B", ""),
        ])
    func namedPlaces(_ example: (body: String, id: String)) throws {
        let read = try #require(article("[To](#x) it.\n\n" + example.body).article)
        #expect(read.anchorAliases["x"] == example.id)
        var links = IssueLinks()
        links.add(read)
        #expect(links.target(of: "#x", in: read) == .article(read.path, anchor: example.id.isEmpty ? nil : example.id))
    }

    @Test("leads to an entry by the heading that it was")
    func entries() throws {
        let read = try #require(
            article("## 14:02 UTC Disk full\n\nText.\n\n## 14:09 UTC Disk emptied\n\nText.").article)
        #expect(read.anchorAliases["1402-utc-disk-full"] == "t-14-02-utc")
    }

    // MARK: Addresses

    @Test("keeps blanks in addresses as per cent signs")
    func blanks() {
        let body = "A [b](<https://example.org/a b.pdf>) [c](<d e.md>) [r].\n\n[r]: <https://example.org/f g>"
        #expect(
            Self.links(article(body).article)
                == ["https://example.org/a%20b.pdf", "d%20e.md", "https://example.org/f%20g"])
    }

    @Test("hides no scheme behind blanks")
    func schemes() {
        for address in ["java script:a()", "java&#10;script:a()", " javascript:a()", "data:text/html,x"] {
            let (read, problems) = article("A [b](<\(address)>) c.")
            #expect(Self.links(read).isEmpty && problems.map(\.id) == ["unsafe-link"], "\(address)")
        }
    }

    @Test("ends bare addresses before the points of other scripts")
    func bareAddresses() {
        let body = """
            详情见https://example.com/report。另见https://example.com/log，以及（https://example.com/x）。

            انظر https://example.com/a، ثم https://example.com/b؟

            <https://zh.example.org/wiki/北京（城市）> and « https://example.com/c\u{A0}».
            """
        #expect(
            Self.links(article(body).article) == [
                "https://example.com/report", "https://example.com/log", "https://example.com/x",
                "https://example.com/a", "https://example.com/b", "https://zh.example.org/wiki/北京（城市）",
                "https://example.com/c",
            ])
        let words = article(body).article.map(\.words)?.joined() ?? ""
        #expect(words.contains("另见") && words.contains("以及（") && words.contains("）。"))
    }

    @Test("ends bare addresses before letters that hang on them, and reads the emphasis behind")
    func addressesInRows() {
        let body = """
            障害は（https://example.org/path）が混在していた。**強調**です。https://example.org/logを見る*強調*。

            https://ja.example.org/wiki/時計 と https://example.org/a을 보라. `https://example.org/b、` **강조**

            [記事](https://example.org/c、d) と ![図](https://example.org/e.png)、"https://example.org/f"、

                https://example.org/g、h
            """
        let read = article(body).article
        #expect(
            Self.links(read) == [
                "https://example.org/path", "https://example.org/log", "https://ja.example.org/wiki/時計",
                "https://example.org/a", "https://example.org/c、d", "https://example.org/e.png",
                "https://example.org/f",
            ])
        let words = read.map(\.words)?.joined(separator: " ") ?? ""
        #expect(!words.contains("*") && !words.contains("<") && words.contains("https://example.org/b、"))
        #expect(words.contains("https://example.org/g、h"))
    }

    @Test("shows no password that an address holds")
    func credentials() {
        let (read, problems) = article(
            "At https://ada:secret@example.org/x and [there](https://ada:secret@example.org).")
        #expect(Self.links(read) == ["https://example.org/x", "https://example.org"])
        #expect(problems.map(\.id) == ["credentials-in-link", "credentials-in-link"])
        let all = "\(dump(read?.blocks ?? []))\(problems.map { $0.message + ($0.hint ?? "") })"
        #expect(!all.contains("secret") && all.contains("example.org/x"))
    }

    @Test("is told of references without a definition")
    func references() {
        let (read, problems) = article(
            "See [the report][rep], [the log][], [Status] and [more][MORE], \\[a][b], m[i][j], [09:10][09:12].\n\n"
                + "[repp]: https://a.example\n[more]: https://a.example")
        #expect(problems.map(\.id) == ["undefined-reference", "undefined-reference"])
        #expect(problems.first?.hint == "did you mean '[repp]'?")
        #expect(read?.words.contains("report][rep],") == true)
    }

    // MARK: Notes

    @Test("has references before a colon, and definitions that begin on the next line")
    func notesBeforeColons() {
        let blocks = cleanBlocks(
            "- 2023-03-03[^k]:\n    the first.\n- Seen[^k]:\n    the second.\n\nIt[^r]: was.\n\n[^k]:\n    The day.\n\n[^r]: At once."
        )
        #expect(!blocks.joined().contains("[^"))
    }

    @Test("may refer to a note in a picture's title")
    func notesInTitles() throws {
        let (read, problems) = article(
            "![A dot](a.png \"Depth[^q]\")\n\nText.[^p]\n\n[^q]: Q.\n[^p]: P.", art: ["articles/a.png"])
        let article = try #require(read)
        #expect(problems.isEmpty && article.footnotes.map(\.label) == ["q", "p"])
        guard case .figure(let figure) = try #require(article.blocks.first).content else { return }
        #expect(figure.caption.last?.content == .footnoteReference(0))
    }

    // MARK: Verse

    @Test("keeps the ends and indents of lines that it ends")
    func verse() {
        #expect(
            cleanBlocks("One,\\\n  two\\\nthree.\n\nFour,  \n    five.\n\nProse goes\non here.") == [
                "verse", "  One,", "    two", "  three.", "", "  Four,", "      five.", "p Prose goes⏎on here.",
            ])
    }

    @Test("keeps them in quotes, in items, and where an emphasis goes over them")
    func nestedVerse() {
        #expect(
            cleanBlocks("> One,\\\n>   two.\n\n- Three,\\\n    four.\n\n*Five,\\\nsix.*") == [
                "quote", "  verse", "    One,", "      two.", "ul", "  li", "    verse", "      Three,",
                "        four.",
                "verse", "  _Five,_", "  _six._",
            ])
    }

    @Test("takes no long lines and no single break for verse")
    func noVerse() {
        let long = String(repeating: "word ", count: 16) + "end"
        #expect(cleanBlocks("\(long)\\\nshort.")[0].hasPrefix("p "))
        #expect(cleanBlocks("One\\\ntwo\nthree.")[0].hasPrefix("p "))
        #expect(cleanBlocks("Text.\n\n<br>\n\nMore.") == ["p Text.", "p More."])
    }

    @Test("may be verse by name")
    func verseListing() {
        #expect(
            cleanBlocks("```verse\nOne *two*\n  three\n\n- four\n```") == [
                "verse", "  One _two_", "    three", "", "  - four",
            ])
    }

    @Test("is told of short lines that run together")
    func unbrokenLines() {
        let address = article("The Review\n12 Main Street\nSpringfield\nOregon")
        #expect(places(address.problems) == ["4:1 unbroken-lines"])
        #expect(
            article("One line that is filled as far\nas it goes and goes on in the\nnext, as typists do who wrap.")
                .problems.isEmpty)
    }

    // MARK: What is not to be told

    @Test("may keep warnings about the next block to itself")
    func ignoredBlock() throws {
        let (read, problems) = article(
            "<!-- zine: ignore missing-alt, unknown-mark -->\n\nSome [w]{.x}.\n\nSome [w]{.x}.")
        let silence = try #require(read?.silences.first)
        #expect(silence.wishes.map(\.id) == ["missing-alt", "unknown-mark"] && silence.lines == 5...6)
        #expect(problems.map(\.span.start.line) == [6, 8])
        #expect(article("<!-- zine: ignroe x -->\n\nText.").problems.map(\.id) == ["unknown-instruction"])
        #expect(article("```\n<!-- zine: ignroe x -->\n```").problems.isEmpty)
    }

    @Test("tells long hints once")
    func longHints() {
        let (_, problems) = article("Text.", frontMatter: "title: A\nwhatever: 1\nsomething: 2\n")
        #expect(problems.map(\.id) == ["unknown-key", "unknown-key"])
        #expect(problems[0].hint?.hasPrefix("the keys are") == true && problems[1].hint == "as for line 3")
    }
}

/// Links of reprints, read within an issue.
@Suite("A reprint's link")
struct SourceLinkTests {
    private static func links(_ body: String, source: String = "source: https://example.org/posts/2024/incident.html")
        -> (
            [String], [Diagnostic]
        )
    {
        let files = [
            "publication.yaml": "name: R\n",
            "1/issue.yaml": "number: 1\ndate: 2024-05\ncontents: [a.md, earlier post.md]\n",
            "1/a.md": "---\ntitle: A\n\(source)\n---\n\n\(body)\n",
            "1/earlier post.md": "---\ntitle: B\n---\n\nText.\n",
        ]
        let result = IssueReader(files: .memory(files.mapValues { Array($0.utf8) })).read(folder: "1")
        var found: [String] = []
        for case .paragraph(let text) in result.issue?.articles[0].blocks.map(\.content) ?? [] {
            for case .link(let destination, _, _) in text.map(\.content) { found.append(destination) }
        }
        return (found, result.diagnostics)
    }

    @Test("leads to where it led")
    func resolved() {
        let (links, problems) = Self.links(
            "[a](/docs/glossary/) [b](../2023/earlier.html) [c](other.md?x=1#y) [d](#here) [e](?q) [f](https://h.example)"
        )
        #expect(
            links == [
                "https://example.org/docs/glossary/", "https://example.org/posts/2023/earlier.html",
                "https://example.org/posts/2024/other.md?x=1#y", "#here",
                "https://example.org/posts/2024/incident.html?q",
                "https://h.example",
            ])
        #expect(problems.map(\.message) == ["there is no heading or time '#here' in that article"])
    }

    @Test("leads to an article of the issue first, whose name may have blanks")
    func inside() {
        let spaced = Self.links("[a](earlier post.md) and [b](earlier post.md#x \"T\")")
        #expect(spaced.0 == ["earlier%20post.md", "earlier%20post.md#x"])
        #expect(spaced.1.map(\.id) == ["spaced-path", "broken-link"])
        #expect(
            Self.links("[a](earlier%20post.md) [b](<earlier post.md>)").0 == ["earlier%20post.md", "earlier%20post.md"])
        let (links, problems) = Self.links("[a](earlier%20pots.md)")
        #expect(links == ["https://example.org/posts/2024/earlier%20pots.md"])
        #expect(problems.map(\.id) == ["link-to-source"])
        #expect(Self.links("[a](/docs/)", source: "kind: feature").0 == ["/docs/"])
    }

    @Test(
        "keeps the blanks of a web address as %20, however it is written",
        arguments: [
            ("[a](https://h.example/a b.pdf)", "https://h.example/a%20b.pdf"),
            ("[a](https://h.example/a b.pdf \"A title\")", "https://h.example/a%20b.pdf"),
            ("[a](https://h.example/wiki/Outage (2 May) notes)", "https://h.example/wiki/Outage%20(2%20May)%20notes"),
            ("see <https://h.example/a b c.pdf>.", "https://h.example/a%20b%20c.pdf"),
            ("[a](https://h.example/b the.pdf (T))", "https://h.example/b%20the.pdf"),
            ("A ` tick and [a](https://h.example/a b)", "https://h.example/a%20b"),
            ("[q]\n\n> [q]: https://h.example/q r", "https://h.example/q%20r"),
            ("[a](tel:+1 555 0100)", "tel:+1%20555%200100"),
            ("[a](mailto:a@h.example?subject=x y)", "mailto:a@h.example?subject=x%20y"),
            ("[a](../a b.html)", "https://example.org/posts/a%20b.html"),
            ("[a](a b.png?x=1)", "https://example.org/posts/2024/a%20b.png?x=1"),
            ("[a]\n\n[a]: https://h.example/a b.pdf", "https://h.example/a%20b.pdf"),
            ("[a]\n\n[a]: http://h.example/a b.pdf 'A title'", "http://h.example/a%20b.pdf"),
        ])
    func blanks(text: String, address: String) {
        let (links, problems) = Self.links(text)
        #expect(links == [address])
        #expect(problems.map(\.id) == ["spaced-path"])
    }

    @Test(
        "is none where blanks show that it is code, a tag or a sentence",
        arguments: [
            "`[a](https://h.example/a b.pdf)`", "`<https://h.example/a b>`", "<httpd conf>",
            "`` [a](https://h.example/a b) ``", "`x\n[a](https://h.example/a b)`",
            "<pre>\ncurl [u](https://h.example/a b) z\n</pre>",
            "A \\[x](art/a b.html)", "See [a](https:// is down) and", "[page](h.example is down.)",
            "[a]: no address here",
            "[a](not a file.)",
        ])
    func noBlanks(text: String) {
        let (links, problems) = Self.links(text)
        #expect(links == [] && !problems.map(\.id).contains("spaced-path"))
    }

    @Test(
        "is resolved as RFC 3986 resolves it",
        arguments: [
            ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
            ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
            (".", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
            ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("g;x=1/../y", "http://a/b/c/y"),
        ])
    func rfc(reference: String, target: String) {
        #expect(LinkText.resolved(reference, against: "http://a/b/c/d;p?q") == target)
    }
}
