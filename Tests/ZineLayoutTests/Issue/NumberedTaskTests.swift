import Testing
import ZineCore
import ZineDocument
import ZineLayout

@Suite("Tasks in numbered lists")
struct NumberedTaskTests {
    private static let span = SourceSpan(file: "article.md")

    private static func item(_ isDone: Bool?) -> List.Item {
        List.Item(blocks: [Block(.paragraph([Inline(.text("nnn"), at: span)]), at: span)], isDone: isDone, at: span)
    }

    @Test("have their numbers before their boxes, and text behind both, in one row", arguments: ["en-US", "ar"])
    func numbers(_ language: String) throws {
        var article = RandomArticle.make(seed: 2, blocks: 0)
        let list = List(start: 9, isTight: true, items: [Self.item(false), Self.item(true), Self.item(nil)])
        (article.source, article.license, article.footnotes) = (nil, nil, [])
        (article.language, article.blocks) = (language, [Block(.list(list), at: Self.span)])
        let composed = Composed(article, theme: Theme())
        let items = composed.articlePages.flatMap(\.frame.items)
        let runs = items.runs
        let boxes = items.compactMap { item -> [Point]? in
            if case .strokes(let lines, _) = item.mark { lines.first } else { nil }
        }
        #expect(boxes.count == 2)
        for number in ["9", "10", "11"] { #expect(runs.contains { $0.text.contains(number) }, "\(number)") }
        let texts = runs.filter { $0.text.contains("nnn") }
        for (index, box) in boxes.enumerated() {
            let number = try #require(runs.first { $0.text.contains(["9", "10"][index]) })
            let text = try #require(texts.first { abs(($0.origin.y - number.origin.y).points) < 1 })
            let (left, right) = (box.map(\.x).min() ?? .zero, box.map(\.x).max() ?? .zero)
            if language == "ar" {
                #expect(right < number.origin.x && text.origin.x + text.width <= left)
            } else {
                #expect(number.origin.x + number.width < left && right <= text.origin.x)
            }
        }
    }
}

@Suite("Margins drawn over pages")
struct ProofMarginTests {
    /// The last line of what is drawn: how far the printer prints.
    private func reached(_ number: Int, _ edges: ProofMarks.Edges) throws -> [Point] {
        let theme = Theme()
        let page = Page(frame: Frame(size: Size(width: .points(400), height: .points(600)), items: []), label: "")
        let marks = ProofMarks(page, PageAnatomy(), fills: [], number: number, theme: theme, edges: edges)
        var setter = Typesetter(theme: theme, shaper: ToyShaper(), hyphenator: ToyHyphenator())
        let last = try #require(marks.overlays([.margins], setter: &setter).last?.marks.last)
        guard case .strokes(let lines, _) = last else { return [] }
        return lines.first ?? []
    }

    @Test("go around a page, and to the spine where it is folded there", arguments: [false, true])
    func spine(_ isRightToLeft: Bool) throws {
        let whole = try reached(3, .init(reach: .points(10), isRightToLeft: isRightToLeft))
        #expect(whole.count == 5 && whole.map(\.x).min() == .points(10) && whole.map(\.x).max() == .points(390))
        for number in [3, 4] {
            let open = try reached(number, .init(reach: .points(10), hasFold: true, isRightToLeft: isRightToLeft))
            let isAtLeft = (number == 3) != isRightToLeft
            #expect(open.count == 4 && open.first?.x == (isAtLeft ? .zero : .points(400)))
            #expect(open.map(\.x).contains(isAtLeft ? .points(390) : .points(10)))
        }
    }
}
