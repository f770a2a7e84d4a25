import ZineHTML

/// Figures, films, folded parts and boxes.
extension BlockReader {
    mutating func figure(_ index: Int) -> [ImportedBlock] {
        let captionNode = page.elements(below: index, named: ["figcaption"]).first
        let caption = captionNode.map { Inlines.tidied(line(of: page.children($0))) } ?? []
        var out = blocks(
            of: page.children(index).flatMap { node in node == captionNode ? [] : [node] }, without: captionNode)
        guard !caption.isBlank else { return out }
        for place in out.indices {
            switch out[place] {
            case .figure(let pictures, _):
                out[place] = .figure(pictures, caption: caption)
                return out
            case .table(var table) where table.caption.isBlank:
                table.caption = caption
                out[place] = .table(table)
                return out
            default: continue
            }
        }
        return out + [.paragraph([.emphasis(caption.withoutEmphasis)])]
    }

    private mutating func blocks(of children: [Int], without node: Int?) -> [ImportedBlock] {
        guard let node, !children.contains(node) else { return blocks(of: children) }
        return blocks(of: children).filter { block in
            if case .paragraph(let inlines) = block { return inlines.plain.collapsed != page.text(node) }
            return true
        }
    }

    mutating func film(_ index: Int) -> [ImportedBlock] {
        let sources =
            [page.attribute(index, "src"), page.attribute(index, "data-src")]
            + page.elements(below: index, named: ["source"]).map { page.attribute($0, "src") }
        let address = sources.compactMap { $0 }.compactMap { Address.resolved($0, base: base) }.first {
            $0.hasPrefix("http")
        }
        guard let address else { return [] }
        let isHidden =
            ["0", "1"].contains(page.attribute(index, "width") ?? "")
            || ["0", "1"].contains(page.attribute(index, "height") ?? "")
        guard !isHidden else { return [] }
        noteRemark(.embedded(address))
        return [.paragraph([.link(address, title: "", [.text(address)])])]
    }

    mutating func details(_ index: Int) -> [ImportedBlock] {
        let children = page.children(index)
        let summary = children.first { page.name($0) == "summary" }
        let title = summary.map { Inlines.tidied(line(of: page.children($0))) } ?? []
        let inner = blocks(of: children.filter { $0 != summary })
        guard !inner.isEmpty else { return title.isBlank ? [] : [.paragraph(title)] }
        return [.details(summary: title.isBlank ? [.text("Details")] : title, inner)]
    }

    /// Confluence's folded parts, whose title and text are boxes.
    mutating func folded(_ index: Int) -> [ImportedBlock]? {
        guard page.hasClass(index, ["expand-container"]) else { return nil }
        let parts = page.all(below: index)
        guard let content = parts.first(where: { page.hasClass($0, ["expand-content"]) }) else { return nil }
        let title = parts.first { page.hasClass($0, ["expand-control-text"]) }.map { page.text($0) } ?? ""
        let inner = blocks(in: content)
        return inner.isEmpty ? [] : [.details(summary: [.text(title.isEmpty ? "Details" : title)], inner)]
    }

    mutating func alert(_ index: Int, _ kind: AlertKinds.Alert) -> [ImportedBlock] {
        let title = kind.title.map { Inlines.tidied(line(of: page.children($0))) } ?? []
        let apart = [kind.title].compactMap { $0 } + icons(in: index)
        for node in apart { skip(node) }
        defer { for node in apart { unskip(node) } }
        let inner = blocks(in: index)
        guard !inner.isEmpty else { return title.isBlank ? [] : [.quote([.paragraph(title)])] }
        let isNamed = AlertKinds.isName(title.plain.collapsed, of: kind.kind)
        return [.alert(kind: kind.kind, title: isNamed ? [] : title, inner)]
    }

    /// Signs that a box's kind is drawn with.
    private func icons(in index: Int) -> [Int] {
        page.elements(below: index, named: ["span", "div", "i", "svg", "p"]).filter { node in
            page.text(node, limit: 8).count <= 2
                && page.classes(node).contains { $0 == "icon" || $0.hasSuffix("-icon") || $0.hasSuffix("_icon") }
        }
    }
}
