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

    @Test("are left out where there is nothing to list")
    func noLinks() {
        #expect(GeneratedIssue.compose(Self.issue()).report.articles.last?.generated == .colophon)
        #expect(text(GeneratedIssue.compose(Self.issue()), .links).isEmpty)
    }

    @Test("say how the issue was made in its language, with the faces, sizes and paper", arguments: languages)
    func colophon(language: String) {
        let page = text(GeneratedIssue.compose(Self.issue(language)), .colophon)
        #expect(!page.contains("{") && !page.contains("}"))
        for said in ["zine", "Plex", "Mono", "US Letter", "10.25", "14"] {
            #expect(page.contains(said), "\(said)")
        }
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
        issue.publication.houseAd = .init(title: "Pass it on", text: "Free.", link: "https://example.org")
        let result = GeneratedIssue.compose(issue)
        #expect(plain.houseAds == 0)
        #expect(result.report.fillers == plain.fillers)
        #expect(result.report.houseAds == min(1, plain.fillers))
        let texts = result.pages.pages.map(\.frame.items.text)
        #expect(texts.count { $0.contains("Pass it on") } == result.report.houseAds)
        #expect(texts.count { $0.uppercased().hasPrefix("NOTES") } == result.report.fillers - result.report.houseAds)
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
