package import ZineLanguage

/// Dates as a language writes them out: `20 March 2020`, `1er mars 2020`, `20 de marzo de 2020`, `2020年3月20日`; in the United
/// States `March 20, 2020`.
public enum WrittenDate {
    /// ISO 8601 for languages whose words are not known and for months that there are not.
    ///
    /// - Parameter language: BCP 47.
    public static func text(_ date: PartialDate, language: String) -> String {
        Language.known(language)?.dates.text(year: date.year, month: date.month, day: date.day) ?? date.iso
    }
}

extension Language {
    /// `Published on 20 March 2020`, `Published in March 2020`.
    package func published(_ date: PartialDate) -> DatedPhrase {
        published(year: date.year, month: date.month, day: date.day)
    }

    /// `Issue 3`.
    package func issue(_ number: Int) -> String { Phrases.fill(page.issue, String(number)) }
}
