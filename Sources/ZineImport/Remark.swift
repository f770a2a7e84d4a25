/// Something that an editor should know of what was made of a page.
public enum Remark: Hashable, Sendable {
    /// A part of the page that is no part of the article: what it is, and how it begins.
    case leftOut(what: String, words: String)
    /// A film or another page, to which a link leads.
    case embedded(String)
    /// A formula whose source stands as code.
    case formula(String)
    /// A link into the page to a place that the page does not have.
    case lostPlace(String)
    /// A picture without words for those who cannot see it.
    case missingAlt(String)
    /// A picture that moved, of which the first frame is kept.
    case still(String)
    /// A picture that could not be had, and why.
    case missingPicture(String, reason: String)
    /// What the page says of its language, against which its words speak.
    case language(said: String, found: String)
    /// Whose licence it is: the site's, from a footer.
    case siteLicense(String)
    /// No licence was found; whom to ask, where the page says so.
    case noLicense(contact: String?)
    /// A fact that the page does not state.
    case missing(String)
    /// Characters that were read by another encoding than was said.
    case encoding(said: String, used: String)
    /// The page looks like one that scripts fill in, or like an error's.
    case nearlyEmpty(words: Int)
    /// Times of updates whose zone is not said.
    case noZone

    /// A sentence for the terminal.
    public var text: String {
        switch self {
        case .leftOut(let what, let words): "left out: \(what) “\(words)”"
        case .embedded(let address): "a film or page inside the page is a link: \(address)"
        case .formula(let source): "a formula is written as code: \(source)"
        case .lostPlace(let name): "a link leads to #\(name), which is not on the page"
        case .missingAlt(let name): "to do: say what \(name) shows, between its brackets"
        case .still(let name): "\(name) is the first frame of a picture that moves"
        case .missingPicture(let address, let reason): "to do: the picture \(address) could not be had: \(reason)"
        case .language(let said, let found): "the page says that its language is \(said), its words are \(found)"
        case .siteLicense(let license):
            "to do: \(license) stands in the site's footer; see whether it holds for the article"
        case .noLicense(let contact):
            "to do: no licence was found; ask for permission" + (contact.map { ": \($0)" } ?? "")
        case .missing(let what): "to do: the page does not say \(what)"
        case .encoding(let said, let used): "the page says \(said) and is \(used)"
        case .nearlyEmpty(let words):
            "the page has only \(words) words; scripts may fill it in: save it from a browser and import the file"
        case .noZone: "to do: no zone is said for the times; add 'timezone:'"
        }
    }
}
