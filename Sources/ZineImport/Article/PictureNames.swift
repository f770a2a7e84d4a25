import ZineLanguage

/// What pictures are called in `art/`: by their own names where these say something, else by what they show.
public enum PictureNames {
    /// A file's name for each picture, without the part behind the point, none twice.
    ///
    /// - Parameter article: the article's name, for pictures about which nothing is known.
    public static func stems(_ pictures: [WantedPicture], article: String) -> [String] {
        var used: Set<String> = []
        return pictures.map { picture in
            let wish = stem(picture, article: article)
            var (name, number) = (wish, 2)
            while !used.insert(name).inserted {
                name = "\(wish)-\(number)"
                number += 1
            }
            return name
        }
    }

    private static func stem(_ picture: WantedPicture, article: String) -> String {
        if picture.drawing == nil, !picture.address.hasPrefix("data:") {
            var name = Address.fileName(picture.address)
            if let dot = name.lastIndex(of: "."), name.distance(from: dot, to: name.endIndex) <= 6 {
                name = String(name[..<dot])
            }
            let plain = Names.plain(name)
            if saysSomething(plain) { return plain }
        }
        let shown = Names.plain(picture.alt.split(separator: " ").prefix(6).joined(separator: " "))
        return shown.count >= 3 ? shown : article + "-picture"
    }

    /// Whether a name is more than a number, a checksum or a program's default.
    static func saysSomething(_ name: String) -> Bool {
        let words = name.split { $0 == "-" || $0 == "_" }.filter { $0.contains { $0.isLetter } }
        let meaning = words.filter { word in
            ![
                "image", "img", "picture", "unnamed", "download", "untitled", "file", "dsc", "photo", "pasted",
                "screenshot", "screen", "shot", "copy", "max", "min", "px",
            ].contains(word.filter(\.isLetter)) && !isChecksum(word) && word.count >= 3
        }
        return !meaning.isEmpty
    }

    private static func isChecksum(_ word: Substring) -> Bool {
        word.count >= 8 && (word.allSatisfy { $0.isHexDigit } || word.contains { $0.isNumber } && word.count >= 16)
    }

    static func renamed(_ blocks: [ImportedBlock], _ paths: [String: String]) -> [ImportedBlock] {
        let line = { (inlines: [ImportedInline]) in inlines.map { renamed($0, paths) } }
        return blocks.map { block in
            switch block {
            case .paragraph(let inlines): .paragraph(line(inlines))
            case .heading(let level, let inlines): .heading(level: level, line(inlines))
            case .list(let start, let isLoose, let items):
                .list(
                    start: start, isLoose: isLoose,
                    items.map { ImportedBlock.Item(blocks: renamed($0.blocks, paths), isDone: $0.isDone) })
            case .quote(let inner): .quote(renamed(inner, paths))
            case .alert(let kind, let title, let inner): .alert(kind: kind, title: line(title), renamed(inner, paths))
            case .table(let table): .table(renamed(table, line))
            case .figure(let inlines, let caption): .figure(line(inlines), caption: line(caption))
            case .definitions(let entries):
                .definitions(
                    entries.map {
                        ImportedBlock.Definition(
                            terms: $0.terms.map(line), meanings: $0.meanings.map { renamed($0, paths) })
                    })
            case .details(let summary, let inner): .details(summary: line(summary), renamed(inner, paths))
            case .code, .rule: block
            }
        }
    }

    private static func renamed(_ table: ImportedBlock.Table, _ line: ([ImportedInline]) -> [ImportedInline])
        -> ImportedBlock.Table
    {
        var copy = table
        copy.rows = table.rows.map { $0.map(line) }
        return copy
    }

    private static func renamed(_ inline: ImportedInline, _ paths: [String: String]) -> ImportedInline {
        let line = { (inlines: [ImportedInline]) in inlines.map { renamed($0, paths) } }
        return switch inline {
        case .image(let address, let alt):
            paths[address] == "" ? .text(alt) : .image(paths[address] ?? address, alt: alt)
        case .emphasis(let inlines): .emphasis(line(inlines))
        case .strong(let inlines): .strong(line(inlines))
        case .strike(let inlines): .strike(line(inlines))
        case .tag(let name, let title, let inlines): .tag(name, title: title, line(inlines))
        case .link(let address, let title, let inlines): .link(address, title: title, line(inlines))
        case .text, .code, .lineBreak, .note, .place: inline
        }
    }
}

/// Names for files: small letters, digits and hyphens.
public enum Names {
    public static func plain(_ text: String, limit: Int = 60) -> String {
        var out = ""
        for character in text.lowercased() {
            guard out.count < limit else {
                // No word is cut in two that a whole one stands before.
                if !out.hasSuffix("-"), character.isLetter || character.isNumber, let end = out.lastIndex(of: "-"),
                    out.distance(from: out.startIndex, to: end) * 2 > limit
                {
                    out = String(out[..<end])
                }
                break
            }
            let letter = character.unicodeScalars.first.map { base($0) } ?? ""
            if !letter.isEmpty {
                out += letter
            } else if character == "'" || character == "’" {
                continue
            } else if !out.hasSuffix("-"), !out.isEmpty {
                out += "-"
            }
        }
        while out.hasSuffix("-") { out.removeLast() }
        return out
    }

    /// A letter without its marks.
    private static func base(_ scalar: Unicode.Scalar) -> String {
        if scalar.isASCII {
            return Character(scalar).isLetter || Character(scalar).isNumber || scalar == "_" ? String(scalar) : ""
        }
        return scalar.plainLatin ?? ""
    }
}
