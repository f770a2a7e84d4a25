import Testing
import ZineCore
import ZineDocument
import ZineReader

@Suite("Footnotes")
struct FootnoteTests {
    @Test("stand in the order of their first reference")
    func order() {
        let (article, problems) = article(
            "A[^b] B[^a] C[^b]\n\n[^a]: Note a[^c]\n[^b]: Note b\n\n    more\n[^c]: Note c")
        #expect(problems == [])
        #expect(dump(article?.blocks ?? []) == ["p A^0 B^1 C^0"])
        #expect(article?.footnotes.map(\.label) == ["b", "a", "c"])
        #expect(article?.footnotes.map { dump($0.blocks) } == [["p Note b", "p more"], ["p Note a^2"], ["p Note c"]])
    }

    @Test("without a reference are kept at the article's end")
    func unreferenced() {
        let (article, problems) = article("A[^used]\n\n[^free]: Nobody calls.\n[^used]: Used.\n")
        #expect(dump(article?.blocks ?? []) == ["p A^0", "p Nobody calls."])
        #expect(article?.footnotes.count == 1)
        #expect(places(problems) == ["6:1 unreferenced-footnote"])
    }

    @Test("defined twice or under a name that cannot be one stay as text")
    func odd() {
        let (article, problems) = article("A[^a]\n\n[^a]: First\n\n[^a]: Second\n\n[^x*y*z]: Third")
        #expect(article?.words == ["Test", "A", "[^a]:", "Second", "[^xyz]:", "Third", "First"])
        #expect(places(problems) == ["8:1 duplicate-footnote", "10:1 footnote-label"])
    }

    @Test("that nothing defines stay as text")
    func undefined() {
        let (article, problems) = article("A[^nowhere]")
        #expect(article?.words == ["Test", "A[^nowhere]"])
        #expect(places(problems) == ["4:1 undefined-footnote"])
    }

    @Test(
        "a listing has the title of its fence",
        arguments: [
            ("yaml title=\"a/b.yaml\"", "a/b.yaml"), ("sh  title='Two words'", "Two words"), ("yaml title=\"\"", nil),
            ("yaml", nil), ("title=\"x\"", nil), ("yaml {1} title=\"x\" lines", "x"), ("yaml title=\"open", nil),
        ] as [(String, String?)])
    func listingTitle(info: String, title: String?) throws {
        let (article, problems) = article("```\(info)\nx\n```\n")
        #expect(problems.isEmpty)
        guard case .code(let code)? = article?.blocks.first?.content else {
            Testing.Issue.record("no listing")
            return
        }
        #expect(code.title == title && code.text == "x")
    }

    @Test("in code are code")
    func code() {
        let blocks = cleanBlocks("A[^a]\n\n[^a]: N\n\n```\n[^a]: x\n[^a]: y\n```\n\n    [^a]: z")
        #expect(blocks == ["p A^0", "code() [^a]: x\n[^a]: y", "code() [^a]: z"])
    }
}
