import ZineCore

extension PDFRenderer {
    /// Places pages that were just made on sheets, of what they were made of.
    ///
    /// Pages keep their vectors, fonts and pictures, shared and stored as in the pages' own file, and their links where the
    /// sheets may be read on a screen; structure is left behind, and so are pages that no side asks for.
    public static func impose(
        _ pages: OpenPages, onto sides: [SheetSide], options: ImposedPDFOptions
    ) throws(ImposeError) -> [UInt8] {
        var writer = SheetWriter(pages.parts)
        return try writer.write(SheetPlan(sides: sides, options: options))
    }
}

/// Writes sheets of the parts that pages were made of.
private struct SheetWriter {
    private let parts: PageParts
    private var table: PDFObjectTable
    private var forms: [Int: Int] = [:]
    /// Most pages need the same faces.
    private var resources: [[UInt8]: Int] = [:]

    init(_ parts: PageParts) {
        self.parts = parts
        table = parts.table
    }

    mutating func write(_ plan: SheetPlan) throws(ImposeError) -> [UInt8] {
        try plan.check(pageCount: parts.pages.count)
        for side in plan.sides {
            for placement in side.placements where forms[placement.page] == nil {
                forms[placement.page] = form(of: parts.pages[placement.page])
            }
        }
        let tree = table.reserve()
        let sheets = plan.sides.map { _ in table.reserve() }
        let pages = parts.pages.map { SourcePage(id: 0, size: $0.size) }
        let links =
            plan.hasLinks
            ? SheetLinks(sides: plan.sides, sheets: sheets, pages: pages).annotations(parts.links) : []
        for (index, side) in plan.sides.enumerated() {
            let (content, names) = try plan.content(of: side) { page in
                (pages[page], [(forms[page] ?? 0, .identity)])
            }
            var entries = SheetPlan.page(side, in: tree, forms: names, contents: table.addStream([], content))
            if plan.hasLinks, !links[index].isEmpty { entries.append(("Annots", .array(links[index]))) }
            table.define(sheets[index], .dictionary(entries))
        }
        table.define(tree, .dictionary(SheetPlan.tree(sheets)))
        let root = table.add(
            .dictionary([
                ("Type", .name("Catalog")), ("Pages", .reference(tree)), ("OutputIntents", parts.outputIntents),
                ("ViewerPreferences", plan.viewerPreferences),
            ]))
        let info = table.add(information(plan))
        return PDFFileWriter.bytes(of: table, PDFTrailer(root: root, info: info))
    }

    private mutating func form(of part: PageParts.Part) -> Int {
        var entries: [(String, PDFValue)] = [
            ("Subtype", .name("Form")), ("BBox", .box(part.size)), ("Resources", .reference(resources(part.resources))),
        ]
        if let group = part.group { entries.append(("Group", group)) }
        return table.addStream(entries, part.content)
    }

    /// An object, since what stands in a stream's own dictionary is not compressed.
    private mutating func resources(_ value: PDFValue) -> Int {
        var text: [UInt8] = []
        PDFSyntax.write(value, to: &text)
        if let known = resources[text] { return known }
        let id = table.add(value)
        resources[text] = id
        return id
    }

    private func information(_ plan: SheetPlan) -> PDFValue {
        var entries = [("Producer", plan.producer)]
        if case .dictionary(let said) = parts.information.dictionary {
            entries += said.filter { key, _ in
                SheetPlan.information.contains(key) && (key != "Subject" || plan.subject == nil)
            }
        }
        if let subject = plan.subject { entries.append(("Subject", subject)) }
        return .dictionary(entries)
    }
}
