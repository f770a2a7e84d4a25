import Testing
import ZineCore
import ZineRender
import ZineTestSupport

@Suite("Imposing a PDF")
struct ImposingTests {
    static let options = ImposedPDFOptions(version: "1.0", labelFace: Typesetter.fonts[1])

    /// Pages of a given size with a line of text and a bar that tells left from right and top from bottom.
    static func source(pages: Int = 2, width: Double = 200, height: Double = 300) throws -> [UInt8] {
        let type = try Typesetter(Typesetter.serif, size: 20)
        var tree = StructureTree(language: "en")
        let paragraph = tree.add(StructureElement(.paragraph, parent: tree.root))
        let set = (0..<pages).map { page in
            let bar = Rect(x: .points(10), y: .points(20), width: .points(60), height: .points(10 + 10 * Double(page)))
            let items = [
                FrameItem(.glyphs(type.run("Page \(page + 1)", at: 60, 150)), element: paragraph),
                FrameItem(.rule(bar), element: nil),
            ]
            return Page(
                frame: Frame(size: Size(width: .points(width), height: .points(height)), items: items),
                label: "\(page + 1)")
        }
        return try PDFRenderer.pages(
            PageSet(pages: set, structure: tree, metadata: SamplePages.metadata), resources: SamplePages.resources,
            options: SamplePages.options)
    }

    static func side(_ placements: [SheetSide.Placement], marks: [SheetSide.Mark] = []) -> SheetSide {
        SheetSide(size: Size(width: .points(500), height: .points(400)), placements: placements, marks: marks)
    }

    static func impose(_ source: [UInt8], _ sides: [SheetSide], password: String? = nil) throws -> [UInt8] {
        let source = try PDFSource(source, password: password)
        return try PDFRenderer.impose(source, onto: sides, options: options)
    }

    static func place(_ page: Int, _ x: Double, _ y: Double) -> SheetSide.Placement {
        .init(page: page, transform: .translation(x: x, y: y))
    }

    @Test("puts pages where they belong, pixel for pixel")
    func placement() throws {
        let source = try Self.source()
        let sheet = try Pixels(pdf: Self.impose(source, [Self.side([Self.place(1, 30, 40), Self.place(0, 270, 50)])]))
        #expect(sheet.width == 500 && sheet.height == 400)
        #expect(try sheet.cropped(x: 30, y: 40, width: 200, height: 300) == Pixels(pdf: source, page: 2))
        #expect(try sheet.cropped(x: 270, y: 50, width: 200, height: 300) == Pixels(pdf: source, page: 1))
    }

    @Test("turns pages clockwise, as the transformation says")
    func turning() throws {
        let source = try Self.source()
        let turn = Transform.quarterTurns(1).then(.translation(x: 310, y: 20))
        let sheet = try Pixels(pdf: Self.impose(source, [Self.side([.init(page: 0, transform: turn)])]))
        let expected = try Pixels(pdf: source).turned
        let found = sheet.cropped(x: 10, y: 20, width: 300, height: 200)
        #expect(found.distance(to: expected) < 1.5)
        #expect(found.pixel(275, 40) == [0, 0, 0], "the bar of the first page")
    }

    @Test("sees pages as readers do: turned and cropped", arguments: ["90", "180", "270"])
    func rotatedPages(angle: String) throws {
        let rotated = try Tool.run(
            "qpdf", ["--rotate=\(angle):1", "IN", "OUT"], on: Self.source(), result: "")
        let size = try PDFSource(rotated).pageSizes[0]
        #expect(size.width.points == (angle == "180" ? 200 : 300))
        let sheet = try Pixels(pdf: Self.impose(rotated, [Self.side([Self.place(0, 20, 30)])]))
        let expected = try Pixels(pdf: rotated)
        #expect(sheet.cropped(x: 20, y: 30, width: expected.width, height: expected.height) == expected)
    }

    /// A PDF written by hand; libqpdf has to find its objects by itself.
    static func handmade(page: String, extra: String = "") -> [UInt8] {
        Array(
            """
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction 9 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 200 300]/Resources<<>> >> endobj
            3 0 obj <</Type/Page/Parent 2 0 R \(page)>> endobj
            4 0 obj <</Length 30>> stream
            0 g 20 200 50 50 re f         \u{20}
            endstream endobj
            5 0 obj <</Length 30>> stream
            1 0 0 rg 100 200 50 50 re f   \u{20}
            endstream endobj
            9 0 obj <</S/JavaScript/JS(app.alert\\(1\\))>> endobj
            \(extra)
            trailer <</Root 1 0 R>>
            """.utf8)
    }

    @Test("mends damaged files, joins content and honours boxes and units")
    func boxes() throws {
        let cropped = Self.handmade(page: "/Contents[4 0 R 5 0 R]/CropBox[10 190 500 260]/UserUnit 1.5")
        let source = try PDFSource(cropped)
        #expect(source.pageSizes == [Size(width: .points(285), height: .points(105))])
        #expect(!source.warnings.isEmpty)
        let pdf = try Self.impose(cropped, [Self.side([Self.place(0, 100, 100)])])
        let sheet = try Pixels(pdf: pdf)
        #expect(sheet.pixel(100 + 50, 100 + 50) == [0, 0, 0])
        #expect(sheet.pixel(100 + 160, 100 + 50) == [255, 0, 0])
        #expect(sheet.pixel(100 + 50, 100 + 5) == [255, 255, 255])
        #expect(!String(decoding: pdf, as: UTF8.self).contains("JavaScript"))
    }

    @Test("prints what annotations print")
    func annotations() throws {
        let pdf = Self.handmade(
            page: "/Contents 4 0 R/Annots[6 0 R 7 0 R]",
            extra: """
                6 0 obj <</Type/Annot/Subtype/Stamp/F 4/Rect[100 100 140 120]/AP<</N 8 0 R>> >> endobj
                7 0 obj <</Type/Annot/Subtype/Widget/F 2/Rect[0 0 50 50]/AP<</N<</On 8 0 R>> >>/AS/On>> endobj
                8 0 obj <</BBox[0 0 2 2]/Length 30>> stream
                0 0 1 rg 0 0 1 2 re f         \u{20}
                endstream endobj
                """)
        let sheet = try Pixels(pdf: Self.impose(pdf, [Self.side([Self.place(0, 0, 0)])]))
        #expect(sheet.pixel(110, 190) == [0, 0, 255], "the left half of the stamp")
        #expect(sheet.pixel(130, 190) == [255, 255, 255], "its right half")
        #expect(sheet.pixel(10, 290) == [255, 255, 255], "a hidden field")
    }

    @Test("opens encrypted files with their password only")
    func encryption() throws {
        let plain = try Self.source()
        let secret = try Tool.run(
            "qpdf", ["--encrypt", "user", "owner", "256", "--", "IN", "OUT"], on: plain, result: "")
        #expect(throws: ImposeError.password) { _ = try PDFSource(secret) }
        #expect(throws: ImposeError.password) { _ = try PDFSource(secret, password: "wrong") }
        let pdf = try Self.impose(secret, [Self.side([Self.place(0, 0, 0)])], password: "user")
        #expect(try Tool.text("pdfinfo", ["IN"], on: pdf).contains("Encrypted:       no"))
        #expect(try Pixels(pdf: pdf).cropped(x: 0, y: 0, width: 200, height: 300) == Pixels(pdf: plain))
    }

    @Test("shares fonts, leaves the structure behind and tells the printer what to do")
    func economy() throws {
        let source = try Self.source(pages: 8)
        let sides = (0..<4).map {
            Self.side([Self.place($0, 0, 0), Self.place($0 + 4, 250, 0), Self.place($0, 20, 20)])
        }
        let pdf = try Self.impose(source, sides)
        #expect(try Tool.text("qpdf", ["--check", "IN"], on: pdf).contains("No syntax or stream encoding errors"))
        #expect(try Tool.text("pdffonts", ["IN"], on: pdf).split(separator: "\n").count == 3)
        let info = try Tool.text("pdfinfo", ["-enc", "UTF-8", "IN"], on: pdf)
        for line in ["Title:           The Review № 2", "Tagged:          no", "Pages:           4"] {
            #expect(info.contains(line))
        }
        let text = try Tool.text("qpdf", ["--qdf", "--object-streams=disable", "IN", "-"], on: pdf)
        for entry in ["/PrintScaling /None", "/Duplex /DuplexFlipShortEdge", "/PickTrayByPDFSize true"] {
            #expect(text.contains(entry))
        }
        #expect(!text.contains("/StructElem"))
        #expect(text.split(separator: "/Subtype /Form").count == 9, "eight pages, each once")
        #expect(try Self.impose(source, sides) == pdf, "the same bytes")
        #expect(pdf.count < source.count)
        let one = try Self.impose(source, [Self.side([Self.place(3, 0, 0)])])
        #expect(try Tool.text("pdftotext", ["IN", "-"], on: one).contains("Page 4"))
        #expect(try !Tool.text("pdftotext", ["IN", "-"], on: one).contains("Page 1"))
    }

    @Test("clips pages and paints marks over them")
    func marks() throws {
        let clip = Rect(x: .points(30), y: .points(40), width: .points(50), height: .points(300))
        let side = Self.side(
            [.init(page: 0, transform: .translation(x: 30, y: 40), clip: clip)],
            marks: [
                .rect(Rect(x: .points(400), y: .points(10), width: .points(20), height: .points(5))),
                .line(
                    from: Point(x: .points(250), y: .points(100)), to: Point(x: .points(250), y: .points(200)),
                    width: .points(2)),
                .line(
                    from: Point(x: .points(300), y: .points(100)), to: Point(x: .points(300), y: .points(200)),
                    width: .points(2), isDashed: true),
                .label("12", centre: Point(x: .points(450), y: .points(300)), size: .points(40), quarterTurns: 1),
            ])
        let sheet = try Pixels(pdf: Self.impose(try Self.source(), [side]))
        #expect(sheet.pixel(60, 65) == [0, 0, 0], "the bar inside the clip")
        #expect(sheet.pixel(90, 65) == [255, 255, 255], "the bar outside of it")
        #expect(sheet.pixel(410, 12) == [0, 0, 0])
        #expect(sheet.pixel(250, 150) == [0, 0, 0])
        let dashes = (100..<200).map { sheet.pixel(300, $0).first == 0 }
        #expect(dashes.contains(true) && dashes.contains(false))
        let letters = sheet.cropped(x: 430, y: 270, width: 40, height: 60)
        let dark = letters.samples.count { $0 < 128 }
        #expect(dark > 300 && dark < 4_000)
    }

    @Test("prints a saddle-stitched book, and leaves the places of blanks white")
    func book() throws {
        let size = Size(width: .points(792), height: .points(612))
        let sides = [(nil, 0), (1, nil), (nil, 2), (3, 4)].map { (left: Int?, right: Int?) in
            SheetSide(
                size: size,
                placements: [left.map { Self.place($0, 0, 0) }, right.map { Self.place($0, 396, 0) }].compactMap(\.self)
            )
        }
        let pdf = try Self.impose(Self.source(pages: 5, width: 396, height: 612), sides)
        let pages = try Tool.text("pdftotext", ["-layout", "IN", "-"], on: pdf).split(separator: "\u{C}")
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        #expect(pages.prefix(4) == ["Page 1", "Page 2", "Page 3", "Page 4 Page 5"])
        let left = try Pixels(pdf: pdf).cropped(x: 0, y: 0, width: 396, height: 612)
        #expect(left.samples.allSatisfy { $0 == 255 })
    }

    @Test("fails with a reason, never with a trap")
    func failures() throws {
        let source = try Self.source()
        #expect(throws: ImposeError.missingPage(3)) { try Self.impose(source, [Self.side([Self.place(2, 0, 0)])]) }
        #expect(throws: ImposeError.missingPage(0)) { try Self.impose(source, [Self.side([Self.place(-1, 0, 0)])]) }
        #expect(throws: ImposeError.self) { try Self.impose(source, []) }
        #expect(throws: ImposeError.self) { try Self.impose(source, [SheetSide(size: .zero)]) }
        for bytes in [[], Array("%PDF-1.7".utf8), Array("no PDF at all".utf8)] {
            #expect(throws: ImposeError.self) { _ = try PDFSource(bytes) }
        }
    }

    /// libqpdf throws where it is to give a new object a number and none is left.
    @Test(
        "fails with a reason where object numbers are used up",
        arguments: [2_147_483_647, 2_147_483_646, 2_147_483_640, 4_294_967_297])
    func highestObject(number: Int) throws {
        let body = """
            %PDF-1.5
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 4 0 R/Resources<<>>>> endobj
            4 0 obj <</Length 1>>stream
            q
            endstream endobj
            \(number) 0 obj <</Highest true>> endobj
            trailer <</Size 5/Root 1 0 R>>
            """
        do {
            let sheet = try Self.impose(Array(body.utf8), [Self.side([Self.place(0, 0, 0)])])
            #expect(try Pixels(pdf: sheet).width == 500)
        } catch let error as ImposeError {
            guard case .damaged = error else { throw error }
        }
    }

    @Test("survives damage anywhere in the source")
    func damage() throws {
        var random = SeededRandom(seed: 11)
        let source = try Tool.run(
            "qpdf", ["--qdf", "--object-streams=disable", "IN", "OUT"], on: Self.source(), result: "")
        for round in 0..<200 {
            var damaged = source
            for _ in 0..<(1 + round % 8) { damaged[random.below(damaged.count)] = UInt8(random.below(256)) }
            if round % 5 == 0 { damaged = Array(damaged.prefix(random.below(damaged.count))) }
            _ = try? Self.impose(damaged, [Self.side([Self.place(0, 0, 0)])])
        }
    }
}
