import Testing
import ZineCore
import ZineDocument
import ZineImposition
import ZineTestSupport

/// `zine impose` and `zine calibrate`, as they are typed.
@Suite("Sheets from the command line")
struct ImposeCommandTests {
    private static let size = PaperSize.halfLetter.size

    private func folder(_ pages: Int = 8) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(NumberedPages.pdf(pages: pages, size: Self.size), to: "in.pdf")
        return folder
    }

    private func entries(_ file: String, in folder: TemporaryFolder) throws -> String {
        try Tool.text("qpdf", ["--qdf", "--object-streams=disable", "IN", "-"], on: folder.read(file))
    }

    @Test(
        "tells the printer what to do",
        arguments: [
            ("short", "DuplexFlipShortEdge"), ("long", "DuplexFlipLongEdge"), ("rotated", "DuplexFlipShortEdge"),
        ])
    func duplex(_ mode: String, _ preference: String) throws {
        let folder = try folder()
        let run = try Zine.run(["impose", "in.pdf", "--output", "out/book.pdf", "--duplex", mode], in: folder)
        #expect(run.status == 0 && run.errors == "", "\(run.errors)")
        #expect(run.output.hasPrefix("out/book.pdf: 8 pages on 2 sheets of 279.4 × 215.9 mm\nprint at actual size"))
        let text = try entries("out/book.pdf", in: folder)
        #expect(text.contains("/Duplex /\(preference)") && text.contains("/PrintScaling /None"))
    }

    @Test("makes two files for printers without duplex, and says what comes between them")
    func manual() throws {
        let folder = try folder()
        let run = try Zine.run(["impose", "in.pdf", "--output", "book.pdf", "--duplex", "manual"], in: folder)
        #expect(run.status == 0)
        #expect(run.output.contains("print ./book-fronts.pdf") && run.output.contains("then print ./book-backs.pdf"))
        #expect(try folder.files() == ["book-backs.pdf", "book-fronts.pdf", "in.pdf"])
        #expect(try entries("book-backs.pdf", in: folder).contains("/Duplex /Simplex"))
    }

    @Test("takes the pages that are asked for, in that order")
    func pages() throws {
        let folder = try folder()
        let run = try Zine.run(
            ["impose", "in.pdf", "--output", "out.pdf", "--pages", "last,1-3", "--quiet"], in: folder)
        #expect(run.status == 0 && run.output == "")
        let signs = try Grey.pages(folder["out.pdf"], resolution: 24).map { SignReader(picture: $0).read().signs }
        #expect(signs.map { $0.sorted { $0.x < $1.x }.map(\.number) } == [[3, 8], [1, 2]])
    }

    @Test(
        "says what is wrong with the input, and writes nothing",
        arguments: [
            ("none.pdf", [], "none.pdf:1:1: error: there is no file 'none.pdf' [missing-file]"),
            ("text.pdf", [], "[not-a-pdf]"), ("hollow.pdf", [], "[not-a-pdf]"), (".", [], "[not-a-pdf]"),
            ("broken.pdf", [], "[damaged-pdf]"), ("empty.pdf", [], "[empty-pdf]"),
            ("secret.pdf", [], "[encrypted-pdf]"),
            ("secret.pdf", ["--password", "wrong"], "[wrong-password]"),
            ("in.pdf", ["--paper", "a6"], "[page-does-not-fit]"),
        ])
    func faults(_ file: String, _ options: [String], _ says: String) throws {
        let folder = try folder()
        try folder.write("no PDF", to: "text.pdf")
        try folder.write("", to: "hollow.pdf")
        try folder.write("%PDF-1.7\nand nothing more", to: "broken.pdf")
        try folder.write(
            PDFWriter.file(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"]), to: "empty.pdf")
        let plain = try folder.read("in.pdf")
        try folder.write(
            Tool.run("qpdf", ["--encrypt", "user", "owner", "256", "--", "IN", "OUT"], on: plain, result: ""),
            to: "secret.pdf")
        let run = try Zine.run(["impose", file, "--output", "out/out.pdf"] + options, in: folder)
        #expect(run.status == 1 && run.output == "")
        #expect(run.errors.contains(says) && run.errors.contains("hint: "), "\(run.errors)")
        #expect(try folder.files(in: "").filter { $0.hasPrefix("out/") } == [])
    }

    @Test(
        "answers wrong usage with 64 and a sentence that helps",
        arguments: [
            (["--scheme", "sadle"], "did you mean “saddle”?"), (["--paper", "a44"], "a4"),
            (["--duplex", "sideways"], "there is no duplex mode “sideways”"),
            (["--pages", "5-x"], "no range of pages"),
            (["--pages", "9"], "there is no page 9: the file has 8"), (["--output", "in.pdf"], "is the input itself"),
            (["--paper-weight", "heavy"], "80gsm"), (["--signature-sheets", "9"], "from 2 to 8"),
            (["--marks", "fold,stable"], "did you mean “staple”?"),
            (["--printer", "nowhere"], "none is calibrated yet"),
            (["--thickness", "1mm", "--paper-weight", "80"], "give one of them"),
        ])
    func usage(_ options: [String], _ says: String) throws {
        let folder = try folder()
        let output = options.contains("--output") ? [] : ["--output", "out.pdf"]
        let run = try Zine.run(["impose", "in.pdf"] + output + options, in: folder)
        #expect(run.status == 64 && run.errors.contains(says), "\(run.errors)")
        #expect(try folder.files() == ["in.pdf"])
    }

    @Test("warns of mixed sizes")
    func mixed() throws {
        let folder = try TemporaryFolder()
        let small = Size(width: .points(300), height: .points(400))
        try folder.write(NumberedPages.pdf([Self.size, Self.size, small, Self.size]), to: "in.pdf")
        let run = try Zine.run(["impose", "in.pdf", "--output", "out.pdf"], in: folder)
        #expect(
            run.status == 0
                && run.errors.contains("the pages have 2 sizes; most are 139.7 × 215.9 mm [mixed-page-sizes]"))
    }

    @Test("a calibrated printer is obeyed by everything that is printed later")
    func profile() throws {
        let folder = try folder()
        let saved = try Zine.run(
            ["calibrate", "--flip", "long", "--offset", "9mm,-6mm", "--margin", "5mm", "--paper", "letter"], in: folder)
        #expect(saved.status == 0, "\(saved.errors)")
        #expect(
            try folder.text("config/zine/printers/default.yaml") == """
                # A printer, as zine calibrate found it.
                duplex: long
                offset: [9mm, -6mm]  # of backs: right, then down
                margin: 5mm
                paper: 215.9mm x 279.4mm

                """)
        #expect(try Zine.run(["impose", "in.pdf", "--output", "with.pdf"], in: folder).status == 0)
        let without = ["impose", "in.pdf", "--output", "without.pdf", "--printer", "none", "--duplex", "long"]
        #expect(try Zine.run(without, in: folder).status == 0)
        #expect(try entries("with.pdf", in: folder).contains("/DuplexFlipLongEdge"))
        let signs = try ["with.pdf", "without.pdf"].map { name in
            try Grey.pages(folder[name], resolution: 72).map { SignReader(picture: $0).read().signs }
        }
        for side in 0..<4 {
            for (moved, straight) in zip(signs[0][side], signs[1][side]) {
                // Backs stand on their head, and move the other way.
                let isBack = side % 2 == 1
                #expect(abs(moved.x - straight.x + (isBack ? 9 * 72 / 25.4 : 0)) < 1)
                #expect(abs(moved.y - straight.y + (isBack ? 6 * 72 / 25.4 : 0)) < 1)
            }
        }
    }

    @Test("an issue is printed as the printer does it, on the paper that the issue wants")
    func issue() throws {
        let folder = try TemporaryFolder()
        var issue = SmallIssue()
        issue.manifest += "print: {paper: a4, duplex: short, marks: [fold], stock: 90gsm}\n"
        try issue.write(to: folder)
        let calibrate = ["calibrate", "--name", "office", "--flip", "manual", "--turn", "long", "--paper", "letter"]
        #expect(try Zine.run(calibrate, in: folder).status == 0)
        #expect(try Zine.run(["build", "--editions", "print"], in: folder).status == 0)
        #expect(folder.exists("Output/001/booklet.pdf"))
        #expect(try Zine.run(["build", "--editions", "print", "--printer", "office"], in: folder).status == 0)
        let info = try Tool.run("pdfinfo", [folder["Output/001/booklet-backs.pdf"]]).output
        #expect(info.contains("(A4)"), "\(info)")
    }

    @Test("the calibration sheet comes out upright and in register on the printer that it was made for")
    func sheet() throws {
        let folder = try TemporaryFolder()
        let run = try Zine.run(["calibrate", "--paper", "a4", "--output", "made/sheet.pdf"], in: folder)
        #expect(run.status == 0 && run.output.hasPrefix("made/sheet.pdf\n"), "\(run.errors)")
        let text = try Tool.text("pdftotext", ["IN", "-"], on: folder.read("made/sheet.pdf"))
        #expect(text.contains("Front") && text.contains("Back") && text.contains("100 mm long"))
        // Four pixels to the point: the lines are fine.
        let sides = try Grey.pages(folder["made/sheet.pdf"], resolution: 288)
        #expect(sides.count == 2)
        for side in sides {
            let (x, y) = (side.width / 2, side.height / 2)
            let hasLine = { (up: Int) in (-3...3).contains { side.isDark(x + $0, y - up * 4) } }
            #expect(hasLine(30) && hasLine(-30) && !hasLine(60), "the crosses are in the middle")
        }
        #expect(!folder.exists("config"))
    }

    @Test("broken profiles are errors at their place")
    func brokenProfile() throws {
        let folder = try folder()
        try folder.write("duplex: sideways\nofset: 1\nmargin: 90mm\n", to: "config/zine/printers/office.yaml")
        let run = try Zine.run(["impose", "in.pdf", "--output", "out.pdf", "--printer", "office"], in: folder)
        #expect(run.status == 1)
        for place in ["office.yaml:1:9: error", "office.yaml:2:1: warning", "office.yaml:3:9: error"] {
            #expect(run.errors.contains(place), "\(run.errors)")
        }
    }
}
