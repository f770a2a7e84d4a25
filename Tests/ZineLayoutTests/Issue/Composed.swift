import ZineCore
import ZineDocument
import ZineLayout

/// An issue of one article, composed with the toy shaper and hyphenator.
struct Composed {
    var article: Article
    var theme: Theme
    var result: IssueComposer.Result

    /// Captions go with figures that were put off; everything else keeps its order.
    var hasFigures: Bool {
        article.blocks.contains { if case .figure = $0.content { true } else { false } }
    }

    init(_ article: Article, theme: Theme = Theme()) {
        self.article = article
        self.theme = theme
        let issue = Issue(
            publication: Publication(name: "The Review"), slug: "1", folder: "1", number: 1,
            date: PartialDate(year: 2020, month: 3), contents: [.init(article: article)])
        let image = { (width: Double, height: Double) in
            ImageFile(
                format: .png, bytes: [], size: Size(width: .points(width), height: .points(height)),
                pixels: (1_200, 800))
        }
        let composer = IssueComposer(
            issue, theme: theme, images: ["wide": image(600, 90), "tall": image(200, 900)], shaper: ToyShaper(),
            hyphenator: ToyHyphenator(),
            options: .init(created: "2020-03-01T00:00:00Z", code: { _ in [[true, false], [false, true]] }))
        result = composer.compose()
        // The composer may have closed the lines up a little.
        self.theme.leading = result.report.leading
    }

    var pages: [Page] { result.pages.pages }

    /// The article's own pages.
    var articlePages: ArraySlice<Page> {
        guard let fit = result.report.articles.first else { return [] }
        return pages[(fit.firstPage - 1)..<(fit.firstPage - 1 + fit.pageCount)]
    }

    /// The article's marks; the furniture of its pages is left out.
    private var content: [FrameItem] { articlePages.flatMap(\.frame.items).filter { $0.element != nil } }

    /// What is read on the article's pages, in painting order.
    var text: String { content.text }

    // MARK: What must not be

    /// Running text that does not stand on the grid.
    var offGrid: [String] {
        let pitch = theme.leading.scaledPoints
        let first = (theme.page.head + theme.leading * 0.74).scaledPoints
        // A list's number stands on the first line of its listing, whose lines have steps of their own.
        let others = Set(content.runs.filter { $0.size != result.report.textSize }.map(\.origin.y))
        return content.runs.filter { $0.size == result.report.textSize && !others.contains($0.origin.y) }.filter {
            run in
            let rest = abs(run.origin.y.scaledPoints - first) % pitch
            return min(rest, pitch - rest) > 200
        }.map(\.text)
    }

    /// Text that is printed over other text.
    var overlaps: [String] {
        pages.enumerated().flatMap { number, page in
            let boxes = page.frame.items.runs.map { (text: $0.text, box: $0.box) }.sorted { $0.box.top < $1.box.top }
            return boxes.enumerated().flatMap { index, one in
                boxes[(index + 1)...].prefix { $0.box.top < one.box.bottom }.filter { one.box.intersects($0.box) }
                    .map { "page \(number + 1): “\(one.text)” and “\($0.text)”" }
            }
        }
    }

    /// What lies off the printer's reach, and text off the text block.
    var escapes: [String] {
        let safe = Rect(origin: .zero, size: theme.page.size).inset(by: Insets(all: theme.page.safe))
        let foot = theme.page.head + theme.leading * theme.linesPerPage
        var found: [String] = []
        for (number, sheet) in pages.enumerated() {
            for item in sheet.frame.items where !item.mark.rects.allSatisfy(safe.contains) {
                found.append("page \(number + 1): \(item.mark.summary)")
            }
        }
        for run in content.runs where run.origin.y <= theme.page.head || run.origin.y >= foot {
            found.append("text at \(run.origin.y): \(run.text)")
        }
        return found.count > 3 ? found.prefix(3) + ["and \(found.count - 3) more"] : found
    }
}
