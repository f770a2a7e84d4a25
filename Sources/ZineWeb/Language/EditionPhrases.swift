/// What the EPUB, the e-mail and the site say around the articles, in the language of their `Phrases`.
struct EditionPhrases: Sendable {
    let cover, beginning, printedPages, printEdition: String
    let accessible, accessiblePictures, accessiblePages: String
    let picture, readOnline, unsubscribe, links: String
}

extension Phrases {
    var editions: EditionPhrases { .english }
}

extension EditionPhrases {
    static let english = EditionPhrases(
        cover: "Cover", beginning: "Beginning of the articles", printedPages: "Printed pages",
        printEdition: "print edition",
        accessible: "The text flows, in its order of reading, under headings that can be walked through.",
        accessiblePictures: "Every picture is described.",
        accessiblePages: "The pages of the printed edition are marked and listed.",
        picture: "[Picture: %]", readOnline: "Read it on the web", unsubscribe: "Unsubscribe",
        links: "Notes and links")
}
