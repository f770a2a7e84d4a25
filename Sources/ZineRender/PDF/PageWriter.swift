import ZineCore

/// Writes pages' content in drawing order and gathers what it belongs to.
struct PageWriter {
    struct Written {
        var content: [UInt8] = []
        /// Object numbers of the page's annotations, and what they are for.
        var links: [Int] = []
        var areas: [LinkArea] = []
        var forms: [RuleForms.Form] = []
        /// The names of the plates on the page.
        var plates: Set<String> = []
        /// The names of the faces.
        var fonts: Set<String> = []
        /// Whether something is printed with the second ink of a press.
        var usesSpot = false

        /// The content, of which nothing is kept.
        mutating func takeContent() -> [UInt8] {
            defer { content = [] }
            return content
        }
    }

    private let set: PageSet
    private let isOfPDF2: Bool
    private let plates: PlateForms
    let annotations: LinkAnnotations
    /// Links are defined when all places have their objects.
    private var links: [(id: Int, key: Int, page: Int, area: LinkArea, title: String?)] = []
    private let inks: InkColors
    private var rules = RuleForms()
    private(set) var faces: EmbeddedFaces
    var structure: StructureWriter

    init(
        set: PageSet, pages: [PageObject], plates: PlateForms, faces: EmbeddedFaces, inks: InkColors, isOfPDF2: Bool
    ) {
        self.set = set
        self.inks = inks
        self.plates = plates
        self.isOfPDF2 = isOfPDF2
        self.faces = faces
        annotations = LinkAnnotations(
            destinations: Destinations(pages: pages), anchors: set.anchors, labels: set.pages.map(\.label))
        structure = StructureWriter(set.structure, pageCount: pages.count, isOfPDF2: isOfPDF2)
    }

    mutating func write(page: Int, table: inout PDFObjectTable) throws(RenderError) -> Written {
        let frame = set.pages[page].frame
        var written = Written()
        var marks = MarkContent(height: frame.size.height.points, inks: inks)
        for event in MarkedContent(frame, structure: set.structure, partsArtifacts: isOfPDF2).events {
            switch event {
            case .run(let element, let range):
                let artifact = frame.items[range.lowerBound].artifact
                marks.begin(structure.addContent(of: element, page: page, as: artifact))
                for item in frame.items[range] {
                    try show(item, page: page, to: &marks)
                    widen(element, item.mark, page: page)
                }
                marks.end()
            case .reading(let element, let range, let text):
                marks.begin(structure.addContent(of: element, page: page, reading: text))
                for item in frame.items[range] {
                    // A space that is read with the word before it is a text of its own.
                    if case .glyphs(let run) = item.mark, run.isBlank { marks.endText() }
                    try show(item, page: page, to: &marks)
                    widen(element, item.mark, page: page)
                }
                marks.end()
            case .rules(let element, let rects, let ink):
                let form = rules.form(rects, table: &table)
                written.forms.append(form)
                marks.begin(structure.addContent(of: element, page: page, as: .ornament))
                marks.use(ink)
                marks.paint(form)
                marks.end()
                widen(element, .rules(rects), page: page)
            case .picture(let element, let placement):
                marks.begin(structure.addContent(of: element, page: page))
                paint(placement, to: &marks, &written)
                marks.end()
                widen(element, .image(placement), page: page)
            case .link(let index):
                guard case .link(let area) = frame.items[index].mark, annotations.canResolve(area.target) else { break }
                written.links.append(link(frame.items[index], area, page: page, table: &table))
                written.areas.append(area)
            }
        }
        (written.content, written.fonts, written.usesSpot) = (marks.bytes, marks.fonts, marks.usesSpot)
        return written
    }

    private func paint(_ placement: ImagePlacement, to marks: inout MarkContent, _ written: inout Written) {
        guard let name = plates.name(of: placement.image), let plate = plates.plate(placement.image) else { return }
        written.plates.insert(name)
        marks.paint(name, plate, as: placement)
    }

    private mutating func show(
        _ item: FrameItem, page: Int, to marks: inout MarkContent
    ) throws(RenderError) {
        marks.use(item.ink)
        guard case .glyphs(let run) = item.mark else { return marks.paint(item.mark) }
        guard GlyphMeanings.addUp(run) else {
            throw .drawing(page: page + 1, reason: "a run's clusters are not those of its text and glyphs")
        }
        marks.show(run, in: &faces)
    }

    private mutating func widen(_ element: StructureID?, _ mark: FrameItem.Mark, page: Int) {
        guard let element, set.structure[element].role == .figure, let area = mark.area else { return }
        structure.addArea(area, of: element, page: page)
    }

    private mutating func link(_ item: FrameItem, _ area: LinkArea, page: Int, table: inout PDFObjectTable) -> Int {
        let id = table.reserve()
        let target = annotations.element(of: area.target)
        let key = structure.addAnnotation(id, of: item.element, page: page, leadingTo: target)
        let elements = set.structure.elements
        let title = item.element.flatMap { elements.indices.contains($0.index) ? elements[$0.index].title : nil }
        links.append((id, key, page, area, title))
        return id
    }

    /// Defines the links' objects.
    func defineLinks(to table: inout PDFObjectTable, _ destinations: Destinations) {
        var annotations = annotations
        annotations.destinations = destinations
        for link in links {
            let value = annotations.value(link.area, page: link.page, parentKey: link.key, title: link.title)
            if let value { table.define(link.id, value) }
        }
    }
}

extension FrameItem.Mark {
    /// What a mark of a figure covers; `nil` where that is not known or nothing.
    fileprivate var area: Rect? {
        switch self {
        case .image(let placement): placement.rect
        case .rule(let rect): rect
        case .rules(let rects):
            rects.first.map { first in
                rects.dropFirst().reduce(first) { $0.union($1) }
            }
        case .strokes(let lines, _):
            lines.lazy.flatMap { $0 }.map { Rect(origin: $0, size: .zero) }.reduce(nil) { $0?.union($1) ?? $1 }
        case .glyphs(let run):
            Rect(
                x: run.origin.x, y: run.origin.y - run.size, width: run.width, height: run.size + run.size * 0.25)
        case .link: nil
        }
    }
}

extension Rect {
    /// The smallest rectangle that holds both.
    func union(_ other: Rect) -> Rect {
        let left = min(left, other.left)
        let top = min(top, other.top)
        return Rect(
            x: left, y: top, width: max(right, other.right) - left, height: max(bottom, other.bottom) - top)
    }
}
