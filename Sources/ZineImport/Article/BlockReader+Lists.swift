import ZineHTML

extension BlockReader {
    // MARK: Lists

    mutating func list(_ index: Int) -> [ImportedBlock] {
        var items: [ImportedBlock.Item] = []
        for child in page.children(index) {
            switch page.name(child) {
            case "li":
                if let item = item(child) { items.append(item) }
            case "ul", "ol", "menu", "dir":
                // A list between the items belongs to the one above it.
                let inner = list(child)
                if items.isEmpty {
                    items.append(ImportedBlock.Item(blocks: inner))
                } else {
                    items[items.count - 1].blocks += inner
                }
            default:
                let inner = page.isElement(child) ? blocks(of: [child]) : []
                if !inner.isEmpty { items.append(ImportedBlock.Item(blocks: inner)) }
            }
        }
        guard !items.isEmpty else { return [] }
        // A list of nothing but folded parts is how a program folds.
        let isFolds = items.allSatisfy { item in
            item.blocks.count == 1 && item.isDone == nil
                && { if case .details = $0 { true } else { false } }(item.blocks[0])
        }
        if isFolds { return items.flatMap(\.blocks) }
        let isOrdered = page.name(index) == "ol"
        let start =
            isOrdered
            ? page.attribute(index, "start").flatMap { Int($0) }.map { min(max($0, 0), 999_999) } ?? firstValue(index)
            : nil
        return [.list(start: start, isLoose: items.contains { Self.isLoose($0.blocks) }, items)]
    }

    /// How deep a list is that stands beside the one it belongs into: Google Docs says it by a class.
    func listLevel(_ index: Int) -> Int? {
        guard ["ul", "ol"].contains(page.name(index)),
            let name = page.classes(index).first(where: { $0.hasPrefix("lst-kix_") }),
            let dash = name.lastIndex(of: "-"),
            let level = Int(name[dash...].dropFirst()), (1...8).contains(level)
        else { return nil }
        return level
    }

    private func firstValue(_ index: Int) -> Int {
        let first = page.children(index).first { page.name($0) == "li" }
        return first.flatMap { page.attribute($0, "value") }.flatMap { Int($0) }.map { min(max($0, 0), 999_999) } ?? 1
    }

    /// Whether an item is more than its words and a list below them.
    static func isLoose(_ blocks: [ImportedBlock]) -> Bool {
        if blocks.count >= 2, case .paragraph = blocks[0] {} else if blocks.count >= 2 { return true }
        return blocks.dropFirst().contains { block in
            if case .list = block { return false }
            return true
        }
    }

    private mutating func item(_ index: Int) -> ImportedBlock.Item? {
        let box = taskBox(in: index)
        var inner = placed(index, blocks(in: index))
        if inner.isEmpty { return box == nil ? nil : ImportedBlock.Item(blocks: [], isDone: box) }
        var isDone = box
        if isDone == nil, case .paragraph(let inlines)? = inner.first, let (done, rest) = Self.drawnBox(inlines) {
            isDone = done
            if rest.isBlank { inner.removeFirst() } else { inner[0] = .paragraph(rest) }
        }
        return ImportedBlock.Item(blocks: inner, isDone: isDone)
    }

    /// Whether a box that can be ticked stands at the item's beginning, and is ticked.
    private func taskBox(in index: Int) -> Bool? {
        if let parent = page.parent(index), page.hasClass(parent, ["inline-task-list"]) {
            return page.hasClass(index, ["checked"])
        }
        var waiting = Array(page.children(index).reversed())
        while let next = waiting.popLast() {
            switch page[next].kind {
            case .text(let text): if !text.stripped.isEmpty { return nil }
            case .comment: continue
            case .element(let name, let attributes):
                if name == "input" {
                    guard attributes["type"]?.lowercased() == "checkbox" else { continue }
                    return attributes["checked"] != nil || attributes["aria-checked"] == "true"
                }
                if page.hasClass(next, ["checkbox"]), page.text(next).isEmpty {
                    return page.hasClass(next, ["checkbox-on", "checked"])
                }
                if ["ul", "ol", "table", "pre", "img"].contains(name) { return nil }
                waiting += page.children(next).reversed()
            }
        }
        return nil
    }

    /// A box drawn as a character.
    private static func drawnBox(_ inlines: [ImportedInline]) -> (Bool, [ImportedInline])? {
        guard case .text(let text)? = inlines.first, let first = text.first else { return nil }
        let done: Bool
        switch first {
        case "☐": done = false
        case "☑", "☒": done = true
        default: return nil
        }
        let rest = String(text.dropFirst().drop { $0.isWhitespace || $0 == "\u{FE0F}" })
        return (done, [.text(rest)] + inlines.dropFirst())
    }

    mutating func definitions(_ index: Int) -> [ImportedBlock] {
        var entries: [ImportedBlock.Definition] = []
        for child in definitionParts(index) {
            if page.name(child) == "dt" {
                let term = Inlines.tidied(
                    placed(child, line(of: page.children(child))).flatMap { inline -> [ImportedInline] in
                        if case .lineBreak = inline { return [.text(" ")] }
                        return [inline]
                    })
                guard !term.isBlank else { continue }
                if entries.last?.meanings.isEmpty ?? false {
                    entries[entries.count - 1].terms.append(term)
                } else {
                    entries.append(ImportedBlock.Definition(terms: [term]))
                }
            } else {
                let inner = placed(child, blocks(in: child))
                guard !inner.isEmpty else { continue }
                if entries.isEmpty { return blocks(of: definitionParts(index)) }
                entries[entries.count - 1].meanings.append(inner)
            }
        }
        // A term that nothing explains is a line of its own.
        return entries.flatMap { entry -> [ImportedBlock] in
            entry.meanings.isEmpty ? entry.terms.map { .paragraph([.strong($0)]) } : [.definitions([entry])]
        }
    }

    private func definitionParts(_ index: Int) -> [Int] {
        page.children(index).flatMap { child -> [Int] in
            switch page.name(child) {
            case "dt", "dd": [child]
            case "div": definitionParts(child)
            default: page.isElement(child) && !page.text(child, limit: 1).isEmpty ? [child] : []
            }
        }
    }
}
