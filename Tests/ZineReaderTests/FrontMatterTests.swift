import Testing
import ZineCore
import ZineDocument
import ZineReader

@Suite("Front matter and files")
struct FrontMatterTests {
    @Test("every key is read")
    func keys() throws {
        let (article, problems) = article(
            "Text",
            frontMatter: """
                title: "A *title*: part"
                kind: report
                summary: >
                  Two
                  lines `x`.
                authors: [A B, C]
                organization: O
                published: 2020-03-20
                source: https://example.org/x
                license: CC BY 4.0
                timezone: PDT
                language: de
                art: ../art/a.svg
                alt: An A
                credit: Somebody

                """, art: ["art/a.svg"])
        #expect(problems == [])
        let read = try #require(article)
        #expect(dump(read.title) == "A _title_: part" && read.kind == .report && dump(read.summary) == "Two lines `x`.")
        #expect(read.authors == ["A B", "C"] && read.organization == "O" && read.published?.iso == "2020-03-20")
        #expect(read.source == "https://example.org/x" && read.license == "CC BY 4.0" && read.timezone == "PDT")
        #expect(read.language == "de" && read.art?.alternativeText == "An A" && read.art?.credit == "Somebody")
        #expect(read.slug == "a" && read.path == "articles/a.md")
    }

    @Test(
        "titles that look like Markdown's blocks stay titles",
        arguments: ["1. One", "- x", "# x", "> y", "C#", "2020", "a\\_b"])
    func titles(_ title: String) {
        let read = article("Text", frontMatter: "title: '\(title)'\n").article
        #expect(read?.title.plainText == (title == "a\\_b" ? "a_b" : title))
    }

    static let problems: [(text: String, expected: [String])] = [
        ("Text", ["1:1 missing-key"]),
        ("# Heading\n\nText", ["1:1 title-from-heading"]),
        ("---\nkind: note\n---\nText", ["1:1 missing-key"]),
        ("---\ntitle:\n---\nText", ["2:7 missing-key"]),
        ("---\ntitle: A\n---\n# A\n\nText", ["4:1 repeated-title"]),
        ("---\ntitle: A\nkind: reprot\n---\nText", ["3:7 bad-value"]),
        ("---\ntitle: A\n---\n", ["4:1 empty-article"]),
        ("---\ntitle: A\nkind: illustration\n---\n", ["1:1 missing-key"]),
        ("---\ntitle: A\nart: ../a.svg\n---\nx", ["3:6 missing-file", "3:6 missing-alt"]),
        ("---\ntitle: A\nart: https://a.org/a.svg\nalt: x\n---\nx", ["3:6 remote-image"]),
        ("---\ntitle: A\nsource: javascript:x\n---\nx", ["3:9 bad-value"]),
        ("---\ntitle: A: b\n---\nx", ["2:9 yaml-syntax"]),
        ("---\ntitle: A\nx", ["1:1 front-matter-open"]),
        (
            "---\ntitle: A\nlayout: post\ndraft: true\ntags: [a]\n---\nx",
            ["3:1 foreign-key", "4:1 foreign-key", "5:1 foreign-key"]
        ),
        ("---\ntitle: A\ntilte: B\n---\nx", ["3:1 unknown-key"]),
        ("+++\ntitle = \"A\"\n+++\nx", ["1:1 toml-front-matter"]),
    ]

    @Test("what is wrong is said at its place", arguments: problems)
    func wrong(_ example: (text: String, expected: [String])) {
        let found = rawArticle(example.text).problems
        #expect(places(found) == example.expected)
        #expect(found.allSatisfy { $0.hint != nil })
    }

    @Test("what other programs write is used where it has a sense")
    func foreign() {
        let read = rawArticle("---\ntitle: A\nauthor: B\ndescription: C\ndate: 2020-03-20T10:00:00Z\nlang: fr\n---\nx")
            .article
        #expect(
            read?.authors == ["B"] && read?.summary.plainText == "C" && read?.published?.iso == "2020-03-20"
                && read?.language == "fr")
        let british = rawArticle("---\ntitle: A\norganisation: B\nlicence: C\n---\nx").article
        #expect(british?.organization == "B" && british?.license == "C")
        let toml = rawArticle("+++\ntitle = 'A'\nauthors = [\"B\", \"C\"]\ndate = 2020-03-20\n+++\nx").article
        #expect(toml?.title.plainText == "A" && toml?.authors == ["B", "C"] && toml?.published?.iso == "2020-03-20")
    }

    @Test("a byte order mark and any line ends are accepted", arguments: ["\r\n", "\r", "\n"])
    func lineEnds(_ end: String) {
        let text = "\u{FEFF}---\ntitle: A\n---\n\n[x](javascript:a)\n\n```\na\nb\n```\n".split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .joined(separator: end)
        let (article, problems) = rawArticle(text)
        #expect(places(problems) == ["5:1 unsafe-link"])
        #expect(dump(article?.blocks ?? []) == ["p x", "code() a\nb"])
    }

    @Test(
        "bytes that are no UTF-8 are an error at their place",
        arguments: [
            ([0xFF], "5:3"), ([0xC3, 0x28], "5:3"), ([0xED, 0xA0, 0x80], "5:3"), ([0xF4, 0x90, 0x80, 0x80], "5:3"),
            ([0xC0, 0x80], "5:3"), ([0xE2, 0x82], "5:3"),
        ] as [([UInt8], String)])
    func badBytes(_ example: (bytes: [UInt8], place: String)) {
        let (article, problems) = rawArticle(bytes: Array("---\ntitle: A\n---\n\nab".utf8) + example.bytes)
        #expect(article == nil)
        #expect(places(problems) == [example.place + " invalid-utf8"])
    }

    @Test("control characters are dropped with a warning, NUL is replaced")
    func controls() {
        let (article, problems) = rawArticle("---\ntitle: A\n---\na\u{0}b\u{7}c\u{C}d &#1;e")
        #expect(article?.words == ["A", "a\u{FFFD}bc", "d", "e"])
        #expect(places(problems) == ["4:2 control-character", "4:4 control-character", "4:6 control-character"])
    }

    @Test("places count bytes and the lines above")
    func places_() {
        let (_, problems) = rawArticle("---\ntitle: A\n---\n\nÄÖ [x](file:y)\n\n> - ü [z](data:z)\n")
        #expect(places(problems) == ["5:6 unsafe-link", "7:8 unsafe-link"])
    }

    @Test("the file system's own limits are diagnostics")
    func fileSystem() {
        let reader = IssueReader()
        #expect(reader.readArticle("none.md", in: "no-such-folder").diagnostics.map(\.id) == ["missing-file"])
        #expect(
            Set(reader.read(folder: "no-such-folder").diagnostics.map(\.id)) == ["missing-publication", "missing-file"])
        #expect(reader.readArticle("ZineReaderTests", in: "Tests").diagnostics.map(\.id) == ["unreadable-file"])
        #expect(reader.issues(in: "no-such-folder") == [])
    }
}
