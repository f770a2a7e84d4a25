import Testing
import ZineCore
import ZineDocument
import ZineLayout

/// What the author of a manual expects of its pages: links that say theirs, contents with headings, an index.
@Suite("Manuals")
struct ManualTests {
    private static func span(_ line: Int, _ file: String = "1/a.md") -> SourceSpan {
        SourceSpan(file: file, start: SourcePosition(line: line, column: 1))
    }

    private static func words(_ count: Int, _ seed: Int) -> String {
        (0..<count).map { "word\(($0 * 7 + seed) % 13)" }.joined(separator: " ") + " "
    }

    /// Articles that all lead to headings of each other, from the middle of their text.
    private static func issue(_ count: Int, length: Int = 60) -> ZineDocument.Issue {
        let articles = (0..<count).map { number -> Article in
            let slug = "a\(number)"
            let file = "1/\(slug).md"
            var blocks: [Block] = []
            for part in 0..<3 {
                let text = [Inline(.text("Part \(part) of \(slug)"), at: span(part, file))]
                blocks.append(Block(.heading(Heading(level: 2, text: text, id: "p\(part)")), at: span(part, file)))
                let other = (number * 5 + part * 3 + 1) % count
                let destination = part == 0 ? "a\(other).md" : "a\(other).md#p\(part)"
                blocks.append(
                    Block(
                        .paragraph([
                            Inline(.text(words(length + number * 3, part)), at: span(10 + part, file)),
                            Inline(
                                .link(
                                    destination: destination, title: nil,
                                    [Inline(.text("to\(other)x\(part)"), at: span(10 + part, file))]),
                                at: span(10 + part, file)),
                            Inline(.text(" and on " + words(length, number)), at: span(10 + part, file)),
                        ]), at: span(10 + part, file)))
            }
            return Article(
                path: "\(slug).md", slug: slug, title: [Inline(.text("Article \(slug)"), at: span(1, file))],
                language: "en", blocks: blocks)
        }
        return ZineDocument.Issue(
            publication: Publication(name: "The Manual"), slug: "1", folder: "1", number: 1,
            date: PartialDate(year: 2031, month: 5), contents: articles.map { .init(article: $0) })
    }

    private static func compose(_ issue: ZineDocument.Issue) -> IssueComposer.Result {
        var standing = StandingType()
        return compose(issue, &standing)
    }

    private static func compose(_ issue: ZineDocument.Issue, _ standing: inout StandingType) -> IssueComposer.Result {
        IssueComposer(
            issue, theme: Theme(), images: [:], shaper: ToyShaper(), hyphenator: ToyHyphenator(),
            options: .init(created: "2031-05-01T00:00:00Z", code: { _ in [] })
        ).compose(with: &standing)
    }

    private static func text(_ pages: some Sequence<Page>) -> String {
        pages.map(\.frame.items.text).joined(separator: "\n")
    }

    /// The numbers that are said behind links, by the links' words.
    private static func said(_ text: String) -> [Substring: Int] {
        var found: [Substring: Int] = [:]
        for match in text.matches(of: /(to\d+x\d)[\s\u{200B}]*\(page[\u{A0} ](\d+)\)/) {
            found[match.1] = Int(match.2)
        }
        return found
    }

    @Test(
        "links within the issue say the pages that they lead to, also where saying so moves these",
        arguments: [3, 8, 40])
    func references(count: Int) throws {
        var issue = Self.issue(count)
        issue.references = .pages
        let result = Self.compose(issue)
        let said = Self.said(Self.text(result.pages.pages))
        let links = (0..<count).flatMap { number in (0..<3).map { "to\((number * 5 + $0 * 3 + 1) % count)x\($0)" } }
        // Of links whose number stands on the next page the text has the foot between the two.
        #expect(Set(said.keys.map(String.init)).isSubset(of: links) && said.count >= Set(links).count * 3 / 4)
        for (words, number) in said {
            let parts = words.dropFirst(2).split(separator: "x")
            let (slug, part) = ("a" + parts[0], parts[1])
            let anchor = try #require(result.pages.anchors[slug + "/" + (part == "0" ? "" : "p" + part)])
            #expect(anchor.page + 1 == number, "\(words)")
        }
        #expect(result.diagnostics.filter { $0.id == "unsettled-pages" } == [])
    }

    @Test("links say no page where that is not asked for")
    func noReferences() {
        #expect(Self.said(Self.text(Self.compose(Self.issue(8)).pages.pages)).isEmpty)
    }

    @Test("composing again, with what stands, says the same")
    func standing() {
        var issue = Self.issue(12)
        issue.references = .pages
        issue.generated = [.contents]
        var standing = StandingType(keepingArticles: true)
        let first = Self.compose(issue, &standing)
        let second = Self.compose(issue, &standing)
        #expect(first.pages == second.pages)
        #expect(second.moved.isEmpty)
    }

    @Test("contents name headings with their pages, and the cover leads to them", arguments: [2, 30])
    func contents(count: Int) throws {
        var issue = Self.issue(count)
        issue.generated = [.contents]
        let result = Self.compose(issue)
        let first = try #require(result.report.articles.first?.firstPage)
        let contents = Self.text(result.pages.pages[1..<(first - 1)])
        let targets = Set(
            result.pages.pages[1..<(first - 1)].flatMap(\.frame.items).compactMap { item -> LinkArea.Target? in
                if case .link(let area) = item.mark { area.target } else { nil }
            })
        for article in issue.contents.map(\.article) {
            #expect(targets.contains(.anchor(article.slug + "/")))
            for part in 0..<3 {
                let anchor = article.slug + "/p\(part)"
                let number = try #require(result.pages.anchors[anchor]).page + 1
                #expect(targets.contains(.anchor(anchor)))
                #expect(contents.contains("Part \(part) of \(article.slug) \(number)"))
            }
        }
        #expect(result.pages.anchors[".contents"]?.page == 1)
        #expect(Self.text(result.pages.pages.prefix(1)).contains("Contents"))
        // Who listens is led there as well: what is clickable is words of a link.
        for item in result.pages.pages[0].frame.items {
            guard case .link = item.mark else { continue }
            let role = item.element.map { result.pages.structure[$0].role }
            #expect(role == .link)
        }
        #expect(result.pages.pages.count % 4 == 0)
    }

    @Test(
        "contents have every word of titles and headings that are longer than a page, in order, and none below its foot",
        arguments: [true, false])
    func longContents(namesHeadings: Bool) throws {
        let words = (0..<400).map { "w\($0)x" }
        var issue = Self.issue(namesHeadings ? 3 : 12)
        issue.generated = namesHeadings ? [.contents] : []
        let long = [Inline(.text(words.joined(separator: " ")), at: Self.span(1))]
        if namesHeadings {
            issue.contents[1].article.blocks[0].content = .heading(Heading(level: 2, text: long, id: "p0"))
        } else {
            for index in 0..<12 { issue.contents[index].article.shortTitle = Self.words(20, index) }
            issue.contents[1].article.shortTitle = long.plainText
        }
        let result = Self.compose(issue)
        let first = try #require(result.report.articles.first?.firstPage)
        let contents = result.pages.pages[1..<(first - 1)]
        let said = Self.text(contents).split { !$0.isLetter && !$0.isNumber }.filter { $0.hasSuffix("x") }
        #expect(said.map(String.init) == words)
        let theme = Theme()
        let foot = theme.page.head + theme.leading * theme.linesPerPage
        for page in contents {
            let runs = page.frame.items.filter { $0.element != nil }.runs
            #expect(runs.allSatisfy { $0.origin.y < foot })
        }
    }

    @Test("a title that the cover shortens is told once, at its place")
    func shortenedTitle() {
        var issue = Self.issue(2)
        let words = (0..<150).map { "w\($0)x" }.joined(separator: " ")
        issue.contents[1].article.title = [Inline(.text(words), at: Self.span(2, "1/a1.md"))]
        let told = Self.compose(issue).diagnostics.filter { $0.id == "title-shortened" }
        #expect(told.map(\.span) == [Self.span(2, "1/a1.md")])
        issue.contents[1].article.shortTitle = "Short"
        #expect(Self.compose(issue).diagnostics.filter { $0.id == "title-shortened" } == [])
    }

    @Test("an index lists the terms of tables and definitions with their pages, sorted, each once")
    func index() throws {
        var issue = Self.issue(6)
        let file = "1/a2.md"
        let cell = { (inline: Inline.Content, line: Int) in
            Table.Cell([Inline(inline, at: Self.span(line, file))], at: Self.span(line, file))
        }
        let rows = [
            [cell(.text("zebra, Part"), 50), cell(.text("an animal"), 51)],
            [cell(.code("alpha"), 52), cell(.text("a key"), 53)],
            [cell(.text("Éclair"), 54), cell(.text("a cake"), 55)],
            [cell(.text(String(repeating: "long ", count: 17)), 56), cell(.text("no term"), 57)],
        ]
        let table = Table(alignments: [.natural, .natural], head: [], rows: rows)
        issue.contents[2].article.blocks.append(Block(.table(table), at: Self.span(50, file)))
        issue.index = ["a2.md"]
        let result = Self.compose(issue)
        let index = try #require(result.pages.anchors[".index"]?.page)
        let text = Self.text(result.pages.pages[index...])
        let page = try #require(result.pages.pages.firstIndex { $0.frame.items.text.contains("zebra") }) + 1
        let left = result.diagnostics.filter { $0.id == "index-term" }
        #expect(left.map(\.span.start.line) == [56] && left.first?.message.contains("“long long") ?? false)
        let order = ["alpha", "Éclair", "Part", "zebra"]
        let places = order.compactMap { text.firstRange(of: $0)?.lowerBound }
        #expect(places.count == 4 && places == places.sorted())
        for term in ["alpha", "Éclair", "zebra"] { #expect(text.contains("\(term)\u{2002}\(page)")) }
        // A term is also listed with the headings that have it, and no page twice.
        let headings = Set(
            (0..<6).flatMap { number in
                (0..<3).compactMap { result.pages.anchors["a\(number)/p\($0)"].map { $0.page + 1 } }
            }
        ).union([page]).sorted()
        #expect(text.contains("Part\u{2002}" + headings.map(String.init).joined(separator: ", ")))
        let last = try #require(result.report.articles.last)
        #expect(index + 1 == last.firstPage + last.pageCount)
    }

    @Test("a listing's title stands above it and stays with it")
    func listing() throws {
        var issue = Self.issue(1)
        let code = CodeBlock(language: "yaml", text: "a: 1\nb: 2", title: "Review/issue.yaml")
        issue.contents[0].article.blocks.append(Block(.code(code), at: Self.span(90)))
        let runs = Self.compose(issue).pages.pages.map(\.frame.items.runs)
        let page = try #require(runs.first { $0.contains { $0.text.hasPrefix("a: 1") } })
        let title = try #require(page.first { $0.text.hasPrefix("Review/issue.yaml") })
        let line = try #require(page.first { $0.text.hasPrefix("a: 1") })
        #expect(title.origin.y < line.origin.y)
    }
}
