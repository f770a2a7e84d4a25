import Foundation
import Testing
import ZineKit
import ZineTestSupport

/// At any moment a file is the old one or the new one, whole.
@Suite("Outputs")
struct OutputTests {
    /// A text long enough that its PDF does not fit into what the test below allows a file.
    private static func long() -> SmallIssue {
        SmallIssue(body: HostileIssue.words(3_000).joined(separator: " "))
    }

    @Test("that would be the same are not written again")
    func unchanged() throws {
        let folder = try TemporaryFolder()
        try SmallIssue().write(to: folder)
        #expect(try Zine.run(["build"], in: folder).status == 0)
        let before = try folder.state(of: "Output")
        Thread.sleep(forTimeInterval: 0.02)
        #expect(try Zine.run(["build"], in: folder).status == 0)
        #expect(try folder.state(of: "Output") == before)
    }

    @Test("of a write that fails in the middle are the old ones")
    func interrupted() throws {
        let folder = try TemporaryFolder()
        try SmallIssue().write(to: folder)
        #expect(try Zine.run(["build", "--editions", "pages"], in: folder).status == 0)
        let before = try folder.state(of: "Output")
        try Self.long().write(to: folder)
        // No file may grow beyond 8 KiB, and the program is told rather than stopped.
        let run = try Zine.shell(
            "ulimit -f 8; exec env --ignore-signal=XFSZ \"$ZINE\" build --editions pages", in: folder)
        #expect(run.status == 70)
        #expect(run.errors.contains("cannot write Output/001/pages.pdf: File too large"))
        #expect(try folder.state(of: "Output") == before)
        #expect(try Zine.run(["build", "--editions", "pages"], in: folder).status == 0)
        #expect(try folder.state(of: "Output") != before)
    }

    /// Two versions of an issue take turns; `ZINE_THOROUGH` kills a thousand builds.
    @Test("of a program that is killed are all the old ones or all the new ones, and leave nothing else behind")
    func killed() throws {
        let folder = try TemporaryFolder()
        var versions: [[String: [UInt8]]] = []
        var spans: [Double] = []
        let issues = [SmallIssue(), Self.long()]
        for issue in issues {
            try issue.write(to: folder)
            let start = Date()
            #expect(try Zine.run(["build", "--quiet", "--no-sync", "--output", "Whole"], in: folder).status == 0)
            spans.append(Date().timeIntervalSince(start))
            versions.append(try folder.state(of: "Whole/001").mapValues(\.bytes))
        }
        try folder.copy(folder["Whole"], to: "Output")
        let isThorough = ProcessInfo.processInfo.environment["ZINE_THOROUGH"] != nil
        for round in 0..<(isThorough ? 1_000 : 24) {
            try issues[round % 2].write(to: folder)
            let delay = spans[round % 2] * Double((round * 37) % 100) / 90
            _ = try Zine.shell("exec timeout -s KILL \(delay) \"$ZINE\" build --quiet --no-sync", in: folder)
            let found = try folder.state(of: "Output/001").mapValues(\.bytes)
            #expect(versions.contains(found), "\(found.keys.sorted()) after \(delay) s")
        }
        // And the next run is none the worse for what was left lying about, and takes it away.
        try issues[0].write(to: folder)
        #expect(try Zine.run(["build", "--quiet"], in: folder).status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder["Output"]) == ["001"])
        #expect(try folder.state(of: "Output/001").mapValues(\.bytes) == versions[0])
    }

    @Test("that nobody can read are failures: a full disk, a closed stream")
    func lost() throws {
        let folder = try TemporaryFolder()
        try SmallIssue().write(to: folder)
        for ending in [">/dev/full", ">&-", "2>/dev/full >&2", "--help >/dev/full", "--version >&-"] {
            let command = ending.hasPrefix("--") ? "" : "doctor "
            let run = try Zine.shell("\"$ZINE\" \(command)\(ending)", in: folder)
            #expect(run.status == 70, "\(ending): \(run.status)")
        }
        #expect(try Zine.shell("\"$ZINE\" doctor >/dev/full", in: folder).errors.contains("No space left"))
        let closed = try Zine.shell("\"$ZINE\" build --quiet 2>&- >&- <&-", in: folder)
        #expect(closed.status == 0)
        #expect(try folder.text("Output/001/report.json").hasPrefix("{"))
    }

    @Test("are not waited for where a pipe lies in their place or among the templates")
    func pipes() throws {
        let folder = try TemporaryFolder()
        try SmallIssue().write(to: folder)
        #expect(
            try Zine.shell("mkdir Issues/templates Output; mkfifo Issues/templates/own.css", in: folder).status == 0)
        let published = try Zine.shell("exec timeout 60 \"$ZINE\" publish --to Site", in: folder)
        #expect(published.status == 1)
        #expect(published.errors.contains("Issues/templates/own.css:1:1: error:"), "\(published.errors)")
        #expect(
            try Zine.shell(
                "rm Issues/templates/own.css; mkdir Output/001; mkfifo Output/001/pages.pdf Output/001/.zine-pages",
                in: folder
            ).status == 0)
        let built = try Zine.shell("exec timeout 60 \"$ZINE\" build --quiet", in: folder)
        #expect(built.status == 0 || built.status == 70)
        #expect(built.status == 0 || built.errors.contains("cannot write Output/001"))
    }

    @Test("of a program that died are taken away, and a folder that it had moved is put back; what is not ours stays")
    func leftovers() throws {
        let folder = try TemporaryFolder()
        try SmallIssue().write(to: folder)
        // No system gives out such a number to a process.
        let dead = 0x7FFF_FFF0
        try folder.write("half", to: "Output/.001.\(dead).part/pages.pdf")
        try folder.write("half", to: "Output/.001.\(dead).part/web/page/index.html")
        try folder.write("own", to: "Output/.001.\(dead).part-old/own.txt")
        try folder.write("living", to: "Output/.001.\(ProcessInfo.processInfo.processIdentifier).part/pages.pdf")
        try folder.write("another's", to: "Output/notes.\(dead).part/a.txt")
        // Of a process whose number another has now, as the draft's age tells.
        try folder.write("half", to: "Output/.001.1.part/a.pdf")
        #expect(try Zine.shell("touch -d 2001-01-01 Output/.001.1.part", in: folder).status == 0)
        for _ in 0..<2 {
            #expect(try Zine.run(["build", "--quiet", "--editions", "pages"], in: folder).status == 0)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder["Output"]).sorted()
            #expect(names.count == 3 && !names.contains { $0.hasPrefix(".001.\(dead)") }, "\(names)")
            #expect(try folder.text("Output/001/own.txt") == "own")
            // And where nothing changes as well.
            try folder.write("half", to: "Output/.001.\(dead).part/pages.pdf")
        }
    }

    @Test("are not made without a file that is there and cannot be read")
    func unread() throws {
        let folder = try TemporaryFolder()
        try SmallIssue().write(to: folder)
        let face = "SourceSerifPro-Regular.otf"
        try folder.copy(Project.root + "/Fonts/" + face, to: "Issues/001/fonts/" + face)
        try folder.write("in the licence's place", to: "Issues/001/fonts/OFL.txt/file")
        let run = try Zine.run(["build", "--quiet"], in: folder)
        #expect(run.status == 70 && run.errors.contains("cannot read Issues/001/fonts/OFL.txt"), "\(run.errors)")
        #expect(!folder.exists("Output/001/issue.epub"))
        try folder.remove("Issues/001/fonts/OFL.txt")
        #expect(try Zine.run(["build", "--quiet"], in: folder).status == 0)
    }

    @Test("that cannot be written are the program's failure: 70, and why")
    func unwritable() throws {
        let folder = try TemporaryFolder()
        try SmallIssue().write(to: folder)
        try folder.write("in the way", to: "Output")
        let run = try Zine.run(["build"], in: folder)
        #expect(run.status == 70)
        #expect(run.errors.hasPrefix("zine: error: cannot write Output/001"), "\(run.errors)")
        #expect(run.output == "")
        let json = try Zine.run(["build", "--diagnostics", "json"], in: folder)
        #expect(json.status == 70)
        let line = try JSONSerialization.jsonObject(with: Data(json.errors.utf8)) as? [String: Any]
        #expect(line?["id"] as? String == "output-failure")
        #expect(try Zine.run(["preview", "Issues/001", "--output", "Output/page.png"], in: folder).status == 70)
        #expect(try folder.text("Output") == "in the way")
        try folder.write("", to: "Elsewhere/001/pages.pdf/file")
        #expect(try Zine.run(["build", "--output", "Elsewhere"], in: folder).status == 70)
        #expect(try folder.files(in: "Elsewhere").allSatisfy { !$0.hasSuffix(".part") })
    }

    @Test("are written by the library under the same rule")
    func writer() throws {
        let folder = try TemporaryFolder()
        let output = OutputFolder(path: folder["a"])
        #expect(try output.write([1, 2, 3], to: "b/c"))
        #expect(try !output.write([1, 2, 3], to: "b/c"))
        #expect(try output.write([1, 2, 4], to: "b/c"))
        #expect(try folder.read("a/b/c") == [1, 2, 4])
        #expect(try output.write([], to: "b/c"))
        #expect(try folder.files(in: "a") == ["b/c"])
        #expect(throws: OutputError.self) { try output.write([1], to: "b/c/d") }
        #expect(throws: OutputError.self) { try output.write([1], to: "b") }
        #expect(try folder.files(in: "a") == ["b/c"])
    }
}
