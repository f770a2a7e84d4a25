import Glibc
import Testing
import ZineCore
import ZineTestSupport

@testable import ZineRender

@Suite("Faces in a PDF")
struct EmbeddedFaceTests {
    private static func face(_ glyphs: Set<UInt32> = [1, 2, 3]) throws -> EmbeddedFace {
        try EmbeddedFace(Typesetter.fonts[0], index: 0, glyphs: glyphs)
    }

    /// What the first variant's glyphs say, in a file's words.
    private static func map(of face: EmbeddedFace) throws -> String {
        var table = PDFObjectTable()
        let font = face.write(to: &table)["F0"] ?? 0
        let pages = table.add(.dictionary([("Type", .name("Pages")), ("Kids", .array([])), ("Count", .int(0))]))
        let root = table.add(
            .dictionary([("Type", .name("Catalog")), ("Pages", .reference(pages)), ("Font", .reference(font))]))
        let file = try ReadPDF(PDFFileWriter.bytes(of: table, PDFTrailer(root: root)))
        let map = file.contents(of: file.value(file.value(file.root, "/Font"), "/ToUnicode"))
        return String(decoding: map ?? [], as: UTF8.self)
    }

    @Test("show a glyph that says one thing in one font, and what it says besides in a variant of it")
    func variants() throws {
        var face = try Self.face()
        let first = face.show(2, meaning: ArraySlice("a".utf8))
        #expect(first.variant == 0)
        #expect(face.show(2, meaning: ArraySlice("b".utf8)).variant == 1)
        #expect(face.show(3, meaning: ArraySlice("b".utf8)).variant == 0)
        let again = face.show(2, meaning: ArraySlice("a".utf8))
        #expect(again.variant == 0 && again.code == first.code)
        var table = PDFObjectTable()
        #expect(face.write(to: &table).keys.sorted() == ["F0", "F0v1"])
        #expect(table.streams.count == 3, "one program and two maps")
    }

    @Test("say that they lack a character only where they showed that")
    func nothing() throws {
        var face = try Self.face()
        _ = face.show(2, meaning: ArraySlice("a".utf8))
        #expect(!face.showsNothing)
        _ = face.show(0, meaning: ArraySlice("a".utf8))
        #expect(face.showsNothing)
    }

    @Test(
        "keep outlines, widths and names of whatever kind of font",
        arguments: [
            "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
            "/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf",
        ])
    func kinds(path: String) throws {
        guard access(path, R_OK) == 0 else { return }
        let file = FontFile(path: path)
        // Arabic letters are put together of parts, which come along.
        let glyphs: Set<UInt32> = [40, 41, 900]
        let whole = try HarfBuzzFace(file)
        let program = try FaceProgram(file, whole, glyphs: glyphs)
        #expect(glyphs.isSubset(of: program.originals) && program.originals.count < 24)
        if case .cidKeyedCFF(let names) = program.kind { #expect(names.contains(900)) }
        var face = try EmbeddedFace(file, index: 0, glyphs: glyphs)
        let shown = face.show(900, meaning: ArraySlice("a".utf8))
        #expect(shown.advance == whole.advance(900) && shown.code != 0)
    }

    @Test("share a cluster's characters out among its glyphs, and lose none")
    func clusters() throws {
        var run = try Typesetter().run("abc", at: 0, 0)
        run.text = "aebcd"
        run.clusters = [.init(bytes: 3, glyphs: 2), .init(bytes: 2, glyphs: 1)]
        var face = try Self.face(Set(run.glyphs.map(\.id)))
        #expect(GlyphMeanings(run).places(in: &face).count == 3)
        let map = try Self.map(of: face)
        #expect(map.contains("<0061><00650062><00630064>"))
    }

    @Test(
        "take a letter apart that is set as more glyphs than it has characters, rather than join its parts by a sign",
        arguments: [
            ("ắc", [(3, 2), (1, 1)], "<0061><03060301><0063>"), ("ทำ", [(6, 3)], "<0e17><0e4d><0e32>"),
            ("x\u{301}c", [(3, 2), (1, 1)], "<0078><0301><0063>"),
        ])
    func parts(text: String, clusters: [(bytes: Int, glyphs: Int)], meanings: String) throws {
        var run = try Typesetter().run("abc", at: 0, 0)
        run.text = text
        run.clusters = clusters.map { .init(bytes: $0.bytes, glyphs: $0.glyphs) }
        var face = try Self.face(Set(run.glyphs.map(\.id)))
        #expect(GlyphMeanings(run).places(in: &face).count == 3)
        let map = try Self.map(of: face).lowercased()
        #expect(map.contains(meanings))
        #expect(!map.contains("200d"))
    }
}
