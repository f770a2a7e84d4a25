import Testing
import ZineCore
import ZineRender
import ZineTestSupport

/// Files of PDF 2.0, from pages made by hand.
@Suite("A PDF of PDF 2.0")
struct WellTaggedTests {
    private static let options = PDFOptions(version: "1.0", standard: .taggedArchival)

    /// A page that is filled by hand.
    private struct Sheet {
        var tree = StructureTree(language: "en-US")
        var items: [FrameItem] = []
        var anchors: [String: Anchor] = [:]
        private let type: Typesetter
        private var y = 40.0

        init() throws { type = try Typesetter() }

        mutating func element(
            _ role: StructureRole, in parent: StructureID? = nil, alternative: String? = nil,
            of subject: StructureID? = nil
        ) -> StructureID {
            tree.add(
                StructureElement(role, parent: parent ?? tree.root, alternativeText: alternative, subject: subject))
        }

        /// A line of an element, which leads somewhere where that is told.
        mutating func line(_ text: String, _ element: StructureID?, to target: LinkArea.Target? = nil) {
            y += 16
            items.append(FrameItem(.glyphs(type.run(text, at: 40, y)), element: element))
            guard let target else { return }
            let area = Rect(x: .points(40), y: .points(y - 10), width: .points(60), height: .points(12))
            items.append(FrameItem(.link(LinkArea(rect: area, target: target)), element: element))
        }

        mutating func picture(_ element: StructureID) {
            y += 30
            let square = Rect(x: .points(40), y: .points(y - 20), width: .points(20), height: .points(20))
            items.append(FrameItem(.rule(square), element: element))
        }

        mutating func anchor(_ name: String, _ element: StructureID?) {
            anchors[name] = Anchor(page: 0, y: .points(y), element: element)
        }

        func draw(_ options: PDFOptions = WellTaggedTests.options) throws -> OpenPages {
            let set = PageSet(
                pages: [SamplePages.page(items)], structure: tree, anchors: anchors, metadata: SamplePages.metadata)
            return try PDFRenderer.openPages(set, resources: SamplePages.resources, options: options)
        }

        /// The tree as poppler has it, which looks at no namespace.
        func dump() throws -> String { try Tool.text("pdfinfo", ["-struct-text", "IN"], on: draw().bytes) }
    }

    @Test("says so at its head and in its metadata, and has no information dictionary")
    func claims() throws {
        let pdf = try PDFRenderer.pages(
            SamplePages.magazine(), resources: SamplePages.resources, options: Self.options)
        #expect(String(decoding: pdf.prefix(8), as: UTF8.self) == "%PDF-2.0")
        #expect(try Tool.text("qpdf", ["--check", "IN"], on: pdf).contains("No syntax or stream encoding errors"))
        let xmp = try Tool.text("pdfinfo", ["-meta", "IN"], on: pdf)
        for claim in [
            "<pdfuaid:part>2</pdfuaid:part>", "<pdfuaid:rev>2024</pdfuaid:rev>", "<pdfaid:part>4</pdfaid:part>",
            "<pdfaid:rev>2020</pdfaid:rev>",
            "<pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#accessibility1.0</pdfd:conformsTo>",
            "<rdf:li xml:lang=\"x-default\">The Review № 2</rdf:li>",
        ] { #expect(xmp.contains(claim), "\(claim)") }
        #expect(!xmp.contains("pdfaid:conformance") && !xmp.contains("pdfaExtension"))
        let file = try ReadPDF(pdf)
        #expect(!file.has(file.trailer, "/Info"))
    }

    @Test("names the namespace of every element, and a note as PDF 2.0 does")
    func namespaces() throws {
        let text = try Tool.text(
            "qpdf", ["--qdf", "--object-streams=disable", "IN", "-"],
            on: PDFRenderer.pages(SamplePages.magazine(), resources: SamplePages.resources, options: Self.options))
        let elements = text.ranges(of: "/Type /StructElem").count
        #expect(elements > 12 && text.ranges(of: "/NS ").count == elements + 2)
        for entry in [
            "/NS (http://iso.org/pdf2/ssn)", "/NS (http://iso.org/pdf/ssn)", "/S /FENote", "/NoteType /Footnote",
        ] {
            #expect(text.contains(entry), "\(entry)")
        }
        #expect(text.contains("/SD [") && !text.contains("/Dest ["))
    }

    @Test("leads the references of a note to it, and the note to all of them")
    func notes() throws {
        var sheet = try Sheet()
        let article = sheet.element(.article)
        for words in ["One", "Two"] {
            let paragraph = sheet.element(.paragraph, in: article)
            sheet.line(words, paragraph)
            let reference = sheet.element(.reference, in: paragraph)
            sheet.line("1", sheet.element(.link, in: reference), to: .anchor("note"))
        }
        let note = sheet.element(.note, in: article)
        let label = sheet.element(.listLabel, in: note)
        sheet.line("1", label)
        sheet.line("What is noted", note)
        sheet.anchor("note", label)
        let text = try Tool.text("qpdf", ["--qdf", "--object-streams=disable", "IN", "-"], on: sheet.draw().bytes)
        let references = text.split(separator: "/Ref [\n").dropFirst().map {
            $0.prefix { $0 != "]" }.ranges(of: " 0 R").count
        }
        #expect(references.sorted() == [1, 1, 2])
    }

    @Test("has a picture and its caption in a group, and a caption without its picture as a paragraph")
    func captions() throws {
        var sheet = try Sheet()
        let article = sheet.element(.article)
        sheet.line("Before", sheet.element(.paragraph, in: article))
        let figure = sheet.element(.figure, in: article, alternative: "A square")
        let caption = sheet.element(.caption, in: article, of: figure)
        sheet.picture(figure)
        sheet.line("Its caption", caption)
        let lost = sheet.element(.figure, in: article, alternative: "Nothing")
        sheet.line("Alone", sheet.element(.caption, in: article, of: lost))
        let dump = try sheet.dump()
        #expect(
            dump.contains(
                """
                    P (block)
                      "Before"
                    Part
                      Figure:
                """), "\(dump)")
        #expect(
            dump.contains(
                """
                      Caption
                        "Its caption"
                    P (block)
                      "Alone"
                """), "\(dump)")
        #expect(try sheet.draw().gaps.isEmpty)
    }

    @Test("has an entry of the contents lead by a reference, and the name of several as the caption of their list")
    func contents() throws {
        var sheet = try Sheet()
        let section = sheet.element(.section)
        let list = sheet.element(.contents, in: section)
        // As they are seen, whichever was made first.
        let entry = sheet.element(.contentsItem, in: list)
        sheet.line("Reports", sheet.element(.contentsItem, in: list))
        sheet.line("The outage", sheet.element(.link, in: entry), to: .anchor("outage"))
        let heading = sheet.element(.heading(level: 1), in: sheet.element(.article))
        sheet.line("The outage", heading)
        sheet.anchor("outage", heading)
        let dump = try sheet.dump()
        #expect(
            dump.contains(
                """
                    TOC
                      TOC
                        Caption
                          "Reports"
                        TOCI
                          Reference (inline)
                            Link (inline)
                              "The outage"
                """), "\(dump)")
        #expect(try sheet.draw().gaps.isEmpty)
    }

    @Test("takes the empty head of a column as one, and an aside within an aside as a section")
    func mended() throws {
        var sheet = try Sheet()
        let article = sheet.element(.article)
        let table = sheet.element(.table, in: article)
        let row = sheet.element(.tableRow, in: sheet.element(.tableHead, in: table))
        _ = sheet.element(.tableCell, in: row)
        sheet.line("Corner", sheet.element(.tableHeader(scope: .column), in: row))
        let body = sheet.element(.tableRow, in: sheet.element(.tableBody, in: table))
        for words in ["left", "12"] { sheet.line(words, sheet.element(.tableCell, in: body)) }
        let aside = sheet.element(.aside, in: article)
        sheet.line("Beside", sheet.element(.paragraph, in: sheet.element(.aside, in: aside)))
        let dump = try sheet.dump()
        #expect(dump.ranges(of: "/Scope /Column").count == 2, "\(dump)")
        #expect(try sheet.draw().gaps.isEmpty)
        let words = try Tool.text("qpdf", ["--qdf", "--object-streams=disable", "IN", "-"], on: sheet.draw().bytes)
        #expect(words.ranges(of: "/S /Aside").count == 1 && words.contains("/S /Sect"))
    }

    @Test(
        "counts what stands before the items of a list",
        arguments: [
            (StructureRole.Numbering.boxes, "Unordered"), (.terms, "Description"), (.numbers, "Ordered"),
            (.disc, "Disc"),
        ])
    func numbering(numbering: StructureRole.Numbering, name: String) throws {
        var sheet = try Sheet()
        let list = sheet.element(.list(numbering), in: sheet.element(.article))
        let item = sheet.element(.listItem, in: list)
        sheet.line("14:02", sheet.element(.listLabel, in: item))
        sheet.line("A node joins", sheet.element(.listBody, in: item))
        let text = try Tool.text("qpdf", ["--qdf", "--object-streams=disable", "IN", "-"], on: sheet.draw().bytes)
        #expect(text.contains("/ListNumbering /\(name)"))
        #expect(try sheet.draw().gaps.isEmpty)
    }

    @Test("tells the furniture of a page apart")
    func artifacts() throws {
        var sheet = try Sheet()
        sheet.line("Text", sheet.element(.paragraph))
        for artifact in [FrameItem.Artifact.pageNumber, .runningFoot, .ground] {
            sheet.line("7", nil)
            sheet.items[sheet.items.count - 1].ownArtifact = artifact
        }
        sheet.items.append(
            FrameItem(.rule(Rect(x: .zero, y: .zero, width: .points(9), height: .points(1))), element: nil))
        let text = try Tool.text("qpdf", ["--qdf", "--object-streams=disable", "IN", "-"], on: sheet.draw().bytes)
        for properties in ["Pagination/Subtype/PageNum", "Pagination/Subtype/Footer", "Background", "Layout"] {
            #expect(text.ranges(of: "/Artifact<</Type/\(properties)>>BDC").count == 1, "\(properties)")
        }
    }

    struct Fault: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var gap: StandardGap
        var change: @Sendable (inout PageSet) -> Void
    }

    @Test(
        "claims nothing that its content does not allow for",
        arguments: [
            Fault(testDescription: "a sign of private use in a title", gap: .privateUse(nil)) {
                $0.metadata.title = "\u{E000}"
            },
            Fault(testDescription: "a paragraph in a heading", gap: .nesting("P", in: "H1")) {
                $0.structure[StructureID(3)].parent = StructureID(2)
            },
            Fault(testDescription: "text in a section", gap: .nesting("content", in: "Sect")) {
                $0.structure[StructureID(3)].role = .section
            },
            Fault(testDescription: "a figure without text", gap: .figure(nil)) {
                $0.structure[StructureID(13)].alternativeText = nil
            },
        ])
    func faults(fault: Fault) throws {
        var set = try SamplePages.magazine()
        #expect(try Self.open(set).gaps.isEmpty)
        fault.change(&set)
        let open = try Self.open(set)
        #expect(open.gaps.contains(fault.gap), "\(open.gaps)")
        let xmp = try Tool.text("pdfinfo", ["-meta", "IN"], on: open.bytes)
        for claim in ["pdfuaid", "pdfaid", "pdfd:conformsTo"] { #expect(!xmp.contains(claim), "\(claim)") }
    }

    private static func open(_ set: PageSet) throws -> OpenPages {
        try PDFRenderer.openPages(set, resources: SamplePages.resources, options: options)
    }

    @Test("gives its title, its author and its day to the sheets that it is put on")
    func sheets() throws {
        let pages = try PDFRenderer.pages(
            SamplePages.magazine(), resources: SamplePages.resources, options: Self.options)
        let source = try PDFSource(pages)
        let side = SheetSide(size: SamplePages.size, placements: [.init(page: 0, transform: .identity)])
        let sheets = try PDFRenderer.impose(source, onto: [side], options: ImposedPDFOptions(version: "1.0"))
        let about = try Tool.text("pdfinfo", ["-enc", "UTF-8", "IN"], on: sheets)
        for line in [
            "Title:           The Review № 2", "Author:          Ada & Grace", "Subject:         Outages, <printed>",
            "CreationDate:    Sun Mar  1 00:00:00 2026",
        ] { #expect(about.contains(line), "\(about)") }
    }
}
