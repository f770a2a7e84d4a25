import Testing
import ZineCore
import ZineDocument
import ZineLayout

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

    @Test("are ragged with all others of the article from a share on, and alone below it")
    func share() {
        let many = [Self.list(even: 4, uneven: 2), Self.list(even: 4, uneven: 0)]
        let few = [Self.list(even: 12, uneven: 1)]
        let ragged = Self.justifiedShare(many, share: 0.125)
        let justified = [Self.justifiedShare(many, share: 0), Self.justifiedShare(few, share: 0.125)]
        #expect(ragged < 0.1 && justified.allSatisfy { $0 > 0.8 }, "\(ragged) \(justified)")
    }
}
