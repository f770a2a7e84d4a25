import Testing
import ZineCore
import ZineDocument
import ZineReader

@Suite("Vague times")
struct VagueTimeTests {
    @Test("a time that nobody said is vague, points for what is left out are none")
    func unsaid() {
        let body = "- [???] A\n- [13:26] B\n- [14:11] C"
        #expect(places(article(body, frontMatter: "title: T\ntimezone: UTC\n").problems) == ["5:1 vague-time"])
        let times = (10...18).map { "| \($0):00 | A |\n" }.joined()
        let rows = "| Time | Event |\n|--|--|\n\(times)| ... | ... |\n| ... | C |\n| 21:00 | D |"
        #expect(places(article(rows, frontMatter: "title: T\ntimezone: UTC\n").problems) == ["17:2 vague-time"])
    }

    @Test("words in brackets that doubt a heading's time stay with it")
    func doubts() {
        let body = "### 22:50\n\nA\n\n### 22:52 (maybe earlier?)\n\nB\n\n### 22:54 (Node down?)\n\nC"
        let (article, problems) = article(body, frontMatter: "title: T\ntimezone: UTC\n")
        let entries = (article?.blocks ?? []).flatMap { block -> [Timeline.Entry] in
            guard case .timeline(let timeline) = block.content else { return [] }
            return timeline.items.compactMap { if case .entry(let entry) = $0 { entry } else { nil } }
        }
        #expect(entries.map(\.time.written) == ["22:50", "22:52 (maybe earlier?)", "22:54"])
        #expect(entries.map(\.label.isEmpty) == [true, true, false])
        #expect(entries.map(\.time.machineReadable) == ["22:50", nil, "22:54"])
        #expect(problems.map(\.id).filter { $0 == "vague-time" }.count == 1)
    }

    @Test("what makes a time vague is part of it")
    func ish() {
        let (article, problems) = article("- 23:00-ish: A\n- 23:30ish B", frontMatter: "title: T\ntimezone: UTC\n")
        #expect(items(article) == ["23:00-ish: p A", "23:30ish: p B"])
        #expect(places(problems) == ["5:1 vague-time", "6:1 vague-time"])
    }
}
