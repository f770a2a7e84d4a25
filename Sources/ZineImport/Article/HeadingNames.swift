/// Names that links lead to, kept behind a heading's words until it is known whether one does.
enum HeadingNames {
    private static let start: Character = "\u{10FFFD}"

    static func mark(_ name: String) -> String { String(start) + name }

    /// A name of letters that an attribute can hold.
    static func plain(_ name: String) -> String {
        String(name.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." ? $0 : "-" })
    }

    /// Blocks with names where they are wanted, written as attributes, and without the others. Names that Markdown could not
    /// hold are made simple, and the links to them as well; links whose place has gone become words.
    static func settled(_ parts: [[ImportedBlock]], wanted: Set<String>) -> [[ImportedBlock]] {
        var settling = Settling(wanted: wanted)
        for blocks in parts { settling.collect(blocks) }
        return parts.map { settling.settle($0) }
    }

    private struct Settling {
        let wanted: Set<String>
        /// Names as they will stand behind a heading, by those on the page.
        var names: [String: String] = [:]
        /// Names of other places.
        var places: Set<String> = []

        mutating func collect(_ blocks: [ImportedBlock]) {
            for block in blocks {
                switch block {
                case .heading(_, let inlines):
                    if let name = Settling.name(inlines), wanted.contains(name) {
                        names[name] = HeadingNames.plain(name)
                    }
                    collect(inlines)
                case .paragraph(let inlines), .figure(_, let inlines): collect(inlines)
                case .quote(let inner), .alert(_, _, let inner), .details(_, let inner): collect(inner)
                case .list(_, _, let items): for item in items { collect(item.blocks) }
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

        private mutating func collect(_ inlines: [ImportedInline]) {
            for inline in inlines {
                switch inline {
                case .place(let name): places.insert(name)
                case .emphasis(let inner), .strong(let inner), .strike(let inner), .tag(_, _, let inner),
                    .link(_, _, let inner):
                    collect(inner)
                case .text, .code, .image, .lineBreak, .note: continue
                }
            }
        }

        static func name(_ inlines: [ImportedInline]) -> String? {
            guard case .text(let text)? = inlines.last, text.first == start else { return nil }
            return String(text.dropFirst())
        }

        func settle(_ blocks: [ImportedBlock]) -> [ImportedBlock] {
            blocks.map { block in
                switch block {
                case .heading(let level, let inlines):
                    guard let name = Settling.name(inlines) else { return .heading(level: level, settle(inlines)) }
                    let words = Inlines.trimmed(settle(inlines.dropLast()))
                    guard let kept = names[name] else { return .heading(level: level, words) }
                    return .heading(level: level, words + [.text(String(start) + kept)])
                case .paragraph(let inlines): return .paragraph(settle(inlines))
                case .quote(let inner): return .quote(settle(inner))
                case .alert(let kind, let title, let inner):
                    return .alert(kind: kind, title: settle(title), settle(inner))
                case .details(let summary, let inner): return .details(summary: settle(summary), settle(inner))
                case .list(let number, let isLoose, let items):
                    return .list(
                        start: number, isLoose: isLoose,
                        items.map { ImportedBlock.Item(blocks: settle($0.blocks), isDone: $0.isDone) })
                case .figure(let pictures, let caption): return .figure(pictures, caption: settle(caption))
                case .table(var table):
                    table.rows = table.rows.map { $0.map(settle) }
                    table.caption = settle(table.caption)
                    return .table(table)
                case .definitions(let entries):
                    return .definitions(
                        entries.map {
                            ImportedBlock.Definition(terms: $0.terms.map(settle), meanings: $0.meanings.map(settle))
                        }
                    )
                case .code, .rule: return block
                }
            }
        }

        private func settle(_ inlines: [ImportedInline]) -> [ImportedInline] { inlines.flatMap(settle) }

        private func settle(_ inline: ImportedInline) -> [ImportedInline] {
            switch inline {
            case .link(let address, let title, let inlines):
                guard address.hasPrefix("#") else { return [.link(address, title: title, settle(inlines))] }
                let wished = String(address.dropFirst()), plain = HeadingNames.plain(wished)
                guard let name = names[wished] ?? (places.contains(plain) ? plain : nil) else { return settle(inlines) }
                return [.link("#" + name, title: title, settle(inlines))]
            case .emphasis(let inlines): return [.emphasis(settle(inlines))]
            case .strong(let inlines): return [.strong(settle(inlines))]
            case .strike(let inlines): return [.strike(settle(inlines))]
            case .tag(let name, let title, let inlines): return [.tag(name, title: title, settle(inlines))]
            case .text, .code, .image, .lineBreak, .note, .place: return [inline]
            }
        }
    }

    /// A heading's words and its name.
    static func parted(_ inlines: [ImportedInline]) -> (words: [ImportedInline], name: String?) {
        guard let name = Settling.name(inlines) else { return (inlines, nil) }
        return (Array(inlines.dropLast()), name)
    }
}
