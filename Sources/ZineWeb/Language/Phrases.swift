import ZineDocument

/// The furniture of a page in one language. `%` stands for what is filled in.
struct Phrases: Sendable {
    /// The language that the phrases are in, which is English where the text's own is not known.
    let language: String
    let skip, issue, contents, page, nextIssue, toContents: String
    let by, and, published, originally, licence: String
    let notes, note, backToReference, code, table, details, done, open: String
    let colophon, typefaces, madeWith, print, howToPrint, downloads: String

    static func fill(_ phrase: String, _ value: String) -> String {
        guard let mark = phrase.firstIndex(of: "%") else { return phrase }
        return phrase[..<mark] + value + phrase[phrase.index(after: mark)...]
    }

    func name(_ kind: Article.Kind) -> String { kind.name(in: language) }
    func name(_ kind: Alert.Kind) -> String { kind.name(in: language) }

    /// `A`, `A and B`, `A, B and C`.
    func list(_ names: [String]) -> String {
        guard let last = names.last else { return "" }
        return names.count == 1 ? last : names.dropLast().joined(separator: comma) + joint + last
    }

    /// Between names, and before the last of them.
    private var comma: String { language == "ja" || language == "zh" ? "、" : language == "ar" ? "، " : ", " }
    private var joint: String {
        switch language {
        case "ja", "he": comma
        case "zh": and
        case "ar": " " + and
        default: " " + and + " "
        }
    }

    static func of(_ language: String) -> Phrases { Tongue.of(language.primarySubtag).page }
    var editions: EditionPhrases { Tongue.of(language).editions }
    var book: BookPhrases { Tongue.of(language).book }
}

/// Everything that is said in one language.
private struct Tongue {
    var page: Phrases
    var editions: EditionPhrases
    var book: BookPhrases

    /// A language's by its code; English for one that is not known.
    static func of(_ code: String) -> Tongue { all[code] ?? english }

    private static let english = Tongue(page: .english, editions: .english, book: .english)
    private static let all = [
        "de": Tongue(page: .german, editions: .german, book: .german),
        "fr": Tongue(page: .french, editions: .french, book: .french),
        "es": Tongue(page: .spanish, editions: .spanish, book: .spanish),
        "pt": Tongue(page: .portuguese, editions: .portuguese, book: .portuguese),
        "it": Tongue(page: .italian, editions: .italian, book: .italian),
        "nl": Tongue(page: .dutch, editions: .dutch, book: .dutch),
        "ru": Tongue(page: .russian, editions: .russian, book: .russian),
        "el": Tongue(page: .greek, editions: .greek, book: .greek),
        "ar": Tongue(page: .arabic, editions: .arabic, book: .arabic),
        "he": Tongue(page: .hebrew, editions: .hebrew, book: .hebrew),
        "ja": Tongue(page: .japanese, editions: .japanese, book: .japanese),
        "zh": Tongue(page: .chinese, editions: .chinese, book: .chinese),
        "hi": Tongue(page: .hindi, editions: .hindi, book: .hindi),
    ]
}

extension Phrases {
    static let english = Phrases(
        language: "en",
        skip: "Skip to the articles", issue: "Issue %", contents: "Contents", page: "Page %", nextIssue: "Next issue %",
        toContents: "Back to contents",
        by: "By %", and: "and", published: "Published on %", originally: "Originally published at",
        licence: "License",
        notes: "Notes", note: "Note %", backToReference: "Back to the text, note %", code: "Code %", table: "Table %",
        details: "Details", done: "Done", open: "Not done",
        colophon: "Colophon", typefaces: "Set in %.", madeWith: "Made with %.", print: "Print, fold, staple",
        howToPrint: "Print the booklet on % paper: both sides, flipped on the short edge, at actual size. "
            + "Fold the stack once down the middle and put two staples in the fold.",
        downloads: "Other editions")

    static let german = Phrases(
        language: "de",
        skip: "Zu den Artikeln springen", issue: "Heft %", contents: "Inhalt", page: "Seite %",
        nextIssue: "Nächstes Heft %", toContents: "Zurück zum Inhalt",
        by: "Von %", and: "und", published: "Veröffentlicht am %", originally: "Ursprünglich veröffentlicht bei",
        licence: "Lizenz",
        notes: "Anmerkungen", note: "Anmerkung %", backToReference: "Zurück zum Text, Anmerkung %", code: "Code %",
        table: "Tabelle %", details: "Einzelheiten", done: "Erledigt", open: "Offen",
        colophon: "Impressum", typefaces: "Gesetzt aus %.", madeWith: "Hergestellt mit %.",
        print: "Drucken, falten, heften",
        howToPrint:
            "Drucken Sie das Heft auf Papier im Format %: beidseitig, an der kurzen Kante gewendet, in Originalgröße. "
            + "Falten Sie den Stapel einmal in der Mitte und setzen Sie zwei Klammern in den Falz.",
        downloads: "Weitere Ausgaben")

    static let dutch = Phrases(
        language: "nl",
        skip: "Naar de artikelen", issue: "Nummer %", contents: "Inhoud", page: "Pagina %",
        nextIssue: "Volgend nummer %", toContents: "Terug naar de inhoud",
        by: "Door %", and: "en", published: "Gepubliceerd op %", originally: "Oorspronkelijk gepubliceerd op",
        licence: "Licentie",
        notes: "Noten", note: "Noot %", backToReference: "Terug naar de tekst, noot %", code: "Code %",
        table: "Tabel %",
        details: "Details", done: "Gedaan", open: "Niet gedaan",
        colophon: "Colofon", typefaces: "Gezet uit %.", madeWith: "Gemaakt met %.", print: "Printen, vouwen, nieten",
        howToPrint:
            "Print het boekje op papier van formaat %: dubbelzijdig, omgeslagen over de korte zijde, op ware grootte. "
            + "Vouw de stapel één keer door het midden en zet twee nietjes in de vouw.",
        downloads: "Andere edities")
}
