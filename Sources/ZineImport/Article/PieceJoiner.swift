/// Joins what a program parted: lists of one item each, listings line by line, quotes paragraph by paragraph.
enum PieceJoiner {
    static func joined(_ pieces: [Piece]) -> [Piece] {
        var out: [Piece] = []
        for piece in pieces {
            guard let last = out.last, let both = joined(last, piece) else {
                out.append(piece)
                continue
            }
            out[out.count - 1] = both
        }
        return out
    }

    /// A list with others put below its last item, or below that one's last list, as deep as a level says.
    static func nested(_ pieces: [Piece], _ former: Piece, _ level: Int) -> Piece? {
        guard case .list(let start, let isLoose, var items) = former, let last = items.indices.last else { return nil }
        let inner = items[last].pieces
        if level > 1, let end = inner.last, let both = nested(pieces, end, level - 1) {
            items[last].pieces = inner.dropLast() + [both]
        } else {
            items[last].pieces = joined(inner + pieces)
        }
        return .list(start: start, isLoose: isLoose, items)
    }

    private static func joined(_ a: Piece, _ b: Piece) -> Piece? {
        switch (a, b) {
        // A list in a list without an item is how word processors write what is below the item before.
        case (.list, .list(_, _, let more)) where more.count == 1 && more[0].isDone == nil && isList(more[0].pieces):
            return nested(more[0].pieces, a, 1)
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

    private static func isList(_ pieces: [Piece]) -> Bool {
        if pieces.count == 1, case .list = pieces[0] { true } else { false }
    }

    /// For documents that a word processor exported: paragraphs that are code alone are one listing, quotes one quote.
    ///
    /// - Parameter hasListings: whether the program has an element for listings. A single line of code is then what it looks
    ///   like, a paragraph.
    static func joinedLines(_ pieces: [Piece], hasListings: Bool) -> [Piece] {
        var out: [Piece] = []
        var rest = pieces[...]
        while let piece = rest.first {
            let run = rest.prefix { code($0) != nil }.compactMap(code)
            if run.count > (hasListings ? 1 : 0) {
                out.append(.code(language: "", run.joined(separator: "\n")))
                rest = rest.dropFirst(run.count)
                continue
            }
            if case .quote(let b) = piece, case .quote(let a)? = out.last {
                out[out.count - 1] = .quote(a + b)
            } else {
                out.append(piece)
            }
            rest = rest.dropFirst()
        }
        return out
    }

    /// The line of code that a paragraph is.
    private static func code(_ piece: Piece) -> String? {
        if case .paragraph(let bits) = piece { lines(bits) } else { nil }
    }

    private static func lines(_ bits: [Bit]) -> String? {
        var out = ""
        for bit in bits {
            switch bit {
            case .code(let text): out += text
            case .lineBreak: out += "\n"
            case .text(let text) where text.stripped.isEmpty: out += text
            default: return nil
            }
        }
        return out.isEmpty ? nil : out
    }
}
