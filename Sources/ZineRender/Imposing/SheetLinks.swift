import ZineCore

/// Puts the links of pages where the pages are on the sheets (ISO 32000-1, 12.5.6.5).
///
/// Links to the web and to pages that are on a sheet are kept; scripts and whatever else an action may do are not.
struct SheetLinks {
    let sides: [SheetSide]
    /// The object numbers of the sides' pages.
    let sheets: [Int]
    let pages: [SourcePage]

    private static let schemes = ["http://", "https://", "mailto:"]

    /// What stands in every side's `/Annots`.
    /// - Parameter links: gives those of a page.
    func annotations(_ links: (Int) -> [PageLink]) -> [[PDFValue]] {
        let places = firstPlaces()
        return sides.map { side in
            side.placements.flatMap { placement in
                links(placement.page).compactMap { link -> PDFValue? in
                    guard let box = box(of: link, placement, side), let target = entry(link.target, places) else {
                        return nil
                    }
                    return .dictionary([
                        ("Type", .name("Annot")), ("Subtype", .name("Link")), ("Rect", .array(box.map { .real($0) })),
                        ("Border", .array([.int(0), .int(0), .int(0)])), target,
                    ])
                }
            }
        }
    }

    private typealias Places = [Int: (side: Int, placement: SheetSide.Placement)]

    /// For each page the first sheet that shows it, with its place there.
    private func firstPlaces() -> Places {
        var places: Places = [:]
        for (index, side) in sides.enumerated() {
            for placement in side.placements where places[placement.page] == nil {
                places[placement.page] = (index, placement)
            }
        }
        return places
    }

    /// Where a link's area comes to lie on the sheet; `nil` where nothing of it is to be seen.
    private func box(of link: PageLink, _ placement: SheetSide.Placement, _ side: SheetSide) -> [Double]? {
        let rect = link.rect
        let map = pages[placement.page].transform(placement.transform, onSheetOf: side.size.height.points)
        let a = map.apply(x: rect[0], y: rect[1]), b = map.apply(x: rect[2], y: rect[3])
        let clip = placement.clip ?? Rect(origin: .zero, size: side.size)
        let height = side.size.height.points
        let left = max(min(a.x, b.x), clip.left.points), right = min(max(a.x, b.x), clip.right.points)
        let bottom = max(min(a.y, b.y), height - clip.bottom.points), top = min(max(a.y, b.y), height - clip.top.points)
        return left < right && bottom < top ? [left, bottom, right, top] : nil
    }

    private func entry(_ target: PageLink.Target, _ places: Places) -> (String, PDFValue)? {
        switch target {
        case .web(let address):
            let start = String(decoding: address.prefix(8), as: UTF8.self).lowercased()
            guard Self.schemes.contains(where: start.hasPrefix), address.allSatisfy({ (0x21...0x7E).contains($0) })
            else { return nil }
            let uri = PDFValue.string(String(decoding: address, as: UTF8.self))
            return ("A", .dictionary([("S", .name("URI")), ("URI", uri)]))
        case .page(let page, let point):
            guard let place = places[page] else { return nil }
            let side = sides[place.side]
            let height = side.size.height.points
            let corner = (x: pages[page].box.left, y: pages[page].box.top)
            let map = pages[page].transform(place.placement.transform, onSheetOf: height)
            let seen = map.apply(x: point?.x ?? corner.x, y: point?.y ?? corner.y)
            return (
                "Dest",
                .array([
                    .reference(sheets[place.side]), .name("XYZ"), .real(min(max(seen.x, 0), side.size.width.points)),
                    .real(min(max(seen.y, 0), height)), .null,
                ])
            )
        }
    }
}
