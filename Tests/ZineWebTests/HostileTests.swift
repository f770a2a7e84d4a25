import Testing
import ZineCore
import ZineDocument

@testable import ZineWeb

@Suite("Hostile input")
struct HostileTests {
    static let payloads = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</title><script>",
        "{{{body_html}}}", "{{name}}", "</style><script>", "-->", "<!--", "]]>", "&#60;script&#62;",
        "\u{0}<\u{0}script>",
        "\u{202E}gnp.exe",
    ]

    @Test("markup in any field is text on the page", arguments: payloads)
    func everywhere(payload: String) throws {
        let hostile = [text(payload)]
        let span = SourceSpan(file: payload)
        let blocks: [Block] = [
            block(.heading(Heading(level: 2, text: hostile, id: payload))),
            block(.code(CodeBlock(language: payload, text: payload))),
            block(.details(summary: hostile, [])),
            block(
                .figure(
                    Figure(
                        picture: Picture(
                            path: "a/" + payload.filter { $0 != "/" && $0 != "\u{0}" }, alternativeText: payload,
                            credit: payload, at: span), caption: hostile))),
            paragraph(
                link(payload, payload), code(payload),
                inline(.link(destination: "https://a.example/" + payload, title: payload, hostile)),
                inline(.abbreviation(expansion: payload, hostile)), note(0)),
            block(.timeline(Timeline(items: [entry(payload, [], machine: payload, id: payload, label: hostile)]))),
            block(.table(Table(alignments: [.left], head: [cell(text(payload))], rows: [[cell(text(payload))]]))),
        ]
        let article = Article(
            path: payload, slug: payload, title: hostile, summary: hostile, authors: [payload], organization: payload,
            published: PartialDate(year: -1, month: 99), source: payload, license: payload, timezone: payload,
            language: payload,
            blocks: blocks, footnotes: [Footnote(label: payload, blocks: [paragraph(payload)], at: span)])
        let publication = Publication(
            name: payload, tagline: payload, publisher: payload, contact: payload, website: payload, language: payload)
        let issue = Issue(
            publication: publication, slug: payload, folder: "Issues/1", number: -1,
            date: PartialDate(year: 0, month: 0), title: payload,
            contents: [Issue.Entry(article: article)], print: .init(paper: payload))
        var context = try Assets.context()
        context.pageLabels = [payload: payload]
        context.downloads = [WebContext.Download(path: payload, name: payload)]
        context.version = payload
        for file in try WebEdition.render(issue: issue, context: context) {
            guard file.path == "index.html", case .text(let page) = file.content else { continue }
            #expect(Markup.complaints(page) == [])
        }
    }

    @Test("nothing that an article holds can write a tag that we do not write", arguments: 0..<60)
    func anyDocument(seed: Int) throws {
        var author = RandomAuthor(seed: UInt64(seed), payloads: Self.payloads)
        let article = author.article()
        let page = try Assets.page(issue([article]))
        #expect(Markup.complaints(page) == [])
        #expect(PageWords.firstMissing(PageWords.of(article).map(Markup.asShown), in: PageWords.shown(page)) == nil)
    }

    @Test("nesting without end is cut short in form, not in words")
    func deep() throws {
        var inner = paragraph("bottom")
        for level in 0..<3_000 { inner = level.isMultiple(of: 2) ? block(.quote([inner])) : bullets([[inner]]) }
        var word = text("core")
        for _ in 0..<3_000 { word = inline(.emphasis([word])) }
        let page = try Assets.page([inner, block(.paragraph([word]))])
        #expect(PageWords.firstMissing(["bottom", "core"], in: PageWords.shown(page)) == nil)
        #expect(Markup.complaints(page) == [])
    }

    @Test(
        "a picture outside the issue's folder is not published",
        arguments: ["../secret.svg", "a/../../b.png", "/etc/passwd", "a//b"])
    func outside(path: String) throws {
        let figure = block(.figure(Figure(picture: picture(path, ""), caption: [])))
        #expect(throws: WebError.pathOutside(path)) { try Assets.page([figure]) }
    }

    @Test("pictures never share a place and never leave their folder")
    func places() {
        #expect(PicturePlaces.name(for: "art/cover.svg") == "art/cover.svg")
        let paths = [
            "art/A.svg", "art/a.svg", "art/ä.svg", "art/a b.svg", "art/a-b.svg", "art/a?b.svg", "..x/y", "a/.../b",
            "a.b/c", "a%2fb.svg",
        ]
        let names = paths.map(PicturePlaces.name)
        #expect(Set(names).count == names.count)
        for name in names {
            #expect(
                name.utf8.allSatisfy {
                    (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "._-/".utf8.contains($0)
                })
            #expect(!name.split(separator: "/").contains(".."))
        }
    }
}
