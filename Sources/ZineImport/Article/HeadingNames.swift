/// Names that links lead to, kept behind a heading's words until it is known whether one does.
enum HeadingNames {
    private static let start: Character = "\u{10FFFD}"

    static func mark(_ name: String) -> String { String(start) + name }

    /// A name of letters that an attribute can hold.
    static func plain(_ name: String) -> String {
        String(name.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." ? $0 : "-" })
    }

    /// Pieces with names where they are wanted, written as attributes, and without the others. Names that Markdown could not
    /// hold are made simple, and the links to them as well; links whose place has gone become words.
    static func settled(_ parts: [[Piece]], wanted: Set<String>) -> [[Piece]] {
        var settling = Settling(wanted: wanted)
        for pieces in parts { settling.collect(pieces) }
        return parts.map { settling.settle($0) }
    }

    private struct Settling {
        let wanted: Set<String>
        /// Names as they will stand behind a heading, by those on the page.
        var names: [String: String] = [:]
        /// Names of other places.
        var places: Set<String> = []

        mutating func collect(_ pieces: [Piece]) {
            for piece in pieces {
                switch piece {
                case .heading(_, let bits):
                    if let name = Settling.name(bits), wanted.contains(name) { names[name] = HeadingNames.plain(name) }
                    collect(bits)
                case .paragraph(let bits), .figure(_, let bits): collect(bits)
                case .quote(let inner), .alert(_, _, let inner), .details(_, let inner): collect(inner)
                case .list(_, _, let items): for item in items { collect(item.pieces) }
                case .table(let table): for row in table.rows { for cell in row { collect(cell) } }
                case .definitions(let entries):
                    for entry in entries {
                        for term in entry.terms { collect(term) }
                        for meaning in entry.meanings { collect(meaning) }
                    }
                case .code, .rule: continue
                }
            }
        }

        private mutating func collect(_ bits: [Bit]) {
            for bit in bits {
                switch bit {
                case .place(let name): places.insert(name)
                case .emphasis(let inner), .strong(let inner), .strike(let inner), .tag(_, _, let inner),
                    .link(_, _, let inner):
                    collect(inner)
                case .text, .code, .image, .lineBreak, .note: continue
                }
            }
        }

        static func name(_ bits: [Bit]) -> String? {
            guard case .text(let text)? = bits.last, text.first == start else { return nil }
            return String(text.dropFirst())
        }

        func settle(_ pieces: [Piece]) -> [Piece] {
            pieces.map { piece in
                switch piece {
                case .heading(let level, let bits):
                    guard let name = Settling.name(bits) else { return .heading(level: level, settle(bits)) }
                    let words = Bits.trimmed(settle(bits.dropLast()))
                    guard let kept = names[name] else { return .heading(level: level, words) }
                    return .heading(level: level, words + [.text(String(start) + kept)])
                case .paragraph(let bits): return .paragraph(settle(bits))
                case .quote(let inner): return .quote(settle(inner))
                case .alert(let kind, let title, let inner):
                    return .alert(kind: kind, title: settle(title), settle(inner))
                case .details(let summary, let inner): return .details(summary: settle(summary), settle(inner))
                case .list(let number, let isLoose, let items):
                    return .list(
                        start: number, isLoose: isLoose,
                        items.map { Piece.Item(pieces: settle($0.pieces), isDone: $0.isDone) })
                case .figure(let pictures, let caption): return .figure(pictures, caption: settle(caption))
                case .table(var table):
                    table.rows = table.rows.map { $0.map(settle) }
                    table.caption = settle(table.caption)
                    return .table(table)
                case .definitions(let entries):
                    return .definitions(
                        entries.map { Piece.Definition(terms: $0.terms.map(settle), meanings: $0.meanings.map(settle)) }
                    )
                case .code, .rule: return piece
                }
            }
        }

        private func settle(_ bits: [Bit]) -> [Bit] { bits.flatMap(settle) }

        private func settle(_ bit: Bit) -> [Bit] {
            switch bit {
            case .link(let address, let title, let bits):
                guard address.hasPrefix("#") else { return [.link(address, title: title, settle(bits))] }
                let wished = String(address.dropFirst()), plain = HeadingNames.plain(wished)
                guard let name = names[wished] ?? (places.contains(plain) ? plain : nil) else { return settle(bits) }
                return [.link("#" + name, title: title, settle(bits))]
            case .emphasis(let bits): return [.emphasis(settle(bits))]
            case .strong(let bits): return [.strong(settle(bits))]
            case .strike(let bits): return [.strike(settle(bits))]
            case .tag(let name, let title, let bits): return [.tag(name, title: title, settle(bits))]
            case .text, .code, .image, .lineBreak, .note, .place: return [bit]
            }
        }
    }

    /// A heading's words and its name.
    static func parted(_ bits: [Bit]) -> (words: [Bit], name: String?) {
        guard let name = Settling.name(bits) else { return (bits, nil) }
        return (Array(bits.dropLast()), name)
    }
}
