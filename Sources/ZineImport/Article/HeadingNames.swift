/// Names that links lead to, kept behind a heading's words until it is known whether one does.
enum HeadingNames {
    private static let start: Character = "\u{10FFFD}"

    static func mark(_ name: String) -> String { String(start) + name }

    /// The pieces with names where they are wanted, written as attributes, and without the others. Names that Markdown
    /// could not hold are made simple, and the links to them as well.
    static func settled(_ pieces: [Piece], wanted: Set<String>) -> [Piece] {
        var settling = Settling(wanted: wanted)
        settling.collect(pieces)
        return settling.settle(pieces)
    }

    private struct Settling {
        let wanted: Set<String>
        /// Names as they will stand behind a heading, by those on the page.
        var names: [String: String] = [:]

        mutating func collect(_ pieces: [Piece]) {
            for piece in pieces {
                switch piece {
                case .heading(_, let bits):
                    if let name = Settling.name(bits), wanted.contains(name) { names[name] = Settling.plain(name) }
                case .quote(let inner), .alert(_, _, let inner), .details(_, let inner): collect(inner)
                case .list(_, _, let items): for item in items { collect(item.pieces) }
                default: continue
                }
            }
        }

        static func name(_ bits: [Bit]) -> String? {
            guard case .text(let text)? = bits.last, text.first == start else { return nil }
            return String(text.dropFirst())
        }

        static func plain(_ name: String) -> String {
            String(name.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." ? $0 : "-" })
        }

        func settle(_ pieces: [Piece]) -> [Piece] {
            pieces.map { piece in
                switch piece {
                case .heading(let level, let bits):
                    guard let name = Settling.name(bits) else { return .heading(level: level, bits.map(settle)) }
                    let words = Bits.trimmed(bits.dropLast().map(settle))
                    guard let kept = names[name] else { return .heading(level: level, words) }
                    return .heading(level: level, words + [.text(String(start) + kept)])
                case .paragraph(let bits): return .paragraph(bits.map(settle))
                case .quote(let inner): return .quote(settle(inner))
                case .alert(let kind, let title, let inner):
                    return .alert(kind: kind, title: title.map(settle), settle(inner))
                case .details(let summary, let inner): return .details(summary: summary.map(settle), settle(inner))
                case .list(let number, let isLoose, let items):
                    return .list(
                        start: number, isLoose: isLoose,
                        items.map { Piece.Item(pieces: settle($0.pieces), isDone: $0.isDone) })
                case .figure(let pictures, let caption): return .figure(pictures, caption: caption.map(settle))
                case .table(var table):
                    table.rows = table.rows.map { $0.map { $0.map(settle) } }
                    table.caption = table.caption.map(settle)
                    return .table(table)
                case .definitions(let entries):
                    return .definitions(
                        entries.map { entry in
                            Piece.Definition(
                                terms: entry.terms.map { $0.map(settle) }, meanings: entry.meanings.map(settle))
                        })
                case .code, .rule: return piece
                }
            }
        }

        /// Links into the page lead to headings or nowhere: words whose place has gone stay words.
        private func settle(_ bit: Bit) -> Bit {
            switch bit {
            case .link(let address, let title, let bits):
                guard address.hasPrefix("#") else { return .link(address, title: title, bits.map(settle)) }
                let name = names[String(address.dropFirst())] ?? Settling.plain(String(address.dropFirst()))
                return .link("#" + name, title: title, bits.map(settle))
            case .emphasis(let bits): return .emphasis(bits.map(settle))
            case .strong(let bits): return .strong(bits.map(settle))
            case .strike(let bits): return .strike(bits.map(settle))
            case .tag(let name, let title, let bits): return .tag(name, title: title, bits.map(settle))
            case .text, .code, .image, .lineBreak, .note: return bit
            }
        }
    }

    /// A heading's words and its name.
    static func parted(_ bits: [Bit]) -> (words: [Bit], name: String?) {
        guard let name = Settling.name(bits) else { return (bits, nil) }
        return (Array(bits.dropLast()), name)
    }
}
