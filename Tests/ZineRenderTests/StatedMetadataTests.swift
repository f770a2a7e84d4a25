import Testing
import ZineCore

@testable import ZineRender

@Suite("What a file's metadata say")
struct StatedMetadataTests {
    struct Packet: CustomTestStringConvertible, Sendable {
        var testDescription: String { xmp }
        var xmp: String
        /// What is found, keys and values in turn.
        var said: [String]
    }

    @Test(
        "is found where it is written as elements, and nothing is made of what is not",
        arguments: [
            Packet(xmp: "", said: []),
            Packet(
                xmp: "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">A</rdf:li></rdf:Alt></dc:title>",
                said: ["/Title", "A"]),
            Packet(xmp: "<dc:title>A &lt; B &amp;amp; C</dc:title>", said: ["/Title", "A < B &amp; C"]),
            Packet(
                xmp: "<dc:creator><rdf:Seq><rdf:li>A</rdf:li><rdf:li>B</rdf:li></rdf:Seq></dc:creator>",
                said: ["/Author", "A"]),
            Packet(
                xmp: "<xmp:CreateDate>2026-03-01T00:00:00Z</xmp:CreateDate><pdf:Keywords>k</pdf:Keywords>",
                said: ["/Keywords", "k", "/CreationDate", "D:20260301000000Z"]),
            Packet(xmp: "<xmp:CreateDate>yesterday</xmp:CreateDate>", said: []),
            Packet(xmp: "<rdf:Description dc:title=\"A\"/>", said: []),
            Packet(xmp: "<dc:title/><dc:titles>A</dc:titles>", said: []),
            Packet(xmp: "<dc:title>A", said: []), Packet(xmp: "<dc:title", said: []),
            Packet(xmp: "</dc:title>A<dc:title>", said: []), Packet(xmp: "<dc:title><b>A</dc:title>", said: []),
            Packet(xmp: "<dc:title></dc:title>", said: []),
        ])
    func entries(packet: Packet) {
        let found = StatedMetadata(Array(packet.xmp.utf8)).entries.flatMap { [$0.key, $0.value] }
        #expect(found == packet.said)
    }

    @Test("keep no sheet from being made where they are damaged")
    func damaged() throws {
        let pdf = """
            %PDF-2.0
            1 0 obj <</Type/Catalog/Pages 2 0 R/Metadata 4 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 396 612]>> endobj
            4 0 obj <</Type/Metadata/Subtype/XML/Filter/FlateDecode/Length 4>> stream
            abcd
            endstream endobj
            trailer <</Root 1 0 R/Size 5>>
            %%EOF
            """
        let side = SheetSide(size: SamplePages.size, placements: [.init(page: 0, transform: .identity)])
        let sheets = try PDFRenderer.impose(
            PDFSource(Array(pdf.utf8)), onto: [side], options: ImposedPDFOptions(version: "1.0"))
        #expect(try ReadPDF(sheets).pages.count == 1)
    }
}
