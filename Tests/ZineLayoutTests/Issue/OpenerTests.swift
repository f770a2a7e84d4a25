import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("How articles open")
struct OpenerTests {
    private static let span = SourceSpan(file: "article.md")

    private static func article(shape: Article.OpenerShape? = nil, kind: Article.Kind = .feature) -> Article {
        let words = { (text: String) in [Inline(.text(text), at: span)] }
        var article = Article(
            path: "a.md", slug: "a", title: words("Seven servers and an eighth one"), kind: kind,
            summary: words("What is to come is told in a line or two below the title."), language: "en-US",
            blocks: [Block(.paragraph(words("First words of the text.")), at: span)])
        article.organization = "Somebody"
        article.shape = shape
        return article
    }

    @Test(
        "nothing of an opener meets anything else of it, whatever size a theme gives its lines",
        arguments: Article.OpenerShape.allCases, [0.4, 0.7, 1, 1.3, 2, 3.5])
    func sizes(shape: Article.OpenerShape, scale: Double) {
        for role in [TextRole.title, .standfirst, .kicker] {
            var theme = Theme()
            let size = theme[role].size * scale
            theme.styles[role]?.size = size
            let composed = Composed(Self.article(shape: shape), theme: theme)
            #expect(composed.overlaps == [])
            #expect(composed.offGrid == [])
            let items = composed.articlePages.flatMap(\.frame.items)
            let rules = items.compactMap { item -> Rect? in if case .rule(let rect) = item.mark { rect } else { nil } }
            for run in items.runs {
                let capitals = Rect(
                    x: run.origin.x, y: run.origin.y - run.size * 0.7, width: .points(1), height: run.size * 0.7)
                #expect(!rules.contains { $0.intersects(capitals) }, "\(run.text)")
            }
        }
    }

    @Test("the theme says in lines how much air is above an opener and below its title")
    func air() throws {
        let baselines = { (change: (inout Theme) -> Void) throws -> [Length] in
            var theme = Theme()
            change(&theme)
            let runs = Composed(Self.article(), theme: theme).articlePages.flatMap(\.frame.items).runs
            return try ["Feature", "Seven", "What", "First"].map { word in
                try #require(runs.first { $0.text.lowercased().hasPrefix(word.lowercased()) }).origin.y
            }
        }
        let plain = try baselines { _ in }
        let (leading, sunk) = (Theme().leading, try baselines { $0.spaces.openerSink = 3 })
        #expect(zip(sunk, plain).allSatisfy { $0 - $1 == leading * 3 })
        let airy = try baselines { $0.spaces.titleAfter += 2 }
        #expect(zip(airy, plain).map { $0 - $1 } == [.zero, .zero, leading * 2, leading * 2])
    }

    @Test("a compact opener is lower than a stacked one and has a smaller title")
    func compact() throws {
        let title = { (shape: Article.OpenerShape) throws -> (size: Length, text: Length) in
            let runs = Composed(Self.article(shape: shape)).articlePages.flatMap(\.frame.items).runs
            return (
                try #require(runs.first { $0.text.hasPrefix("Seven") }).size,
                try #require(runs.first { $0.text.hasPrefix("First") }).origin.y
            )
        }
        let (stacked, compact) = (try title(.stacked), try title(.compact))
        #expect(compact.size < stacked.size && compact.text < stacked.text)
    }

    @Test("a smaller title's lines come closer with its letters, and the text below stands on the grid all the same")
    func closerLines() throws {
        var article = Self.article(shape: .compact)
        article.title = [
            Inline(.text("Seven servers and an eighth one that nobody knew of when it fell over"), at: Self.span)
        ]
        let composed = Composed(article)
        let runs = composed.articlePages.flatMap(\.frame.items).runs
        let title = Theme()[.title]
        let size = try #require(runs.first { $0.text.hasPrefix("Seven") }).size
        #expect(size < title.size)
        let baselines = Set(runs.filter { $0.size == size }.map(\.origin.y)).sorted()
        #expect(baselines.count > 1)
        for (above, below) in zip(baselines, baselines.dropFirst()) {
            let step = (below - above) / size
            #expect(step >= 1.13 && step <= title.leading / title.size + 0.01, "\(step)")
        }
        #expect(composed.offGrid == [] && composed.overlaps == [])
    }

    @Test("in an interview a question stands apart, not indented, and never ends a page")
    func questions() throws {
        var article = Self.article(kind: .interview)
        let text = { (content: [Inline]) in Block(.paragraph(content), at: Self.span) }
        let words = { (text: String) in [Inline(.text(text), at: Self.span)] }
        article.blocks = (0..<30).flatMap { number in
            [
                text([Inline(.strong(words("Question \(number)?")), at: Self.span)]),
                text(words("Answer \(number) " + String(repeating: "word ", count: 5 + number * 3))),
            ]
        }
        let composed = Composed(article)
        for page in composed.articlePages {
            let runs = page.frame.items.filter { $0.element != nil }.runs.sorted { $0.origin.y < $1.origin.y }
            let last = try #require(runs.last { $0.size == composed.result.report.textSize })
            #expect(!last.text.hasPrefix("Question"))
        }
    }
}
