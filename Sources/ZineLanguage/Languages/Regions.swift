extension Language {
    /// What regions and scripts say otherwise than their language.
    package static let regional: [Language] = [
        americanEnglish, worldEnglish, austrianGerman, europeanPortuguese, traditionalChinese,
    ]

    private static let americanEnglish = english.changed("en-US") {
        $0.dates.day = "{month} {day}, {year}"
        $0.page.licence = "License"
    }

    /// Every English but that of the United States.
    private static let worldEnglish = english.changed("en-001") { $0.page.licence = "Licence" }

    private static let austrianGerman = german.changed("de-AT") { $0.dates.months[0] = "Jänner" }

    /// A copy under another tag, with what differs.
    private func changed(_ tag: String, _ change: (inout Language) -> Void) -> Language {
        var copy = self
        copy.tag = tag
        change(&copy)
        return copy
    }
}
