import Testing
import ZineCore
import ZineDocument
import ZineLayout

@Suite("Whole articles")
struct ArticleTests {
    @Test(
        "an article of anything is all there, in order, on the grid, within the margins, on whole sheets",
        arguments: 1...40)
    func anything(seed: Int) {
        let composed = Composed(RandomArticle.make(seed: seed, blocks: seed / 2))
        let text = composed.text
        #expect(composed.hasFigures || text.greek == composed.article.greek)
        #expect(text.greek.sorted() == composed.article.greek.sorted())
        #expect(text.cyrillic == composed.article.cyrillic)
        #expect(composed.result.diagnostics.isEmpty)
        #expect(composed.pages.count % 4 == 0)
        #expect(composed.pages.count == composed.result.report.pageCount)
        #expect(composed.offGrid == [])
        #expect(composed.result.report.offGridLines == 0)
        #expect(composed.overlaps == [])
        #expect(composed.escapes == [])
    }

    @Test("nesting without end leads nowhere off the page", arguments: 1...8)
    func deepNesting(seed: Int) {
        var article = RandomArticle.make(seed: seed, blocks: 2)
        let span = SourceSpan(file: "article.md")
        for level in 0..<40 {
            let inner = article.blocks
            let item = List.Item(blocks: inner, at: span)
            let time = Timeline.Time(written: "14:23", start: "14:23")
            let contents: [Block.Content] = [
                .list(List(start: nil, isTight: true, items: [item])), .quote(inner),
                .alert(Alert(kind: .note, blocks: inner)), .group(Group(isBox: true, blocks: inner)),
                .timeline(Timeline(items: [.entry(.init(time: time, body: inner, id: "t", at: span))])),
            ]
            article.blocks = [Block(contents[(level + seed) % contents.count], at: span)]
        }
        let composed = Composed(article)
        #expect(composed.text.greek == article.greek)
        #expect(composed.escapes == [])
    }

    @Test("a page that holds few lines holds everything all the same", arguments: 1...12)
    func smallPages(seed: Int) {
        let article = RandomArticle.make(seed: seed, blocks: 5)
        let composed = Composed(article, theme: .holding(lines: 8 + seed))
        #expect(composed.hasFigures || composed.text.greek == article.greek)
        #expect(composed.text.greek.sorted() == article.greek.sorted())
        #expect(composed.text.cyrillic == article.cyrillic)
        #expect(composed.escapes == [])
    }

    @Test("table cells and pull quotes longer than a page go on over the next", arguments: 0...1)
    func tallPieces(kind: Int) {
        let span = SourceSpan(file: "article.md")
        var generator = SeededGenerator(kind)
        let words = (0..<900).map { _ in RandomText.word(2...8, of: "αβγδε", using: &generator) }
        let text = [Inline(.text(words.joined(separator: " ")), at: span)]
        var article = RandomArticle.make(seed: 1, blocks: 0)
        let cells = [Table.Cell([], at: span), Table.Cell(text, at: span)]
        article.blocks = [
            Block(
                kind == 0
                    ? .table(Table(alignments: [.natural, .natural], head: cells.map { _ in cells[0] }, rows: [cells]))
                    : .pullQuote([Block(.paragraph(text), at: span)]), at: span)
        ]
        let composed = Composed(article)
        #expect(composed.text.greek == article.greek)
        #expect(composed.escapes == [])
    }

    /// Every place that text can stand in.
    private static let places = ["title", "summary", "paragraph", "heading", "item", "quote", "pull", "cell", "head"]

    @Test(
        "a word longer than a page, and a text of pages, are all there wherever they stand",
        arguments: places, [true, false])
    func endless(place: String, isOneWord: Bool) {
        let span = SourceSpan(file: "article.md")
        var generator = SeededGenerator(place.count)
        let words = (0..<(isOneWord ? 1 : 700)).map { _ in
            RandomText.word(isOneWord ? 8_000...8_000 : 2...8, of: "αβγδε", using: &generator)
        }
        let text = [Inline(.text(words.joined(separator: " ")), at: span)]
        let paragraph = Block(.paragraph(text), at: span)
        let cell = Table.Cell(text, at: span)
        var article = RandomArticle.make(seed: 1, blocks: 0)
        article.summary = []
        switch place {
        case "title": article.title = text
        case "summary": article.summary = text
        case "paragraph": article.blocks = [paragraph]
        case "heading": article.blocks = [Block(.heading(Heading(level: 2, text: text, id: "h")), at: span)]
        case "item":
            article.blocks = [
                Block(.list(List(start: 1, isTight: true, items: [.init(blocks: [paragraph], at: span)])), at: span)
            ]
        case "quote": article.blocks = [Block(.quote([paragraph]), at: span)]
        case "pull": article.blocks = [Block(.pullQuote([paragraph]), at: span)]
        case "cell":
            let empty = Table.Cell([], at: span)
            let table = Table(
                alignments: [.natural, .right], head: [empty, empty], rows: [[empty, cell], [cell, empty]])
            article.blocks = [Block(.table(table), at: span)]
        default:
            article.blocks = [Block(.table(Table(alignments: [.natural], head: [cell], rows: [])), at: span)]
        }
        let composed = Composed(article)
        #expect(composed.text.greek.count == article.greek.count + (place == "head" ? text.plainText.greek.count : 0))
        if place != "head" { #expect(composed.text.greek == article.greek) }
        #expect(composed.escapes == [])
    }

    @Test(
        "a caption is printed though its picture cannot be, and though it is longer than a page", arguments: [12, 900])
    func captions(count: Int) {
        let span = SourceSpan(file: "article.md")
        var generator = SeededGenerator(count)
        let words = (0..<count).map { _ in RandomText.word(2...8, of: "αβγδε", using: &generator) }
        for path in ["no such picture", "tall", "wide"] {
            var article = RandomArticle.make(seed: 2, blocks: 0)
            let picture = Picture(path: path, alternativeText: "", at: span)
            let caption = [Inline(.text(words.joined(separator: " ")), at: span)]
            article.blocks = [Block(.figure(Figure(picture: picture, caption: caption)), at: span)]
            let composed = Composed(article)
            #expect(composed.text.greek == article.greek)
            #expect(composed.overlaps == [])
            #expect(composed.escapes == [])
        }
    }

    @Test("print says where a linked picture leads: in a note to its caption, or below it", arguments: [true, false])
    func linkedPictures(hasCaption: Bool) {
        let span = SourceSpan(file: "article.md")
        var article = RandomArticle.make(seed: 2, blocks: 0)
        let picture = Picture(path: "wide", alternativeText: "A rack", at: span)
        let link = Inline(.link(destination: "https://example.org/big", title: nil, []), at: span)
        let caption = hasCaption ? [Inline(.text("The rack"), at: span)] : []
        article.blocks = [Block(.figure(Figure(picture: picture, caption: caption, link: [link])), at: span)]
        let words = Composed(article).text
        #expect(words.contains("example.org/big"))
        #expect(words.contains("The rack") == hasCaption)
    }

    @Test("footnotes that nothing refers to are printed, after a picture too", arguments: [nil, "wide"])
    func leftoverFootnotes(art: String?) {
        let span = SourceSpan(file: "article.md")
        var article = RandomArticle.make(seed: 2, blocks: 0)
        article.source = nil
        article.art = art.map { Picture(path: $0, alternativeText: "", at: span) }
        article.footnotes = ["вега", "дежи"].map { text in
            Footnote(label: text, blocks: [Block(.paragraph([Inline(.text(text), at: span)]), at: span)], at: span)
        }
        let composed = Composed(article)
        #expect(composed.text.cyrillic == article.cyrillic)
        #expect(composed.result.report.articles.map(\.pageCount) == [1])
    }

    @Test("composing twice gives the same pages")
    func isRepeatable() {
        let article = RandomArticle.make(seed: 3, blocks: 20)
        #expect(Composed(article).result.pages == Composed(article).result.pages)
    }
}
