import Testing
import ZineCore
import ZineKit
import ZineTestSupport

/// Looking at a page, a spread, a sheet.
@Suite("A preview")
struct PreviewTests {
    private static func issue() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try SmallIssue().write(to: folder, at: "Issues/001")
        return folder
    }

    private static func size(ofPNG bytes: [UInt8]) -> (width: Int, height: Int) {
        let number = { (at: Int) in bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
        return (number(16), number(20))
    }

    struct Look: Sendable {
        var options: [String]
        /// At 72 to the inch.
        var width: Int
        var height: Int
    }

    @Test(
        "is as large as what was asked for",
        arguments: [
            Look(options: ["--page", "2"], width: 396, height: 612),
            Look(options: ["--spread", "1"], width: 396, height: 612),
            Look(options: ["--spread", "2"], width: 792, height: 612),
            Look(options: ["--spread", "3"], width: 792, height: 612),
            Look(options: ["--spread", "4"], width: 396, height: 612),
            Look(options: ["--sheet", "1"], width: 792 + 36, height: 2 * 612 + 3 * 18),
        ])
    func sizes(look: Look) throws {
        let folder = try Self.issue()
        let run = try Zine.run(
            ["preview", "Issues/001", "--output", "a.png", "--resolution", "72"] + look.options, in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let size = Self.size(ofPNG: try folder.read("a.png"))
        #expect(size == (look.width, look.height))
    }

    @Test("of a sheet is the sheet that is printed, on a calibrated printer too")
    func calibrated() throws {
        let folder = try Self.issue()
        func sheet(_ options: [String] = []) throws -> [UInt8] {
            let look = ["preview", "Issues/001", "--sheet", "1", "--output", "a.svg"]
            let run = try Zine.run(look + options, in: folder)
            #expect(run.status == 0, "\(run.errors)")
            return try folder.read("a.svg")
        }
        let straight = try sheet()
        let saved = try Zine.run(
            ["calibrate", "--flip", "long", "--offset", "3mm,-2mm", "--margin", "40mm", "--paper", "letter"], in: folder
        )
        #expect(saved.status == 0, "\(saved.errors)")
        #expect(try sheet() != straight, "the back stands on its head, 3 mm to the left")
        #expect(try sheet(["--printer", "none"]) == straight)
        func margins(_ options: [String] = []) throws -> [UInt8] {
            let look = ["preview", "Issues/001", "--page", "2", "--show", "margins", "--output", "b.svg"]
            #expect(try Zine.run(look + options, in: folder).status == 0)
            return try folder.read("b.svg")
        }
        #expect(try margins() != margins(["--printer", "none"]), "what 40 mm leave of the page")
        // Of ink that this printer does not reach, a check tells what a build does.
        for command in [["check"], ["build", "--editions", "print"]] {
            let told = try Zine.run(command + ["Issues/001"], in: folder)
            #expect(told.errors.contains("ink-outside-printable-area"), "\(command): \(told.errors)")
            let any = try Zine.run(command + ["Issues/001", "--printer", "none"], in: folder)
            #expect(!any.errors.contains("ink-outside"), "\(command): \(any.errors)")
            let document = try Zine.run(command + ["Issues/001", "--diagnostics", "sarif"], in: folder).errors
            #expect(document.split(separator: "\"2.1.0\"").count == 2, "one document: \(document)")
        }
    }

    @Test("of a page says what is about it, and how much else there is")
    func told() throws {
        let folder = try TemporaryFolder()
        let picture = Array(
            "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20'><path d='M0 0H30V20'/></svg>".utf8)
        var issue = SmallIssue(articles: [
            "---\ntitle: One\n---\n\n![](../art/a.svg)\n", "---\ntitle: Two\n---\n\n<blink>Text.</blink>\n",
        ])
        issue.manifest += "cover: {shape: picture}\n"
        issue.files["art/a.svg"] = picture
        try issue.write(to: folder)
        let all = ["missing-alt", "unknown-html", "cover-without-picture"]
        for (options, told) in [
            (["--page", "1"], ["cover-without-picture"]), (["--page", "2"], ["missing-alt"]),
            (["--page", "3"], ["unknown-html"]), (["--spread", "2"], ["missing-alt", "unknown-html"]),
            (["--sheet", "1"], all),
        ] {
            let run = try Zine.run(["preview", "Issues/001", "--output", "a.png"] + options, in: folder)
            #expect(run.status == 0)
            for id in all { #expect(run.errors.contains("[\(id)]") == told.contains(id), "\(options): \(id)") }
            let rest = all.count - told.count
            #expect(
                run.errors.contains(
                    "note: \(rest == 1 ? "1 remark on other pages is" : "\(rest) remarks on other pages are") not told here [other-pages]"
                ) == (rest > 0), "\(run.errors)")
        }
    }

    @Test("draws over the page what is asked for, and each mark changes it", arguments: ["png", "svg", "pdf"])
    func overlays(ending: String) throws {
        let folder = try Self.issue()
        var seen = Set<[UInt8]>()
        let marks = [nil, "grid", "margins", "boxes", "costs", "grid,margins,boxes,stretch,costs"]
        for (index, mark) in marks.enumerated() {
            let show = mark.map { ["--show", $0] } ?? []
            let name = "\(index).\(ending)"
            let run = try Zine.run(["preview", "Issues/001", "--page", "2", "--output", name] + show, in: folder)
            #expect(run.status == 0, "\(run.errors)")
            seen.insert(try folder.read(name))
        }
        #expect(seen.count == marks.count)
    }

    @Test("has a page for each side of a sheet, the same bytes every time")
    func sheet() throws {
        let folder = try Self.issue()
        for name in ["a.pdf", "b.pdf"] {
            #expect(try Zine.run(["preview", "Issues/001", "--sheet", "1", "--output", name], in: folder).status == 0)
        }
        let bytes = try folder.read("a.pdf")
        #expect(try bytes == folder.read("b.pdf"))
        #expect(try Tool.text("pdfinfo", ["IN"], on: bytes).contains("Pages:           2"))
        #expect(try Tool.text("pdftotext", ["IN", "-"], on: bytes).contains("Nothing happened"))
    }

    @Test(
        "answers wrong usage with 64 and a sentence that helps",
        arguments: [
            ("--sheet 9", "so there is no sheet 9"), ("--spread 99", "so there is no page 99"),
            ("--page 1 --sheet 1", "one of them at a time"), ("--show wires", "nothing called 'wires' can be shown"),
            ("--sheet 0", "--sheet wants a number from 1"),
        ])
    func usage(options: String, says: String) throws {
        let folder = try Self.issue()
        let run = try Zine.run(
            ["preview", "Issues/001", "--output", "a.png"] + options.split(separator: " ").map(String.init), in: folder)
        #expect(run.status == 64 && run.errors.contains(says), "\(run.errors)")
        #expect(!folder.exists("a.png"))
    }

    @Test("goes into a file beside where there is no terminal, and says which")
    func standardName() throws {
        let folder = try Self.issue()
        let run = try Zine.run(["preview", "Issues/001", "--page", "3"], in: folder)
        #expect(run.output == "page-3.png\n" && folder.exists("page-3.png"))
    }
}

@Suite("A terminal's pictures")
struct TerminalPictureTests {
    @Test("are known by the environment, but in no multiplexer")
    func environment() {
        #expect(TerminalPicture(environment: ["TERM": "xterm-kitty"]) == .kitty)
        #expect(TerminalPicture(environment: ["TERM_PROGRAM": "iTerm.app"]) == .iterm2)
        #expect(TerminalPicture(environment: ["LC_TERMINAL": "iTerm2"]) == .iterm2)
        #expect(TerminalPicture(environment: ["TERM": "xterm-256color"]) == nil)
        #expect(TerminalPicture(environment: ["TERM": "xterm-kitty", "TMUX": "1"]) == nil)
    }

    @Test("are known by what the terminal answers")
    func answers() {
        let of = { (text: String) in TerminalPicture(answer: Array(text.utf8)) }
        #expect(of("\u{1B}_Gi=31;OK\u{1B}\\\u{1B}[?62;c") == .kitty)
        #expect(of("\u{1B}[?62;4;22c") == .sixel)
        #expect(of("\u{1B}[?64;22c") == nil)
        #expect(of("\u{1B}[?4c") == nil, "the first number is the terminal's class")
        #expect(of("") == nil && of("\u{1B}[?") == nil && of("c") == nil)
        #expect(TerminalPicture.isWhole(Array("\u{1B}[?62;4c".utf8)))
        #expect(!TerminalPicture.isWhole(Array("\u{1B}_Gi=31;OK\u{1B}\\\u{1B}[?62".utf8)))
    }

    @Test("go to Kitty in pieces of four thousand characters that make the picture again")
    func pieces() {
        let picture = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let text = String(decoding: TerminalPicture.kitty.sequence(for: picture), as: UTF8.self)
        let pieces = text.parts("\u{1B}_G").dropFirst()
        #expect(pieces.count == 4 && pieces.allSatisfy { $0.utf8.count <= 4_096 + 32 && $0.hasSuffix("\u{1B}\\") })
        #expect(pieces.dropLast().allSatisfy { $0.contains("m=1;") } && pieces.last?.hasPrefix("m=0;") ?? false)
        let length = pieces.reduce(0) { $0 + ($1.parts(";").last?.utf8.count ?? 0) - 2 }
        #expect(length == (picture.count + 2) / 3 * 4)
    }
}

extension StringProtocol where SubSequence == Substring {
    fileprivate func parts(_ separator: String) -> [Substring] {
        split(separator: separator, omittingEmptySubsequences: false)
    }
}
