extension StringProtocol {
    /// The language alone of a BCP 47 tag, in small letters.
    public var primarySubtag: String { prefix { $0 != "-" }.lowercased() }
}
