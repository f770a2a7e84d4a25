import Testing
import ZineTestSupport

@testable import ZineRender

@Suite("The colours of a content stream")
struct InkContentTests {
    @Test(
        "become shades of black where their parts are equal, and nothing else changes",
        arguments: [
            ("0 0 0 rg", "0 g"), ("1 1 1 RG", "1 G"), ("q 0.5 0.5 0.5 rg Q", "q 0.5 g Q"),
            ("0 0 1 rg", "0 0 1 rg"), ("(0 0 0 rg) Tj", "(0 0 0 rg) Tj"), ("(a\\)0 0 0 rg) Tj", "(a\\)0 0 0 rg) Tj"),
            ("<30> 0 0 0 rg", "<30> 0 0 0 rg"), ("% 0 0 0 rg\n0 0 0 rg", "% 0 0 0 rg\n0 g"), ("0 0 rg", "0 0 rg"),
            ("BI /W 1 ID 0 0 0 rg\nEI 0 0 0 rg", "BI /W 1 ID 0 0 0 rg\nEI 0 g"), ("", ""), ("(", "("), ("<", "<"),
            ("((\\", "((\\"),
        ])
    func shades(content: String, expected: String) {
        #expect(String(decoding: InkContent.shades(Array(content.utf8)), as: UTF8.self) == expected)
    }

    @Test("end, and keep what is not known, whatever the bytes")
    func noise() {
        var random = SeededRandom(seed: 7)
        let alphabet = Array("()<>[]{}/%\\ \n0.rgRGBDCEMCIP-".utf8)
        for _ in 0..<2_000 {
            let bytes = (0..<random.below(60)).map { _ in alphabet[random.below(alphabet.count)] }
            #expect(InkContent.shades(bytes).count <= bytes.count)
        }
    }
}
