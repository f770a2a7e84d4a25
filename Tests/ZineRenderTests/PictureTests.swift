import CPangoCairo
import Glibc
import Testing
import ZineCore
import ZineTestSupport

@testable import ZineRender

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

    /// A baseline JPEG of one component, its left half black (poppler writes three, grey or not): 48 blocks of one level
    /// each, 128 to the step.
    static func greyJPEG() -> [UInt8] {
        var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xDB, 0, 67, 0] + [UInt8](repeating: 128, count: 64)
        bytes += [0xFF, 0xC0, 0, 11, 8, 0, 44, 0, 60, 1, 1, 0x11, 0]
        // Differences of 0, 4 and 5 bits are coded as 0, 10 and 110; the end of a block as 0.
        bytes += [0xFF, 0xC4, 0, 22, 0x00, 1, 1, 1] + [UInt8](repeating: 0, count: 13) + [0, 4, 5]
        bytes += [0xFF, 0xC4, 0, 20, 0x10, 1] + [UInt8](repeating: 0, count: 15) + [0]
        bytes += [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0]
        // From -8 to 8 in the middle of a row of eight blocks, and back at the start of the next.
        var bits = ""
        for row in 0..<6 {
            bits += (row == 0 ? "100111" : "11001111") + "0" + "000000" + "11010000" + "0" + "000000"
        }
        bits += String(repeating: "1", count: (8 - bits.count % 8) % 8)
        var rest = bits[...]
        while !rest.isEmpty {
            let byte = UInt8(rest.prefix(8), radix: 2) ?? 0
            bytes += byte == 0xFF ? [0xFF, 0] : [byte]
            rest = rest.dropFirst(8)
        }
        return bytes + [0xFF, 0xD9]
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
        let jpegs = try [[], ["-jpegopt", "progressive=y"], ["-jpegcmyk"]].map(Self.jpeg) + [Self.greyJPEG()]
        for bytes in jpegs {
            let jpeg = try ImageDecoder.read(bytes: bytes, path: "a.jpg")
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
        var random = SeededRandom(seed: 3)
        for bytes in [try Self.png(), try Self.jpeg(), Array(Self.svg.utf8)] {
            for _ in 0..<150 {
                var damaged = bytes
                for _ in 0..<3 { damaged[random.below(damaged.count)] = UInt8(random.below(256)) }
                _ = try? Self.pdf(damaged)
            }
        }
    }

    @Test(
        "that are no pictures, or could grow without bound, are refused",
        arguments: [
            (##"<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg"/>"##, ImageError.entities),
            (##"<svg><!-- unclosed"##, .damaged("it is not well-formed SVG (line 1)")), ("plain text", .unknownFormat),
            ("", .unknownFormat), ("<html/>", .unknownFormat),
        ])
    func refused(source: String, expected: ImageError) {
        #expect(throws: expected) { try ImageDecoder.read(bytes: Array(source.utf8), path: "a") }
    }

    @Test(
        "reach nothing outside: what would is left out, with a word",
        arguments: [
            ##"<image href="file:///etc/passwd"/>"##, ##"<image xlink:href=" photo.jpg"/>"##,
            ##"<style>@import "x.css";</style>"##, ##"<rect fill="url(http://example.org/#a)"/>"##,
            ##"<rect style='fill:url("other.svg#a")'/>"##, ##"<image href="data:image/png;base64,!!!"/>"##,
        ])
    func outside(content: String) throws {
        let outline = try ImageDecoder.outline(
            bytes: Array("<svg width='9' height='9'>\(content)</svg>".utf8), path: "a.svg")
        #expect(!outline.remarks.isEmpty)
        let written = String(decoding: outline.file.bytes, as: UTF8.self)
        #expect(
            !["passwd", "photo", "import", "example.org", "other", "data:"].contains(where: written.contains),
            "\(written)")
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

    /// A JPEG that is stored the way that EXIF's tag says: black at the left of what is stored.
    static func turned(_ orientation: UInt8) throws -> [UInt8] {
        let jpeg = try jpeg()
        let tiff: [UInt8] = [
            0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        ]
        let segment = Array("Exif\0\0".utf8) + tiff
        let length = segment.count + 2
        return Array(jpeg[..<2]) + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + segment + Array(jpeg[2...])
    }

    @Test(
        "stand as their EXIF says, on pages and for screens",
        arguments: [
            (1, "left"), (2, "right"), (3, "right"), (4, "left"), (5, "top"), (6, "top"), (7, "bottom"), (8, "bottom"),
        ])
    func orientation(value: Int, black: String) throws {
        let file = try ImageDecoder.read(bytes: Self.turned(UInt8(value)), path: "a.jpg")
        #expect(file.pixels?.width == (value < 5 ? 60 : 44))
        let again = try ImageDecoder.read(bytes: file.uprightBytes, path: "a.jpg")
        #expect(again.orientation == 1 && again.pixels?.width == file.pixels?.width)
        for picture in [file, again] {
            let (set, resources) = Self.page(picture, width: 200, height: 200)
            let pdf = try Pixels(
                pdf: try PDFRenderer.pages(set, resources: resources, options: SamplePages.options), resolution: 72)
            let raster = try Pixels(
                png: PNGRenderer.png(frame: set.pages[0].frame, resources: resources, resolution: 72))
            let places = ["left": (60, 160), "right": (240, 160), "top": (150, 70), "bottom": (150, 250)]
            for pixels in [pdf, raster] {
                for (side, place) in places {
                    let level = Int(pixels.pixel(place.0, place.1).first ?? 128)
                    let opposite = ["left": "right", "right": "left", "top": "bottom", "bottom": "top"][black]
                    if side == black { #expect(level < 60, "\(side) of \(value)") }
                    if side == opposite { #expect(level > 200, "\(side) of \(value)") }
                }
            }
        }
    }

    @Test("with a gamma of their own are as bright as they mean to be")
    func gamma() throws {
        // A grey of one pixel, 128, with a gamma of 1: half the light, which screens of 2.2 show as 186.
        guard let surface = CairoSurface.image(CAIRO_FORMAT_RGB24, width: 8, height: 8) else {
            Issue.record("no surface")
            return
        }
        let data = cairo_image_surface_get_data(surface.pointer)
        if let data { memset(data, 128, 8 * Int(cairo_image_surface_get_stride(surface.pointer))) }
        cairo_surface_mark_dirty(surface.pointer)
        let grey = try PNGFile.encode(surface)
        var png = Array(grey[..<33])
        png += Self.chunk("gAMA", [0, 1, 0x86, 0xA0]) + Array(grey[33...])
        let (set, resources) = Self.page(try ImageDecoder.read(bytes: png, path: "a.png"), width: 100, height: 100)
        let pixels = try Pixels(png: PNGRenderer.png(frame: set.pages[0].frame, resources: resources, resolution: 72))
        #expect(abs(Int(pixels.pixel(100, 110).first ?? 0) - 186) < 3, "\(pixels.pixel(100, 110))")
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in body {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        let bytes = { (value: UInt32) in (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * UInt32($0))) } }
        return bytes(UInt32(data.count)) + body + bytes(~sum)
    }

    @Test("of more dots than printers show have fewer at home, and stay what they are")
    func reduced() throws {
        let png = try ImageDecoder.read(bytes: Self.png(width: 900, height: 600), path: "a.png")
        let small = try #require(png.forHome(width: .inches(1)))
        #expect(small.pixels?.width == 360 && small.pixels?.height == 240 && small.format == .png)
        #expect(png.forHome(width: .inches(2)) == nil)
        let jpeg = try ImageDecoder.read(bytes: Self.turned(6), path: "a.jpg")
        let less = try #require(jpeg.forHome(width: .inches(0.05)))
        #expect(less.format == .jpeg && less.pixels?.width == 18 && less.orientation == 1)
        let grey = try ImageDecoder.read(bytes: Self.greyJPEG(), path: "a.jpg")
        #expect(grey.forHome(width: .inches(0.05)) == nil)
    }

    @Test("mostly black are told by the share of their ink, and turned light have little")
    func ink() throws {
        let dark = "<svg viewBox='0 0 9 9'><rect width='9' height='9' fill='#111'/></svg>"
        let file = try ImageDecoder.read(bytes: Array(dark.utf8), path: "a.svg")
        #expect(try Plate(file).inkShare > 0.9)
        #expect(try Plate(try #require(file.inverted)).inkShare < 0.1)
        let png = try ImageDecoder.read(bytes: Self.png(), path: "a.png")
        #expect(try Plate(png).inkShare < 0.2 && Plate(try #require(png.inverted)).inkShare > 0.8)
        #expect(try Plate(try ImageDecoder.read(bytes: Self.jpeg(), path: "a.jpg")).inkShare > 0.4)
    }

    @Test("that this machine does not read say what to do")
    func foreign() throws {
        // A VP8L of one pixel.
        let webp: [UInt8] =
            Array("RIFF".utf8) + [26, 0, 0, 0] + Array("WEBPVP8L".utf8) + [
                13, 0, 0, 0, 0x2F, 0, 0, 0, 0x10, 0x07, 0x10, 0x11, 0x11, 0x88, 0x88, 0xFE, 0x07, 0,
            ]
        do throws(ImageError) {
            let file = try ImageDecoder.read(bytes: webp, path: "a.webp")
            #expect(file.format == .png && file.pixels?.width == 1 && file.screen == webp)
        } catch {
            guard case .notReadHere = error else {
                Issue.record("\(error)")
                return
            }
            #expect(error.hint.contains("dwebp"))
        }
    }

    @Test("bring no order to make them smooth")
    func interpolation() throws {
        for bytes in [try Self.png(), try Self.jpeg()] {
            let text = try Tool.text("qpdf", ["--qdf", "--object-streams=disable", "IN", "-"], on: Self.pdf(bytes))
            #expect(!text.contains("/Interpolate"))
        }
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
            case "grey": Self.greyJPEG()
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
