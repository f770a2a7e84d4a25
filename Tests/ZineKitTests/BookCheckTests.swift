import Foundation
import Testing
import ZineTestSupport

/// E-books by the rules of DAISY's Ace, which `Scripts/check-books` has.
@Suite("E-books by Ace's rules")
struct BookCheckTests {
    private func check(_ arguments: [String]) throws -> Tool.Run {
        try Tool.run("python3", [Project.root + "/Scripts/check-books"] + arguments)
    }

    private func built(_ articles: [String]) throws -> (folder: TemporaryFolder, book: String) {
        let folder = try TemporaryFolder()
        try SmallIssue(articles: articles).write(to: folder)
        let run = try Zine.run(["build", "--editions", "epub"], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        return (folder, folder["Output/001/issue.epub"])
    }

    private static let rich = """
        ---
        title: Of everything
        kind: report
        organization: Somebody
        source: https://example.org/report
        ---

        ## Timeline

        - **10:00** It began.[^a]
        - **10:05** It ended.

        ## A table

        | Mark | Meaning |
        | --- | --- |
        | one[^b] | two |

        > [!BOX] An aside
        > With a list:
        >
        > - [x] done
        > - [ ] not done

        ```
        a listing
        ```

        [^a]: A note.
        [^b]: Another, with *emphasis*.
        """

    @Test("keep them, whatever articles have")
    func sound() throws {
        let long = "---\ntitle: Long\n---\n\n" + String(repeating: "Many words go over many pages. ", count: 900)
        let made = try built([Self.rich, long, "---\ntitle: Foreign\nlanguage: de\n---\n\nEin Wort.\n"])
        let run = try check([made.book])
        #expect(run.status == 0, "\(run.output)")
        // Every rule is seen to be broken once.
        let proof = try check(["--prove", made.book])
        #expect(proof.status == 0, "\(proof.output)")
    }

    @Test("are kept by the languages' books", arguments: ["ar", "ja", "hi"])
    func languages(language: String) throws {
        let folder = try TemporaryFolder()
        var issue = SmallIssue(body: "1 2 3.[^a]\n\n[^a]: 4 5 6.")
        issue.manifest += "language: \(language)\n"
        try issue.write(to: folder)
        #expect(try Zine.run(["build", "--editions", "epub"], in: folder).status == 0)
        let run = try check([folder["Output/001/issue.epub"]])
        #expect(run.status == 0, "\(run.output)")
    }
}
