import Testing
import ZineTestSupport

/// What the pages and the sheets say that they are, of issues that allow for it and of such that do not.
@Suite("The standard that the pages keep to")
struct StandardTests {
    struct Wish: CustomTestStringConvertible {
        var testDescription: String { arguments.joined(separator: " ") + ", " + body.prefix(12) }
        var arguments: [String] = []
        var body = "Text."
        var isAccessible: Bool
        var isArchival: Bool
        var isOfPDF2 = false
        /// What is said of it.
        var warning: String?
    }

    private static let claims = "pages.pdf claims neither PDF/UA-1 nor PDF/A-2a: a picture has no alternative text"
    private static let newer = "pages.pdf claims neither PDF/UA-2 nor PDF/A-4: "

    @Test(
        "is claimed where it is true, and missed aloud where it is not",
        arguments: [
            Wish(isAccessible: true, isArchival: true),
            Wish(arguments: ["--pdf-standard", "ua-1"], isAccessible: true, isArchival: false),
            Wish(arguments: ["--pdf-standard", "1.7"], isAccessible: false, isArchival: false),
            Wish(body: "![](../art/dot.png)", isAccessible: false, isArchival: false, warning: claims),
            Wish(
                body: "![](../art/dot.png)\n\n![](../art/dot.png)", isAccessible: false, isArchival: false,
                warning: claims + " (2 times)"),
            Wish(
                arguments: ["--pdf-standard", "1.7"], body: "![](../art/dot.png)", isAccessible: false,
                isArchival: false),
            Wish(
                body: "![Inks](../art/inks.jpg)", isAccessible: true, isArchival: false,
                warning: "pages.pdf does not claim PDF/A-2a: the picture 'art/inks.jpg' is in the four inks of a press"),
            Wish(
                arguments: ["--pdf-standard", "ua-1"], body: "![Inks](../art/inks.jpg)", isAccessible: true,
                isArchival: false),
            Wish(arguments: ["--pdf-standard", "a-4"], isAccessible: true, isArchival: true, isOfPDF2: true),
            Wish(arguments: ["--pdf-standard", "ua-2"], isAccessible: true, isArchival: false, isOfPDF2: true),
            Wish(
                arguments: ["--pdf-standard", "a-4"], body: "![](../art/dot.png)", isAccessible: false,
                isArchival: false, isOfPDF2: true, warning: newer + "a picture has no alternative text"),
            Wish(
                arguments: ["--pdf-standard", "a-4"], body: "![\u{E000}](../art/dot.png)", isAccessible: false,
                isArchival: false, isOfPDF2: true,
                warning: newer + "characters of private use say nothing to a reader aloud"),
            Wish(
                arguments: ["--pdf-standard", "a-4"], body: "![Inks](../art/inks.jpg)", isAccessible: true,
                isArchival: false, isOfPDF2: true,
                warning: "pages.pdf does not claim PDF/A-4: the picture 'art/inks.jpg' is in the four inks of a press"),
        ])
    func claim(wish: Wish) throws {
        let folder = try TemporaryFolder()
        try SmallIssue(body: wish.body).write(to: folder)
        try folder.write(MistakeTests.png, to: "Issues/001/art/dot.png")
        try folder.write(Self.inks, to: "Issues/001/art/inks.jpg")
        let run = try Zine.run(["build", "--editions", "print,pages"] + wish.arguments, in: folder)
        #expect(run.status == 0)
        let xmp = try Tool.text("pdfinfo", ["-meta", "IN"], on: folder.read("Output/001/pages.pdf"))
        let parts: (accessible: Int, archival: Int) = wish.isOfPDF2 ? (2, 4) : (1, 2)
        #expect(xmp.contains("<pdfuaid:part>\(parts.accessible)<") == wish.isAccessible)
        #expect(xmp.contains("<pdfaid:part>\(parts.archival)<") == wish.isArchival)
        #expect(xmp.contains("wtpdf#accessibility1.0") == (wish.isAccessible && wish.isOfPDF2))
        let said = run.errors.split(separator: "\n").filter { $0.hasSuffix("[pdf-standard]") }
        #expect(said.count == (wish.warning == nil ? 0 : 1), "\(run.errors)")
        if let warning = wish.warning { #expect(said.first?.contains("warning: \(warning) [") == true, "\(said)") }
    }

    /// Nothing on paper can be clicked, and what is in no structure should not ask to be.
    @Test("is none of the booklet's: it says what it is for, and holds no links")
    func booklet() throws {
        let folder = try TemporaryFolder()
        try SmallIssue(body: "See [this](https://example.org/).").write(to: folder)
        #expect(try Zine.run(["build", "--editions", "print,pages"], in: folder).status == 0)
        let sheets = try folder.read("Output/001/booklet.pdf"), pages = try folder.read("Output/001/pages.pdf")
        #expect(try Tool.text("pdfinfo", ["IN"], on: sheets).contains("Booklet to print and fold (PDF)"))
        #expect(try Tool.text("pdfinfo", ["-url", "IN"], on: pages).contains("https://example.org/"))
        #expect(try !Tool.text("pdfinfo", ["-url", "IN"], on: sheets).contains("https://example.org/"))
    }

    @Test("is one of those there are")
    func unknown() throws {
        let folder = try TemporaryFolder()
        try SmallIssue().write(to: folder)
        let run = try Zine.run(["build", "--pdf-standard", "a-9"], in: folder)
        #expect(run.status == 64 && run.errors.contains("a-2a"))
    }

    /// Eight by eight dots in cyan, magenta, yellow and black, as a JPEG.
    private static let inks = bytes(
        """
        ffd8ffee000e41646f626500640000000000ffdb004300100b0c0e0c0a100e0d0e1211101318281a181616183123251d283a
        333d3c3933383740485c4e404457453738506d51575f626768673e4d71797064785c656763ffc00014080008000804431100
        4d11005911004b1100ffc40014000100000000000000000000000000000006ffc40014100100000000000000000000000000
        000000ffda000e0443004d0059004b00003f00766c6258ffd9
        """)

    private static func bytes(_ digits: String) -> [UInt8] {
        let digits = digits.filter { !$0.isWhitespace }.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
