import ZineDocument

/// Dates as a language writes them out: `20 March 2020`, `1er mars 2020`, `20 de marzo de 2020`; in the United States
/// `March 20, 2020`.
enum WrittenDate {
    /// ISO 8601 for languages and months that are not known.
    static func text(_ date: PartialDate, language: String) -> String {
        let primary = language.prefix { $0 != "-" }.lowercased()
        guard let months = months[primary], (1...12).contains(date.month) else { return date.iso }
        let month = months[date.month - 1]
        guard let day = date.day else { return [month, joiner(primary), String(date.year)].joined() }
        if primary == "en", language.lowercased().hasSuffix("-us") { return "\(month) \(day), \(date.year)" }
        return [
            ordinal(day, primary), primary == "es" || primary == "pt" ? " de " : " ", month, joiner(primary),
            String(date.year),
        ]
        .joined()
    }

    private static func joiner(_ primary: String) -> String { primary == "es" || primary == "pt" ? " de " : " " }

    private static func ordinal(_ day: Int, _ primary: String) -> String {
        switch (primary, day) {
        case ("de", _): "\(day)."
        case ("fr", 1): "1er"
        case ("it", 1), ("pt", 1): "1º"
        default: String(day)
        }
    }

    private static let months: [String: [String]] = [
        "en": [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ],
        "de": [
            "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
            "Dezember",
        ],
        "fr": [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre",
        ],
        "es": [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre",
        ],
        "pt": [
            "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
            "novembro", "dezembro",
        ],
        "it": [
            "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
            "novembre", "dicembre",
        ],
        "nl": [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december",
        ],
    ]
}
