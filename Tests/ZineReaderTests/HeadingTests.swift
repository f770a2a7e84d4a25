import Testing
import ZineCore
import ZineDocument
import ZineReader

@Suite("Headings")
struct HeadingTests {
    func headings(_ body: String) -> (lines: [String], ids: [String]) {
        let (article, problems) = article(body)
        return (dump(article?.blocks ?? []).filter { $0.hasPrefix("h") }, problems.map(\.id))
    }

    @Test("that start at one number sign move down a level")
    func shift() {
        let (lines, problems) = headings("# A\n\nx\n\n## B\n\n# C")
        #expect(lines == ["h2#a A", "h3#b B", "h2#c C"])
        #expect(problems == [])
    }

    @Test("that skip a level are closed up")
    func skip() {
        let (lines, problems) = headings("## A\n\n#### B\n\n#### C\n\n### D\n\n###### E")
        #expect(lines == ["h2#a A", "h3#b B", "h3#c C", "h3#d D", "h4#e E"])
        #expect(problems == ["skipped-heading", "skipped-heading"])
    }

    @Test("that all start deep come up, with one warning")
    func deep() {
        let (lines, problems) = headings("### A\n\n### B")
        #expect(lines == ["h2#a A", "h2#b B"])
        #expect(problems == ["skipped-heading"])
    }

    @Test("have unique identifiers of their words")
    func identifiers() {
        #expect(
            headings("## Über uns!\n\n## Über uns\n\n## 日本\n\n## 3 Dinge").lines == [
                "h2#über-uns Über uns!", "h2#über-uns-1 Über uns", "h2#日本 日本", "h2#3-dinge 3 Dinge",
            ])
    }

    @Test(
        "are read out of bold lines",
        arguments: [
            ("**Summary**\n\nx", "h2#summary Summary"), ("**Root cause:**\n\nx", "h2#root-cause Root cause:"),
            ("**Root cause**:\n\nx", "h2#root-cause Root cause:"),
            ("**What happened?**\n\n- x", "h2#what-happened What happened?"),
        ])
    func bold(_ example: (body: String, expected: String)) {
        let (lines, problems) = headings(example.body)
        #expect(lines == [example.expected])
        #expect(problems == ["bold-heading"])
    }

    @Test("are asked for once, with the lines of the others and without a colon")
    func boldOnce() throws {
        let problems = article("**Cause:**\n\nx\n\n**Effect**\n\ny\n\n**End**\n\nz").problems
        #expect(places(problems) == ["4:1 bold-heading"])
        let problem = try #require(problems.first)
        #expect(problem.message.hasSuffix(", as do 2 others (lines 8, 12)"))
        #expect(problem.hint == "write ## Cause")
    }

    @Test(
        "are not read out of bold sentences",
        arguments: [
            "**We are sorry.**\n\nx", "**A** x\n\ny", "**The last line**", "x **y**\n\nz", "- **Item**\n\n  x",
            "**This bold line is so long that nobody would ever have meant it to be a heading of anything at all**\n\nx",
        ])
    func notBold(_ body: String) {
        let (lines, problems) = headings(body)
        #expect(lines == [])
        #expect(problems == [])
    }

    @Test("below a heading a bold line is one level deeper")
    func boldLevel() {
        #expect(headings("## A\n\n**B**\n\nx\n\n**C**\n\ny\n\n## D").lines == ["h2#a A", "h3#b B", "h3#c C", "h2#d D"])
    }
}
