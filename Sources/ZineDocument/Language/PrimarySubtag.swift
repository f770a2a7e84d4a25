extension StringProtocol {
    /// The language alone of a BCP 47 tag, in small letters.
    public var primarySubtag: String { prefix { $0 != "-" }.lowercased() }
}

extension [String: String] {
    /// Of a word in several languages that for one, by BCP 47; in English where that is not known.
    public func word(in language: String) -> String? { self[language.primarySubtag] ?? self["en"] }
}
