import Testing
import ZineDocument

@testable import ZineWeb

@Suite("Languages")
struct LanguageTests {
    @Test(
        "a date is written as its language writes it",
        arguments: [
            ("en-US", "March 20, 2020", "March 2020"), ("en-GB", "20 March 2020", "March 2020"),
            ("de", "20. März 2020", "März 2020"),
            ("fr-CA", "20 mars 2020", "mars 2020"), ("es", "20 de marzo de 2020", "marzo de 2020"),
            ("pt-BR", "20 de março de 2020", "março de 2020"), ("it", "20 marzo 2020", "marzo 2020"),
            ("nl", "20 maart 2020", "maart 2020"), ("ru", "20 марта 2020", "март 2020"),
            ("ar", "20 مارس 2020", "مارس 2020"), ("he", "20 במרץ 2020", "מרץ 2020"),
            ("hi", "20 मार्च 2020", "मार्च 2020"), ("ja", "2020年3月20日", "2020年3月"),
            ("zh-Hans", "2020年3月20日", "2020年3月"), ("ko", "2020-03-20", "2020-03"),
        ])
    func dates(language: String, day: String, month: String) {
        #expect(WrittenDate.text(PartialDate(year: 2020, month: 3, day: 20), language: language) == day)
        #expect(WrittenDate.text(PartialDate(year: 2020, month: 3), language: language) == month)
    }

    @Test("the first of the month is an ordinal where it is one, and no month is no reason to stop")
    func oddDates() {
        #expect(WrittenDate.text(PartialDate(year: 2020, month: 8, day: 1), language: "fr") == "1er août 2020")
        #expect(WrittenDate.text(PartialDate(year: 2020, month: 8, day: 1), language: "it") == "1º agosto 2020")
        #expect(WrittenDate.text(PartialDate(year: 2020, month: 13, day: 1), language: "en") == "2020-13-01")
        #expect(WrittenDate.text(PartialDate(year: 2020, month: Int.min), language: "en").hasPrefix("2020"))
    }

    @Test(
        "tags are well formed or nothing, and know their direction",
        arguments: [
            ("en-US", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("az-Arab", "rtl"), ("ar-Latn", "ltr"),
            ("zh-Hant-TW", "ltr"),
            ("", nil), ("e", nil), ("en_US", nil), ("en--US", nil), ("\"><script>", nil), ("en-", nil),
        ] as [(String, String?)])
    func tags(text: String, direction: String?) {
        #expect(LanguageTag(text)?.direction.rawValue == direction)
    }

    @Test(
        "all languages have words for every kind of article and alert",
        arguments: ["en", "de", "fr", "es", "pt", "it", "nl", "ru", "el", "ar", "he", "ja", "zh", "hi"])
    func phrases(language: String) {
        let phrases = Phrases.of(language)
        #expect(phrases.language == language)
        for kind in Article.Kind.allCases { #expect(!phrases.name(kind).isEmpty) }
        for kind in Alert.Kind.allCases { #expect(!phrases.name(kind).isEmpty) }
        for phrase in [
            phrases.issue, phrases.page, phrases.nextIssue, phrases.by, phrases.published, phrases.note, phrases.code,
        ] {
            #expect(phrase.filter { $0 == "%" }.count == 1, "\(phrase)")
        }
    }

    private static let languages = ["de", "fr", "es", "pt", "it", "nl", "ru", "el", "ar", "he", "ja", "zh", "hi"]

    /// Every phrase of a table by its name.
    private func all(_ table: Any) -> [String: String] {
        Dictionary(
            Mirror(reflecting: table).children.compactMap { child in
                guard let name = child.label, let phrase = child.value as? String else { return nil }
                return (name, phrase)
            }, uniquingKeysWith: { first, _ in first })
    }

    @Test("every phrase is there in every language, with as many places to fill in as in English", arguments: languages)
    func complete(language: String) {
        let (own, english) = (Phrases.of(language), Phrases.english)
        for (table, model) in [
            (all(own), all(english)), (all(own.editions), all(english.editions)), (all(own.book), all(english.book)),
        ] {
            #expect(table.count == model.count && table.count > 10)
            for (name, phrase) in model where name != "language" {
                let places = table[name]?.count { $0 == "%" }
                #expect(places == phrase.count { $0 == "%" }, "\(language): \(name)")
                #expect(table[name]?.isEmpty == false)
            }
            // What is not English is not left in it, but for words that both have.
            #expect(model.count { table[$0.key] == $0.value } < model.count / 3)
        }
    }

    @Test("names are listed as people list them")
    func lists() {
        #expect(Phrases.english.list([]) == "")
        #expect(Phrases.english.list(["A"]) == "A")
        #expect(Phrases.english.list(["A", "B"]) == "A and B")
        #expect(Phrases.german.list(["A", "B", "C"]) == "A, B und C")
        #expect(Phrases.japanese.list(["A", "B", "C"]) == "A、B、C")
        #expect(Phrases.chinese.list(["A", "B", "C"]) == "A、B和C")
        #expect(Phrases.arabic.list(["أ", "ب", "ج"]) == "أ، ب وج")
        #expect(Phrases.hebrew.list(["א", "ב"]) == "א, ב")
    }

    @Test(
        "only what HTML allows is machine-readable",
        arguments: [
            ("2020-03", true), ("2020-03-16", true), ("14:18", true), ("14:18:59.123", true),
            ("2020-03-16T14:18", true),
            ("2020-03-16T14:18Z", true), ("2020-03-16T14:18-07:00", true), ("2020-03-16 14:18+0530", true),
            ("2020-02-29", true), ("2021-02-29", false), ("2020-13-01", false), ("24:00", false), ("14:??", false),
            ("14:18Z", false), ("20202-01-16", true), ("2020-03-16T", false), ("2020-03-16T14:18-25:00", false),
            ("", false),
            ("T", false), ("2020-03-16T14:18-07:00\" onclick", false), ("1:2", false), ("٢٠٢٠-٠٣-١٦", false),
        ])
    func machineTimes(text: String, isValid: Bool) {
        #expect((MachineTime(text) != nil) == isValid)
    }
}
