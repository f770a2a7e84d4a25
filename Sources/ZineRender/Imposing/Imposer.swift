import ZineCore

extension PDFRenderer {
    /// Sheets have an information dictionary, which PDF 2.0 has given up, whatever their pages are of.
    private static let sheetOptions = QPDFFile.WriteOptions(version: "1.7")

    /// Places pages on sheets.
    ///
    /// Pages keep their vectors, fonts and pictures, shared as in the source, and their links; structure and scripts
    /// are left behind, and so are pages that no side asks for. The same input gives the same bytes.
    public static func impose(
        _ source: consuming PDFSource, onto sides: [SheetSide], options: ImposedPDFOptions
    ) throws(ImposeError) -> [UInt8] {
        try Imposer(plan: SheetPlan(sides: sides, options: options)).impose(source)
        do throws(QPDFFile.Failure) {
            return try source.file.write(sheetOptions)
        } catch {
            throw ImposeError(error)
        }
    }

    /// The same into a file, without holding more of the source in memory than a page.
    ///
    /// - Returns: what had to be mended on the way.
    public static func impose(
        _ source: consuming PDFSource, onto sides: [SheetSide], options: ImposedPDFOptions, to path: String
    ) throws(ImposeError) -> [String] {
        try Imposer(plan: SheetPlan(sides: sides, options: options)).impose(source)
        do throws(QPDFFile.Failure) {
            try source.file.write(to: path, sheetOptions)
        } catch {
            throw ImposeError(error)
        }
        return source.file.warnings
    }
}

/// Builds sheets inside the source's own file, so that nothing is copied; what the sheets do not reach is not written.
struct Imposer {
    let plan: SheetPlan

    func impose(_ source: borrowing PDFSource) throws(ImposeError) {
        try plan.check(pageCount: source.pages.count)
        var forms = PageForms()
        let tree = source.file.id(source.file.makeIndirect(source.file.make(.dictionary([]))))
        var sheets: [Int] = []
        for side in plan.sides { sheets.append(try sheet(side, in: tree, &forms, source)) }
        for (key, value) in SheetPlan.tree(sheets) {
            source.file.set(source.file.object(tree), "/" + key, source.file.make(value))
        }
        if plan.hasLinks { placeLinks(sheets, of: source) }
        if let failure = source.file.failure { throw ImposeError(failure) }
        finish(source.file, tree: tree)
    }

    private func sheet(
        _ side: SheetSide, in tree: Int, _ forms: inout PageForms, _ source: borrowing PDFSource
    ) throws(ImposeError) -> Int {
        var painted: [Int: [SheetPlan.Painted]] = [:]
        for placement in side.placements {
            let form = try forms.form(placement.page, of: source)
            painted[placement.page] = [(form.id, .identity)] + form.annotations
        }
        let (content, names) = try plan.content(of: side) { (source.pages[$0], painted[$0] ?? []) }
        let contents = source.file.id(source.file.newStream(content))
        let page = SheetPlan.page(side, in: tree, forms: names, contents: contents)
        let id = source.file.id(source.file.makeIndirect(source.file.make(.dictionary(page))))
        source.file.releaseObjects()
        return id
    }

    private func placeLinks(_ sheets: [Int], of source: borrowing PDFSource) {
        let targets = LinkTargets(of: source.pages, in: source.file)
        let links = SheetLinks(sides: plan.sides, sheets: sheets, pages: source.pages).annotations { page in
            targets.links(of: source.file.object(source.pages[page].id), in: source.file)
        }
        for (sheet, links) in zip(sheets, links) where !links.isEmpty {
            source.file.set(source.file.object(sheet), "/Annots", source.file.make(.array(links)))
        }
    }

    /// Leaves in the catalogue what the sheets need to look right, and tells the printer what to do.
    private func finish(_ file: borrowing QPDFFile, tree: Int) {
        let root = file.root
        let said = file.value(file.trailer, "/Info")
        let stated = file.isNull(said) ? StatedMetadata(of: file) : nil
        let kept: Set = ["/Type", "/Version", "/OCProperties", "/OutputIntents"]
        for key in file.keys(root) where !kept.contains(key) { file.remove(root, key) }
        file.set(root, "/Pages", file.object(tree))
        file.set(root, "/ViewerPreferences", file.make(plan.viewerPreferences))
        let info = file.make(.dictionary([("Producer", plan.producer)]))
        for key in SheetPlan.information {
            let value = file.value(said, "/" + key)
            if !file.isNull(value) { file.set(info, "/" + key, value) }
        }
        for entry in stated?.entries ?? [] {
            file.set(info, entry.key, file.make(.string(entry.value)))
        }
        if let subject = plan.subject { file.set(info, "/Subject", file.make(subject)) }
        file.set(file.trailer, "/Info", file.makeIndirect(info))
        file.updatePages()
    }
}
