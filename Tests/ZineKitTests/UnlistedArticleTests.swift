import Testing
import ZineCore
import ZineReader

@testable import ZineKit

/// Articles that lie in the folder and that the issue does not name.
@Suite("An article that no manifest names")
struct UnlistedArticleTests {
    private static func check(_ more: [String: String], manifest: String = "") throws -> [Diagnostic] {
        let programFiles = try #require(ProgramFiles.find())
        let article = "---\ntitle: A\n---\n\nText.\n"
        var files = [
            "P/publication.yaml": "name: Tests\n",
            "P/001/issue.yaml":
                "number: 1\ndate: 2031-05\n\(manifest)contents: [articles/one.md, more/two.md]\nback_cover: articles/back.md\n",
        ]
        for name in ["articles/one.md", "more/two.md", "articles/back.md"] { files["P/001/" + name] = article }
        for (name, text) in more { files["P/001/" + name] = text }
        var problems: [Diagnostic] = []
        try IssueBuilder(programFiles: programFiles, sources: .written(files)).check("P/001", &problems)
        return problems
    }

    @Test("is a note at its file, once, with the line to add")
    func noted() throws {
        let found = try Self.check(["articles/draft.md": "Anything", "more/other.md": ""])
        #expect(found.map(\.id) == ["unlisted-article", "unlisted-article"])
        #expect(found.map(\.span.file) == ["P/001/articles/draft.md", "P/001/more/other.md"])
        #expect(found.allSatisfy { $0.severity == .note })
        #expect(found[0].hint?.contains("'- articles/draft.md'") == true)
        #expect(!found.hasWarnings && !found.hasErrors)
    }

    @Test("is none where the issue names all, nor what folders say of themselves, or lies elsewhere")
    func none() throws {
        #expect(try Self.check([:]) == [])
        let others = ["articles/README.md", "articles/_draft.md", "drafts/three.md", "articles/picture.svg"]
        #expect(try Self.check(Dictionary(others.map { ($0, "x") }) { a, _ in a }) == [])
    }

    @Test("can be silenced as a warning can")
    func silenced() throws {
        let found = try Self.check(
            ["articles/draft.md": "x"], manifest: "diagnostics: {ignore: [unlisted-article]}\n")
        #expect(found == [])
    }

    @Test("comes after errors and warnings of the same place")
    func order() {
        #expect(Diagnostic.Severity.error < .warning && Diagnostic.Severity.warning < .note)
        #expect(!(Diagnostic.Severity.note < .note))
    }
}
