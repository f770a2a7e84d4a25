import ZineDocument
import ZineLanguage

extension Issue {
    /// The magazine, the issue and its title, in one line.
    var wholeName: String {
        Language.of(language).name(publication.name, issue: number, title: title)
    }

    /// The language by which letters of the issue's own words are raised; none where they stay as typed.
    var raisingLanguage: String? { typography == .smart ? language : nil }
}

extension Article {
    /// The language by which letters of its title are raised where that is told in plain words.
    var raisingLanguage: String? { typography == .plain ? nil : language }
}
