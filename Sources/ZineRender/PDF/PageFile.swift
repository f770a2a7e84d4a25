import ZineCore

/// The file of an issue's pages one by one: what it has beside what the pages are made of.
struct PageFile {
    private let set: PageSet
    private let parts: PageParts
    private let pages: [PageObject]
    private let isOfPDF2: Bool
    private let tree: Int
    private var table: PDFObjectTable

    init(set: PageSet, parts: PageParts, pages: [PageObject], isOfPDF2: Bool) {
        self.set = set; self.parts = parts; self.pages = pages; self.isOfPDF2 = isOfPDF2
        table = parts.table
        tree = table.reserve()
    }

    /// The numbers of what the catalogue leads to.
    struct Structure {
        fileprivate let root: Int
        fileprivate let outline: Int?
    }

    /// Defines the pages' objects, their structure, their links and the outline.
    /// - Parameter links: of each page the numbers of its links.
    mutating func write(_ writer: inout PageWriter, links: [[Int]]) -> Structure {
        for index in pages.indices { define(index, links[index]) }
        table.define(
            tree,
            .dictionary([
                ("Type", .name("Pages")), ("Kids", .array(pages.map { .reference($0.id) })),
                ("Count", .int(pages.count)),
            ]))
        let structure = writer.structure.objects(in: &table)
        let destinations = Destinations(pages: pages, elements: isOfPDF2 ? structure : nil)
        writer.defineLinks(to: &table, destinations)
        writer.structure.write(to: &table, structure, pages: pages)
        let outline = DocumentOutline(set.outline, pageCount: pages.count).write(to: &table, destinations)
        return Structure(root: structure.root, outline: outline)
    }

    private mutating func define(_ index: Int, _ links: [Int]) {
        let part = parts.pages[index]
        let content = table.addStream([], part.content)
        var entries: [(String, PDFValue)] = [
            ("Type", .name("Page")), ("Parent", .reference(tree)), ("MediaBox", .box(part.size)),
            ("Resources", part.resources), ("Contents", .reference(content)), ("StructParents", .int(index)),
            ("Tabs", .name("S")),
        ]
        if !links.isEmpty { entries.append(("Annots", .array(links.map { .reference($0) }))) }
        if let group = part.group { entries.append(("Group", group)) }
        table.define(pages[index].id, .dictionary(entries))
    }

    mutating func bytes(_ structure: Structure, _ information: DocumentInformation) -> [UInt8] {
        let metadata = table.addStream(
            [("Type", .name("Metadata")), ("Subtype", .name("XML"))], information.xmp)
        var entries: [(String, PDFValue)] = [
            ("Type", .name("Catalog")), ("Pages", .reference(tree)), ("StructTreeRoot", .reference(structure.root)),
            ("MarkInfo", .dictionary([("Marked", .bool(true))])),
            ("ViewerPreferences", .dictionary([("DisplayDocTitle", .bool(true))])),
            ("Metadata", .reference(metadata)), ("PageLabels", PageLabels.value(set.pages.map(\.label))),
            ("OutputIntents", parts.outputIntents),
        ]
        if !set.metadata.language.isEmpty { entries.append(("Lang", .string(set.metadata.language))) }
        if let outline = structure.outline {
            entries += [("Outlines", .reference(outline)), ("PageMode", .name("UseOutlines"))]
        }
        let root = table.add(.dictionary(entries))
        // PDF 2.0 has given the information dictionary up for metadata.
        let info = isOfPDF2 ? nil : table.add(information.dictionary)
        return PDFFileWriter.bytes(
            of: table, PDFTrailer(version: isOfPDF2 ? "2.0" : "1.7", root: root, info: info))
    }
}

extension PDFValue {
    /// A rectangle at the origin.
    static func box(_ size: Size) -> PDFValue {
        .array([.int(0), .int(0), .real(size.width.points), .real(size.height.points)])
    }
}
