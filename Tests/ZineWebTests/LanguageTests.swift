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
            ("nl", "20 maart 2020", "maart 2020"), ("ru", "20 марта 2020\u{A0}г.", "март 2020\u{A0}г."),
            ("ar", "20 مارس 2020", "مارس 2020"), ("he", "20 במרץ 2020", "מרץ 2020"),
            ("hi", "20 मार्च 2020", "मार्च 2020"), ("ja", "2020年3月20日", "2020年3月"),
            ("zh-Hans", "2020年3月20日", "2020年3月"), ("ko", "2020년 3월 20일", "2020년 3월"),
            ("sw", "2020-03-20", "2020-03"),
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
            ("zh-Hant-TW", "ltr"), ("ug", "rtl"), ("sd", "rtl"), ("sd-Deva", "ltr"), ("pa-PK", "rtl"), ("pa", "ltr"),
            ("az", "ltr"), ("uz-AF", "rtl"), ("dv", "rtl"), ("ckb-IQ", "rtl"), ("iw", "rtl"), ("ku-Arab-TR", "rtl"),
            ("", nil), ("e", nil), ("en_US", nil), ("en--US", nil), ("\"><script>", nil), ("en-", nil),
        ] as [(String, String?)])
    func tags(text: String, direction: String?) {
        #expect(LanguageTag(text)?.direction.rawValue == direction)
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
