import Testing
import ZineCore
import ZineDocument
import ZineLayout

@Suite("Filling pages")
struct FillingTests {
    private static let span = SourceSpan(file: "a.md")

    /// An issue of one article, all of it paragraphs; from some of them a sentence may be pulled.
    private static func issue(seed: Int, words count: Int, marked: Bool) -> ZineDocument.Issue {
        var generator = SeededGenerator(seed)
        var issue = GeneratedIssue.make(seed: seed, pages: 4)
        issue.contents = [issue.contents[0]]
        issue.contents[0].article.footnotes = []
        issue.contents[0].article.source = nil
        let words = (0..<count).map { _ in RandomText.word(2...9, of: "aeimnorst", using: &generator) }
        issue.contents[0].article.blocks = stride(from: 0, to: count, by: 70).enumerated().map { index, start in
            let part = words[start..<min(start + 70, count)].joined(separator: " ")
            let pulled = Inline(.text("zyx\(index) " + words.prefix(9).joined(separator: " ")), at: span)
            let offer = marked ? Inline(.pull([pulled]), at: span) : pulled
            return Block(.paragraph([offer, Inline(.text(" " + part), at: span)]), at: span)
        }
        return issue
    }

    /// The numbers of the sentences that were pulled out, and of the pages that they and the text's own stand on.
    private func pulls(_ result: IssueComposer.Result) -> [(number: Int, page: Int, home: Int)] {
        let size = result.theme[.pullQuote].size
        var homes: [Int: Int] = [:]
        var found: [(Int, Int)] = []
        for (page, frame) in result.pages.pages.map(\.frame).enumerated() {
            for item in frame.items {
                guard case .glyphs(let run) = item.mark, run.text.hasPrefix("zyx"),
                    let number = Int(run.text.dropFirst(3).prefix { $0.isNumber })
                else { continue }
                if item.element == nil {
                    #expect(run.size == size)
                    found.append((number, page))
                } else {
                    #expect(homes.updateValue(page, forKey: number) == nil, "read twice: \(number)")
                }
            }
        }
        return found.map { ($0.0, $0.1, homes[$0.0] ?? -9) }
    }

    @Test(
        "pull quotes fill a page that would be nearly empty, near their words, and are not read twice", arguments: 0..<3
    )
    func pullQuotes(seed: Int) {
        // Else a paragraph or two set a line longer would do.
        var theme = Theme()
        theme.costs.looseness = 100_000
        var put = 0
        var tried = 0
        for count in stride(from: 360, through: 700, by: 10) where tried < 4 {
            let without = GeneratedIssue.compose(Self.issue(seed: seed, words: count, marked: false), theme: theme)
            // Its last page is nearly empty, or another is short for its sake.
            guard without.report.articles[0].cost > 800 else { continue }
            tried += 1
            let with = GeneratedIssue.compose(Self.issue(seed: seed, words: count, marked: true), theme: theme)
            let pulled = pulls(with)
            put += pulled.count
            #expect(pulls(without).isEmpty)
            #expect(pulled.count == with.report.articles[0].pullQuotes)
            #expect(pulled.allSatisfy { abs($0.page - $0.home) <= 1 })
            #expect(Set(pulled.map(\.number)).count == pulled.count)
            #expect(with.report.articles[0].cost <= without.report.articles[0].cost)
        }
        #expect(put > 0)
    }

    @Test("what may be pulled changes nothing where the theme forbids the price")
    func dearPullQuotes() {
        var theme = Theme()
        theme.costs.pullQuote = 1_000_000
        for count in [380, 640, 900] {
            let with = GeneratedIssue.compose(Self.issue(seed: 1, words: count, marked: true), theme: theme)
            let without = GeneratedIssue.compose(Self.issue(seed: 1, words: count, marked: false), theme: theme)
            #expect(with.report == without.report)
        }
    }

    @Test("no spread has two pull quotes that were put in, however cheap they are", arguments: 0..<3)
    func pullsApart(seed: Int) {
        var theme = Theme()
        theme.costs.pullQuote = -2_000
        let result = GeneratedIssue.compose(Self.issue(seed: seed, words: 1_500, marked: true), theme: theme)
        let pulled = pulls(result)
        #expect(pulled.count > 1)
        // From zero: an issue's first page is a recto alone.
        let spreads = pulled.map { ($0.page + 1) / 2 }
        #expect(Set(spreads).count == spreads.count)
    }

    @Test("a wish for fewer pages is met by closer lines and smaller type, as far as the theme lets them")
    func wishes() throws {
        var rigid = Theme()
        rigid.limits = .none
        let counts = Array(stride(from: 1_200, to: 3_000, by: 15))
        let issue = { Self.issue(seed: 1, words: $0, marked: false) }
        let first = counts.partitioned { GeneratedIssue.compose(issue($0), theme: rigid).report.pageCount > 8 }
        var wish = issue(try #require(counts[first...].first))
        wish.pages = 8
        let tight = GeneratedIssue.compose(wish)
        let (theme, house) = (tight.theme, Theme())
        #expect(tight.report.pageCount == 8)
        #expect(theme.leading < house.leading || theme[.text].size < house[.text].size)
        #expect(theme.leading >= house.leading * house.limits.leading)
        #expect(theme[.text].size >= house[.text].size * (house.limits.textSize - 0.001))
        #expect(theme[.title].size == house[.title].size)
        #expect(GeneratedIssue.compose(wish, theme: rigid).diagnostics.contains { $0.id.hasSuffix("-exceeded") })
    }

    @Test("openers are set denser where nothing else is left to give")
    func denserOpeners() throws {
        var theme = Theme()
        theme.limits = .none
        theme.limits.openers = 0.88
        var generator = SeededGenerator(5)
        let words = (0..<420).map { _ in RandomText.word(2...9, of: "aeimnorst", using: &generator) }
        let issue = { (count: Int) -> ZineDocument.Issue in
            var issue = GeneratedIssue.make(seed: 1, pages: 3)
            let text = Inline(.text(words.prefix(count).joined(separator: " ")), at: Self.span)
            let title = [Inline(.text("A title of some words that takes two lines of its own"), at: Self.span)]
            let articles = (0..<6).map { number in
                Article(
                    path: "\(number).md", slug: "a\(number)", title: title, language: "en-US",
                    blocks: [Block(.paragraph([text]), at: Self.span)])
            }
            issue.contents = articles.map { .init(article: $0) }
            issue.pages = 8
            return issue
        }
        var rigid = theme
        rigid.limits = .none
        let tooLong = try #require(
            (200..<420).first { GeneratedIssue.compose(issue($0), theme: rigid).report.pageCount > 8 })
        let dense = GeneratedIssue.compose(issue(tooLong), theme: theme)
        #expect(dense.report.pageCount == 8)
        #expect(dense.theme[.title].size < theme[.title].size)
        #expect(dense.theme[.text] == theme[.text] && dense.theme.leading == theme.leading)
    }
}

extension [Int] {
    /// The index of the first element that is true of, where all after it are too.
    fileprivate func partitioned(_ isTrue: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isTrue(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension Theme.Limits {
    /// Nothing gives way.
    fileprivate static let none: Theme.Limits = {
        var limits = Theme.Limits()
        (limits.leading, limits.textSize, limits.openers, limits.figures) = (1, 1, 1, 1)
        return limits
    }()
}
