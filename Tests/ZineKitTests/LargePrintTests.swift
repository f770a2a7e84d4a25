import Foundation
import Testing
import ZineTestSupport

/// The editions for readers with low vision and for readers of Braille.
@Suite("Large print and Braille")
struct LargePrintTests {
    private static let body = """
        Nothing happened,[^a] and *all of it* was **written down** with care, see [the report](https://example.org/report).

        ## A section

        The extraordinarily uncharacteristic circumstances of that afternoon are hard to tell in a few short words.

        | Mark | Meaning |
        | --- | --- |
        | one | two |

        [^a]: As far as anybody knows.
        """

    private func report(_ folder: TemporaryFolder) throws -> [String: Any] {
        let data = Data(try folder.read("Output/001/report.json"))
        return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test("are made where they are asked for, and say in the report what they are")
    func asked() throws {
        let folder = try TemporaryFolder()
        try SmallIssue(body: Self.body).write(to: folder)
        #expect(try Zine.run(["build", "--editions", "pages"], in: folder).status == 0)
        #expect(!folder.exists("Output/001/large-print.pdf") && !folder.exists("Output/001/braille.brf"))
        #expect(try report(folder)["large_print"] is NSNull)
        let run = try Zine.run(["build", "--editions", "large-print,braille"], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let made = try #require(try report(folder)["large_print"] as? [String: Any])
        #expect(made["pages"] as? Int == 4 && made["sheets"] as? Int == 1 && made["text_size"] as? Double == 18)
        #expect((made["findings"] as? [Any])?.isEmpty == true)
        let braille = try #require(try report(folder)["braille"] as? [String: Any])
        #expect(braille["cells"] as? Int == 40 && braille["lines"] as? Int == 25)
        #expect(braille["tables"] as? [String] == ["en-ueb-g2.ctb", "en-ueb-g1.ctb"])
    }

    @Test("are made of every issue where the publication or the issue names them, and offered on the site")
    func named() throws {
        let folder = try TemporaryFolder()
        var issue = SmallIssue(body: Self.body)
        issue.manifest += "editions: [large-print, braille]\n"
        try issue.write(to: folder)
        #expect(try Zine.run(["build"], in: folder).status == 0)
        for file in ["pages.pdf", "large-print.pdf", "large-print-booklet.pdf", "braille.brf"] {
            #expect(folder.exists("Output/001/" + file), "\(file)")
        }
        #expect(try Zine.run(["publish", "--to", "Site"], in: folder).status == 0)
        let page = try folder.text("Site/001/index.html")
        for file in ["large-print.pdf", "large-print-booklet.pdf", "braille.brf"] {
            #expect(folder.exists("Site/001/" + file) && page.contains("href=\"\(file)\""), "\(file)")
        }
        let both = try folder.read("Output/001/large-print.pdf") == folder.read("Site/001/large-print.pdf")
        #expect(both)
    }

    @Test("have every word, in type of 18 points and more, undivided, on whole sheets")
    func pages() throws {
        let folder = try TemporaryFolder()
        try SmallIssue(body: Self.body).write(to: folder)
        #expect(try Zine.run(["build", "--editions", "large-print"], in: folder).status == 0)
        let pdf = try folder.read("Output/001/large-print.pdf")
        #expect(try Tool.text("pdfinfo", ["IN"], on: pdf).contains("612 x 792 pts (letter)"))
        let sheets = try Tool.text("pdfinfo", ["IN"], on: try folder.read("Output/001/large-print-booklet.pdf"))
        #expect(sheets.contains("1224 x 792 pts") || sheets.contains("792 x 1224 pts"))
        let text = try Tool.text("pdftotext", ["-layout", "IN", "-"], on: pdf)
        #expect(!text.contains("-\n"))
        // Notes stand behind the text, the address of the link among them.
        let heading = try #require(text.range(of: "Notes"))
        #expect(text[heading.upperBound...].contains("As far as anybody knows."))
        #expect(text[heading.upperBound...].contains("example.org/report"))
        let boxes = try Tool.text("pdftotext", ["-bbox", "IN", "-"], on: pdf)
        let heights = boxes.matches(of: /yMin="([0-9.]+)" xMax="[0-9.]+" yMax="([0-9.]+)">[a-z]{3,}</).compactMap {
            match in Double(match.2).flatMap { high in Double(match.1).map { high - $0 } }
        }
        #expect(!heights.isEmpty && heights.allSatisfy { $0 > 17.9 }, "\(heights.min() ?? 0)")
    }

    @Test("stand on A4 and A3 where the issue is printed on A4")
    func metric() throws {
        let folder = try TemporaryFolder()
        var issue = SmallIssue(body: Self.body)
        issue.manifest += "print: {paper: a4}\n"
        try issue.write(to: folder)
        #expect(try Zine.run(["build", "--editions", "large-print"], in: folder).status == 0)
        let pages = try Tool.text("pdfinfo", ["IN"], on: try folder.read("Output/001/large-print.pdf"))
        #expect(pages.contains("(A4)"), "\(pages)")
    }

    @Test("can be previewed and checked")
    func shown() throws {
        let folder = try TemporaryFolder()
        try SmallIssue(body: Self.body).write(to: folder)
        let run = try Zine.run(
            ["preview", "Issues/001", "--large-print", "--page", "2", "--resolution", "72", "--output", "p.png"],
            in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let png = try folder.read("p.png")
        // Width and height stand behind the file's signature.
        #expect(png[16..<24].map { Int($0) } == [0, 0, 2, 100, 0, 0, 3, 24])
        #expect(try Zine.run(["check", "--large-print"], in: folder).status == 0)
    }
}
