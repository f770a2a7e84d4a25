import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("Type that stands")
struct StandingTypeTests {
    /// The slugs of articles that stand in an issue's own type.
    private func slugs(_ standing: borrowing StandingType) -> Set<String> {
        Set(standing.articles(in: Theme()).keys)
    }

    @Test("is what the last composing used, and nothing older")
    func nothingOlder() {
        let issue = GeneratedIssue.make(seed: 3, pages: 12)
        var shorter = issue
        shorter.contents.removeLast()
        var standing = StandingType(keepingArticles: true)
        _ = GeneratedIssue.compose(issue, with: &standing)
        #expect(slugs(standing) == Set(issue.contents.map(\.article.slug)))
        _ = GeneratedIssue.compose(shorter, with: &standing)
        #expect(slugs(standing) == Set(shorter.contents.map(\.article.slug)))
        var narrow = Theme()
        narrow.page.foreEdge = narrow.page.foreEdge + .points(20)
        for _ in 0..<2 { _ = GeneratedIssue.compose(issue, theme: narrow, with: &standing) }
        #expect(slugs(standing).isEmpty)
        #expect(Set(standing.articles(in: narrow).keys) == Set(issue.contents.map(\.article.slug)))
    }

    @Test("is words alone for another issue")
    func words() {
        let issue = GeneratedIssue.make(seed: 3, pages: 12)
        var standing = StandingType(keepingArticles: true)
        let first = GeneratedIssue.compose(issue, with: &standing)
        standing.keepWordsAlone()
        #expect(slugs(standing).isEmpty)
        let again = GeneratedIssue.compose(issue, with: &standing)
        #expect(again.pages == first.pages && again.pageEnds.isEmpty && slugs(standing).isEmpty)
    }
}
