import Testing
import ZineCore
import ZineTestSupport

@testable import ZineRender

@Suite("Sheets of pages that were just made")
struct OwnSheetsTests {
    private static let sides = [
        ImposingTests.side([ImposingTests.place(1, 10, 20), ImposingTests.place(0, 260, 20)], marks: [cut]),
        ImposingTests.side([.init(page: 1, transform: Transform.quarterTurns(1).then(.translation(x: 450, y: 5)))]),
    ]
    private static let cut = SheetSide.Mark.line(
        from: .zero, to: Point(x: .points(500), y: .points(400)), width: .points(1))

    /// Pages with links to the web, to each other and within, of which a side shows not all.
    private static func pages(_ standard: PDFStandard = .archival) throws -> OpenPages {
        var set = try SamplePages.magazine()
        let type = try Typesetter()
        let link = set.structure.add(StructureElement(.link, parent: set.structure.root))
        for (target, y) in [
            (LinkArea.Target.page(0, y: .points(100)), 200.0), (.anchor("there"), 220), (.anchor("nowhere"), 240),
            (.url("ftp://example.org/"), 260), (.url("mailto:ada@example.org"), 280),
        ] {
            let rect = Rect(x: .points(50), y: .points(y - 10), width: .points(60), height: .points(12))
            set.pages[1].frame.items.append(FrameItem(.glyphs(type.run("a link", at: 50, y)), element: link))
            set.pages[1].frame.items.append(FrameItem(.link(LinkArea(rect: rect, target: target)), element: link))
        }
        set.anchors["there"] = Anchor(page: 1, y: .points(300))
        let options = PDFOptions(version: "1.0", standard: standard)
        return try PDFRenderer.openPages(set, resources: SamplePages.resources, options: options)
    }

    /// What a sheet's links say, with the place of the page that they lead to.
    private static func links(_ pdf: [UInt8]) throws -> [[String]] {
        let file = try ReadPDF(pdf)
        let numbers = file.pages.map { file.id($0) }
        return file.pages.map { page in
            let annotations = file.value(page, "/Annots")
            guard file.isArray(annotations) else { return [] }
            return (0..<file.count(annotations)).map { index in
                let link = file.item(annotations, index)
                let place = file.value(link, "/Dest")
                let target =
                    file.isArray(place)
                    ? "\(numbers.firstIndex(of: file.id(file.item(place, 0))) ?? -1) "
                        + "\(file.number(file.item(place, 2)) ?? -1) \(file.number(file.item(place, 3)) ?? -1)"
                    : String(decoding: file.string(file.value(link, "/A", "/URI")) ?? [], as: UTF8.self)
                return "\(file.numbers(file.value(link, "/Rect"), count: 4) ?? []) \(target)"
            }
        }
    }

    @Test(
        "are those of the pages' file: what is seen, said, clicked and told",
        arguments: [PDFStandard.archival, .taggedArchival])
    func same(standard: PDFStandard) throws {
        let pages = try Self.pages(standard)
        let own = try PDFRenderer.impose(pages, onto: Self.sides, options: ImposingTests.options)
        let read = try PDFRenderer.impose(
            PDFSource(pages.bytes), onto: Self.sides, options: ImposingTests.options)
        #expect(try Tool.text("qpdf", ["--check", "IN"], on: own).contains("No syntax or stream encoding errors"))
        for page in 1...2 { #expect(try Pixels(pdf: own, page: page) == Pixels(pdf: read, page: page)) }
        #expect(try Tool.text("pdftotext", ["IN", "-"], on: own) == Tool.text("pdftotext", ["IN", "-"], on: read))
        let links = try Self.links(own)
        #expect(try links == Self.links(read))
        #expect(links.map(\.count) == [4, 3], "\(links)")
        func about(_ pdf: [UInt8]) throws -> [Substring] {
            try Tool.text("pdfinfo", ["-enc", "UTF-8", "IN"], on: pdf).split(separator: "\n")
                .filter { !$0.hasPrefix("File size") }
        }
        #expect(try about(own) == about(read))
        let (first, second) = (try ReadPDF(own), try ReadPDF(read))
        #expect(first.keys(first.root) == second.keys(second.root))
        #expect(own.count <= read.count)
    }

    @Test("say what they are for and have no links where they are for paper")
    func paper() throws {
        var options = ImposingTests.options
        options.purpose = "Booklet"
        let own = try PDFRenderer.impose(Self.pages(), onto: Self.sides, options: options)
        #expect(try Self.links(own) == [[], []])
        #expect(try Tool.text("pdfinfo", ["IN"], on: own).contains("Subject:         Booklet"))
    }

    @Test("hold nothing of pages that they do not show")
    func left() throws {
        let pages = try Self.pages()
        let side = ImposingTests.side([ImposingTests.place(1, 0, 0)])
        let own = try PDFRenderer.impose(pages, onto: [side], options: ImposingTests.options)
        // The label's face stands on the first page alone.
        #expect(!(try Tool.text("pdffonts", ["IN"], on: own)).contains("IBMPlexSans"))
        #expect(throws: ImposeError.missingPage(3)) {
            _ = try PDFRenderer.impose(
                pages, onto: [ImposingTests.side([ImposingTests.place(2, 0, 0)])], options: ImposingTests.options)
        }
        #expect(throws: ImposeError.empty) {
            _ = try PDFRenderer.impose(pages, onto: [], options: ImposingTests.options)
        }
    }
}
