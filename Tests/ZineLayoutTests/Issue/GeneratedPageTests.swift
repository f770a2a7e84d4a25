import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("Pages that the program writes")
struct GeneratedPageTests {
    private static let languages = [
        "en", "de", "fr", "es", "pt", "it", "nl", "ru", "el", "ar", "he", "ja", "zh", "hi",
    ]
    private static let span = SourceSpan(file: "a.md")

    private static func issue(_ language: String = "en-US", links: [String] = []) -> ZineDocument.Issue {
        var issue = GeneratedIssue.make(seed: 2, pages: 6)
        issue.language = language
        issue.generated = [.links, .colophon]
        for index in issue.contents.indices { issue.contents[index].article.source = nil }
        let text = links.map {
            Inline(.link(destination: $0, title: nil, [Inline(.text("there"), at: span)]), at: span)
        }
        if !text.isEmpty { issue.contents[0].article.blocks.append(Block(.paragraph(text), at: span)) }
        return issue
    }

    private func text(_ result: IssueComposer.Result, _ page: ZineDocument.Issue.GeneratedPage) -> String {
        guard let fit = result.report.articles.first(where: { $0.generated == page }) else { return "" }
        return result.pages.pages[(fit.firstPage - 1)..<(fit.firstPage - 1 + fit.pageCount)]
            .map(\.frame.items.text).joined()
    }

    @Test("are in the report under names, not addresses")
    func labels() {
        let report = GeneratedIssue.compose(Self.issue(links: ["https://example.org/a"])).report
        #expect(report.articles.suffix(2).map(\.label) == ["links", "colophon"])
        #expect(report.articles.allSatisfy { !$0.label.hasPrefix(".") })
    }

    @Test("list every address once, each with its code")
    func links() throws {
        let links = ["https://example.org/a", "https://example.org/b", "https://example.org/a", "mailto:a@example.org"]
        let result = GeneratedIssue.compose(Self.issue(links: links))
        let page = text(result, .links)
        for address in ["example.org/a", "example.org/b"] {
            #expect(page.components(of: address) == 1)
        }
        #expect(!page.contains("a@example.org"))
        let codes = result.pages.structure.elements.compactMap(\.alternativeText).filter { $0.hasPrefix("QR code: ") }
        #expect(codes == ["QR code: https://example.org/a", "QR code: https://example.org/b"])
    }

    @Test("list addresses two to a row, and long ones in a row of their own")
    func rows() {
        let short = (1...6).map { "https://example.org/\($0)" }
        let long = "https://example.org/" + (1...7).map { "some/words-of-\($0)" }.joined(separator: "/")
        // How many codes stand side by side.
        let rows = { (links: [String]) -> Set<Int> in
            let pages = GeneratedIssue.compose(Self.issue(links: links)).pages
            let codes = pages.pages.flatMap { page in
                page.frame.items.filter { item in
                    let name = item.element.flatMap { pages.structure.elements[$0.index].alternativeText }
                    return name?.hasPrefix("QR code: ") ?? false
                }
            }
            let heights = codes.compactMap { item -> Length? in
                guard case .rules(let rects) = item.mark else { return nil }
                return rects.first?.top
            }
            return Set(Dictionary(grouping: heights, by: \.self).values.map(\.count))
        }
        #expect(rows(short) == [2])
        #expect(rows(short + [long]) == [1, 2])
    }

    // The first note of the article is no link.
    @Test("list addresses behind the numbers of the notes that print them")
    func numbers() {
        let links = ["https://example.org/a", "https://example.org/b"]
        let page = text(GeneratedIssue.compose(Self.issue(links: links)), .links)
        #expect(page.contains("2. example.org/a") && page.contains("3. example.org/b"), "\(page)")
    }

    @Test("are left out where there is nothing to list")
    func noLinks() {
        #expect(GeneratedIssue.compose(Self.issue()).report.articles.last?.generated == .colophon)
        #expect(text(GeneratedIssue.compose(Self.issue()), .links).isEmpty)
    }

    @Test("say how the issue was made in its language, with the faces, sizes and paper", arguments: languages)
    func colophon(language: String) {
        let page = text(GeneratedIssue.compose(Self.issue(language)), .colophon)
        #expect(!page.contains("{") && !page.contains("}"))
        let size = ["de", "fr", "es", "pt", "it", "nl", "ru", "el"].contains(language) ? "10,25" : "10.25"
        for said in ["zine", "Plex", "Mono", "US Letter", size, "14"] {
            #expect(page.contains(said), "\(said)")
        }
    }

    @Test("say nothing of folding and staples where there are none", arguments: ["one-sheet", "side-stitch"])
    func unfolded(scheme: String) {
        var issue = Self.issue()
        issue.print.scheme = scheme
        let page = text(GeneratedIssue.compose(issue), .colophon)
        #expect(page.contains("10.25") && !page.contains("US Letter") && !page.contains("staple"))
    }

    @Test("contents name every article with its page, in order")
    func contents() {
        let result = GeneratedIssue.compose(Self.issue())
        let cover = result.pages.pages[0].frame.items.runs.map(\.text).joined(separator: " ")
        var place = cover.startIndex
        for fit in result.report.articles where fit.generated == nil {
            let number = cover[place...].firstRange(of: "\(fit.firstPage)")
            #expect(number != nil, "\(fit.slug) on \(fit.firstPage)")
            place = number?.upperBound ?? place
        }
        let links = result.pages.pages[0].frame.items.compactMap { item -> LinkArea? in
            if case .link(let area) = item.mark { area } else { nil }
        }
        for fit in result.report.articles where fit.generated == nil {
            #expect(links.contains { $0.target == .anchor(fit.slug + "/") })
            #expect(result.pages.anchors[fit.slug + "/"]?.page == fit.firstPage - 1)
        }
        #expect(!cover.contains("Colophon"))
    }

    @Test("are ruled for notes where the sheet leaves some over; the last is the magazine's own", arguments: 0..<12)
    func fillers(seed: Int) {
        var issue = GeneratedIssue.make(seed: seed, pages: 5 + seed % 4)
        let plain = GeneratedIssue.compose(issue).report
        issue.publication.houseAds = [.init(title: "Pass it on", text: "Free.", link: "https://example.org")]
        let result = GeneratedIssue.compose(issue)
        #expect(plain.houseAds == 0)
        #expect(result.report.fillers == plain.fillers)
        #expect(result.report.houseAds == min(1, plain.fillers))
        let texts = result.pages.pages.map(\.frame.items.text)
        #expect(texts.count { $0.contains("Pass it on") } == result.report.houseAds)
        #expect(texts.count { $0.uppercased().hasPrefix("NOTES") } == result.report.fillers - result.report.houseAds)
    }

    // MARK: Links

    private static let long = "https://example.org/" + String(repeating: "parameter=value&", count: 45)

    @Test("give an address of many lines a row of its own, whole and on the page")
    func longAddress() throws {
        let links = ["https://example.org/a", Self.long, "https://example.org/b"]
        let result = GeneratedIssue.compose(Self.issue(links: links))
        let fit = try #require(result.report.articles.first { $0.generated == .links })
        let frame = result.pages.pages[fit.firstPage - 1].frame
        let theme = result.theme
        for run in frame.items.runs where run.text.contains("parameter") {
            #expect(run.origin.y < theme.page.height - theme.page.foot + theme.leading)
        }
        #expect(text(result, .links).contains(Self.long.dropFirst("https://".count)))
        let codes = frame.items.compactMap { item -> Length? in
            if case .rules(let rects) = item.mark, item.element != nil { rects.first?.left } else { nil }
        }
        #expect(codes.count == 3 && Set(codes).count == 1, "each begins a row")
        #expect(result.diagnostics.isEmpty)
    }

    @Test("say which article has an address that no page has room for, and show its beginning")
    func cutAddress() {
        let address = "https://example.org/" + String(repeating: "parameter=value&", count: 200)
        let result = GeneratedIssue.compose(Self.issue(links: [address]))
        #expect(result.diagnostics.map(\.id) == ["address-cut"])
        #expect(result.diagnostics.first?.span.file == Self.issue().contents[0].article.path)
        #expect(text(result, .links).contains("\u{2026}"))
    }

    /// An issue with pages to spare that asks for no page of the program's, and how many they are.
    private static func spare(links: Int) -> (issue: ZineDocument.Issue, fillers: Int)? {
        for seed in 0..<20 {
            var issue = GeneratedIssue.make(seed: seed, pages: 6)
            for index in issue.contents.indices { issue.contents[index].article.source = nil }
            let text = (0..<links).map {
                Inline(
                    .link(destination: "https://example.org/\($0)", title: nil, [Inline(.text("x"), at: span)]),
                    at: span)
            }
            issue.contents[0].article.blocks.append(Block(.paragraph(text), at: span))
            issue.listsLinksOnFreePages = false
            let fillers = GeneratedIssue.compose(issue).report.fillers
            if fillers > 0 { return (issue, fillers) }
        }
        return nil
    }

    @Test("list four addresses and more on a page that is left over, without a page more")
    func linksOnFreePage() throws {
        var (issue, fillers) = try #require(Self.spare(links: 4))
        let plain = GeneratedIssue.compose(issue).report
        issue.listsLinksOnFreePages = true
        let report = GeneratedIssue.compose(issue).report
        #expect(report.pageCount == plain.pageCount && report.fillers == fillers - 1)
        #expect(report.articles.last?.generated == .links)
        issue.publication.houseAds = (0..<fillers).map { .init(title: "Ad \($0)") }
        #expect(GeneratedIssue.compose(issue).report.houseAds == fillers, "what the magazine says goes first")
    }

    @Test("list no three addresses where that was not asked for")
    func fewLinks() throws {
        var (issue, fillers) = try #require(Self.spare(links: 3))
        issue.listsLinksOnFreePages = true
        #expect(GeneratedIssue.compose(issue).report.fillers == fillers)
    }

    // MARK: House ads

    @Test("a small house ad stands once, at the foot of a page that an article leaves empty so far", arguments: 0..<8)
    func smallAds(seed: Int) throws {
        var issue = GeneratedIssue.make(seed: seed, pages: 10)
        let plain = GeneratedIssue.compose(issue)
        issue.publication.houseAds = [
            .init(title: "Quarter", text: "Free.", link: "https://example.org", size: .quarter),
            .init(title: "Halfpage", text: "Free.", size: .half),
        ]
        let result = GeneratedIssue.compose(issue)
        #expect(result.report.fillers == plain.report.fillers && result.report.houseAds == 0)
        let theme = result.theme
        for (title, part) in [("Quarter", 4), ("Halfpage", 2)] {
            let pages = result.pages.pages.filter { $0.frame.items.text.contains(title) }
            #expect(pages.count <= 1)
            guard let page = pages.first else { continue }
            let top = theme.page.head + theme.leading * (theme.linesPerPage - theme.linesPerPage / part)
            let ad = try #require(page.frame.items.runs.first { $0.text.contains(title) })
            #expect(ad.origin.y > top)
            let before = try #require(plain.pages.pages.first { $0.label == page.label })
            #expect(before.frame.items.filter { $0.element != nil }.runs.allSatisfy { $0.origin.y < top })
        }
        // What fits nowhere is not printed.
        let rooms = plain.report.articles.dropLast().filter { $0.lastPageFill < 0.4 }
        if !rooms.isEmpty { #expect(result.pages.pages.contains { $0.frame.items.text.contains("Quarter") }) }
    }

    @Test("a house ad too long for its part of a page is left out and named")
    func longAd() throws {
        for seed in 0..<8 {
            var issue = GeneratedIssue.make(seed: seed, pages: 10)
            issue.publication.houseAds = [
                .init(title: "Quarter", text: String(repeating: "word ", count: 400), size: .quarter)
            ]
            let result = GeneratedIssue.compose(issue)
            #expect(!result.pages.pages.contains { $0.frame.items.text.contains("Quarter") })
            if result.diagnostics.map(\.id) == ["house-ad-long"] { return }
        }
        Issue.record("no page had room for a quarter")
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
