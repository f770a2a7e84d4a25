/// Text as far as Braille can tell it.
public enum ReadableText {
    /// Characters that are seen and not read: hints where a word may part, and which way text runs.
    private static let silent: Set<Unicode.Scalar> = [
        "\u{AD}", "\u{2060}", "\u{200B}", "\u{FEFF}", "\u{200E}", "\u{200F}", "\u{2066}", "\u{2067}", "\u{2068}",
        "\u{2069}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}",
    ]

    static func clean(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !silent.contains(scalar) {
            out.append(scalar.properties.isWhitespace ? " " : scalar)
        }
        return String(out)
    }

    /// Words with the spaces behind them.
    static func wordsAndSpaces(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text {
            if character != " ", word.last == " " {
                words.append(word)
                word = ""
            }
            word.append(character)
        }
        return words + (word.isEmpty ? [] : [word])
    }

    /// The letters and figures of a word, small. Behind its first figure, what has the cells of figures is one: Braille tells
    /// only where they begin.
    static func letters(_ word: String) -> [Character] {
        var out: [Character] = []
        var isNumber = false
        for character in word.lowercased() {
            if let parts = fractions[character] {
                let behind = parts.map { figures[$0] ?? $0 }
                out += isNumber ? behind : Array(parts.prefix(1)) + behind.dropFirst()
                isNumber = true
            } else if character.isLetter || character.isNumber {
                out.append(isNumber ? figures[character] ?? character : character)
                isNumber = isNumber || figures[character] != nil
            }
        }
        return out
    }

    private static let figures = Dictionary(uniqueKeysWithValues: zip("1234567890", "abcdefghij"))
    private static let fractions: [Character: [Character]] = ["½": ["1", "2"], "¼": ["1", "4"], "¾": ["3", "4"]]

    /// Words as they are compared: Braille has one kind of quotation mark for several, and often no capitals.
    public static func words(_ text: String) -> [String] {
        var out = String.UnicodeScalarView()
        for scalar in clean(text).unicodeScalars {
            switch scalar {
            case "“", "”", "„", "«", "»", "‟": out.append("\"")
            case "‘", "’", "‚", "ʼ": out.append("'")
            case "–", "—", "−", "‐", "‑": out.append("-")
            case "…": out.append(contentsOf: "...".unicodeScalars)
            default: out.append(scalar)
            }
        }
        return String(out).lowercased().split(separator: " ").map(String.init)
    }
}
