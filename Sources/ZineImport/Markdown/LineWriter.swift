/// Writes what stands in a line.
struct LineWriter {
    /// Where a text stands: at the beginning of a block, within a line, or in a table's cell.
    enum Place { case block, inline, cell }

    private var out = ""
    private let place: Place

    static func text(_ inlines: [ImportedInline], place: Place = .block) -> String {
        var writer = LineWriter(place: place)
        writer.write(Inlines.tidied(inlines))
        let text = writer.out
        guard place == .block else { return text }
        return text.splitLines.map(Escapes.atStart).joined(separator: "\n")
    }

    /// A heading's, on one line; a `#` at its end would be read as a mark.
    static func headingText(_ inlines: [ImportedInline]) -> String {
        var text = text(inlines, place: .inline).replacingLineEnds
        if text.hasSuffix("#") { text = String(text.dropLast()) + "\\#" }
        if text.hasSuffix("}") { text = String(text.dropLast()) + "\\}" }
        return text
    }

    private init(place: Place) { self.place = place }

    private mutating func write(_ inlines: [ImportedInline], inLink: Bool = false) {
        for (index, inline) in inlines.enumerated() {
            let next = index + 1 < inlines.count ? inlines[index + 1] : nil
            write(inline, before: next, inLink: inLink)
        }
    }

    private mutating func write(_ inline: ImportedInline, before next: ImportedInline?, inLink: Bool) {
        switch inline {
        case .text(let text): write(text: text, before: next)
        case .emphasis(let inlines): mark(inlines, "*", "em", before: next, inLink)
        case .strong(let inlines): mark(inlines, "**", "strong", before: next, inLink)
        case .strike(let inlines): mark(inlines, "~~", "del", before: next, inLink)
        case .tag(let name, let title, let inlines):
            out += "<\(name)" + (title.isEmpty ? "" : " title=\"\(Escapes.attribute(title))\"") + ">"
            write(inlines, inLink: inLink)
            out += "</\(name)>"
        case .code(let text): out += Escapes.codeSpan(text, inCell: place == .cell)
        case .link(let address, let title, let inlines): link(address, title, inlines)
        case .image(let address, let alt):
            out +=
                "![" + Escapes.running(alt, inBrackets: true, inCell: place == .cell) + "]("
                + Escapes.destination(address) + ")"
        case .lineBreak: out += place == .block ? "\\\n" : place == .cell ? "<br>" : " "
        case .note(let name): out += "[^\(name)]"
        case .place(let name): out += "<a id=\"\(Escapes.attribute(name))\"></a>"
        }
    }

    private mutating func write(text: String, before next: ImportedInline?) {
        var made = Escapes.running(text, inCell: place == .cell)
        // A mark of exclamation before a link would make it a picture; a caret before a note, too, is read otherwise.
        if made.hasSuffix("!"), let next, Self.beginsInBracket(next) { made = String(made.dropLast()) + "\\!" }
        // The mark of a line's end would be read as an address's last letter.
        if place == .block, case .lineBreak? = next, let start = Escapes.endingAddress(made) {
            made = made[..<start] + "<" + made[start...] + ">"
        }
        out += made
    }

    private static func beginsInBracket(_ inline: ImportedInline) -> Bool {
        switch inline {
        case .link, .note: true
        default: false
        }
    }

    /// Emphasis by marks where they would be read as such, else by tags.
    private mutating func mark(
        _ inlines: [ImportedInline], _ mark: String, _ tag: String, before next: ImportedInline?, _ inLink: Bool
    ) {
        let inner = Self.inside(inlines, place, inLink)
        let (before, after) = (out.last, Self.firstCharacter(of: next))
        guard let first = inner.first, let last = inner.last else { return }
        // CommonMark's flanking: a mark next to punctuation within needs a blank or punctuation without.
        let opens = !Self.isPunctuation(first) || before.map { Self.isBlank($0) || Self.isPunctuation($0) } ?? true
        let closes = !Self.isPunctuation(last) || after.map { Self.isBlank($0) || Self.isPunctuation($0) } ?? true
        let touches = before == mark.first || after == mark.first || first == mark.first || last == mark.first
        if opens && closes && !touches && !Self.isBlank(first) && !Self.isBlank(last) {
            out += mark + inner + mark
        } else {
            out += "<\(tag)>\(inner)</\(tag)>"
        }
    }

    private static func inside(_ inlines: [ImportedInline], _ place: Place, _ inLink: Bool) -> String {
        var writer = LineWriter(place: place)
        writer.write(inlines, inLink: inLink)
        return writer.out
    }

    private static func isBlank(_ character: Character) -> Bool { character.isWhitespace }

    private static func isPunctuation(_ character: Character) -> Bool {
        character.isPunctuation || character.isSymbol
    }

    /// What an inline begins with, as far as it matters to the mark before it.
    private static func firstCharacter(of inline: ImportedInline?) -> Character? {
        switch inline {
        case nil: nil
        case .text(let text)?: text.first
        case .emphasis?, .strong?: "*"
        case .strike?: "~"
        case .code?: "`"
        case .tag?, .place?: "<"
        case .lineBreak?: "\n"
        case .link?, .note?: "["
        case .image?: "!"
        }
    }

    private mutating func link(_ address: String, _ title: String, _ inlines: [ImportedInline]) {
        let words = inlines.plain
        if title.isEmpty, Self.isBare(address), case .text? = inlines.first, inlines.count == 1 {
            if words == address {
                out += "<\(address)>"
                return
            }
            if "mailto:" + words == address {
                out += "<\(words)>"
                return
            }
        }
        let inner = Self.inside(inlines, place == .cell ? .cell : .inline, true)
        let named =
            title.isEmpty ? "" : " \"" + Escapes.running(title.collapsed, inBrackets: true).replacingQuotes + "\""
        out += "[" + inner + "](" + Escapes.destination(address) + named + ")"
    }

    /// Whether an address can stand between angles.
    private static func isBare(_ address: String) -> Bool {
        (address.hasPrefix("http://") || address.hasPrefix("https://") || address.hasPrefix("mailto:"))
            && !address.contains { $0 == "<" || $0 == ">" || $0.isWhitespace || $0 == "\\" || $0 == "|" }
    }
}

extension String {
    fileprivate var replacingQuotes: String {
        split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
    }
}
