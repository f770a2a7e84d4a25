import Testing
import ZineTestSupport

/// What a build says of the one that was in its folder before.
@Suite("Built again")
struct RebuildTests {
    private static func issue(_ words: Int) -> SmallIssue {
        let text = (0..<words).map { "word\($0 % 97) of\($0 % 31)" }
        let paragraphs = stride(from: 0, to: words, by: 60).map {
            text[$0..<min($0 + 60, words)].joined(separator: " ")
        }
        return SmallIssue(body: paragraphs.joined(separator: ".\n\n"))
    }

    private static let moved = "since the last build, before anything that changed"

    @Test("an issue in other type says which page ends elsewhere, and why; the same issue says nothing")
    func type() throws {
        let folder = try TemporaryFolder()
        var issue = Self.issue(900)
        try issue.write(to: folder)
        #expect(try !Zine.run(["build", "--editions", "pages"], in: folder).output.contains(Self.moved))
        #expect(try !Zine.run(["build", "--editions", "pages"], in: folder).output.contains(Self.moved))
        issue.manifest += "theme: small.yaml\n"
        issue.files["small.yaml"] = Array("styles:\n  text:\n    size: 9pt\n    leading: 12pt\n".utf8)
        try issue.write(to: folder)
        let run = try Zine.run(["build", "--editions", "pages"], in: folder)
        #expect(run.status == 0)
        #expect(run.output.contains(Self.moved))
        #expect(run.output.contains("page 2 now ends “… "))
        #expect(run.output.contains("”: the issue is set in other type"))
    }

    @Test("an article that is changed on its first page has no pages before the change")
    func change() throws {
        let folder = try TemporaryFolder()
        try Self.issue(900).write(to: folder)
        #expect(try Zine.run(["build", "--editions", "pages"], in: folder).status == 0)
        var issue = Self.issue(900)
        issue.article = Array(
            String(decoding: issue.article, as: UTF8.self).replacing(
                "title: The first", with: "title: The other and much longer first, which takes lines"
            ).utf8)
        try issue.write(to: folder)
        #expect(try !Zine.run(["build", "--editions", "pages"], in: folder).output.contains(Self.moved))
    }

    @Test(
        "what was noted of the last build may be anything",
        arguments: [
            "", "zine pages 1\n", "zine pages 2\narticle 2 1,2 one\n",
            "zine pages 1\narticle\nchosen 99999999999:1,-4:3,1:\npage\n",
            "zine pages 1\narticle 2 1,2 one\nchosen 0:99,70000:1\npage 1 2 3 4 5 0000 a b c\npage -1 -2 -3 -4 -5 1111 a b c\n",
            "\u{0}\u{FFFD}",
        ])
    func nonsense(noted: String) throws {
        let folder = try TemporaryFolder()
        try Self.issue(300).write(to: folder)
        try folder.write(noted, to: "Output/001/.zine-pages")
        let run = try Zine.run(["build", "--editions", "pages"], in: folder)
        #expect(run.status == 0)
        #expect(!run.output.contains(Self.moved))
    }
}

@Suite("Budgets")
struct BudgetTests {
    @Test(
        "of every kind may stand in a manifest, and those that the pages do not keep are errors of a check at their lines"
    )
    func manifest() throws {
        let folder = try TemporaryFolder()
        var issue = SmallIssue(body: HostileIssue.words(700).joined(separator: " "))
        issue.manifest += """
            pages: 12
            budgets:
              widows: 0
              orphans: 0
              stranded_headings: 0
              uneven_spreads: 0
              overfull_lines: 0
              off_grid_lines: 0
              ladders: 99
              hyphens: 0
              fillers: 0
              stretch: 1
              last_page_fill: 1

            """
        try issue.write(to: folder)
        let check = try Zine.run(["check", "--diagnostics", "json"], in: folder)
        #expect(check.status == 1)
        let broken = check.errors.split(separator: "\n").filter { $0.contains("\"over-budget\"") }
        for line in 14...17 {
            #expect(broken.count { $0.contains("\"line\":\(line),") } == 1, "\(line): \(broken)")
        }
        #expect(broken.count == 4)
        // The pages are written all the same.
        let build = try Zine.run(["build", "--editions", "pages"], in: folder)
        #expect(build.status == 0 && build.errors.contains("over-budget"))
    }
}
