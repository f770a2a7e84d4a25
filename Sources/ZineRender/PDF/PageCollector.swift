import ZineCore

/// Walks over pages in drawing order and gathers what their content belongs to.
struct PageCollector {
    struct Found {
        /// Object numbers of the page's annotations.
        var links: [Int] = []
        var forms: [RuleForms.Form] = []
        /// The names of the plates on the page.
        var plates: Set<String> = []
    }

    private let set: PageSet
    private let pages: [PageObject]
    private let plates: PlateForms
    private let annotations: LinkAnnotations
    private var rules = RuleForms()
    private(set) var structure: StructureWriter
    private(set) var found: [Found] = []

    init(set: PageSet, pages: [PageObject], plates: PlateForms) {
        self.set = set
        self.plates = plates
        self.pages = pages
        annotations = LinkAnnotations(pages: pages, anchors: set.anchors, labels: set.pages.map(\.label))
        structure = StructureWriter(set.structure, pageCount: pages.count)
    }

    /// - Returns: a tag for each stretch that was drawn.
    mutating func collect(
        _ content: MarkedContent, page: Int, table: inout PDFObjectTable
    ) -> [ContentRewriter.Tag] {
        let items = set.pages[page].frame.items
        var tags: [ContentRewriter.Tag] = []
        found.append(Found())
        for event in content.events {
            switch event {
            case .run(let element, let range):
                tags.append(structure.addContent(of: element, page: page))
                for item in items[range] { widen(element, item.mark, page: page) }
            case .rules(let element, let rects):
                // The first has been drawn already.
                let form = rules.form(Array(rects.dropFirst()), table: &table)
                found[page].forms.append(form)
                var tag = structure.addContent(of: element, page: page)
                tag.form = form.name
                tags.append(tag)
                widen(element, .rules(rects), page: page)
            case .picture(let element, let placement):
                var tag = structure.addContent(of: element, page: page)
                tag.replacement = plates.painting(placement)
                tags.append(tag)
                if let name = plates.name(of: placement.image) { found[page].plates.insert(name) }
                widen(element, .image(placement), page: page)
            case .link(let index): link(items[index], page: page, table: &table)
            }
        }
        return tags
    }

    private mutating func widen(_ element: StructureID?, _ mark: FrameItem.Mark, page: Int) {
        guard let element, set.structure[element].role == .figure, let area = mark.area else { return }
        structure.addArea(area, of: element, page: page)
    }

    private mutating func link(_ item: FrameItem, page: Int, table: inout PDFObjectTable) {
        guard case .link(let area) = item.mark, annotations.canResolve(area.target) else { return }
        let id = table.reserve()
        let key = structure.addAnnotation(id, of: item.element, page: page)
        guard let value = annotations.value(area, page: page, parentKey: key) else { return }
        table.define(id, value)
        found[page].links.append(id)
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
