import Testing
import ZineDocument

@testable import ZineWeb

@Suite("Notes and links")
struct NotesAndLinksTests {
    @Test("a note is numbered, and leads back to every place that refers to it")
    func notes() {
        let fragment = convert(
            [paragraph(text("a"), note(0), text("b"), note(0))],
            footnotes: [[paragraph("first")], [paragraph("never")]])
        let body = fragment.body.source
        #expect(
            body.contains(
                "<sup class=\"reference\"><a id=\"test/note/1/1\" href=\"#test/note/1\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a></sup>"
            ))
        #expect(body.contains("id=\"test/note/1/2\""))
        let notes = fragment.notes.source
        #expect(notes.contains("<li id=\"test/note/1\">\n<p>first <a class=\"back\" href=\"#test/note/1/1\""))
        #expect(notes.contains("href=\"#test/note/1/2\""))
        #expect(notes.contains("<li id=\"test/note/2\">\n<p>never</p>\n</li>"))
    }

    @Test("marks of notes that are neighbours are parted by commas, in a link too")
    func neighbours() {
        let notes = [[paragraph("x")], [paragraph("y")], [paragraph("z")]]
        let body = convert([paragraph(text("a"), note(0), note(1), text(" b"), note(2))], footnotes: notes).body.source
        #expect(body.contains(">1</a>,<a ") && body.contains(">2</a></sup> b<sup class=\"reference\">"))
        #expect(body.split(separator: "<sup").count == 3)
        let link = Inline(
            .link(destination: "https://example.org", title: nil, [text("a"), note(0), note(1)]),
            at: text("").span)
        #expect(convert([paragraph(link)], footnotes: notes).body.source.contains("<sup>1,2</sup></a>"))
    }

    @Test(
        "links that say their address are known by that, and tell it once on paper",
        arguments: [
            ("https://example.org/a/b", true), ("example.org/a/b", true), ("the report", false), ("example.org", false),
            ("HTTPS://Example.org/a/b/", true), ("www.example.org/a/b", true), ("see https://example.org/a/b", true),
        ])
    func addresses(words: String, saysIt: Bool) throws {
        let link = Inline(
            .link(destination: "https://example.org/a/b", title: nil, [text(words)]), at: text("").span)
        let body = convert([paragraph(link)]).body.source
        #expect(body.contains("class=\"url\"") == saysIt, "\(body)")
    }

    @Test("notes refer to notes, end with any block, and references to nothing say nothing")
    func oddNotes() {
        let fragment = convert(
            [paragraph(text("a"), note(0), note(7), note(-1))],
            footnotes: [[codeBlock("x")], [paragraph(text("b"), note(0), note(1))]])
        #expect(!fragment.body.source.contains("note/8"))
        #expect(fragment.notes.source.contains("</pre>\n<p> <a class=\"back\" href=\"#test/note/1/1\""))
        #expect(fragment.notes.source.contains("href=\"#test/note/1/2\" role=\"doc-backlink\""))
        #expect(fragment.notes.source.contains("href=\"#test/note/2/1\" role=\"doc-backlink\""))
        #expect(convert([], footnotes: []).notes.isEmpty)
    }

    @Test(
        "links between articles lead to their places on the page",
        arguments: [
            ("#part", "#a/part"), ("b.md", "#b"), ("./b.md#other", "#b/other"), ("b.md#gone", "#b"),
            ("../articles/b.md", "#b"), ("/articles/b.md", "#b"), ("#%70art", "#a/part"), ("data.csv", nil),
            ("#gone", nil),
            ("#t1", "#a/t1"),
        ] as [(String, String?)])
    func crossing(destination: String, address: String?) {
        let timeline = Timeline(items: [entry("1:00", [], id: "t1")])
        let first = article(
            slug: "a", blocks: [block(.quote([heading(2, "Part", id: "part")])), block(.timeline(timeline))])
        let second = article(slug: "b", blocks: [heading(2, "Other", id: "other")])
        var book = AddressBook()
        for article in [first, second] { book.add(article, at: .onOnePage(slug: article.slug)) }
        #expect(book.resolve(destination, from: first)?.text == address)
    }

    @Test("with pages of their own, articles are linked by page")
    func pages() {
        var book = AddressBook()
        let first = article(slug: "a")
        book.add(first, at: ArticleAddress(page: nil, anchor: "a", prefix: ""))
        book.add(
            article(slug: "b", blocks: [heading(2, "Other", id: "other")]),
            at: ArticleAddress(page: "../b/", anchor: "b", prefix: ""))
        #expect(book.resolve("b.md", from: first)?.text == "../b/")
        #expect(book.resolve("b.md#other", from: first)?.text == "../b/#other")
    }

    @Test("every internal link of the sample leads to an id that is there, and no id is there twice")
    func anchors() throws {
        let page = try Assets.page(SampleIssue.issue)
        let ids = values(of: "id", in: page)
        #expect(ids.count == Set(ids).count)
        let targets = values(of: "href", in: page).filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        #expect(targets.count > 20)
        for target in targets { #expect(ids.contains(target), "\(target)") }
        for name in values(of: "aria-labelledby", in: page) { #expect(ids.contains(name), "\(name)") }
    }

    @Test("an article may be called what a part of the page is called")
    func reservedSlugs() throws {
        let page = try Assets.page(issue(["contents", "colophon", "articles"].map { article(slug: $0) }))
        let ids = values(of: "id", in: page)
        #expect(ids.count == Set(ids).count)
    }

    private func values(of attribute: String, in page: String) -> [String] {
        page.split(separator: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }
}
