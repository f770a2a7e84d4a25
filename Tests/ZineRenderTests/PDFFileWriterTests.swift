import Testing
import ZineCore
import ZineTestSupport

@testable import ZineRender

@Suite("Writing a PDF's objects")
struct PDFFileWriterTests {
    /// A file whose catalogue has more entries.
    private static func file(
        _ entries: [(String, PDFValue)], in table: PDFObjectTable = PDFObjectTable(), version: String = "1.7"
    ) -> [UInt8] {
        var table = table
        let page = table.reserve()
        let tree = table.add(
            .dictionary([("Type", .name("Pages")), ("Kids", .array([.reference(page)])), ("Count", .int(1))]))
        table.define(
            page,
            .dictionary([("Type", .name("Page")), ("Parent", .reference(tree)), ("MediaBox", .box(SamplePages.size))]))
        let root = table.add(.dictionary([("Type", .name("Catalog")), ("Pages", .reference(tree))] + entries))
        return PDFFileWriter.bytes(of: table, PDFTrailer(version: version, root: root))
    }

    private static func check(_ pdf: [UInt8]) throws -> Bool {
        try Tool.text("qpdf", ["--check", "IN"], on: pdf).contains("No syntax or stream encoding errors")
    }

    @Test(
        "makes strings of any bytes that read as they were meant",
        arguments: [0..<256, 0x20..<0x7F, 0x09..<0x0E, 0x0D..<0x0E])
    func bytes(range: Range<Int>) throws {
        let bytes = range.map { UInt8($0) }
        var text: [UInt8] = []
        PDFSyntax.write(string: bytes, to: &text)
        #expect(!text.contains(PDFSyntax.mark))
        var table = PDFObjectTable()
        let id = table.reserve()
        table.define(id) { $0 += text }
        let file = try ReadPDF(Self.file([("Said", .reference(id))], in: table))
        #expect(file.string(file.value(file.root, "/Said")) == bytes)
    }

    @Test(
        "makes text that reads as it was written",
        arguments: ["", "a(b)c\\", "line\r\nline\ttab", "№ 2", "\u{0}\u{18}", "🗞 \u{7F}"])
    func text(text: String) throws {
        let file = try ReadPDF(Self.file([("Said", .string(text))]))
        let bytes = file.string(file.value(file.root, "/Said")) ?? []
        guard bytes.starts(with: [0xFE, 0xFF]) else {
            #expect(String(decoding: bytes, as: UTF8.self) == text)
            return
        }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        #expect(String(decoding: units, as: UTF16.self) == text)
    }

    @Test("escapes in names what would end them")
    func names() throws {
        var text: [UInt8] = []
        PDFSyntax.write(name: "A b#(c)<d>[e]{f}/%é\u{7F}", to: &text)
        #expect(String(decoding: text, as: UTF8.self) == "/A#20b#23#28c#29#3Cd#3E#5Be#5D#7Bf#7D#2F#25#C3#A9#7F")
        let file = try ReadPDF(Self.file([("Ink 1", .name("Rich Black/2"))]))
        #expect(file.name(file.value(file.root, "/Ink 1")) == "/Rich Black/2")
    }

    @Test("parts what would run together, and nothing else")
    func spaces() throws {
        var text: [UInt8] = []
        let values: [PDFValue] = [
            .int(1), .int(-2), .real(0.5), .name("A"), .name("B"), .bool(true), .string("s"), .int(3), .null,
            .array([.int(4)]), .bool(false),
        ]
        PDFSyntax.write(.dictionary([("V", .array(values)), ("W", .int(5)), ("X", .name("Y"))]), to: &text)
        #expect(String(decoding: text, as: UTF8.self) == "<</V[1 -2 0.5/A/B true(s)3 null[4]false]/W 5/X/Y>>")
    }

    @Test("numbers anew what its catalogue leads to, and leaves out the rest")
    func reach() throws {
        var table = PDFObjectTable()
        _ = table.add(.string("nobody asks for it"))
        let missing = table.reserve()
        let first = table.reserve()
        let second = table.add(.dictionary([("Next", .reference(first)), ("None", .reference(missing))]))
        table.define(first, .dictionary([("Next", .reference(second))]))
        _ = table.addStream([], Array("nor for this".utf8))
        let pdf = Self.file([("Ring", .reference(first))], in: table)
        #expect(try Self.check(pdf))
        let file = try ReadPDF(pdf)
        #expect(file.id(file.value(file.root, "/Ring")) == 1)
        #expect(file.isNull(file.value(file.value(file.value(file.root, "/Ring"), "/Next"), "/None")))
        // Two of the ring, page, tree and catalogue, the stream that holds them, the references.
        #expect(file.number(file.value(file.trailer, "/Size")) == 8)
        #expect(!String(decoding: pdf, as: UTF8.self).contains("nor for this"))
    }

    @Test("finds each of more objects than two bytes can count")
    func many() throws {
        var table = PDFObjectTable()
        let ids = (0..<70_000).map { table.add(.dictionary([("N", .int($0))])) }
        let pdf = Self.file([("All", .array(ids.map { .reference($0) }))], in: table)
        #expect(try Self.check(pdf))
        let file = try ReadPDF(pdf)
        let all = file.value(file.root, "/All")
        #expect(file.count(all) == ids.count)
        for index in [0, 199, 200, 65_535, 65_536, 69_999] {
            #expect(file.number(file.value(file.item(all, index), "/N")) == Double(index))
        }
    }

    @Test("compresses streams where that pays, and metadata never")
    func streams() throws {
        var chances = SeededRandom(seed: 7)
        let noise = (0..<5_000).map { _ in UInt8.random(in: 0...255, using: &chances) }
        let words = Array(String(repeating: "the same again ", count: 400).utf8)
        let samples: [(data: [UInt8], isPacked: Bool)] = [
            ([], false), (Array("short".utf8), false), (noise, false), (words, true), (Array(words.prefix(90)), true),
        ]
        var table = PDFObjectTable()
        var ids = samples.map { table.addStream([("Kind", .name("Sample"))], $0.data) }
        ids.append(table.addStream([("Type", .name("Metadata"))], words))
        let file = try ReadPDF(Self.file([("All", .array(ids.map { .reference($0) }))], in: table))
        let all = file.value(file.root, "/All")
        for (index, sample) in (samples + [(words, false)]).enumerated() {
            let stream = file.item(all, index)
            #expect(file.contents(of: stream) == sample.data)
            #expect(file.isName(file.value(stream, "/Filter"), "/FlateDecode") == sample.isPacked)
        }
    }

    @Test("gives the same bytes whoever compresses, and names them by what they are")
    func sameBytes() throws {
        func made(_ threads: Int, _ word: String = "word ") -> [UInt8] {
            var table = PDFObjectTable(pool: ThreadPool(threads: threads))
            let ids = (0..<900).map { table.add(.string("object \($0)")) }
            let streams = (0..<40).map { table.addStream([], Array(String(repeating: word, count: 200 + $0).utf8)) }
            return Self.file([("All", .array((ids + streams).map { .reference($0) }))], in: table)
        }
        func name(_ pdf: [UInt8]) throws -> [UInt8]? {
            let file = try ReadPDF(pdf)
            return file.string(file.item(file.value(file.trailer, "/ID"), 0))
        }
        #expect(made(0) == made(3))
        #expect(try name(made(0)) != name(made(0, "ward ")))
        #expect(try name(made(0))?.count == 16)
    }

    @Test("lets two files go on from one table")
    func shared() throws {
        var table = PDFObjectTable()
        let common = table.addStream([], Array("in both".utf8))
        var first = table, second = table
        let one = first.add(.array([.reference(common), .int(1)]))
        let two = second.add(.array([.int(2), .reference(common)]))
        let a = try ReadPDF(Self.file([("Own", .reference(one))], in: first))
        let b = try ReadPDF(Self.file([("Own", .reference(two))], in: second))
        #expect(a.contents(of: a.item(a.value(a.root, "/Own"), 0)) == Array("in both".utf8))
        #expect(b.contents(of: b.item(b.value(b.root, "/Own"), 1)) == Array("in both".utf8))
        #expect(b.number(b.item(b.value(b.root, "/Own"), 0)) == 2)
    }

    @Test("says the version it is of, and that it is no text")
    func head() {
        let pdf = Self.file([], version: "2.0")
        #expect(pdf.starts(with: "%PDF-2.0\n%".utf8))
        #expect(pdf.dropFirst(10).prefix(4).allSatisfy { $0 > 127 })
        #expect(String(decoding: pdf.suffix(6), as: UTF8.self) == "%%EOF\n")
    }

    @Test("copies objects of another file once, with what they lead to")
    func copies() throws {
        let source = try QPDFFile(
            Array(
                """
                %PDF-1.7
                1 0 obj <</Type/Catalog/Pages 2 0 R/Wanted 4 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 396 612]>> endobj
                4 0 obj <</Numbers[7 5 0 R 0 6 0 R 7 0 R]/Text(5 0 R \\) \\000\\377)/Name/A#20R/Self 4 0 R>> endobj
                5 0 obj <</Twice 6 0 R/Gone 99 0 R/Real 0.1250>> endobj
                6 0 obj <</Kind/Plain/Length 8 0 R>> stream
                as it is
                endstream endobj
                7 0 obj null endobj
                8 0 obj 8 endobj
                trailer <</Root 1 0 R/Size 9>>
                %%EOF
                """.utf8))
        var table = PDFObjectTable()
        var copies = ObjectCopy()
        let id = try copies.copy(4, of: source, to: &table)
        let again = try copies.copy(4, of: source, to: &table)
        #expect(again == id)
        let pdf = Self.file([("Copy", .reference(id))], in: table)
        #expect(try Self.check(pdf))
        let file = try ReadPDF(pdf)
        let copy = file.value(file.root, "/Copy")
        let numbers = file.value(copy, "/Numbers")
        #expect(file.number(file.item(numbers, 0)) == 7 && file.number(file.item(numbers, 2)) == 0)
        let stream = file.item(numbers, 3)
        #expect(file.contents(of: stream) == Array("as it is".utf8))
        #expect(file.isName(file.value(stream, "/Kind"), "/Plain"))
        let inner = file.item(numbers, 1)
        #expect(file.id(file.value(inner, "/Twice")) == file.id(stream))
        #expect(file.number(file.value(inner, "/Real")) == 0.125)
        #expect(file.isNull(file.value(inner, "/Gone")) && file.isNull(file.item(numbers, 4)))
        #expect(file.string(file.value(copy, "/Text")) == Array("5 0 R ) ".utf8) + [0, 255])
        #expect(file.name(file.value(copy, "/Name")) == "/A R")
        #expect(file.id(file.value(copy, "/Self")) == file.id(copy))
    }
}
