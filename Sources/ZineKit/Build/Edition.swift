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

    /// Single pages for a print shop: `press.pdf`; made only when it is asked for.
    case press

    /// What is made where nothing is said.
    public static let usual = Set(allCases).subtracting([.press])

    /// Those that are made from the text rather than from the pages.
    static let digital: Set<Edition> = [.web, .epub, .email]
}
