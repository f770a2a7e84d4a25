import Testing
import ZineCore
import ZineRender
import ZineTestSupport

@Suite("Pictures")
struct PictureTests {
    /// A PNG with a colour in it, or grey.
    static func png(width: Double = 40, height: Double = 30) throws -> [UInt8] {
        let frame = Frame(
            size: Size(width: .points(width), height: .points(height)),
            items: [
                FrameItem(
                    .rule(Rect(x: .points(4), y: .points(4), width: .points(10), height: .points(10))), element: nil)
            ])
        return try PNGRenderer.png(frame: frame, resources: SamplePages.resources, resolution: 72)
    }

    /// A JPEG made by poppler from a page with a black rule.
    static func jpeg(_ options: [String] = []) throws -> [UInt8] {
        var set = try SamplePages.lines(["Picture"])
        set.pages[0].frame.size = Size(width: .points(60), height: .points(44))
        set.pages[0].frame.items = [
            FrameItem(.rule(Rect(x: .points(0), y: .points(0), width: .points(30), height: .points(44))), element: nil)
        ]
        let pdf = try PDFRenderer.pages(set, resources: SamplePages.resources, options: SamplePages.options)
        let kind = options.contains("-jpegcmyk") ? [] : ["-jpeg"]
        return try Tool.run(
            "pdftoppm", kind + options + ["-r", "72", "-singlefile", "IN", "OUT"], on: pdf, result: ".jpg")
    }

    static let svg = """
        <svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="20" height="20"/>\
        <a href="https://example.org"><circle cx="30" cy="10" r="8" opacity=".5"/></a></svg>
        """

    /// A page that shows one picture as a figure.
    static func page(_ file: ImageFile, width: Double = 200, height: Double = 100) -> (PageSet, Resources) {
        var tree = StructureTree(language: "en")
        let figure = tree.add(StructureElement(.figure, parent: tree.root, alternativeText: "A picture"))
        let rect = Rect(x: .points(50), y: .points(60), width: .points(width), height: .points(height))
        let item = FrameItem(.image(ImagePlacement(image: "art/p", rect: rect)), element: figure)
        let rule = FrameItem(
            .rule(Rect(x: .points(50), y: .points(300), width: .points(9), height: .points(9))), element: nil)
        let set = PageSet(
            pages: [SamplePages.page([item, rule]), SamplePages.page([item])], structure: tree,
            metadata: SamplePages.metadata)
        return (set, Resources(fonts: [], images: ["art/p": file]))
    }

    static func pdf(_ bytes: [UInt8]) throws -> [UInt8] {
        let (set, resources) = page(try ImageDecoder.read(bytes: bytes, path: "art/p"))
        return try PDFRenderer.pages(set, resources: resources, options: SamplePages.options)
    }

    @Test("know their size: pixels at 300 to the inch, drawings in their own units")
    func sizes() throws {
        let png = try ImageDecoder.read(bytes: Self.png(), path: "a.png")
        #expect(png.format == .png)
        #expect(png.pixels?.width == 40 && png.pixels?.height == 30)
        #expect(png.size == Size(width: .points(9.6), height: .points(7.2)))
        let svg = try ImageDecoder.read(bytes: Array(Self.svg.utf8), path: "a.svg")
        #expect(svg.size == Size(width: .points(30), height: .points(15)))
        #expect(svg.pixels == nil)
        let viewBox = #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100"><path d="M0 0h9"/></svg>"#
        let boxed = try ImageDecoder.read(bytes: Array(viewBox.utf8), path: "a.svg")
        #expect(boxed.size == Size(width: .points(300), height: .points(75)))
        for options in [[], ["-jpegopt", "progressive=y"], ["-gray"], ["-jpegcmyk"]] {
            let jpeg = try ImageDecoder.read(bytes: Self.jpeg(options), path: "a.jpg")
            #expect(jpeg.format == .jpeg)
            #expect(jpeg.pixels?.width == 60 && jpeg.pixels?.height == 44)
        }
    }

    @Test("that are cut short or damaged are refused, wherever the cut is")
    func truncation() throws {
        for bytes in [try Self.png(), try Self.jpeg(), try Self.jpeg(["-jpegopt", "progressive=y"])] {
            for length in stride(from: 0, to: bytes.count - 2, by: max(1, bytes.count / 60)) {
                #expect(throws: ImageError.self, "\(length) of \(bytes.count)") {
                    try ImageDecoder.read(bytes: Array(bytes.prefix(length)), path: "a.png")
                }
            }
        }
        let svg = Array(Self.svg.utf8)
        for length in 0..<svg.count - 1 {
            #expect(throws: ImageError.self) {
                try ImageDecoder.read(bytes: Array(svg.prefix(length)), path: "a.svg")
            }
        }
    }

    @Test("with flipped bytes are read or refused, and never trap")
    func damage() throws {
        var random = SplitMix(seed: 3)
        for bytes in [try Self.png(), try Self.jpeg(), Array(Self.svg.utf8)] {
            for _ in 0..<150 {
                var damaged = bytes
                for _ in 0..<3 { damaged[random.below(damaged.count)] = UInt8(random.below(256)) }
                _ = try? Self.pdf(damaged)
            }
        }
    }

    @Test(
        "that could grow without bound or reach outside are refused",
        arguments: [
            (##"<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg"/>"##, ImageError.entities),
            (##"<svg><image href="file:///etc/passwd"/></svg>"##, .externalReference("file:///etc/passwd")),
            (##"<svg><image xlink:href=" photo.jpg"/></svg>"##, .externalReference("photo.jpg")),
            (##"<svg><style>@import "x.css";</style></svg>"##, .externalReference("a style sheet")),
            (##"<svg><rect fill="url(http://example.org/#a)"/></svg>"##, .externalReference("http://example.org/#a")),
            (##"<svg><rect style='fill:url("other.svg#a")'/></svg>"##, .externalReference("other.svg#a\"")),
            (##"<?xml-stylesheet href="x.css"?><svg/>"##, .externalReference("a style sheet")),
            (##"<svg><image href="data:image/png;base64,!!!"/></svg>"##, .damaged("an embedded picture is damaged")),
            (##"<svg><!-- unclosed"##, .damaged("it is not well-formed SVG")), ("plain text", .unknownFormat),
            ("", .unknownFormat),
        ])
    func dangerousDrawings(source: String, expected: ImageError) {
        #expect(throws: expected) { try ImageDecoder.read(bytes: Array(source.utf8), path: "a") }
    }

    @Test("may refer to their own parts and link to the web")
    func harmlessReferences() throws {
        let source = ##"""
            <?xml version="1.0" encoding="utf-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">
            <defs><linearGradient id="g"><stop stop-color="red"/></linearGradient></defs>
            <style><![CDATA[ rect { fill: url(#g) } ]]></style><rect id="r" width="5" height="5"/>
            <use xlink:href="#r" x="5"/><a xlink:href="https://example.org"><rect y="5" width="5" height="5" style="fill:url('#g')"/></a></svg>
            """##
        #expect(try ImageDecoder.read(bytes: Array(source.utf8), path: "a.svg").format == .svg)
    }

    @Test("of too many pixels are refused before they are decoded")
    func bounds() throws {
        var png = try Self.png()
        png.replaceSubrange(16..<24, with: [0, 0, 0x70, 0, 0, 0, 0x70, 0])
        #expect(throws: ImageError.tooLarge(width: 28_672, height: 28_672)) {
            try ImageDecoder.read(bytes: png, path: "a.png")
        }
    }

    @Test("keep their own pixels and compression in a PDF, once for all placements")
    func resolution() throws {
        let png = try Tool.text("pdfimages", ["-list", "IN"], on: Self.pdf(Self.png()))
            .split(separator: "\n").dropFirst(2).map { $0.split(separator: " ") }
        #expect(png.map { Array($0[3...4]) } == [["40", "30"], ["40", "30"]])
        #expect(Set(png.map { $0[10] }).count == 1, "both pages show one object")
        #expect(png.allSatisfy { $0[5] == "gray" })
        let jpeg = try Self.jpeg()
        let pdf = try Self.pdf(jpeg)
        let list = try Tool.text("pdfimages", ["-list", "IN"], on: pdf).split(separator: "\n").dropFirst(2)
            .map { $0.split(separator: " ") }
        #expect(list.map { Array($0[3...4]) } == [["60", "44"], ["60", "44"]])
        #expect(list.allSatisfy { $0[8] == "jpeg" })
        #expect(
            try Tool.run("pdfimages", ["-j", "-f", "1", "-l", "1", "IN", "OUT"], on: pdf, result: "-000.jpg") == jpeg)
    }

    @Test("look right in a PDF and in a PNG", arguments: ["png", "jpeg", "progressive", "grey", "cmyk", "svg"])
    func appearance(kind: String) throws {
        let bytes =
            switch kind {
            case "png": try Self.png(width: 20, height: 20)
            case "jpeg": try Self.jpeg()
            case "progressive": try Self.jpeg(["-jpegopt", "progressive=y"])
            case "grey": try Self.jpeg(["-gray"])
            case "cmyk": try Self.jpeg(["-jpegcmyk"])
            default: Array(Self.svg.utf8)
            }
        let (set, resources) = Self.page(try ImageDecoder.read(bytes: bytes, path: "art/p"))
        let pdf = try Pixels(
            pdf: try PDFRenderer.pages(set, resources: resources, options: SamplePages.options), resolution: 72)
        let png = try PNGRenderer.png(frame: set.pages[0].frame, resources: resources, resolution: 72)
        let raster = try Pixels(png: png)
        for picture in [pdf, raster] {
            #expect(Int(picture.pixel(135, 110).first ?? 255) < 40, "black in its left half")
            #expect(Int(picture.pixel(244, 65).first ?? 0) > 215, "white in its right half")
            #expect(Int(picture.pixel(54, 304).first ?? 255) < 40, "the rule below it")
        }
        #expect(pdf.distance(to: raster) < 2)
    }

    @Test("that are drawings stay vectors, and bring neither links nor tags")
    func vectors() throws {
        let pdf = try Self.pdf(Array(Self.svg.utf8))
        #expect(try Tool.text("pdfimages", ["-list", "IN"], on: pdf).split(separator: "\n").count == 2)
        let text = try Tool.text("qpdf", ["--qdf", "--object-streams=disable", "IN", "-"], on: pdf)
        #expect(!text.contains("/Annot"))
        #expect(!text.contains("/Link"))
        #expect(!text.contains(" rg"))
        #expect(try Tool.text("qpdf", ["--check", "IN"], on: pdf).contains("No syntax or stream encoding errors"))
        #expect(text.contains("/Figure<</MCID 0>>BDC"))
    }
}
