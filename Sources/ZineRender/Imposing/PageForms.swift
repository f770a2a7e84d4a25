import ZineCore

/// Turns pages into form XObjects (ISO 32000-1, 8.10), each once, whatever the number of its placements.
struct PageForms {
    /// What a page paints.
    struct Form {
        /// The object number of the page's content.
        var id: Int
        /// What is painted over it in the page's own space: annotations that print.
        var annotations: [(id: Int, transform: Transform)]
    }

    private var forms: [Int: Form] = [:]
    /// Content streams that have become forms already, and so belong to one page alone.
    private var taken: Set<Int> = []

    /// - Parameter index: the page's place, from zero.
    mutating func form(_ index: Int, of source: borrowing PDFSource) throws(ImposeError) -> Form {
        if let known = forms[index] { return known }
        let page = source.file.page(index)
        guard let stream = stream(of: page, in: source.file) else { throw .unreadablePage(index + 1) }
        taken.insert(source.file.id(stream))
        var entries: [(String, PDFValue)] = [
            ("Subtype", .name("Form")),
            ("BBox", source.pages[index].boxValue),
        ]
        let resources = source.file.value(page, "/Resources")
        if !source.file.isDictionary(resources) { entries.append(("Resources", .dictionary([]))) }
        for (key, value) in entries { source.file.set(stream, "/" + key, source.file.make(value)) }
        if source.file.isDictionary(resources) {
            // What stands in a stream's own dictionary is not compressed.
            let isShared = source.file.id(resources) > 0
            source.file.set(stream, "/Resources", isShared ? resources : source.file.makeIndirect(resources))
        }
        let group = source.file.value(page, "/Group")
        if source.file.isDictionary(group) { source.file.set(stream, "/Group", group) }
        let form = Form(
            id: source.file.id(stream), annotations: PrintedAnnotations.of(page, in: source.file))
        forms[index] = form
        return form
    }

    /// The page's one content stream as it is, or a new one made of several.
    private func stream(of page: PDFObject, in file: borrowing QPDFFile) -> PDFObject? {
        var contents = file.value(page, "/Contents")
        if file.isArray(contents), file.count(contents) == 1 { contents = file.item(contents, 0) }
        if file.isStream(contents), !taken.contains(file.id(contents)) { return contents }
        if file.isNull(contents) { return file.newStream([]) }
        return file.contents(ofPage: page).map { file.newStream($0) }
    }
}
