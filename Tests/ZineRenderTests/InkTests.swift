import Foundation
import Testing
import ZineCore

@testable import ZineRender

/// Marks in the colours of their inks.
@Suite("Inks")
struct InkTests {
    private static func content(_ items: [(FrameItem.Mark, Ink?)], _ inks: InkColors) -> (text: String, usesSpot: Bool)
    {
        var marks = MarkContent(height: 100, inks: inks)
        for (mark, ink) in items {
            marks.use(FrameItem(mark, element: nil, ink: ink).ink)
            marks.paint(mark)
        }
        return (String(decoding: marks.bytes, as: UTF8.self), marks.usesSpot)
    }

    private static let rule = FrameItem.Mark.rule(Rect(x: .zero, y: .zero, width: .points(10), height: .points(1)))
    private static var colors: InkColors {
        var inks = InkColors()
        inks.accent = Color(0xFF0000)
        inks.rule = Color(0x808080)
        inks.spot = "PANTONE 485 U"
        return inks
    }

    @Test("of the house are black, said once")
    func house() {
        let text = Self.content([(Self.rule, nil), (Self.rule, .accent), (Self.rule, .text)], InkColors()).text
        #expect(text.hasPrefix("0 g 0 G\n") && !text.dropFirst(8).contains(" g"))
    }

    @Test("are colours for home printers, each said where it begins")
    func colors() {
        let (text, usesSpot) = Self.content(
            [(Self.rule, nil), (Self.rule, .accent), (Self.rule, .accent), (Self.rule, .paper)], Self.colors)
        #expect(!usesSpot)
        #expect(text.contains("0.502 g\n0.502 G\n"))
        #expect(text.components(separatedBy: "1 0 0 rg\n").count == 2)
        #expect(text.contains("1 g\n1 G\n"))
    }

    @Test("of a press are black, and the accent's own where it has a name")
    func press() {
        let (text, usesSpot) = Self.content([(Self.rule, nil), (Self.rule, .accent)], Self.colors.ofPress)
        #expect(usesSpot && text.contains("/Accent cs 1 scn") && !text.contains("rg"))
        var nameless = Self.colors
        nameless.spot = nil
        #expect(!Self.content([(Self.rule, .accent)], nameless.ofPress).text.contains("rg"))
        #expect(nameless.ofPress == InkColors())
    }

    @Test("are what a page's pixels have")
    func pixels() throws {
        var frame = Frame(size: Size(width: .points(4), height: .points(4)))
        frame.items.append(
            FrameItem(.rule(Rect(origin: .zero, size: frame.size)), element: nil, ink: .accent))
        let resources = Resources(fonts: [], images: [:], inks: Self.colors)
        let png = try PNGRenderer.png(frame: frame, resources: resources, resolution: 72)
        let grey = try PNGRenderer.png(frame: frame, resources: Resources(fonts: [], images: [:]), resolution: 72)
        // Colour type 2 is RGB, 0 is grey.
        #expect(png[25] == 2 && grey[25] == 0)
    }

    @Test("have the grey that a printer without colours gives them")
    func grey() {
        #expect(Color(0xFF0000).grey == Color(0x4D4D4D) && Color.white.grey == .white && Color.black.grey == .black)
    }

    @Test("Tones are measured where type is to stand")
    func tones() throws {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'><rect width='40' height='20'/></svg>"
        let file = ImageFile(
            format: .svg, bytes: Array(svg.utf8), size: Size(width: .points(40), height: .points(40)))
        let tones = try #require(PictureTones(measuring: file))
        #expect(tones.range(in: .init(x: 0, y: 0, width: 1, height: 0.4)) == 0...0)
        #expect(tones.range(in: .init(x: 0, y: 0.6, width: 1, height: 0.4)) == 1...1)
        #expect(tones.range(in: .init(x: 0.2, y: 0.3, width: 0.5, height: 0.4)) == 0...1)
    }
}
