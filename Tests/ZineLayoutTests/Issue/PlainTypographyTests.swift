import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("Letters that French raises, outside of articles")
struct PlainTypographyTests {
    /// What is set in pieces of a single letter on the cover, in contents and on the card of an issue about the XIXe siècle.
    private static func singleLetters(_ mode: Typography.Mode, _ generated: [ZineDocument.Issue.GeneratedPage] = [])
        -> [String]
    {
        let span = SourceSpan(file: "a.md")
        let article = Article(
            path: "a.md", slug: "a", title: [Inline(.text("Au XIXe siècle"), at: span)], language: "fr",
            blocks: [Block(.paragraph([Inline(.text("Rien ici."), at: span)]), at: span)])
        var issue = ZineDocument.Issue(
            publication: Publication(name: "La Revue"), slug: "1", folder: "1", number: 1,
            date: PartialDate(year: 2031, month: 5), contents: [.init(article: article)])
        issue.language = "fr"
        issue.typography = mode
        issue.generated = generated
        let pages = GeneratedIssue.compose(issue).pages.pages.map(\.frame)
        var card = ShareCard(issue, theme: Theme(), images: [:], shaper: ToyShaper(), hyphenator: ToyHyphenator())
        let first = pages[0..<(generated.isEmpty ? 1 : 2)]
        return (first + [card.frame(for: article)]).flatMap(\.items).runs.map(\.text).filter { $0 == "e" || $0 == "e " }
    }

    @Test("stand higher where typography is smart")
    func smart() {
        #expect(Self.singleLetters(.smart).count == 2)
        #expect(Self.singleLetters(.smart, [.contents]).count >= 2)
    }

    @Test("stay as typed where it is plain")
    func plain() {
        #expect(Self.singleLetters(.plain).isEmpty)
        #expect(Self.singleLetters(.plain, [.contents]).isEmpty)
    }
}
