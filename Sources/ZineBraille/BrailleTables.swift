/// The tables of liblouis that a language is written by: contracted where it has contractions that are read back without a
/// fault, and uncontracted.
public struct BrailleTables: Hashable, Sendable {
    public let contracted: String
    /// For code and addresses, of which every letter counts.
    public let plain: String

    init(_ contracted: String, plain: String? = nil) {
        self.contracted = contracted
        self.plain = plain ?? contracted
    }

    /// The tables for a tag of BCP 47; `nil` for a language that has none which reads back what it wrote.
    public static func of(_ language: String) -> BrailleTables? {
        known[language.lowercased().prefix { $0 != "-" && $0 != "_" }.description]
    }

    /// Of liblouis 3.24. German, Spanish, Hungarian and Turkish have further contractions that it does not read back: of a
    /// hundred different words de-g2.ctb misreads 84, es-g2.ctb 11, hu-hu-g2.ctb 8, tr-g2.ctb 5, and these tables none. Several
    /// tables with commas between them are one, of which the first that has a character says its cells: tr.ctb has the Turkish
    /// letters, and neither capitals nor numbers.
    private static let known: [String: BrailleTables] = [
        "cs": BrailleTables("cs-g1.ctb"),
        "da": BrailleTables("da-dk-g26.ctb", plain: "da-dk-g16.ctb"),
        "de": BrailleTables("de-g1.ctb", plain: "de-g0.utb"),
        "en": BrailleTables("en-ueb-g2.ctb", plain: "en-ueb-g1.ctb"),
        "es": BrailleTables("es-g1.ctb"),
        "fi": BrailleTables("fi.utb"),
        "fr": BrailleTables("fr-bfu-g2.ctb", plain: "fr-bfu-comp6.utb"),
        "hu": BrailleTables("hu-hu-g1.ctb"),
        "nb": norwegian, "nn": norwegian, "no": norwegian,
        "nl": BrailleTables("nl-NL-g0.utb"),
        "pl": BrailleTables("Pl-Pl-g1.utb"),
        "pt": BrailleTables("pt-pt-g2.ctb", plain: "pt-pt-g1.utb"),
        "ru": BrailleTables("ru-litbrl.ctb"),
        "sv": BrailleTables("sv-g2.ctb", plain: "sv-g0.utb"),
        "tr": BrailleTables("tr.ctb,tr-g1.ctb"),
    ]

    private static let norwegian = BrailleTables("no-no-g2.ctb", plain: "no-no-g0.utb")

    /// The languages that have tables.
    static var languages: [String] { known.keys.sorted() }
}
