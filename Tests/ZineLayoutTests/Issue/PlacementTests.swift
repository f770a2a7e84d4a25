import Testing
import ZineCore
import ZineDocument
import ZineLayout

@Suite("What a picture asks of the page")
struct PlacementTests {
    private static let span = SourceSpan(file: "a.md")

    /// A picture after so many paragraphs, so that it comes to stand on either side of the leaf.
    private func composed(
        _ placement: Figure.Placement, after count: Int
    ) throws -> (page: Page, rect: Rect, number: Int) {
        let (page, image, number) = try placed(placement, after: count)
        return (page, image.rect, number)
    }

    private func placed(
        _ placement: Figure.Placement, after count: Int, focus: Figure.Focus? = nil
    ) throws -> (page: Page, image: ImagePlacement, number: Int) {
        var generator = SeededGenerator(count)
        let paragraph = { (words: Int) in
            let text = (0..<words).map { _ in RandomText.word(2...9, of: "aeimnorst", using: &generator) }
            return Block(.paragraph([Inline(.text(text.joined(separator: " ")), at: Self.span)]), at: Self.span)
        }
        var issue = GeneratedIssue.make(seed: 1, pages: 4)
        issue.contents = [issue.contents[0]]
        var figure = Figure(
            picture: Picture(path: "wide", alternativeText: "", at: Self.span),
            caption: [Inline(.text("Qapla"), at: Self.span)], placement: placement)
        figure.focus = focus
        issue.contents[0].article.blocks =
            (0..<count).map { _ in paragraph(60) } + [Block(.figure(figure), at: Self.span)]
            + (0..<9).map { _ in paragraph(60) }
        let pages = GeneratedIssue.compose(issue).pages.pages
        for (number, page) in pages.enumerated() {
            for item in page.frame.items {
                if case .image(let image) = item.mark { return (page, image, number + 1) }
            }
        }
        throw Missing()
    }

    private struct Missing: Error {}
    private let page = Theme().page

    @Test("in the column: as wide as the text at most", arguments: [1, 4, 8, 12])
    func column(count: Int) throws {
        let (_, rect, number) = try composed(.column, after: count)
        let left = number % 2 == 1 ? page.spine : page.foreEdge
        #expect(rect.left >= left && rect.right <= left + page.measure)
    }

    @Test(
        "wide: over the fore-edge margin, whichever side it is on, within the printer's reach",
        arguments: [1, 4, 8, 12])
    func wide(count: Int) throws {
        let (_, rect, number) = try composed(.wide, after: count)
        #expect(rect.size.width > page.measure)
        #expect(rect.left >= page.safe && rect.right <= page.width - page.safe)
        if number % 2 == 1 {
            #expect(rect.left == page.spine && rect.right > page.spine + page.measure)
        } else {
            #expect(rect.right == page.foreEdge + page.measure && rect.left < page.foreEdge)
        }
    }

    @Test("a page: with its caption and nothing of the text", arguments: [1, 4, 8])
    func wholePage(count: Int) throws {
        let (frame, rect, _) = try composed(.page, after: count)
        let words = frame.frame.items.filter { $0.element != nil }.text
        #expect(words == "Qapla")
        #expect(rect.size.width == page.measure || rect.bottom > page.height - page.foot - .points(60))
        #expect(frame.frame.items.contains { $0.element == nil }, "a folio")
    }

    @Test("the bleed: to the edges, without folio, its caption in the text", arguments: [1, 4, 8])
    func bleed(count: Int) throws {
        let (frame, rect, _) = try composed(.bleed, after: count)
        #expect(frame.frame.items.count == 1)
        let reachesSides = abs((rect.size.width - page.width).points) < 0.01
        let reachesEnds = abs((rect.size.height - page.height).points) < 0.01
        #expect(reachesSides || reachesEnds)
        #expect(rect.left >= -.points(0.01) && rect.right <= page.width + .points(0.01))
    }

    @Test(
        "the bleed with a focus: the page's edges all round, cropped around it, its proportions kept",
        arguments: [0, 0.2, 0.5, 1])
    func cropped(x: Double) throws {
        let (_, image, _) = try placed(.bleed, after: 4, focus: .init(x: x, y: 0.5))
        #expect(image.rect == Rect(x: .zero, y: .zero, width: page.width, height: page.height))
        let part = try #require(image.part)
        #expect(part.height == 1 && part.y == 0 && part.x >= 0 && part.x + part.width <= 1)
        #expect(part.x <= x && x <= part.x + part.width)
        // The picture is 600 by 190 points.
        #expect(abs(image.whole.size.width / image.whole.size.height - 600.0 / 190) < 0.01)
    }
}
