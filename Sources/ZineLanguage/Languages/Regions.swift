extension Language {
    /// What regions and scripts say otherwise than their language.
    package static let regional: [Language] =
        [
            americanEnglish, worldEnglish, austrianGerman, europeanPortuguese, traditionalChinese,
        ] + ["de-CH", "de-LI"].map(withoutEszett)
        + arabicMonths.flatMap { row in row.tags.map { arabic(tag: $0, row.months) } }

    private static let americanEnglish = english.changed("en-US") {
        $0.dates.day = "{month} {day}, {year}"
        $0.page.licence = "License"
    }

    /// Every English but that of the United States.
    private static let worldEnglish = english.changed("en-001") { $0.page.licence = "Licence" }

    private static let austrianGerman = german.changed("de-AT") { $0.dates.months[0] = "Jänner" }

    /// German in Switzerland and Liechtenstein writes `ss`.
    private static func withoutEszett(_ tag: String) -> Language {
        let spelled = { (text: String) in text.replacing("ß", with: "ss") }
        return german.changed(tag) {
            $0.page.howToPrint = spelled($0.page.howToPrint)
            $0.editions.largePrint = spelled($0.editions.largePrint)
            for (kind, step) in $0.assembly.steps {
                $0.assembly.steps[kind] = .init(spelled(step.title), spelled(step.text), spelled(step.alt))
            }
        }
    }

    /// The names of months where they are not those of Egypt and Arabia: in the Levant and Iraq, in Algeria and Tunisia, in
    /// Morocco, in Mauritania. Source: CLDR.
    private static let arabicMonths: [(tags: [String], months: [String])] = [
        (
            ["ar-IQ", "ar-JO", "ar-LB", "ar-PS", "ar-SY"],
            [
                "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول",
                "تشرين الثاني", "كانون الأول",
            ]
        ),
        (
            ["ar-DZ", "ar-TN"],
            [
                "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر",
                "ديسمبر",
            ]
        ),
        (
            ["ar-MA"],
            [
                "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر",
                "دجنبر",
            ]
        ),
        (
            ["ar-MR"],
            [
                "يناير", "فبراير", "مارس", "إبريل", "مايو", "يونيو", "يوليو", "أغشت", "شتمبر", "أكتوبر", "نوفمبر",
                "دجمبر",
            ]
        ),
    ]

    private static func arabic(tag: String, _ months: [String]) -> Language {
        arabic.changed(tag) { $0.dates.months = months }
    }

    /// A copy under another tag, with what differs.
    private func changed(_ tag: String, _ change: (inout Language) -> Void) -> Language {
        var copy = self
        copy.tag = tag
        change(&copy)
        return copy
    }
}
