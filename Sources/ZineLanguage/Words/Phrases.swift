/// What is said around an article on pages and screens. `%` stands for what is filled in.
package struct Phrases: Sendable {
    package internal(set) var skip, issue, contents, page, nextIssue, toContents: String
    /// Before the authors' names; `byMany` where several take another word.
    package internal(set) var by: String
    package internal(set) var byMany: String?
    /// Before a date with a day; `publishedIn` before a month alone where that takes another word.
    package internal(set) var published: String
    package internal(set) var publishedIn: String?
    /// Before the address of the first publication, without a colon.
    package internal(set) var originally: String
    /// Of a text that is not its author's word for word: who told it anew, shortened it or translated it.
    package internal(set) var retold, abridged, translated: Adaptation
    /// Before the organization and the date of the text that such a one was made from.
    package internal(set) var original: String
    /// Before its address, without a colon.
    package internal(set) var originalIsAt: String
    package internal(set) var licence: String
    package internal(set) var notes, note, backToReference, code, table, details, done, open: String
    package internal(set) var typefaces, madeWith, print, howToPrint, downloads: String

    package static func fill(_ phrase: String, _ value: String) -> String {
        guard let mark = phrase.firstIndex(of: "%") else { return phrase }
        return phrase[..<mark] + value + phrase[phrase.index(after: mark)...]
    }
}

/// How it is said who adapted a text.
package struct Adaptation: Sendable {
    /// `%` stands for the names.
    var by: String
    /// Where no names are given.
    var byEditors: String
}

/// What the site says around the articles. `%` stands for what is filled in.
package struct EditionPhrases: Sendable {
    package internal(set) var archive, latest, previousIssue, nextIssue, previous, next: String
    package internal(set) var minutes: CountedPhrase
    package internal(set) var moved, otherIssues, otherArticles: String
    package internal(set) var subscribe, emailAddress, signUp, feed: String
    package internal(set) var missing, missingLead: String
    package internal(set) var booklet, pagesFile, epubFile, largePrint, braille: String
    package internal(set) var search, searchLabel, searchNeeds, found, foundNone: String
    package internal(set) var writeInMargin, writeBeside, yourNote, noteHint, notesKept, saveNotes, eraseNotes: String
    package internal(set) var printedCover, coverOf, olderIssues, newerIssues: String
    package internal(set) var assemble: String
}

/// What the e-book and the inbox edition say around the articles. `%` stands for what is filled in.
package struct BookPhrases: Sendable {
    package internal(set) var cover, beginning, printedPages, printEdition: String
    /// The accessibility summary, by sentences.
    package internal(set) var accessible, accessiblePictures, accessiblePages: String
    package internal(set) var picture, readOnline, readOn, unsubscribe, links: String
}
