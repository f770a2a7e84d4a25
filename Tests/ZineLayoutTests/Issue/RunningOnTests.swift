import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("Short pieces that share pages, and issues of very many")
struct RunningOnTests {
    private static let span = SourceSpan(file: "article.md")

    private static func article(_ number: Int, lines: Int, runsOn: Bool, footnote: Bool = false) -> Article {
        let words = (0..<lines).map { line in (0..<8).map { "w\(number)x\(line)x\($0)" }.joined(separator: " ") }
        var blocks = words.map { Block(.paragraph([Inline(.text($0), at: span)]), at: span) }
        var notes: [Footnote] = []
        if footnote {
            blocks.append(
                Block(
                    .paragraph([Inline(.text("noted"), at: span), Inline(.footnoteReference(0), at: span)]), at: span))
            notes = [
                Footnote(
                    label: "1", blocks: [Block(.paragraph([Inline(.text("n\(number)"), at: span)]), at: span)], at: span
                )
            ]
        }
        var article = Article(
            path: "a\(number).md", slug: "a\(number)", title: [Inline(.text("Title\(number)"), at: span)],
            language: "en-US", blocks: blocks, footnotes: notes)
        article.runsOn = runsOn
        return article
    }

    private static func composed(_ articles: [Article], images: [String: ImageFile] = [:]) -> IssueComposer.Result {
        let issue = Issue(
            publication: Publication(name: "The Review"), slug: "1", folder: "1", number: 1,
            date: PartialDate(year: 2020, month: 3), contents: articles.map { .init(article: $0) })
        let composer = IssueComposer(
            issue, theme: Theme(), images: images, shaper: ToyShaper(), hyphenator: ToyHyphenator(),
            options: .init(created: "2020-03-01T00:00:00Z", code: { _ in [[true]] }))
        return composer.compose()
    }

    @Test("run on where they may, each with its line in the outline, and every word in order")
    func share() {
        let articles = (0..<4).map { Self.article($0, lines: 3, runsOn: $0 > 0, footnote: true) }
        let result = Self.composed(articles)
        #expect(result.report.pageCount == 4)
        #expect(result.report.articles.map(\.slug) == ["a0", "a1", "a2", "a3"])
        // Two pages hold four of them, and neither is left for notes.
        #expect(Set(result.report.articles.map(\.firstPage)) == [2, 3])
        #expect(
            result.pages.outline.map(\.title).filter { $0.hasPrefix("Title") } == [
                "Title0", "Title1", "Title2", "Title3",
            ])
        let page = result.pages.pages[1...2].flatMap(\.frame.items)
        let read = page.filter { $0.element != nil }.text
        for article in articles {
            for block in article.blocks {
                guard case .paragraph(let text) = block.content, text.count == 1 else { continue }
                for word in text.plainText.split(separator: " ") { #expect(read.contains(word)) }
            }
        }
        // The notes of one page are numbered through.
        for number in 1...4 { #expect(result.pages.anchors.keys.contains { $0.hasSuffix("\(number)") }) }
        #expect(result.pages.structure.elements.count { $0.role == .article } == 4)
    }

    @Test("a page that begins with the picture of an opener has that article's running head")
    func picturedOpener() {
        let size = Size(width: .points(600), height: .points(300))
        let picture = ImageFile(format: .png, bytes: [], size: size, pixels: (1_200, 600))
        var seen = 0
        for lines in 20...40 {
            var second = Self.article(1, lines: 8, runsOn: true)
            second.shape = .picture
            second.art = Picture(path: "wide", alternativeText: "", at: Self.span)
            let result = Self.composed(
                [Self.article(0, lines: lines, runsOn: false), second], images: ["wide": picture])
            let page = result.pages.pages[result.report.articles[1].firstPage - 1].frame.items
            guard !page.filter({ $0.element != nil }).text.contains("w0x") else { continue }
            let furniture = page.filter { $0.element == nil }.text.lowercased()
            #expect(!furniture.contains("title0"))
            seen += furniture.contains("title1") ? 1 : 0
        }
        #expect(seen > 0)
    }

    @Test("an article that does not say so begins on a page of its own")
    func apart() {
        let result = Self.composed((0..<3).map { Self.article($0, lines: 5, runsOn: false) })
        #expect(result.report.articles.map(\.firstPage) == [2, 3, 4])
    }

    @Test("an issue of two hundred pieces builds, its contents on pages of their own")
    func twoHundred() {
        let result = Self.composed((0..<200).map { Self.article($0, lines: 2, runsOn: $0 > 0) })
        #expect(!result.diagnostics.contains { $0.id == "cover-full" })
        let first = result.report.articles.first?.firstPage ?? 0
        #expect(first > 2)
        let contents = result.pages.pages[..<(first - 1)].map { $0.frame.items.text }.joined()
        for number in 0..<200 { #expect(contents.contains("Title\(number)")) }
    }
}
