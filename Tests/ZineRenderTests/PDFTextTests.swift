import Testing
import ZineCore
import ZineRender
import ZineTestSupport

@Suite("Text in a PDF")
struct PDFTextTests {
    private static func pdf(_ items: [FrameItem]) throws -> [UInt8] {
        var tree = StructureTree(language: "en")
        let paragraph = tree.add(StructureElement(.paragraph, parent: tree.root))
        let items = items.map { FrameItem($0.mark, element: paragraph) }
        let set = PageSet(pages: [SamplePages.page(items)], structure: tree, metadata: SamplePages.metadata)
        return try PDFRenderer.pages(set, resources: SamplePages.resources, options: SamplePages.options)
    }

    private static func text(_ items: [FrameItem]) throws -> String {
        try Tool.text("pdftotext", ["-enc", "UTF-8", "-nopgbrk", "IN", "-"], on: pdf(items))
    }

    private static func item(_ run: GlyphRun) -> FrameItem { FrameItem(.glyphs(run), element: nil) }

    @Test("copies ligatures as the letters they stand for")
    func ligatures() throws {
        let run = try Typesetter().run("find the fish first", at: 50, 60, ligatures: true)
        #expect(run.glyphs.count == "find the fish first".count - 3)
        #expect(try Self.text([Self.item(run)]).contains("find the fish first"))
    }

    @Test(
        "has no joiner in a letter that became two capitals, whether a reader knows what is read or not",
        arguments: [("STRASSE", "Straße", "Strasse"), ("FIN", "ﬁn", "fin")])
    func capitals(_ example: (capitals: String, written: String, shown: String)) throws {
        var run = try Typesetter().run(example.capitals, at: 50, 60)
        run.text = example.written
        let single = example.written.count < example.capitals.count ? example.written.firstIndex { !$0.isASCII } : nil
        let place = single.map { example.written.distance(from: example.written.startIndex, to: $0) } ?? 0
        run.clusters = example.written.map { .init(bytes: $0.utf8.count, glyphs: 1) }
        run.clusters.insert(.init(bytes: 0, glyphs: 1), at: place + 1)
        let copied = try Self.text([Self.item(run)])
        #expect(copied.contains(example.shown) && !copied.unicodeScalars.contains("\u{200D}"))
        run.reading = example.written
        #expect(try Self.text([Self.item(run)]).contains(example.written))
        // A space that is read with the word stands in its marked content, as a text of its own.
        run.reading = example.written + " "
        var space = try Typesetter().run(" ", at: 50 + run.width.points, 60)
        space.reading = ""
        let next = try Typesetter().run("next", at: 50 + run.width.points + space.width.points, 60)
        let pdf = try Self.pdf([run, space, next].map(Self.item))
        #expect(try Tool.text("pdftotext", ["-nopgbrk", "IN", "-"], on: pdf).contains(example.written + " next"))
        let content = try Tool.text("qpdf", ["--qdf", "--object-streams=disable", "IN", "-"], on: pdf)
        #expect(content.ranges(of: "/ActualText").count == 1 && content.ranges(of: "\nET\nBT\n").count == 1)
    }

    @Test("joins the parts of a word that a soft hyphen divides at a line's end")
    func softHyphen() throws {
        let type = try Typesetter()
        let lines = [type.run("well-known hyphen\u{AD}", at: 50, 60), type.run("ation", at: 50, 74)]
        #expect(try Self.text(lines.map(Self.item)).contains("well-known hyphenation"))
    }

    @Test("says the same in its structure, with no span nested in a paragraph")
    func structureText() throws {
        let text = "A\u{A0}final fluff: office, waffle-\u{AD}iron fi\u{AD}"
        let run = try Typesetter().run(text, at: 50, 60, ligatures: true)
        let pdf = try Self.pdf([Self.item(run)])
        let dump = try Tool.text("pdfinfo", ["-struct-text", "-enc", "UTF-8", "IN"], on: pdf)
        #expect(dump.contains("\"A final fluff: office, waffle--iron fi-\""))
        let content = try Tool.text("qpdf", ["--qdf", "--object-streams=disable", "IN", "-"], on: pdf)
        #expect(!content.contains("/ActualText"))
    }

    @Test("walks right-to-left clusters backwards")
    func rightToLeft() throws {
        // The glyphs stand as “cba” and are read from the right as “abc”: each still is its own letter.
        var run = try Typesetter().run("cba", at: 50, 60)
        run.text = "abc"
        run.isRightToLeft = true
        #expect(try Self.text([Self.item(run)]).contains("cba"))
        run.isRightToLeft = false
        #expect(try Self.text([Self.item(run)]).contains("abc"))
    }

    @Test("keeps every face embedded and subset, once for all sizes and expansions")
    func fonts() throws {
        let type = try Typesetter()
        let runs = (0..<40).map {
            type.run("Expansion \($0)", at: 50, 20 + 14 * Double($0), scale: 0.98 + 0.001 * Double($0))
        }
        let mono = try Typesetter(Typesetter.mono, size: 8).run("14:18", at: 20, 60)
        let table = try Tool.text("pdffonts", ["IN"], on: Self.pdf((runs + [mono]).map(Self.item)))
        let fonts = table.split(separator: "\n").dropFirst(2)
        #expect(fonts.count == 2)
        for font in fonts { #expect(font.contains("yes yes yes")) }
    }

    @Test("sits where the run says, whatever its expansion")
    func positions() throws {
        let type = try Typesetter()
        for scale in [1, 0.98, 1.02] {
            let run = type.run("Wide", at: 100, 200, scale: scale)
            let boxes = try Tool.text("pdftotext", ["-bbox", "IN", "-"], on: Self.pdf([Self.item(run)]))
            let word = try #require(boxes.split(separator: "\n").first { $0.contains("<word") })
            let numbers = word.split(separator: "\"").compactMap { Double($0) }
            #expect(abs(numbers[0] - 100) < 0.01)
            #expect(abs(numbers[2] - 100 - run.width.points) < 0.02)
        }
    }

    @Test("is painted with black alone")
    func black() throws {
        let rule = FrameItem(
            .rule(Rect(x: .points(10), y: .points(10), width: .points(50), height: .points(1))), element: nil)
        let stroke = FrameItem(
            .strokes([[Point(x: .zero, y: .zero), Point(x: .points(9), y: .points(9))]], width: .points(1)),
            element: nil)
        let pdf = try Self.pdf([Self.item(try Typesetter().run("Black", at: 50, 60)), rule, stroke])
        let content = try Tool.text("qpdf", ["--qdf", "--object-streams=disable", "IN", "-"], on: pdf)
        #expect(content.contains("\n0 g"))
        #expect(content.contains("0 G"))
        for three in [" rg", " RG", "/DeviceRGB"] { #expect(!content.contains(three)) }
    }

    @Test("fails with a reason, never with a trap", arguments: [0, 1, 2, 3, 4])
    func strangeRuns(kind: Int) throws {
        var run = try Typesetter().run("abc", at: 50, 60)
        switch kind {
        case 0: run.clusters = [.init(bytes: 400, glyphs: 3)]
        case 1: run.clusters = [.init(bytes: -1, glyphs: 4), .init(bytes: 4, glyphs: -1)]
        case 2: run.font = FontID(17)
        case 3: run.font = FontID(-1)
        default: run.origin.x = Length(scaledPoints: .max)
        }
        if kind == 4 {
            #expect(try !Self.pdf([Self.item(run)]).isEmpty)
        } else {
            #expect(throws: RenderError.self) { try Self.pdf([Self.item(run)]) }
        }
    }

    @Test("needs a face that can be read")
    func missingFace() throws {
        let set = try SamplePages.lines(["Text"])
        let resources = Resources(fonts: [FontFile(path: "missing.otf")], images: [:])
        #expect(throws: RenderError.self) {
            try PDFRenderer.pages(set, resources: resources, options: SamplePages.options)
        }
    }

    @Test("needs pages of a size that PDF can hold", arguments: [0, -5, 20_000, 1e12])
    func pageSizes(points: Double) throws {
        var set = try SamplePages.lines(["Text"])
        set.pages[0].frame.size.width = .points(points)
        #expect(throws: RenderError.self) {
            try PDFRenderer.pages(set, resources: SamplePages.resources, options: SamplePages.options)
        }
    }
}
