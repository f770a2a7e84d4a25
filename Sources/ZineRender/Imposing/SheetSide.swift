public import ZineCore

/// One side of a sheet: where pages go, and the marks for the hands that fold and cut.
///
/// Coordinates are the sheet's, in points; the origin is its top left corner and `y` grows downwards.
public struct SheetSide: Hashable, Sendable {
    public struct Placement: Hashable, Sendable {
        /// The page's place in the source, from zero.
        public var page: Int
        /// From the page, as it is seen upright with its origin top left, to the sheet.
        public var transform: Transform
        /// Where the page may paint on the sheet; `nil` lets it paint all of its own rectangle.
        public var clip: Rect?
        public init(page: Int, transform: Transform, clip: Rect? = nil) {
            self.page = page
            self.transform = transform
            self.clip = clip
        }
    }

    /// A mark, painted in black over the pages.
    public enum Mark: Hashable, Sendable {
        case rect(Rect)
        case line(from: Point, to: Point, width: Length, isDashed: Bool = false)
        /// A few letters in the options' label face, centred on a point and turned clockwise by quarter turns.
        case label(String, centre: Point, size: Length, quarterTurns: Int = 0)
    }

    public var size: Size
    public var placements: [Placement]
    public var marks: [Mark]
    public init(size: Size, placements: [Placement] = [], marks: [Mark] = []) {
        self.size = size
        self.placements = placements
        self.marks = marks
    }

    var hasLabels: Bool { marks.contains { mark in if case .label = mark { true } else { false } } }
}
