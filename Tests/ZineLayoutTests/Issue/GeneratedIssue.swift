import ZineCore
import ZineDocument
import ZineLayout

/// An issue as a magazine might have it: articles of sections, with lists, tables, figures, listings, notes and timelines
/// in any order between their paragraphs.
struct GeneratedIssue {
    private var generator: SeededGenerator
    private var footnotes: [Footnote] = []
    private let span = SourceSpan(file: "article.md")

    /// - Parameter pages: about how many.
    static func make(seed: Int, pages: Int) -> Issue {
        var maker = GeneratedIssue(generator: SeededGenerator(seed &* 101 &+ pages))
        var left = pages - 2
        var entries: [Issue.Entry] = []
        while left > 0 {
            let share = min(left, Int.random(in: 1...9, using: &maker.generator))
            entries.append(.init(article: maker.article(entries.count, blocks: share * 3)))
            left -= share
        }
        return Issue(
            publication: Publication(name: "The Review", tagline: "For the test."), slug: "1", folder: "1", number: 1,
            date: PartialDate(year: 2020, month: 3), contents: entries)
    }

    /// How long the issues are that are tried: most like a magazine, some longer.
    static let lengths = [8, 8, 8, 12, 12, 12, 16, 16, 20, 24, 32, 64]

    /// Composes with the toy shaper.
    static func compose(_ issue: Issue, theme: Theme = Theme()) -> IssueComposer.Result {
        var standing = StandingType()
        return compose(issue, theme: theme, with: &standing)
    }

    /// Composes with the toy shaper, and with what stands.
    static func compose(
        _ issue: Issue, theme: Theme = Theme(), with standing: inout StandingType
    ) -> IssueComposer.Result {
        let image = { (width: Double, height: Double) in
            ImageFile(
                format: .png, bytes: [], size: Size(width: .points(width), height: .points(height)),
                pixels: (1_200, 800))
        }
        let composer = IssueComposer(
            issue, theme: theme, images: ["wide": image(600, 190), "square": image(300, 280)], shaper: ToyShaper(),
            hyphenator: ToyHyphenator(),
            options: .init(created: "2020-03-01T00:00:00Z", code: { _ in [[true, false], [false, true]] }))
        var result = composer.compose(with: &standing)
        result.report.take(result.seen)
        return result
    }

    private init(generator: SeededGenerator) { self.generator = generator }

    mutating func article(_ number: Int, blocks count: Int) -> Article {
        footnotes = []
        var blocks: [Block] = [paragraph()]
        while blocks.count < count { blocks += piece() }
        blocks.append(paragraph())
        return Article(
            path: "\(number).md", slug: "a\(number)", title: words(2...6),
            kind: generator.pick([.report, .feature]), summary: words(6...14),
            source: generator.once(in: 2) ? "https://example.org/report" : nil, language: "en-US", blocks: blocks,
            footnotes: footnotes)
    }

    private mutating func words(_ count: ClosedRange<Int>) -> [Inline] {
        let number = Int.random(in: count, using: &generator)
        return [
            Inline(
                .text((0..<number).map { _ in RandomText.word(1...9, using: &generator) }.joined(separator: " ")),
                at: span)
        ]
    }

    mutating func paragraph() -> Block {
        var text = words(25...110)
        if generator.once(in: 7) {
            let note = Block(.paragraph(words(5...30)), at: span)
            text.append(Inline(.footnoteReference(footnotes.count), at: span))
            footnotes.append(Footnote(label: String(footnotes.count), blocks: [note], at: span))
        }
        return Block(.paragraph(text), at: span)
    }

    private mutating func piece() -> [Block] {
        switch Int.random(in: 0..<14, using: &generator) {
        case 0, 1:
            return [
                Block(.heading(Heading(level: generator.pick([2, 3]), text: words(2...6), id: "h")), at: span),
                paragraph(),
            ]
        case 2, 3: return [list()]
        case 4: return [table()]
        case 5: return [figure()]
        case 6: return [listing()]
        case 7: return [timeline()]
        case 8: return generator.once(in: 2) ? [Block(.quote([paragraph()]), at: span)] : [alert()]
        default: return [paragraph()]
        }
    }

    private mutating func list() -> Block {
        let items = (0..<Int.random(in: 2...7, using: &generator)).map { _ in
            List.Item(blocks: [Block(.paragraph(words(3...40)), at: span)], at: span)
        }
        return Block(
            .list(List(start: generator.pick([nil, 1]), isTight: generator.once(in: 2), items: items)), at: span)
    }

    private mutating func table() -> Block {
        let rows = (0..<Int.random(in: 2...14, using: &generator)).map { _ in
            (0..<3).map { _ in Table.Cell(words(1...4), at: span) }
        }
        let head = (0..<3).map { _ in Table.Cell(words(1...1), at: span) }
        return Block(.table(Table(alignments: [.left, .left, .right], head: head, rows: rows)), at: span)
    }

    private mutating func figure() -> Block {
        let picture = Picture(path: generator.pick(["wide", "square"]), alternativeText: "A drawing", at: span)
        return Block(.figure(Figure(picture: picture, caption: words(4...12))), at: span)
    }

    private mutating func listing() -> Block {
        let lines = (0..<Int.random(in: 2...18, using: &generator)).map { _ in words(2...6).plainText }
        return Block(.code(CodeBlock(language: nil, text: lines.joined(separator: "\n"))), at: span)
    }

    private mutating func alert() -> Block { Block(.alert(Alert(kind: .note, blocks: [paragraph()])), at: span) }

    private mutating func timeline() -> Block {
        let entries = (0..<Int.random(in: 3...9, using: &generator)).map { index in
            Timeline.Item.entry(
                .init(
                    time: .init(written: "14:0\(index)", start: "14:0\(index)"),
                    body: [Block(.paragraph(words(5...40)), at: span)], id: "t\(index)", at: span))
        }
        return Block(.timeline(Timeline(items: entries)), at: span)
    }
}
