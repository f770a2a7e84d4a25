import Testing
import ZineCore
import ZineDocument
import ZineImposition
import ZineKit
import ZineRender
import ZineTestSupport

/// PDFs that are not ours, on sheets: nothing is lost, nothing moves, nothing traps.
@Suite("PDFs from elsewhere")
struct ForeignPDFTests {
    private static let maker = SheetMaker(programFiles: ProgramFiles(root: Project.root))

    /// Puts every page on a sheet of its own size, and compares the two as they are seen; then makes a booklet.
    ///
    /// - Parameter original: the file before it was damaged, to compare with.
    private func check(
        _ bytes: [UInt8], password: String? = nil, unit: Int = 1, isMended: Bool = false, original: [UInt8]? = nil
    ) throws {
        let folder = try TemporaryFolder()
        let input = try folder.write(bytes, to: "in.pdf")
        let sizes = try PDFSource(path: input, password: password).pageSizes
        let output = try impose(input, in: folder, password, Self.leaves(sizes), isMended: isMended)
        if bytes.count > 20_000 { #expect(try folder.read("out.pdf").count * 10 <= bytes.count * 11) }
        let seen = try original.map { try folder.write($0, to: "original.pdf") } ?? input
        try compare(seen, output, sizes, password, unit)
        var booklet = PrintSettings()
        booklet.scaling = .fit
        _ = try impose(input, in: folder, password, booklet, isMended: isMended)
    }

    private func impose(
        _ input: String, in folder: TemporaryFolder, _ password: String?, _ settings: PrintSettings, isMended: Bool
    ) throws -> String {
        let made = try Self.maker.make(
            .init(input: input, output: folder["out.pdf"], password: password, settings: settings))
        #expect(!made.diagnostics.hasErrors, "\(made.diagnostics)")
        #expect(made.diagnostics.contains { $0.id == "mended-pdf" } == isMended)
        let checked = try Tool.run("qpdf", ["--check", folder["out.pdf"]])
        #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
        return folder["out.pdf"]
    }

    /// Single leaves, as large as the largest page, with all pages upright.
    private static func leaves(_ sizes: [Size]) -> PrintSettings {
        var settings = PrintSettings()
        settings.scheme = .sideStitch
        let paper = Size(
            width: sizes.map(\.width).max() ?? .zero, height: sizes.map(\.height).max() ?? .zero)
        settings.paper = paper
        settings.pageSize = paper
        settings.duplex = paper.width > paper.height ? .shortEdge : .longEdge
        settings.printableMargin = .zero
        return settings
    }

    private func compare(
        _ input: String, _ output: String, _ sizes: [Size], _ password: String?, _ unit: Int
    ) throws {
        let last = min(sizes.count, 4)
        let before = try Grey.pages(input, resolution: 72 * unit, last: last, password: password)
        let after = try Grey.pages(output, resolution: 72, last: last)
        #expect(before.count == last && after.count >= last)
        for (page, (before, after)) in zip(before, after).enumerated() {
            let seen = after.middle(before.width, before.height)
            #expect(seen.difference(from: before) < 24, "page \(page + 1)")
        }
    }

    // MARK: Made by hand

    @Test("what is seldom met is understood", arguments: HandmadePDFs.all)
    func handmade(_ sample: HandmadePDF) throws { try check(sample.bytes, unit: sample.unit) }

    @Test("as many pages as there are", arguments: [1, 2, 3, 17, 2000])
    func counts(_ count: Int) throws {
        let folder = try TemporaryFolder()
        let input = try folder.write(NumberedPages.pdf(pages: count, size: HandmadePDFs.size), to: "in.pdf")
        _ = try impose(input, in: folder, nil, PrintSettings(), isMended: false)
        let info = try Tool.run("pdfinfo", [folder["out.pdf"]]).output
        #expect(info.contains("Pages:           \((count + 3) / 4 * 2)\n"))
    }

    // MARK: Rewritten by qpdf and poppler

    @Test(
        "however the file is written",
        arguments: [
            ["--object-streams=generate"], ["--object-streams=disable"], ["--linearize"], ["--qdf"],
            ["--rotate=+90:1-z"], ["--compress-streams=n"], ["--min-version=2.0"],
        ])
    func rewritten(_ options: [String]) throws {
        let plain = NumberedPages.pdf(pages: 5, size: HandmadePDFs.size)
        try check(Tool.run("qpdf", options + ["IN", "OUT"], on: plain, result: ""))
    }

    @Test("as Cairo and poppler write them")
    func poppler() throws {
        let plain = NumberedPages.pdf(pages: 5, size: HandmadePDFs.size)
        try check(Tool.run("pdftocairo", ["-pdf", "IN", "OUT"], on: plain, result: ""))
        try check(Tool.run("pdfunite", ["IN", "IN", "OUT"], on: plain, result: ""))
    }

    @Test(
        "encrypted files open with either password",
        arguments: [["256"], ["128", "--use-aes=y"], ["128", "--use-aes=n"], ["40"]])
    func encryption(_ kind: [String]) throws {
        let plain = NumberedPages.pdf(pages: 5, size: HandmadePDFs.size)
        let encrypt = { (user: String) in
            try Tool.run(
                "qpdf",
                ["--allow-weak-crypto", "--encrypt", user, "owner"] + kind + ["--", "IN", "OUT"], on: plain, result: "")
        }
        try check(encrypt("user"), password: "user")
        try check(encrypt("user"), password: "owner")
        // Without a user's password anybody may read it, and does.
        try check(encrypt(""))
    }

    // MARK: Made by programs

    @Test("Chromium", .enabled(if: ForeignPrograms.chromium, "chromium is not installed"))
    func chromium() throws { try check(ForeignPrograms.chromium(TemporaryFolder())) }

    @Test("LuaLaTeX", .enabled(if: ForeignPrograms.lualatex, "lualatex is not installed"))
    func lualatex() throws { try check(ForeignPrograms.lualatex(TemporaryFolder())) }

    @Test("Typst", .enabled(if: ForeignPrograms.typst != nil, "no python has typst"))
    func typst() throws { try check(ForeignPrograms.typst(TemporaryFolder())) }

    @Test("WeasyPrint", .enabled(if: ForeignPrograms.weasyPrint != nil, "no python has weasyprint"))
    func weasyPrint() throws {
        try check(ForeignPrograms.weasyPrint(TemporaryFolder(), []))
        // Its fields leave their looks to the reader, and poppler makes nothing of its boxes: only the text is compared.
        let folder = try TemporaryFolder()
        let input = try folder.write(
            ForeignPrograms.weasyPrint(TemporaryFolder(), ["--pdf-forms"]), to: "in.pdf")
        let sheets = try impose(input, in: folder, nil, Self.leaves(PDFSource(path: input).pageSizes), isMended: false)
        #expect(try Tool.run("pdftotext", ["-l", "1", sheets, "-"]).output.contains("filled in"))
    }

    @Test("links lead where they led, and programs are not started")
    func links() throws {
        let folder = try TemporaryFolder()
        let page = { (annotations: String) in
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 240 320]/Annots[\(annotations)]>>"
        }
        let link = { (target: String) in "<</Type/Annot/Subtype/Link/Rect[20 40 60 50]\(target)>>" }
        let input = try folder.write(
            PDFWriter.file([
                "<</Type/Catalog/Pages 2 0 R/Names<</Dests<</Names[(end)[6 0 R/XYZ 0 300 null]]>> >> >>",
                "<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R 6 0 R]/Count 4>>",
                page(link("/A<</S/URI/URI(https://example.org/)>>") + link("/A<</S/Launch/F(evil)>>")),
                page(link("/Dest(end)") + link("/A<</S/JavaScript/JS(app.alert\\(1\\))>>")),
                page(link("/A<</S/URI/URI(javascript:alert)>>") + link("/A<</S/GoTo/D[3 0 R/Fit]>>")), page(""),
            ]), to: "in.pdf")
        var settings = PrintSettings()
        settings.paper = Size(width: .points(480), height: .points(320))
        _ = try impose(input, in: folder, nil, settings, isMended: false)
        let text = try Tool.text("qpdf", ["--qdf", "--object-streams=disable", "IN", "-"], on: folder.read("out.pdf"))
        #expect(text.split(separator: "/Subtype /Link").count == 4, "three of six")
        #expect(text.contains("(https://example.org/)"))
        #expect(!text.contains("Launch") && !text.contains("avascript") && !text.contains("JavaScript"))
        // The first page is right on the first sheet, so its link has moved by a page's width.
        #expect(text.contains("/Rect [\n        260\n        40\n        300\n        50\n"), "\(text)")
    }

    @Test("Ghostscript", .enabled(if: ForeignPrograms.ghostscript, "gs is not installed"))
    func ghostscript() throws { try check(ForeignPrograms.ghostscript(TemporaryFolder())) }

    @Test("LibreOffice", .enabled(if: ForeignPrograms.libreOffice, "soffice is not installed"))
    func libreOffice() throws { try check(ForeignPrograms.libreOffice(TemporaryFolder())) }

    @Test(
        "PyMuPDF: forms, annotations, links, encryption",
        .enabled(if: ForeignPrograms.pyMuPDF != nil, "no python has fitz"),
        arguments: [
            (ForeignPrograms.forms, "", nil), (ForeignPrograms.text, ", deflate=True", nil),
            (ForeignPrograms.annotations, "", nil), (ForeignPrograms.links, "", nil),
            (
                ForeignPrograms.forms, ", encryption=fitz.PDF_ENCRYPT_AES_256, user_pw='user', owner_pw='owner'",
                "user" as String?
            ),
        ])
    func pyMuPDF(_ lines: String, _ save: String, _ password: String?) throws {
        try check(ForeignPrograms.pyMuPDF(lines, save: save, in: TemporaryFolder()), password: password)
    }

    // MARK: Damage

    struct Damage: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var harm: @Sendable ([UInt8]) -> [UInt8]
        init(_ name: String, _ harm: @escaping @Sendable ([UInt8]) -> [UInt8]) {
            testDescription = name; self.harm = harm
        }
    }

    @Test(
        "what can be mended is, and is said",
        arguments: [
            Damage("the end is missing") { Array($0.dropLast(20)) },
            Damage("the table's place is wrong") { bytes in
                Array(String(decoding: bytes, as: UTF8.self).replacing("startxref\n", with: "startxref\n9").utf8)
            },
            Damage("the table's numbers are wrong") { bytes in
                Array(String(decoding: bytes, as: UTF8.self).replacing("\n00000000", with: "\n00000001").utf8)
            },
            Damage("a length is wrong") { bytes in
                Array(String(decoding: bytes, as: UTF8.self).replacing("<</Length 1", with: "<</Length 9").utf8)
            },
        ])
    func mended(_ damage: Damage) throws {
        let original = NumberedPages.pdf(pages: 5, size: HandmadePDFs.size)
        try check(damage.harm(original), isMended: true, original: original)
    }

    @Test("random damage never traps")
    func randomDamage() throws {
        var random = SeededRandom(seed: 5)
        let folder = try TemporaryFolder()
        let plain = try Tool.run(
            "qpdf", ["--object-streams=generate", "IN", "OUT"],
            on: NumberedPages.pdf(pages: 5, size: HandmadePDFs.size), result: "")
        for round in 0..<60 {
            var bytes = round % 2 == 0 ? plain : NumberedPages.pdf(pages: 3, size: HandmadePDFs.size)
            for _ in 0...random.below(12) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
            if round % 5 == 0 { bytes = Array(bytes.prefix(random.below(bytes.count))) }
            let input = try folder.write(bytes, to: "in.pdf")
            _ = try? Self.maker.make(.init(input: input, output: folder["out.pdf"]))
        }
        #expect(try folder.files().filter { $0.hasSuffix(".part") } == [])
    }
}

extension Grey {
    /// A part of the picture, as far from the left as from the right and from the top as from the bottom.
    func middle(_ width: Int, _ height: Int) -> Grey {
        let left = max(0, (self.width - width) / 2), top = max(0, (self.height - height) / 2)
        let (across, down) = (min(width, self.width), min(height, self.height))
        var part = self
        part.width = across
        part.height = down
        part.samples = (0..<down).flatMap { samples[((top + $0) * self.width + left)...].prefix(across) }
        return part
    }
}
