import ZineLanguage

/// Languages beside the seven whose conventions are written out: CLDR's quotes, the months that the program's own words
/// know, and what each is known to need beyond that.
extension Typography.Conventions {
    /// - Parameters:
    ///   - language: the primary subtag, in small letters.
    ///   - tag: BCP 47.
    static func other(_ language: String, tag: String) -> Self {
        var it = Self()
        it.quotes = houseQuotes(language, tag) ?? unicodeQuotes(of: tag)
        it.spacesThousands = spacedThousands.contains(language)
        it.months = months(tag)
        it.isRightToLeft = TextDirection(language: tag).isRightToLeft
        if let words = elisions[language] { (it.elisions, it.looseElisions) = (words.sure, words.loose) }
        if let words = Vocabulary.byLanguage[language] {
            it.beforeNumbers = words.beforeNumbers
            it.titles = words.titles
            it.units = words.units
        }
        it.setsDashes(language)
        switch language {
        case "ca": it.dayLink = "de"
        case "cs", "sk": it.hangingWords = Set("ksvzouaiKSVZOUAI".unicodeScalars)
        case "pl": it.hangingWords = Set("wzoiauWZOIAU".unicodeScalars)
        case "tr", "az": it.partsEndings = true
        case "he", "yi": it.hasGershayim = true
        // A month stands before its day: `március 15.`
        case "hu": it.beforeNumbers.formUnion(it.months)
        default: break
        }
        return it
    }

    private mutating func setsDashes(_ language: String) {
        switch language {
        case "zh", "yue": wideDash = "—"
        // JIS X 4051 and jlreq (cl-08) have the horizontal bar, two of which join into one line in Japanese faces; em dashes,
        // which others take for it, leave a gap in many of them.
        case "ja": wideDash = "―"
        case "ru", "uk", "be", "kk", "ky", "tt":
            setsLongDashes()
            (spacedHyphen, joinsDash) = ("—", true)
        case "ca", "gl", "eu", "tr", "ro", "bg", "el", "hy", "ka": setsLongDashes()
        default: break
        }
    }

    /// The dash is a whole em, and opens what is said.
    mutating func setsLongDashes() {
        doubleHyphen = "—"
        opensSpeechWithDash = true
    }

    /// As months stand beside a day and alone, in small letters; none for languages that the program has no words of.
    private static func months(_ tag: String) -> Set<String> {
        guard let dates = Language.known(tag)?.dates else { return [] }
        let names = dates.months + (dates.monthsAlone ?? []) + (dates.monthsIn ?? [])
        return Set(names.map { $0.lowercased() }.filter { !$0.contains { $0.isNumber || $0 == " " } })
    }

    private static let spacedThousands: Set<String> = [
        "ru", "uk", "be", "bg", "pl", "cs", "sk", "sv", "nb", "nn", "no", "fi", "et", "lv", "lt", "hu", "kk", "ky",
        "zh", "yue", "ja",
        "ko",
    ]

    /// Beside the languages that are written out, those that begin words with an apostrophe, with and without a quotation's doubts.
    private static let elisions: [String: (sure: Set<String>, loose: Set<String>)] = [
        "af": (["n", "k", "t", "s"], []),
        "cy": (["r", "n", "i", "w", "ch", "m", "th", "u"], ["da", "na", "ma", "sa", "ti", "dyn"]),
        "ga": ([], ["na", "sé", "sea", "gus", "un"]), "gd": ([], ["s", "na", "n", "m", "san"]),
        "sco": (["tis", "twas", "n"], ["bout", "round", "neath"]),
        "ca": (["l", "ls", "n", "ns"], ["m", "t", "s"]),
        "sv": ([], ["n", "na", "an", "ke", "nte"]), "nb": ([], ["n", "a", "ke"]), "nn": ([], ["n", "a", "kje"]),
        "no": ([], ["n", "a", "ke"]), "da": ([], ["n", "a", "ik"]),
        "hu": ([], ["s"]), "el": ([], ["ναι", "χω", "χει", "χουν", "γω", "σαι", "στε", "ταν", "κείνος", "πα", "δω"]),
    ]
}

// Quotes.
extension Typography.Conventions {
    /// Where this house differs from CLDR, and why; `nil` where it does not.
    private static func houseQuotes(_ language: String, _ tag: String) -> [Quotes]? {
        switch language {
        // Danish books have the points inwards; CLDR has the quotes of keyboards.
        case "da": [Quotes("»", "«"), Quotes("›", "‹")]
        // Pravopis of Matica hrvatska and of Matica srpska close high with ”; CLDR closes as German does.
        case "hr", "sr", "bs": [Quotes("„", "”"), Quotes("‘", "’")]
        // The Galician and Catalan academies put the angle quotes first.
        case "gl", "ca": threeLevels
        // Arabic quotes outside are the angle ones in books and newspapers; those inside are CLDR's, which open with ”.
        case "ar": [Quotes("«", "»"), Quotes("”", "“")]
        // Publishing in the British Isles, of whatever language, begins with the single ones.
        case "cy", "ga", "gd": curly.reversed()
        // Not in CLDR.
        case "sco": curly
        default: nil
        }
    }

    /// CLDR's quotes for a tag: of its script, of its region or of its language; none where CLDR does not know it.
    static func unicodeQuotes(of tag: String) -> [Quotes] {
        let parts = tag.split { $0 == "-" || $0 == "_" }.map { $0.lowercased() }
        guard let language = parts.first else { return [] }
        var keys = [language + "-" + WrittenScript.code(of: tag.replacing("_", with: "-")).lowercased()]
        keys += parts.dropFirst().filter { $0.utf8.count == 2 || $0 == "419" }.map { language + "-" + $0 }
        guard let marks = (keys + [language]).lazy.compactMap({ table[$0] }).first else { return [] }
        let levels = [Quotes(marks[0], marks[1]), Quotes(marks[2], marks[3])]
        return levels[0].opening == "«" && levels[1].opening == "“" ? levels + [Quotes("‘", "’")] : levels
    }

    private static let table: [String: [Unicode.Scalar]] = Dictionary(
        QuoteTable.table.split(separator: "\n").flatMap { row -> [(String, [Unicode.Scalar])] in
            let parts = row.split(separator: ":", maxSplits: 1)
            let marks = parts[0].unicodeScalars.filter { $0 != " " }
            guard parts.count == 2, marks.count == 4 else { return [] }
            return parts[1].split(separator: " ").map { ($0.lowercased(), Array(marks)) }
        }
    ) { first, _ in first }
}

/// What stands before and after numbers and names, in languages whose conventions are not written out.
private struct Vocabulary {
    var beforeNumbers: Set<String> = []
    var titles: Set<String> = []
    var units: Set<String> = []

    static let cyrillicUnits: Set<String> = [
        "нс", "мкс", "мс", "с", "сек", "мин", "ч", "Гц", "кГц", "МГц", "ГГц", "дБ", "бит", "кбит", "Мбит", "Гбит",
        "байт", "Б", "КБ", "кБ", "МБ", "ГБ", "ТБ", "ПБ", "Вт", "кВт", "МВт", "ГВт", "В", "А", "мА", "мм", "см", "дм",
        "м", "км", "мг", "г", "кг", "т", "мл", "л", "Па", "кПа", "млн", "млрд", "тыс", "трлн",
    ]

    static let byLanguage: [String: Vocabulary] = [
        "ru": Vocabulary(
            beforeNumbers: [
                "№", "№№", "с.", "стр.", "гл.", "рис.", "табл.", "т.", "п.", "пп.", "ст.", "разд.", "вып.", "кн.", "д.",
                "кв.", "корп.", "им.",
            ], titles: ["г.", "гг.", "ул.", "пр.", "пл.", "пер.", "им.", "проф.", "акад.", "д-р", "св.", "о.", "оз."],
            units: cyrillicUnits.union(["руб", "коп", "г", "гг", "в", "вв", "чел", "шт", "сут", "га", "₽"])),
        "uk": Vocabulary(
            beforeNumbers: [
                "№", "с.", "стор.", "гл.", "розд.", "рис.", "мал.", "табл.", "т.", "п.", "ст.", "вип.", "кн.", "буд.",
                "кв.",
            ], titles: ["м.", "вул.", "пл.", "просп.", "ім.", "проф.", "акад.", "о.", "оз.", "св."],
            units: cyrillicUnits.union([
                "с", "хв", "год", "грн", "коп", "р", "рр", "ст", "шт", "доба", "га", "₴", "тис",
            ])),
        "be": Vocabulary(
            beforeNumbers: ["№", "с.", "мал.", "табл.", "т."], titles: ["г.", "вул.", "праф."], units: cyrillicUnits),
        "bg": Vocabulary(
            beforeNumbers: ["№", "с.", "стр.", "гл.", "фиг.", "табл.", "т.", "чл.", "ал."],
            titles: ["гр.", "ул.", "бул.", "пл.", "д-р", "проф.", "св."],
            units: cyrillicUnits.union(["лв", "г", "хил"])),
        "sr": Vocabulary(
            beforeNumbers: ["бр.", "стр.", "br.", "str."], titles: ["др", "проф.", "dr", "prof."], units: cyrillicUnits),
        "el": Vocabulary(
            beforeNumbers: ["σ.", "σσ.", "σελ.", "αρ.", "αριθ.", "εικ.", "Εικ.", "πίν.", "κεφ.", "τόμ.", "τχ."],
            titles: ["κ.", "κα", "κος", "Δρ.", "δρ", "καθ.", "Αγ.", "οδ."],
            units: ["χλμ", "χμ", "εκ", "μ", "χλγρ", "κιλά", "γρ", "δευτ", "λεπ", "ώρ", "εκατ", "δισ", "χιλ"]),
        "pl": Vocabulary(
            beforeNumbers: [
                "s.", "ss.", "nr", "Nr", "rys.", "Rys.", "tab.", "Tab.", "t.", "rozdz.", "art.", "ust.", "pkt", "ok.",
            ],
            titles: ["dr", "prof.", "inż.", "mgr", "ul.", "al.", "pl.", "św.", "ks."],
            units: ["zł", "gr", "tys", "mln", "mld", "godz", "sek", "szt", "r", "os"]),
        "cs": Vocabulary(
            beforeNumbers: [
                "s.", "str.", "č.", "Č.", "obr.", "Obr.", "tab.", "Tab.", "kap.", "sv.", "čl.", "odst.", "cca",
            ],
            titles: ["dr.", "prof.", "Ing.", "Mgr.", "sv.", "p.", "ul.", "nám."],
            units: ["Kč", "hal", "tis", "mil", "mld", "hod", "min", "sek", "ks", "let"]),
        "sk": Vocabulary(
            beforeNumbers: ["s.", "str.", "č.", "obr.", "tab.", "kap.", "čl.", "ods."],
            titles: ["dr.", "prof.", "Ing.", "Mgr.", "sv.", "p.", "ul.", "nám."],
            units: ["tis", "mil", "mld", "hod", "sek", "ks"]),
        "sv": Vocabulary(
            beforeNumbers: ["s.", "sid.", "nr", "fig.", "bild", "tab.", "kap.", "ca", "kl."],
            titles: ["dr", "prof.", "S:t", "S:ta"], units: ["kr", "öre", "tim", "tkr", "mkr", "mnkr", "mn", "md"]),
        "da": scandinavian, "nb": scandinavian, "nn": scandinavian, "no": scandinavian,
        "fi": Vocabulary(
            beforeNumbers: ["s.", "nro", "kuva", "taulukko", "luku", "klo", "n."],
            titles: ["tri", "prof.", "hra", "rva"],
            units: ["t", "tuntia", "e", "mk", "milj", "mrd", "kpl", "v", "sek", "tavua"]),
        "hu": Vocabulary(
            beforeNumbers: ["kb.", "sz.", "ábra"], titles: ["dr.", "Dr.", "prof.", "özv.", "id.", "ifj.", "Szt."],
            units: ["Ft", "ezer", "millió", "milliárd", "óra", "perc", "mp", "db", "fő", "év"]),
        "ro": Vocabulary(
            beforeNumbers: [
                "p.", "pp.", "pag.", "nr.", "Nr.", "fig.", "Fig.", "tab.", "cap.", "art.", "vol.", "alin.",
            ],
            titles: ["dl", "dna", "dr.", "prof.", "ing.", "str.", "Sf."],
            units: ["lei", "mii", "mil", "mld", "ore", "buc"]),
        "ca": Vocabulary(
            beforeNumbers: ["p.", "pp.", "pàg.", "núm.", "fig.", "Fig.", "vol.", "cap.", "art."],
            titles: ["Sr.", "Sra.", "Dr.", "Dra.", "c.", "pl."], units: ["milions"]),
        "tr": Vocabulary(
            beforeNumbers: ["s.", "ss.", "no", "No:", "Şekil", "Tablo", "bkz.", "yak."],
            titles: ["Dr.", "Prof.", "Doç.", "Av.", "Sn."],
            units: ["TL", "₺", "sa", "dk", "sn", "bin", "milyon", "milyar"]),
        "id": Vocabulary(
            beforeNumbers: ["hlm.", "hal.", "no.", "No.", "gbr.", "Gambar", "Tabel", "bab", "Rp"],
            titles: ["Dr.", "Prof.", "Ir.", "Tn.", "Ny."], units: ["ribu", "juta", "miliar", "jam", "menit", "detik"]),
        "vi": Vocabulary(
            beforeNumbers: ["tr.", "số", "Hình", "Bảng", "chương", "tháng", "năm", "ngày"],
            titles: ["TS.", "GS.", "PGS.", "ThS.", "TP."],
            units: ["đồng", "đ", "₫", "giờ", "phút", "giây", "triệu", "tỷ"]),
        "hr": Vocabulary(
            beforeNumbers: ["br.", "str.", "sl.", "tab.", "čl.", "st."], titles: ["dr.", "prof.", "sv.", "ul."],
            units: ["kn", "tis", "mil", "mlrd", "sati"]),
        "he": Vocabulary(
            beforeNumbers: ["עמ׳", "עמ'", "מס׳", "מס'", "פרק", "איור", "טבלה", "סעיף"],
            titles: ["ד״ר", "ד\"ר", "פרופ׳", "פרופ'"],
            units: ["ק״מ", "ס״מ", "מ״מ", "ק״ג", "ש״ח", "₪", "דקות", "שעות", "שניות"]),
        "ar": Vocabulary(
            beforeNumbers: ["ص", "ص.", "رقم", "الشكل", "الجدول"], titles: ["د.", "أ.", "م."],
            units: ["كم", "سم", "مم", "كغ", "كجم", "غ", "م", "ل", "ث", "د", "س", "دقيقة", "ساعة", "ثانية"]),
        "fa": Vocabulary(
            beforeNumbers: ["ص", "ص.", "شماره", "شمارهٔ", "شکل", "جدول"], titles: ["دکتر", "آقای", "خانم"],
            units: ["کیلومتر", "متر", "تومان", "ریال", "درصد", "دقیقه", "ساعت", "ثانیه"]),
        "hi": Vocabulary(
            beforeNumbers: ["पृ.", "पृष्ठ", "सं.", "चित्र", "तालिका"], titles: ["डॉ.", "प्रो.", "श्री", "श्रीमती"],
            units: ["किमी", "मीटर", "किलो", "रुपये", "₹", "लाख", "करोड़", "मिनट", "घंटे", "सेकंड"]),
        "ko": Vocabulary(units: ["개", "명", "시", "분", "초", "원", "년", "월", "일"]),
    ]

    private static let scandinavian = Vocabulary(
        beforeNumbers: ["s.", "side", "nr.", "Nr.", "fig.", "Fig.", "tab.", "kap.", "ca.", "kl."],
        titles: ["dr.", "prof.", "Skt.", "St."], units: ["kr", "øre", "t", "timer", "mio", "mia", "mill", "mrd", "stk"])
}
