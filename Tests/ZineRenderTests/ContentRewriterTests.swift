import Testing

@testable import ZineRender

@Suite("Rewriting a content stream")
struct ContentRewriterTests {
    private static func rewrite(_ content: String, _ tags: [ContentRewriter.Tag] = []) -> String? {
        ContentRewriter.rewrite(Array(content.utf8), tags: tags).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(
        "reduces equal colour parts to a shade of black, and nothing else",
        arguments: [
            ("0 0 0 rg", "0 g"), ("1 1 1 RG", "1 G"), ("q 0.5 0.5 0.5 rg Q", "q 0.5 g Q"),
            ("0 0 1 rg", "0 0 1 rg"), ("(0 0 0 rg) Tj", "(0 0 0 rg) Tj"), ("(a\\)0 0 0 rg) Tj", "(a\\)0 0 0 rg) Tj"),
            ("<30> 0 0 0 rg", "<30> 0 0 0 rg"), ("% 0 0 0 rg\n0 0 0 rg", "% 0 0 0 rg\n0 g"), ("0 0 rg", "0 0 rg"),
            ("BI /W 1 ID 0 0 0 rg\nEI 0 0 0 rg", "BI /W 1 ID 0 0 0 rg\nEI 0 g"), ("", ""), ("(", "("), ("<", "<"),
            ("((\\", "((\\"),
        ])
    func colours(content: String, expected: String) { #expect(Self.rewrite(content) == expected) }

    @Test("gives marked content the document's own tags")
    func tags() {
        let content =
            "/Private << /MCID 0 >> BDC 1 0 0 1 re f EMC\n/P << /MCID 1 >> BDC /Span << /ActualText <feff002d> >> BDC (-)Tj EMC EMC"
        let tags = [ContentRewriter.Tag(), .init(content: ("H1", 0), form: "dots")]
        #expect(
            Self.rewrite(content, tags)
                == "/Artifact BMC 1 0 0 1 re f EMC\n/H1<</MCID 0>>BDC /Span << /ActualText <feff002d> >> BDC (-)Tj EMC /dots Do EMC"
        )
    }

    @Test("takes out the tags that a picture brought along")
    func foreignTags() {
        let content = "/P << /MCID 0 >> BDC /Link << /MCID 1 >> BDC f EMC f EMC"
        #expect(Self.rewrite(content, [.init(content: ("Figure", 4))]) == "/Figure<</MCID 4>>BDC  f  f EMC")
    }

    @Test("refuses content that was tagged otherwise than drawn")
    func mismatch() {
        #expect(Self.rewrite("/P << /MCID 0 >> BDC EMC") == nil)
        #expect(Self.rewrite("/P << /MCID 0 >> BDC EMC", [ContentRewriter.Tag(), ContentRewriter.Tag()]) == nil)
    }

    @Test("tags nothing where Cairo saw nothing to paint")
    func nothingVisible() {
        #expect(Self.rewrite("q Q", [.init(content: ("P", 0))]) == "q Q\n/P<</MCID 0>>BDC EMC")
        #expect(Self.rewrite("q Q", [.init(form: "dots")]) == "q Q\n/Artifact BMC /dots Do EMC")
    }

    @Test("ends, and keeps what it does not know, whatever the bytes")
    func noise() {
        var random = SplitMix(seed: 7)
        let alphabet = Array("()<>[]{}/%\\ \n0.rgRGBDCEMCIP-".utf8)
        for _ in 0..<2_000 {
            let bytes = (0..<random.below(60)).map { _ in alphabet[random.below(alphabet.count)] }
            let result = ContentRewriter.rewrite(bytes, tags: [])
            if let result { #expect(result.count <= bytes.count) }
        }
    }
}

/// Sebastiano Vigna's generator: small, and the same everywhere.
struct SplitMix {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
}
