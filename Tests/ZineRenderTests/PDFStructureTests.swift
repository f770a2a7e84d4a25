import Testing
import ZineCore
import ZineRender

@Suite("A tagged PDF")
struct PDFStructureTests {
    private static func magazine() throws -> [UInt8] {
        try PDFRenderer.pages(
            SamplePages.magazine(), resources: SamplePages.resources, options: SamplePages.options)
    }

    @Test("tells the structure of the page set, in drawing order, without what is not shown")
    func structure() throws {
        let dump = try Tool.text("pdfinfo", ["-struct-text", "IN"], on: Self.magazine())
        print(dump)
        let s = try Tool.text("qpdf", ["--check", "IN"], on: Self.magazine())
        print(s)
        print(try Tool.text("pdfinfo", ["-struct", "IN"], on: Self.magazine()))
        print(try Tool.text("pdfinfo", ["IN"], on: Self.magazine()))
        print(try Tool.text("pdfinfo", ["-meta", "IN"], on: Self.magazine()))
        print(try Tool.text("pdffonts", ["IN"], on: Self.magazine()))
        print(try Tool.text("pdftotext", ["IN", "-"], on: Self.magazine()))
        print(try Tool.text("qpdf", ["--qdf", "--object-streams=disable", "IN", "-"], on: Self.magazine()))
    }
}
