import Testing

@testable import ZineDrawing

@Suite("A drawing")
struct DrawingTests {
    static func drawing(_ content: String, _ attributes: String = "viewBox=\"0 0 100 100\"") throws -> Drawing {
        try Drawing(
            Array("<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)>\(content)</svg>".utf8))
    }

    private static func body(_ content: String) throws -> String {
        let text = String(decoding: try drawing(content).print, as: UTF8.self)
        return String(
            text.dropFirst(
                text.firstRange(of: ">").map { text.distance(from: text.startIndex, to: $0.upperBound) } ?? 0
            ).dropLast(6))
    }

    @Test("keeps what it is drawn with, numbers and references included")
    func kept() throws {
        let same = [
            ##"<rect x="1" y="2.5" width="10" height="50%"/>"##, ##"<path d="M0 0L10 5.5z"/>"##,
            ##"<linearGradient id="a"><stop offset="1" stop-color="#00f"/></linearGradient><rect width="9" height="9" fill="url(#a)"/>"##,
            ##"<circle cx="5" cy="5" r="4" opacity="0.5"/>"##, ##"<polygon points="0 0 5 5 0 9"/>"##,
        ]
        for content in same { #expect(try Self.body(content) == content) }
        #expect(
            try Self.body("<rect width='1cm' height='1in' transform='rotate(90)'/>").contains(
                "width=\"37.7953\" height=\"96\""))
        #expect(try Self.body("<path d='M0,0 10-5.5.5a1 1 0 01.5.5'/>") == "<path d=\"M0 0L10 -5.5\"/>")
    }

    @Test("has its style sheets worked out: weight, order, variables, escapes")
    func cascade() throws {
        let sheet = """
            <style>:root { --ink: #123456 } rect { fill: red } .a { fill: var(--ink) } #b { fill: blue } g > rect.c { fill: gr\\65 en }
            rect:not(.a):nth-child(2) { stroke: var(--none, teal) } .d { fill: lime !important } @media print { rect { opacity: 0.5 } }
            .e { fill: light-dark(#111, #eee) } [data-k="v"] + rect { stroke-width: 3px }</style>
            """
        func fill(_ rect: String) throws -> String { try Self.body(sheet + rect) }
        #expect(try fill("<rect class='a'/>").contains("fill=\"#123456\""))
        #expect(try fill("<rect fill='white'/>").contains("fill=\"red\""))
        #expect(try fill("<rect id='b' class='a'/>").contains("fill=\"blue\""))
        #expect(try fill("<g><rect class='c'/></g>").contains("fill=\"green\""))
        #expect(try fill("<rect class='d' style='fill:red'/>").contains("fill=\"lime\""))
        #expect(try fill("<rect class='e'/>").contains("fill=\"#111\""))
        #expect(try fill("<rect/>").contains("stroke=\"teal\""))
        #expect(try fill("<rect data-k='v'/><rect/>").contains("stroke-width=\"3\""))
        #expect(try !fill("<rect/>").contains("opacity"))
    }

    @Test(
        "has the branch of a switch that its language reads",
        arguments: [("en", "two"), ("de-CH", "one"), ("fr", "three")])
    func languages(language: String, word: String) throws {
        let text =
            "<svg viewBox='0 0 9 9'><switch><text systemLanguage='de'>one</text><text systemLanguage='en'>two</text><text>three</text></switch></svg>"
        let drawing = try Drawing(Array(text.utf8), settings: DrawingSettings(language: language))
        let written = String(decoding: drawing.print, as: UTF8.self)
        #expect(["one", "two", "three"].filter(written.contains) == [word])
    }

    @Test(
        "has the words of HTML in it as text, one line each",
        arguments: [
            (
                "<div xmlns='http://www.w3.org/1999/xhtml' style='text-align:center'>Load <b>balancer</b></div>",
                ["Load ", "balancer"]
            ),
            ("<div xmlns='http://www.w3.org/1999/xhtml'>one<br/>two</div>", ["one", "two"]),
            ("<div xmlns='http://www.w3.org/1999/xhtml'><p>one</p><p>a &amp; b</p></div>", ["one", "a &amp; b"]),
        ])
    func labels(html: String, words: [String]) throws {
        let body = try Self.body("<foreignObject width='80' height='40'>\(html)</foreignObject>")
        for word in words { #expect(body.contains(">\(word)<"), "\(body)") }
        #expect(!body.contains("foreignObject") && !body.contains("div"))
        let drawing = try Self.drawing("<foreignObject width='80' height='40'>\(html)</foreignObject>")
        #expect(drawing.remarks.map(\.kind) == [.label])
    }

    @Test("says what is read where its letters stand one by one, and which of them find no place")
    func readings() throws {
        let path = "<path id='p' d='M10 90H68'/>"
        let along = try Self.drawing(path + "<text><textPath href='#p'>on a way</textPath></text>")
        #expect(along.readings == ["on a wa"])
        #expect(along.remarks.map(\.name) == ["“y” beyond the end of its path"])
        #expect(try Self.drawing("<text x='1 20 40' y='9'>abc</text>").readings == ["abc"])
        #expect(try Self.drawing("<text x='1' y='9'>a b c</text>").readings == [])
    }

    @Test("has letters where lists, lengths and paths put them")
    func letters() throws {
        let listed = try Self.body("<text x='1 20 40' y='9'>abc</text>")
        for place in ["x=\"1\"", "x=\"20\"", "x=\"40\""] { #expect(listed.contains(place)) }
        // Letters half an em wide: three of them are 24 wide by themselves.
        let stretched = try Self.body("<text y='9' textLength='64'>abc</text>")
        #expect(stretched.contains("x=\"28\"") && stretched.contains("x=\"56\""), "\(stretched)")
        let along = try Self.body("<path id='p' d='M10 90V10'/><text><textPath href='#p'>ab</textPath></text>")
        #expect(along.contains("matrix(0 -1 1 0 10 90)") && along.contains("matrix(0 -1 1 0 10 82)"), "\(along)")
    }

    @Test("leaves out circles, and what leads nowhere, with a word")
    func references() throws {
        for content in [
            "<g id='a'><use href='#a'/></g>", "<use href='#none'/>",
            "<pattern id='p'><rect fill='url(#p)'/></pattern><rect fill='url(#p)'/>",
            "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>", "<rect filter='url(#none)'/>",
        ] {
            let drawing = try Self.drawing(content)
            #expect(!drawing.remarks.isEmpty, "\(content)")
        }
    }

    @Test(
        "of more than a drawing may ask is refused",
        arguments: [
            "<text font-size='1e9'>abc</text>",
            "<text y='20' font-size='400'>\(String(repeating: "a", count: 5_000))</text>",
            "<g transform='scale(1000)'><text font-size='90'>a</text></g>",
            (0..<20).reduce("<g id='a0'><rect/></g>") {
                $0 + "<g id='a\($1 + 1)'><use href='#a\($1)'/><use href='#a\($1)'/></g>"
            },
            String(repeating: "<g>", count: 300) + String(repeating: "</g>", count: 300),
            (0..<200).reduce("<rect id='b0'/>") { $0 + "<use id='b\($1 + 1)' href='#b\($1)'/>" },
        ])
    func bounds(content: String) {
        #expect(throws: DrawingError.self) { try Self.drawing(content) }
    }

    @Test("is known to be harmless or not")
    func plainness() throws {
        #expect(try Self.drawing("<rect width='9' height='9'/><text y='9'>a</text>").isPlain)
        #expect(try !Self.drawing("<filter id='f'><feTurbulence/></filter><rect filter='url(#f)'/>").isPlain)
        #expect(try !Self.drawing("<mask id='m'><rect/></mask><rect mask='url(#m)'/>").isPlain)
    }

    @Test("keeps shadows for screens, and words for print")
    func shadows() throws {
        let drawing = try Self.drawing(
            "<filter id='f'><feDropShadow dx='2'/></filter><g filter='url(#f)'><text y='9'>a</text></g>")
        #expect(!String(decoding: drawing.print, as: UTF8.self).contains("filter=\""))
        #expect(String(decoding: drawing.screen, as: UTF8.self).contains("filter=\"url(#f)\""))
        #expect(drawing.remarks.map(\.kind) == [.effect])
    }

    @Test("turned light has every colour turned, black ones that nobody named among them")
    func inverted() throws {
        let bytes = Array(
            "<svg viewBox='0 0 9 9'><rect fill='#000' stroke='rgba(255,0,0,.5)'/><text fill='white'>a</text></svg>".utf8
        )
        let text = String(
            decoding: try Drawing(bytes, settings: DrawingSettings(isInverted: true)).print, as: UTF8.self)
        for part in ["fill=\"#ffffff\"", "rgba(0,255,255,0.5)", "fill=\"#000000\""] {
            #expect(text.contains(part), "\(text)")
        }
    }

    @Test("is the same for the same file, and again for what was made of it")
    func stable() throws {
        let source =
            "<style>.a{fill:#123}</style><g class='a'><rect id='r' width='1e1' height='9'/><use href='#r' x='5'/></g><text y='9'>a b</text>"
        let first = try Self.drawing(source)
        #expect(try Self.drawing(source) == first)
        #expect(try Drawing(first.print).print == first.print)
    }
}
