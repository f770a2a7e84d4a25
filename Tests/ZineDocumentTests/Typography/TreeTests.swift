import Testing
import ZineCore
import ZineDocument

@Suite("The tree")
struct TreeTests {
    private let span = SourceSpan(file: "a.md", start: SourcePosition(line: 3, column: 7))

    private func inline(_ content: Inline.Content) -> Inline { Inline(content, at: span) }
    private func text(_ text: String) -> Inline { inline(.text(text)) }
    private func paragraph(_ words: String) -> Block { Block(.paragraph([text(words)]), at: span) }
    private func picture(_ alt: String) -> Picture { Picture(path: "art/it's--x.svg", alternativeText: alt, at: span) }
    private func set(_ text: [Inline], _ language: String = "en-US") -> [Inline] {
        Typography.apply(to: text, language: language)
    }

    @Test("what has no words is kept: where a picture is cropped, how large it is, where it leads")
    func kept() {
        var figure = Figure(picture: picture("a"), caption: [text("b")], placement: .bleed, link: [text("c")])
        figure.focus = .init(x: 0.25, y: 0.75)
        let block = Block(.figure(figure), at: span)
        let article = Article(
            path: "a.md", slug: "a", title: [text("A")], language: "en",
            blocks: [block, Block(.alert(Alert(kind: .note, title: [text("d")], blocks: [block])), at: span)])
        #expect(Typography.apply(to: article).blocks == article.blocks)
    }

    @Test("quotes see across emphasis, links and code")
    func acrossInlines() {
        let typed = [
            text("\""), inline(.emphasis([text("one")])), text("\" "), inline(.code("x'")), text("'s \""),
            inline(.strong([inline(.link(destination: "https://a.b", title: "it's", [text("two")]))])), text(".\""),
        ]
        let expected = [
            text("“"), inline(.emphasis([text("one")])), text("” "), inline(.code("x'")), text("’s “"),
            inline(.strong([inline(.link(destination: "https://a.b", title: "it’s", [text("two")]))])), text(".”"),
        ]
        #expect(set(typed) == expected)
    }

    @Test("a note's number after a quote closes it")
    func noteAfterQuote() {
        let typed = [
            text("the \"word\""), inline(.footnoteReference(0)), text(" and \"more"), inline(.footnoteReference(1)),
            text("\""),
        ]
        #expect(set(typed).map(\.content).compactMap(words) == ["the “word”", " and “more", "”"])
    }

    @Test("dashes and ellipses that are spread over leaves are gathered in the first")
    func spreadMarks() {
        let typed = [text("one-"), inline(.emphasis([text("-two.")])), text(".. 15"), text(" ms")]
        #expect(set(typed) == [text("one–"), inline(.emphasis([text("two…")])), text(" 15"), text("\u{A0}ms")])
    }

    @Test("a line end in the source becomes a no-break space where one is due")
    func softBreaks() {
        let typed = [text("on 20"), inline(.softBreak), text("March -"), inline(.softBreak), text("then")]
        let expected = [text("on 20"), text("\u{A0}"), text("March –"), inline(.softBreak), text("then")]
        #expect(set(typed) == expected)
    }

    @Test("code, keys and links that show their own address stay as typed")
    func frozenInlines() {
        let typed = [
            inline(.code("it's -- \"x\"...")), inline(.keyboard([text("Ctrl - '")])),
            inline(.link(destination: "http://a.b/it's--x", title: nil, [text("a.b/it's--x")])),
            inline(.link(destination: "mailto:o'n@a.b", title: nil, [text("o'n@a.b")])),
        ]
        #expect(set(typed) == typed)
    }

    @Test("pictures and abbreviations get quotes in what they say, their files keep their names")
    func besideTheText() {
        let typed = [inline(.image(picture("It's 15 ms"))), inline(.abbreviation(expansion: "it's", [text("IT")]))]
        let expected = [inline(.image(picture("It’s 15 ms"))), inline(.abbreviation(expansion: "it’s", [text("IT")]))]
        #expect(set(typed) == expected)
    }

    private func words(_ content: Inline.Content) -> String? {
        if case .text(let text) = content { return text }
        return nil
    }

    @Test("every block is set, times and days are not")
    func blocks() {
        let time = Timeline.Time(written: "14:23 - 14:43", start: "14:23", end: "14:43", joiner: " - ")
        let day = Timeline.Day(text: [text("Jan 31 - Feb 1")], date: nil, id: "d", at: span)
        func timeline(_ label: String, _ body: String) -> Block {
            let entry = Timeline.Entry(time: time, label: [text(label)], body: [paragraph(body)], id: "t", at: span)
            return Block(.timeline(Timeline(items: [.day(day), .entry(entry)])), at: span)
        }
        func blocks(_ s: String) -> [Block] {
            let cell = Table.Cell([text(s)], at: span)
            let contents: [Block.Content] = [
                .heading(Heading(level: 2, text: [text(s)], id: "it's--")), .quote([paragraph(s)]),
                .alert(Alert(kind: .note, blocks: [paragraph(s)])), .pullQuote([paragraph(s)]),
                .list(List(start: nil, isTight: true, items: [List.Item(blocks: [paragraph(s)], at: span)])),
                .table(Table(alignments: [.left], head: [cell], rows: [[cell]])),
                .figure(Figure(picture: picture(s), caption: [text(s)], placement: .bleed)),
                .details(summary: [text(s)], [paragraph(s)]),
                .code(CodeBlock(language: nil, text: "it's -- \"x\"")), .thematicBreak, .pageBreak,
            ]
            return contents.map { Block($0, at: span) } + [timeline(s, s)]
        }
        func article(_ s: String) -> Article {
            Article(
                path: "it's--.md", slug: "it's--", title: [text(s)], summary: [text(s)], authors: [s], organization: s,
                source: "http://it's--", language: "en-US", art: picture(s), blocks: blocks(s),
                footnotes: [Footnote(label: "it's--", blocks: [paragraph(s)], at: span)])
        }
        #expect(Typography.apply(to: article("it's")) == article("it’s"))
    }

    @Test("an issue is set in its language, its articles in theirs, the back cover too")
    func issue() {
        func issue(_ english: String, _ german: String) -> ZineDocument.Issue {
            func entry(_ language: String, _ words: String) -> ZineDocument.Issue.Entry {
                ZineDocument.Issue.Entry(
                    article: Article(path: "a.md", slug: "a", title: [text(words)], language: language))
            }
            return ZineDocument.Issue(
                publication: Publication(name: english, shortName: english, tagline: english, publisher: english),
                slug: "it's", folder: "it's", number: 2, date: PartialDate(year: 2020, month: 3), title: english,
                cover: ZineDocument.Issue.Cover(art: picture(english), credit: english),
                contents: [entry("de", german), entry("en-US", english)], backCover: entry("de", german))
        }
        let typed = issue("\"it's\"", "\"so\"")
        #expect(Typography.apply(to: typed) == issue("“it’s”", "„so“"))
        var plain = typed
        plain.typography = .plain
        for index in plain.contents.indices { plain.contents[index].article.typography = .plain }
        plain.backCover?.article.typography = .plain
        #expect(Typography.apply(to: plain) == plain)
        plain.contents[0].article.typography = .smart
        #expect(Typography.apply(to: plain).contents[0].article.title == [text("„so“")])
    }
}
