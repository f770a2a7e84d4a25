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
    public init() {}
}

extension Issue.Cover {
    /// How it is built: as the issue says, else as the theme does.
    public func shape(in theme: Theme) -> CoverDesign.Shape { shape ?? theme.cover.shape }
}
