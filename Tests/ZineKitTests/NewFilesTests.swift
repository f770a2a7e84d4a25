import Testing
import ZineCore
import ZineDocument
import ZineReader
import ZineTestSupport

@testable import ZineKit

/// What `zine new` writes.
@Suite("New files")
struct NewFilesTests {
    /// What depends on the dictionaries of the machine.
    private static let ofTheMachine: Set<String> = ["no-hyphenation"]

    private static func begin(
        _ folder: TemporaryFolder, _ name: String = "P", language: String? = nil, theme: String? = nil,
        paper: String? = nil
    ) throws -> Scaffold.Outcome {
        let programFiles = try #require(ProgramFiles.find())
        return try Scaffold(today: PartialDate(year: 2031, month: 5)).publication(
            folder[name], name: nil, language: language,
            look: try NewLook(theme: theme, paper: paper, programFiles: programFiles))
    }

    private static func check(_ path: String) throws -> [Diagnostic] {
        var problems: [Diagnostic] = []
        try IssueBuilder(programFiles: try #require(ProgramFiles.find())).check(path, &problems)
        return problems.filter { !ofTheMachine.contains($0.id) }
    }

    private static func text(_ path: String) throws -> String {
        String(decoding: try SourceFiles.fileSystem.read(path, 1 << 20), as: UTF8.self)
    }

    @Test(
        "are in the publication's language, and there is nothing to say of them",
        arguments: NewLanguage.known + ["zh-Hant", "pt-PT", "de-CH"])
    func languages(tag: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try Self.begin(folder, language: tag, paper: "a4")
        #expect(outcome.advice == ["make it: zine build \(folder["P/001"])"])
        _ = try Scaffold().article(folder["P/001/articles/two.md"], kind: .feature)
        _ = try Scaffold().issue(folder["P/002"])
        #expect(try Self.check(folder["P/001"]) == [])
        #expect(try Self.check(folder["P/002"]) == [])
        #expect(try Self.text(folder["P/publication.yaml"]).contains("language: \(tag)\n"))
        guard !tag.hasPrefix("en") else { return }
        for file in ["publication.yaml", "001/issue.yaml", "002/articles/editors-note.md", "001/articles/two.md"] {
            let text = try Self.text(folder["P/" + file])
            for word in ["magazine", "This is", "without", "text begins", "articles in order"] {
                #expect(!text.contains(word), "\(file): \(word)")
            }
        }
    }

    @Test("can have the mark taken off all that stands behind one", arguments: NewLanguage.known)
    func unmarked(tag: String) throws {
        let folder = try TemporaryFolder()
        _ = try Self.begin(folder, language: tag)
        _ = try Scaffold().article(folder["P/001/articles/r.md"], kind: .report)
        for file in ["publication.yaml", "001/issue.yaml", "001/articles/r.md"] {
            let lines = try Self.text(folder["P/" + file]).split(separator: "\n", omittingEmptySubsequences: false)
            let open = lines.map { line -> String in
                let plain = line.hasPrefix("# ") ? line.dropFirst(2) : line
                let isKey = plain.contains(/^ *[a-z_]+:( |$)/)
                return String(line.hasPrefix("# ") && isKey && !line.contains("theme:") ? plain : line)
            }
            try folder.write(Array(open.joined(separator: "\n").utf8), to: "P/" + file)
        }
        try folder.write(
            Array("<svg xmlns='http://www.w3.org/2000/svg' width='3' height='2'/>".utf8), to: "P/001/art/cover.svg")
        try folder.write(Array("---\ntitle: B\n---\n\nText.\n".utf8), to: "P/001/articles/back.md")
        let result = IssueReader().read(folder: folder["P/001"])
        #expect(result.diagnostics.filter { $0.severity == .error } == [])
        #expect(!result.diagnostics.contains { $0.id == "unknown-key" || $0.id == "bad-value" })
        #expect(result.issue?.publication.tagline != nil && result.issue?.cover.art != nil)
        #expect(result.issue?.contents.last?.article.organization != nil)
    }

    struct Paper: Sendable {
        var theme: String?
        var paper: String?
        var page: NamedPage?
        var print: String?
    }

    @Test(
        "have pages that are the same share of the paper as the theme's own",
        arguments: [
            Paper(paper: "letter"), Paper(paper: "a4", page: .a5), Paper(paper: "A5", page: .a6, print: "{paper: a5}"),
            Paper(paper: "297x210mm", page: .a5), Paper(paper: "legal", print: "{paper: legal}"),
            Paper(theme: "newsletter"), Paper(theme: "newsletter", paper: "a4"),
            Paper(theme: "newsletter", paper: "letter", page: .letter),
            Paper(theme: "newsletter", paper: "a3", print: "{paper: a3}"),
            Paper(theme: "pocket", print: "{scheme: one-sheet}"),
            Paper(theme: "pocket", paper: "a4", page: .a7, print: "{paper: a4, scheme: one-sheet}"),
            Paper(theme: "loud", paper: "a4", page: .a5),
        ])
    func papers(paper: Paper) throws {
        let folder = try TemporaryFolder()
        _ = try Self.begin(folder, theme: paper.theme, paper: paper.paper)
        let look = paper.page.map { "\(paper.theme ?? "house")-\($0.rawValue)" }
        let publication = try Self.text(folder["P/publication.yaml"])
        let named = try #require(publication.split(separator: "\n").last { $0.contains("theme: ") })
        #expect(named.hasPrefix((look ?? paper.theme).map { "theme: \($0) " } ?? "# theme: ours"))
        if let look, let page = paper.page {
            #expect(try Self.text(folder["P/themes/\(look).yaml"]).contains("page: {size: \(page.rawValue)}\n"))
        } else {
            #expect(!folder.exists("P/themes"))
        }
        let line = paper.print.map { "print: \($0)" }
        let manifest = { (issue: String) in
            try Self.text(folder["P/\(issue)/issue.yaml"]).split(separator: "\n").first { $0.hasPrefix("print:") }
        }
        #expect(try manifest("001").map(String.init) == line)
        #expect(try Self.check(folder["P/001"]) == [])
        // The next issue goes on like this one.
        _ = try Scaffold().issue(folder["P/002"])
        #expect(try manifest("002").map(String.init) == line)
    }

    private static func failure(_ make: () throws -> Scaffold.Outcome) -> ScaffoldFailure? {
        do {
            _ = try make()
            return nil
        } catch {
            return error as? ScaffoldFailure
        }
    }

    @Test(
        "are refused in languages and on papers that there are not, with the nearest that there is",
        arguments: [
            (["french", "fr"]), (["jp", "ja"]), (["en-UK", "en-GB"]), (["espanol", "es"]), (["x", "such as ar"]),
        ])
    func unknownLanguage(words: [String]) throws {
        let folder = try TemporaryFolder()
        let failure = Self.failure { try Self.begin(folder, language: words[0]) }
        #expect(failure?.message.contains("no language '\(words[0])'") == true)
        #expect(failure?.message.contains(words[1]) == true, "\(failure?.message ?? "")")
        #expect(!folder.exists("P"))
    }

    @Test("are refused on paper that there is not, or that is too small")
    func unknownPaper() throws {
        let folder = try TemporaryFolder()
        #expect(Self.failure { try Self.begin(folder, paper: "a44") }?.message.contains("“a4”") == true)
        let small = Self.failure { try Self.begin(folder, paper: "40x60mm") }
        #expect(small?.message.contains("140 × 216 mm") == true, "\(small?.message ?? "")")
        #expect(!folder.exists("P"))
    }

    @Test("are in English where the program has no words, and it says so; the tag is as asked for")
    func foreign() throws {
        let folder = try TemporaryFolder()
        let outcome = try Self.begin(folder, language: "sw")
        #expect(outcome.advice.first?.contains("'sw'") == true)
        let text = try Self.text(folder["P/publication.yaml"])
        #expect(text.contains("language: sw\n") && text.contains("# The magazine."))
    }

    @Test("are none at all where one of them is there already", arguments: ["publication.yaml", "001/issue.yaml"])
    func safe(there: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(Array("mine\n".utf8), to: "P/" + there)
        let failure = Self.failure { try Self.begin(folder) }
        #expect(failure == .exists(folder["P/" + there]))
        #expect(try Self.text(folder["P/" + there]) == "mine\n")
        #expect(try folder.files() == ["P/" + there])
    }
}
