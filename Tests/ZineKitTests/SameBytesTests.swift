import Testing
import ZineTestSupport

/// The same input gives the same bytes, wherever it lies and wherever the program is started.
@Suite("The same input")
struct SameBytesTests {
    @Test("gives the same bytes from another folder and another working folder", arguments: Project.issues)
    func elsewhere(path: String) throws {
        let here = try TemporaryFolder()
        let there = try TemporaryFolder()
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        for target in [(here, "Issues"), (there, "some where/else")] {
            try target.0.copy(path, to: target.1 + "/" + name)
            try target.0.copy(path + "/../publication.yaml", to: target.1 + "/publication.yaml")
        }
        let first = try Zine.run(["build", "--output", "out"], in: here)
        let second = try Tool.run(
            Project.program, ["build", there["some where/else/" + name], "--output", there["o/p"], "--jobs", "1"],
            in: "/", environment: ["TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8", "SOURCE_DATE_EPOCH": nil])
        #expect(first.status == 0 && second.status == 0)
        let a = try here.state(of: "out").mapValues(\.bytes)
        let b = try there.state(of: "o/p").mapValues(\.bytes)
        #expect(a.keys.sorted() == b.keys.sorted())
        for (file, bytes) in a { #expect(b[file] == bytes, "\(file)") }
    }

    @Test("is named from the issue's folder in the report", arguments: ["Issues/001", ".", "../001/", "ABSOLUTE"])
    func names(path: String) throws {
        let folder = try TemporaryFolder()
        try SmallIssue(body: "![](../art/dot.png)").write(to: folder)
        try folder.write(MistakeTests.png, to: "Issues/001/art/dot.png")
        let publication = try folder.text("Issues/publication.yaml")
        try folder.write(publication + "unknown: 1\n", to: "Issues/publication.yaml")
        let isOutside = path == "Issues/001" || path == "ABSOLUTE"
        let run = try Tool.run(
            Project.program,
            [
                "build", path == "ABSOLUTE" ? folder["Issues/001"] : path, "--output", folder["out"], "--editions",
                "pages",
            ],
            in: isOutside ? folder[""] : folder["Issues/001"])
        #expect(run.status == 0, "\(run.errors)")
        let report = try folder.text("out/001/report.json")
        let files = report.matches(of: /"file": ?"([^"]*)"/).map { String($0.output.1) }
        #expect(files.contains("articles/one.md") && files.contains("../publication.yaml"), "\(files)")
        #expect(!report.contains(folder[""]))
    }

    @Test("gives the same bytes whether alone or beside others")
    func beside() throws {
        let folder = try TemporaryFolder()
        try folder.copy(Project.root + "/Issues", to: "Issues")
        #expect(try Zine.run(["build", "--output", "together", "--jobs", "4"], in: folder).status == 0)
        for path in Project.issues where path.hasPrefix(Project.root + "/Issues") {
            let name = path.split(separator: "/").last.map(String.init) ?? ""
            #expect(try Zine.run(["build", "Issues/" + name, "--output", "alone"], in: folder).status == 0)
        }
        #expect(try folder.state(of: "together").mapValues(\.bytes) == folder.state(of: "alone").mapValues(\.bytes))
    }

    @Test("is dated by SOURCE_DATE_EPOCH, else by the issue, never by the clock")
    func dated() throws {
        let folder = try TemporaryFolder()
        try SmallIssue().write(to: folder)
        func date(_ epoch: String?) throws -> String? {
            let run = try Zine.run(
                ["build", "--editions", "pages,print"], in: folder, environment: ["SOURCE_DATE_EPOCH": epoch])
            #expect(run.status == 0)
            let booklet = try Tool.text("pdfinfo", ["-isodates", "IN"], on: try folder.read("Output/001/booklet.pdf"))
            let pages = try Tool.text("pdfinfo", ["-isodates", "IN"], on: try folder.read("Output/001/pages.pdf"))
            let found = [pages, booklet].map { text in
                text.split(separator: "\n").first { $0.hasPrefix("CreationDate:") }?.split(separator: " ").last
            }
            #expect(found[0] == found[1])
            return found[0].map(String.init)
        }
        #expect(try date(nil) == "2031-05-01T00:00:00Z")
        #expect(try date("1000000000") == "2001-09-09T01:46:40Z")
        #expect(try date("-1") == "1969-12-31T23:59:59Z")
    }

    @Test("has no date where SOURCE_DATE_EPOCH is none", arguments: ["soon", "", "9223372036854775807", "1e9"])
    func unreadableDate(epoch: String) throws {
        let folder = try TemporaryFolder()
        try SmallIssue().write(to: folder)
        let run = try Zine.run(["build"], in: folder, environment: ["SOURCE_DATE_EPOCH": epoch])
        #expect(run.status == 64)
        #expect(run.errors.contains("SOURCE_DATE_EPOCH is '\(epoch)'"))
        #expect(!folder.exists("Output"))
    }
}
