extension Language {
    static let english = Language(
        tag: "en",
        kinds: ArticleKindNames(
            report: "Report", feature: "Feature", essay: "Essay", interview: "Interview", note: "Editors",
            etcetera: "Etcetera", illustration: "Illustration"),
        alerts: AlertNames(note: "Note", tip: "Tip", important: "Important", warning: "Warning", caution: "Caution"),
        dates: DateForms(
            months: [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ], day: "{day} {month} {year}", month: "{month} {year}"),
        names: NameList(joint: " and "), plurals: .oneAndOther,
        we: ["we", "us", "our", "ours"],
        print: PrintWords(
            readerNotes: "Notes", continued: "continued", qrCode: "QR code", links: "Links",
            index: "Index", onPage: "page %"),
        colophon: .english, page: .english, editions: .english, book: .english, assembly: .english, newFiles: .english)
}

extension ColophonWords {
    static let english = ColophonWords(
        title: "Colophon",
        made: "This issue was read from Markdown and made into pages, sheets and a web edition by {1}.",
        type: "It is set in {1}, the text in {2} on {3}.",
        pages: "Paragraphs were broken as wholes and page breaks chosen for all articles together; every line of text "
            + "stands on one grid, and the issue was fitted to whole sheets.",
        print: "Print it on both sides of {1} paper, fold it, and staple it at the fold.")
}

extension Phrases {
    static let english = Phrases(
        skip: "Skip to the articles", issue: "Issue %", contents: "Contents", page: "Page %", nextIssue: "Next issue %",
        toContents: "Back to contents",
        by: "By %", published: "Published on %", publishedIn: "Published in %", originally: "Originally printed at",
        retold: Adaptation(by: "Retold by %", byEditors: "Retold by the editors"),
        abridged: Adaptation(by: "Abridged by %", byEditors: "Abridged by the editors"),
        translated: Adaptation(by: "Translated by %", byEditors: "Translated by the editors"), original: "Original: %",
        originalIsAt: "The original is at",
        licence: "License",
        notes: "Notes", note: "Note %", backToReference: "Back to the text, note %", code: "Code %", table: "Table %",
        details: "Details", done: "Done", open: "Not done",
        typefaces: "Set in %.", madeWith: "Made with %.", print: "Print, fold, staple",
        howToPrint: "Print the booklet on % paper: both sides, flipped on the short edge, at actual size. "
            + "Fold the stack once down the middle and put two staples in the fold.",
        downloads: "Other editions")
}

extension EditionPhrases {
    static let english = EditionPhrases(
        archive: "All issues", latest: "The latest issue", previousIssue: "Previous issue", nextIssue: "Next issue",
        previous: "Previous", next: "Next", minutes: CountedPhrase(other: "% min to read"),
        moved: "This article has a new address:", otherIssues: "Other issues",
        otherArticles: "Other articles of this issue",
        subscribe: "Get it in your inbox", emailAddress: "E-mail address", signUp: "Sign up", feed: "Feed",
        missing: "Nothing is printed here",
        missingLead: "There is no page at this address. It may have been moved, or torn out.",
        booklet: "Booklet to print and fold (PDF)", pagesFile: "Pages one by one (PDF)", epubFile: "E-book (EPUB)",
        largePrint: "Large print",
        braille: "Braille",
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

extension BookPhrases {
    static let english = BookPhrases(
        cover: "Cover", beginning: "Beginning of the articles", printedPages: "Printed pages",
        printEdition: "print edition",
        accessible: "The text flows, in its order of reading, under headings that can be walked through.",
        accessiblePictures: "Every picture is described.",
        accessiblePages: "The pages of the printed edition are marked and listed.",
        picture: "[Picture: %]", readOnline: "Read it on the web", readOn: "Read on: %", unsubscribe: "Unsubscribe",
        links: "Notes and links")
}

extension AssemblyWords {
    static let english = AssemblyWords(
        title: "How to make the booklet",
        lead: "A printer, {paper} paper and ten minutes are all it takes.",
        proofLead: "A proof on {paper} paper, for looking at and not for binding.",
        shortEdge: "on the short edge", longEdge: "on the long edge",
        leftEdge: "the left edge", rightEdge: "the right edge",
        twoPages: "pages {a} and {b}", onePage: "page {a}", noPage: "blank pages",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "This file is for a printer that turns the backs by half a turn; do not turn them once more.",
        severalZines: "Each of the {sheets} sheets becomes a booklet of its own.",
        poster: "The poster is on the other side of the sheet: unfold it.",
        steps: [
            .print: Step(
                "Print",
                "Print on both sides of {paper} paper, flipped {edge}, at actual size: 100%, not scaled to fit.",
                "A printer with the first sheet coming out, and three settings: the paper, both sides flipped {edge}, "
                    + "and 100%"),
            .printOneSide: Step(
                "Print", "Print on one side of {paper} paper, at actual size: 100%, not scaled to fit.",
                "A printer with the first sheet coming out, and two settings: the paper and 100%"),
            .printFronts: Step(
                "Print the fronts",
                "Print the file of the fronts on one side of {paper} paper, at actual size: 100%, not scaled to fit.",
                "A printer with the first sheet coming out, and two settings: the paper and 100%"),
            .turnPile: Step(
                "Turn the pile", "Turn the whole pile over {edge} and put it back into the paper tray.",
                "A printed pile before and after it is turned over {edge}"),
            .returnPile: Step(
                "Put the pile back", "Put the pile back into the paper tray as it came out, without turning it over.",
                "A printed pile on its way back into the paper tray"),
            .printBacks: Step(
                "Print the backs", "Print the file of the backs with the same settings.",
                "A printer with the first sheet coming out, and two settings: the paper and 100%"),
            .check: Step(
                "Check one sheet",
                "Try it with the first sheet alone. Turn it over {edge}: page {behind} must stand behind page {front}, "
                    + "head behind head.",
                "The first sheet before and after it is turned over {edge}: page {behind} lies behind page {front}"),
            .stack: Step(
                "Stack",
                "Lay the sheets on one another. The one with page {first} lies at the bottom, page {first} face down; "
                    + "on top you see {middle}.",
                "The sheets above one another, {middle} on top"),
            .layOne: Step(
                "Lay it down", "Lay the sheet on the table, page {first} face down; you see {middle}.",
                "The sheet with {middle} up"),
            .sort: Step(
                "Sort",
                "Sort the sheets into {count} bundles: pages {ranges}. In each, the sheet with the lowest page number "
                    + "lies at the bottom, that page face down.",
                "Bundles of sheets beside each other, their middle pages up"),
            .fold: Step(
                "Fold",
                "Fold the whole stack once down the middle, so that page {first} lies outside in front. Sharpen the "
                    + "crease with the back of a spoon.",
                "The stack half folded: the half with page {first} comes over the other"),
            .foldBundles: Step(
                "Fold",
                "Fold each bundle once down the middle, so that its lowest page number lies outside in front. Sharpen "
                    + "the crease with the back of a spoon.",
                "A bundle half folded: the half with its first page comes over the other"),
            .foldEach: Step(
                "Fold",
                "Fold each sheet by itself once down the middle, so that its lowest page number lies outside in front.",
                "A sheet half folded: the half with its first page comes over the other"),
            .gather: Step(
                "Gather",
                "Lay the folded parts on one another in the order of their pages, page {first} on top, all folds along "
                    + "{spine}.",
                "Folded parts above one another, page {first} on top"),
            .pile: Step(
                "Stack", "Lay the sheets on one another in the order of their pages, page {first} on top.",
                "Sheets above one another, page {first} on top"),
            .cutPile: Step(
                "Cut", "Keep the sheets in order, page {first} on top, and cut the whole pile down the middle.",
                "A pile of sheets and a knife on the line down its middle"),
            .join: Step(
                "Stack", "Lay the half with page {first} on the other half.",
                "The half with page {first} is lifted onto the other half"),
            .crease: Step(
                "Crease",
                "Crease the sheet into eight: once along its length, three times across. Then open it, printed side up.",
                "The printed sheet with its creases, pages head to head in two rows of four"),
            .slit: Step(
                "Cut once",
                "Fold it in half across, short edge to short edge, print outside. Cut along the middle from the fold to "
                    + "the next crease.",
                "The sheet folded in half, and scissors cutting from the fold to its middle"),
            .lengthwise: Step(
                "Fold lengthwise", "Open it and fold it along its length, print outside, the cut at the top.",
                "The sheet folded along its length like a roof, four pages in front"),
            .push: Step(
                "Push together", "Hold both ends and push them together until the cut gapes.",
                "The ends of the strip pushed together, the middle opening into a diamond"),
            .wrap: Step(
                "Wrap",
                "Push until four double leaves stand like a plus sign. Lay them around, so that page {first} is in front.",
                "Four double leaves around one spine, and an arrow that lays them around to page {first}"),
            .staple: Step(
                "Staple",
                "Open it again and put two staples through the crease from outside, a quarter of the height from either "
                    + "end. No long stapler? Staple into cardboard and bend the legs by hand, or sew three stitches.",
                "The open booklet from outside, like a roof, with two staples on its ridge"),
            .stapleSide: Step(
                "Staple", "Put two staples through the whole pile from the front, 6 mm from {spine}.",
                "The closed book with two staples beside its spine"),
            .sew: Step(
                "Bind",
                "Sew the bundles together through their folds. Or clamp the pile and brush glue onto its spine, twice.",
                "The spine of the book, with thread through its folds and a needle"),
            .bind: Step(
                "Bind", "Staple, clip or glue the pile along {spine}.",
                "The closed book with two staples beside its spine"),
            .trim: Step(
                "Trim",
                "Close it and cut off the paper beyond the pages, with a sharp knife along a steel ruler.",
                "The closed book with dashed lines where it is cut, and a knife"),
            .layOut: Step(
                "Look", "Lay the sheets side by side: each shows facing pages as readers will see them.",
                "Sheets with facing pages side by side"),
            .look: Step(
                "Look", "See all pages at a glance, row by row, each with its number.",
                "A sheet with small pages in rows"),
            .read: Step(
                "Press and read",
                "Leave it under a heavy book for as long as you can bear to wait. Then read, and write in the margins: "
                    + "that is what they are for.",
                "The finished booklet, its cover half open, and a pencil"),
        ])
}

extension NewFileWords {
    static let english = NewFileWords(
        magazine: "The magazine. Every issue is a folder beside this file.",
        unmark: "Take the mark off what applies.",
        tagline: "the line on the back cover",
        publisher: "who publishes it",
        website: "where the digital edition will be",
        subscribe: "where readers sign up for the inbox edition",
        themes: "`zine theme` lists them; `zine new theme ours` begins one",
        ownPage: "The look for the paper that was chosen; what is not stated here is as in the theme that it extends.",
        issueTitle: "What this issue is about",
        pages: "a multiple of four; without it the fewest that fit",
        picture: "what the picture shows, for those who cannot see it",
        credit: "who made it",
        contents: "The articles in order. An article can ask for its place:",
        noteTitle: "Editor’s note",
        noteText: "This is the first page of issue {1}. Say here what the issue is about, and what readers should "
            + "look out for.",
        untitled: "Untitled",
        summary: "The lines under the title, and the description on the web.",
        author: "Who wrote it",
        text: "The text begins here.",
        organization: "Whose report it is",
        published: "when it was first published",
        source: "where; it becomes the QR code at its end",
        license: "by which right it is reprinted",
        provenance: "or abridged, translation, retold: what this text is to that one",
        timezone: "of the times below that say none",
        reportSummary: "Summary",
        reportSummaryText: "What happened, in three sentences.",
        timeline: "Timeline",
        firstEntry: "What was seen first. Two lines or more that begin with a time become a timeline.",
        lastEntry: "What was done.",
        lessons: "What we learned",
        lessonsText: "The text goes on here.")
}
