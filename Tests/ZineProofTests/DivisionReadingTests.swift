import Testing
import ZineCore
import ZineProof

@Suite("Of parted words the proof-reader")
struct DivisionReadingTests {
    private static let kinds: Set<Finding.Kind> = [
        .partedName, .partedHost, .partedCode, .turnedWord, .choppedWord, .ladder,
    ]

    /// What is found where a line ends in one text and the next begins with another.
    private func found(
        _ first: String, _ second: String, font: Int = 0, language: String = "en", pages: (Int, Int) = (3, 3),
        words: Set<String> = []
    ) -> [Finding.Kind] {
        var bench = Bench()
        bench.words = words
        bench.tree[bench.article].language = language
        let block = bench.element(.paragraph)
        bench.line("nnnn nnnnn nnnnnnn nnnnn nnnnnnnn nnnnnn nnnn", block, page: pages.0, y: 300)
        bench.line(first, block, page: pages.0, y: 314, font: font)
        bench.line(second, block, page: pages.1, y: pages.0 == pages.1 ? 328 : 67, font: font)
        return bench.findings().map(\.kind).filter(Self.kinds.contains)
    }

    @Test("finds a name that is divided")
    func names() {
        #expect(found("that is what Hell\u{AD}", "man said") == [.partedName])
        #expect(found("they fail with a Type\u{AD}", "Error now") == [.partedName])
    }

    @Test(
        "takes for no name what begins a sentence, is written small elsewhere, a month, a long name of two parts, a noun",
        arguments: [
            ("that was it. Hell\u{AD}", "man said", "en"), ("that the Incid\u{AD}", "ent ended", "en"),
            ("on the 11th of Novem\u{AD}", "ber it", "en"), ("state Kubelet\u{AD}", "NotReady", "en"),
            ("dass die Daten\u{AD}", "bank", "de"), ("that is a com\u{AD}", "mon word", "en"),
        ])
    func noNames(first: String, second: String, language: String) {
        #expect(found(first, second, language: language, words: ["incident"]) == [])
    }

    @Test(
        "finds an address that is parted within its host",
        arguments: [("see mybinder", ".org."), ("see https://status.", "example.com/a"), ("see github", ".com/a/b")])
    func hosts(first: String, second: String) {
        #expect(found(first, second) == [.partedHost])
    }

    @Test(
        "lets addresses part in their paths, files before their ending, and hosts that no line has room for",
        arguments: [
            ("see github.com/", "a/b"), ("see settings", ".py"),
            ("https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ".bbbbbbbbbbbbbbbbbbbbbbbb.com"),
        ])
    func noHosts(first: String, second: String) {
        #expect(found(first, second) == [])
    }

    @Test("finds code that is cut where it has no joint")
    func code() {
        #expect(found("nn nn run_if_cha", "nged", font: Bench.code) == [.partedCode])
        #expect(found("nn nn run_if_", "changed", font: Bench.code) == [])
        #expect(found("nn nn ProwJob", "Namespace", font: Bench.code) == [])
        // Code ends with a space where the next line begins another word.
        #expect(found("nn nn run_if_cha ", "nged", font: Bench.code) == [])
    }

    @Test("finds a word that goes over a page's end")
    func turns() {
        #expect(found("nnnn nnnnnn re\u{AD}", "connect nnn", pages: (2, 3)) == [.turnedWord])
        #expect(found("nnnn nnnnnn re\u{AD}", "connect nnn") == [])
        #expect(found("nnnn nnnnnn re", "connect nnn", pages: (2, 3)) == [.turnedWord])
        #expect(found("nnnn nnnnnn re ", "connect nnn", pages: (2, 3)) == [])
    }

    @Test("finds hyphens under one another in ragged lines too, and none in addresses")
    func ladders() {
        #expect(found("nnnn nnnnnn re\u{AD}", "nnnn nnnnn nn\u{AD}") == [.ladder])
        #expect(found("nnnn a.example/re-", "nnnn.nnnnn/nn-") == [])
    }
}
