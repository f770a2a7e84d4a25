import ZineCore

/// Link annotations (ISO 32000-1, 12.5.6.5).
struct LinkAnnotations {
    var destinations: Destinations
    let anchors: [String: Anchor]
    let labels: [String]

    /// - Parameter title: what the link is for, where that is not told by its target.
    /// - Returns: the annotation's dictionary; `nil` for a place that the page set does not hold, as when it is an excerpt.
    func value(_ area: LinkArea, page: Int, parentKey: Int, title: String? = nil) -> PDFValue? {
        guard let (target, contents) = target(area.target) else { return nil }
        return .dictionary(
            [
                ("Type", .name("Annot")), ("Subtype", .name("Link")),
                ("Rect", destinations.pages[page].array(area.rect)),
                ("Border", .array([.int(0), .int(0), .int(0)])), ("F", .int(4)),
                ("Contents", .string(title ?? contents)),
                ("StructParent", .int(parentKey)), ("P", .reference(destinations.pages[page].id)),
            ] + [target])
    }

    /// The same as sheets want to know it.
    func link(_ area: LinkArea, page: Int) -> PageLink? {
        let rect = destinations.pages[page].corners(area.rect)
        let place: Anchor?
        switch area.target {
        case .url(let url): return PageLink(rect: rect, target: .web(Array(Self.ascii(url).utf8)))
        case .page(let page, let y): place = Anchor(page: page, y: y)
        case .anchor(let name): place = anchors[name]
        }
        guard let place, destinations.pages.indices.contains(place.page) else { return nil }
        return PageLink(rect: rect, target: .page(place.page, (0, destinations.pages[place.page].top(of: place.y))))
    }

    func canResolve(_ target: LinkArea.Target) -> Bool { self.target(target) != nil }

    private func target(_ target: LinkArea.Target) -> (entry: (String, PDFValue), contents: String)? {
        switch target {
        case .url(let url):
            let action = PDFValue.dictionary([
                ("Type", .name("Action")), ("S", .name("URI")), ("URI", .string(Self.ascii(url))),
            ])
            return (("A", action), url)
        case .page(let page, let y): return place(Anchor(page: page, y: y))
        case .anchor(let name): return anchors[name].flatMap(place)
        }
    }

    private func place(_ anchor: Anchor) -> (entry: (String, PDFValue), contents: String)? {
        guard destinations.pages.indices.contains(anchor.page) else { return nil }
        let entry = destinations.entry(page: anchor.page, y: anchor.y, element: anchor.element)
        return (entry, "Page \(labels[anchor.page])")
    }

    /// The element that a link leads to; `nil` where that is none of the file's.
    func element(of target: LinkArea.Target) -> StructureID? {
        guard case .anchor(let name) = target, canResolve(target) else { return nil }
        return anchors[name]?.element
    }

    /// URIs are 7-bit (ISO 32000-1, 12.6.4.7): whatever is not gets percent-encoded.
    private static func ascii(_ url: String) -> String {
        guard url.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x7F }) else { return url }
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in url.utf8 {
            if byte > 0x20, byte < 0x7F {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
