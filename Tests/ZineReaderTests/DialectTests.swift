import Testing
import ZineCore
import ZineDocument
import ZineReader

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
            ("==a b== ==c==", "4:1"), ("*「あ」*と\n\n*い。*う", "4:1"), ("**「あ」**と\n**い。**う", "4:1"), ("x^2^ y^3^", "4:2"),
            ("[[a]] ![[b]]", "4:1"), ("$E = mc^2$ $x$", "4:1"),
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
        "headings and links of other programs, and typing slips in them, are told and stay as typed",
        arguments: [
            ("##Timeline\n\nx", "a heading without a blank"), ("x\n####Étape", "a heading without a blank"),
            ("== Timeline ==\n\nx", "a heading of AsciiDoc's"), ("h2. Timeline\n\nx", "a heading of Jira's"),
            ("{code:java}\nx()\n{code}", "between braces"), ("{noformat}\nx", "between braces"),
            ("{quote}a b{quote}", "between braces"),
            ("{panel:title=T}x", "between braces"),
            ("See [the report|https://example.org/a].", "a link of Jira's"),
            ("Set 5*10 at most*.", "an asterisk between figures"),
            ("See [the report] (https://example.org/a).", "a link with a blank"),
        ])
    func slips(_ example: (body: String, what: String)) throws {
        let (article, problems) = article(example.body)
        #expect(problems.count == 1)
        let problem = try #require(problems.first)
        #expect(problem.id == "foreign-mark" && problem.message.contains(example.what))
        let words = (article?.blocks ?? []).map { block in
            if case .paragraph(let text) = block.content { text.plainText } else { "?" }
        }
        let typed = example.body.replacing("5*10 at most*", with: "510 at most").split(whereSeparator: \.isWhitespace)
        #expect(words.joined(separator: " ").split(whereSeparator: \.isWhitespace) == typed)
    }

    @Test(
        "what only looks like another program's heading or link is not told",
        arguments: [
            "\\##Timeline", "a ##b", "#incident and #42", "###", "x == y", "h2.Title", "h2o. No",
            "The {note} stays", "[1] (https://example.org/a)", "[a|b] c", "`##x`", "== 5 of them",
            "{code} reviews were done", "{} and {code} stay", "\\[the report] (https://example.org/a)",
            "[the report\\] (https://example.org/a)", "[a-z|https] and [a|https:// b]", "10**th** of May", "5*x* and 6",
            "As he wrote [sic] ([source](https://example.org/a)).",
        ])
    func noSlips(_ body: String) {
        #expect(article(body).1.filter { $0.id == "foreign-mark" }.isEmpty)
    }

    @Test(
        "words that an editor puts in brackets are no link",
        arguments: ["[edited]", "[sic]", "[Emphasis added]", "[emphasis in original]", "[citation needed]", "[…]"])
    func editorialBrackets(_ words: String) {
        #expect(
            article("He said so \(words) (https://example.org/a).").problems.filter { $0.id == "foreign-mark" } == [])
    }

    @Test(
        "channels, databases and comparisons at a line's beginning are no headings of other programs",
        arguments: [
            "##linux is a channel", "We asked in\n##linux and waited", "We asked in\n##Linux and waited",
            "- ##linux\n- ##python", "We had\nh2. database was full", "We had\nh2. Database was full",
            "It says x\n== Null in Java",
            "It says x\n== 5 of them", "In the template\n{code}: the code", "{note: x}", "`a\n##Impact b`",
            "x `y\nh2. Impact`",
            "```\n##Impact\n{code}\n```", "    ##Impact", "> We asked in\n> ##Linux and waited", "x\n\\##Impact",
        ])
    func noHeadings(_ body: String) {
        #expect(article(body).problems.filter { $0.id == "foreign-mark" } == [])
    }

    @Test(
        "in cells and headings nothing is told of what has to begin a line",
        arguments: [
            "| ##Impact | h2. Impact |\n| - | - |\n| {code} | == Impact == |", "## ##Impact\n\nx", "## h2. Impact\n\nx",
            "## == Impact ==\n\nx", "## {code}\n\nx",
        ])
    func cellsAndHeadings(_ body: String) {
        #expect(article(body).problems.filter { $0.id == "foreign-mark" } == [])
    }

    @Test(
        "marks that begin a line are told where they stand, in every kind of block",
        arguments: [
            ("##Impact", "4:1"), ("Text.\n##Impact\nText", "5:1"), ("- ##Impact", "4:3"), ("> ##Impact", "4:3"),
            ("> Text.\n> ##Impact", "5:3"), ("Text.\r\n##Impact\r\n", "5:1"), ("  ##Impact", "4:3"), ("##影響", "4:1"),
            ("行です。\n##影響", "5:1"), ("Text\n###impact", "5:1"), ("Text\n== Impact ==\nText", "5:1"),
            ("==== Причина", "4:1"),
            ("h2. Impact", "4:1"), ("Text.\nh2. Impact", "5:1"), ("Run\n{code:sh}\nls\n{code}", "5:1"),
            ("##**Impact**", ""),
            ("x[^a]\n\n[^a]: ##Impact", "6:7"), ("<div>\n\n##Impact\n\n</div>", "6:1"), ("##Impact <b>x</b>", "4:1"),
        ])
    func placesOfLineMarks(_ example: (body: String, place: String)) {
        let found = article(example.body).problems.filter { $0.id == "foreign-mark" }.map(\.span.start)
        #expect(found.map { "\($0.line):\($0.column)" }.joined() == example.place)
    }

    @Test(
        "asterisks between figures are told that are read as emphasis",
        arguments: ["2*3*4", "10**2**3 bytes", "5*x*6", "2*3* more", "| a |\n| - |\n| 5*x*6 |"])
    func figures(_ body: String) {
        #expect(article(body).problems.map(\.id) == ["foreign-mark"])
    }

    @Test(
        "highlights, raised and lowered figures, links of wikis and embedded pictures are read",
        arguments: [
            ("a ==b c== d", "p a *b c* d"), ("10^6^ a", "p 10sup(6) a"), ("H~2~O", "p Hsub(2)O"), ("a~~2~~", "p a~2~"),
            ("see [[a/Page|the words]]!", "p see the words!"),
            ("[[Page#Part]], ![[Other page]]", "p Page – Part, Other page"),
            ("`[[a]] ==b==`", "p `[[a]] ==b==`"),
        ])
    func readMarks(_ example: (body: String, expected: String)) {
        let (article, problems) = article(example.body)
        #expect(dump(article?.blocks ?? []) == [example.expected])
        #expect(problems.allSatisfy { $0.id == "foreign-mark" && $0.message.contains("is read as") })
    }

    @Test("pictures are where Obsidian embeds them, with the words behind the bar that are no width")
    func embeddedPictures() {
        let written = [
            "![[the rack.svg]]", "![[the rack.svg|300]]", "![[the rack.svg | A rack]]", "`![[a.svg]]`", "![[a|b.md]]",
        ]
        let meant = ["![](<the rack.svg>)", "![](<the rack.svg>)", "![A rack](<the rack.svg>)", "`![[a.svg]]`", "b.md"]
        for (one, other) in zip(written, meant) {
            #expect(dump(article(one).article?.blocks ?? []) == dump(article(other).article?.blocks ?? []), "\(one)")
        }
        let (_, problems) = article("a\n\n![[x.svg]]\n\n![[y.svg]]")
        #expect(places(problems.filter { $0.id == "foreign-mark" }) == ["6:1 foreign-mark"])
    }

    @Test("a term may be code")
    func codeTerms() {
        #expect(dump(article("`T`\n: a").article?.blocks ?? []) == ["dl", "  dt `T`", "  dd", "    p a"])
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

    @Test(
        "lists with bullets between numbers that go on belong to the items above them",
        arguments: [
            (
                "1. a\n\n- x\n- y\n\n2. b\n\n- z",
                [
                    "ol(1)", "  li", "    p a", "    ul", "      li", "        p x", "      li", "        p y", "  li",
                    "    p b", "ul", "  li", "    p z",
                ]
            ),
            (
                "1. a\n\n- x\n\n2. b **c:**\n\n- z",
                [
                    "ol(1)", "  li", "    p a", "    ul", "      li", "        p x", "  li", "    p b *c:*", "    ul",
                    "      li", "        p z",
                ]
            ),
            (
                "3) a\n\n* x\n\n4) b",
                ["ol(3)", "  li", "    p a", "    ul", "      li", "        p x", "  li", "    p b"]
            ),
        ])
    func interruptedNumbers(_ example: (body: String, expected: [String])) {
        let (article, problems) = article(example.body)
        #expect(dump(article?.blocks ?? []) == example.expected)
        #expect(places(problems) == ["6:1 foreign-mark"])
    }

    @Test(
        "lists stay apart whose numbers don't go on, or that words stand between",
        arguments: [
            "1. a\n\n- x\n\n1. b", "1. a\n\n- x\n\n3. b", "1. a\n\n- x\n\n2) b", "1. a\n\n- x\n\nT\n\n2. b",
            "1. a\n\n- x", "- x\n\n1. a\n\n* y", "1. a\n\n2) b",
        ])
    func listsApart(body: String) {
        let (article, problems) = article(body)
        #expect((article?.blocks.count ?? 0) > 1)
        #expect(problems.filter { $0.id == "foreign-mark" } == [])
    }

    @Test(
        "stand where they are told, in items, quotes, notes and HTML, in front of what is read before them",
        arguments: [
            ("> text\n>\n> {: .x}\n", "6:3"), ("- text\n\n  [TOC]\n", "6:3"),
            ("!!! note\n    text\n\n    ??? tip\n        inner\n", "4:1"),
            ("Text.[^a]\n\n[^a]: Note x^2^.\n\nThen x^2^ more.\n", "6:13"),
            ("<p>\nText and ==marked== words.\n</p>\n", "5:10"),
            ("> - item with $x+1$ here\n", "4:15"), ("Fish &amp; chips ==marked==.\n", "4:18"),
            ("\\*not\\* ==marked==.\n", "4:9"), ("One line\n  and ==marked==.\n", "5:7"),
            ("| a | b |\n| - | - |\n| c | ==d== |\n", "6:7"), ("> [!NOTE] Title ==x==\n> text\n", "4:17"),
            (":::note Title ==x==\ntext\n:::\n", "4:1 4:15"), ("Term\n: definition ==x==\n", "5:1 5:14"),
            ("<details><summary>Sum ==x== y</summary>\n\nText\n\n</details>\n", "4:23"),
            ("- outer\n  1. a\n  - x\n  2. b\n", "6:3"), ("> 1. a\n> - x\n> 2. b\n", "5:3"),
        ])
    func placesOfMarks(_ example: (body: String, places: String)) {
        let found = article(example.body).problems.filter { $0.id == "foreign-mark" }.map(\.span.start)
        #expect(found.map { "\($0.line):\($0.column)" }.joined(separator: " ") == example.places)
    }

    @Test("are told in the front matter's title and summary too, each at its place")
    func marksInFrontMatter() {
        let text = "---\ntitle: \"A ==b== title\"\nsummary: What x^2^ is\n---\n\nText.\n"
        let (read, problems) = rawArticle(text)
        #expect(read?.title.plainText == "A b title")
        let found = problems.filter { $0.id == "foreign-mark" }.map(\.span.start)
        #expect(found.map { "\($0.line):\($0.column)" } == ["2:11", "3:16"])
    }

    @Test("places behind a rewritten line are those of the source")
    func placesOfRewrittenLines() {
        let (_, problems) = article(
            ":::note\nx ![a](none.png)\n\n> :::tip\n> [b](javascript:x)\n:::\n\nT\n: d\n: [e](javascript:y)")
        #expect(problems.filter { $0.id == "unsafe-link" }.map(\.span.start.line) == [8, 13])
        #expect(places(problems.filter { $0.id == "missing-file" }) == ["5:3 missing-file"])
    }

    @Test(
        "Obsidian's callouts are alerts, with what they are called for a title",
        arguments: [
            ("> [!danger] Outage\n> Orders were lost.", "Outage"), ("> [!bug]\n> Orders were lost.", "Bug"),
            ("> [!info]- Folded\n> Orders were lost.", "Folded"),
        ])
    func callout(text: String, title: String) {
        let (article, problems) = article(text)
        guard case .alert(let alert)? = article?.blocks.first?.content else { return #expect(Bool(false)) }
        #expect(alert.title.plainText == title)
        #expect(dump(alert.blocks) == ["p Orders were lost."])
        #expect(problems.map(\.id) == ["foreign-mark"])
    }

    @Test("what Obsidian keeps from readers is printed nowhere, and told")
    func comments() {
        let text =
            "Orders were lost. ^a1b2c3\n\n%% nothing %%\n\n%%\n- hidden\n\nmore\n%%\n\nSee [[Page#^abc|it]] and [[Page#^abc]]."
        let (article, problems) = article(text)
        #expect(dump(article?.blocks ?? []) == ["p Orders were lost.", "p See it and Page."])
        #expect(Set(problems.map(\.id)) == ["foreign-mark"])
    }

    @Test(
        "percent signs and carets that are none of Obsidian's stay",
        arguments: [
            "50 %% off, then 20 %% off.", "Use %% to escape a sign and %% again.", "It is fixed now. ^Tom", "2 ^128",
            "npm needs ^16-0", "A rule ^a1b2c3 and more.", "See %% not for readers %% here.",
        ])
    func kept(text: String) {
        #expect(dump(read(text)) == ["p " + text])
    }

    private func read(_ text: String) -> [Block] { article(text).article?.blocks ?? [] }

    @Test(
        "a listing that nothing ends is told",
        arguments: ["```\na\n\n## Next\n\nText.", "> ~~~\n> a\n\nText.", "- ```sh\n  a\n\nText."])
    func openFence(text: String) {
        #expect(article(text).problems.map(\.id) == ["open-fence"])
        #expect(article("```\na\n```\n\n~~~~\n```\n~~~~\n\n    ```\n    code\n\n> ```\n> a\n> ```").problems.isEmpty)
    }
}
