extension Article {
    /// What stands above its title: its kind's name, or what the publication says for a kind of its own.
    public func kicker(in language: String) -> String { ownKicker ?? kind.name(in: language) }

    /// As much of the title as stands where room is short: what its author says, else what comes before a colon or a
    /// dash, if that says anything.
    public var briefTitle: String {
        if let shortTitle { return shortTitle }
        let whole = title.plainText
        guard whole.count > 40 else { return whole }
        for mark in [": ", " \u{2013} ", " \u{2014} ", "\u{2014}", "："] {
            let parts = whole.split(separator: mark, maxSplits: 1)
            guard parts.count == 2, let first = parts.first, (8...60).contains(first.count) else { continue }
            return String(first)
        }
        return whole
    }
}

extension Article.Kind {
    /// What it is called in a language, by BCP 47; in English where that is not known.
    public func name(in language: String) -> String { Self.names[self]?.word(in: language) ?? rawValue }

    private static let names: [Article.Kind: [String: String]] = [
        .report: [
            "en": "Report", "el": "Αναφορά", "de": "Bericht", "fr": "Rapport", "es": "Informe", "it": "Rapporto",
            "pt": "Relatório", "nl": "Verslag", "ru": "Отчёт", "ar": "تقرير", "he": "דוח", "ja": "報告",
            "zh": "报告", "hi": "रिपोर्ट",
        ],
        .feature: [
            "en": "Feature", "el": "Άρθρο", "de": "Essay", "fr": "Article", "es": "Artículo", "it": "Articolo",
            "pt": "Artigo",
            "nl": "Artikel", "ru": "Статья", "ar": "مقال", "he": "מאמר", "ja": "特集", "zh": "专题", "hi": "लेख",
        ],
        .essay: [
            "en": "Essay", "el": "Δοκίμιο", "de": "Essay", "fr": "Essai", "es": "Ensayo", "it": "Saggio",
            "pt": "Ensaio", "nl": "Essay", "ru": "Эссе", "ar": "مقالة", "he": "מסה", "ja": "随筆", "zh": "随笔",
            "hi": "निबंध",
        ],
        .interview: [
            "en": "Interview", "el": "Συνέντευξη", "de": "Interview", "fr": "Entretien", "es": "Entrevista",
            "it": "Intervista", "pt": "Entrevista", "nl": "Interview", "ru": "Интервью", "ar": "مقابلة", "he": "ראיון",
            "ja": "インタビュー", "zh": "访谈", "hi": "साक्षात्कार",
        ],
        .note: [
            "en": "Editors", "el": "Σύνταξη", "de": "Redaktion", "fr": "Rédaction", "es": "Redacción",
            "it": "Redazione",
            "pt": "Redação", "nl": "Redactie", "ru": "Редакция", "ar": "التحرير", "he": "המערכת", "ja": "編集部",
            "zh": "编辑部", "hi": "संपादकीय",
        ],
        .etcetera: [
            "en": "Etcetera", "el": "Διάφορα", "ru": "Разное", "ar": "منوعات", "he": "שונות", "ja": "雑記", "zh": "杂记",
            "hi": "विविध",
        ],
        .illustration: [
            "en": "Illustration", "el": "Εικονογράφηση", "es": "Ilustración", "it": "Illustrazione", "pt": "Ilustração",
            "nl": "Illustratie", "ru": "Иллюстрация", "ar": "رسم", "he": "איור", "ja": "図版", "zh": "插图",
            "hi": "चित्र",
        ],
    ]
}

extension Alert.Kind {
    /// What it is called in a language, by BCP 47; in English where that is not known.
    public func name(in language: String) -> String { Self.names[self]?.word(in: language) ?? rawValue }

    private static let names: [Alert.Kind: [String: String]] = [
        .note: [
            "en": "Note", "el": "Σημείωση", "de": "Hinweis", "fr": "Remarque", "es": "Nota", "it": "Nota", "pt": "Nota",
            "nl": "Opmerking", "ru": "Примечание", "ar": "ملاحظة", "he": "הערה", "ja": "メモ", "zh": "说明",
            "hi": "टिप्पणी",
        ],
        .tip: [
            "en": "Tip", "el": "Συμβουλή", "de": "Tipp", "fr": "Conseil", "es": "Consejo", "it": "Consiglio",
            "pt": "Dica",
            "nl": "Tip", "ru": "Совет", "ar": "نصيحة", "he": "עצה", "ja": "ヒント", "zh": "提示", "hi": "सुझाव",
        ],
        .important: [
            "en": "Important", "el": "Σημαντικό", "de": "Wichtig", "fr": "Important", "es": "Importante",
            "it": "Importante",
            "pt": "Importante", "nl": "Belangrijk", "ru": "Важно", "ar": "مهم", "he": "חשוב", "ja": "重要",
            "zh": "重要", "hi": "महत्वपूर्ण",
        ],
        .warning: [
            "en": "Warning", "el": "Προειδοποίηση", "de": "Warnung", "fr": "Avertissement", "es": "Advertencia",
            "it": "Avviso",
            "pt": "Aviso", "nl": "Waarschuwing", "ru": "Предупреждение", "ar": "تحذير", "he": "אזהרה",
            "ja": "警告", "zh": "警告", "hi": "चेतावनी",
        ],
        .caution: [
            "en": "Caution", "el": "Προσοχή", "de": "Vorsicht", "fr": "Attention", "es": "Precaución",
            "it": "Attenzione",
            "pt": "Cuidado", "nl": "Let op", "ru": "Осторожно", "ar": "تنبيه", "he": "זהירות", "ja": "注意",
            "zh": "注意", "hi": "सावधान",
        ],
    ]
}
