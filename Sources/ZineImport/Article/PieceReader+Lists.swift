import ZineHTML

extension PieceReader {
    // MARK: Lists

    mutating func list(_ index: Int) -> [Piece] {
        var items: [Piece.Item] = []
        for child in page.children(index) {
            switch page.name(child) {
            case "li":
                if let item = item(child) { items.append(item) }
            case "ul", "ol", "menu", "dir":
                // A list between the items belongs to the one above it.
                let inner = list(child)
                if items.isEmpty {
                    items.append(Piece.Item(pieces: inner))
                } else {
                    items[items.count - 1].pieces += inner
                }
            default:
                let inner = page.isElement(child) ? pieces(of: [child]) : []
                if !inner.isEmpty { items.append(Piece.Item(pieces: inner)) }
            }
        }
        guard !items.isEmpty else { return [] }
        // A list of nothing but folded parts is how a program folds.
        let isFolds = items.allSatisfy { item in
            item.pieces.count == 1 && item.isDone == nil
                && { if case .details = $0 { true } else { false } }(item.pieces[0])
        }
        if isFolds { return items.flatMap(\.pieces) }
        let isOrdered = page.name(index) == "ol"
        let start =
            isOrdered
            ? page.attribute(index, "start").flatMap { Int($0) }.map { min(max($0, 0), 999_999) } ?? firstValue(index)
            : nil
        return [.list(start: start, isLoose: items.contains { Self.isLoose($0.pieces) }, items)]
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
    static func isLoose(_ pieces: [Piece]) -> Bool {
        if pieces.count >= 2, case .paragraph = pieces[0] {} else if pieces.count >= 2 { return true }
        return pieces.dropFirst().contains { piece in
            if case .list = piece { return false }
            return true
        }
    }

    private mutating func item(_ index: Int) -> Piece.Item? {
        let box = taskBox(in: index)
        var inner = placed(index, pieces(in: index))
        if inner.isEmpty { return box == nil ? nil : Piece.Item(pieces: [], isDone: box) }
        var isDone = box
        if isDone == nil, case .paragraph(let bits)? = inner.first, let (done, rest) = Self.drawnBox(bits) {
            isDone = done
            if rest.isBlank { inner.removeFirst() } else { inner[0] = .paragraph(rest) }
        }
        return Piece.Item(pieces: inner, isDone: isDone)
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
    private static func drawnBox(_ bits: [Bit]) -> (Bool, [Bit])? {
        guard case .text(let text)? = bits.first, let first = text.first else { return nil }
        let done: Bool
        switch first {
        case "☐": done = false
        case "☑", "☒": done = true
        default: return nil
        }
        let rest = String(text.dropFirst().drop { $0.isWhitespace || $0 == "\u{FE0F}" })
        return (done, [.text(rest)] + bits.dropFirst())
    }

    mutating func definitions(_ index: Int) -> [Piece] {
        var entries: [Piece.Definition] = []
        for child in definitionParts(index) {
            if page.name(child) == "dt" {
                let term = Bits.tidied(
                    placed(child, line(of: page.children(child))).flatMap { bit -> [Bit] in
                        if case .lineBreak = bit { return [.text(" ")] }
                        return [bit]
                    })
                guard !term.isBlank else { continue }
                if entries.last?.meanings.isEmpty ?? false {
                    entries[entries.count - 1].terms.append(term)
                } else {
                    entries.append(Piece.Definition(terms: [term]))
                }
            } else {
                let inner = placed(child, pieces(in: child))
                guard !inner.isEmpty else { continue }
                if entries.isEmpty { return pieces(of: definitionParts(index)) }
                entries[entries.count - 1].meanings.append(inner)
            }
        }
        // A term that nothing explains is a line of its own.
        return entries.flatMap { entry -> [Piece] in
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
