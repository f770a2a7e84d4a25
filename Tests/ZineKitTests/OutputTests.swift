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

    @Test("of a program that is killed are each the old one or the new one, whole")
    func killed() throws {
        let folder = try TemporaryFolder()
        var versions: [[String: [UInt8]]] = []
        for issue in [SmallIssue(), Self.long()] {
            try issue.write(to: folder)
            #expect(try Zine.run(["build", "--quiet", "--output", "Whole"], in: folder).status == 0)
            versions.append(try folder.state(of: "Whole").mapValues(\.bytes))
            if versions.count == 1 { try folder.copy(folder["Whole"], to: "Output") }
        }
        for delay in stride(from: 0.02, to: 0.8, by: 0.06) {
            let run = try Zine.shell("exec timeout -s KILL \(delay) \"$ZINE\" build --quiet", in: folder)
            for (file, state) in try folder.state(of: "Output") where !file.hasSuffix(".part") {
                #expect(versions.contains { $0[file] == state.bytes }, "\(file) after \(delay) s")
            }
            if run.status == 0 { break }
        }
        // And the next run is none the worse for what was left lying about.
        #expect(try Zine.run(["build", "--quiet"], in: folder).status == 0)
        let after = try folder.state(of: "Output").mapValues(\.bytes)
        for (file, bytes) in versions[1] { #expect(after[file] == bytes, "\(file)") }
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
