/// What an issue can be built as.
public enum Edition: String, CaseIterable, Hashable, Sendable {
    /// The imposed sheets: `booklet.pdf`.
    case print
    /// The pages one by one: `pages.pdf`.
    case pages
    /// The digital edition: `web/`.
    case web
}
