import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

/// Boxes for asides on pages, and text in a theme's own styles.
@Suite("A box")
struct BoxTests {
    private static let span = SourceSpan(file: "article.md")
    private static let sentence = "Nothing had happened yet, and everybody in the room knew that it would before noon. "

    private static func paragraph(_ times: Int, mark: String = "") -> Block {
        Block(
            .paragraph([Inline(.text(mark + String(repeating: sentence, count: times)), at: span)]), at: span)
    }

    private static func box(_ blocks: [Block], title: String = "Title", style: String? = nil) -> Block {
        let words = title.isEmpty ? [] : [Inline(.text(title), at: span)]
        return Block(.group(Group(isBox: true, title: words, style: style, blocks: blocks)), at: span)
    }

    private static func composed(
        _ blocks: [Block], language: String = "en-US", _ change: (inout Theme) -> Void = { _ in }
    ) -> Composed {
        var theme = Theme()
        theme.boxes.ground = .tint
        change(&theme)
        return Composed(
            Article(
                path: "a.md", slug: "a", title: [Inline(.text("A title"), at: span)], kind: .feature,
                language: language, blocks: blocks), theme: theme)
    }

    /// The grounds, by page of the article.
    private static func grounds(_ composed: Composed) -> [[Rect]] {
        composed.articlePages.map { page in
            page.frame.items.compactMap { item in
                if case .rule(let rect) = item.mark, item.ink == .tint { rect } else { nil }
            }
        }
    }

    private static func runs(_ page: Page, in rect: Rect) -> [GlyphRun] {
        page.frame.items.runs.filter { $0.origin.y > rect.top && $0.origin.y < rect.bottom && $0.origin.x >= rect.left }
    }

    @Test(
        "holds its text and nothing else, on the grid, half a line clear of what is around it",
        arguments: ["en-US", "he"])
    func clear(language: String) throws {
        let made = Self.composed(
            [Self.paragraph(3), Self.box([Self.paragraph(4)]), Self.paragraph(3)], language: language)
        let page = try #require(made.articlePages.first { !Self.grounds(made)[0].isEmpty && $0.frame.items.count > 1 })
        let ground = try #require(Self.grounds(made).joined().first)
        let inside = Self.runs(page, in: ground)
        #expect(inside.contains { $0.text.contains("Title") })
        let padding = made.theme.boxes.padding
        for run in inside where run.width > .points(1) {
            #expect(run.origin.x >= ground.left + padding - .points(5), "\(run.text)")
            #expect(run.origin.x + run.width <= ground.right - padding + .points(8), "\(run.text)")
        }
        let size = made.theme[.text].size
        for run in page.frame.items.runs where run.size == size && !inside.contains(run) {
            let (head, foot) = (run.origin.y - size * 0.7, run.origin.y + size * 0.2)
            #expect(foot <= ground.top - made.theme.leading * 0.4 || head >= ground.bottom + made.theme.leading * 0.4)
        }
        #expect(made.offGrid == [] && made.overlaps == [] && made.escapes == [])
    }

    @Test("that is short stays whole: it goes over to the next page", arguments: 4...14)
    func short(before: Int) {
        let made = Self.composed(
            (0..<before).map { _ in Self.paragraph(2) } + [Self.box([Self.paragraph(3), Self.paragraph(3)])]
                + (0..<6).map { _ in Self.paragraph(2) })
        #expect(Self.grounds(made).joined().count == 1)
        #expect(made.escapes == [] && made.offGrid == [])
    }

    @Test("that is long is parted, and is open where it goes on")
    func long() throws {
        let made = Self.composed([
            Self.paragraph(3), Self.box((0..<14).map { _ in Self.paragraph(3) }), Self.paragraph(2),
        ])
        let pages = zip(made.articlePages, Self.grounds(made)).filter { !$1.isEmpty }
        #expect(pages.count > 1)
        let across = pages.map { page, grounds in
            page.frame.items.count { item in
                guard case .rule(let rect) = item.mark, item.ink == .rule, rect.size.height <= .points(1) else {
                    return false
                }
                let ground = grounds[0]
                return rect.size.width == ground.size.width && rect.top >= ground.top && rect.bottom <= ground.bottom
            }
        }
        // One edge on the first page, one on the last.
        #expect(across.first == 1 && across.last == 1 && across.dropFirst().dropLast().allSatisfy { $0 == 0 })
        #expect(made.escapes == [] && made.offGrid == [])
    }

    @Test("is an aside in the structure, by its title's name")
    func structure() {
        let made = Self.composed([Self.paragraph(1), Self.box([Self.paragraph(1)])])
        let asides = made.result.pages.structure.elements.filter { $0.role == .aside }
        #expect(asides.map(\.title) == ["Title"])
        #expect(made.result.pages.outline.allSatisfy { $0.title != "Title" })
    }

    @Test("within a box has no edges of its own, and a picture in it is no wider than it is")
    func nested() {
        let figure = Figure(
            picture: Picture(path: "wide", alternativeText: "", at: Self.span), caption: [], placement: .wide)
        let made = Self.composed([
            Self.paragraph(1),
            Self.box([Self.box([Self.paragraph(1)], title: "Inner"), Block(.figure(figure), at: Self.span)]),
        ])
        #expect(Self.grounds(made).joined().count == 1)
        #expect(made.result.diagnostics.map(\.id) == ["picture-in-column"])
        #expect(made.text.contains("Inner"))
    }

    @Test("stands in columns and on narrow pages", arguments: 1...3)
    func narrow(columns: Int) {
        let made = Self.composed(
            [Self.paragraph(4), Self.box([Self.paragraph(3)]), Self.paragraph(8), Self.box([Self.paragraph(12)])]
        ) { theme in
            theme = theme.resized(to: columns == 1 ? NamedPage.mini.size : NamedPage.a4.size)
            theme.page.columns = columns
            theme.boxes.ground = .tint
        }
        #expect(made.escapes == [] && made.overlaps == [] && made.offGrid == [])
        let width = made.theme.page.columnMeasure
        #expect(Self.grounds(made).joined().allSatisfy { $0.size.width <= width })
    }

    // MARK: Styles of the theme's own

    @Test("and text by its name have the theme's own style: slope, size, colour, place")
    func styles() throws {
        var lyric = OwnStyle()
        (lyric.size, lyric.ink, lyric.alignment) = (.points(9), .accent, .center)
        let styled = Block(
            .group(Group(style: "lyric", blocks: [Self.paragraph(1, mark: "Odd words. ")])), at: Self.span)
        let made = Self.composed([Self.paragraph(2), styled, Self.paragraph(2)]) { $0.ownStyles = ["lyric": lyric] }
        let items = made.articlePages.flatMap(\.frame.items).filter { $0.ink == .accent }
        #expect(!items.isEmpty && items.runs.allSatisfy { $0.size == .points(9) })
        #expect(items.runs.first?.text.hasPrefix("Odd") == true)
        let left = try #require(items.runs.map(\.origin.x).min())
        #expect(left > made.theme.page.spine || left > made.theme.page.foreEdge)
        #expect(made.offGrid == [] && made.escapes == [])
    }

    @Test("that asks for a style which is none is set as other text is")
    func unknown() {
        let styled = Block(.group(Group(style: "none", blocks: [Self.paragraph(1)])), at: Self.span)
        let made = Self.composed([Self.paragraph(1), styled])
        #expect(made.escapes == [] && made.offGrid == [] && made.result.diagnostics.isEmpty)
    }

    // MARK: A letter left out

    @Test(
        "has nothing to do with a letter that is left out, which is told once, with its place",
        arguments: [("A short paragraph.", 1), (String(repeating: sentence, count: 5), 0), ("14 is a number.", 0)])
    func letters(_ example: (words: String, count: Int)) {
        let first = Block(.paragraph([Inline(.text(example.words), at: Self.span)]), at: Self.span)
        let made = Self.composed([first, Self.paragraph(2)]) { $0.openers.dropCap = 3 }
        #expect(made.result.diagnostics.map(\.id) == Array(repeating: "drop-cap-left-out", count: example.count))
        #expect(made.result.diagnostics.allSatisfy { $0.span.file == "article.md" && $0.hint != nil })
    }
}
