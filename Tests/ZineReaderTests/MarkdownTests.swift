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

    @Test(
        "lists are counted with what is written",
        arguments: [
            ("3) x\n4) y", "3) 4)"), ("a. x\nb. y\ngoes on", "a. b."), ("i) x\nii) y\niii) z", "i) ii) iii)"),
            ("A. x\nB. y", "A. B."), ("d. *x*\ne. y", "d. e."), ("<ol type=\"I\"><li>x<li>y</ol>", "I. II."),
        ])
    func numerals(_ example: (body: String, expected: String)) throws {
        let blocks = try #require(article(example.body).article?.blocks)
        guard blocks.count == 1, case .list(let list) = blocks[0].content else {
            Testing.Issue.record("\(dump(blocks))")
            return
        }
        #expect(list.items.indices.compactMap { list.marker(of: $0) }.joined(separator: " ") == example.expected)
        #expect(list.items.allSatisfy { !$0.blocks.isEmpty })
    }

    @Test(
        "lines that letters begin by chance are no list",
        arguments: ["A. Smith\nC. Jones", "a. x", "I. e. this\nand that"])
    func noNumerals(body: String) {
        #expect(article(body).article?.blocks.allSatisfy { if case .list = $0.content { false } else { true } } == true)
    }

    @Test("a theme counts lists within lists, and leaves those whose author says with what")
    func themeNumerals() throws {
        let read = try #require(article("1. x\n   1. y\n      1. z\n\n      i. a\n      ii. b").article)
        var theme = Theme()
        theme.lists.numerals = [.decimal, .upperAlpha]
        let issue = ZineDocument.Issue(
            publication: Publication(name: "N"), slug: "1", folder: "1", number: 1,
            date: PartialDate(year: 2031, month: 5), contents: [.init(article: read)])
        let lists = issue.counted(by: theme).articles[0].allBlocks.compactMap { block in
            if case .list(let list) = block.content { list.numerals } else { nil }
        }
        #expect(Set(lists) == [.decimal, .upperAlpha, .lowerRoman] && lists.count == 4)
        #expect(issue.counted(by: Theme()) == issue)
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
        #expect(places(problems) == ["4:8 spaced-path"])
    }

    @Test("a picture in a line of text stays there")
    func picturesInText() {
        let (article, problems) = article("Text ![three](../art/a.svg) on.", art: ["art/a.svg"])
        #expect(dump(article?.blocks ?? []) == ["p Text !(art/a.svg: three) on."])
        #expect(problems.isEmpty)
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
        if example.id != "missing-file" { #expect(article?.words.suffix(2) == ["[Picture:", "x]"]) }
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
