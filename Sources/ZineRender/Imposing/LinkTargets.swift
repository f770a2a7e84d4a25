import ZineCore

/// Finds out where the links of a PDF lead (ISO 32000-1, 12.3.2 and 12.6.4).
struct LinkTargets {
    enum Target {
        /// The address as it is written.
        case web([UInt8])
        /// A page from zero, and a place on it in its own space.
        case page(Int, (x: Double, y: Double)?)
    }

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

    func target(of link: PDFObject, in file: borrowing QPDFFile) -> Target? {
        let action = file.value(link, "/A")
        guard file.isDictionary(action) else { return page(file.value(link, "/Dest"), in: file) }
        let kind = file.value(action, "/S")
        if file.isName(kind, "/URI") { return file.string(file.value(action, "/URI")).map(Target.web) }
        return file.isName(kind, "/GoTo") ? page(file.value(action, "/D"), in: file) : nil
    }

    /// A destination: an array, a dictionary that holds one, or the name of either.
    private func page(_ destination: PDFObject, in file: borrowing QPDFFile) -> Target? {
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
