import Foundation
import Testing
import ZineTestSupport

/// The commands, as they are typed.
@Suite("The program")
struct CommandTests {
    private static func small(_ names: [String] = ["Issues/001"]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in names { try SmallIssue().write(to: folder, at: name) }
        return folder
    }

    struct Usage: CustomTestStringConvertible, Sendable {
        var arguments: [String]
        var says: String
        var testDescription: String { arguments.joined(separator: " ") }
        init(_ line: String, _ says: String) {
            // Two spaces in a row are an argument of no characters between them.
            arguments = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            self.says = says
        }
    }

    @Test(
        "answers wrong usage with 64 and a sentence that helps",
        arguments: [
            Usage("build Nowhere", "there is no folder 'Nowhere'"),
            Usage("build Issues/001/articles", "there is no issue.yaml in"),
            Usage("build --editions tapestry", "there is no edition 'tapestry'; the editions are"),
            Usage("build --editions ,", "names none"),
            Usage("build --jobs 0", "--jobs wants a number from 1"),
            Usage("build --output  Issues", "--output wants a folder"),
            Usage("build --diagnostics xml", "xml"),
            Usage("check Nowhere", "there is no folder 'Nowhere'"),
            Usage("preview Issues/001 --page 0", "--page wants a number from 1"),
            Usage("preview Issues/001 --page 99", "there is no page 99"),
            Usage("preview Issues/001 --output page.gif", ".png, .svg or .pdf"),
            Usage("preview Issues/001 --resolution nan", "from 10 to 2400"),
            Usage("weave", "weave"),
        ])
    func usage(usage: Usage) throws {
        let folder = try Self.small()
        let run = try Zine.run(usage.arguments, in: folder)
        #expect(run.status == 64)
        #expect(run.errors.contains(usage.says), "\(run.errors)")
        #expect(run.output == "")
        #expect(!folder.exists("Output") && !folder.exists("page.png"))
    }

    @Test("refuses two issues of one name rather than write one over the other")
    func clash() throws {
        let folder = try Self.small(["a/001", "b/001"])
        let run = try Zine.run(["build", "a/001", "b/001"], in: folder)
        #expect(run.status == 64)
        #expect(run.errors.contains("'a/001' and 'b/001' would both be written to 'Output/001'"))
        #expect(!folder.exists("Output"))
        // One issue under two names is built once.
        let twice = try Zine.run(["build", "a/001", "./a/001/", "a"], in: folder)
        #expect(twice.status == 0)
        #expect(twice.output.split(separator: "\n").count { $0.hasPrefix("001:") } == 1)
    }

    @Test("builds a folder of issues side by side, and reports them in order")
    func many() throws {
        let names = (1...9).map { "Issues/00\($0)" }
        let folder = try Self.small(names)
        try folder.write("No issue.", to: "Issues/readme/README.md")
        let run = try Zine.run(["build", "--jobs", "4"], in: folder)
        #expect(run.status == 0)
        #expect(run.errors == "", "no progress where nobody watches")
        let reported = run.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { $0.prefix(3) }
        #expect(reported == names.map { $0.suffix(3) })
        for name in names { #expect(folder.exists("Output/\(name.suffix(3))/booklet.pdf")) }
    }

    @Test("builds the others where one issue of several is broken")
    func others() throws {
        let folder = try Self.small(["Issues/001", "Issues/003"])
        try SmallIssue(body: "![A dot](../none.png)").write(to: folder, at: "Issues/002")
        let run = try Zine.run(["build"], in: folder)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("Issues/002/articles/one.md:5:1: error: "))
        #expect(folder.exists("Output/001/pages.pdf") && folder.exists("Output/003/pages.pdf"))
        #expect(!folder.exists("Output/002"))
    }

    @Test("makes only the editions that are asked for")
    func editions() throws {
        let folder = try Self.small()
        #expect(try Zine.run(["build", "--editions", "pages", "--output", "a/b"], in: folder).status == 0)
        #expect(try folder.files(in: "a/b") == ["001/.zine-pages", "001/pages.pdf", "001/report.json"])
        #expect(try Zine.run(["build", "--editions", "print, web"], in: folder).status == 0)
        let files = try folder.files(in: "Output/001")
        #expect(files.contains("booklet.pdf") && files.contains("web/index.html") && !files.contains("pages.pdf"))
    }

    @Test("keeps quiet when told to, and speaks in colour only to a terminal that wants it")
    func voice() throws {
        let folder = try Self.small()
        let quiet = try Zine.run(["build", "--quiet"], in: folder)
        #expect(quiet.status == 0 && quiet.output == "" && quiet.errors == "")
        try SmallIssue(body: "![A dot](../none.png)").write(to: folder)
        #expect(try !Zine.run(["build"], in: folder).errors.contains("\u{1B}"))
        // util-linux's script gives the program a terminal.
        let painted = try Zine.shell("env -u NO_COLOR TERM=xterm script -qec '\"$ZINE\" check' typescript", in: folder)
        #expect(painted.output.contains("\u{1B}[1;31merror"), "\(painted.output)")
        let plain = try Zine.shell("NO_COLOR=1 TERM=xterm script -qec '\"$ZINE\" check' typescript", in: folder)
        #expect(plain.output.contains("error: ") && !plain.output.contains("\u{1B}"), "\(plain.output)")
    }

    @Test("shows how far it is to a terminal alone")
    func progress() throws {
        let folder = try Self.small(["Issues/001", "Issues/002"])
        let watched = try Zine.shell("TERM=xterm script -qec '\"$ZINE\" build' typescript", in: folder)
        #expect(watched.output.contains("2 of 2 issues"))
        #expect(try !Zine.run(["build"], in: folder).errors.contains("of 2"))
    }

    @Test("checks without writing")
    func check() throws {
        let folder = try Self.small()
        let run = try Zine.run(["check"], in: folder)
        #expect(run.status == 0 && run.output == "nothing to mend\n" && run.errors == "")
        var issue = SmallIssue()
        issue.manifest += "colour: red\n"
        try issue.write(to: folder)
        let warned = try Zine.run(["check"], in: folder)
        #expect(warned.status == 0 && warned.errors.contains("[unknown-key]"))
        #expect(try Zine.run(["check", "--strict"], in: folder).status == 1)
        #expect(!folder.exists("Output"))
    }

    @Test(
        "draws a page as the kind of file that its name says",
        arguments: [("png", "\u{89}PNG"), ("svg", "<?xml"), ("pdf", "%PDF-"), ("PNG", "\u{89}PNG")])
    func preview(ending: String, magic: String) throws {
        let folder = try Self.small()
        let name = "drawn/here.\(ending)"
        let run = try Zine.run(["preview", "Issues/001", "--page", "2", "--output", name], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output == name + "\n")
        let start = String(String.UnicodeScalarView(try folder.read(name).prefix(5).map { Unicode.Scalar($0) }))
        #expect(start.hasPrefix(magic))
        if ending == "svg" { #expect(try folder.text(name).contains("<svg")) }
        if ending == "pdf" {
            #expect(try Tool.text("pdftotext", ["IN", "-"], on: try folder.read(name)).contains("Nothing happened"))
        }
    }

    @Test("teaches its commands, and says its version")
    func help() throws {
        let folder = try TemporaryFolder()
        let help = try Zine.run(["--help"], in: folder)
        #expect(help.status == 0 && help.errors == "")
        for word in ["build", "check", "preview", "Exit status"] { #expect(help.output.contains(word)) }
        #expect(try Zine.run(["help", "build"], in: folder).output.contains("zine build Issues/002"))
        let version = try Zine.run(["--version"], in: folder).output
        // Sources that stand in no repository have no commit.
        #expect(version.wholeMatch(of: /zine \d+\.\d+\.\d+( \([0-9a-f]{10}(, changed)?\))?\n/) != nil)
    }
}
