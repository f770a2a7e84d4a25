import Glibc
import Testing
import ZineCore
import ZineDocument
import ZineLayout

@Suite("One word changed")
struct StableBreakTests {
    /// An issue before and after an edit, both composed by one composer.
    private struct Edit {
        var before: IssueComposer.Result
        var after: IssueComposer.Result
        var article: Int
        /// Composed from nothing, with only a record of where the pages before ended; not for all edits, for it takes long.
        var afterRecord: IssueComposer.Result?
    }

    /// Puts a word into a paragraph, takes one out or changes one, somewhere in the issue.
    private static func edits(seed: Int, count: Int) -> [Edit] {
        var generator = SeededGenerator(seed &+ 900)
        var issue = GeneratedIssue.make(seed: seed, pages: GeneratedIssue.lengths[seed])
        for index in issue.contents.indices { issue.contents[index].article.numberPlaces() }
        var standing = StandingType(keepingArticles: true)
        var edits: [Edit] = []
        for index in 0..<count {
            let article = Int.random(in: issue.contents.indices, using: &generator)
            var changed = issue
            guard changed.contents[article].article.changeAWord(&generator) else { continue }
            // After the first, the edit before is taken back.
            let before = GeneratedIssue.compose(issue, with: &standing)
            let after = GeneratedIssue.compose(changed, with: &standing)
            var edit = Edit(before: before, after: after, article: article)
            if index % 8 == 0 || !after.moved.isEmpty {
                var record = StandingType(following: FormerPages.read(FormerPages.text(before.pageEnds)))
                edit.afterRecord = GeneratedIssue.compose(changed, with: &record)
            }
            edits.append(edit)
        }
        return edits
    }

    @Test("pages before it keep their ends, or the report says what their ends would cost more", arguments: 0..<8)
    func reasons(seed: Int) {
        for edit in Self.edits(seed: seed, count: 16) {
            let moved = edit.after.moved
            if getenv("ZINE_FIGURES") != nil { print("an edit moved \(moved.count) pages: \(moved.map(\.words))") }
            for page in moved {
                let fit = edit.before.report.articles.first { $0.slug == page.article }
                switch page.reason {
                case .type: #expect(edit.before.theme != edit.after.theme)
                case .pages(let count): #expect(fit?.pageCount != count)
                case .side:
                    #expect(edit.after.report.articles.first { $0.slug == page.article }?.firstPage != fit?.firstPage)
                // Only the edited article's pages can be chosen anew for themselves.
                case .saving(let amount):
                    #expect(amount >= 0 && fit == edit.before.report.articles[edit.article], "\(amount)")
                case .carried: #expect(fit == edit.before.report.articles[edit.article])
                }
            }
            expectTheRestUnchanged(edit)
            if let cold = edit.afterRecord { #expect(cold.moved == moved && cold.pageEnds == edit.after.pageEnds) }
        }
    }

    @Test("a record of where pages end reads as what was written, and no line of it is needed", arguments: 0..<2)
    func record(seed: Int) {
        var generator = SeededGenerator(seed &+ 77)
        let issue = GeneratedIssue.make(seed: seed, pages: 12)
        var fresh = StandingType(following: [:])
        let ends = GeneratedIssue.compose(issue, with: &fresh).pageEnds
        #expect(ends.count >= issue.contents.count && ends.allSatisfy { !$0.ends.isEmpty })
        let text = FormerPages.text(ends)
        #expect(FormerPages.read(text) == Dictionary(uniqueKeysWithValues: ends.map { ($0.article, $0) }))
        for round in 0..<60 {
            var lines = text.split(separator: "\n").map(String.init)
            lines.remove(at: Int.random(in: lines.indices, using: &generator))
            let line = Int.random(in: lines.indices, using: &generator)
            lines[line] = String(lines[line].shuffled(using: &generator))
            let odd = FormerPages.read(lines.joined(separator: "\n"))
            // Whatever was read, nothing of it can do harm.
            guard round % 20 == 0 else { continue }
            var standing = StandingType(following: odd)
            _ = GeneratedIssue.compose(issue, with: &standing)
        }
    }

    /// Articles that the edit was not in are as they were, to the mark, as long as they have the same type and pages.
    private func expectTheRestUnchanged(_ edit: Edit) {
        let (one, other) = (edit.before, edit.after)
        guard one.theme == other.theme, one.report.articles.map(\.pageCount) == other.report.articles.map(\.pageCount)
        else { return }
        for (index, fit) in one.report.articles.enumerated() where index != edit.article {
            for page in (fit.firstPage - 1)..<(fit.firstPage - 1 + fit.pageCount) {
                #expect(one.text(ofPage: page) == other.text(ofPage: page))
            }
        }
    }

    @Test("nothing changed, nothing moved")
    func nothing() {
        let issue = GeneratedIssue.make(seed: 3, pages: 12)
        var standing = StandingType(keepingArticles: true)
        let first = GeneratedIssue.compose(issue, with: &standing)
        let again = GeneratedIssue.compose(issue, with: &standing)
        #expect(again.moved.isEmpty)
        #expect(again.pages == first.pages)
    }
}

extension IssueComposer.Result {
    fileprivate func text(ofPage page: Int) -> String { pages.pages[page].frame.items.text }
}

extension Article {
    /// Gives every block, and what is in it, a line of its own, as in a file.
    fileprivate mutating func numberPlaces() {
        for index in blocks.indices {
            let span = SourceSpan(file: path, start: SourcePosition(line: index + 10, column: 1))
            blocks[index] = Block(blocks[index].content.placed(at: span), at: span)
        }
    }

    fileprivate mutating func changeAWord(_ generator: inout SeededGenerator) -> Bool {
        let places = blocks.indices.filter { if case .paragraph = blocks[$0].content { true } else { false } }
        guard !places.isEmpty else { return false }
        let place = generator.pick(places)
        guard case .paragraph(var text) = blocks[place].content, case .text(let words) = text[0].content else {
            return false
        }
        var list = words.split(separator: " ").map(String.init)
        let index = Int.random(in: list.indices, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: list.insert(RandomText.word(2...12, using: &generator), at: index)
        case 1 where list.count > 1: list.remove(at: index)
        default: list[index] = RandomText.word(2...12, using: &generator)
        }
        text[0].content = .text(list.joined(separator: " "))
        blocks[place].content = .paragraph(text)
        return true
    }
}

extension Block.Content {
    /// The same with every place in it that one; only what generated issues have in them.
    fileprivate func placed(at span: SourceSpan) -> Block.Content {
        func move(_ text: [Inline]) -> [Inline] { text.map { Inline($0.content, at: span) } }
        func move(_ blocks: [Block]) -> [Block] { blocks.map { Block($0.content.placed(at: span), at: span) } }
        func move(_ cells: [Table.Cell]) -> [Table.Cell] { cells.map { Table.Cell(move($0.text), at: span) } }
        switch self {
        case .paragraph(let text): return .paragraph(move(text))
        case .heading(let heading):
            return .heading(Heading(level: heading.level, text: move(heading.text), id: heading.id))
        case .list(var list):
            for index in list.items.indices { list.items[index].blocks = move(list.items[index].blocks) }
            return .list(list)
        case .quote(let blocks): return .quote(move(blocks))
        case .alert(let alert):
            return .alert(Alert(kind: alert.kind, title: move(alert.title), blocks: move(alert.blocks)))
        case .group(var group):
            (group.title, group.blocks) = (move(group.title), move(group.blocks))
            return .group(group)
        case .definitions(let list):
            return .definitions(
                DefinitionList(
                    entries: list.entries.map {
                        .init(terms: $0.terms.map(move), definitions: $0.definitions.map(move), at: span)
                    }))
        case .table(let table):
            return .table(
                Table(
                    alignments: table.alignments, head: move(table.head), rows: table.rows.map(move),
                    caption: move(table.caption)))
        case .figure(let figure):
            var moved = figure
            moved.caption = move(figure.caption)
            moved.picture.span = span
            return .figure(moved)
        case .timeline(let timeline):
            return .timeline(
                Timeline(
                    items: timeline.items.map { item in
                        guard case .entry(var entry) = item else { return item }
                        entry.body = move(entry.body)
                        return .entry(entry)
                    }))
        default: return self
        }
    }
}
