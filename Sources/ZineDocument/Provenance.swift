package import ZineLanguage

extension Article {
    /// What an article's text is to the one that it was first published as.
    public enum Provenance: String, Hashable, CaseIterable, Sendable {
        /// Word for word.
        case reprint
        case abridged, translation
        /// In other words, by somebody else.
        case retold
    }

    /// Whether the text is not its author's word for word.
    public var isAdapted: Bool { provenance != nil && provenance != .reprint }

    /// What stands under the title: who wrote or adapted the text, and the date of the publication it comes from.
    package struct Dateline: Sendable {
        package var byline: String?
        package var date: Language.DatedPhrase?

        /// On one line.
        package var text: String? {
            let parts = [byline, date?.text].compactMap { $0 }
            return parts.isEmpty ? nil : parts.joined(separator: " · ")
        }
    }

    /// In the words of a language.
    package func dateline(in words: Language) -> Dateline {
        guard let adaptation = adaptation(in: words) else {
            return Dateline(
                byline: authors.isEmpty ? nil : words.byline(authors), date: published.map(words.published))
        }
        var parts = provenance == .retold || authors.isEmpty ? [] : [words.byline(authors)]
        parts.append(words.adapted(adaptation, by: adaptedBy))
        // What is retold was written by others, who are named with what they wrote.
        let owners = (provenance == .retold ? authors : []) + [organization].compactMap { $0 }
        let original = words.page.original.split(separator: "%", omittingEmptySubsequences: false).first.map(
            String.init)
        guard let published else {
            if !owners.isEmpty { parts.append(Phrases.fill(words.page.original, owners.joined(separator: ", "))) }
            return Dateline(byline: parts.joined(separator: " · "))
        }
        let before = (original ?? "") + owners.map { $0 + ", " }.joined()
        return Dateline(
            byline: parts.joined(separator: " · "),
            date: Language.DatedPhrase(
                before: before,
                date: words.dates.text(year: published.year, month: published.month, day: published.day), after: ""))
    }

    /// What stands before the address of the first publication, without a colon.
    package func sourceLabel(in words: Language) -> String {
        isAdapted ? words.page.originalIsAt : words.page.originally
    }

    private func adaptation(in words: Language) -> Adaptation? {
        switch provenance {
        case nil, .reprint: nil
        case .abridged: words.page.abridged
        case .translation: words.page.translated
        case .retold: words.page.retold
        }
    }
}
