import ZineCore

/// A page's items grouped as they are drawn: stretches that belong to one structure element, and links between them.
struct MarkedContent {
    enum Event: Equatable {
        /// Items of one element, or of none: then they are an artifact.
        case run(StructureID?, Range<Int>)
        /// Items of text that are read as something else.
        case reading(StructureID?, Range<Int>, String)
        /// An item of very many rules: drawn by reference, since it usually returns on every other page.
        case rules(StructureID?, [Rect], Ink)
        /// A picture: drawn by reference as well, from a plate that was made apart from the page.
        case picture(StructureID?, ImagePlacement)
        /// The link item at an index.
        case link(Int)
    }

    /// From how many rules on they are worth a form of their own.
    private static let many = 24

    private(set) var events: [Event] = []

    /// - Parameter partsArtifacts: whether what belongs to no element is kept apart by what it is.
    init(_ frame: Frame, structure: StructureTree, partsArtifacts: Bool = false) {
        /// The place in `events` of the run that the next item may lengthen.
        var open: (event: Int, element: StructureID?, start: Int)?
        for (index, item) in frame.items.enumerated() {
            if case .link = item.mark {
                events.append(.link(index))
                continue
            }
            guard item.mark.paints else { continue }
            let element = item.element.flatMap { structure.elements.indices.contains($0.index) ? $0 : nil }
            if case .rules(let rects) = item.mark, rects.count >= Self.many {
                events.append(.rules(element, rects, item.ink))
                open = nil
                continue
            }
            if case .image(let placement) = item.mark {
                events.append(.picture(element, placement))
                open = nil
                continue
            }
            if element != nil, case .glyphs(let run) = item.mark, let reading = run.reading {
                if reading.isEmpty, let longer = lengthened(by: run, at: index, of: element, in: frame) {
                    events[events.count - 1] = longer
                } else {
                    events.append(.reading(element, index..<index + 1, reading))
                }
                open = nil
                continue
            }
            let isAlike =
                element != nil || !partsArtifacts || open.map { frame.items[$0.start].artifact } == item.artifact
            if let run = open, run.element == element, isAlike {
                events[run.event] = .run(element, run.start..<index + 1)
            } else {
                open = (events.count, element, index)
                events.append(.run(element, index..<index + 1))
            }
        }
    }

    /// The last reading with a run that is read with it: ideographs beside letters of another face on the same line, or a word's
    /// space. Readers share out what is read over the area of what they find it for.
    private func lengthened(by run: GlyphRun, at index: Int, of element: StructureID?, in frame: Frame) -> Event? {
        guard case .reading(let owner, let range, let text)? = events.last, owner == element, range.upperBound == index,
            run.isBlank && text.hasSuffix(" ") || text.unicodeScalars.contains(where: { $0.value >= 0x2E80 }),
            case .glyphs(let first) = frame.items[range.lowerBound].mark, first.origin.y == run.origin.y
        else { return nil }
        return .reading(owner, range.lowerBound..<index + 1, text)
    }
}

extension GlyphRun {
    /// Whether it is a space and nothing else.
    var isBlank: Bool { text == " " }
}

extension FrameItem.Mark {
    fileprivate var paints: Bool {
        switch self {
        case .glyphs(let run): !run.glyphs.isEmpty
        case .rule: true
        case .image(let placement): placement.rect.size.width > .zero && placement.rect.size.height > .zero
        case .rules(let rects): !rects.isEmpty
        case .strokes(let lines, _): !lines.isEmpty
        case .link: false
        }
    }
}
