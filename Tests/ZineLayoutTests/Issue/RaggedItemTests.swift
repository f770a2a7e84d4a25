import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("Items that cannot be justified evenly")
struct RaggedItemTests {
    private static let span = SourceSpan(file: "article.md")

    private static func item(_ text: String) -> List.Item {
        List.Item(blocks: [Block(.paragraph([Inline(.text(text), at: span)]), at: span)], at: span)
    }

    /// Words of three letters, which fill any line.
    private static let even = item((0..<40).map { _ in "nnn" }.joined(separator: " "))
    /// A word that has no room in the line, which would gape without it.
    private static let uneven = item("nnnnnnnnn nnnnnnnn nnnnnnnnn nnnnnnnn xxxxxxxxxxxxxxxxxxxxxxxx nnnnnnnnn")

    private static func list(even: Int, uneven count: Int) -> Block {
        let items = Array(repeating: self.even, count: even) + Array(repeating: uneven, count: count)
        return Block(.list(List(start: nil, isTight: true, items: items)), at: span)
    }

    /// The share of full lines of three-letter words whose spaces are not their face's own.
    private static func justifiedShare(_ blocks: [Block], share: Double) -> Double {
        var theme = Theme()
        theme.paragraph.raggedItems = share
        theme.paragraph.hyphens = false
        var article = RandomArticle.make(seed: 2, blocks: 0)
        (article.source, article.license, article.footnotes, article.blocks) = (nil, nil, [], blocks)
        let lines = Composed(article, theme: theme).articlePages.flatMap(\.frame.items.runs).filter {
            $0.text.hasPrefix("nnn nnn nnn nnn nnn nnn nnn nnn")
        }
        let justified = lines.count { line in
            let text = String(line.text.trimmingPrefix(" ")).split(separator: " ").joined(separator: " ")
            let widths = text.unicodeScalars.reduce(0) { $0 + ToyShaper.width(of: $1) }
            let end = line.text.hasSuffix(" ") ? 0 : line.size.points / 2
            let seen = (line.glyphs.last?.x ?? .zero).points + end
            return abs(seen - Double(widths) * line.size.points / 1_000) > 0.5
        }
        return Double(justified) / Double(max(1, lines.count))
    }

    @Test("are ragged with all others of the article from a share on, and where one would be ragged alone")
    func share() {
        let many = [Self.list(even: 4, uneven: 2), Self.list(even: 4, uneven: 0)]
        let few = [Self.list(even: 6, uneven: 1)]
        let text = Block(.paragraph([Inline(.text("nnn nnn"), at: Self.span)]), at: Self.span)
        let apart = few + [text, Self.list(even: 6, uneven: 0)]
        let ragged = [
            Self.justifiedShare(many, share: 0.125), Self.justifiedShare(few, share: 0.5),
            Self.justifiedShare(apart, share: 0.5),
        ]
        let justified = [Self.justifiedShare(many, share: 0), Self.justifiedShare(few, share: 0)]
        #expect(ragged.allSatisfy { $0 < 0.1 } && justified.allSatisfy { $0 > 0.8 }, "\(ragged) \(justified)")
    }

    @Test("stay ragged in closer lines, and are justified at a price for each that gapes")
    func price() throws {
        let theme = Theme()
        let steps = { TypeReduction.steps(from: theme, unevenItems: $0) }
        let justified = { (count: Int) in steps(count).first { $0.theme.paragraph.raggedItems == 0 } }
        let (one, two) = (try #require(justified(1)), try #require(justified(2)))
        #expect(steps(0).allSatisfy { $0.theme.paragraph.raggedItems == theme.paragraph.raggedItems })
        #expect(one.theme.leading == theme.leading && one.cost < two.cost)
        // A line more on the page comes before two paragraphs that gape.
        let closer = try #require(steps(2).first)
        #expect(
            closer.cost < two.cost && closer.theme.linesPerPage >= theme.linesPerPage)
        #expect(closer.theme.paragraph.raggedItems == theme.paragraph.raggedItems)
    }

    @Test("have a line more that is no narrow one for a page that wants it, and never a hyphen for a line fewer")
    func departures() throws {
        var setter = Typesetter(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator())
        var style = ParagraphStyle(measure: .points(320))
        style.alignment = .ragged
        style.fillsFirst = true
        var looserOnes = 0
        for seed in 1...60 {
            var generator = SeededGenerator(seed)
            let words = (0..<Int.random(in: 20...70, using: &generator)).map { _ in
                RandomText.word(2...11, using: &generator)
            }
            let run = TextRun(
                words.joined(separator: " "), style: TextStyle(size: .points(10)), breaking: .prose, language: "en",
                element: nil)
            let set = setter.set([run], style, looseness: true)
            let setting = try #require(set)
            #expect(setting.lines.allSatisfy { !$0.isHyphenated })
            #expect(setting.tighter == nil)
            if let looser = setting.looser {
                looserOnes += 1
                let most = max(setting.lines.mostWhite(style), 0.1)
                #expect(looser.lines.count == setting.lines.count + 1 && looser.lines.mostWhite(style) <= most)
                #expect(looser.lines.allSatisfy { !$0.partsWord })
            }
        }
        #expect(looserOnes > 0)
    }

    @Test("lines are opened by no more than they could be closed, and where a theme closes none not at all")
    func opened() {
        var theme = Theme()
        let steps = TypeReduction.opened(theme)
        #expect(!steps.isEmpty)
        for step in steps {
            #expect(step.theme.leading > theme.leading && step.theme.leading * theme.limits.leading <= theme.leading)
            #expect(step.theme.linesPerPage < theme.linesPerPage)
        }
        theme.limits.leading = 1
        #expect(TypeReduction.opened(theme).isEmpty)
    }
}
