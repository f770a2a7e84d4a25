/// Dates as a language writes them out: `20 March 2020`, `1er mars 2020`, `20 de marzo de 2020`, `2020年3月20日`; in the United
/// States `March 20, 2020`.
public enum WrittenDate {
    /// ISO 8601 for languages and months that are not known.
    ///
    /// - Parameter language: BCP 47.
    public static func text(_ date: PartialDate, language: String) -> String {
        let base = language.primarySubtag
        if base == "ja" || base == "zh" {
            return "\(date.year)年\(date.month)月" + (date.day.map { "\($0)日" } ?? "")
        }
        guard let names = months[base], (1...12).contains(date.month) else { return date.iso }
        let month = names[date.month - 1]
        let joiner = base == "es" || base == "pt" ? " de " : " "
        guard let day = date.day else {
            return (monthsAlone[base]?[date.month - 1] ?? month) + joiner + String(date.year)
        }
        switch base {
        case "en" where language.lowercased().hasSuffix("-us"): return "\(month) \(day), \(date.year)"
        case "he": return "\(day) ב\(month) \(date.year)"
        default: return ordinal(day, base) + joiner + month + joiner + String(date.year)
        }
    }

    private static func ordinal(_ day: Int, _ base: String) -> String {
        switch (base, day) {
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
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
            "décembre",
        ],
        "es": [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre",
        ],
        "it": [
            "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
            "novembre", "dicembre",
        ],
        "pt": [
            "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
            "novembro", "dezembro",
        ],
        "nl": [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december",
        ],
        "ru": [
            "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
            "декабря",
        ],
        "ar": [
            "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
            "ديسمبر",
        ],
        "el": [
            "Ιανουαρίου", "Φεβρουαρίου", "Μαρτίου", "Απριλίου", "Μαΐου", "Ιουνίου", "Ιουλίου", "Αυγούστου",
            "Σεπτεμβρίου", "Οκτωβρίου", "Νοεμβρίου", "Δεκεμβρίου",
        ],
        "he": [
            "ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר",
            "דצמבר",
        ],
        "hi": [
            "जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर",
            "दिसंबर",
        ],
    ]

    /// Months of languages that have another form for one that stands without a day.
    private static let monthsAlone: [String: [String]] = [
        "ru": [
            "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
            "декабрь",
        ],
        "el": [
            "Ιανουάριος", "Φεβρουάριος", "Μάρτιος", "Απρίλιος", "Μάιος", "Ιούνιος", "Ιούλιος", "Αύγουστος",
            "Σεπτέμβριος", "Οκτώβριος", "Νοέμβριος", "Δεκέμβριος",
        ],
    ]
}
