public import ZineDocument

/// The words that the composer itself sets, by language: labels, dates, “Originally printed at”.
public enum Words {
    private static func base(_ language: String) -> String {
        language.split(separator: "-").first.map { $0.lowercased() } ?? "en"
    }

    private static func pick(_ language: String, _ table: [String: String]) -> String {
        table[base(language)] ?? table["en"] ?? ""
    }

    static func alert(_ kind: Alert.Kind, language: String) -> String {
        switch kind {
        case .note:
            pick(
                language,
                [
                    "en": "Note", "de": "Hinweis", "fr": "Remarque", "es": "Nota", "it": "Nota", "pt": "Nota",
                    "nl": "Opmerking",
                ])
        case .tip:
            pick(
                language,
                [
                    "en": "Tip", "de": "Tipp", "fr": "Conseil", "es": "Consejo", "it": "Consiglio", "pt": "Dica",
                    "nl": "Tip",
                ])
        case .important:
            pick(
                language,
                [
                    "en": "Important", "de": "Wichtig", "fr": "Important", "es": "Importante", "it": "Importante",
                    "pt": "Importante", "nl": "Belangrijk",
                ])
        case .warning:
            pick(
                language,
                [
                    "en": "Warning", "de": "Warnung", "fr": "Avertissement", "es": "Advertencia", "it": "Avviso",
                    "pt": "Aviso", "nl": "Waarschuwing",
                ])
        case .caution:
            pick(
                language,
                [
                    "en": "Caution", "de": "Vorsicht", "fr": "Attention", "es": "Precaución", "it": "Attenzione",
                    "pt": "Cuidado", "nl": "Let op",
                ])
        }
    }

    static func kind(_ kind: Article.Kind, language: String) -> String {
        switch kind {
        case .report:
            pick(
                language,
                [
                    "en": "Report", "de": "Bericht", "fr": "Rapport", "es": "Informe", "it": "Rapporto",
                    "pt": "Relatório", "nl": "Verslag",
                ])
        case .feature:
            pick(
                language,
                [
                    "en": "Feature", "de": "Essay", "fr": "Article", "es": "Artículo", "it": "Articolo", "pt": "Artigo",
                    "nl": "Artikel",
                ])
        case .note:
            pick(
                language,
                [
                    "en": "Editors", "de": "Redaktion", "fr": "Rédaction", "es": "Redacción", "it": "Redazione",
                    "pt": "Redação", "nl": "Redactie",
                ])
        case .etcetera: pick(language, ["en": "Etcetera"])
        case .illustration:
            pick(
                language,
                [
                    "en": "Illustration", "es": "Ilustración", "it": "Illustrazione", "pt": "Ilustração",
                    "nl": "Illustratie",
                ])
        }
    }

    static func originallyPrintedAt(_ language: String) -> String {
        pick(
            language,
            [
                "en": "Originally printed at", "de": "Zuerst erschienen unter", "fr": "Première publication",
                "es": "Publicado originalmente en", "it": "Pubblicato originariamente su",
                "pt": "Publicado originalmente em", "nl": "Oorspronkelijk verschenen op",
            ])
    }

    static func published(_ language: String) -> String {
        pick(
            language,
            [
                "en": "Published", "de": "Veröffentlicht am", "fr": "Publié le", "es": "Publicado el",
                "it": "Pubblicato il", "pt": "Publicado em", "nl": "Gepubliceerd op",
            ])
    }

    static func issue(_ language: String) -> String {
        pick(
            language,
            [
                "en": "Issue", "de": "Heft", "fr": "Numéro", "es": "Número", "it": "Numero", "pt": "Número",
                "nl": "Nummer",
            ])
    }

    static func nextIssue(_ language: String) -> String {
        pick(
            language,
            [
                "en": "Next issue", "de": "Nächstes Heft", "fr": "Prochain numéro", "es": "Próximo número",
                "it": "Prossimo numero", "pt": "Próximo número", "nl": "Volgend nummer",
            ])
    }

    static func notes(_ language: String) -> String {
        pick(
            language,
            [
                "en": "Notes", "de": "Notizen", "fr": "Notes", "es": "Notas", "it": "Appunti", "pt": "Notas",
                "nl": "Notities",
            ])
    }

    static func continued(_ language: String) -> String {
        pick(
            language,
            [
                "en": "continued", "de": "Fortsetzung", "fr": "suite", "es": "continuación", "it": "continua",
                "pt": "continuação", "nl": "vervolg",
            ])
    }

    static func by(_ language: String) -> String {
        pick(language, ["en": "By", "de": "Von", "fr": "Par", "es": "Por", "it": "Di", "pt": "Por", "nl": "Door"])
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
    ]

    /// A date written out: `20 March 2020`, `20. März 2020`; in languages without a table as ISO 8601.
    public static func date(_ date: PartialDate, language: String) -> String {
        let base = base(language)
        guard let names = months[base], (1...12).contains(date.month) else { return date.iso }
        let month = names[date.month - 1]
        guard let day = date.day else {
            return base == "es" || base == "pt" ? "\(month) de \(date.year)" : "\(month) \(date.year)"
        }
        switch base {
        case "de": return "\(day). \(month) \(date.year)"
        case "es", "pt": return "\(day) de \(month) de \(date.year)"
        case "fr" where day == 1: return "1er \(month) \(date.year)"
        case "en" where language.hasSuffix("-US"): return "\(month) \(day), \(date.year)"
        default: return "\(day) \(month) \(date.year)"
        }
    }
}
