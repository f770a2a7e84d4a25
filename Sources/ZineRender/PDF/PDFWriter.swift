import ZineCore

/// Draws pages and writes a file of them: their content, faces and pictures, structure, links, labels, metadata.
struct PDFWriter {
    private let set: PageSet
    private let plates: PlateForms
    private let options: PDFOptions
    private let fonts: [FontFile]
    private let inks: InkColors
    private var isOfPDF2: Bool { options.standard.isOfPDF2 }

    init(set: PageSet, plates: PlateForms, options: PDFOptions, fonts: [FontFile], inks: InkColors) {
        self.set = options.standard.isOfPDF2 ? WellTagged.retagged(set) : set
        self.plates = plates; self.options = options; self.fonts = fonts; self.inks = inks
    }

    /// A page as it was drawn, its content on the way to be stored.
    private typealias Drawn = (written: PageWriter.Written, content: PoolTask<StoredData>)

    /// The file and what it was made of.
    /// - Parameter threads: how many cores beside the caller's may compress what is written.
    func pages(threads: Int) throws(RenderError) -> OpenPages {
        guard !set.pages.isEmpty else { throw .finishing(reason: "it has no pages") }
        for (index, page) in set.pages.enumerated() where !PageBounds.holds(page.frame.size) {
            throw .pageSize(page: index + 1, page.frame.size)
        }
        var table = PDFObjectTable(pool: ThreadPool(threads: threads))
        let copies = try plates.copy(to: &table)
        let pages = set.pages.map { PageObject(id: table.reserve(), size: $0.frame.size) }
        let faces = try EmbeddedFaces(set.pages, fonts)
        var writer = PageWriter(
            set: set, pages: pages, plates: plates, faces: faces, inks: inks, isOfPDF2: isOfPDF2)
        var drawn: [Drawn] = []
        for index in pages.indices {
            var written = try writer.write(page: index, table: &table)
            drawn.append((written, table.pack(written.takeContent(), isLong: true)))
        }
        let fonts = writer.faces.write(to: &table)
        let intents = outputIntents(&table)
        let parts = PageParts(
            pages: zip(drawn, pages).map { part($0, $1, fonts: fonts, copies: copies) }, table: table,
            outputIntents: intents, information: information([]), annotations: writer.annotations)
        var file = PageFile(set: set, parts: parts, pages: pages, isOfPDF2: isOfPDF2)
        let structure = file.write(&writer, links: drawn.map(\.written.links))
        let gaps = gaps(isWhole: writer.faces.areWhole, writer.structure)
        return OpenPages(bytes: file.bytes(structure, information(gaps)), gaps: gaps, parts: parts)
    }

    /// What a page's content needs.
    private func part(
        _ drawn: Drawn, _ page: PageObject, fonts: [String: Int], copies: [String: Int]
    ) -> PageParts.Part {
        let written = drawn.written
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
        // A blending space of RGB would turn a single ink into three; it is idle without transparency.
        let group = PDFValue.dictionary([
            ("Type", .name("Group")), ("S", .name("Transparency")), ("I", .bool(true)), ("CS", .name("DeviceRGB")),
        ])
        return PageParts.Part(
            size: page.size, content: drawn.content, resources: .dictionary(resources),
            group: written.plates.contains(where: plates.isTransparent) ? group : nil, links: written.areas)
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

    private func information(_ gaps: [StandardGap]) -> DocumentInformation {
        DocumentInformation(
            metadata: set.metadata, options: options,
            isAccessible: options.standard != .plain && gaps.allSatisfy(\.isOfArchive),
            isArchival: options.standard.isArchival && gaps.isEmpty)
    }

    /// Greys need no more than colours that are told what they look like.
    private func outputIntents(_ table: inout PDFObjectTable) -> PDFValue {
        let profile = table.addStream([("N", .int(3))], ICCProfile.screen)
        let intent = PDFValue.dictionary([
            ("Type", .name("OutputIntent")), ("S", .name("GTS_PDFA1")),
            ("OutputConditionIdentifier", .string("sRGB")), ("Info", .string("sRGB")),
            ("DestOutputProfile", .reference(profile)),
        ])
        return .array([intent])
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
