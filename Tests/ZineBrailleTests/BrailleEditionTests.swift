import Testing
import ZineCore
import ZineDocument
import ZineReader
import ZineTestSupport

@testable import ZineBraille

/// What a reader's fingers find in a file: its words, without heads, feet and the rules that tell of pages of print.
private struct BrailleReading {
    var items: [[UInt8]] = []
    var printedPages: [String] = []

    init(_ file: [UInt8]) {
        for page in file.split(separator: 0x0C) {
            var lines: [[UInt8]] = []
            var line: [UInt8] = []
            for byte in page {
                if byte == 0x0A {
                    lines.append(Cells(file: line).dots)
                    line = []
                } else if byte != 0x0D {
                    line.append(byte)
                }
            }
            for line in lines.dropFirst().dropLast()
            where !line.starts(with: [Cells.rule, Cells.rule, Cells.rule, Cells.rule]) {
                items.append(line)
            }
        }
    }

    /// Every line's cells, words that go on in the next line put together.
    var words: [[UInt8]] {
        var words: [[UInt8]] = []
        var goesOn = false
        for line in items {
            var parts = Cells(line).words.map(Array.init)
            guard !parts.isEmpty else { continue }
            if goesOn, let last = words.popLast() { parts[0] = last.dropLast() + parts[0] }
            goesOn = line.count == 40 && line.last == Cells.goesOn
            words += parts
        }
        return words
    }
}

@Suite struct BrailleEditionTests {
    private func issue(_ folder: String) throws -> ZineDocument.Issue {
        try #require(IssueReader().read(folder: folder).issue)
    }

    @Test("the Braille of an issue is read back word for word", arguments: Project.issues)
    func readBack(_ folder: String) throws {
        let issue = try issue(folder)
        let louis = try #require(Louis())
        let edition = BrailleEdition(issue, turns: [])
        let result = edition.result(louis)
        guard let tables = BrailleTables.of(issue.language) else {
            #expect(result.bytes.isEmpty && result.problems.contains { $0.id == "braille-language" })
            return
        }
        let wanted = edition.items().flatMap { ReadableText.words($0.text.words) }
        let read = BrailleReading(result.bytes).words.map { word in
            [tables.contracted, tables.plain].map { ReadableText.words(louis.text(of: Cells(word), by: $0) ?? "") }
        }
        #expect(read.count == wanted.count)
        let wrong = zip(wanted, read).filter { wanted, read in !read.contains([wanted]) }.map(\.0)
        #expect(wrong.isEmpty, "\(wrong.prefix(12))")
    }

    @Test("every word of the articles is in the Braille edition, in order", arguments: Project.issues)
    func everyWord(_ folder: String) throws {
        let issue = try issue(folder)
        let text = BrailleEdition(issue, turns: []).items().map(\.text.words).joined(separator: " ")
        // The numbers of notes stand among the words.
        let letters = { (text: String) in
            text.replacing(/\[[0-9]+\]/, with: "").lowercased().filter { $0.isLetter || $0.isNumber }
        }
        for article in issue.articles {
            var rest = Substring(letters(text))
            for block in article.blocks.flatMap(\.texts) {
                let wanted = letters(block.plainText)
                let found = rest.firstRange(of: wanted)
                #expect(found != nil || wanted.isEmpty, "\(block.plainText.prefix(80))")
                if let found { rest = rest[found.upperBound...] }
            }
        }
    }

    @Test("a language without a table is told where it stands, and nothing is written")
    func noTable() throws {
        var issue = try issue(Project.root + "/Issues/002")
        issue.contents[1].article.language = "th"
        let result = BrailleEdition(issue, turns: []).result(try #require(Louis()))
        #expect(result.bytes.isEmpty)
        let problem = try #require(result.problems.first)
        #expect(problem.id == "braille-language" && problem.message.contains("'th'"))
        #expect(problem.span.file.hasSuffix("discord.md"))
    }

    @Test("a character that a table does not have is named, and told of once")
    func unknownCharacters() throws {
        var issue = try issue(Project.root + "/Issues/002")
        let span = SourceSpan(file: "a.md")
        issue.contents[0].article.blocks = [
            Block(.paragraph([Inline(.text("All is well 🎉 and 🎉 again"), at: span)]), at: span)
        ]
        let louis = try #require(Louis())
        let result = BrailleEdition(issue, turns: []).result(louis)
        #expect(result.problems.count { $0.id == "braille-character" } == 1)
        let words = BrailleReading(result.bytes).words.compactMap { louis.text(of: Cells($0), by: "en-ueb-g2.ctb") }
        #expect(words.joined(separator: " ").contains("[party popper]"))
    }

    @Test("a task in a numbered list has its number and whether it is done")
    func numberedTasks() throws {
        var issue = try issue(Project.root + "/Issues/002")
        let span = SourceSpan(file: "a.md")
        let text = Block(.paragraph([Inline(.text("A"), at: span)]), at: span)
        let items = [true, false].map { List.Item(blocks: [text], isDone: $0, at: span) }
        for index in issue.contents.indices {
            issue.contents[index].article.blocks = [Block(.list(List(start: 4, isTight: true, items: items)), at: span)]
        }
        let words = BrailleEdition(issue, turns: []).items().map(\.text.words)
        #expect(
            words.contains { $0.contains("4. Done: A") } && words.contains { $0.contains("5. Not done: A") }, "\(words)"
        )
    }

    @Test("the program's own words and marks have cells in every language", arguments: BrailleTables.languages)
    func ownWords(_ language: String) throws {
        var issue = try issue(Project.root + "/Issues/002")
        issue.language = language
        let span = SourceSpan(file: "a.md")
        let item = List.Item(blocks: [Block(.paragraph([Inline(.text("A"), at: span)]), at: span)], at: span)
        for index in issue.contents.indices {
            issue.contents[index].article.language = language
            issue.contents[index].article.organization = "DFDS"
            issue.contents[index].article.title = [Inline(.text("A"), at: span)]
            issue.contents[index].article.summary = []
            issue.contents[index].article.blocks = [
                Block(.list(List(start: nil, isTight: true, items: [item])), at: span)
            ]
        }
        let edition = BrailleEdition(issue, turns: [])
        #expect(!edition.items().contains { $0.text.words.contains("·") })
        let told = edition.result(try #require(Louis())).problems.filter { $0.id == "braille-character" }
        #expect(told.isEmpty, "\(told.map(\.message))")
    }

    /// What is told of words in every article of an issue.
    private func unread(_ words: String, _ language: String) throws -> [Diagnostic] {
        var issue = try issue(Project.root + "/Issues/002")
        let span = SourceSpan(file: "a.md")
        issue.language = language
        for index in issue.contents.indices { issue.contents[index].article.language = language }
        issue.contents[0].article.blocks = [Block(.paragraph([Inline(.text(words), at: span)]), at: span)]
        return BrailleEdition(issue, turns: []).result(try #require(Louis())).problems.filter {
            $0.id == "braille-unread" && $0.span.file == "a.md"
        }
    }

    @Test("of very many words of a kind that are not read back there is one note, which counts them")
    func unreadWords() throws {
        let words = (1...99).map { "fó" + String(repeating: "t", count: $0) }.joined(separator: " ")
        let problems = try unread(words, "nb")
        #expect(problems.count == 1)
        #expect(problems.first?.message.contains("“fótt”, “fóttt” and 96 more are") == true, "\(problems)")
    }

    @Test(
        "punctuation that Braille writes alike is not told of",
        arguments: ["cs", "da", "de", "en", "fi", "fr", "hu", "nb", "nl", "pl", "pt", "sv", "tr"])
    func alike(_ language: String) throws {
        let words = "um 09:00 ord[1] (ord) »ord« “ord” 10–12 1,5 3/4 20 °C ord…"
        let told = try unread(words, language).map(\.message)
        #expect(told.isEmpty, "\(told)")
    }

    @Test("lines end where they are written, and a listing keeps its empty lines and stands apart")
    func lines() throws {
        var issue = try issue(Project.root + "/Issues/002")
        let place = { SourceSpan(file: "a.md", start: SourcePosition(line: $0, column: 1)) }
        let text = { (line: Int, text: String) in Inline(.text(text), at: place(line)) }
        let code = CodeBlock(language: nil, text: "let a\n\n\nlet b\n")
        issue.contents[0].article.blocks = [
            Block(
                .paragraph([
                    text(1, "eel"), Inline(.lineBreak, at: place(1)), text(2, "fig"), Inline(.lineBreak, at: place(2)),
                    text(3, "gnu"),
                ]), at: place(1)),
            Block(.code(code), at: place(5)),
            Block(.paragraph([text(11, "hen")]), at: place(11)),
        ]
        let slug = issue.contents[0].article.slug
        let turn = PrintedTurn(label: "9", place: .text(article: slug, place(7).start, offset: 0))
        let items = BrailleEdition(issue, turns: [turn]).items()
        let start = try #require(items.firstIndex { $0.text.words == "eel" })
        let found = Array(items[start...].prefix(7))
        #expect(found.map(\.text.words) == ["eel", "fig", "gnu", "let a", "let b", "", "hen"])
        #expect(found.map(\.above).dropFirst() == [0, 0, 1, 2, 0, 1])
        #expect(found.prefix(3).allSatisfy { item in item.kind == .lines(first: 0, further: 2) })
    }

    @Test("every table reads back what it has written", arguments: BrailleTables.languages)
    func tables(_ language: String) throws {
        let louis = try #require(Louis())
        let tables = try #require(BrailleTables.of(language))
        #expect(louis.has(tables.contracted) && louis.has(tables.plain))
        let text = language == "ru" ? "два листа и три страницы" : "an item for 14 and 18, all of them"
        let cells = try #require(louis.cells(of: text, by: tables.plain))
        #expect(ReadableText.words(louis.text(of: cells, by: tables.plain) ?? "") == ReadableText.words(text))
    }

    @Test("a page of print begins before a word, never within one")
    func turns() {
        let place = SourcePosition(line: 3, column: 1)
        var turns = ArticleTurns(
            [
                PrintedTurn(label: "5", place: .text(article: "a", place, offset: 6)),
                PrintedTurn(label: "6", place: .text(article: "b", place, offset: 2)),
                PrintedTurn(label: "7", place: .text(article: "a", SourcePosition(line: 9, column: 1), offset: 0)),
            ], of: "a")
        var text = BrailleText()
        turns.write("one twofold three", at: place, to: &text)
        #expect(text.pieces == [.words("one twofold", isPlain: false), .page("5"), .words("three", isPlain: false)])
        #expect(turns.passed(SourcePosition(line: 12, column: 1)) == ["7"])
    }
}
