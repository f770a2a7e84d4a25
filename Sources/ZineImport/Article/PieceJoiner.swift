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

    private static func joined(_ a: Piece, _ b: Piece) -> Piece? {
        switch (a, b) {
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

    /// For documents that a word processor exported: paragraphs that are code alone are one listing, quotes one quote.
    static func joinedLines(_ pieces: [Piece]) -> [Piece] {
        var out: [Piece] = []
        for piece in pieces {
            switch (out.last, piece) {
            case (.code(let language, let text)?, .paragraph(let bits)):
                if let code = lines(bits) {
                    out[out.count - 1] = .code(language: language, text + "\n" + code)
                } else {
                    out.append(piece)
                }
            case (.quote(let a)?, .quote(let b)): out[out.count - 1] = .quote(a + b)
            case (_, .paragraph(let bits)):
                if let code = lines(bits) { out.append(.code(language: "", code)) } else { out.append(piece) }
            default: out.append(piece)
            }
        }
        return out
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
