/// Phrases with what is filled into them: dates, counts and names.
extension Language {
    /// A date and the words before and behind it.
    package struct DatedPhrase: Sendable {
        package var before, date, after: String
        package var text: String { before + date + after }

        package init(before: String, date: String, after: String) {
            self.before = before; self.date = date; self.after = after
        }
    }

    /// `Published on 20 March 2020`, `Published in March 2020`.
    package func published(year: Int, month: Int, day: Int?) -> DatedPhrase {
        let phrase = day == nil ? page.publishedIn ?? page.published : page.published
        let usesIn = day == nil && page.publishedIn != nil
        let date =
            usesIn ? dates.textAfterIn(year: year, month: month) : dates.text(year: year, month: month, day: day)
        let parts = phrase.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return DatedPhrase(before: parts[0], date: date, after: parts.count > 1 ? parts[1] : "")
    }

    /// A phrase with its count filled in, in the form that the count asks for.
    package func counted(_ phrase: CountedPhrase, _ count: Int) -> String {
        Phrases.fill(phrase.form(plurals.category(count)), String(count))
    }

    /// `By A, B and C`.
    package func byline(_ authors: [String]) -> String {
        Phrases.fill(authors.count > 1 ? page.byMany ?? page.by : page.by, names.text(authors))
    }

    /// `Retold by A and B`; by the editors where there are no names.
    package func adapted(_ adaptation: Adaptation, by names: [String]) -> String {
        names.isEmpty ? adaptation.byEditors : Phrases.fill(adaptation.by, self.names.text(names))
    }

    /// The first article's text.
    package func noteText(issue number: Int) -> String {
        AssemblyWords.settled(newFiles.noteText.replacing("{1}", with: String(number)))
    }
}
