import ZineDocument

/// What an issue can be built as.
public enum Edition: String, CaseIterable, Hashable, Sendable {
    /// The imposed sheets and how to make a booklet of them: `booklet.pdf`, `assemble.pdf`.
    case print
    /// The pages one by one: `pages.pdf`.
    case pages
    /// The digital edition: `web/`.
    case web
    /// The e-book: `issue.epub`.
    case epub
    /// The inbox edition: `email.html`, `email.txt`, `email.eml`.
    case email

    /// For readers with low vision: `large-print.pdf`, `large-print-booklet.pdf`; made where an issue or somebody asks.
    case largePrint = "large-print"
    /// For readers of Braille: `braille.brf`; made where an issue or somebody asks.
    case braille
    /// Single pages for a print shop: `press.pdf`; made only when it is asked for.
    case press

    /// What is made of every issue where nothing is said.
    public static let usual: Set<Edition> = [.print, .pages, .web, .epub, .email]

    /// Those that are made from the text rather than from the pages.
    static let digital: Set<Edition> = [.web, .epub, .email]

    init(_ further: FurtherEdition) {
        switch further {
        case .largePrint: self = .largePrint
        case .braille: self = .braille
        }
    }
}

extension Issue {
    /// What is made of it where nothing is said.
    var usualEditions: Set<Edition> { Edition.usual.union(furtherEditions.map(Edition.init)) }
}
