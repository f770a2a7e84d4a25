import ZineCore
import ZineDocument

/// A column whose cells are all figures, which stand under one another by their decimal marks; or one that ends at its edge
/// but for the marks of notes, which hang out.
struct TableFigures {
    let mark: Character
    var areNumbers = true
    /// The widest that stands behind a figure's whole part.
    var tail = Length.zero

    init(mark: Character) { self.mark = mark }

    /// The mark before decimals where a language is written.
    static func decimalMark(_ language: String) -> Character {
        let points = ["en", "zh", "ja", "ko", "th", "he", "hi", "bn", "ta", "ga", "cy", "mt", "ms", "sw"]
        return points.contains(language.primarySubtag) ? "." : ","
    }

    /// Whether a text is a number, be it with a sign or a currency before it and a unit behind it.
    func isFigure(_ text: String) -> Bool { tail(of: text) != nil }

    /// What stands behind the whole part of a number, its decimal mark included; `nil` where the text is no number.
    func tail(of text: String) -> String? {
        let signs: Set<Character> = [
            "+", "-", "\u{2212}", "\u{2013}", "±", "~", "≈", "<", ">", "≤", "≥", "$", "€", "£", "¥",
        ]
        let text = text.trimmingSpaces
        let body = text.drop { signs.contains($0) || $0.isWhitespace }
        guard body.first.map(Self.isDigit) == true else { return nil }
        let group: Character = mark == "." ? "," : "."
        var whole = body.startIndex
        while whole < body.endIndex {
            let character = body[whole]
            let next = body.index(after: whole)
            let isGroup = character == group || character == "\u{A0}" || character == "\u{202F}"
            let goesOn = next < body.endIndex && Self.isDigit(body[next])
            guard Self.isDigit(character) || (isGroup && goesOn) else { break }
            whole = next
        }
        let tail = body[whole...]
        let rest = tail.first == mark ? tail.dropFirst().drop(while: Self.isDigit) : tail
        let unit = rest.drop { $0.isWhitespace }
        // A unit is short and has no figures, so that dates and versions are left alone.
        guard unit.count <= 5, !unit.contains(where: { Self.isDigit($0) || $0 == ":" || $0 == "/" || $0.isWhitespace })
        else { return nil }
        return String(tail)
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}

/// Words of a text by their widths, for counting the lines that they take.
struct WordWidths {
    var words: [Length]
    var space: Length

    func lines(in width: Length) -> Int {
        var count = 1
        var x = Length.zero
        for word in words {
            let end = x == .zero ? word : x + space + word
            if end > width, x > .zero {
                count += 1
                x = word
            } else {
                x = end
            }
        }
        return count
    }
}

extension Table.Cell {
    /// Whether it has the mark of a note.
    var isNoted: Bool { text.contains(where: \.isNoteMark) }
}

extension [Inline] {
    /// With the spaces between figures and the short words behind them kept from ending a line.
    var unitsKept: [Inline] {
        map { inline in
            guard case .text(let text) = inline.content else { return inline.withChildren(inline.children.unitsKept) }
            return Inline(.text(text.unitsKept), at: inline.span)
        }
    }
}

extension String {
    fileprivate var unitsKept: String {
        let words = split(separator: " ", omittingEmptySubsequences: false)
        guard words.count > 1 else { return self }
        var kept = String(words[0])
        for (number, unit) in zip(words, words.dropFirst()) {
            let isFigure = number.last.map { $0.isASCII && $0.isNumber } ?? false
            let isUnit = (1...3).contains(unit.count) && unit.allSatisfy { $0.isLetter || $0 == "%" || $0 == "µ" }
            kept += (isFigure && isUnit && !Self.words.contains(String(unit)) ? "\u{A0}" : " ") + unit
        }
        return kept
    }

    /// Short words that are no units.
    private static let words: Set<String> = [
        "of", "to", "and", "or", "in", "on", "at", "by", "for", "per", "the", "a", "is", "as", "un", "et", "de", "la",
        "und", "von", "bis", "der", "die",
    ]
}
