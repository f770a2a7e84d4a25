extension Typography.Conventions {
    /// The conventions of a BCP 47 tag: of its language, changed where its region differs. Languages that neither this
    /// house nor CLDR knows quotes of keep the straight ones.
    init(language: String) {
        let parts = language.split { $0 == "-" || $0 == "_" }.map { $0.lowercased() }
        let region = parts.dropFirst().first { $0.utf8.count == 2 } ?? ""
        switch parts.first ?? "" {
        case "en": self = .english(region)
        case "de": self = .german(region)
        case "fr": self = .french(region)
        case "es": self = .spanish(language)
        case "pt": self = .portuguese(region)
        case "it": self = .italian(region)
        case "nl": self = .dutch
        case let other: self = .other(other, tag: language)
        }
    }

    static let curly = [Quotes("“", "”"), Quotes("‘", "’")]
    static let guillemets = [Quotes("«", "»"), Quotes("‹", "›")]
    static let threeLevels = [Quotes("«", "»"), Quotes("“", "”"), Quotes("‘", "’")]

    private static func english(_ region: String) -> Self {
        var it = Self()
        let isBritish = ["gb", "uk", "ie", "au", "nz", "za", "in"].contains(region)
        it.quotes = isBritish ? [Quotes("‘", "’"), Quotes("“", "”")] : curly
        it.months = Typography.Vocabulary.englishMonths
        it.setsMonthFirst = true
        it.beforeNumbers = Typography.Vocabulary.englishBeforeNumbers
        it.titles = ["Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Prof.", "St", "St."]
        it.elisions = Typography.Vocabulary.englishElisions
        it.looseElisions = Typography.Vocabulary.englishLooseElisions
        return it
    }

    private static func german(_ region: String) -> Self {
        var it = Self()
        let isSwiss = region == "ch" || region == "li"
        it.quotes = isSwiss ? guillemets : [Quotes("„", "“"), Quotes("‚", "‘")]
        it.abbreviationSpace = .narrowNoBreakSpace
        it.spacesThousands = true
        it.months = Typography.Vocabulary.germanMonths
        it.beforeNumbers = [
            "S.", "Nr.", "Abb.", "Tab.", "Kap.", "Bd.", "Art.", "Abs.", "Ziff.", "Anm.", "Fig.", "Rn.", "Vol.", "Heft",
        ]
        it.titles = ["Dr.", "Prof.", "Hr.", "Fr.", "St."]
        it.units = ["Uhr", "Mio", "Mrd", "Tsd", "Std", "Min", "Sek", "Bio"]
        it.decadeEndings = ["er", "ern", "ers"]
        it.elisions = ["s", "n", "ne", "nen", "ner", "nem"]
        it.looseElisions = [
            "nes", "mal", "was", "ran", "raus", "rauf", "rein", "rum", "runter", "rüber", "nauf", "naus",
        ]
        return it
    }

    /// Lexique des règles typographiques en usage à l'Imprimerie nationale; in Switzerland all four points and the
    /// guillemets take the narrow space, in Canada the points but the colon take none.
    private static func french(_ region: String) -> Self {
        var it = Self()
        let narrow = Unicode.Scalar.narrowNoBreakSpace
        it.quotes = region == "ch" ? guillemets : [Quotes("«", "»"), Quotes("“", "”")]
        it.pointSpaces =
            switch region {
            case "ch": PointSpaces(points: narrow, colon: narrow, guillemets: narrow)
            case "ca": PointSpaces(points: nil, colon: .noBreakSpace, guillemets: .noBreakSpace)
            default: PointSpaces(points: narrow, colon: .noBreakSpace, guillemets: narrow)
            }
        it.spacesThousands = true
        it.months = Typography.Vocabulary.frenchMonths
        it.beforeNumbers = [
            "p.", "pp.", "n°", "N°", "nº", "Nº", "no", "fig.", "Fig.", "vol.", "chap.", "art.", "t.", "tabl.",
            "éq.", "h",
        ]
        it.titles = ["M.", "MM.", "Mme", "Mmes", "Mlle", "Dr", "Me", "Pr", "St", "Ste"]
        it.units = ["o", "ko", "Ko", "Mo", "Go", "To", "Po", "Kio", "Mio", "Gio", "Tio"]
        it.secondWords = ["p. ex."]
        it.superiors = .french
        it.looseElisions = [
            "pis", "tain", "spèce", "scuse", "ttention", "tit", "tite", "jour", "soir", "lut", "sais", "suis",
        ]
        return it
    }

    /// In America, where CLDR has them so, the curly quotes come first; everywhere a dash is a whole em.
    private static func spanish(_ tag: String) -> Self {
        var it = Self()
        it.quotes = unicodeQuotes(of: tag).first?.opening == "“" ? curly : threeLevels
        it.setsLongDashes()
        it.spacesThousands = true
        it.months = Typography.Vocabulary.spanishMonths
        it.dayLink = "de"
        it.beforeNumbers = [
            "p.", "pp.", "pág.", "págs.", "n.º", "n.°", "núm.", "núms.", "fig.", "Fig.", "vol.", "cap.", "art.",
        ]
        it.titles = ["Sr.", "Sra.", "Srta.", "D.", "Dr.", "Dra.", "Ing."]
        it.superiors = .spanish
        it.secondWords = ["p. ej.", "EE. UU.", "JJ. OO."]
        it.looseElisions = ["ta", "tá", "tas", "toy", "ora", "mano", "pérate"]
        return it
    }

    private static func portuguese(_ region: String) -> Self {
        var it = Self()
        // Without a region it is Brazil's, by Unicode's likely subtags, as the words around the articles are.
        let isBrazilian = region == "br" || region.isEmpty
        it.quotes = isBrazilian ? curly : threeLevels
        it.setsLongDashes()
        it.spacesThousands = !isBrazilian
        it.months = Typography.Vocabulary.portugueseMonths
        it.dayLink = "de"
        it.beforeNumbers = ["p.", "pp.", "pág.", "págs.", "n.º", "n.°", "nº", "fig.", "Fig.", "vol.", "cap.", "art."]
        it.titles = ["Sr.", "Sra.", "Dr.", "Dra.", "D.", "Eng."]
        it.secondWords = ["p. ex."]
        it.looseElisions = ["tá", "tás", "tou", "tava", "bora", "cê", "péra", "brigado"]
        return it
    }

    private static func italian(_ region: String) -> Self {
        var it = Self()
        it.quotes = region == "ch" ? guillemets : threeLevels
        it.months = Typography.Vocabulary.italianMonths
        it.beforeNumbers = ["p.", "pp.", "pag.", "pagg.", "n.", "nn.", "fig.", "Fig.", "vol.", "cap.", "art.", "tab."]
        it.titles = ["Sig.", "Dott.", "Dr.", "Ing.", "Prof."]
        it.elisions = ["sto", "sta", "sti", "ste", "ndrangheta", "ndrina", "ndrine", "nduja"]
        it.looseElisions = ["o", "a", "e", "na", "nu", "un", "l", "n", "st", "sera", "ntoni", "mo", "gna"]
        it.secondWords = ["p. es."]
        return it
    }

    private static var dutch: Self {
        var it = Self()
        it.quotes = curly
        it.months = Typography.Vocabulary.dutchMonths
        it.beforeNumbers = ["p.", "pp.", "blz.", "nr.", "Nr.", "nrs.", "fig.", "Fig.", "afb.", "Afb.", "tab.", "hst."]
        it.titles = ["Dr.", "dr.", "Ir.", "ir.", "Drs.", "drs.", "Prof.", "prof.", "dhr.", "mevr."]
        it.units = ["uur"]
        it.decadeEndings = ["er", "ers"]
        it.elisions = ["s", "t", "k", "m", "n", "r", "ns"]
        it.looseElisions = ["tis", "twas", "nen", "es", "ie"]
        return it
    }
}
