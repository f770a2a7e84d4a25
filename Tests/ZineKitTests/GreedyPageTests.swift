import Glibc
import Testing
import ZineCore
import ZineReader
import ZineTestSupport

@testable import ZineKit
@testable import ZineLayout

@Suite("The repository's issues, page after page")
struct GreedyPageTests {
    @Test("cost less with their pages chosen together than filled one after another", arguments: Project.issues)
    func issues(path: String) throws {
        var composer = IncrementalComposer(programFiles: try #require(ProgramFiles.find()))
        var problems: [Diagnostic] = []
        let composition = try #require(try composer.compose(path, &problems))
        let report = composition.report
        let articles = composer.memory.standing.articles(in: composition.theme)
        var chosen = 0
        var greedy = 0
        for fit in report.articles {
            let galley = try #require(articles[fit.slug]).flexible
            let isRecto = fit.firstPage % 2 == 1
            let filled = ReferencePages(galley: galley.rigid, theme: composition.theme).greedy(isRecto: isRecto)
            let best = PageBuilder(galley, theme: composition.theme).pages(startingRecto: isRecto)
            #expect(best.reduce(0) { $0 + $1.cost } <= filled.cost, "\(fit.label)")
            chosen += fit.cost
            greedy += filled.cost
        }
        #expect(chosen <= greedy)
        if getenv("ZINE_FIGURES") != nil {
            print("\(report.pageCount) pages of \(path): \(chosen), greedily \(greedy)")
        }
    }
}
