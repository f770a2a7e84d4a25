import Testing
import ZineCore
import ZineDocument

@Suite("Links within an issue")
struct LinkTests {
    private static let span = SourceSpan(file: "article.md")

    private static func article(_ path: String, headings: [String] = [], links: [String] = []) -> Article {
        let text = links.map { Inline(.link(destination: $0, title: nil, [Inline(.text($0), at: span)]), at: span) }
        return Article(
            path: path, slug: path, title: [Inline(.text(path), at: span)], language: "en",
            blocks: headings.map { Block(.heading(Heading(level: 2, text: [], id: $0)), at: span) }
                + [Block(.quote([Block(.paragraph([Inline(.strong(text), at: span)]), at: span)]), at: span)])
    }

    private static let report = article("articles/report.md", headings: ["what-happened", "größe"])
    private static let essay = article("articles/deep/an essay.md", headings: ["end"])

    private static var links: IssueLinks {
        var links = IssueLinks()
        links.add(report)
        links.add(essay)
        return links
    }

    @Test(
        "are read by path, percent-encoded or not, and by part",
        arguments: [
            ("report.md", .article("articles/report.md", anchor: nil)),
            ("./../articles//report.md", .article("articles/report.md", anchor: nil)),
            ("/articles/report.md#what-happened", .article("articles/report.md", anchor: "what-happened")),
            ("#what-happened", .article("articles/report.md", anchor: "what-happened")),
            ("#gr%C3%B6%C3%9Fe", .article("articles/report.md", anchor: "größe")),
            ("#", .article("articles/report.md", anchor: nil)),
            ("deep/an%20essay.md#end", .article("articles/deep/an essay.md", anchor: "end")),
            ("deep/an%20essay.md#start", .missingPart("articles/deep/an essay.md", part: "start")),
            ("#gone", .missingPart("articles/report.md", part: "gone")),
            ("other.md#gone", .missing(path: "articles/other.md")),
            ("../../../report.md", .missing(path: "../../report.md")),
            ("https://example.org/report.md", .outside), ("//example.org", .outside), ("MAILTO:a@b.c", .outside),
        ] as [(String, IssueLinks.Target)])
    func targets(destination: String, target: IssueLinks.Target) {
        #expect(Self.links.target(of: destination, in: Self.report) == target)
    }

    @Test("start at the folder of the article that they stand in")
    func folders() {
        let target = Self.links.target(of: "../report.md", in: Self.essay)
        #expect(target == .article("articles/report.md", anchor: nil))
    }

    @Test("are found wherever they stand in an article, those to the world outside left out")
    func all() {
        let article = Self.article("articles/a.md", links: ["report.md", "https://example.org", "none.md"])
        #expect(
            Self.links.targets(in: article) == [
                "report.md": .article("articles/report.md", anchor: nil), "none.md": .missing(path: "articles/none.md"),
            ])
    }
}
