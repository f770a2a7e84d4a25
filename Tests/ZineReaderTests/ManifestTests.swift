import Testing
import ZineCore
import ZineDocument
import ZineReader

@Suite("Manifests")
struct ManifestTests {
    static let article = "---\ntitle: One\n---\nText\n"

    func read(
        issue: String, publication: String? = publicationYAML, files: [String: String] = [:]
    ) -> ReadResult<ZineDocument.Issue> {
        var all = files
        all["P/002/issue.yaml"] = issue
        all["P/publication.yaml"] = publication
        all["P/002/articles/one.md"] = all["P/002/articles/one.md"] ?? Self.article
        return IssueReader(files: .memory(all)).read(folder: "P/002")
    }

    @Test("a publication names kinds of its own, which say how their articles open and whether they run on")
    func ownKinds() throws {
        let publication =
            publicationYAML + "kinds:\n  - {name: brief, kicker: In brief, like: note, opener: compact, run_on: true}\n"
        let article = "---\ntitle: A title that goes on\nshort_title: A title\nkind: brief\n---\nText\n"
        let result = read(
            issue: "number: 2\ndate: 2020-03\ncontents: [articles/one.md]\n", publication: publication,
            files: ["P/002/articles/one.md": article])
        #expect(result.diagnostics == [])
        let one = try #require(result.issue?.contents.first?.article)
        #expect(one.kind == .note && one.ownKicker == "In brief" && one.kicker(in: "de") == "In brief")
        #expect(one.shape == .compact && one.runsOn == true && one.shortTitle == "A title")
    }

    @Test("a kind that nobody explains is an error at its place", arguments: ["breif", "column"])
    func unknownKind(name: String) {
        let publication = publicationYAML + "kinds:\n  - {name: brief, kicker: In brief}\n"
        let result = read(
            issue: "number: 2\ndate: 2020-03\ncontents: [articles/one.md]\n", publication: publication,
            files: ["P/002/articles/one.md": "---\ntitle: One\nkind: \(name)\n---\nText\n"])
        #expect(places(result.diagnostics) == ["3:7 bad-value"])
        #expect(result.diagnostics.first?.hint?.contains(name == "breif" ? "'brief'" : "kinds:") == true)
    }

    @Test("contents give a kind to articles that name none")
    func kindsOfContents() throws {
        let publication = publicationYAML + "kinds:\n  - {name: how-to, kicker: How to, like: essay}\n"
        let contents =
            "contents:\n  - {article: articles/one.md, kind: how-to}\n  - {article: articles/two.md, kind: how-to}\n"
        let result = read(
            issue: "number: 2\ndate: 2020-03\n" + contents, publication: publication,
            files: ["P/002/articles/two.md": "---\ntitle: Two\nkind: feature\n---\nText\n"])
        #expect(result.diagnostics == [])
        let articles = try #require(result.issue).contents.map(\.article)
        #expect(articles.map(\.kind) == [.essay, .feature])
        #expect(articles.map { $0.kicker(in: "en") } == ["How to", "Feature"])
    }

    @Test("a kind in the contents that nobody explains is an error there")
    func unknownKindOfContents() {
        let result = read(issue: "number: 2\ndate: 2020-03\ncontents:\n  - {article: articles/one.md, kind: howto}\n")
        #expect(places(result.diagnostics) == ["4:38 bad-value"])
    }

    @Test("an index names articles of the issue, and links may say their pages")
    func manuals() throws {
        let head = "number: 2\ndate: 2020-03\ncontents: [articles/one.md]\n"
        let result = read(issue: head + "index: ./articles/one.md\nreferences: pages\ngenerated: contents\n")
        let issue = try #require(result.issue)
        #expect(result.diagnostics == [])
        #expect(issue.index == ["articles/one.md"] && issue.references == .pages && issue.generated == [.contents])
        let wrong = read(issue: head + "index: [articles/one.md, articles/on.md]\n")
        #expect(places(wrong.diagnostics) == ["4:26 not-in-issue"])
        #expect(wrong.diagnostics.first?.hint == "did you mean 'articles/one.md'?")
    }

    @Test("essay and interview are kinds", arguments: ["essay", "interview"])
    func moreKinds(name: String) {
        let result = read(
            issue: "number: 2\ndate: 2020-03\ncontents: [articles/one.md]\n",
            files: ["P/002/articles/one.md": "---\ntitle: One\nkind: \(name)\n---\nText\n"])
        #expect(result.diagnostics == [] && result.issue?.contents.first?.article.kind.rawValue == name)
    }

    @Test("the questions of an interview are no headings, and bold lines that ask nothing are")
    func questions() throws {
        let body = "**Where do you begin?**\n\nAt the end.\n\n**The end**\n\nIt is there.\n"
        let dumps = ["interview", "feature"].map { kind in
            dump(ZineReaderTests.article(body, frontMatter: "title: T\nkind: \(kind)\n").article?.blocks ?? [])
        }
        #expect(dumps[0].map { $0.hasPrefix("h2") } == [false, false, true, false])
        #expect(dumps[1].map { $0.hasPrefix("h2") } == [true, false, true, false])
    }

    @Test("a whole issue is read, key by key")
    func whole() throws {
        let publication = """
            name: The Review
            short_name: TR
            tagline: 'Read: reflect'
            publisher: Somebody
            contact: a@example.org
            website: https://example.org
            language: en-us
            theme: themes/own.yaml
            subscribe: {action: "https://example.org/s", method: post, field: email}
            """
        let issue = """
            number: 2
            date: 2020-03
            title: Second
            next: 2020-04-27
            pages: 16
            cover: {art: art/cover.svg, alt: A cover, credit: Somebody}
            contents:
              - articles/one.md
              - {article: articles/two.md, pages: 6, start: recto}
            back_cover: articles/three.md
            language: de
            print:
              paper: a4
            """
        let result = read(
            issue: issue, publication: publication,
            files: [
                "P/002/articles/two.md": "---\ntitle: Two\nlanguage: fr\n---\n![x](../art/x.png)\n",
                "P/002/articles/three.md": "---\ntitle: Three\nkind: illustration\nart: ../art/c.svg\nalt: C\n---\n",
                "P/002/art/cover.svg": "", "P/002/art/x.png": "", "P/002/art/c.svg": "",
            ])
        #expect(result.diagnostics == [])
        let read = try #require(result.issue)
        #expect(read.publication.shortName == "TR" && read.publication.tagline == "Read: reflect")
        #expect(read.publication.language == "en-US")
        #expect(read.publication.subscribe == .init(action: "https://example.org/s", method: "post", field: "email"))
        #expect(read.slug == "002" && read.number == 2 && read.date == PartialDate(year: 2020, month: 3))
        #expect(read.next == PartialDate(year: 2020, month: 4, day: 27) && read.pages == 16)
        #expect(read.cover.art?.path == "art/cover.svg" && read.cover.credit == "Somebody")
        #expect(read.contents.map(\.article.slug) == ["one", "two"])
        #expect(read.contents[1].pages == 6 && read.contents[1].start == .recto)
        #expect(read.articles.map(\.language) == ["de", "fr", "de"])
        #expect(read.backCover?.article.art?.path == "art/c.svg")
        #expect(read.theme == nil && read.publication.theme == "themes/own.yaml")
        #expect(read.print.paper == "a4" && read.print.scheme == "saddle")
        #expect(
            result.filesRead == [
                "P/publication.yaml", "P/002/issue.yaml", "P/002/art/cover.svg", "P/002/articles/one.md",
                "P/002/articles/two.md", "P/002/articles/three.md", "P/002/art/x.png", "P/002/art/c.svg",
            ])
    }

    static let wrong: [(issue: String, expected: [String])] = [
        ("date: 2020-03\ncontents: [articles/one.md]", ["1:1 missing-key"]),
        ("number:\ndate: 2020-03\ncontents: [articles/one.md]", ["1:1 missing-key"]),
        ("number: 2\ndate: 2020-13\ncontents: [articles/one.md]", ["2:7 bad-value"]),
        ("number: 2\ndate: 2021-02-29\ncontents: [articles/one.md]", ["2:7 bad-value"]),
        ("number: two\ndate: [1]\ncontents: [articles/one.md]", ["1:9 bad-value", "2:7 wrong-type"]),
        ("number: 99999999999999999999\ndate: 2020-03\ncontents: [articles/one.md]", ["1:9 bad-value"]),
        ("number: 2\ndate: 2020-03\npages: 6\ncontents: [articles/one.md]", ["3:8 bad-value"]),
        ("number: 2\ndate: 2020-03\ncontents: articles/one.md", ["3:11 wrong-type"]),
        ("number: 2\ndate: 2020-03\ncontents: []", ["3:11 empty-contents"]),
        ("number: 2\ndate: 2020-03\ncontent: [articles/one.md]", ["1:1 missing-key", "3:1 unknown-key"]),
        ("number: 2\ndate: 2020-03\ncontents:\n  - articles/none.md\n  - articles/one.md", ["4:5 missing-file"]),
        ("number: 2\ndate: 2020-03\ncontents:\n  - ../../../etc/passwd", ["4:5 outside-folder"]),
        ("number: 2\ndate: 2020-03\ncontents:\n  - /etc/passwd", ["4:5 outside-folder"]),
        (
            "number: 2\ndate: 2020-03\ncontents:\n  - articles/one.md\n  - articles/../articles/one.md",
            ["5:5 repeated-article"]
        ),
        (
            "number: 2\ndate: 2020-03\ncontents:\n  - {article: articles/one.md, start: verzo, pages: 0}",
            ["4:39 bad-value", "4:53 bad-value"]
        ),
        (
            "number: 2\ndate: 2020-03\nnumber: 3\ntitle: a\ntitle: b\ncontents: [articles/one.md]",
            ["3:1 duplicate-key", "5:1 duplicate-key"]
        ),
        ("number: 2\ndate: 2020-03\ntheme: ../../theme.yaml\ncontents: [articles/one.md]", ["3:8 outside-folder"]),
        ("number: 2\ndate: 2020-03\nlanguage: en_US\ncontents: [articles/one.md]", ["3:11 bad-value"]),
        ("number: 2\ndate: 2020-03\ncover: art.svg\ncontents: [articles/one.md]", ["3:8 wrong-type"]),
        ("- number: 2", ["1:1 wrong-type"]),
        ("", ["1:1 missing-key", "1:1 missing-key", "1:1 missing-key"]),
        ("number: [2\ndate: 2020-03", ["2:5 yaml-syntax"]),
        ("number: 2\ncontents\n  - articles/one.md\nnext: 2020-03", ["2:1 yaml-syntax"]),
        ("number: 2\ncontents:\n\t- articles/one.md", ["3:1 yaml-syntax"]),
        ("number: 2\n---\ndate: 2020-03", ["2:1 yaml-syntax"]),
        ("number: *a\ndate: 2020-03", ["1:9 yaml-syntax"]),
        ("äöü: 1\nnumber: 2\ndate: x\ncontents: [articles/one.md]", ["1:1 unknown-key", "3:7 bad-value"]),
        (
            "number: 2\ndate: 2020-03\ncontents: [articles/one.md]\nprint: {äöü: 1, papre: a4}",
            ["4:9 unknown-key", "4:20 unknown-key"]
        ),
        (
            "number: 2\ndate: 2020-03\ncontents: [articles/one.md]\nprint:\n  paper: a44\n  scheme: sadle\n  duplex: [1]\n"
                + "  signature_sheets: 9\n  stock: heavy\n  marks: [fold, stable]\n  creep: 2\n  manual: {turn: tall}",
            [
                "5:10 paper-size", "6:11 bad-value", "7:11 wrong-type", "8:21 bad-value", "9:10 paper-stock",
                "10:17 bad-value", "11:10 bad-value", "12:18 bad-value",
            ]
        ),
    ]

    @Test("mistakes are all found, each at its place", arguments: wrong)
    func mistakes(_ example: (issue: String, expected: [String])) {
        let result = read(issue: example.issue)
        #expect(places(result.diagnostics) == example.expected)
        #expect(result.diagnostics.allSatisfy { $0.hint != nil && $0.span.file == "P/002/issue.yaml" })
    }

    @Test("the nearest key is offered")
    func nearest() {
        let result = read(
            issue: "numbr: 2\nnumber: 2\ndate: 2020-03\nbackcover: x\nzzz: 1\ncontents: [articles/one.md]")
        #expect(result.diagnostics.map(\.hint).prefix(2) == ["did you mean 'number'?", "did you mean 'back_cover'?"])
        #expect(result.diagnostics.last?.hint?.hasPrefix("the keys are number, date") ?? false)
        #expect(!result.diagnostics.hasErrors)
    }

    @Test("a publication that is missing is an error, the rest is read all the same")
    func noPublication() {
        let result = read(issue: "number: x\ndate: 2020-03\ncontents: [articles/one.md]", publication: nil)
        #expect(Set(result.diagnostics.map(\.id)) == ["bad-value", "missing-publication"])
        #expect(result.issue == nil)
    }

    @Test("the publication may lie inside the issue's folder")
    func publicationInside() {
        let files = [
            "issue.yaml": "number: 1\ndate: 2020-03\ncontents: [a.md]", "publication.yaml": publicationYAML,
            "a.md": Self.article,
        ]
        let result = IssueReader(files: .memory(files)).read(folder: ".")
        #expect(result.diagnostics == [])
        #expect(result.issue?.publication.name == "The Review")
    }

    @Test("two files of one name get two addresses")
    func slugs() {
        let result = read(
            issue: "number: 2\ndate: 2020-03\ncontents: [articles/one.md, b/One.md, b/Über mich.md]",
            files: ["P/002/b/One.md": Self.article, "P/002/b/Über mich.md": Self.article])
        #expect(result.issue?.articles.map(\.slug) == ["one", "one-2", "uber-mich"])
        #expect(places(result.diagnostics) == ["3:29 slug-clash"])
    }

    @Test("a file that leaves the folder through a link is outside")
    func symbolicLink() {
        var files = SourceFiles.memory([
            "P/publication.yaml": publicationYAML, "P/002/issue.yaml": "number: 2\ndate: 2020-03\ncontents: [link.md]",
            "secret.md": Self.article,
        ])
        let below = files.realPath
        files.realPath = { $0 == "P/002/link.md" ? "secret.md" : below($0) }
        #expect(places(IssueReader(files: files).read(folder: "P/002").diagnostics) == ["3:12 outside-folder"])
    }

    @Test("issues are the folders that hold a manifest, in order")
    func list() {
        let files = [
            "Issues/010/issue.yaml": "", "Issues/002/issue.yaml": "", "Issues/notes/x.md": "",
            "Issues/publication.yaml": "",
        ]
        #expect(IssueReader(files: .memory(files)).issues(in: "Issues") == ["Issues/002", "Issues/010"])
    }

    @Test(
        "hostile YAML is refused in short time",
        arguments: [
            "a: &a [x,x]\n" + (1...40).map { "b\($0): &b\($0) [*a,*a,*a,*a,*a,*a]\n" }.joined(),
            String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
            String(repeating: "- ", count: 900) + "x",
            String(repeating: "{a: ", count: 900) + String(repeating: "}", count: 900),
            String(repeating: "[", count: 100_000), String(repeating: "? ", count: 2_000),
            String(repeating: "a", count: 2 << 20), "a: &a {b: *a}", "\u{FEFF}%TAG ! x\n--- !!binary x",
        ])
    func hostile(_ yaml: String) {
        #expect(read(issue: yaml).diagnostics.hasErrors)
    }
}

@Suite("Declared keys")
struct DeclaredKeyTests {
    func node(_ yaml: String) -> (YAMLNode?, [Diagnostic]) {
        var problems: [Diagnostic] = []
        return (YAMLLoader.load(Array(yaml.utf8), file: "t.yaml", &problems), problems)
    }

    func value<Value>(_ yaml: String, _ type: ValueType<Value>) -> Value? {
        var problems: [Diagnostic] = []
        let field = Field("k", type, help: "a test")
        guard let node = node("k: " + yaml).0, let mapping = Mapping(node, fields: [field.description], &problems)
        else { return nil }
        let value = mapping.value(field, &problems)
        #expect((value == nil) == problems.hasErrors)
        return value
    }

    @Test(
        "lengths have units",
        arguments: [
            ("10.25pt", 10.25), ("0.7in", 50.4), ("25.4 mm", 72), ("2.54cm", 72), ("1pc", 12), ("0", 0), ("-3pt", -3),
            ("10", nil), ("pt", nil), ("1e9pt", nil), ("99999999pt", nil), ("nanpt", nil), ("infin", nil),
            ("0x10pt", nil), ("1 2pt", nil),
        ] as [(String, Double?)])
    func lengths(_ example: (text: String, points: Double?)) {
        let length = value(example.text, .length)
        #expect(length.map { ($0.points * 1000).rounded() } == example.points.map { $0 * 1000 })
    }

    @Test(
        "dates are those of the calendar",
        arguments: [
            ("2020-02-29", "2020-02-29"), ("2020-03", "2020-03"), ("'2020-03'", "2020-03"), ("2021-02-29", nil),
            ("2020-00", nil), ("2020-1-1", nil), ("20-01-01", nil), ("2020-03-20T10:00", nil), ("March", nil),
            ("2020-03-", nil),
        ] as [(String, String?)])
    func dates(_ example: (text: String, iso: String?)) {
        #expect(value(example.text, .date)?.iso == example.iso)
    }

    @Test(
        "languages are well-formed and canonical",
        arguments: [
            ("en-us", "en-US"), ("de", "de"), ("zh-hant-tw", "zh-Hant-TW"), ("PT-br", "pt-BR"), ("en_US", nil),
            ("e", nil), ("english", nil),
        ] as [(String, String?)])
    func languages(_ example: (text: String, tag: String?)) {
        #expect(value(example.text, .language) == example.tag)
    }

    @Test(
        "web addresses are http, https or mailto",
        arguments: [
            ("https://example.org/a?b#c", true), ("http://localhost:80", true), ("mailto:a@example.org", true),
            ("ftp://a.org", false),
            ("javascript:alert(1)", false), ("example.org", false), ("https://", false), ("'https://a b'", false),
            ("mailto:", false),
        ])
    func urls(_ example: (text: String, isValid: Bool)) {
        #expect((value(example.text, .url) != nil) == example.isValid)
    }

    @Test("numbers, truths, lists")
    func others() {
        #expect(value("12", .integer(0...20)) == 12)
        #expect(value("21", .integer(0...20)) == nil)
        #expect(value("1.5", .number(0...2)) == 1.5)
        #expect(value("nan", .number(0...2)) == nil)
        #expect(value("yes", .boolean) == true)
        #expect(value("maybe", .boolean) == nil)
        #expect(value("x", ValueType<[String]>.oneOrMore(of: .string)) == ["x"])
        #expect(value("[x, 1]", ValueType<[String]>.oneOrMore(of: .string)) == ["x", "1"])
    }

    @Test("a list keeps its good items and reports the others")
    func partialList() {
        var problems: [Diagnostic] = []
        let items = node("[1, x, 3]").0.flatMap { ValueType<[Int]>.list(of: .integer(0...9)).read($0, &problems) }
        #expect(items == [1, 3])
        #expect(places(problems) == ["1:5 bad-value"])
    }

    @Test("every key explains itself")
    func help() {
        for field in IssueManifest.fields + PublicationManifest.fields + FrontMatter.fields {
            #expect(!field.help.isEmpty && !field.help.hasSuffix("."))
        }
    }
}
