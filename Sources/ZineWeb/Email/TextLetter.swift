import ZineDocument
import ZineLanguage

/// An issue as plain text: headings underlined, links and notes numbered and told at the end of their article, times in
/// a column of their own.
struct TextLetter {
    private let issue: Issue
    private let phrases: Language
    private let site: SiteAddress?
    /// What the way out is called; the language's words where nothing is told.
    private let leaveLabel: String?
    private var setter = TextSetter()

    init(issue: Issue, website: SiteAddress?, leaveLabel: String? = nil) {
        self.issue = issue
        self.leaveLabel = leaveLabel
        site = website
        phrases = Language.of(issue.language)
    }

    func text() -> String {
        var copy = self
        copy.head()
        for article in issue.articles {
            var letter = ArticleLetter(article, issue: issue, setter: copy.setter)
            letter.write()
            copy.setter = letter.setter
        }
        copy.foot()
        return copy.setter.text
    }

    private mutating func head() {
        let publication = issue.publication
        setter.heading(publication.name.forMarkup, rule: "=")
        let date = WrittenDate.text(issue.date, language: issue.language)
        setter.paragraph(Phrases.fill(phrases.page.issue, String(issue.number)) + " · " + date)
        if let title = issue.title { setter.paragraph(title.forMarkup) }
        if let tagline = publication.tagline {
            setter.gap()
            setter.paragraph(tagline.forMarkup)
        }
        if let url = site?.issue(issue.slug) {
            setter.gap()
            setter.paragraph(phrases.book.readOnline + ":")
            setter.emit(url.text)
        }
        setter.heading(phrases.page.contents, rule: "-")
        for article in issue.articles {
            setter.push("  ", hanging: "- ")
            setter.paragraph(ArticleLetter.title(of: article))
            setter.pop()
        }
    }

    private mutating func foot() {
        let publication = issue.publication
        setter.gap()
        setter.emit(String(repeating: "=", count: TextSetter.measure))
        if let next = issue.next {
            setter.paragraph(Phrases.fill(phrases.page.nextIssue, WrittenDate.text(next, language: issue.language)))
        }
        for line in [publication.publisher, publication.contact, publication.website].compactMap({ $0 }) {
            setter.paragraph(line.forMarkup)
        }
        if let url = publication.subscribe.flatMap({ SafeURL($0.unsubscribe ?? $0.action) }) {
            setter.gap()
            setter.paragraph((leaveLabel ?? phrases.book.unsubscribe) + ":")
            setter.emit(url.text)
        }
    }
}
