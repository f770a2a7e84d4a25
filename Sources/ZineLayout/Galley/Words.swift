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
                    "nl": "Opmerking", "ru": "Примечание", "ar": "ملاحظة", "he": "הערה", "ja": "メモ", "zh": "说明",
                    "hi": "टिप्पणी",
                ])
        case .tip:
            pick(
                language,
                [
                    "en": "Tip", "de": "Tipp", "fr": "Conseil", "es": "Consejo", "it": "Consiglio", "pt": "Dica",
                    "nl": "Tip", "ru": "Совет", "ar": "نصيحة", "he": "עצה", "ja": "ヒント", "zh": "提示", "hi": "सुझाव",
                ])
        case .important:
            pick(
                language,
                [
                    "en": "Important", "de": "Wichtig", "fr": "Important", "es": "Importante", "it": "Importante",
                    "pt": "Importante", "nl": "Belangrijk", "ru": "Важно", "ar": "مهم", "he": "חשוב", "ja": "重要",
                    "zh": "重要", "hi": "महत्वपूर्ण",
                ])
        case .warning:
            pick(
                language,
                [
                    "en": "Warning", "de": "Warnung", "fr": "Avertissement", "es": "Advertencia", "it": "Avviso",
                    "pt": "Aviso", "nl": "Waarschuwing", "ru": "Предупреждение", "ar": "تحذير", "he": "אזהרה",
                    "ja": "警告", "zh": "警告", "hi": "चेतावनी",
                ])
        case .caution:
            pick(
                language,
                [
                    "en": "Caution", "de": "Vorsicht", "fr": "Attention", "es": "Precaución", "it": "Attenzione",
                    "pt": "Cuidado", "nl": "Let op", "ru": "Осторожно", "ar": "تنبيه", "he": "זהירות", "ja": "注意",
                    "zh": "注意", "hi": "सावधान",
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
                    "pt": "Relatório", "nl": "Verslag", "ru": "Отчёт", "ar": "تقرير", "he": "דוח", "ja": "報告",
                    "zh": "报告", "hi": "रिपोर्ट",
                ])
        case .feature:
            pick(
                language,
                [
                    "en": "Feature", "de": "Essay", "fr": "Article", "es": "Artículo", "it": "Articolo", "pt": "Artigo",
                    "nl": "Artikel", "ru": "Статья", "ar": "مقال", "he": "מאמר", "ja": "特集", "zh": "专题", "hi": "लेख",
                ])
        case .note:
            pick(
                language,
                [
                    "en": "Editors", "de": "Redaktion", "fr": "Rédaction", "es": "Redacción", "it": "Redazione",
                    "pt": "Redação", "nl": "Redactie", "ru": "Редакция", "ar": "التحرير", "he": "המערכת", "ja": "編集部",
                    "zh": "编辑部", "hi": "संपादकीय",
                ])
        case .etcetera:
            pick(
                language,
                ["en": "Etcetera", "ru": "Разное", "ar": "منوعات", "he": "שונות", "ja": "雑記", "zh": "杂记", "hi": "विविध"])
        case .illustration:
            pick(
                language,
                [
                    "en": "Illustration", "es": "Ilustración", "it": "Illustrazione", "pt": "Ilustração",
                    "nl": "Illustratie", "ru": "Иллюстрация", "ar": "رسم", "he": "איור", "ja": "図版", "zh": "插图",
                    "hi": "चित्र",
                ])
        }
    }

    static func originallyPrintedAt(_ language: String) -> String {
        pick(
            language,
            [
                "en": "Originally printed at", "de": "Zuerst erschienen unter", "fr": "Première publication",
                "es": "Publicado originalmente en", "it": "Pubblicato originariamente su",
                "pt": "Publicado originalmente em", "nl": "Oorspronkelijk verschenen op", "ru": "Впервые опубликовано",
                "ar": "نُشر أول مرة في", "he": "פורסם לראשונה ב", "ja": "初出", "zh": "首次发表于", "hi": "मूल प्रकाशन",
            ])
    }

    static func published(_ language: String) -> String {
        pick(
            language,
            [
                "en": "Published", "de": "Veröffentlicht am", "fr": "Publié le", "es": "Publicado el",
                "it": "Pubblicato il", "pt": "Publicado em", "nl": "Gepubliceerd op", "ru": "Опубликовано",
                "ar": "نُشر في", "he": "פורסם ב", "ja": "公開", "zh": "发表于", "hi": "प्रकाशित",
            ])
    }

    private static func issue(_ language: String) -> String {
        pick(
            language,
            [
                "en": "Issue", "de": "Heft", "fr": "Numéro", "es": "Número", "it": "Numero", "pt": "Número",
                "nl": "Nummer", "ru": "Выпуск", "ar": "العدد", "he": "גיליון", "ja": "号", "zh": "期", "hi": "अंक",
            ])
    }

    static func issue(_ number: Int, language: String) -> String {
        switch base(language) {
        case "ja": "第\(number)号"
        case "zh": "第\(number)期"
        default: issue(language) + " \(number)"
        }
    }

    static func nextIssue(_ language: String) -> String {
        pick(
            language,
            [
                "en": "Next issue", "de": "Nächstes Heft", "fr": "Prochain numéro", "es": "Próximo número",
                "it": "Prossimo numero", "pt": "Próximo número", "nl": "Volgend nummer", "ru": "Следующий выпуск",
                "ar": "العدد القادم", "he": "הגיליון הבא", "ja": "次号", "zh": "下期", "hi": "अगला अंक",
            ])
    }

    static func notes(_ language: String) -> String {
        pick(
            language,
            [
                "en": "Notes", "de": "Notizen", "fr": "Notes", "es": "Notas", "it": "Appunti", "pt": "Notas",
                "nl": "Notities", "ru": "Заметки", "ar": "ملاحظات", "he": "רשימות", "ja": "メモ", "zh": "笔记",
                "hi": "टिप्पणियाँ",
            ])
    }

    static func continued(_ language: String) -> String {
        pick(
            language,
            [
                "en": "continued", "de": "Fortsetzung", "fr": "suite", "es": "continuación", "it": "continua",
                "pt": "continuação", "nl": "vervolg", "ru": "продолжение", "ar": "تابع", "he": "המשך", "ja": "続き",
                "zh": "续", "hi": "जारी",
            ])
    }

    static func by(_ language: String) -> String {
        pick(
            language,
            [
                "en": "By", "de": "Von", "fr": "Par", "es": "Por", "it": "Di", "pt": "Por", "nl": "Door",
                "ru": "Автор:", "ar": "بقلم", "he": "מאת", "ja": "文", "zh": "文", "hi": "लेखक:",
            ])
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
        "he": [
            "ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר",
            "דצמבר",
        ],
        "hi": [
            "जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर",
            "दिसंबर",
        ],
    ]

    /// Russian months that stand without a day.
    private static let russianMonths = [
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
        "декабрь",
    ]

    /// A date written out: `20 March 2020`, `20. März 2020`; in languages without a table as ISO 8601.
    public static func date(_ date: PartialDate, language: String) -> String {
        let base = base(language)
        if base == "ja" || base == "zh" {
            return "\(date.year)年\(date.month)月" + (date.day.map { "\($0)日" } ?? "")
        }
        guard let names = months[base], (1...12).contains(date.month) else { return date.iso }
        let month = names[date.month - 1]
        guard let day = date.day else {
            if base == "ru" { return "\(russianMonths[date.month - 1]) \(date.year)" }
            return base == "es" || base == "pt" ? "\(month) de \(date.year)" : "\(month) \(date.year)"
        }
        switch base {
        case "de": return "\(day). \(month) \(date.year)"
        case "es", "pt": return "\(day) de \(month) de \(date.year)"
        case "fr" where day == 1: return "1er \(month) \(date.year)"
        case "he": return "\(day) ב\(month) \(date.year)"
        case "en" where language.hasSuffix("-US"): return "\(month) \(day), \(date.year)"
        default: return "\(day) \(month) \(date.year)"
        }
    }
}
