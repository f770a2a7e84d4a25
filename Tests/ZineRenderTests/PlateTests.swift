import Testing
import ZineCore
import ZineTestSupport

@testable import ZineRender

@Suite("Plates")
struct PlateTests {
    private static func drawing(_ content: String, attributes: String = "width=\"80\" height=\"40\"") -> [UInt8] {
        Array("<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)>\(content)</svg>".utf8)
    }

    @Test("give the same file when they are made on other threads")
    func threads() async throws {
        let files = try (0..<4).map { index in
            try ImageDecoder.outline(
                bytes: Self.drawing("<circle cx=\"20\" cy=\"20\" r=\"\(8 + index)\" opacity=\".5\"/>"), path: "a.svg"
            ).file
        }
        let made = await withTaskGroup(of: (Int, Plate?).self) { group in
            for (index, file) in files.enumerated() {
                group.addTask { (index, try? Plate(file)) }
            }
            return await group.reduce(into: [Int: Plate]()) { $0[$1.0] = $1.1 }
        }
        for (index, file) in files.enumerated() {
            let (set, resources) = PictureTests.page(file)
            let plate = try #require(made[index])
            let ahead = try PDFRenderer.pages(set, resources: resources, options: SamplePages.options) { _ in plate }
            #expect(try ahead == PDFRenderer.pages(set, resources: resources, options: SamplePages.options))
        }
    }

    @Test("say what is read where letters stand one by one")
    func readings() throws {
        let path = "<path id=\"p\" d=\"M2 38 q 40 -38 76 0\" fill=\"none\"/>"
        let text =
            "<text font-size=\"8\"><textPath href=\"#p\">on a <tspan fill=\"#777\">path</tspan></textPath></text>"
        let file = try ImageDecoder.outline(bytes: Self.drawing(path + text), path: "a.svg").file
        #expect(file.readings == ["on a", "path"])
        let pdf = try QPDFFile(try Plate(file).pdf)
        let content = String(decoding: pdf.contents(of: pdf.value(pdf.page(0), "/Contents")) ?? [], as: UTF8.self)
        #expect(content.split(separator: "/Span <</ActualText").count == 3, "\(content)")
        #expect(content.contains("<FEFF006F006E00200061>") && content.contains("<FEFF0070006100740068>"))
        #expect(content.split(separator: "EMC").count == 3)
    }

    @Test(
        "know what a font's codes mean",
        arguments: [
            ("1 beginbfchar\n<01> <0041>\nendbfchar", false, "(\\001)Tj", "A"),
            ("1 beginbfrange\n<0003> <0005> <0061>\nendbfrange", true, "[<00030004>-20(\\000\\005)]TJ", "abc"),
            ("1 beginbfrange\n<01> <02> [<0066006C> <D83DDE80>]\nendbfrange", false, "<0102>Tj", "fl🚀"),
            ("", false, "(a)Tj", ""),
        ])
    func codes(_ example: (map: String, isWide: Bool, operation: String, letters: String)) {
        let map = CodeMap(Array(example.map.utf8), isWide: example.isWide)
        #expect(String(map.letters(shownBy: Array(example.operation.utf8)[...])) == example.letters)
    }

    @Test("leave out what a drawing paints beside its own frame")
    func overflow() throws {
        let svg = Self.drawing("<rect x=\"-40\" width=\"80\" height=\"40\"/>")
        let pixels = try Pixels(pdf: try PictureTests.pdf(svg))
        #expect(pixels.pixel(40, 110).allSatisfy { $0 == 255 })
        #expect(pixels.pixel(100, 110).allSatisfy { $0 == 0 })
    }

    @Test("refuse what does not decode behind a good header")
    func damage() throws {
        let png = try ImageDecoder.outline(bytes: Array(PictureTests.png().prefix(60)), path: "a.png").file
        #expect(throws: ImageError.damaged("it is cut short or damaged")) { try Plate(png) }
    }

    @Test(
        "have the proportion that librsvg would give the drawing",
        arguments: [
            "width='40' height='20'", "width='40px' height='20px'", "width='3in' height='25.4mm'",
            "width='2cm' height='12pt'", "viewBox='0 0 30 10'", "viewBox='0,0,30,10' width='60'",
            "width='100%' height='50%' viewBox='0 0 10 20'", "width='4em' height='2em'",
            "style='width:10px;height:10px' width='40' height='20'",
            "width='0' height='20' viewBox='0 0 7 8'", "viewBox='0 0 0 0' width='5' height='6'",
            "width='1e2' height='5'",
        ])
    func sizes(_ attributes: String) throws {
        let bytes = Self.drawing("<rect width=\"9\" height=\"9\"/>", attributes: attributes)
        let natural = try #require(SVGDocument(bytes)?.naturalSize)
        let size = try ImageDecoder.outline(bytes: bytes, path: "a.svg").file.size
        #expect(abs(size.width.points / size.height.points - natural.width / natural.height) < 0.001)
    }
}

@Suite("A plate's record")
struct PlateRecordTests {
    @Test("gives the plate that would have been made at home, or says what is wrong")
    func plates() throws {
        let file = try ImageDecoder.read(bytes: Array(PictureTests.svg.utf8), path: "a.svg")
        let plate = try #require(try PlateRecord.plate(PlateRecord.answer(PlateRecord.request(file))))
        let own = try Plate(file)
        #expect(plate.pdf == own.pdf && plate.width == own.width && plate.height == own.height)
        #expect(plate.isTransparent == own.isTransparent && plate.inkShare == own.inkShare)
        #expect(try PlateRecord.plate(Array("nonsense".utf8)) == nil)
        var broken = file
        broken.bytes = Array("<svg".utf8)
        #expect(throws: ImageError.self) { try PlateRecord.plate(PlateRecord.answer(PlateRecord.request(broken))) }
    }
}
