/// Joins what a program parted: lists of one item each, listings line by line, quotes paragraph by paragraph.
enum BlockJoiner {
    static func joined(_ blocks: [ImportedBlock]) -> [ImportedBlock] {
        var out: [ImportedBlock] = []
        for block in blocks {
            guard let last = out.last, let both = joined(last, block) else {
                out.append(block)
                continue
            }
            out[out.count - 1] = both
        }
        return out
    }

    /// A list with others put below its last item, or below that one's last list, as deep as a level says.
    static func nested(_ blocks: [ImportedBlock], _ former: ImportedBlock, _ level: Int) -> ImportedBlock? {
        guard case .list(let start, let isLoose, var items) = former, let last = items.indices.last else { return nil }
        let inner = items[last].blocks
        if level > 1, let end = inner.last, let both = nested(blocks, end, level - 1) {
            items[last].blocks = inner.dropLast() + [both]
        } else {
            items[last].blocks = joined(inner + blocks)
        }
        return .list(start: start, isLoose: isLoose, items)
    }

    private static func joined(_ a: ImportedBlock, _ b: ImportedBlock) -> ImportedBlock? {
        switch (a, b) {
        // A list in a list without an item is how word processors write what is below the item before.
        case (.list, .list(_, _, let more)) where more.count == 1 && more[0].isDone == nil && isList(more[0].blocks):
            return nested(more[0].blocks, a, 1)
        case (.list(let start, let isLoose, let items), .list(let next, let isNextLoose, let more)):
            // Numbers that go on are one list; points are where each was a list of its own.
            if let start, let next {
                guard next == start + items.count, next > 1 else { return nil }
            } else {
                guard start == nil, next == nil, items.count == 1 || more.count == 1 else { return nil }
            }
            return .list(start: start, isLoose: isLoose || isNextLoose, items + more)
        case (.definitions(let a), .definitions(let b)): return .definitions(a + b)
        case (.rule, .rule): return .rule
        default: return nil
        }
    }

    private static func isList(_ blocks: [ImportedBlock]) -> Bool {
        if blocks.count == 1, case .list = blocks[0] { true } else { false }
    }

    /// For documents that a word processor exported: paragraphs that are code alone are one listing, quotes one quote.
    ///
    /// - Parameter hasListings: whether the program has an element for listings. A single line of code is then what it looks
    ///   like, a paragraph.
    static func joinedLines(_ blocks: [ImportedBlock], hasListings: Bool) -> [ImportedBlock] {
        var out: [ImportedBlock] = []
        var rest = blocks[...]
        while let block = rest.first {
            let run = rest.prefix { code($0) != nil }.compactMap(code)
            if run.count > (hasListings ? 1 : 0) {
                out.append(.code(language: "", run.joined(separator: "\n")))
                rest = rest.dropFirst(run.count)
                continue
            }
            if case .quote(let b) = block, case .quote(let a)? = out.last {
                out[out.count - 1] = .quote(a + b)
            } else {
                out.append(block)
            }
            rest = rest.dropFirst()
        }
        return out
    }

    /// The line of code that a paragraph is.
    private static func code(_ block: ImportedBlock) -> String? {
        if case .paragraph(let inlines) = block { lines(inlines) } else { nil }
    }

    private static func lines(_ inlines: [ImportedInline]) -> String? {
        var out = ""
        for inline in inlines {
            switch inline {
            case .code(let text): out += text
            case .lineBreak: out += "\n"
            case .text(let text) where text.stripped.isEmpty: out += text
            default: return nil
            }
        }
        return out.isEmpty ? nil : out
    }
}
