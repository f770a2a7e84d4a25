import Foundation
import FuzzReaders
import Testing
import ZineCore
import ZineKit
import ZineTestSupport

/// Issues made by chance, whose every edition is held to what is true of all. `ZINE_ISSUES=500` tries so many.
@Suite("An issue made by chance")
struct GeneratedIssueTests {
    static let seeds = 0..<(ProcessInfo.processInfo.environment["ZINE_ISSUES"].flatMap { Int($0) } ?? 4)

    private static func issue(_ seed: Int) -> GeneratedIssue {
        var random = SeededRandom(seed: UInt64(seed) &+ 1_900)
        return GeneratedIssue((0..<2_000).map { _ in UInt8(random.below(256)) })
    }

    @Test(
        "is built whole: every word in every edition, nothing over anything, the same bytes twice",
        arguments: GeneratedIssueTests.seeds)
    func whole(seed: Int) throws {
        let made = Self.issue(seed)
        let folder = try TemporaryFolder()
        for (name, text) in made.files { try folder.write(text, to: "Issues/" + name) }
        let arguments = ["build", "Issues/001", "--quiet", "--no-sync", "--press", "--output"]
        for output in ["One", "Two"] {
            let run = try Zine.run(arguments + [output], in: folder)
            try #require(run.status == 0, "\(run.errors.prefix(2_000))")
        }
        let one = try folder.state(of: "One/001").mapValues(\.bytes)
        let two = try folder.state(of: "Two/001").mapValues(\.bytes)
        #expect(one.filter { $0.value != two[$0.key] }.keys.sorted() == [] && one.count == two.count)
        try Self.expectWords(made, in: folder)
        try Self.expectPages(folder)
        for name in ["pages.pdf", "booklet.pdf", "press.pdf", "assemble.pdf"] {
            let check = try Tool.run("qpdf", ["--check", folder["One/001/" + name]])
            #expect(check.status == 0, "\(name): \(check.output.prefix(500))\(check.errors.prefix(500))")
        }
    }

    private static func expectWords(_ made: GeneratedIssue, in folder: TemporaryFolder) throws {
        let pages = try Tool.text(
            "pdftotext", ["-raw", "-enc", "UTF-8", "IN", "-"], on: try folder.read("One/001/pages.pdf"))
        let web = try folder.text("One/001/web/index.html")
        let book = try BookReader.Book(try folder.read("One/001/issue.epub")).pages.joined()
        for (edition, text) in [("pages", pages), ("web", web), ("book", book)] {
            // Lines divide words, and headings may be capitals.
            let letters = text.lowercased().filter { $0.isASCII && $0.isLetter }
            let found = Set(letters.components(separatedBy: "kv").map { "kv" + $0.prefix { $0 != "x" } + "x" })
            #expect(made.words.filter { !found.contains($0) } == [], "\(edition)")
        }
    }

    private static func expectPages(_ folder: TemporaryFolder) throws {
        var problems: [Diagnostic] = []
        let builder = IssueBuilder(programFiles: ProgramFiles(root: Project.root))
        let composition = try #require(try builder.compose(folder["Issues/001"], &problems))
        #expect(composition.pages.pages.count % 4 == 0)
        let inspector = try PageInspector(composition)
        #expect(inspector.overlaps().prefix(5) == [])
        #expect(inspector.escapes().prefix(5) == [])
        #expect(inspector.badRuns().prefix(5) == [])
        #expect(inspector.badLinks().prefix(5) == [])
    }
}
