import Testing
import ZineCore
import ZineProof

@Suite("Of titles and headings the proof-reader")
struct DisplayReadingTests {
    private static let kinds: Set<Finding.Kind> = [.weakEnding, .loneWord, .partedPhrase]

    private func found(
        _ lines: [String], as role: StructureRole = .heading(level: 1), size: Double = 20, language: String = "en",
        isEnded: Bool = false
    ) -> [Finding.Kind] {
        var bench = Bench()
        bench.tree[bench.article].language = language
        let block = bench.element(role)
        for (number, text) in lines.enumerated() {
            bench.line(text, block, page: 2, y: 80 + Double(number) * size * 1.3, size: size, isEnded: isEnded)
        }
        return bench.findings().map(\.kind).filter(Self.kinds.contains)
    }

    @Test("finds lines that end in a word that leads on, in the language's own words")
    func weakEndings() {
        #expect(found(["Server Outages and ", "Network Errors"]) == [.weakEnding])
        #expect(found(["Server Outages ", "and Network Errors"]) == [])
        #expect(found(["Wie man einen ", "Bericht liest"], language: "de-CH") == [.weakEnding])
        #expect(found(["What the ", "logs can tell you"], as: .paragraph, size: 11.5) == [.weakEnding])
        #expect(found(["What the ", "logs can tell you"], as: .paragraph, size: 10) == [])
        #expect(found(["What the ", "logs can tell you"], isEnded: true) == [])
    }

    @Test("finds a word alone in the last line, and none that fills much of it")
    func loneWords() {
        #expect(found(["A shipment that nobody ", "read"]) == [.loneWord])
        #expect(found(["A shipment by ship ", "misunderstood"]) == [])
        #expect(found(["Read"]) == [])
    }

    @Test(
        "finds dates, brackets and names that two lines share",
        arguments: [
            ["January 23rd, ", "2019 Outage"], ["Outage of January ", "23rd and after it"],
            ["Outage of 23 ", "January 2019"],
            ["Crashes, OOM (Out ", "of Memory) of a Proxy"], ["what we have learnt from Ada ", "Lovelace and others"],
        ])
    func phrases(lines: [String]) {
        #expect(found(lines) == [.partedPhrase])
    }

    @Test(
        "finds nothing parted between sentences of a title, in titles of capitals, or around a whole bracket",
        arguments: [
            ["February 5th, 2019 ", "Partial Prow Outage"], ["The Outage Of Our ", "Network Services"],
            ["Crashes (of memory) ", "of a Proxy (old)"], ["Chapter 23 ", "Januaries"],
        ])
    func whole(lines: [String]) {
        #expect(found(lines) == [])
    }
}
