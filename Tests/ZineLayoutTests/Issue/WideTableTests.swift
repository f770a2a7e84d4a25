import Testing
import ZineCore
import ZineDocument
import ZineLayout

@Suite("Tables")
struct WideTableTests {
    private static let span = SourceSpan(file: "a.md")
    private let theme = Theme()

    private func cell(_ text: String) -> Table.Cell { Table.Cell([Inline(.text(text), at: Self.span)], at: Self.span) }

    private func composed(columns: Int, rows: Int, word: String) -> IssueComposer.Result {
        var issue = GeneratedIssue.make(seed: 1, pages: 4)
        issue.contents = [issue.contents[0]]
        let head = (0..<columns).map { cell("Head\($0)") }
        let body = (0..<rows).map { row in (0..<columns).map { cell("\(word)\(row)q\($0)z") } }
        let table = Table(alignments: head.map { _ in .natural }, head: head, rows: body)
        issue.contents[0].article.blocks = [Block(.table(table), at: Self.span)]
        return GeneratedIssue.compose(issue)
    }

    private func sizes(_ result: IssueComposer.Result, of word: String) -> Set<Length> {
        Set(result.pages.pages.flatMap(\.frame.items.runs).filter { $0.text.contains(word) }.map(\.size))
    }

    /// Every cell is read once, in order, within the text block.
    private func expectWhole(_ result: IssueComposer.Result, columns: Int, rows: Int, word: String) {
        let read = result.pages.pages.flatMap(\.frame.items).filter { $0.element != nil }.text
        var place = read.startIndex
        for row in 0..<rows {
            for column in 0..<columns {
                let found = read[place...].firstRange(of: "\(row)q\(column)z")
                #expect(found != nil, "\(row), \(column)")
                place = found?.upperBound ?? place
            }
        }
        for (number, page) in result.pages.pages.enumerated() where number > 0 {
            let left = number % 2 == 0 ? theme.page.spine : theme.page.foreEdge
            for run in page.frame.items.runs where run.text.contains(word) {
                #expect(run.box.left >= left && run.box.right <= left + theme.page.measure + .points(1))
            }
        }
    }

    @Test("longer than a page repeat their head under a word that says so, for the eyes alone")
    func long() throws {
        let result = composed(columns: 3, rows: 130, word: "x")
        expectWhole(result, columns: 3, rows: 130, word: "x")
        let fit = try #require(result.report.articles.first)
        #expect(fit.pageCount > 2)
        for page in fit.firstPage..<(fit.firstPage - 1 + fit.pageCount) {
            let items = result.pages.pages[page].frame.items
            let furniture = items.filter { $0.element == nil }.text
            guard items.text.contains("q0z") else { continue }
            #expect(furniture.contains("Head0") && furniture.contains("Head2") && furniture.contains("continued"))
            #expect(!items.filter { $0.element != nil }.text.contains("Head0"))
        }
    }

    @Test("that are too wide are set smaller, down to the theme's limit", arguments: 4...9)
    func wide(columns: Int) {
        let result = composed(columns: columns, rows: 4, word: "abcde")
        expectWhole(result, columns: columns, rows: 4, word: "abcde")
        let sizes = sizes(result, of: "abcde")
        #expect(sizes.count == 1)
        #expect(sizes.allSatisfy { $0 <= theme[.table].size && $0 >= theme.dimensions.smallestTable })
    }

    @Test("that do not fit then are records: a cell to a line, under its head's name")
    func records() {
        let result = composed(columns: 7, rows: 5, word: "extraordinarily")
        expectWhole(result, columns: 7, rows: 5, word: "extraordinarily")
        let read = result.pages.pages.flatMap(\.frame.items).filter { $0.element != nil }.text
        #expect(read.ranges(of: "Head3: ").count == 5)
        #expect(!result.pages.structure.elements.contains { $0.role == .table })
    }

    /// The lines that the sentence of the only row takes, between columns of a long word each; none where it is a record.
    private func sentenceLines(besideColumns count: Int, of word: String) -> Int? {
        var issue = GeneratedIssue.make(seed: 1, pages: 4)
        issue.contents = [issue.contents[0]]
        let sentence = (0..<20).map { "yy\($0 % 10)" }.joined(separator: " ")
        let words = (0..<count).map { _ in cell(word) }
        let table = Table(
            alignments: Array(repeating: .natural, count: count + 1),
            head: Array(repeating: cell("H"), count: count + 1),
            rows: [[cell(sentence)] + words])
        issue.contents[0].article.blocks = [Block(.table(table), at: Self.span)]
        let result = GeneratedIssue.compose(issue)
        let runs = result.pages.pages.flatMap(\.frame.items.runs).filter { $0.text.contains("yy") }
        #expect(runs.map(\.text).joined(separator: " ").ranges(of: "yy").count == 20)
        guard result.pages.structure.elements.contains(where: { $0.role == .table }) else { return nil }
        return Set(runs.map(\.origin.y)).count
    }

    @Test("whose sentences would be read a word to a line stand closer and smaller, or are records")
    func squeezed() throws {
        let lines = try (1...9).map {
            try #require(sentenceLines(besideColumns: 3, of: String(repeating: "x", count: $0)))
        }
        #expect(lines.max() ?? 99 <= 8, "\(lines)")
        let letters = (6...14).map { sentenceLines(besideColumns: 4, of: String(repeating: "x", count: $0)) }
        #expect(letters.compactMap(\.self).allSatisfy { $0 <= 8 }, "\(letters)")
        #expect(letters.contains(nil) && letters.contains { $0 != nil })
    }
}
