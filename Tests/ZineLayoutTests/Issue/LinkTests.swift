import Testing
import ZineCore
import ZineDocument
import ZineLayout

@Suite("Links on pages")
struct LinkTests {
    private static let span = SourceSpan(file: "article.md")

    private static func article(_ slug: String, heading: String? = nil, links: [String]) -> Article {
        let links = links.map { Inline(.link(destination: $0, title: nil, [Inline(.text("там"), at: span)]), at: span) }
        var blocks = [Block(.paragraph(links), at: span)]
        if let heading {
            let text = [Inline(.text(heading), at: span)]
            blocks.append(Block(.heading(Heading(level: 2, text: text, id: heading)), at: span))
        }
        return Article(
            path: "articles/\(slug).md", slug: slug, title: [Inline(.text(slug), at: span)], language: "en",
            blocks: blocks)
    }

    private static func compose(_ articles: [Article]) -> PageSet {
        let issue = Issue(
            publication: Publication(name: "The Review"), slug: "1", folder: "1", number: 1,
            date: PartialDate(year: 2020, month: 3), contents: articles.map { .init(article: $0) })
        let composer = IssueComposer(
            issue, theme: Theme(), images: [:], shaper: ToyShaper(), hyphenator: ToyHyphenator(),
            options: .init(created: "2020-03-01T00:00:00Z", code: { _ in [] }))
        return composer.compose().pages
    }

    /// Where the links on one page lead.
    private static func targets(on page: Page) -> [LinkArea.Target] {
        page.frame.items.compactMap { item in
            if case .link(let area) = item.mark { area.target } else { nil }
        }
    }

    /// What a link in the first of two articles leads to, as a page number, or as an address.
    @Test(
        "lead to the pages of other articles and to parts of them, and from nowhere to nowhere",
        arguments: [
            ("second.md", "page 3"), ("/articles/second.md", "page 3"), ("second.md#part", "page 3, below its head"),
            ("second.md#gone", "page 3"), ("#top", "page 2, below its head"), ("#gone", nil), ("third.md", nil),
            ("https://example.org/a.md", "https://example.org/a.md"),
        ] as [(String, String?)])
    func crossing(destination: String, place: String?) {
        let pages = Self.compose([
            Self.article("first", heading: "top", links: [destination]),
            Self.article("second", heading: "part", links: []),
        ])
        let found = Self.targets(on: pages.pages[1]).filter { target in
            // The address in the note at the foot leads there as well; the number leads to the note.
            if case .anchor(let name) = target { !name.contains("/note/") } else { true }
        }
        let places = Set(
            found.map { target -> String in
                switch target {
                case .url(let url): return url
                case .page(let page, _): return "page \(page + 1)"
                case .anchor(let name):
                    guard let anchor = pages.anchors[name] else { return "no place called \(name)" }
                    let head = pages.anchors[anchor.page == 1 ? "first/" : "second/"]
                    return "page \(anchor.page + 1)" + (anchor.y == head?.y ? "" : ", below its head")
                }
            })
        #expect(places == (place.map { [$0] } ?? []))
        // Words that lead nowhere are printed all the same.
        #expect(pages.pages[1].frame.items.runs.contains { $0.text.contains("там") })
    }

    @Test("in print have a note only where there is an address to type")
    func notes() {
        let pages = Self.compose([
            Self.article("first", links: ["second.md", "#gone", "https://example.org"]),
            Self.article("second", links: []),
        ])
        #expect(pages.anchors.keys.filter { $0.contains("/note/") } == ["first/note/1"])
    }

    @Test("of the contents lead to the articles, whatever their headings are called")
    func contents() {
        let pages = Self.compose([Self.article("first", heading: "top", links: []), Self.article("second", links: [])])
        let targets = Self.targets(on: pages.pages[0])
        #expect(Set(targets) == [.anchor("first/"), .anchor("second/")])
        #expect(pages.anchors["first/"]?.y != pages.anchors["first/top"]?.y)
    }

    @Test("words in another language are a part of their own that says which")
    func foreign() {
        let words = { (text: String) in Inline(.text(text), at: Self.span) }
        let link = Inline(
            .link(destination: "https://example.org", title: nil, [words("ja")]), at: Self.span)
        let article = Article(
            path: "articles/a.md", slug: "a", title: [words("A")], language: "en",
            blocks: [
                Block(
                    .paragraph([words("там "), Inline(.foreign(language: "de", [words("нет "), link]), at: Self.span)]),
                    at: Self.span)
            ])
        let elements = Self.compose([article]).structure.elements
        let part = elements.firstIndex { $0.language == "de" }
        #expect(part.map { elements[$0].role } == .span)
        #expect(elements.contains { $0.role == .link && $0.parent?.index == part })
    }
}
