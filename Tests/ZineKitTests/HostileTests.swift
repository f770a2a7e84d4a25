import Testing
import ZineCore
import ZineDocument
import ZineKit
import ZineLayout
import ZineReader
import ZineTestSupport

/// Issues that nobody would write: they are built, whole, or refused with a place; never a trap, never a lost word.
@Suite("A hostile issue", .serialized)
struct HostileTests {
    /// Builds with the program, so that a trap is this test's failure and not the end of all tests; then compares.
    private static func build(_ hostile: HostileIssue, in folder: TemporaryFolder) throws -> ZineDocument.Issue {
        try hostile.issue.write(to: folder)
        let run = try Zine.run(["build", "--quiet"], in: folder)
        #expect(run.status == 0, "\(run.errors.prefix(600))")
        return try #require(IssueReader().read(folder: folder["Issues/001"]).issue)
    }

    private static func compare(_ issue: ZineDocument.Issue, in folder: TemporaryFolder) throws {
        let text = try Tool.text(
            "pdftotext", ["-raw", "-enc", "UTF-8", "IN", "-"], on: try folder.read("Output/001/pages.pdf"))
        let match = WordMatch(text, reach: 500)
        // Tables that have no room become records, which say their column's name in every one.
        let body = issue.articles.flatMap { $0.withoutTableHeads.bodyWords }
        #expect(match.firstMissing(of: body) == nil)
        #expect(WordMatch(text, reach: .max / 2).firstMissing(of: issue.articles.flatMap(\.noteWords)) == nil)
        let shown = WebText.words(try folder.text("Output/001/web/index.html"))
        var place = shown.startIndex
        for word in issue.articles.flatMap(\.words) {
            guard let found = shown[place...].firstIndex(of: word) else {
                Issue.record("'\(word)' is not on the web page")
                return
            }
            place = found + 1
        }
    }

    @Test("loses no word, and keeps every page's margins", arguments: HostileIssue.odd)
    func odd(hostile: HostileIssue) throws {
        let folder = try TemporaryFolder()
        let issue = try Self.build(hostile, in: folder)
        try Self.compare(issue, in: folder)
        var problems: [Diagnostic] = []
        let builder = IssueBuilder(programFiles: ProgramFiles(root: Project.root))
        let composition = try #require(try builder.compose(folder["Issues/001"], &problems))
        let inspector = try PageInspector(composition)
        #expect(inspector.overlaps().prefix(5) == [])
        #expect(inspector.escapes().prefix(5) == [])
        #expect(inspector.badRuns().prefix(5) == [])
        #expect(inspector.badLinks().prefix(5) == [])
        #expect(composition.report.offGridLines == 0)
    }

    @Test("is built whole, however large", arguments: HostileIssue.large)
    func large(hostile: HostileIssue) throws {
        let folder = try TemporaryFolder()
        try Self.compare(try Self.build(hostile, in: folder), in: folder)
    }

    @Test("of more articles than a cover can name has their titles on pages of contents", arguments: [30, 300])
    func covers(count: Int) throws {
        let folder = try TemporaryFolder()
        let texts = (0..<count).map { "---\ntitle: Article \($0)\n---\n\nText of number \($0).\n" }
        try SmallIssue(articles: texts).write(to: folder)
        #expect(try Zine.run(["build", "--quiet", "--editions", "pages"], in: folder).status == 0)
        var problems: [Diagnostic] = []
        let builder = IssueBuilder(programFiles: ProgramFiles(root: Project.root))
        let composition = try #require(try builder.compose(folder["Issues/001"], &problems))
        let inspector = try PageInspector(composition)
        #expect(inspector.overlaps().prefix(5) == [])
        #expect(inspector.escapes().prefix(5) == [])
        let first = composition.report.articles.map(\.firstPage).filter { $0 > 0 }.min() ?? 1
        let text = try Tool.text(
            "pdftotext", ["-l", String(first - 1), "-enc", "UTF-8", "IN", "-"],
            on: try folder.read("Output/001/pages.pdf"))
        for number in 0..<count { #expect(text.contains("Article \(number)\n"), "\(number) is not in the contents") }
    }

    @Test("beside others is built on a thread with a small stack")
    func together() throws {
        let folder = try TemporaryFolder()
        let nested = HostileIssue.odd.filter {
            $0.testDescription.contains("nested") || $0.testDescription.contains("emphasis")
        }
        #expect(nested.count == 3)
        for (index, hostile) in nested.enumerated() { try hostile.issue.write(to: folder, at: "Issues/00\(index)") }
        #expect(try Zine.run(["build", "--quiet"], in: folder).status == 0)
    }

    @Test(
        "with characters that no face has is refused where they stand",
        arguments: [
            "\u{12345} and שלום mixed", "\u{12000}\u{200D}\u{12001}", String(repeating: "\u{12345} ", count: 3_000),
        ])
    func foreign(body: String) throws {
        let folder = try TemporaryFolder()
        try SmallIssue(body: body).write(to: folder)
        let run = try Zine.run(["build", "--quiet"], in: folder)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("Issues/001/articles/one.md:5:1: error: no face of the theme has"))
        #expect(run.errors.split(separator: "\n").count <= 40)
        #expect(!folder.exists("Output"))
    }

    @Test("of any bytes is read without a trap", arguments: 0..<12)
    func bytes(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let folder = try TemporaryFolder()
        var issue = SmallIssue()
        var article = Array(SmallIssue.article.utf8)
        var manifest = Array(SmallIssue.manifest.utf8)
        for _ in 0..<(1 + random.below(6)) {
            if seed % 2 == 0 {
                article[random.below(article.count)] = UInt8(random.below(256))
            } else {
                manifest[random.below(manifest.count)] = UInt8(random.below(256))
            }
        }
        issue.article = article
        issue.files["issue.yaml"] = manifest
        try issue.write(to: folder)
        let run = try Zine.run(["build", "--quiet"], in: folder)
        #expect(run.status == 0 || run.status == 1)
        #expect((run.status == 1) == run.errors.contains(": error: "))
    }
}

extension Article {
    fileprivate var withoutTableHeads: Article {
        var article = self
        article.blocks = blocks.map { block in
            guard case .table(var table) = block.content else { return block }
            table.head = []
            return Block(.table(table), at: block.span)
        }
        return article
    }
}
