import ZineCore

/// Writes text in cells, and reads what it has written.
struct Scribe<Translator: BrailleTranslator> {
    private let translator: Translator
    /// Tables in the order of their first use.
    private(set) var used: [String] = []
    private var problems: [Diagnostic] = []
    private var unread = UnreadWords()
    /// Characters that a table has no cells for, and the words that are written for them.
    private var unknown: [String: [Unicode.Scalar: String?]] = [:]
    private var told: Set<String> = []

    init(_ translator: Translator) { self.translator = translator }

    /// A few words of the program's own, a number or a name, without contractions.
    func plain(_ text: String, _ tables: BrailleTables) -> [UInt8] {
        translator.cells(of: ReadableText.clean(text), by: tables.plain)?.dots ?? []
    }

    /// An item's cells, and the pages of print that begin among them.
    mutating func pieces(_ item: BrailleItem, _ tables: BrailleTables) -> [BraillePages.Piece] {
        var pieces: [BraillePages.Piece] = []
        var cells = Cells()
        for piece in item.text.pieces {
            switch piece {
            case .words(let text, let isPlain):
                let known = known(ReadableText.clean(text), tables, at: item.span)
                cells.dots += isPlain ? write(known, by: tables.plain) : read(known, tables, at: item.span)
            case .page(let label):
                if !cells.words.isEmpty { pieces.append(.cells(cells)) }
                cells = Cells()
                pieces.append(.page(label))
            case .line: cells.dots.append(Cells.blank)
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
        for word in ReadableText.wordsAndSpaces(text) {
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
            if !isRead(word, by: tables.plain), !isAlike(word, by: tables.plain), told.insert(word).inserted {
                unread.add(word, at: span)
            }
        }
        return out + write(run, by: tables.contracted)
    }

    private func isRead(_ word: String, by table: String) -> Bool {
        guard let cells = translator.cells(of: word, by: table) else { return false }
        return isRead(cells.dots, as: word, by: table)
    }

    private func isRead(_ cells: [UInt8], as text: String, by table: String) -> Bool {
        translator.text(of: Cells(cells), by: table).map { ReadableText.words($0) == ReadableText.words(text) } ?? false
    }

    /// Whether only punctuation is read as another sign that is written by the same cells; the numbers of notes behind a word
    /// do not count.
    private func isAlike(_ word: String, by table: String) -> Bool {
        let word = word.replacing(/(\[[0-9]+\])+/, with: "")
        guard let cells = translator.cells(of: word, by: table), let read = translator.text(of: cells, by: table) else {
            return false
        }
        let (wanted, found) = (ReadableText.letters(word), ReadableText.letters(read))
        if wanted == found { return true }
        guard translator.cells(of: read, by: table) == cells else { return false }
        // A sign may have the cells of a letter, and is read as that.
        var rest = found[...]
        for letter in wanted {
            guard let place = rest.firstIndex(of: letter) else { return false }
            rest = rest[(place + 1)...]
        }
        return true
    }

    /// What there is to tell of all that was written.
    var diagnostics: [Diagnostic] { problems + unread.diagnostics }

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
            // The mark of a list is the program's own.
            case _ where scalar == "•": name = "-"
            case .nonspacingMark, .enclosingMark, .format, .control: name = ""
            default: name = "[\((scalar.properties.name ?? "U+" + String(scalar.value, radix: 16)).lowercased())]"
            }
        }
        unknown[tables.contracted, default: [:]][scalar] = .some(name)
        return name
    }
}
