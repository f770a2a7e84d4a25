/// What the site says around the articles.
struct EditionPhrases: Sendable {
    let archive, latest, previousIssue, nextIssue, previous, next, minutes, moved, otherIssues, otherArticles: String
    let subscribe, emailAddress, signUp, feed: String
    let missing, missingLead: String
    let booklet, pagesFile, epubFile: String
    let search, searchLabel, searchNeeds, found, foundNone: String
    let writeInMargin, writeBeside, yourNote, noteHint, notesKept, saveNotes, eraseNotes: String
    let printedCover, coverOf, olderIssues, newerIssues: String
    let assemble: String
}

extension EditionPhrases {
    static let english = EditionPhrases(
        archive: "All issues", latest: "The latest issue", previousIssue: "Previous issue", nextIssue: "Next issue",
        previous: "Previous", next: "Next", minutes: "% min to read",
        moved: "This article has a new address:", otherIssues: "Other issues",
        otherArticles: "Other articles of this issue",
        subscribe: "Get it in your inbox", emailAddress: "E-mail address", signUp: "Sign up", feed: "Feed",
        missing: "Nothing is printed here",
        missingLead: "There is no page at this address. It may have been moved, or torn out.",
        booklet: "Booklet to print and fold (PDF)", pagesFile: "Pages one by one (PDF)", epubFile: "E-book (EPUB)",
        search: "Search", searchLabel: "Search the archive",
        searchNeeds: "Searching takes a script, which this browser does not run. Every article is listed here:",
        found: "Articles found: %", foundNone: "No article has all of these words.",
        writeInMargin: "Write in the margin", writeBeside: "Write beside “%…”", yourNote: "Your note",
        noteHint: "A thought, a question, a doubt", notesKept: "Notes: %, kept in this browser alone.",
        saveNotes: "Save them as Markdown", eraseNotes: "Erase",
        printedCover: "The cover as it is printed: %", coverOf: "Cover of %",
        olderIssues: "Older issues", newerIssues: "Newer issues",
        assemble: "How to make a booklet")
}
