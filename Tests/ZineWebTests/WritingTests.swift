import Foundation
import Testing
import ZineCore
import ZineDocument

@testable import ZineWeb

/// What screens are told of languages that are not written as English is.
@Suite("Other ways of writing on screens")
struct WritingTests {
    private static let span = SourceSpan(file: "a.md")

    private static func body(_ text: String, language: String, dots: Bool) -> String {
        var conversion = Conversion()
        conversion.hasEmphasisDots = dots
        let emphasis = Inline(.emphasis([Inline(.text(text), at: span)]), at: span)
        let article = article(language: language, blocks: [Block(.paragraph([emphasis]), at: span)])
        conversion.addresses.add(article, at: .onOnePage(slug: article.slug))
        return ArticleConverter.convert(article, with: &conversion).body.source
    }

    @Test("code runs from left to right on pages that run the other way", arguments: [("he", true), ("en", false)])
    func code(language: String, isTold: Bool) {
        let blocks = [
            Block(.code(CodeBlock(language: nil, text: "f();")), at: Self.span),
            Block(.paragraph([Inline(.code("f();"), at: Self.span)]), at: Self.span),
        ]
        let body = convert(blocks, language: language).body.source
        #expect(body.components(separatedBy: "dir=\"ltr\"").count == (isTold ? 3 : 1))
    }

    @Test("Latin words among dotted ideographs are marked, as browsers would put dots beside them")
    func latin() {
        let text = "カーネルのAPIと"
        #expect(
            Self.body(text, language: "ja", dots: true).contains("<em>カーネルの<span class=\"latin\">API</span>と</em>"))
        #expect(Self.body(text, language: "ja", dots: false).contains("<em>\(text)</em>"))
        #expect(Self.body("so be it", language: "en", dots: true).contains("<em>so be it</em>"))
    }

    @Test(
        "only pages in those languages bring the rules that they need",
        arguments: [("ja", true), ("zh-TW", true), ("ko", false), ("en", false)])
    func sheet(language: String, isTold: Bool) throws {
        var issue = SampleIssue.issue
        for index in issue.contents.indices { issue.contents[index].article.language = language }
        let files = try WebEdition.render(issue: issue, context: Assets.context())
        guard case .text(let sheet)? = files.first(where: { $0.path.hasSuffix("style.css") })?.content else {
            Testing.Issue.record("no sheet")
            return
        }
        if isTold { #expect(sheet.contains("text-autospace: normal")) }
        #expect(!sheet.contains("text-emphasis"), "the theme has none")
        var context = try Assets.context()
        context.style.hasEmphasisDots = true
        let dotted = try WebEdition.render(issue: issue, context: context)
        guard case .text(let own)? = dotted.first(where: { $0.path.hasSuffix("style.css") })?.content else { return }
        #expect(own.contains("text-emphasis: filled sesame") && own.contains("under right"))
    }
}
