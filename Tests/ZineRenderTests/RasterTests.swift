import Testing
import ZineCore
import ZineRender

@Suite("A frame as PNG and SVG")
struct RasterTests {
    static let size = Size(width: .points(144), height: .points(72))

    static func frame() throws -> Frame {
        let run = try Typesetter().run("Grace Hopper", at: 20, 40)
        let rule = Rect(x: .points(20), y: .points(50), width: .points(100), height: .points(2))
        return Frame(size: size, items: [FrameItem(.glyphs(run), element: nil), FrameItem(.rule(rule), element: nil)])
    }

    @Test("is white paper with black marks, at the resolution that was asked for", arguments: [72.0, 150, 300, 100.5])
    func png(resolution: Double) throws {
        let png = try PNGRenderer.png(frame: Self.frame(), resources: SamplePages.resources, resolution: resolution)
        let pixels = try Pixels(png: png)
        #expect(pixels.width == Int((2 * resolution).rounded(.up)) && pixels.height == Int(resolution.rounded(.up)))
        #expect(pixels.pixel(0, 0) == [255, 255, 255])
        #expect(pixels.pixel(Int(70 / 72 * resolution), Int(51 / 72 * resolution)) == [0, 0, 0])
        #expect(png[25] == 0, "grey, for nothing has colour")
    }

    @Test("shows in PNG what it shows in PDF")
    func agreement() throws {
        let frame = try Self.frame()
        let set = PageSet(
            pages: [Page(frame: frame, label: "1")], structure: StructureTree(language: "en"),
            metadata: SamplePages.metadata)
        let pdf = try PDFRenderer.pages(set, resources: SamplePages.resources, options: SamplePages.options)
        let png = try PNGRenderer.png(frame: frame, resources: SamplePages.resources, resolution: 300)
        let (drawn, printed) = (try Pixels(png: png), try Pixels(pdf: pdf, resolution: 300))
        #expect(drawn.width == printed.width && drawn.height == printed.height)
        #expect(drawn.distance(to: printed) < 5, "but for the edges of letters")
    }

    @Test("is refused where it has no size or too much", arguments: [(0.0, 72.0), (144, 1e9), (-1, 72), (144, .nan)])
    func bounds(width: Double, resolution: Double) throws {
        var frame = try Self.frame()
        frame.size.width = .points(width)
        #expect(throws: RenderError.self) {
            try PNGRenderer.png(frame: frame, resources: SamplePages.resources, resolution: resolution)
        }
    }

    @Test("is SVG of its own size, the same each time")
    func svg() throws {
        let frame = try Self.frame()
        let svg = try SVGRenderer.svg(frame: frame, resources: SamplePages.resources)
        let text = String(decoding: svg, as: UTF8.self)
        #expect(text.contains("width=\"144pt\" height=\"72pt\""))
        #expect(text.contains("<path"))
        #expect(try SVGRenderer.svg(frame: frame, resources: SamplePages.resources) == svg)
        let picture = try ImageDecoder.read(bytes: svg, path: "a.svg")
        #expect(picture.size == frame.size)
    }

    @Test("is drawn alike by many at once")
    func concurrency() async throws {
        let frame = try Self.frame()
        let expected = try PNGRenderer.png(frame: frame, resources: SamplePages.resources, resolution: 96)
        let results = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<16 {
                group.addTask {
                    try PNGRenderer.png(frame: frame, resources: SamplePages.resources, resolution: 96)
                }
            }
            return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
        }
        #expect(results.allSatisfy { $0 == expected })
    }
}
