/// One side of a leaf as the reader sees it.
public struct Face: Hashable, Sendable {
    /// Distances from the edges of the page's image to the edges of its paper, in points, inwards.
    public struct Gaps: Hashable, Sendable {
        public var head, foot, spine, foreEdge: Double
        public init(head: Double, foot: Double, spine: Double, foreEdge: Double) {
            self.head = head
            self.foot = foot
            self.spine = spine
            self.foreEdge = foreEdge
        }
    }

    /// The page that is printed here; `nil` where nothing is, or a blank.
    public var page: Int?
    /// Whether a page or a blank that stands for one was meant to be here at all.
    public var isPage: Bool
    /// Head up and not mirrored.
    public var isUpright: Bool
    /// `nil` where `isPage` is false.
    public var gaps: Gaps?

    public init(page: Int?, isPage: Bool, isUpright: Bool, gaps: Gaps?) {
        self.page = page
        self.isPage = isPage
        self.isUpright = isUpright
        self.gaps = gaps
    }
}

/// What turns when a reader turns a page: two faces back to back.
public struct Leaf: Hashable, Sendable {
    public var recto: Face
    public var verso: Face
    public init(recto: Face, verso: Face) {
        self.recto = recto
        self.verso = verso
    }
}

/// A bound book, read leaf by leaf from its cover.
public struct Book: Hashable, Sendable {
    public var leaves: [Leaf]
    /// Pages on paper that no opening shows, such as a poster inside a folded sheet.
    public var hiddenPages: [Int]
    public init(leaves: [Leaf], hiddenPages: [Int] = []) {
        self.leaves = leaves
        self.hiddenPages = hiddenPages
    }

    /// All faces in reading order.
    public var faces: [Face] { leaves.flatMap { [$0.recto, $0.verso] } }
    /// What lies open at once, in reading order: the cover, the spreads, the back.
    public var openings: [[Face]] {
        guard let first = leaves.first, let last = leaves.last else { return [] }
        return [[first.recto]] + zip(leaves, leaves.dropFirst()).map { [$0.verso, $1.recto] } + [[last.verso]]
    }
}
