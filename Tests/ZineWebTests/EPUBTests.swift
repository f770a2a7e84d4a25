import Testing
import ZineCore
import ZineDocument
import ZineRender
import ZineTestSupport

@testable import ZineWeb

@Suite("The EPUB")
struct EPUBTests {
    static let drawing = Array(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><path d=\"M0 0h4v3z\"/></svg>".utf8)

    /// One black pixel.
    static let pixel: [UInt8] = [
        137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1,
        0, 0, 0, 1, 8, 0, 0, 0, 0, 58, 126, 155, 85, 0, 0, 0, 10, 73, 68, 65,
        84, 120, 156, 99, 96, 0, 0, 0, 2, 0, 1, 72, 175, 164, 113, 0, 0, 0, 0, 73,
        69, 78, 68, 174, 66, 96, 130,
    ]

    static func context(_ issue: ZineDocument.Issue) throws -> EPUBContext {
        var context = EPUBContext(
            templates: try WebTemplates(folder: Assets.folder),
            packer: Packer(deflate: { _ in nil }, checksum: { Deflate.checksum($0) }),
            licences: ["OFL.txt": Array("OFL".utf8)],
            version: "1.2.3")
        for picture in issue.pictures {
            context.pictures[picture.path] = picture.path.hasSuffix(".png") ? pixel : drawing
        }
        return context
    }

    static func book(_ issue: ZineDocument.Issue, _ change: (inout EPUBContext) -> Void = { _ in }) throws -> [UInt8] {
        var context = try context(issue)
        change(&context)
        return try EPUBEdition.render(issue: issue, context: context)
    }

    private func archive(_ issue: ZineDocument.Issue, _ change: (inout EPUBContext) -> Void = { _ in }) throws
        -> Archive
    {
        try #require(Archive(try Self.book(issue, change)))
    }

    @Test("the media type comes first and as it is, and the same input gives the same bytes")
    func container() throws {
        let bytes = try Self.book(SampleIssue.issue)
        let archive = try #require(Archive(bytes))
        #expect(archive.entries.first?.name == "mimetype")
        #expect(archive.text("mimetype") == "application/epub+zip")
        #expect(archive.entries.prefix(3).map(\.name) == ["mimetype", "META-INF/container.xml", "EPUB/package.opf"])
        #expect(Set(archive.entries.map(\.name)).count == archive.entries.count)
        #expect(try Self.book(SampleIssue.issue) == bytes)
    }

    @Test("every word of every article is in the book, in order")
    func words() throws {
        let archive = try archive(SampleIssue.issue)
        for article in SampleIssue.issue.articles {
            let page = try #require(archive.text("EPUB/article-\(article.slug).xhtml"))
            #expect(PageWords.firstMissing(PageWords.of(article), in: PageWords.shown(page)) == nil, "\(article.slug)")
        }
    }

    @Test("the book's style takes slopes from languages that have none, and from no others")
    func uprights() throws {
        var japanese = SampleIssue.issue
        japanese.language = "ja-JP"
        let style = try #require(try archive(japanese).text("EPUB/style.css"))
        #expect(style.contains("em:lang(ja-JP) { font-style: normal"))
        #expect(style.contains(":lang(ja-JP) { text-autospace: normal; }") && !style.contains("text-emphasis"))
        let plain = try #require(try archive(SampleIssue.issue).text("EPUB/style.css"))
        #expect(!plain.contains(":lang("))
    }

    @Test("the book has the theme's accent by day and by night, and its titles their face; the house's has no colours")
    func accent() throws {
        var theme = Theme()
        theme.styles[.title]?.ink = .accent
        theme.styles[.heading2]?.ink = .accent
        theme.screen.light.accent = Color(0x1B3A6B)
        theme.screen.dark.accent = Color(0xA9C4F0)
        theme.styles[.title]?.weight = 900
        let title = WebFace(family: "Black", weight: 900, file: "SourceSerifPro-Black.otf", role: .title)
        let style = WebStyle(theme, faces: WebFace.house + [title], fallbacks: [])
        let css = try #require(try archive(SampleIssue.issue) { $0.style = style }.text("EPUB/style.css"))
        #expect(css.contains("\n.text h2, .opener h1 { color: #1b3a6b; }"))
        // By night the accent is light, and so needs a ground that is surely dark.
        let night = "body { background: #141413; color: #ece9e2; } .text h2, .opener h1 { color: #a9c4f0; } }"
        #expect(css.contains("\n@media (prefers-color-scheme: dark) { " + night))
        #expect(css.contains("body .cover h1, body .opener h1 { font-family: \"Black\""))
        #expect(css.components(of: "background") == 1 && !css.contains(":is("))
        let house = try #require(try archive(SampleIssue.issue).text("EPUB/style.css"))
        #expect(!house.contains("color: #") && !house.contains("background") && !house.contains("prefers-color-scheme"))
        theme.screen.dark.accent = Color(0x1B3A6B)
        #expect(throws: WebError.self) {
            try Self.book(SampleIssue.issue) { $0.style = WebStyle(theme, faces: [], fallbacks: []) }
        }
    }

    @Test("printed pages are marked where they begin, and listed")
    func pages() throws {
        let body = [
            paragraph("One."), block(.paragraph([inline("Two,", line: 5), inline(" three.", line: 6)]), line: 5),
        ]
        let issue = issue([article(blocks: body)])
        let archive = try archive(issue) {
            $0.pageStarts = [
                PageStart(label: "1", place: .cover), PageStart(label: "2", place: .article("test")),
                PageStart(label: "3", place: .text(article: "test", SourcePosition(line: 6, column: 1))),
                PageStart(label: "4", place: .text(article: "test", SourcePosition(line: 99, column: 1))),
                PageStart(label: "4", place: .cover), PageStart(label: "5", place: .article("nobody")),
            ]
        }
        let page = try #require(archive.text("EPUB/article-test.xhtml"))
        let mark = { (n: Int) in
            "<span id=\"page/\(n)\" role=\"doc-pagebreak\" aria-label=\"Page \(n)\" epub:type=\"pagebreak\"></span>"
        }
        #expect(page.contains("<p>Two,\(mark(3)) three.</p>\n\(mark(4))"))
        #expect(page.contains("<body>\n<main>\n\(mark(2))\n<article"))
        let contents = try #require(archive.text("EPUB/contents.xhtml"))
        #expect(
            contents.contains(
                "<li><a href=\"cover.xhtml#page/1\">1</a></li>\n<li><a href=\"article-test.xhtml#page/2\">2</a></li>"))
        #expect(contents.components(of: "#page/") == 4)
    }

    @Test("a page that begins inside a text is marked before its word, wherever the letters fall")
    func pagesInText() throws {
        let body = [
            paragraph(
                inline("It began on a Tues\u{AD}day, at ", line: 3), inline("noon", line: 3), inline(".", line: 4)),
            block(.code(CodeBlock(language: nil, text: "one\ntwo\nthree")), line: 9),
        ]
        let issue = issue([article(blocks: body)])
        let start = { (label: String, line: Int, offset: Int) in
            PageStart(
                label: label,
                place: .text(article: "test", SourcePosition(line: line, column: 1), offset: offset))
        }
        let page = try #require(
            try archive(issue) {
                $0.pageStarts = [start("2", 3, 12), start("3", 3, 20), start("4", 9, 6), start("5", 9, 99)]
            }.text("EPUB/article-test.xhtml"))
        let shown = page.split(separator: "<span id=\"page/").enumerated().map { index, piece in
            index == 0 ? String(piece.suffix(14)) : "|" + (piece.split(separator: "</span>").last ?? "")
        }
        #expect(shown[0].hasSuffix("It began on a "))
        #expect(shown[1] == "|Tues\u{AD}day, at ")
        #expect(shown[2] == "|noon.</p>\n<pre class=\"log\"><code>one\ntwo\n")
        #expect(shown[3].hasPrefix("|three</code></pre>"))
    }

    @Test("words are counted by their letters, and found again", arguments: 0..<40)
    func counting(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let words = (0..<12).map { _ in ["a1", "don’t", "é", "漢字", "x\u{301}y", "—", "12:30"][random.below(7)] }
        let text = words.joined(separator: " ")
        var count = 0
        let total = WordCount.count(text)
        for offset in 0..<total {
            guard let place = WordCount.start(of: offset, in: text, counting: &count) else {
                Issue.record("letter \(offset) of \(total) in “\(text)”")
                continue
            }
            #expect(WordCount.count(String(text[..<place])) <= offset)
            #expect(place == text.startIndex || !text[..<place].hasSuffix("don"))
        }
        #expect(WordCount.start(of: total, in: text, counting: &count) == nil && count == total)
    }

    @Test("the printed cover is the book's, and says in words what it shows")
    func cover() throws {
        let archive = try archive(SampleIssue.issue) { $0.coverImage = Self.pixel }
        let package = try #require(archive.text("EPUB/package.opf"))
        #expect(package.contains("href=\"cover.png\" media-type=\"image/png\" properties=\"cover-image\"/>"))
        #expect(package.components(of: "cover-image") == 1)
        let page = try #require(archive.text("EPUB/cover.xhtml"))
        #expect(page.contains("role=\"doc-cover\"") && page.contains("A lighthouse whose lamp is a clock face"))
    }

    @Test("faces hold the book's characters, capitals of labels among them; those without any are left out")
    func faces() throws {
        let asked = Asked()
        let archive = try archive(issue([article("Ångström", blocks: [paragraph("漢 ☃ é")])])) {
            $0.fonts = ["SourceSerifPro-Regular.otf": [1], "IBMPlexMono-Regular.otf": [2], "other.otf": [3]]
            $0.subset = { _, font, characters in
                asked.note(characters)
                return font == [1] ? [9, 9] : nil
            }
        }
        for scalar in "Ångström漢☃éÉ09".unicodeScalars { #expect(asked.characters.contains(scalar), "\(scalar)") }
        #expect(!asked.characters.contains("ж"))
        #expect(archive.entries.first { $0.name == "EPUB/fonts/SourceSerifPro-Regular.otf" }?.content == [9, 9])
        #expect(archive.entries.contains { $0.name == "EPUB/fonts/OFL.txt" })
        #expect(!archive.entries.contains { $0.name.contains("Mono") || $0.name.contains("other") })
        #expect(archive.text("EPUB/style.css")?.contains("IBMPlexMono-Regular") == false)
    }

    private final class Asked: @unchecked Sendable {
        // Rendering calls back on the caller's own thread.
        private(set) var characters: Set<Unicode.Scalar> = []
        func note(_ more: Set<Unicode.Scalar>) { characters.formUnion(more) }
    }

    @Test("the caller says when it was made")
    func modified() throws {
        let package = try archive(SampleIssue.issue) { $0.modified = "2001-09-09T01:46:40Z" }.text("EPUB/package.opf")
        #expect(package?.contains("<meta property=\"dcterms:modified\">2001-09-09T01:46:40Z</meta>") == true)
    }

    @Test("every word of any article is in the book, in order", arguments: 0..<30)
    func anyWords(seed: Int) throws {
        var author = RandomAuthor(seed: UInt64(seed), payloads: ["plain", "½", "naïve", "漢字"])
        let article = author.article()
        let page = try #require(try archive(issue([article])).text("EPUB/article-random.xhtml"))
        #expect(PageWords.firstMissing(PageWords.of(article), in: PageWords.shown(page)) == nil)
    }

    @Test("notes pop up, and lead back to where they are referred to")
    func notes() throws {
        let issue = issue([article(blocks: [paragraph(text("A"), note(0))], footnotes: [[paragraph("B")]])])
        let page = try #require(try archive(issue).text("EPUB/article-test.xhtml"))
        #expect(
            page.contains("href=\"#note/1\" role=\"doc-noteref\" aria-label=\"Note 1\" epub:type=\"noteref\">1</a>"))
        #expect(page.contains("<aside id=\"note/1\" class=\"note\" epub:type=\"footnote\" role=\"doc-footnote\">"))
        #expect(page.contains("href=\"#note/1/1\" role=\"doc-backlink\""))
    }

    @Test("the package says who can read it, and when it was made is a matter of the issue")
    func metadata() throws {
        let package = try #require(try archive(SampleIssue.issue).text("EPUB/package.opf"))
        #expect(package.contains("<dc:identifier id=\"id\">tag:review.example,2031-05:007</dc:identifier>"))
        #expect(package.contains("<meta property=\"dcterms:modified\">2031-05-01T00:00:00Z</meta>"))
        #expect(package.contains("<meta property=\"schema:accessibilityFeature\">alternativeText</meta>"))
        #expect(package.contains("<meta property=\"schema:accessModeSufficient\">textual</meta>"))
        #expect(!package.contains("pageBreakMarkers"))
        #expect(
            package.contains(
                "<meta property=\"dcterms:conformsTo\" id=\"conformance\">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>"
            ))
        #expect(package.contains("<meta property=\"a11y:certifiedBy\" refines=\"#conformance\">"))
        let silent = issue([article(blocks: [block(.figure(Figure(picture: picture("a.svg", ""), caption: [])))])])
        let other = try #require(try archive(silent).text("EPUB/package.opf"))
        #expect(!other.contains("alternativeText") && other.contains("textual,visual"))
        #expect(!other.contains("conformsTo") && !other.contains("certifiedBy"))
    }

    @Test("a path to a file that is not in the book leads nowhere, and its words stay")
    func strayLinks() throws {
        let issue = issue([article(blocks: [paragraph(link("secret.md", "here"), link("test.md", "there"))])])
        let page = try #require(try archive(issue).text("EPUB/article-test.xhtml"))
        #expect(page.contains("<p>here<a href=\"article-test.xhtml\">there</a></p>"))
    }

    @Test("a picture whose bytes are missing is named")
    func missingPicture() throws {
        #expect(throws: WebError.unreadable("art/cover.svg")) { try Self.book(SampleIssue.issue) { $0.pictures = [:] } }
    }

    @Test("epubcheck finds nothing to say", .enabled(if: Tools.epubcheck != nil))
    func checker() throws {
        let fonts = try WebFace.house.map { ($0.file, try Assets.bytes("Fonts/" + $0.file)) }
        let bytes = try Self.book(SampleIssue.issue) {
            $0.fonts = Dictionary(fonts, uniquingKeysWith: { a, _ in a })
            $0.pageStarts = [
                PageStart(label: "1", place: .cover), PageStart(label: "3", place: .article("report")),
                PageStart(label: "4", place: .text(article: "report", SourcePosition(line: 99, column: 1))),
            ]
        }
        try check(bytes)
        try check(try Self.book(issue([article()])))
    }

    @Test("epubcheck has no quarrel with what hostile authors write", .enabled(if: Tools.epubcheck != nil))
    func hostileChecker() throws {
        let articles = (0..<12).map { seed in
            var author = RandomAuthor(seed: UInt64(seed), payloads: HostileTests.payloads)
            var article = author.article()
            article.slug = HostileTests.payloads[seed] + "\(seed)"
            article.path = "articles/\(seed).md"
            return article
        }
        try check(try Self.book(issue(articles)))
    }

    private func check(_ bytes: [UInt8]) throws {
        let jar = try #require(Tools.epubcheck)
        try Tools.withFile(".epub", bytes) { path in
            let result = try Tools.run("java", ["-jar", jar, path])
            #expect(result.status == 0 && result.said.contains("No errors or warnings detected"), "\(result.said)")
        }
    }

    private func inline(_ words: String, line: Int) -> Inline {
        Inline(.text(words), at: SourceSpan(file: "a.md", start: SourcePosition(line: line, column: 1)))
    }

    private func block(_ content: Block.Content, line: Int = 1) -> Block {
        Block(content, at: SourceSpan(file: "a.md", start: SourcePosition(line: line, column: 1)))
    }
}

extension String {
    /// How often a piece stands in it.
    func components(of piece: String) -> Int { split(separator: piece, omittingEmptySubsequences: false).count - 1 }
}
