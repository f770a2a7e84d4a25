import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("Pictures in lines of text")
struct LinePictureTests {
    private static let span = SourceSpan(file: "1/a.md", start: SourcePosition(line: 5, column: 7))

    /// Paragraphs of words with a picture of a size in units among them.
    private static func compose(
        width: Double, height: Double, pictures: Int = 1
    ) -> (result: IssueComposer.Result, images: [FrameItem]) {
        let picture = { (line: Int) -> Inline in
            let place = SourceSpan(file: "1/a.md", start: SourcePosition(line: line, column: 7))
            return Inline(.image(Picture(path: "art/a.svg", alternativeText: "passing", at: place)), at: place)
        }
        let blocks = (0..<pictures).map { number in
            Block(
                .paragraph([
                    Inline(.text("Some words before it "), at: span), picture(20 - number),
                    Inline(.text(" and so many words behind it that they go on in the next line."), at: span),
                ]), at: span)
        }
        let article = Article(
            path: "a.md", slug: "a", title: [Inline(.text("A"), at: span)], language: "en", blocks: blocks)
        let issue = ZineDocument.Issue(
            publication: Publication(name: "The Review"), slug: "1", folder: "1", number: 1,
            date: PartialDate(year: 2031, month: 5), contents: [.init(article: article)])
        let size = Size(width: .points(width), height: .points(height))
        let composer = IssueComposer(
            issue, theme: Theme(), images: ["art/a.svg": ImageFile(format: .svg, bytes: [], size: size)],
            shaper: ToyShaper(), hyphenator: ToyHyphenator(),
            options: .init(created: "2031-05-01T00:00:00Z", code: { _ in [] }))
        let result = composer.compose()
        let images = result.pages.pages.flatMap(\.frame.items).filter {
            if case .image = $0.mark { true } else { false }
        }
        return (result, images)
    }

    @Test("stand there as high as the letters, with their words for who listens, if they are small")
    func small() throws {
        let (result, images) = Self.compose(width: 80, height: 20)
        let item = try #require(images.first)
        guard case .image(let placement) = item.mark else { return }
        let size = Theme()[.text].size
        #expect(placement.rect.size.height <= size && placement.rect.size.height > size * 0.9)
        #expect(abs(placement.rect.size.width.points / placement.rect.size.height.points - 4) < 0.01)
        let element = try #require(item.element.map { result.pages.structure[$0] })
        #expect(element.role == .figure && element.alternativeText == "passing")
        #expect(element.parent.map { result.pages.structure[$0].role } == .paragraph)
        #expect(!result.diagnostics.contains { $0.id == "picture-in-text" })
        // No word stands on it, and none is lost.
        let runs = result.pages.pages[1].frame.items.runs
        #expect(runs.allSatisfy { !$0.box.intersects(placement.rect) })
        let words = runs.map(\.text).joined().split(separator: " ").joined(separator: " ")
        #expect(words.contains("Some words before it and so many words behind it that they go on in the next line."))
    }

    @Test("give their place to their words where they are too large, which is told once, at the first of them")
    func large() {
        let (result, images) = Self.compose(width: 300, height: 200, pictures: 3)
        #expect(images.isEmpty)
        #expect(result.pages.pages[1].frame.items.text.contains("[passing]"))
        let told = result.diagnostics.filter { $0.id == "picture-in-text" }
        #expect(told.map(\.span.start.line) == [18])
        #expect(told.first?.message.contains("3 pictures") == true)
    }

    @Test("are no wider than their column")
    func narrow() throws {
        let picture = try #require(
            LinePicture(
                Picture(path: "a", alternativeText: "", at: Self.span),
                ImageFile(format: .svg, bytes: [], size: Size(width: .points(200), height: .points(20))),
                among: .points(10)))
        #expect(picture.width(in: .points(400)) == .points(100) && picture.width(in: .points(30)) == .points(30))
        let rect = picture.rect(at: .zero, width: .points(30), capHeight: .points(7), rise: .zero)
        #expect(rect.size == Size(width: .points(30), height: .points(3)) && rect.top == .points(-5))
    }
}
