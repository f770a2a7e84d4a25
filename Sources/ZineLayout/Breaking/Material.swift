/// Sums of widths and of what they can give, in scaled points.
public struct Extent: Hashable, Sendable {
    public var width = 0
    public var stretch = 0
    public var shrink = 0
    /// The number of infinitely stretchable glues.
    public var fills = 0
    /// How much the glyphs themselves can grow and shrink: font expansion and letterspacing together.
    public var give = 0

    public init(width: Int = 0, stretch: Int = 0, shrink: Int = 0, fills: Int = 0, give: Int = 0) {
        self.width = width; self.stretch = stretch; self.shrink = shrink; self.fills = fills; self.give = give
    }

    public static func + (a: Extent, b: Extent) -> Extent {
        Extent(
            width: a.width + b.width, stretch: a.stretch + b.stretch, shrink: a.shrink + b.shrink,
            fills: a.fills + b.fills, give: a.give + b.give)
    }
    public static func - (a: Extent, b: Extent) -> Extent {
        Extent(
            width: a.width - b.width, stretch: a.stretch - b.stretch, shrink: a.shrink - b.shrink,
            fills: a.fills - b.fills, give: a.give - b.give)
    }
}

/// What a paragraph is made of when it is broken into lines: TeX's horizontal list, in scaled points.
public enum Material: Hashable, Sendable {
    /// Something with a width that a line cannot end inside.
    case box(Box)
    /// Space that vanishes at a line's end; a line may end at it when a box stands before it.
    case glue(Extent)
    /// Space that never stretches and vanishes at a line's start; a line may end at it only when glue follows.
    case kern(Int)
    /// A place where a line may end at a price; 10,000 and more forbid, −10,000 and less force.
    case penalty(Int, isFlagged: Bool)
    /// A place where a line may end with `pre` at its end and `post` at the start of the next, `replace` otherwise.
    /// Kept apart, since it is three times what the others are, of which there are many more.
    indirect case discretionary(Discretionary)

    public struct Box: Hashable, Sendable {
        public var extent: Extent
        /// How far the box hangs out when it starts or ends a line: left and right where text runs from the left.
        public var startProtrusion: Int
        public var endProtrusion: Int
        public init(_ extent: Extent, startProtrusion: Int = 0, endProtrusion: Int = 0) {
            self.extent = extent; self.startProtrusion = startProtrusion; self.endProtrusion = endProtrusion
        }
        public static let empty = Box(Extent())
    }

    public struct Discretionary: Hashable, Sendable {
        public var pre: Box
        public var post: Box
        public var replace: Box
        public var penalty: Int
        /// Found by hyphenation: the first of TeX's passes does without.
        public var isHyphenation: Bool
        public init(pre: Box, post: Box = .empty, replace: Box = .empty, penalty: Int, isHyphenation: Bool) {
            self.pre = pre; self.post = post; self.replace = replace; self.penalty = penalty
            self.isHyphenation = isHyphenation
        }
    }

    /// What it adds to a line that does not end at it.
    var extent: Extent {
        switch self {
        case .box(let box): box.extent
        case .glue(let glue): glue
        case .kern(let width): Extent(width: width)
        case .penalty: Extent()
        case .discretionary(let hyphen): hyphen.replace.extent
        }
    }

    var isDiscardable: Bool {
        switch self {
        case .glue, .kern, .penalty: true
        case .box, .discretionary: false
        }
    }
}
