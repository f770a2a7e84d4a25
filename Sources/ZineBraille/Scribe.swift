import ZineCore

/// Writes text in cells, and reads what it has written.
struct Scribe<Translator: BrailleTranslator> {
    private let translator: Translator
    /// Tables in the order of their first use.
    private(set) var used: [String] = []
    private var problems: [Diagnostic] = []
    /// Words that were not read back, and how many of them are named.
    private var unread = 0
    private static var mostNamed: Int { 20 }
    /// Characters that a table has no cells for, and the words that are written for them.
    private var unknown: [String: [Unicode.Scalar: String?]] = [:]
    private var told: Set<String> = []

    init(_ translator: Translator) { self.translator = translator }

    /// A few words of the program's own, a number or a name, without contractions.
    func plain(_ text: String, _ tables: BrailleTables) -> [UInt8] {
        translator.cells(of: Reading.clean(text), by: tables.plain)?.dots ?? []
    }

    /// An item's cells, and the pages of print that begin among them.
    mutating func pieces(_ item: BrailleItem, _ tables: BrailleTables) -> [BraillePages.Piece] {
        var pieces: [BraillePages.Piece] = []
        var cells = Cells()
        for piece in item.text.pieces {
            switch piece {
            case .words(let text, let isPlain):
                let known = known(Reading.clean(text), tables, at: item.span)
                cells.dots += isPlain ? write(known, by: tables.plain) : read(known, tables, at: item.span)
            case .page(let label):
                if !cells.words.isEmpty { pieces.append(.cells(cells)) }
                cells = Cells()
                pieces.append(.page(label))
            }
        }
        if !cells.words.isEmpty { pieces.append(.cells(cells)) }
        return pieces
    }

    private mutating func write(_ text: String, by table: String) -> [UInt8] {
        if !used.contains(table) { used.append(table) }
        return translator.cells(of: text, by: table)?.dots ?? []
    }

    // MARK: Reading back

    /// Contracted text that is read as it was written: words that are not are written plain.
    private mutating func read(_ text: String, _ tables: BrailleTables, at span: SourceSpan) -> [UInt8] {
        let cells = write(text, by: tables.contracted)
        if isRead(cells, as: text, by: tables.contracted) { return cells }
        var out: [UInt8] = []
        var run = ""
        for word in Reading.wordsAndSpaces(text) {
            if isRead(word, by: tables.contracted) {
                run += word
                continue
            }
            out += write(run, by: tables.contracted)
            run = ""
            if isRead(word, by: tables.plain) || tables.plain != tables.contracted {
                out += write(word, by: tables.plain)
            } else {
                out += write(word, by: tables.contracted)
            }
            if !isRead(word, by: tables.plain) { tell(unread: word, at: span) }
        }
        return out + write(run, by: tables.contracted)
    }

    private func isRead(_ word: String, by table: String) -> Bool {
        guard let cells = translator.cells(of: word, by: table) else { return false }
        return isRead(cells.dots, as: word, by: table)
    }

    private func isRead(_ cells: [UInt8], as text: String, by table: String) -> Bool {
        translator.text(of: Cells(cells), by: table).map { Reading.words($0) == Reading.words(text) } ?? false
    }

    private mutating func tell(unread word: String, at span: SourceSpan) {
        guard told.insert(word).inserted else { return }
        unread += 1
        guard unread <= Self.mostNamed else { return }
        problems.append(
            .note(
                "braille-unread", "“\(word.prefix(60))” is not read back from its Braille as it was written",
                hint: "ask a reader of Braille to look at it", at: span))
    }

    /// What there is to tell of all that was written; words beyond the first of very many are counted.
    ///
    /// - Parameter place: of the whole.
    func told(of place: SourceSpan) -> [Diagnostic] {
        guard unread > Self.mostNamed else { return problems }
        return problems + [
            .note(
                "braille-unread", "\(unread - Self.mostNamed) more words are not read back from their Braille",
                hint: "ask a reader of Braille to look at them", at: place)
        ]
    }

    // MARK: Characters

    /// The text with names in place of the characters that its table does not have.
    private mutating func known(_ text: String, _ tables: BrailleTables, at span: SourceSpan) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard !scalar.isASCII, let name = name(of: scalar, tables) else {
                out.append(scalar)
                continue
            }
            out.append(contentsOf: name.unicodeScalars)
            guard !name.isEmpty, scalar != "•", told.insert(tables.contracted + name).inserted else { continue }
            problems.append(
                .note(
                    "braille-character",
                    "the Braille table has no cells for “\(String(scalar))”, which is written \(name)",
                    hint: "write what it means in words, if that is not enough", at: span))
        }
        return String(out)
    }

    /// `nil` for what the table has; empty for what only changes the character before it.
    private mutating func name(of scalar: Unicode.Scalar, _ tables: BrailleTables) -> String? {
        if let known = unknown[tables.contracted]?[scalar] { return known }
        // What a table does not have comes out as a number between quotes, and what it leaves out as a blank.
        let dots = translator.cells(of: String(scalar), by: tables.contracted)?.dots ?? []
        var name: String?
        if dots.count > 5 || (!scalar.properties.isWhitespace && dots.allSatisfy { $0 == Cells.blank }) {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format, .control: name = ""
            // The mark of a list is the program's own.
            case _ where scalar == "•": name = "-"
            default: name = "[\((scalar.properties.name ?? "U+" + String(scalar.value, radix: 16)).lowercased())]"
            }
        }
        unknown[tables.contracted, default: [:]][scalar] = .some(name)
        return name
    }
}

/// Text as far as Braille can tell it.
public enum Reading {
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
