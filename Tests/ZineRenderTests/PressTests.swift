import Testing
import ZineCore
import ZineTestSupport

@testable import ZineRender

/// A file for a print shop, walked object by object.
@Suite("A press file")
struct PressTests {
    private static let page = SamplePages.size
    private static let bleed = Length.millimetres(3)
    private static let trim = Rect(origin: Point(x: .points(36), y: .points(36)), size: page)

    /// Drawings of every kind that must become black.
    private static let drawings: [(name: String, bytes: [UInt8])] = [
        (
            "plain.svg",
            Array(
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="100" height="50">
                <rect width="50" height="50" fill="#d02010"/>
                <circle cx="75" cy="25" r="20" fill="none" stroke="rgb(0,128,255)" stroke-width="3"/>
                </svg>
                """.utf8)
        ),
        (
            "gradient.svg",
            Array(
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><defs>
                <linearGradient id="a"><stop offset="0" stop-color="#ff0000"/><stop offset=".4" stop-color="#00ff00"/>
                <stop offset="1" stop-color="#0000ff" stop-opacity=".3"/></linearGradient>
                <radialGradient id="b"><stop offset="0" stop-color="#ffff00"/><stop offset="1" stop-color="#008080"/>
                </radialGradient>
                <pattern id="c" width="10" height="10" patternUnits="userSpaceOnUse"><rect width="5" height="5"
                fill="#aa00aa"/></pattern></defs>
                <rect width="50" height="25" fill="url(#a)"/><rect x="50" width="50" height="25" fill="url(#b)"/>
                <rect y="25" width="50" height="25" fill="url(#c)"/>
                <g opacity=".5"><rect x="50" y="25" width="30" height="25" fill="#123456"/>
                <rect x="60" y="30" width="40" height="20" fill="#fedcba"/></g></svg>
                """.utf8)
        ),
    ]

    /// The drawings, and what they are as pixels: a PNG with some transparency, and a JPEG.
    private static func pictures() throws -> [(name: String, bytes: [UInt8])] {
        var pictures = drawings
        let last = try ImageDecoder.read(bytes: drawings[1].bytes, path: "a.svg")
        let rect = Rect(origin: .zero, size: Size(width: .points(100), height: .points(50)))
        var set = try SamplePages.lines([""])
        let frame = Frame(
            size: rect.size, items: [FrameItem(.image(ImagePlacement(image: "a", rect: rect)), element: nil)])
        set.pages = [Page(frame: frame, label: "1")]
        let resources = Resources(fonts: [], images: ["a": last])
        pictures.append(("p.png", try PNGRenderer.png(frame: frame, resources: resources, resolution: 144)))
        let pdf = try PDFRenderer.pages(set, resources: resources, options: SamplePages.options)
        let jpeg = try Tool.run(
            "pdftoppm", ["-jpeg", "-r", "144", "-singlefile", "IN", "OUT"], on: pdf, result: ".jpg")
        return pictures + [("p.jpg", jpeg)]
    }

    private static func set() throws -> (PageSet, Resources) {
        var set = try SamplePages.magazine()
        var resources = SamplePages.resources
        for (index, picture) in try pictures().enumerated() {
            resources.images[picture.name] = try ImageDecoder.read(bytes: picture.bytes, path: picture.name)
            let rect = Rect(
                x: .points(50), y: .points(140 + 104 * Double(index)), width: .points(200), height: .points(100))
            set.pages[1].frame.items.append(
                FrameItem(.image(ImagePlacement(image: picture.name, rect: rect)), element: nil))
        }
        for index in set.pages.indices {
            let items = set.pages[index].frame.items.map { $0.offset(by: trim.origin) }
            set.pages[index].frame = Frame(
                size: Size(width: trim.right + trim.left, height: trim.bottom + trim.top), items: items)
        }
        return (set, resources)
    }

    private static func file(_ change: (inout PressOptions) -> Void = { _ in }) throws -> [UInt8] {
        let (set, resources) = try set()
        var options = PressOptions(version: "1.0", trim: trim, bleed: trim.inset(by: Insets(all: -bleed)))
        change(&options)
        return try PDFRenderer.press(set, resources: resources, options: options)
    }

    @Test("has boxes within each other, and the trimmed page at its size")
    func boxes() throws {
        let file = try ReadPDF(try Self.file())
        for page in file.pages {
            let media = try #require(file.numbers(file.value(page, "/MediaBox"), count: 4))
            let bleed = try #require(file.numbers(file.value(page, "/BleedBox"), count: 4))
            let trim = try #require(file.numbers(file.value(page, "/TrimBox"), count: 4))
            #expect(!file.has(page, "/ArtBox") && !file.has(page, "/CropBox"))
            for side in 0..<2 {
                #expect(media[side] < bleed[side] && bleed[side] < trim[side])
                #expect(trim[side + 2] < bleed[side + 2] && bleed[side + 2] < media[side + 2])
                #expect(abs(trim[side] - bleed[side] - Self.bleed.points) < 0.001)
            }
            #expect(abs(trim[2] - trim[0] - Self.page.width.points) < 0.001)
            #expect(abs(trim[3] - trim[1] - Self.page.height.points) < 0.001)
        }
    }

    @Test("has no other colour than greys, in contents, pictures, gradients and groups")
    func colours() throws {
        let walk = InkWalk(try ReadPDF(try Self.file()).file)
        #expect(walk.faults == [])
        #expect(walk.seen.isSuperset(of: ["content", "image", "gradient", "group", "form", "pattern"]), "\(walk.seen)")
        let pages = InkWalk(try ReadPDF(try Self.pages()).file)
        #expect(pages.faults.count > 4, "the walk finds what is wrong")
    }

    private static func pages() throws -> [UInt8] {
        let (set, resources) = try set()
        return try PDFRenderer.pages(set, resources: resources, options: SamplePages.options)
    }

    @Test("looks as the pages do in grey")
    func pixels() throws {
        let press = try Pixels(pdf: try Self.file(), page: 2)
        let pages = try Pixels(pdf: try Self.pages(), page: 2)
        try #require(press.width == pages.width && press.height == pages.height)
        try #require(press.samples.count == pages.samples.count)
        var worst = 0
        for y in stride(from: 0, to: press.height, by: 3) {
            for x in stride(from: 0, to: press.width, by: 3) {
                let colour = Array(pages.pixel(x, y)), grey = Array(press.pixel(x, y))
                #expect(grey[0] == grey[1] && grey[1] == grey[2])
                let wanted = Int(InkPicture.level(colour[0], colour[1], colour[2]))
                worst = max(worst, abs(Int(grey[0]) - wanted))
            }
        }
        #expect(worst < 24, "greys are off by up to \(worst)")
    }

    @Test("says in its metadata and its catalogue what ISO 15930-7 asks for, and the same in both")
    func metadata() throws {
        let bytes = try Self.file()
        let file = try ReadPDF(bytes)
        #expect(bytes.starts(with: Array("%PDF-1.6".utf8)))
        #expect(!file.has(file.trailer, "/Encrypt"))
        #expect(file.count(file.value(file.trailer, "/ID")) == 2)
        for key in ["/OpenAction", "/AA", "/Names", "/AcroForm", "/Outlines"] { #expect(!file.has(file.root, key)) }
        #expect(file.isName(file.value(file.trailer, "/Info", "/Trapped"), "/False"))
        let metadata = try #require(file.contents(of: file.value(file.root, "/Metadata")))
        let xmp = String(decoding: metadata, as: UTF8.self)
        for element in [
            "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", "<pdf:Trapped>False</pdf:Trapped>",
            "<xmpMM:DocumentID>uuid:", "<xmpMM:VersionID>1<", "<xmpMM:RenditionClass>default<", "<xmp:MetadataDate>",
            "<xmp:CreateDate>2026-03-01T00:00:00Z<", "<xmp:ModifyDate>", "The Review № 2",
        ] { #expect(xmp.contains(element), "\(element)") }
        #expect(!xmp.contains("pdfuaid:part"))
        let text = try Tool.text("pdfinfo", ["IN"], on: bytes)
        #expect(text.contains("PDF/X-4") && text.contains("The Review № 2"))
    }

    @Test("holds the profile that its output intent names")
    func intent() throws {
        let file = try ReadPDF(try Self.file())
        let intents = file.value(file.root, "/OutputIntents")
        #expect(file.count(intents) == 1)
        let intent = file.item(intents, 0)
        #expect(file.isName(file.value(intent, "/S"), "/GTS_PDFX"))
        #expect(file.has(intent, "/Info") && !file.has(intent, "/RegistryName"))
        let stream = file.value(intent, "/DestOutputProfile")
        #expect(file.number(file.value(stream, "/N")) == 1)
        #expect(try PressProfile(try #require(file.contents(of: stream))).inks == .black)
        let named = try ReadPDF(try Self.file { $0.condition = "FOGRA47L" })
        #expect(named.has(named.item(named.value(named.root, "/OutputIntents"), 0), "/RegistryName"))
    }

    @Test("leaves nothing to click on, and embeds every font")
    func contents() throws {
        let bytes = try Self.file()
        let file = try ReadPDF(bytes)
        for page in file.pages {
            #expect(!file.has(page, "/Annots") && !file.has(page, "/AA"))
            let fonts = file.value(page, "/Resources", "/Font")
            for key in file.keys(fonts) {
                var font = file.value(fonts, key)
                let descendants = file.value(font, "/DescendantFonts")
                if file.isArray(descendants) { font = file.item(descendants, 0) }
                let descriptor = file.value(font, "/FontDescriptor")
                let isEmbedded = ["/FontFile", "/FontFile2", "/FontFile3"].contains {
                    file.isStream(file.value(descriptor, $0))
                }
                #expect(isEmbedded || file.isName(file.value(font, "/Subtype"), "/Type3"), "\(key)")
            }
        }
        #expect(try Tool.text("qpdf", ["--check", "IN"], on: bytes).contains("No syntax or stream encoding errors"))
        #expect(try Tool.text("pdftotext", ["IN", "-"], on: bytes).contains("The outage"))
    }

    @Test("is the same twice, and has another name when it holds other pages")
    func repeatable() throws {
        #expect(try Self.file() == Self.file())
        #expect(ContentID.uuid(of: [1, 2, 3]) != ContentID.uuid(of: [1, 2, 4]))
        #expect(ContentID.uuid(of: []).count == 41)
    }

    @Test("is made of greys as PDF mixes them")
    func contentStreams() throws {
        let reduce = { (text: String) throws in
            String(decoding: try InkContent.reduce(Array(text.utf8)), as: UTF8.self)
        }
        #expect(try reduce("1 0 0 rg 0 0 9 9 re f") == "0.3 g 0 0 9 9 re f")
        #expect(try reduce("q .5 .5 .5 RG S Q") == "q 0.5 G S Q")
        #expect(try reduce("0 0 0 1 k 0 0 0 .25 K") == "0 g 0.75 G")
        #expect(try reduce("(1 0 0 rg) Tj /Pattern cs /p scn") == "(1 0 0 rg) Tj /Pattern cs /p scn")
        #expect(throws: QPDFFile.Failure.self) { try reduce("/ICC0 cs 1 0 0 scn") }
        #expect(throws: QPDFFile.Failure.self) { try reduce("1 0 rg") }
    }

    @Test("takes profiles of presses alone")
    func profiles() throws {
        let own = PressProfile.blackInk.bytes
        #expect(try PressProfile(own).inks == .black)
        var cmyk = own, screen = own, rgb = own
        cmyk.replaceSubrange(16..<20, with: "CMYK".utf8)
        screen.replaceSubrange(12..<16, with: "mntr".utf8)
        rgb.replaceSubrange(16..<20, with: "RGB ".utf8)
        #expect(try PressProfile(cmyk).inks == .cmyk)
        #expect(throws: PressProfile.Failure.noPrinter) { try PressProfile(screen) }
        #expect(throws: PressProfile.Failure.otherInks("RGB")) { try PressProfile(rgb) }
        for count in [0, 4, 40, 131, own.count - 1] {
            #expect(throws: PressProfile.Failure.noProfile) { try PressProfile(Array(own.prefix(count))) }
        }
        // The tone curve falls from paper to solid ink without a step back.
        let curve = own.suffix(512)
        let values = stride(from: curve.startIndex, to: curve.endIndex, by: 2).map {
            Int(curve[$0]) << 8 | Int(curve[$0 + 1])
        }
        #expect(values.first == 1645 && values.last == 65535)
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
    }
}
