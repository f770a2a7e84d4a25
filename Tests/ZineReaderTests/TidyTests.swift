import Testing
import ZineCore
import ZineDocument

@testable import ZineReader

@Suite("What is tidied")
struct TidyTests {
    @Test("an item that nothing stands in is left out and told once")
    func emptyItems() {
        let (read, problems) = article("- A\n-\n- B\n-")
        #expect(dump(read?.blocks ?? []) == ["ul", "  li", "    p A", "  li", "    p B"])
        #expect(places(problems) == ["5:1 empty-item"])
        #expect(article("## A\n*\n## B\n\nText.").article.map { dump($0.blocks) } == ["h2#a A", "h2#b B", "p Text."])
        #expect(dump(article("<ul><li>A</li><li></li></ul>").article?.blocks ?? []) == ["ul", "  li", "    p A"])
    }

    @Test("blank lines at either end of a listing are none of it")
    func listings() {
        #expect(cleanBlocks("```\n\n  a\n\nb\n \n\n```") == ["code()   a\n\nb"])
        let times = "```\n\n14:18 UTC The first node joined here\n14:19 UTC The second node fell down\n\n```"
        let found = article(times).article?.blocks.first
        guard case .timeline(let timeline)? = found?.content else {
            Issue.record("no timeline")
            return
        }
        #expect(timeline.items.map(\.span.start.line) == [6, 7])
    }

    @Test("the mark of a note stands right behind its word")
    func notes() {
        func texts(_ body: String) -> [String] {
            let read = article(body + "\n\n[^a]: A.\n[^b]: B.").article
            return (read?.blocks.first?.texts.first ?? []).map { [$0].plainText }
        }
        #expect(texts("By IaC [^a] [^b]") == ["By IaC", "", ""])
        #expect(texts("In *it* [^a], [^b]") == ["In ", "it", "", ",", ""])
        #expect(texts("Of 10 [^a] ([^b])") == ["Of 10\u{202F}", "", " (", "", ")"])
        #expect(texts("Text\n[^a] and [^b]") == ["Text", " ", "", " and", ""])
    }
}
