import Testing
import ZineCore
import ZineDocument

@testable import ZineWeb

@Suite("The site")
struct SiteTests {
    static let second: ZineDocument.Issue = {
        var issue = SampleIssue.issue
        issue.slug = "008"
        issue.number = 8
        issue.date = PartialDate(year: 2031, month: 7, day: 14)
        issue.title = nil
        issue.contents[1].article.aliases = ["lease", "report", "the-clock"]
        return issue
    }()
    static let issues = [SampleIssue.issue, second]

    private func site(_ issues: [ZineDocument.Issue] = issues) throws -> Site {
        try Site(issues) { $0.downloads = [.init(path: "booklet.pdf", name: "Booklet", bytes: 1_234_567)] }
    }

    @Test(
        "reading takes as long in scripts that part no words",
        arguments: [("word ", 690, 3), ("слово ", 690, 3), ("障害の報告", 300, 3), ("word ", 50, nil)]
            as [(String, Int, Int?)])
    func readingTime(unit: String, count: Int, minutes: Int?) {
        let text = Inline(.text(String(repeating: unit, count: count)), at: SourceSpan(file: "a.md"))
        var article = Article(path: "a.md", slug: "a", title: [], language: "en")
        article.blocks = [Block(.paragraph([text]), at: SourceSpan(file: "a.md"))]
        #expect(IssuePages.minutes(article) == minutes)
    }

    @Test("every issue and article has an address of its own")
    func addresses() throws {
        let site = try site()
        #expect(Set(site.paths).count == site.paths.count)
        for path in [
            "index.html", "404.html", "assemble/index.html", "007/index.html", "007/report/index.html",
            "008/lease/index.html", "sitemap.xml", "feed.xml", "feed.json", "assets/style.css",
            "007/pictures/art/cover.svg",
        ] {
            #expect(site.files[path] != nil, "\(path)")
        }
    }

    @Test("every link and anchor of the whole site leads somewhere")
    func links() throws {
        let site = try site()
        let others: Set = ["007/booklet.pdf", "008/booklet.pdf"]
        for page in site.pages { #expect(site.brokenLinks(on: page, besides: others) == [], "\(page)") }
        let bare = try Site(Self.issues, baseURL: nil)
        for page in bare.pages where page != "404.html" { #expect(bare.brokenLinks(on: page) == [], "\(page)") }
    }

    @Test("every word of every article is on its page, in order")
    func words() throws {
        let site = try site()
        for issue in Self.issues {
            for article in issue.articles {
                let shown = PageWords.shown(Self.body(site.text("\(issue.slug)/\(article.slug)/index.html")))
                #expect(PageWords.firstMissing(PageWords.of(article), in: shown) == nil, "\(article.slug)")
            }
        }
    }

    /// Without the last script, which is the page's own.
    private static func withoutOurScript(_ body: String) -> String {
        let pieces = body.split(separator: "<script src=\"../../assets/margin.js\"", omittingEmptySubsequences: false)
        guard pieces.count == 2, let end = pieces[1].firstRange(of: "></script>") else { return body }
        return String(pieces[0] + pieces[1][end.upperBound...])
    }

    static func body(_ page: String) -> String { page.split(separator: "<body").last.map { "<body" + $0 } ?? "" }

    @Test("an article says where it stands, where it came from and what comes next")
    func article() throws {
        let page = try site().text("007/essay/index.html")
        #expect(page.contains("<link rel=\"canonical\" href=\"https://review.example/zine/007/essay/\">"))
        #expect(page.contains("<a class=\"previous\" rel=\"prev\" href=\"../report/\">"))
        #expect(page.contains("<a class=\"next\" rel=\"next\" href=\"../warteschlange/\">"))
        #expect(page.contains("<meta property=\"og:type\" content=\"article\">"))
        #expect(page.contains("min to read"))
        let levels = page.split(separator: "<h").dropFirst().compactMap { $0.first?.wholeNumberValue }
        #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
        for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
    }

    @Test("an old address leads to the new one, and never takes a living one's place")
    func aliases() throws {
        let site = try site()
        #expect(site.text("008/lease/index.html").contains("content=\"0; url=../report/\""))
        #expect(site.text("008/report/index.html").contains("class=\"opener\""))
    }

    @Test("the archive shows the newest issue first, whatever order they come in")
    func archive() throws {
        for issues in [Self.issues, Self.issues.reversed()] {
            let page = try site(issues).text("index.html")
            let first = try #require(page.range(of: "008/report/"))
            let second = try #require(page.range(of: "007/report/"))
            #expect(first.lowerBound < second.lowerBound)
        }
    }

    @Test("structured data is JSON that nothing can break out of")
    func data() throws {
        var hostile = SampleIssue.issue
        hostile.publication.name = "</script><script>alert(1)</script>\u{2028}\"\\"
        let page = try Site([hostile]).text("007/report/index.html")
        // The data, and the script for notes in the margin.
        #expect(page.components(of: "<script") == 2)
        #expect(page.components(of: "</script>") == 2)
        #expect(page.contains("\\u003c/script\\u003e"))
    }

    @Test("a summary comes back from its line as it went in")
    func summaries() {
        var place = IssuePlace()
        place.cover = IssuePlace.Cover(path: "cover.png", size: PictureSize(width: 3, height: 4))
        var odd = SampleIssue.issue
        odd.title = "100 %\tof\nthem%9;"
        odd.contents[0].article.title = [text("a\tb")]
        let summary = IssueSummary(issue: odd, place: place)
        #expect(IssueSummary(record: summary.record) == summary)
        #expect(!summary.record.contains("\n"))
        for broken in ["", "a\tb", summary.record + "\tmore"] { #expect(IssueSummary(record: broken) == nil) }
    }

    @Test("wrong addresses at any depth find the way home")
    func missing() throws {
        let page = try site().text("404.html")
        #expect(page.contains("href=\"/zine/assets/style.css\"") && page.contains("href=\"/zine/\""))
        #expect(try Site(Self.issues, baseURL: nil).text("404.html").contains("href=\"/assets/style.css\""))
    }

    @Test("what a search found has the system's colours where those are forced")
    func forcedColours() throws {
        let sheet = try Site(Self.issues).text("assets/front.css")
        #expect(
            sheet.contains(
                "@media (forced-colors:active){.results mark{color:CanvasText;background:Canvas}}"), "\(sheet)")
    }

    @Test("a sign-up form goes where the newsletter wants it")
    func subscribing() throws {
        var issue = SampleIssue.issue
        issue.publication.subscribe = .init(action: "https://list.example/add", method: "post", field: "email")
        let page = try Site([issue]).text("index.html")
        #expect(page.contains("<form action=\"https://list.example/add\" method=\"post\">"))
        #expect(page.contains("name=\"email\""))
        issue.publication.subscribe = .init(action: "javascript:alert(1)", field: "email")
        #expect(try !Site([issue]).text("index.html").contains("<form"))
    }

    @Test("nothing that an article holds can write a tag that we do not write", arguments: 0..<20)
    func hostile(seed: Int) throws {
        var author = RandomAuthor(seed: UInt64(seed), payloads: HostileTests.payloads)
        var issue = ZineWebTests.issue([author.article()])
        issue.title = HostileTests.payloads[seed % HostileTests.payloads.count]
        issue.contents[0].article.title = [text(HostileTests.payloads[seed % HostileTests.payloads.count])]
        let site = try Site([issue])
        // Nothing on these comes from an article, and they have drawings and forms of ours.
        for page in site.pages where !["assemble/index.html", "search/index.html"].contains(page) {
            let body = Self.withoutOurScript(Self.body(site.text(page)))
            let complaints = Markup.complaints(body).filter { $0 != "</html> closes nothing" }
            #expect(complaints == [], "\(page)")
            #expect(site.brokenLinks(on: page) == [], "\(page)")
        }
    }

    @Test("the Nu HTML checker finds nothing to say on any page", .enabled(if: Tools.htmlChecker != nil))
    func checker() throws {
        let jar = try #require(Tools.htmlChecker)
        var issue = SampleIssue.issue
        issue.publication.subscribe = .init(action: "https://list.example/add", method: "post", field: "email")
        let site = try Site([issue, Self.second]) {
            $0.cover = IssuePlace.Cover(path: "cover.png", size: PictureSize(width: 300, height: 400))
        }
        for page in site.pages where !page.hasPrefix("008/") || page.contains("lease") {
            try Tools.withFile(".html", Array(site.text(page).utf8)) { path in
                let result = try Tools.run("java", ["-jar", jar, "--stdout", "--format", "gnu", path])
                #expect(result.said == "" && result.status == 0, "\(page): \(result.said)")
            }
        }
    }
}
