import ZineCore

extension PDFRenderer {
    /// Places pages on sheets.
    ///
    /// Pages keep their vectors, fonts and pictures, shared as in the source, and their links; structure and scripts
    /// are left behind, and so are pages that no side asks for. The same input gives the same bytes.
    public static func impose(
        _ source: consuming PDFSource, onto sides: [SheetSide], options: ImposedPDFOptions
    ) throws(ImposeError) -> [UInt8] {
        let imposer = try Imposer(sides: sides, options: options)
        try imposer.impose(source)
        do throws(QPDFFile.Failure) {
            return try source.file.write()
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
        let imposer = try Imposer(sides: sides, options: options)
        try imposer.impose(source)
        do throws(QPDFFile.Failure) {
            try source.file.write(to: path)
        } catch {
            throw ImposeError(error)
        }
        return source.file.warnings
    }
}

/// Builds sheets inside the source's own file, so that nothing is copied; what the sheets do not reach is not written.
struct Imposer {
    let sides: [SheetSide]
    let options: ImposedPDFOptions
    private let labels: LabelOutlines?

    init(sides: [SheetSide], options: ImposedPDFOptions) throws(ImposeError) {
        guard !sides.isEmpty else { throw .empty }
        for side in sides where !PageBounds.holds(side.size) { throw .sheetSize(side.size) }
        self.sides = sides
        self.options = options
        // Opening a face brings Cairo along, and most sheets have no letters of their own.
        if sides.contains(where: \.hasLabels), let face = options.labelFace {
            labels = try LabelOutlines(face)
        } else {
            labels = nil
        }
    }

    func impose(_ source: borrowing PDFSource) throws(ImposeError) {
        var forms = PageForms()
        for side in sides {
            for placement in side.placements {
                guard source.pages.indices.contains(placement.page) else { throw .missingPage(placement.page + 1) }
                _ = try forms.form(placement.page, of: source)
            }
        }
        // Only now is every object made that a form needs, and the numbers behind them are free.
        var table = PDFObjectTable(firstFree: source.file.id(source.file.newStream([])) + 1)
        let tree = table.reserve()
        var sheets: [Int] = []
        for side in sides { sheets.append(try sheet(side, in: tree, &forms, source, &table)) }
        table.define(
            tree,
            .dictionary([
                ("Type", .name("Pages")), ("Kids", .array(sheets.map { .reference($0) })),
                ("Count", .int(sheets.count)),
            ]))
        do throws(QPDFFile.Failure) {
            try source.file.define(table)
        } catch {
            throw ImposeError(error)
        }
        // Nothing on paper can be clicked, and what is in no structure should not ask to be.
        if options.purpose == nil {
            SheetLinks(sides: sides, sheets: sheets, pages: source.pages).place(in: source.file)
        }
        finish(source.file, tree: tree)
    }

    private func sheet(
        _ side: SheetSide, in tree: Int, _ forms: inout PageForms, _ source: borrowing PDFSource,
        _ table: inout PDFObjectTable
    ) throws(ImposeError) -> Int {
        var content = SheetContent(side.size)
        var names: [Int: String] = [:]
        for placement in side.placements {
            let form = try forms.form(placement.page, of: source)
            var painted: [(name: String, transform: Transform)] = []
            for (id, transform) in [(form.id, .identity)] + form.annotations {
                let name = "F\(id)"
                names[id] = name
                painted.append((name, transform))
            }
            let page = source.pages[placement.page]
            content.place(
                painted, clip: placement.clip,
                under: page.transform(placement.transform, onSheetOf: side.size.height.points))
        }
        for mark in side.marks { try content.paint(mark, labels: labels) }
        let objects = names.sorted { $0.key < $1.key }.map { ($0.value, PDFValue.reference($0.key)) }
        return table.add(
            .dictionary([
                ("Type", .name("Page")), ("Parent", .reference(tree)),
                (
                    "MediaBox",
                    .array([.int(0), .int(0), .real(side.size.width.points), .real(side.size.height.points)])
                ),
                ("Resources", .dictionary([("XObject", .dictionary(objects))])),
                ("Contents", .reference(table.addStream([], content.bytes))),
            ]))
    }

    /// Leaves in the catalogue what the sheets need to look right, and tells the printer what to do.
    private func finish(_ file: borrowing QPDFFile, tree: Int) {
        let root = file.root
        let said = file.value(file.trailer, "/Info")
        let stated = file.isNull(said) ? StatedMetadata(of: file) : nil
        let kept: Set = ["/Type", "/Version", "/OCProperties", "/OutputIntents"]
        for key in file.keys(root) where !kept.contains(key) { file.remove(root, key) }
        file.set(root, "/Pages", file.object(tree))
        file.set(
            root, "/ViewerPreferences",
            file.make(
                .dictionary([
                    ("PrintScaling", .name("None")), ("Duplex", .name(options.duplex.rawValue)),
                    ("PickTrayByPDFSize", .bool(true)),
                ])))
        let info = file.make(.dictionary([("Producer", .string("zine \(options.version)"))]))
        for key in ["/Title", "/Author", "/Subject", "/Keywords", "/CreationDate"] {
            let value = file.value(said, key)
            if !file.isNull(value) { file.set(info, key, value) }
        }
        for entry in stated?.entries ?? [] {
            file.set(info, entry.key, file.make(.string(entry.value)))
        }
        if let purpose = options.purpose { file.set(info, "/Subject", file.make(.string(purpose))) }
        file.set(file.trailer, "/Info", file.makeIndirect(info))
        file.updatePages()
    }
}
