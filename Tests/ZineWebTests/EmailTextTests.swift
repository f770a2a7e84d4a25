import Testing
import ZineCore
import ZineDocument

@testable import ZineWeb

@Suite("The e-mail's plain text")
struct EmailTextTests {
    private func letter(_ blocks: [Block], footnotes: [[Block]] = []) throws -> String {
        let text = try EmailTests.edition(issue([article(blocks: blocks, footnotes: footnotes)])).text
        return String(text[(text.range(of: "Test\n====\n\n")?.upperBound ?? text.startIndex)...])
    }

    @Test("what is struck out is so in the text too")
    func struckOut() throws {
        let span = SourceSpan(file: "a.md")
        let text = { (words: String) in Inline(.text(words), at: span) }
        let body = [
            text("It is "), Inline(.strikethrough([text("40")]), at: span), text(" 12 minutes."),
            Inline(.strikethrough([]), at: span),
        ]
        #expect(try letter([Block(.paragraph(body), at: span)]).contains("It is ~~40~~ 12 minutes.\n"))
    }

    @Test("text is wrapped at 72 columns, and what is longer than a line is not cut")
    func wrapped() throws {
        let url = "https://status.example/" + String(repeating: "x", count: 90)
        let letter = try letter([
            paragraph(text(String(repeating: "seven ", count: 40)), link(url, "here")),
            bullets([[paragraph(String(repeating: "eight ", count: 30))]]),
        ])
        let lines = letter.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 72 || $0 == "[1] " + url })
        #expect(lines.contains { $0.count > 66 })
        #expect(letter.contains("\n- eight eight"))
        #expect(letter.contains("\n  eight eight"))
    }

    @Test("scripts without spaces are wrapped between their characters, and punctuation begins no line")
    func eastAsian() throws {
        let sentence = "障害は午後二時十八分に始まり、三時間続いた。「なぜ」と問う前に、記録を読む。"
        let letter = try letter([paragraph(String(repeating: sentence, count: 6))])
        let lines = letter.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("=") }
        #expect(lines.count > 5 && lines.allSatisfy { TextSetter.width($0) <= TextSetter.measure })
        #expect(lines.dropLast().allSatisfy { TextSetter.width($0) > TextSetter.measure - 6 })
        #expect(lines.allSatisfy { !"、。」".contains($0.first ?? " ") && $0.last != "「" })
        #expect(lines.joined() == String(repeating: sentence, count: 6))
    }

    @Test("times stand in a column of their own, too wide ones above it")
    func timeline() throws {
        let letter = try letter([
            block(
                .timeline(
                    Timeline(items: [
                        entry("14:18", [paragraph("It began.")], id: "a"),
                        entry("14:23 to 14:43", [paragraph("It went on."), bullets([[paragraph("badly")]])], id: "b"),
                        entry("some time after the second restart", [paragraph("It ended.")], id: "c"),
                    ])))
        ])
        #expect(
            letter.hasPrefix(
                """
                14:18           It began.

                14:23 to 14:43  It went on.

                                - badly

                some time after the second restart
                                It ended.

                """))
    }

    @Test("links and notes are numbered once and told at the end")
    func notes() throws {
        let letter = try letter(
            [
                paragraph(
                    link("https://a.example/", "One"), text(", two"), note(0), text(", "),
                    link("https://a.example/", "again"), text(" and "), link("https://b.example/", "b.example"),
                    text("."))
            ], footnotes: [[paragraph("A note.")]])
        #expect(
            letter.hasPrefix(
                """
                One [1], two [2], again [1] and b.example.

                Notes and links
                ---------------

                [1] https://a.example/
                [2] A note.

                """))
    }

    @Test("tables stand in columns where they fit, else cell by cell")
    func tables() throws {
        func table(_ words: String) -> Block {
            block(
                .table(
                    Table(
                        alignments: [.left, .right], head: [cell(text("Name")), cell(text("Count"))],
                        rows: [[cell(text(words)), cell(text("7"))]])))
        }
        #expect(try letter([table("leases")]).hasPrefix("Name    Count\n------  -----\nleases      7\n"))
        let long = String(repeating: "long ", count: 20)
        #expect(try letter([table(long)]).hasPrefix("Name | Count\n\n- Name: long long"))
    }

    @Test("meanings stand indented below their terms, captions above their tables, titles in place of an alert's name")
    func definitions() throws {
        let list = DefinitionList(entries: [
            .init(terms: [[text("T")], [text("U")]], definitions: [[paragraph("a")], [paragraph("b")]], at: nowhere),
            .init(terms: [[text("V")]], definitions: [[paragraph("c")]], at: nowhere),
        ])
        #expect(try letter([block(.definitions(list))]).hasPrefix("T\nU\n    a\n    b\n\nV\n    c\n"))
        let table = Table(alignments: [.left], head: [cell(text("H"))], rows: [[cell(text("a"))]], caption: [text("C")])
        #expect(try letter([block(.table(table))]).hasPrefix("C\n\nH\n-\na\n"))
        let alert = Alert(kind: .tip, title: [text("Title")], blocks: [paragraph("a")])
        #expect(try letter([block(.alert(alert))]).hasPrefix("Title\n| a\n"))
    }
}
