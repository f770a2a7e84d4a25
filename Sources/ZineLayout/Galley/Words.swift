import ZineDocument

/// The words that the composer itself sets, by language: labels, “Originally printed at”.
public enum Words {
    static func pick(_ language: String, _ table: [String: String]) -> String { table.word(in: language) ?? "" }

    static func originallyPrintedAt(_ language: String) -> String {
        pick(
            language,
            [
                "en": "Originally printed at", "el": "Πρώτη δημοσίευση", "de": "Zuerst erschienen unter",
                "fr": "Première publication",
                "es": "Publicado originalmente en", "it": "Pubblicato originariamente su",
                "pt": "Publicado originalmente em", "nl": "Oorspronkelijk verschenen op", "ru": "Впервые опубликовано",
                "ar": "نُشر أول مرة في", "he": "פורסם לראשונה:", "ja": "初出", "zh": "首次发表于", "hi": "मूल प्रकाशन",
            ])
    }

    static func published(_ language: String) -> String {
        pick(
            language,
            [
                "en": "Published", "el": "Δημοσιεύτηκε", "de": "Veröffentlicht am", "fr": "Publié le",
                "es": "Publicado el",
                "it": "Pubblicato il", "pt": "Publicado em", "nl": "Gepubliceerd op", "ru": "Опубликовано",
                "ar": "نُشر في", "he": "פורסם:", "ja": "公開", "zh": "发表于", "hi": "प्रकाशित",
            ])
    }

    private static func issue(_ language: String) -> String {
        pick(
            language,
            [
                "en": "Issue", "el": "Τεύχος", "de": "Heft", "fr": "Numéro", "es": "Número", "it": "Numero",
                "pt": "Número",
                "nl": "Nummer", "ru": "Выпуск", "ar": "العدد", "he": "גיליון", "ja": "号", "zh": "期", "hi": "अंक",
            ])
    }

    static func issue(_ number: Int, language: String) -> String {
        switch language.primarySubtag {
        case "ja": "第\(number)号"
        case "zh": "第\(number)期"
        default: issue(language) + " \(number)"
        }
    }

    static func nextIssue(_ language: String) -> String {
        pick(
            language,
            [
                "en": "Next issue", "el": "Επόμενο τεύχος", "de": "Nächstes Heft", "fr": "Prochain numéro",
                "es": "Próximo número",
                "it": "Prossimo numero", "pt": "Próximo número", "nl": "Volgend nummer", "ru": "Следующий выпуск",
                "ar": "العدد القادم", "he": "הגיליון הבא", "ja": "次号", "zh": "下期", "hi": "अगला अंक",
            ])
    }

    static func notes(_ language: String) -> String {
        pick(
            language,
            [
                "en": "Notes", "el": "Σημειώσεις", "de": "Notizen", "fr": "Notes", "es": "Notas", "it": "Appunti",
                "pt": "Notas",
                "nl": "Notities", "ru": "Заметки", "ar": "ملاحظات", "he": "רשימות", "ja": "メモ", "zh": "笔记",
                "hi": "टिप्पणियाँ",
            ])
    }

    /// What stands for the picture of a code where that is not seen, before the address in it.
    static func code(_ language: String) -> String {
        pick(
            language,
            [
                "en": "QR code", "de": "QR-Code", "fr": "Code QR", "es": "Código QR", "it": "Codice QR",
                "pt": "Código QR", "nl": "QR-code", "ru": "QR-код", "el": "Κωδικός QR", "ar": "رمز QR",
                "he": "קוד QR", "ja": "QRコード", "zh": "二维码", "hi": "QR कोड",
            ])
    }

    static func contents(_ language: String) -> String {
        pick(
            language,
            [
                "en": "Contents", "el": "Περιεχόμενα", "de": "Inhalt", "fr": "Sommaire", "es": "Contenido",
                "it": "Sommario", "pt": "Conteúdo", "nl": "Inhoud", "ru": "Содержание", "ar": "المحتويات",
                "he": "תוכן העניינים", "ja": "目次", "zh": "目录", "hi": "विषय-सूची",
            ])
    }

    static func continued(_ language: String) -> String {
        pick(
            language,
            [
                "en": "continued", "el": "συνέχεια", "de": "Fortsetzung", "fr": "suite", "es": "continuación",
                "it": "continua",
                "pt": "continuação", "nl": "vervolg", "ru": "продолжение", "ar": "تابع", "he": "המשך", "ja": "続き",
                "zh": "续", "hi": "जारी",
            ])
    }

    static func by(_ language: String) -> String {
        pick(
            language,
            [
                "en": "By", "el": "Κείμενο:", "de": "Von", "fr": "Par", "es": "Por", "it": "Di", "pt": "Por",
                "nl": "Door",
                "ru": "Автор:", "ar": "بقلم", "he": "מאת", "ja": "文", "zh": "文", "hi": "लेखक:",
            ])
    }
}
