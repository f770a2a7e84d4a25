/// What new files say: comments, and words that their editors put their own in place of. `{1}` stands for the issue's number.
package struct NewFileWords: Sendable {
    // In publication.yaml.
    package internal(set) var magazine: String
    /// Above keys behind a mark that makes comments of them.
    package internal(set) var unmark: String
    package internal(set) var tagline, publisher, website, subscribe, themes: String
    /// In the theme of a publication on another paper than its look is made for.
    package internal(set) var ownPage: String

    // In issue.yaml.
    package internal(set) var issueTitle, pages, picture, credit, contents: String

    // In articles.
    package internal(set) var noteTitle, noteText, untitled: String
    package internal(set) var summary, author, text: String
    package internal(set) var organization, published, source, license, provenance, timezone: String
    package internal(set) var reportSummary, reportSummaryText, timeline, firstEntry, lastEntry: String
    package internal(set) var lessons, lessonsText: String
}
