import Testing
import ZineCore
import ZineTestSupport

/// PDFs written by hand, each with one thing that is seldom met and has to be understood.
struct HandmadePDF: CustomTestStringConvertible, Sendable {
    var name: String
    var bytes: [UInt8]
    /// Poppler takes a user unit for a point; its pictures of the input are that much too small.
    var unit = 1
    var testDescription: String { name }
}

enum HandmadePDFs {
    static let size = Size(width: .points(240), height: .points(320))
    private static let box = "/MediaBox[0 0 240 320]"
    private static let drawing = "0 0 1 rg 20 30 60 40 re f 0 g 100 200 90 70 re f 1 0 0 RG 3 w 10 10 m 200 150 l S"

    private static func stream(_ content: String, _ keys: String = "") -> String {
        "<<\(keys)/Length \(content.utf8.count)>>stream\n\(content)\nendstream"
    }

    /// Pages of one node, each with the keys given; object 3 is the drawing.
    private static func pages(_ keys: [String], node: String = "", extra: [String] = []) -> [UInt8] {
        let first = 4 + extra.count
        let kids = keys.indices.map { "\(first + $0) 0 R" }.joined(separator: " ")
        return PDFWriter.file(
            [
                "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[\(kids)]/Count \(keys.count)\(node)>>",
                stream(drawing),
            ]
                + extra + keys.map { "<</Type/Page/Parent 2 0 R\($0)>>" })
    }

    static let all: [HandmadePDF] = [
        .init(name: "one page", bytes: pages(["\(box)/Contents 3 0 R/Resources<<>>"])),
        .init(
            name: "inherited box, rotation and resources",
            bytes: pages(["/Contents 3 0 R", "/Contents 3 0 R/Rotate 0"], node: "\(box)/Rotate 90/Resources<<>>")),
        .init(name: "turned by 450 degrees", bytes: pages(["\(box)/Contents 3 0 R/Rotate 450"])),
        .init(name: "turned by -90 degrees", bytes: pages(["\(box)/Contents 3 0 R/Rotate -90"])),
        .init(name: "turned on its head", bytes: pages(["\(box)/Contents 3 0 R/Rotate 180"])),
        .init(name: "a user unit", bytes: pages(["\(box)/Contents 3 0 R/UserUnit 2"]), unit: 2),
        .init(name: "cropped", bytes: pages(["\(box)/CropBox[15 20 180 260]/Contents 3 0 R"])),
        .init(name: "cropped and turned", bytes: pages(["\(box)/CropBox[15 20 180 260]/Rotate 270/Contents 3 0 R"])),
        .init(name: "corners in another order", bytes: pages(["/MediaBox[240 320 0 0]/Contents 3 0 R"])),
        .init(name: "an origin elsewhere", bytes: pages(["/MediaBox[-30 -20 210 300]/Contents 3 0 R"])),
        .init(name: "one content for two pages", bytes: pages(["\(box)/Contents 3 0 R", "\(box)/Contents 3 0 R"])),
        .init(
            name: "content in pieces",
            bytes: pages(
                ["\(box)/Contents[4 0 R 5 0 R 3 0 R]"],
                extra: [stream("q 1 0 0 1 20 20 cm 0 1 0 rg 0 0 50"), stream("50 re f Q")])),
        .init(name: "no content", bytes: pages([box, "\(box)/Contents 3 0 R"])),
        .init(
            name: "a transparency group",
            bytes: pages(["\(box)/Contents 3 0 R/Group<</S/Transparency/CS/DeviceRGB/I true>>"])),
        .init(
            name: "mixed sizes",
            bytes: pages([
                "\(box)/Contents 3 0 R", "/MediaBox[0 0 320 240]/Contents 3 0 R",
                "/MediaBox[0 0 200 200]/Contents 3 0 R",
                "\(box)/Contents 3 0 R/Rotate 90",
            ])),
        .init(
            name: "a form within a form",
            bytes: pages(
                ["\(box)/Contents 5 0 R/Resources<</XObject<</A 4 0 R>> >>"],
                extra: [
                    stream(drawing, "/Type/XObject/Subtype/Form/BBox[0 0 240 320]/Matrix[.5 0 0 .5 10 10]"),
                    stream("q 1 0 0 1 5 5 cm /A Do Q"),
                ])),
        .init(
            name: "a tree of pages",
            bytes: PDFWriter.file([
                "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[4 0 R 5 0 R]/Count 3\(box)>>", stream(drawing),
                "<</Type/Pages/Parent 2 0 R/Kids[6 0 R 7 0 R]/Count 2/Rotate 90>>",
                "<</Type/Page/Parent 2 0 R/Contents 3 0 R>>", "<</Type/Page/Parent 4 0 R/Contents 3 0 R>>",
                "<</Type/Page/Parent 4 0 R/Contents 3 0 R/MediaBox[0 0 100 320]>>",
            ])),
        .init(
            name: "a hidden layer",
            bytes: PDFWriter.file([
                "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[5 0 R]/D<</OFF[5 0 R]>> >> >>",
                "<</Type/Pages/Kids[4 0 R]/Count 1>>",
                stream("0 g 10 10 50 50 re f /OC /L BDC 100 100 80 80 re f EMC"),
                "<</Type/Page/Parent 2 0 R\(box)/Contents 3 0 R/Resources<</Properties<</L 5 0 R>> >> >>",
                "<</Type/OCG/Name(Hidden)>>",
            ])),
    ]
}
