public import ZineCore

/// A page's image on paper.
public struct Impression: Hashable, Sendable {
    /// `nil` is a blank that stands for a page.
    public var page: Int?
    /// In the page's own coordinates.
    public var size: Size
    /// From the page to the paper. Paper is always measured on its front, in points from its top left corner,
    /// also for what is on its back: there the map mirrors, as if one looked through the paper.
    public var map: Transform
    public init(page: Int?, size: Size, map: Transform) {
        self.page = page
        self.size = size
        self.map = map
    }
}

/// A sheet of paper with two printed faces.
public struct PrintedSheet: Hashable, Sendable {
    public var size: Size
    public var front: [Impression]
    public var back: [Impression]
    public init(size: Size, front: [Impression], back: [Impression]) {
        self.size = size
        self.front = front
        self.back = back
    }
}

/// Why paper could not be folded, or what came of it is no book.
public enum FoldingError: Error, Hashable, Sendable {
    /// The files hold different numbers of sides.
    case sidesOutOfStep
    /// Two parts of a sheet that hang together were moved apart.
    case torn(sheet: Int)
    /// Paper would have to pass through paper.
    case crossed(sheet: Int)
    /// One face of a leaf carries several pages.
    case severalPagesOnAFace
    /// The scheme makes no book, or the sheets are not what its assembly expects.
    case cannotBeBound
}
