import ZineText

/// What all issues of a run are made with: things that take longer to get ready than to use.
struct CommonTools: Sendable {
    /// Reads a language's patterns once.
    let hyphenator = HyphenationLibrary()
    let cuts = FaceCuts()
}
