import ZineCore

/// Gives a PDF drawn by Cairo what Cairo cannot: artifacts, structure, links, labels, metadata.
struct PDFFinisher {
    let set: PageSet
    let contents: [MarkedContent]
    let plates: PlateForms
    let options: PDFOptions

    /// The file, ready to be written.
    func finish(_ drawn: [UInt8]) throws(QPDFFile.Failure) -> QPDFFile {
        let file = try QPDFFile(drawn)
        guard file.pageCount == set.pages.count else { throw .damaged("it has \(file.pageCount) pages") }
        let pages = set.pages.enumerated().map { index, page in
            PageObject(id: file.id(file.page(index)), size: page.frame.size)
        }
        var table = PDFObjectTable(firstFree: file.firstFreeID)
        var collector = PageCollector(set: set, pages: pages, plates: plates)
        var resources = ResourceRewriter()
        for index in pages.indices {
            let tags = collector.collect(contents[index], page: index, table: &table)
            try rewrite(file.page(index), tags: tags, in: file)
            resources.visit(resourcesOf: file.page(index), in: file)
        }
        let information = DocumentInformation(
            metadata: set.metadata, options: options, isAccessible: AccessibilityClaim.holds(set))
        let info = table.add(information.dictionary)
        let metadata = table.addStream(
            [("Type", .name("Metadata")), ("Subtype", .name("XML"))], information.xmp)
        let root = collector.structure.write(to: &table, pages: pages)
        let outline = DocumentOutline(set.outline, pageCount: pages.count).write(to: &table, pages: pages)
        try file.define(table)
        try finishPages(file, collector, resources: resources)
        finishCatalog(file, structure: root, outline: outline, metadata: metadata)
        file.set(file.trailer, "/Info", file.object(info))
        return file
    }

    private func rewrite(
        _ page: PDFObject, tags: [ContentRewriter.Tag], in file: borrowing QPDFFile
    ) throws(QPDFFile.Failure) {
        let stream = file.value(page, "/Contents")
        guard file.isStream(stream) else {
            if tags.isEmpty { return }
            throw .damaged("a page has no content stream")
        }
        guard let content = file.contents(of: stream), let rewritten = ContentRewriter.rewrite(content, tags: tags)
        else { throw .damaged("a page's content is not tagged as it was drawn") }
        file.replaceData(of: stream, rewritten)
    }

    private func finishPages(
        _ file: borrowing QPDFFile, _ collector: PageCollector, resources: ResourceRewriter
    ) throws(QPDFFile.Failure) {
        let copies = try plates.copy(into: file)
        for (index, found) in collector.found.enumerated() {
            let page = file.page(index)
            file.set(page, "/StructParents", file.make(.int(index)))
            file.set(page, "/Tabs", file.make(.name("S")))
            // Cairo links what a picture links; only the page's own links are meant.
            file.remove(page, "/Annots")
            if !found.links.isEmpty {
                file.set(page, "/Annots", file.make(.array(found.links.map { .reference($0) })))
            }
            let forms =
                found.forms.map { ($0.name, file.object($0.id)) }
                + found.plates.sorted().compactMap { name in copies[name].map { (name, $0) } }
            addForms(forms, to: file.value(page, "/Resources"), in: file)
            // A blending space of RGB would turn a single ink into three; it is idle without transparency.
            let isTransparent =
                resources.transparentPages.contains(file.id(page)) || found.plates.contains(where: plates.isTransparent)
            if !isTransparent { file.remove(page, "/Group") }
        }
    }

    private func addForms(
        _ forms: [(name: String, object: PDFObject)], to resources: PDFObject, in file: borrowing QPDFFile
    ) {
        guard !forms.isEmpty else { return }
        if !file.isDictionary(file.value(resources, "/XObject")) {
            file.set(resources, "/XObject", file.make(.dictionary([])))
        }
        let objects = file.value(resources, "/XObject")
        for form in forms { file.set(objects, "/" + form.name, form.object) }
    }

    private func finishCatalog(_ file: borrowing QPDFFile, structure: Int, outline: Int?, metadata: Int) {
        let root = file.root
        file.set(root, "/StructTreeRoot", file.object(structure))
        file.set(root, "/MarkInfo", file.make(.dictionary([("Marked", .bool(true))])))
        if !set.metadata.language.isEmpty { file.set(root, "/Lang", file.make(.string(set.metadata.language))) }
        file.set(root, "/ViewerPreferences", file.make(.dictionary([("DisplayDocTitle", .bool(true))])))
        file.set(root, "/Metadata", file.object(metadata))
        file.set(root, "/PageLabels", file.make(PageLabels.value(set.pages.map(\.label))))
        guard let outline else { return }
        file.set(root, "/Outlines", file.object(outline))
        file.set(root, "/PageMode", file.make(.name("UseOutlines")))
    }
}
