import Glibc
import Testing
import ZineCore
import ZineDocument
import ZineTestSupport

@testable import ZineLayout

@Suite("Pages filled one after another")
struct GreedyTests {
    @Test("never cost less than those chosen together", arguments: GeneratedIssue.lengths.indices)
    func generated(seed: Int) {
        let issue = GeneratedIssue.make(seed: seed, pages: GeneratedIssue.lengths[seed])
        var standing = StandingType(keepingArticles: true)
        let result = GeneratedIssue.compose(issue, with: &standing)
        let articles = standing.articles(in: result.theme)
        var chosen = 0
        var greedy = 0
        for fit in result.report.articles {
            guard let galley = articles[fit.slug]?.flexible else { continue }
            let isRecto = fit.firstPage % 2 == 1
            let filled = ReferencePages(galley: galley.rigid, theme: result.theme).greedy(isRecto: isRecto)
            let best = PageBuilder(galley, theme: result.theme).pages(startingRecto: isRecto)
            #expect(best.reduce(0) { $0 + $1.cost } <= filled.cost, "\(fit.slug)")
            chosen += fit.cost
            greedy += filled.cost
        }
        #expect(articles.count == issue.contents.count)
        if getenv("ZINE_FIGURES") != nil {
            print("\(result.report.pageCount) generated pages: \(chosen), greedily \(greedy)")
        }
        #expect(chosen < greedy, "an issue of \(result.report.pageCount) pages: \(chosen), greedily \(greedy)")
    }
}
