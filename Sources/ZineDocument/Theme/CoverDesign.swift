/// How covers are built.
public struct CoverDesign: Hashable, Sendable {
    public enum Shape: String, Hashable, CaseIterable, Sendable {
        /// The masthead, the picture below it, the contents at the foot.
        case masthead
        /// The picture to the page's edges, the type over it.
        case picture
        /// Large type alone.
        case type
        /// The contents, with what each article is about.
        case contents
        /// The picture alone: it is the whole cover.
        case page
    }

    /// What the page is covered with under all type.
    public enum Ground: String, Hashable, CaseIterable, Sendable { case paper, accent }

    public var shape = Shape.masthead
    public var ground = Ground.paper
    /// Whether the name stands over a picture that is the whole cover.
    public var hasMasthead = false
    public init() {}
}

/// How last pages are built that no article stands on.
public struct BackCoverDesign: Hashable, Sendable {
    public enum Shape: String, Hashable, CaseIterable, Sendable {
        /// White but for its foot, where tagline, website and address stand.
        case text
        /// The picture to the page's edges, the same words over it.
        case picture
        /// The tagline in large type.
        case type
        /// The picture alone.
        case page
    }

    public var shape = Shape.text
    public var ground = CoverDesign.Ground.paper
    public init() {}
}
