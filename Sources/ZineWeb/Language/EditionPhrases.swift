/// What the site says around the articles.
struct EditionPhrases: Sendable {
    /// A step of making a booklet; `%` in its text stands for the paper.
    struct Step: Sendable {
        let name, text: String
        /// What the drawing beside it shows.
        let drawing: String
    }

    let archive, latest, previousIssue, nextIssue, previous, next, minutes, moved, otherIssues, otherArticles: String
    let subscribe, emailAddress, signUp, feed: String
    let missing, missingLead: String
    let booklet, pagesFile, epubFile: String
    let search, searchLabel, searchNeeds, found, foundNone: String
    let writeInMargin, writeBeside, yourNote, noteHint, notesKept, saveNotes, eraseNotes: String
    let printedCover, coverOf, olderIssues, newerIssues: String
    let assemble, assembleLead: String
    let steps: [Step]
}

extension Phrases {
    var editions: EditionPhrases { .english }
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
        assemble: "How to make a booklet",
        assembleLead: "Each issue prints at home, on both sides of ordinary paper. Ten minutes, a printer and a "
            + "stapler are all it takes.",
        steps: [
            Step(
                name: "Print",
                text: "Download the booklet and print it on % paper: both sides, flipped on the short edge, at actual "
                    + "size, which some programs call 100 %, and without scaling to fit.",
                drawing: "A printer from which a sheet with two pages side by side comes out"),
            Step(
                name: "Stack",
                text: "Keep the sheets in the order in which they came out. The sheet with the cover lies at the "
                    + "bottom, its printed side down, and the middle of the magazine looks up at you.",
                drawing: "Three sheets, one on another, with the edges aligned"),
            Step(
                name: "Fold",
                text: "Fold the whole stack once down the middle, short edge to short edge. Sharpen the crease with "
                    + "the back of a spoon.",
                drawing: "A stack of sheets half folded, with an arrow from the one edge to the other"),
            Step(
                name: "Staple",
                text: "Open it again and put two staples through the crease from outside, a quarter of the height "
                    + "from either end. No long stapler? Staple into a piece of cardboard and bend the legs over by "
                    + "hand, or sew it with three stitches.",
                drawing: "An open booklet from outside, with two staples in its spine"),
            Step(
                name: "Press and read",
                text: "Leave it under a heavy book for as long as you can bear to wait. Then read, reflect, and write "
                    + "in the margins: that is what they are for.",
                drawing: "A finished booklet with a pencil beside it"),
        ])
}
