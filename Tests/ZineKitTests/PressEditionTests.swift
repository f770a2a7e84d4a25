import Foundation
import Testing
import ZineTestSupport

/// What a print shop and the person at the table are given.
@Suite("A build for paper")
struct PressEditionTests {
    private static let cover = """
        <svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><rect width="50" height="50" fill="#d02010"/>
        <path d="M60 10H90" stroke="#0040ff" stroke-width="4"/></svg>
        """

    private static func issue(_ folder: TemporaryFolder, press: String = "") throws {
        var issue = SmallIssue(
            body: "Nothing happened, see [there](https://example.org).\n\n![A sign](../art/sign.svg)")
        issue.manifest += press
        issue.files["art/sign.svg"] = Array(cover.utf8)
        try issue.write(to: folder)
    }

    @Test("makes press.pdf only when it is asked for, in one ink, on a sheet with bleed")
    func press() throws {
        let folder = try TemporaryFolder()
        try Self.issue(folder)
        #expect(try Zine.run(["build", "--editions", "pages"], in: folder).status == 0)
        #expect(!folder.exists("Output/001/press.pdf"))
        let run = try Zine.run(["build", "--editions", "pages", "--press"], in: folder)
        #expect(run.status == 0)
        #expect(run.errors.contains("[colours-lost]"))
        let boxes = try Tool.text("pdfinfo", ["-box", "IN"], on: try folder.read("Output/001/press.pdf"))
        #expect(boxes.contains("PDF/X-4"))
        // Half letter; an eighth of an inch of bleed, and nine millimetres around it.
        #expect(boxes.contains(/MediaBox: +0\.00 +0\.00 +465\.02 +681\.02/))
        #expect(boxes.contains(/BleedBox: +25\.51 +25\.51 +439\.51 +655\.51/))
        #expect(boxes.contains(/TrimBox: +34\.51 +34\.51 +430\.51 +646\.51/))
        let text = try Tool.text("pdftotext", ["-layout", "IN", "-"], on: try folder.read("Output/001/press.pdf"))
        #expect(text.contains("Nothing happened") && text.contains("1/4"))
        let links = try Tool.text(
            "qpdf", ["--qdf", "--object-streams=disable", "IN", "-"], on: try folder.read("Output/001/press.pdf"))
        #expect(!links.contains("/URI") && !links.contains("/DeviceRGB"))
    }

    @Test("takes the press's own profile, beside the issue or the publication, and refuses others")
    func profile() throws {
        let folder = try TemporaryFolder()
        try Self.issue(folder, press: "press: {profile: shop.icc, condition: FOGRA47L}\n")
        let build = ["build", "--editions", "press"]
        let missing = try Zine.run(build, in: folder)
        #expect(
            missing.status == 1 && missing.errors.contains("issue.yaml:5:18: error")
                && missing.errors.contains("[missing-file]"))
        try folder.write("no profile", to: "Issues/shop.icc")
        #expect(try Zine.run(build, in: folder).errors.contains("[bad-profile]"))
        var profile = [UInt8](repeating: 0, count: 132)
        profile[3] = 132
        for (place, word) in [(12, "prtr"), (16, "CMYK"), (36, "acsp")] {
            profile.replaceSubrange(place..<place + 4, with: word.utf8)
        }
        try folder.write(profile, to: "Issues/shop.icc")
        #expect(try Zine.run(build, in: folder).status == 0)
        let file = try Tool.text(
            "qpdf", ["--qdf", "--object-streams=disable", "IN", "-"], on: try folder.read("Output/001/press.pdf"))
        #expect(file.contains("(FOGRA47L)") && file.contains("/N 4"))
    }

    @Test("says how the booklet is made, for its scheme and in its language")
    func assembly() throws {
        let folder = try TemporaryFolder()
        var issue = SmallIssue()
        issue.manifest += "language: de\nprint: {paper: a4, scheme: saddle}\n"
        try issue.write(to: folder)
        #expect(try Zine.run(["build", "--editions", "print"], in: folder).status == 0)
        let bytes = try folder.read("Output/001/assemble.pdf")
        let text = try Tool.text("pdftotext", ["IN", "-"], on: bytes)
        #expect(
            text.contains("So entsteht das Heft") && text.contains("Format A4") && text.contains("Heften"))
        let tags = try Tool.text("pdfinfo", ["-struct", "IN"], on: bytes)
        #expect(tags.split(separator: "\n").count { $0.contains("Figure") } >= 6)
        #expect(try Tool.text("pdfinfo", ["IN"], on: bytes).contains("595"))
    }

    @Test("says it from right to left where the language runs so")
    func backwardsAssembly() throws {
        let folder = try TemporaryFolder()
        var issue = SmallIssue()
        issue.manifest += "language: ar\nprint: {paper: a4, scheme: saddle}\n"
        try issue.write(to: folder)
        #expect(try Zine.run(["build", "--editions", "print"], in: folder).status == 0)
        let bytes = try folder.read("Output/001/assemble.pdf")
        #expect(try Tool.text("pdftotext", ["IN", "-"], on: bytes).contains("الطباعة"))
        // All of the title stands in the right half of the page.
        let words = try Tool.text("pdftotext", ["-bbox", "IN", "-"], on: bytes).split(separator: "\n")
        let title = try #require(words.first { $0.contains("<word") })
        let left = try #require(title.split(separator: "\"").dropFirst().first.flatMap { Double($0) })
        #expect(left > 595 / 2)
    }
}
