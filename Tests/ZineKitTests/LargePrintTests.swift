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
        #expect(page.contains("Large print · How to make a booklet") && !page.contains(">large-print"))
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
        let heights = try Self.heights(of: pdf)
        #expect(!heights.isEmpty && heights.allSatisfy { $0 > 17.9 }, "\(heights.min() ?? 0)")
    }

    /// How high words are set.
    private static func heights(of pdf: [UInt8]) throws -> [Double] {
        let boxes = try Tool.text("pdftotext", ["-bbox", "IN", "-"], on: pdf)
        return boxes.matches(of: /yMin="([0-9.]+)" xMax="[0-9.]+" yMax="([0-9.]+)">[a-z]{3,}</).compactMap {
            match in Double(match.2).flatMap { high in Double(match.1).map { high - $0 } }
        }
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

    @Test(
        "say which edition they are, on the first page and in the title",
        arguments: [
            ("en", "Large print"), ("de", "Großdruck"), ("fr", "Gros caractères"),
        ])
    func named(language: String, name: String) throws {
        let folder = try TemporaryFolder()
        var issue = SmallIssue(body: Self.body)
        issue.manifest += "language: \(language)\ncover: {shape: page}\n"
        try issue.write(to: folder)
        #expect(try Zine.run(["build", "--editions", "large-print,pages"], in: folder).status == 0)
        let pdf = try folder.read("Output/001/large-print.pdf")
        let first = try Tool.text("pdftotext", ["-l", "1", "IN", "-"], on: pdf)
        #expect(first.split(separator: "\n").first?.contains(name) == true, "\(first)")
        #expect(try Tool.text("pdfinfo", ["IN"], on: pdf).contains(name))
        let usual = try Tool.text("pdftotext", ["IN", "-"], on: try folder.read("Output/001/pages.pdf"))
        #expect(!usual.contains(name))
    }

    @Test("have drawings of how to make their booklet, in type as large")
    func guide() throws {
        let folder = try TemporaryFolder()
        try SmallIssue(body: Self.body).write(to: folder)
        #expect(try Zine.run(["build", "--editions", "large-print"], in: folder).status == 0)
        let guide = try folder.read("Output/001/large-print-assemble.pdf")
        #expect(try Tool.text("pdfinfo", ["IN"], on: guide).contains("792 x 1224 pts"))
        let heights = try Self.heights(of: guide)
        #expect(!heights.isEmpty && heights.allSatisfy { $0 > 17.9 }, "\(heights.min() ?? 0)")
    }

    @Test("have pictures as wide as the measure, also those of few pixels")
    func pictures() throws {
        let folder = try TemporaryFolder()
        var issue = SmallIssue(body: "Before it.\n\n![A grey field](field.png)\n\nAfter it.")
        issue.files["articles/field.png"] = try Tool.run(
            "python3", ["-c", Self.greyPicture, "720", "360"]
        ).outputBytes
        try issue.write(to: folder)
        #expect(try Zine.run(["build", "--editions", "large-print,pages"], in: folder).status == 0)
        // A page of letter has margins of an inch.
        #expect(try Self.widest(try folder.read("Output/001/large-print.pdf")) > 467)
        #expect(try Self.widest(try folder.read("Output/001/pages.pdf")) < 300)
    }

    /// The width of the widest picture on pages, in points.
    private static func widest(_ pdf: [UInt8]) throws -> Double {
        let list = try Tool.text("pdfimages", ["-list", "IN"], on: pdf)
        let widths = list.split(separator: "\n").dropFirst(2).compactMap { row -> Double? in
            let cells = row.split(separator: " ")
            guard cells.count > 12, let pixels = Double(cells[3]), let density = Double(cells[12]) else { return nil }
            return pixels / density * 72
        }
        return widths.max() ?? 0
    }

    /// A PNG of one grey, as wide and high as is said.
    private static let greyPicture = """
        import struct, sys, zlib
        w, h = map(int, sys.argv[1:3])
        def chunk(name, data):
            return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        rows = zlib.compress((b"\\0" + bytes(range(256)) * (w // 256) + bytes(w % 256)) * h)
        sys.stdout.buffer.write(
            b"\\x89PNG\\r\\n\\x1a\\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", w, h, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", rows) + chunk(b"IEND", b""))
        """

    @Test("have listings in a timeline as wide as the timeline, below their time")
    func listings() throws {
        let folder = try TemporaryFolder()
        let line = "alpha bravo charlie delta echo foxtrot"
        let body = """
            ## Timeline

            - **10:00** The first.

              ```
              \(line)
              ```

            - **10:05** The second.
            """
        try SmallIssue(body: body).write(to: folder)
        #expect(try Zine.run(["build", "--editions", "large-print"], in: folder).status == 0)
        let text = try Tool.text(
            "pdftotext", ["-layout", "IN", "-"], on: try folder.read("Output/001/large-print.pdf"))
        #expect(text.split(separator: "\n").contains { $0.hasSuffix(line) }, "\(text)")
        #expect(text.contains("10:00") && text.contains("The first."))
    }

    @Test("keep a row of a wide table on one page")
    func records() throws {
        let folder = try TemporaryFolder()
        let cell = { (word: String) in String(repeating: word + "uncharacteristically ", count: 6) }
        var body = "| North | East | South | West |\n|---|---|---|---|\n"
        for row in 1...9 { body += "| \(cell("n\(row)")) | \(cell("e")) | \(cell("s")) | \(cell("w"))w\(row)end |\n" }
        try SmallIssue(body: body).write(to: folder)
        #expect(try Zine.run(["build", "--editions", "large-print"], in: folder).status == 0)
        let text = try Tool.text("pdftotext", ["IN", "-"], on: try folder.read("Output/001/large-print.pdf"))
        let pages = text.split(separator: "\u{C}")
        for row in 1...9 {
            let starts = pages.indices.filter { pages[$0].contains("n\(row)un") }
            let ends = pages.indices.filter { pages[$0].contains("w\(row)end") }
            #expect(starts.count == 1 && starts == ends, "row \(row) on \(starts) and \(ends)")
        }
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
