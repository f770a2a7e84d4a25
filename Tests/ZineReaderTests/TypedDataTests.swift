import Testing
import ZineCore
import ZineDocument
import ZineReader

private let json = #"{"component":"hook","level":["fatal",-1.5e3,null],"at":{}}"#

@Suite("Data and drawings in running text")
struct TypedDataTests {
    private func listings(_ body: String) -> (texts: [String], problems: [String]) {
        let (article, problems) = article(body)
        func read(_ blocks: [Block]) -> [String] {
            blocks.flatMap { block -> [String] in
                if case .code(let code) = block.content { return [code.text] }
                return read(block.childBlocks)
            }
        }
        return (read(article?.blocks ?? []), places(problems))
    }

    @Test(
        "JSON is a listing, wherever it stands",
        arguments: ["\(json)", "> \(json)", "- Item:\n\n  \(json)", "Text.\n\n[\(json),\n\(json)]\n\nText."])
    func data(body: String) {
        let found = listings(body)
        #expect(found.texts.count == 1 && found.texts[0].contains(json), "\(found)")
        #expect(found.problems == [])
    }

    @Test(
        "what is no JSON from its first letter to its last stays text",
        arguments: [
            "\(json) is what it said", "{\"a\": 1", "{curly} words: \"said\"", "[\"a\": 1]", "{\"a\" 1}",
            "[see \"above\": there]",
            "{\"a\": \"\\\\\"}x",
        ])
    func text(body: String) { #expect(listings(body).texts == []) }

    @Test("a quote that holds more than data stays a quote")
    func quote() throws {
        let blocks = try #require(article("> Said:\n>\n> \(json)").article).blocks
        guard case .quote(let inner) = blocks[0].content else { throw Missing() }
        #expect(inner.count == 2)
    }

    @Test("a drawing keeps the lines that it was typed in, and one whose lines are joined is told")
    func drawings() {
        let drawn = "┌──────────┐     ┌────────┐\n│ a        │ --> │ b      │\n└──────────┘     └────────┘"
        #expect(listings("Text.\n\n\(drawn)\n\nText.").texts == [drawn])
        let joined = "Space [░░░░░░░░░░░░███████████░░] used"
        #expect(listings(joined).texts == [] && listings(joined).problems == ["4:1 drawing-in-prose"])
        #expect(listings("The mark ░ is free and █ is used.").problems == [])
    }

    private struct Missing: Error {}
}
