import ZineCore

/// Writes a file of pages: their content, faces and pictures, structure, links, labels, metadata.
struct PDFWriter {
    private let set: PageSet
    private let plates: PlateForms
    private let options: PDFOptions
    private let fonts: [FontFile]
    private let inks: InkColors
    private var isOfPDF2: Bool { options.standard.isOfPDF2 }

    private typealias Failure = QPDFFile.Failure

    init(set: PageSet, plates: PlateForms, options: PDFOptions, fonts: [FontFile], inks: InkColors) {
        self.set = options.standard.isOfPDF2 ? WellTagged.retagged(set) : set
        self.plates = plates; self.options = options; self.fonts = fonts; self.inks = inks
    }

    /// The file, ready to be put out.
    /// - Parameters:
    ///   - gaps: what it lacks to claim what it was to claim.
    ///   - threads: how many cores beside the caller's may compress what is written.
    func file(_ gaps: inout [StandardGap], threads: Int) throws(RenderError) -> QPDFFile {
        guard !set.pages.isEmpty else { throw .finishing(reason: "it has no pages") }
        for (index, page) in set.pages.enumerated() where !PageBounds.holds(page.frame.size) {
            throw .pageSize(page: index + 1, page.frame.size)
        }
        let file = try RenderError.finishing { () throws(Failure) in try QPDFFile.empty() }
        let copies = try RenderError.finishing { () throws(Failure) in try plates.copy(into: file) }
        var table = PDFObjectTable(
            firstFree: file.id(file.newStream([])) + 1, pool: ThreadPool(threads: threads))
        let pages = set.pages.map { PageObject(id: table.reserve(), size: $0.frame.size) }
        let faces = try EmbeddedFaces(set.pages, fonts)
        var writer = PageWriter(
            set: set, pages: pages, plates: plates, faces: faces, inks: inks, isOfPDF2: isOfPDF2)
        var written: [PageWriter.Written] = []
        for index in pages.indices { written.append(try writer.write(page: index, table: &table)) }
        let fonts = writer.faces.write(to: &table)
        let tree = file.id(file.value(file.root, "/Pages"))
        for (index, page) in pages.enumerated() {
            var entries = self.page(written[index], index: index, fonts: fonts, copies: copies, table: &table)
            entries.append(("Parent", .reference(tree)))
            table.define(page.id, .dictionary(entries))
        }
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
        gaps = self.gaps(isWhole: writer.faces.areWhole, writer.structure)
        let info = finishCatalog(file.id(file.root), tree: tree, structure: structure.root, destinations, gaps, &table)
        try RenderError.finishing { () throws(Failure) in try file.define(table) }
        if let info { file.set(file.trailer, "/Info", file.object(info)) }
        file.updatePages()
        return file
    }

    private func page(
        _ written: PageWriter.Written, index: Int, fonts: [String: Int], copies: [String: Int],
        table: inout PDFObjectTable
    ) -> [(String, PDFValue)] {
        let size = set.pages[index].frame.size
        let objects =
            written.forms.map { ($0.name, $0.id) }
            + written.plates.sorted().compactMap { name in copies[name].map { (name, $0) } }
        let faces = written.fonts.sorted().compactMap { name in fonts[name].map { (name, PDFValue.reference($0)) } }
        var resources: [(String, PDFValue)] = []
        if !faces.isEmpty { resources.append(("Font", .dictionary(faces))) }
        if written.usesSpot, let spot = inks.spot {
            resources.append(
                ("ColorSpace", .dictionary([(SpotSpace.name, .separation(spot, shownAs: inks.accent))])))
        }
        if !objects.isEmpty {
            let forms = Dictionary(objects) { first, _ in first }.sorted { $0.key < $1.key }
            resources.append(("XObject", .dictionary(forms.map { ($0.key, .reference($0.value)) })))
        }
        var entries: [(String, PDFValue)] = [
            ("Type", .name("Page")),
            ("MediaBox", .array([.int(0), .int(0), .real(size.width.points), .real(size.height.points)])),
            ("Resources", .dictionary(resources)),
            ("Contents", .reference(table.addStream([], written.content))),
            ("StructParents", .int(index)), ("Tabs", .name("S")),
        ]
        if !written.links.isEmpty { entries.append(("Annots", .array(written.links.map { .reference($0) }))) }
        // A blending space of RGB would turn a single ink into three; it is idle without transparency.
        if written.plates.contains(where: plates.isTransparent) {
            let group = PDFValue.dictionary([
                ("Type", .name("Group")), ("S", .name("Transparency")), ("I", .bool(true)), ("CS", .name("DeviceRGB")),
            ])
            entries.append(("Group", group))
        }
        return entries
    }

    /// What the file lacks of what it was to keep to.
    /// - Parameter isWhole: every character is shown by a glyph of its own.
    private func gaps(isWhole: Bool, _ structure: StructureWriter) -> [StandardGap] {
        guard options.standard != .plain else { return [] }
        let gaps =
            AccessibilityClaim.gaps(set, options.standard) + (isOfPDF2 ? structure.gaps : [])
            + (isWhole ? [] : [.glyphs])
        return options.standard.isArchival ? gaps + plates.inFourInks.map(StandardGap.fourInks) : gaps
    }

    /// - Returns: the object number of the information dictionary, which PDF 2.0 has given up for metadata.
    private func finishCatalog(
        _ id: Int, tree: Int, structure: Int, _ destinations: Destinations, _ gaps: [StandardGap],
        _ table: inout PDFObjectTable
    ) -> Int? {
        let information = DocumentInformation(
            metadata: set.metadata, options: options,
            isAccessible: options.standard != .plain && gaps.allSatisfy(\.isOfArchive),
            isArchival: options.standard.isArchival && gaps.isEmpty)
        let metadata = table.addStream(
            [("Type", .name("Metadata")), ("Subtype", .name("XML"))], information.xmp)
        var entries: [(String, PDFValue)] = [
            ("Type", .name("Catalog")), ("Pages", .reference(tree)), ("StructTreeRoot", .reference(structure)),
            ("MarkInfo", .dictionary([("Marked", .bool(true))])),
            ("ViewerPreferences", .dictionary([("DisplayDocTitle", .bool(true))])),
            ("Metadata", .reference(metadata)), ("PageLabels", PageLabels.value(set.pages.map(\.label))),
        ]
        // Greys need no more than colours that are told what they look like.
        let profile = table.addStream([("N", .int(3))], ICCProfile.screen)
        let intent = PDFValue.dictionary([
            ("Type", .name("OutputIntent")), ("S", .name("GTS_PDFA1")),
            ("OutputConditionIdentifier", .string("sRGB")), ("Info", .string("sRGB")),
            ("DestOutputProfile", .reference(profile)),
        ])
        entries.append(("OutputIntents", .array([intent])))
        if !set.metadata.language.isEmpty { entries.append(("Lang", .string(set.metadata.language))) }
        let outline = DocumentOutline(set.outline, pageCount: set.pages.count).write(to: &table, destinations)
        if let outline {
            entries += [("Outlines", .reference(outline)), ("PageMode", .name("UseOutlines"))]
        }
        table.define(id, .dictionary(entries))
        return isOfPDF2 ? nil : table.add(information.dictionary)
    }
}

extension PDFValue {
    /// The colour space of an ink that a press has beside black (ISO 32000-1, 8.6.6.4): what shows it without that ink has
    /// its grey.
    fileprivate static func separation(_ name: String, shownAs color: Color) -> PDFValue {
        let grey = Double(color.grey.red) / 255
        let tints = PDFValue.dictionary([
            ("FunctionType", .int(2)), ("Domain", .array([.int(0), .int(1)])), ("C0", .array([.int(1)])),
            ("C1", .array([.real(grey)])), ("N", .int(1)),
        ])
        return .array([.name("Separation"), .name(name), .name("DeviceGray"), tints])
    }
}

extension RenderError {
    /// Does something with a file, and says what went wrong with it as a failure of making one.
    static func finishing<T: ~Copyable>(
        _ body: () throws(QPDFFile.Failure) -> T
    ) throws(RenderError) -> T {
        do throws(QPDFFile.Failure) {
            return try body()
        } catch {
            switch error {
            case .password: throw .finishing(reason: "it is encrypted")
            case .damaged(let reason): throw .finishing(reason: reason)
            }
        }
    }
}
