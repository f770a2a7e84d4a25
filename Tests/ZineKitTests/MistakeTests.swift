import Foundation
import Testing
import ZineTestSupport

/// What authors get wrong, through the program itself: a located diagnostic with a hint, status 1, nothing written.
@Suite("A mistake")
struct MistakeTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        /// What standard error starts with somewhere: the place, and the id at the line's end.
        var place: String
        var id: String
        var make: @Sendable (inout SmallIssue, TemporaryFolder) throws -> Void

        init(
            _ description: String, at place: String, _ id: String,
            _ make: @escaping @Sendable (inout SmallIssue, TemporaryFolder) throws -> Void
        ) {
            testDescription = description
            self.place = place
            self.id = id
            self.make = make
        }
    }

    /// A picture of one pixel, whole.
    static let png = Array(
        Data(
            base64Encoded: """
                iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==
                """) ?? Data())

    /// Eight pixels by four, of one bit each.
    static let bit = Array(
        Data(
            base64Encoded: """
                iVBORw0KGgoAAAANSUhEUgAAAAgAAAAEAQAAAACbtkNdAAAADElEQVR4nGP4wACGAA8IA8GPePyeAAAAAElFTkSuQmCC
                """) ?? Data())

    static let cases = [
        Case("a missing article", at: "issue.yaml:4:5", "missing-file") { issue, _ in
            issue.manifest = "number: 1\ndate: 2031-05\ncontents:\n  - articles/none.md\n"
        },
        Case("broken YAML", at: "issue.yaml:4:1", "yaml-syntax") { issue, _ in
            issue.manifest = "number: 1\ndate: 2031-05\ncontents: [articles/one.md\n"
        },
        Case("a date that is none", at: "issue.yaml:2:7", "bad-value") { issue, _ in
            issue.manifest = "number: 1\ndate: 2031-13\ncontents:\n  - articles/one.md\n"
        },
        Case("a picture above the folder", at: "one.md:5:1", "outside-folder") { issue, folder in
            try folder.write(png, to: "secret.png")
            issue = SmallIssue(body: "![A dot](../../../secret.png)")
        },
        Case("a picture behind a link that leads out", at: "one.md:5:1", "outside-folder") { issue, folder in
            try folder.write(png, to: "secret.png")
            try folder.write("", to: "Issues/001/art/note")
            try FileManager.default.createSymbolicLink(
                atPath: folder["Issues/001/art/dot.png"], withDestinationPath: folder["secret.png"])
            issue = SmallIssue(body: "![A dot](../art/dot.png)")
        },
        Case("a picture that is not there", at: "one.md:5:1", "missing-file") { issue, _ in
            issue = SmallIssue(body: "![A dot](../art/none.png)")
        },
        Case("a truncated PNG", at: "one.md:5:1", "bad-picture") { issue, _ in
            issue = SmallIssue(body: "![A dot](../art/dot.png)")
            issue.files["art/dot.png"] = Array(png.prefix(50))
        },
        Case("an empty picture", at: "one.md:5:1", "bad-picture") { issue, _ in
            issue = SmallIssue(body: "![A dot](../art/dot.svg)")
            issue.files["art/dot.svg"] = []
        },
        Case("text that is not UTF-8", at: "one.md:5:3", "invalid-utf8") { issue, _ in
            issue = SmallIssue(body: "ab")
            issue.article.replaceSubrange(issue.article.count - 1..<issue.article.count, with: [0xFF, 0x0A])
        },
        Case("an article without text", at: "one.md:4:1", "empty-article") { issue, _ in
            issue.article = Array("---\ntitle: The first\n---\n".utf8)
        },
        Case("a file of no bytes", at: "one.md:1:1", "missing-key") { issue, folder in
            issue.article = []
            try folder.write("", to: "Issues/001/articles/one.md")
        },
        Case("an unknown theme", at: "issue.yaml:1:1", "unknown-theme") { issue, _ in
            issue.manifest += "theme: baroque\n"
        },
        Case("a character that no face has", at: "one.md:5:1", "missing-glyph") { issue, _ in
            issue = SmallIssue(body: "The sign \u{12345} is cuneiform.")
        },
        Case("an article that is a folder", at: "issue.yaml:4:5", "unreadable-file") { issue, folder in
            issue.article = []
            try folder.write("", to: "Issues/001/articles/one.md/file")
        },
    ]

    @Test("is named with its place and a hint, and nothing is written", arguments: cases)
    func located(mistake: Case) throws {
        let folder = try TemporaryFolder()
        var issue = SmallIssue()
        try issue.write(to: folder)
        let good = try Zine.run(["build", "--quiet"], in: folder)
        #expect(good.status == 0 && good.errors == "" && good.output == "")
        let before = try folder.state(of: "Output")
        #expect(before.keys.contains("001/pages.pdf"))

        try folder.remove("Issues/001/articles/one.md")
        try mistake.make(&issue, folder)
        try issue.write(to: folder)
        let run = try Zine.run(["build"], in: folder)
        #expect(run.status == 1)
        #expect(run.output == "")
        let lines = run.errors.split(separator: "\n")
        let line = lines.firstIndex { $0.contains("\(mistake.place): error: ") && $0.hasSuffix(" [\(mistake.id)]") }
        #expect(line != nil, "\(run.errors)")
        #expect(run.errors.hasPrefix("Issues/001/"), "a path as its editor typed it: \(run.errors)")
        if let line { #expect(lines.dropFirst(line + 1).first?.hasPrefix("  hint: ") == true, "\(run.errors)") }
        #expect(try folder.state(of: "Output") == before)
        #expect(try Zine.run(["check", "--quiet"], in: folder).status == 1)
        #expect(try Zine.run(["preview", "Issues/001", "--output", "page.png"], in: folder).status == 1)
        #expect(!folder.exists("page.png"))
    }

    @Test("is not the only one: all of a run are reported together, in order")
    func together() throws {
        let folder = try TemporaryFolder()
        var issue = SmallIssue(body: "![](../art/none.png)\n\n![A dot](/etc/passwd)\n\nGo [there](javascript:void).")
        issue.manifest =
            "number: one\ndate: 2031-05\ncolour: red\ncontents:\n  - articles/one.md\n  - articles/two.md\n"
        try issue.write(to: folder)
        let run = try Zine.run(["check"], in: folder)
        #expect(run.status == 1)
        let places = run.errors.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { line in
            line.split(separator: ":", maxSplits: 2).prefix(2).joined(separator: ":")
        }
        #expect(places.count >= 5, "\(run.errors)")
        let sorted = places.sorted { a, b in a.localizedStandardCompare(b) == .orderedAscending }
        #expect(places == sorted)
    }

    @Test("is said once: a picture that is not there is not unreadable as well")
    func once() throws {
        let folder = try TemporaryFolder()
        try SmallIssue(body: "![A dot](../art/none.png)").write(to: folder)
        let run = try Zine.run(["build"], in: folder)
        #expect(run.errors.split(separator: "\n").count { $0.contains(": error: ") } == 1, "\(run.errors)")
    }

    @Test("is an object to the line for programs")
    func json() throws {
        let folder = try TemporaryFolder()
        var issue = SmallIssue(body: "The sign \u{12345} and \u{1B}[31m.")
        issue.manifest += "colour: \"\\e[31mred\"\n"
        try issue.write(to: folder)
        let run = try Zine.run(["build", "--diagnostics", "json"], in: folder)
        #expect(run.status == 1)
        #expect(run.output == "")
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count >= 2)
        for line in lines {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(object["severity"] as? String == "error" || object["severity"] as? String == "warning")
            #expect((object["file"] as? String)?.hasPrefix("Issues/001/") == true)
            #expect((object["line"] as? Int ?? 0) >= 1 && (object["column"] as? Int ?? 0) >= 1)
            #expect(object["id"] is String && object["message"] is String && object.keys.contains("hint"))
        }
    }

    @Test("never steers the terminal with what an author typed")
    func control() throws {
        let folder = try TemporaryFolder()
        var issue = SmallIssue(body: "Text \u{202E}txet.\n\n![A dot](../art/\u{9B}31m\u{7}.png)\n")
        issue.manifest += "\"colour\\e[31m\\x9b\\u202e\": red\ntheme: \"a\\e]0;b\\a\\nc\"\n"
        try issue.write(to: folder)
        for command in ["build", "check"] {
            let run = try Zine.run([command], in: folder)
            #expect(run.status == 1)
            let odd = run.errors.unicodeScalars.filter { scalar in
                (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{202E}"
            }
            #expect(odd.isEmpty, "\(run.errors)")
        }
    }
}
