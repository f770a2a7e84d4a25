import ZineCore

/// Finds out where the links of a PDF lead (ISO 32000-1, 12.3.2 and 12.6.4).
struct LinkTargets {
    private static let depthLimit = 32
    private static let nameLimit = 100_000

    private var pageOfID: [Int: Int] = [:]
    private var named: [[UInt8]: PDFObject] = [:]

    init(of pages: [SourcePage], in file: borrowing QPDFFile) {
        for (index, page) in pages.enumerated() { pageOfID[page.id] = index }
        let old = file.value(file.root, "/Dests")
        for key in file.keys(old).prefix(Self.nameLimit) {
            named[Array(key.dropFirst().utf8)] = file.value(old, key)
        }
        collect(file.value(file.value(file.root, "/Names"), "/Dests"), in: file, depth: 0)
    }

    /// The leaves of a name tree.
    private mutating func collect(_ node: PDFObject, in file: borrowing QPDFFile, depth: Int) {
        guard depth < Self.depthLimit, named.count < Self.nameLimit else { return }
        let names = file.value(node, "/Names")
        if file.isArray(names) {
            for index in stride(from: 0, to: file.count(names) - 1, by: 2) where named.count < Self.nameLimit {
                if let name = file.string(file.item(names, index)) { named[name] = file.item(names, index + 1) }
            }
        }
        let kids = file.value(node, "/Kids")
        guard file.isArray(kids) else { return }
        for index in 0..<min(file.count(kids), Self.nameLimit) {
            collect(file.item(kids, index), in: file, depth: depth + 1)
        }
    }

    /// More links than any page of people's has.
    private static let limit = 10_000

    /// The links among a page's annotations.
    func links(of page: PDFObject, in file: borrowing QPDFFile) -> [PageLink] {
        let annotations = file.value(page, "/Annots")
        guard file.isArray(annotations) else { return [] }
        var links: [PageLink] = []
        for index in 0..<min(file.count(annotations), Self.limit) {
            let annotation = file.item(annotations, index)
            guard file.isName(file.value(annotation, "/Subtype"), "/Link"),
                let rect = file.numbers(file.value(annotation, "/Rect"), count: 4),
                let target = target(of: annotation, in: file)
            else { continue }
            links.append(PageLink(rect: rect, target: target))
        }
        return links
    }

    private func target(of link: PDFObject, in file: borrowing QPDFFile) -> PageLink.Target? {
        let action = file.value(link, "/A")
        guard file.isDictionary(action) else { return page(file.value(link, "/Dest"), in: file) }
        let kind = file.value(action, "/S")
        if file.isName(kind, "/URI") { return file.string(file.value(action, "/URI")).map(PageLink.Target.web) }
        return file.isName(kind, "/GoTo") ? page(file.value(action, "/D"), in: file) : nil
    }

    /// A destination: an array, a dictionary that holds one, or the name of either.
    private func page(_ destination: PDFObject, in file: borrowing QPDFFile) -> PageLink.Target? {
        var destination = destination
        if let name = file.string(destination) ?? file.name(destination).map({ Array($0.utf8.dropFirst()) }) {
            guard let found = named[name] else { return nil }
            destination = found
        }
        if file.isDictionary(destination) { destination = file.value(destination, "/D") }
        guard file.isArray(destination), file.count(destination) > 1 else { return nil }
        let first = file.item(destination, 0)
        guard let page = pageOfID[file.id(first)] else { return nil }
        guard file.isName(file.item(destination, 1), "/XYZ"), file.count(destination) > 3,
            let x = file.number(file.item(destination, 2)), let y = file.number(file.item(destination, 3))
        else { return .page(page, nil) }
        return .page(page, (x, y))
    }
}
