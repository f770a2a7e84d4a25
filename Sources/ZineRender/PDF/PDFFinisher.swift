import ZineCore

/// Gives a PDF drawn by Cairo what Cairo cannot: artifacts, structure, links, labels, metadata.
struct PDFFinisher {
    let set: PageSet
    let contents: [MarkedContent]
    let options: PDFOptions

    func finish(_ drawn: [UInt8]) throws(QPDFFile.Failure) -> [UInt8] {
        let file = try QPDFFile(drawn)
        guard file.pageCount == set.pages.count else { throw .damaged("it has \(file.pageCount) pages") }
        let pages = set.pages.enumerated().map { index, page in
            PageObject(id: file.id(file.page(index)), size: page.frame.size)
        }
        let information = DocumentInformation(
            metadata: set.metadata, options: options, isAccessible: AccessibilityClaim.holds(set))
        let metadata = file.newStream(information.xmp)
        file.set(metadata, "/Type", file.make(.name("Metadata")))
        file.set(metadata, "/Subtype", file.make(.name("XML")))

        var table = PDFObjectTable(firstFree: file.id(metadata) + 1)
        var structure = StructureWriter(set.structure, pageCount: pages.count)
        var colours = ColourRewriter()
        var links: [[Int]] = []
        for index in pages.indices {
            let found = collect(page: index, pages: pages, structure: &structure, table: &table)
            try rewrite(file.page(index), tags: found.tags, in: file)
            colours.visit(resourcesOf: file.page(index), in: file)
            links.append(found.links)
        }
        let root = structure.write(to: &table, pages: pages)
        let outline = DocumentOutline(set.outline, pageCount: pages.count).write(to: &table, pages: pages)
        let info = table.add(information.dictionary)
        try file.define(table)
        finishPages(file, links: links, colours: colours)
        finishCatalog(file, structure: root, outline: outline, metadata: file.id(metadata))
        file.set(file.trailer, "/Info", file.object(info))
        return try file.write()
    }

    /// Walks over a page's content in drawing order.
    private func collect(
        page: Int, pages: [PageObject], structure: inout StructureWriter, table: inout PDFObjectTable
    ) -> (tags: [ContentRewriter.Tag], links: [Int]) {
        let items = set.pages[page].frame.items
        let annotations = LinkAnnotations(pages: pages, anchors: set.anchors, labels: set.pages.map(\.label))
        var tags: [ContentRewriter.Tag] = []
        var links: [Int] = []
        for event in contents[page].events {
            switch event {
            case .run(let element, let range):
                tags.append(structure.addContent(of: element, page: page))
                guard let element, set.structure[element].role == .figure else { continue }
                for item in items[range] {
                    if let area = item.mark.area { structure.addArea(area, of: element, page: page) }
                }
            case .link(let index):
                guard case .link(let area) = items[index].mark, annotations.canResolve(area.target) else { continue }
                let id = table.reserve()
                let key = structure.addAnnotation(id, of: items[index].element, page: page)
                guard let value = annotations.value(area, page: page, parentKey: key) else { continue }
                table.define(id, value)
                links.append(id)
            }
        }
        return (tags, links)
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

    private func finishPages(_ file: borrowing QPDFFile, links: [[Int]], colours: ColourRewriter) {
        for (index, links) in links.enumerated() {
            let page = file.page(index)
            file.set(page, "/StructParents", file.make(.int(index)))
            file.set(page, "/Tabs", file.make(.name("S")))
            // Cairo links what a picture links; only the page's own links are meant.
            file.remove(page, "/Annots")
            if !links.isEmpty { file.set(page, "/Annots", file.make(.array(links.map { .reference($0) }))) }
            // A blending space of RGB would turn a single ink into three; it is idle without transparency.
            if !colours.transparentPages.contains(file.id(page)) { file.remove(page, "/Group") }
        }
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
