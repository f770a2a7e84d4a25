import Testing
import ZineCore
import ZineRender
import ZineTestSupport

@Suite("A tagged PDF")
struct PDFStructureTests {
    private static func magazine(_ change: (inout PageSet) -> Void = { _ in }) throws -> [UInt8] {
        var set = try SamplePages.magazine()
        change(&set)
        return try PDFRenderer.pages(set, resources: SamplePages.resources, options: SamplePages.options)
    }

    @Test("tells the structure in drawing order, without what is not shown and without artifacts")
    func structure() throws {
        let dump = try Tool.text("pdfinfo", ["-struct-text", "-enc", "UTF-8", "IN"], on: Self.magazine())
        #expect(
            dump == """
                Document
                  Art "The outage"
                    H1 (block)
                      "The outage"
                    P (block)
                      "It was "
                      Span (inline)
                        "déjà vu"
                      ", says "
                      Link (inline)
                        "the site"
                        Object 3 0
                      "to all"
                      "of us."
                    L (block):
                       /ListNumbering /Decimal
                      LI (block)
                        Lbl (block)
                          "1."
                        LBody (block)
                          "Wait"
                    Table (block)
                      TR
                        TH:
                           /Scope /Column
                          "Time"
                    Figure:
                       /Placement /Block
                       /BBox [50 452 90 492]
                      ""
                    Note <note-00000014> (inline)
                      "A note"

                """)
    }

    @Test("is sound, and says what it is about")
    func information() throws {
        let pdf = try Self.magazine()
        #expect(try Tool.text("qpdf", ["--check", "IN"], on: pdf).contains("No syntax or stream encoding errors"))
        let about = try Tool.text("pdfinfo", ["-enc", "UTF-8", "IN"], on: pdf)
        for line in [
            "Title:           The Review № 2", "Subject:         Outages, <printed>", "Keywords:        outage, paper",
            "Author:          Ada & Grace", "Creator:         zine 1.0", "Producer:        zine 1.0",
            "Tagged:          yes", "Pages:           2", "PDF version:     1.7", "Page size:       396 x 612 pts",
        ] { #expect(about.contains(line)) }
        let xmp = try Tool.text("pdfinfo", ["-meta", "IN"], on: pdf)
        #expect(xmp.contains("<dc:creator><rdf:Seq><rdf:li>Ada &amp; Grace</rdf:li></rdf:Seq></dc:creator>"))
        #expect(xmp.contains("<xmp:CreateDate>2026-03-01T00:00:00Z</xmp:CreateDate>"))
    }

    @Test("shows its title, names its language, and labels and outlines its pages")
    func catalogue() throws {
        let pdf = try Self.magazine()
        let json = try Tool.text(
            "qpdf", ["--json", "--json-key=pagelabels", "--json-key=outlines", "IN"], on: pdf)
        #expect(json.contains(#""/P": "u:Cover""#))
        #expect(json.contains(#""/St": 2"#))
        for title in ["The outage", "Timeline – “now”", "After"] {
            #expect(json.contains("\"title\": \"\(title)\""), "\(title)")
        }
        #expect(json.split(separator: "\"kids\": []").count == 3, "one of three entries has a kid")
        let text = try Tool.text("qpdf", ["--qdf", "--object-streams=disable", "IN", "-"], on: pdf)
        for entry in [
            "/DisplayDocTitle true", "/Lang (en-US)", "/Marked true", "/Tabs /S", "/PageMode /UseOutlines",
            "/URI (https://example.org/%C3%A9?a=1&b=\\(2\\))",
        ] { #expect(text.contains(entry), "\(entry)") }
    }

    struct Claim: CustomTestStringConvertible {
        var testDescription: String
        var isMade: Bool
        var change: @Sendable (inout PageSet) -> Void
    }

    @Test(
        "claims to be PDF/UA-1 exactly when its content honours it",
        arguments: [
            Claim(testDescription: "a sound set", isMade: true) { _ in },
            Claim(testDescription: "no title", isMade: false) { $0.metadata.title = "" },
            Claim(testDescription: "no language", isMade: false) { $0.metadata.language = "" },
            Claim(testDescription: "a figure without text", isMade: false) {
                $0.structure[StructureID(13)].alternativeText = nil
            },
            Claim(testDescription: "headings that begin at level 2", isMade: false) {
                $0.structure[StructureID(2)].role = .heading(level: 2)
            },
            Claim(testDescription: "a link outside the structure", isMade: false) {
                $0.pages[0].frame.items[7].element = nil
            },
        ])
    func accessibility(claim: Claim) throws {
        let xmp = try Tool.text("pdfinfo", ["-meta", "IN"], on: Self.magazine(claim.change))
        #expect(xmp.contains("<pdfuaid:part>1</pdfuaid:part>") == claim.isMade)
    }

    @Test("gives a link that lies in no link element one of its own")
    func bareLinks() throws {
        let pdf = try Self.magazine { set in
            set.structure[StructureID(5)].role = .reference
            set.pages[0].frame.items[7].element = StructureID(5)
        }
        let dump = try Tool.text("pdfinfo", ["-struct-text", "IN"], on: pdf)
        #expect(
            dump.contains(
                """
                      Reference (inline)
                        "the site"
                        Link (inline)
                          Object
                """))
        #expect(try Tool.text("pdfinfo", ["-meta", "IN"], on: pdf).contains("<pdfuaid:part>1</pdfuaid:part>"))
    }

    @Test("keeps its tags under pictures and rules as large as the page")
    func fullPage() throws {
        var tree = StructureTree(language: "en")
        let figure = tree.add(StructureElement(.figure, parent: tree.root, alternativeText: "Black"))
        let page = Rect(origin: .zero, size: SamplePages.size)
        let picture = try ImageDecoder.read(bytes: PictureTests.png(), path: "a.png")
        let drawing = try ImageDecoder.read(
            bytes: Array(
                #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>"#.utf8),
            path: "a.svg")
        let marks: [FrameItem.Mark] = [
            .rule(page), .image(ImagePlacement(image: "a.png", rect: page)),
            .image(ImagePlacement(image: "a.svg", rect: page)), .rule(page),
        ]
        let items = marks.map { FrameItem($0, element: figure) } + [FrameItem(.rule(page), element: nil)]
        let set = PageSet(pages: [SamplePages.page(items)], structure: tree, metadata: SamplePages.metadata)
        let resources = Resources(fonts: [], images: ["a.png": picture, "a.svg": drawing])
        let pdf = try PDFRenderer.pages(set, resources: resources, options: SamplePages.options)
        #expect(try Tool.text("pdfinfo", ["-struct", "IN"], on: pdf).contains("/BBox [0 0 396 612]"))
    }

    @Test("survives elements and links that lead nowhere")
    func strangeReferences() throws {
        let pdf = try Self.magazine { set in
            set.pages[0].frame.items[2].element = StructureID(9_999)
            set.pages[0].frame.items[3].element = StructureID(-1)
            set.structure[StructureID(3)].parent = StructureID(3)
            set.structure[StructureID(6)].parent = StructureID(50)
            for target in [LinkArea.Target.page(7, y: .zero), .page(-1, y: .zero), .anchor("nowhere")] {
                set.pages[1].frame.items.append(
                    FrameItem(.link(LinkArea(rect: Rect(origin: .zero, size: .zero), target: target)), element: nil))
            }
            set.outline.append(OutlineEntry(title: "Lost", level: -5, anchor: Anchor(page: 99, y: .zero)))
        }
        #expect(try Tool.text("qpdf", ["--check", "IN"], on: pdf).contains("No syntax or stream encoding errors"))
        #expect(try Tool.text("pdfinfo", ["-struct", "IN"], on: pdf).contains("Document"))
    }

    @Test("is the same to the byte each time, also when many are made at once")
    func determinism() async throws {
        let expected = try Self.magazine()
        let results = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<12 { group.addTask { try Self.magazine() } }
            return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
        }
        #expect(results.allSatisfy { $0 == expected })
    }

    @Test("writes a large set of rules once, however many pages show it, and leaves none out")
    func ruleForms() throws {
        let dots = (0..<200).map { index in
            Rect(
                x: .points(20 + 10 * Double(index % 20)), y: .points(30 + 10 * Double(index / 20)), width: .points(4),
                height: .points(4))
        }
        var tree = StructureTree(language: "en")
        let figure = tree.add(StructureElement(.figure, parent: tree.root, alternativeText: "Dots"))
        let item = FrameItem(.rules(dots), element: figure)
        let blank = FrameItem(
            .rules(dots.map { $0.offset(by: Point(x: .points(2_000), y: .zero)) }), element: nil)
        let set = PageSet(
            pages: [[item], [item, item], [blank]].map { SamplePages.page($0) }, structure: tree,
            metadata: SamplePages.metadata)
        let pdf = try PDFRenderer.pages(set, resources: SamplePages.resources, options: SamplePages.options)
        let text = try Tool.text("qpdf", ["--qdf", "--object-streams=disable", "IN", "-"], on: pdf)
        #expect(text.split(separator: "/Subtype /Form").count == 3)
        #expect(try Tool.text("pdfinfo", ["-struct", "IN"], on: pdf).contains("/BBox [20 488 214 582]"))
        let pixels = try Pixels(pdf: pdf)
        for dot in dots {
            #expect(pixels.pixel(Int(dot.left.points) + 2, Int(dot.top.points) + 2) == [0, 0, 0])
        }
        #expect(try Pixels(pdf: pdf, page: 3).samples.allSatisfy { $0 == 255 })
    }
}
