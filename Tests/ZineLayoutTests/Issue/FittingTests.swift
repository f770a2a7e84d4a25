import Testing
import ZineCore
import ZineDocument
import ZineLayout

@Suite("Fitting an issue to its pages")
struct FittingTests {
    @Test(
        "a generated issue has no widow, orphan, stranded heading, line off the grid or uneven spread",
        arguments: GeneratedIssue.lengths.indices)
    func goodPages(seed: Int) {
        let result = GeneratedIssue.compose(GeneratedIssue.make(seed: seed, pages: GeneratedIssue.lengths[seed]))
        let report = result.report
        #expect(report.pageCount % 4 == 0)
        #expect(result.pages.pages.count == report.pageCount)
        #expect(report.widows == 0)
        #expect(report.orphans == 0)
        #expect(report.strandedHeadings == 0)
        #expect(report.offGridLines == 0)
        #expect(report.unevenSpreads == 0, "\(report.places[.unevenSpreads] ?? [])")
        #expect(result.pageFindings == [])
    }

    @Test("what the spreads paid is what the articles cost", arguments: 0..<4)
    func ledger(seed: Int) {
        let report = GeneratedIssue.compose(GeneratedIssue.make(seed: seed, pages: 12)).report
        #expect(report.spreads.reduce(0) { $0 + $1.cost } == report.articles.reduce(0) { $0 + $1.cost })
        for article in report.articles { #expect(article.pageCosts.reduce(0, +) == article.cost) }
    }

    @Test("a wish that cannot be met names what would meet it, and doing that meets it", arguments: 0..<4)
    func advice(seed: Int) throws {
        var maker = GeneratedIssue.make(seed: seed, pages: 9)
        maker.contents = [maker.contents[0]]
        // One article, all of its text in paragraphs, so that words can be cut from its end.
        let span = SourceSpan(file: "a.md")
        var generator = SeededGenerator(seed &+ 40)
        let count = Int.random(in: 1_900...2_300, using: &generator)
        let words = (0..<count).map { _ in RandomText.word(2...9, using: &generator) }
        let issue = { (words: [String], pages: Int?) -> ZineDocument.Issue in
            var issue = maker
            issue.contents[0].article.blocks = stride(from: 0, to: words.count, by: 80).map { start in
                let part = words[start..<min(start + 80, words.count)].joined(separator: " ")
                return Block(.paragraph([Inline(.text(part), at: span)]), at: span)
            }
            issue.contents[0].article.footnotes = []
            issue.contents[0].pages = pages
            return issue
        }
        let free = GeneratedIssue.compose(issue(words, nil))
        let needed = try #require(free.report.articles.first).pageCount
        let tight = GeneratedIssue.compose(issue(words, needed - 1))
        #expect(tight.report.pageCount % 4 == 0)
        guard tight.report.articles[0].pageCount > needed - 1 else { return }
        let warning = try #require(tight.diagnostics.first { $0.id == "article-too-long" })
        let numbers = (warning.hint ?? "").split { !$0.isNumber }.compactMap { Int($0) }
        try #require(numbers.count >= 2, "\(warning.hint ?? "")")
        let cut = GeneratedIssue.compose(issue(Array(words.dropLast(numbers[0])), needed - 1))
        #expect(cut.report.articles[0].pageCount == needed - 1, "\(warning.message); \(warning.hint ?? "")")
        #expect(!cut.diagnostics.contains { $0.id == "article-too-long" })
        let allowed = GeneratedIssue.compose(issue(words, numbers[1]))
        #expect(allowed.report.articles[0].pageCount == numbers[1])
        #expect(!allowed.diagnostics.contains { $0.id == "article-too-long" })
    }

    @Test(
        "a word changed late leaves the pages before it as they were, or the report says what they paid",
        arguments: 0..<6)
    func oneWord(seed: Int) throws {
        let issue = GeneratedIssue.make(seed: seed, pages: 16)
        var changed = issue
        let article = changed.contents.count - 1
        let last = changed.contents[article].article.blocks.count - 1
        guard case .paragraph(let text) = changed.contents[article].article.blocks[last].content else { return }
        let span = SourceSpan(file: "a.md")
        changed.contents[article].article.blocks[last].content = .paragraph(
            [Inline(.text("extraordinarily "), at: span)] + text)
        let (one, other) = (GeneratedIssue.compose(issue), GeneratedIssue.compose(changed))
        // The paragraph may have begun a page or two before the article's last.
        let before = one.report.articles[article].firstPage + one.report.articles[article].pageCount - 4
        let shown = { (result: IssueComposer.Result, page: Int) in result.pages.pages[page].frame.items.text }
        let said = { (report: FitReport, page: Int) in
            Said(
                type: [report.textSize, report.leading], pages: report.articles.map(\.pageCount),
                payments: report.spreads.filter { $0.pages.contains { $0 > page } }.map(\.payments))
        }
        for page in 1..<max(1, before) where page < other.pages.pages.count {
            #expect(shown(one, page) == shown(other, page) || said(one.report, page) != said(other.report, page))
        }
    }

    /// What a report says of the pages from one on.
    private struct Said: Equatable {
        var type: [Length]
        var pages: [Int]
        var payments: [[Payment]]
    }

    @Test("a figure never stands before the text that mentions it, and figures keep their order", arguments: 0..<20)
    func figures(seed: Int) throws {
        let span = SourceSpan(file: "a.md")
        var generator = SeededGenerator(seed)
        var issue = GeneratedIssue.make(seed: seed, pages: 6)
        issue.contents = [issue.contents[0]]
        var blocks: [Block] = []
        var inText: Set<String> = []
        for index in 0..<12 {
            blocks.append(Block(.paragraph([Inline(.text(longText("p\(index)q", &generator)), at: span)]), at: span))
            guard generator.once(in: 2) else { continue }
            let picture = Picture(path: generator.pick(["wide", "square"]), alternativeText: "", at: span)
            let placement = generator.pick([Figure.Placement.column, .column, .wide, .page, .bleed])
            if placement == .bleed { inText.insert("f\(index)") }
            blocks.append(
                Block(
                    .figure(
                        Figure(
                            picture: picture, caption: [Inline(.text("f\(index)q"), at: span)], placement: placement)),
                    at: span))
        }
        issue.contents[0].article.blocks = blocks
        let result = GeneratedIssue.compose(issue)
        let text = result.pages.pages.map(\.frame.items.text).joined()
        var places: [(name: String, at: String.Index)] = []
        for index in 0..<12 {
            for kind in ["p", "f"] {
                if let range = text.firstRange(of: "\(kind)\(index)q") {
                    places.append(("\(kind)\(index)", range.lowerBound))
                }
            }
        }
        let figures = places.filter { $0.name.hasPrefix("f") }
        #expect(figures.count == blocks.count - 12)
        // The caption of a picture that goes to the edges stands in the text, whatever waits.
        let captioned = figures.filter { !inText.contains($0.name) }
        #expect(zip(captioned, captioned.dropFirst()).allSatisfy { $0.at < $1.at })
        for figure in figures {
            let mention = try #require(places.first { $0.name == "p" + figure.name.dropFirst() })
            #expect(mention.at < figure.at)
        }
        let images = result.pages.pages.flatMap(\.frame.items).count {
            if case .image = $0.mark { true } else { false }
        }
        #expect(images == figures.count)
        #expect(result.report.widows == 0 && result.report.orphans == 0)
    }

    private func longText(_ first: String, _ generator: inout SeededGenerator) -> String {
        let words = (0..<Int.random(in: 20...120, using: &generator)).map { _ in
            RandomText.word(2...9, of: "aeimnorst", using: &generator)
        }
        return ([first] + words).joined(separator: " ")
    }

    @Test("budgets that the pages do not keep are errors at the lines that set them")
    func budgets() throws {
        let span = { (line: Int) in
            SourceSpan(file: "1/issue.yaml", start: SourcePosition(line: line, column: 3))
        }
        let report = GeneratedIssue.compose(GeneratedIssue.make(seed: 1, pages: 12)).report
        #expect(report.hyphens > 0)
        let broken = report.broken([
            .hyphens: BudgetLimit(0, at: span(9)), .widows: BudgetLimit(0, at: span(10)),
            .lastPageFill: BudgetLimit(1, at: span(11)), .stretch: BudgetLimit(0.5, at: span(12)),
        ])
        #expect(broken.map(\.span.start.line).sorted() == [9, 11, 12])
        #expect(broken.allSatisfy { $0.severity == .error && $0.hint != nil })
        #expect(report.broken([.hyphens: BudgetLimit(Double(report.hyphens), at: span(9))]).isEmpty)
    }

    @Test("a budget of any kind is kept up to its limit, and broken beyond it, with the figure named")
    func everyBudget() {
        var report = GeneratedIssue.compose(GeneratedIssue.make(seed: 1, pages: 12)).report
        report.articles = []
        report.widows = 3
        report.orphans = 3
        report.strandedHeadings = 3
        report.unevenSpreads = 3
        report.ladders = 3
        report.hyphens = 3
        report.overfullLines = 3
        report.offGridLines = 3
        report.fillers = 3
        report.widestSpaces = 3
        let span = SourceSpan(file: "1/issue.yaml", start: SourcePosition(line: 9, column: 3))
        for budget in Budget.allCases {
            // Without articles no last page is anything but full.
            let (kept, missed) = budget.isFloor ? (1.0, 1.1) : (3, 2)
            #expect(report.broken([budget: BudgetLimit(kept, at: span)]).isEmpty, "\(budget)")
            let broken = report.broken([budget: BudgetLimit(missed, at: span)])
            #expect(broken.count == 1 && broken.allSatisfy { $0.message.contains(budget.isFloor ? "1 full" : "3 ") })
        }
    }
}
