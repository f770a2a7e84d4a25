import Testing
import ZineCore
import ZineDocument

@testable import ZineWeb

/// Which articles have their notes beside the text, and the room below it that these take.
@Suite("Notes beside the text")
struct SideNotesTests {
    private static let span = SourceSpan(file: "a.md")

    private func paragraph(_ words: Int, note: Int? = nil) -> Block {
        let text = Inline(.text(String(repeating: "words ", count: words)), at: Self.span)
        return Block(
            .paragraph([text] + (note.map { [Inline(.footnoteReference($0), at: Self.span)] } ?? [])), at: Self.span)
    }

    private func article(_ blocks: [Block], notes words: [Int]) -> Article {
        var article = Article(path: "a.md", slug: "a", title: [], language: "en", blocks: blocks)
        article.footnotes = words.map { Footnote(label: "a", blocks: [paragraph($0)], at: Self.span) }
        return article
    }

    @Test("need no room where much text follows them")
    func much() {
        #expect(SideNotes(article([paragraph(20, note: 0), paragraph(900)], notes: [30]))?.room == 0)
    }

    @Test("need room where they are longer than what follows, and more the longer they are")
    func little() throws {
        let short = try #require(SideNotes(article([paragraph(900), paragraph(20, note: 0)], notes: [30])))
        let long = try #require(SideNotes(article([paragraph(900), paragraph(20, note: 0)], notes: [60])))
        #expect(short.room > 0 && long.room > short.room)
    }

    @Test("stay behind the text where there are none, too many, or too long ones")
    func none() {
        #expect(SideNotes(article([paragraph(20)], notes: [])) == nil)
        let many = (0...SideNotes.most).map { paragraph(200, note: $0) }
        #expect(SideNotes(article(many, notes: many.map { _ in 3 })) == nil)
        #expect(SideNotes(article([paragraph(20, note: 0)], notes: [400])) == nil)
    }

    @Test("count the text below a mark within a list or a quote, and nothing for notes without a mark")
    func nested() throws {
        let quote = Block(.quote([paragraph(5, note: 0)]), at: Self.span)
        #expect(SideNotes(article([quote, paragraph(900)], notes: [30]))?.room == 0)
        #expect(try #require(SideNotes(article([paragraph(900)], notes: [60]))).room > 0)
    }
}
