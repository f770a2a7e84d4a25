/// Sums of widths and of what they can give, in scaled points.
public struct Extent: Hashable, Sendable {
    public var width = 0
    public var stretch = 0
    public var shrink = 0
    /// The number of infinitely stretchable glues.
    public var fills = 0
    /// How much the glyphs themselves can grow and shrink: font expansion and letterspacing together.
    public var expand = 0
    public var compress = 0

    public init(width: Int = 0, stretch: Int = 0, shrink: Int = 0, fills: Int = 0, expand: Int = 0, compress: Int = 0) {
        self.width = width; self.stretch = stretch; self.shrink = shrink; self.fills = fills
        self.expand = expand; self.compress = compress
    }

    public static func + (a: Extent, b: Extent) -> Extent {
        Extent(
            width: a.width + b.width, stretch: a.stretch + b.stretch, shrink: a.shrink + b.shrink,
            fills: a.fills + b.fills, expand: a.expand + b.expand, compress: a.compress + b.compress)
    }
    public static func - (a: Extent, b: Extent) -> Extent {
        Extent(
            width: a.width - b.width, stretch: a.stretch - b.stretch, shrink: a.shrink - b.shrink,
            fills: a.fills - b.fills, expand: a.expand - b.expand, compress: a.compress - b.compress)
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
    case discretionary(Discretionary)

    public struct Box: Hashable, Sendable {
        public var extent: Extent
        /// How far the box may hang out when it starts or ends a line.
        public var leftProtrusion: Int
        public var rightProtrusion: Int
        /// How much further it may hang out on a line that is short of room: the white beside its ink.
        public var leftWhite = 0
        public var rightWhite = 0
        /// How much further out or in the box may stand at a line's edges than that share of its protrusion that may
        /// vary: too little to be seen.
        public var leftPlay = 0
        public var rightPlay = 0
        public init(_ extent: Extent, leftProtrusion: Int = 0, rightProtrusion: Int = 0) {
            self.extent = extent; self.leftProtrusion = leftProtrusion; self.rightProtrusion = rightProtrusion
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

    var isDiscardable: Bool {
        switch self {
        case .glue, .kern, .penalty: true
        case .box, .discretionary: false
        }
    }
}
