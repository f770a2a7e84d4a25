public import ZineCore

/// A piece of a galley that no page break divides: a line of text, a row of a table, a figure. Its height is whole grid
/// lines, so that whatever stands below it is on the grid again.
public struct Strip: Hashable, Sendable {
    /// What a strip is, as far as pages and reports must know.
    public enum Kind: Hashable, Sendable { case line, space, heading, opener, code, row, figure }

    /// A place that something leads to.
    public struct Mark: Hashable, Sendable {
        public var anchor: String
        /// The line that the place has in the outline.
        public var outline: (title: String, level: Int)? { title.map { ($0, level) } }
        private var title: String?
        private var level: Int

        public init(anchor: String, outline: (title: String, level: Int)? = nil) {
            self.anchor = anchor
            title = outline?.title
            level = outline?.level ?? 0
        }
    }

    /// A pull quote: of its author's making, or put in to fill a page.
    public enum PullQuote: Hashable, Sendable { case written, putIn }

    /// Lines at a distance of their own, one of several strips of a block. Those of a block that come to stand on one page
    /// follow each other without regard to the grid; what they lack to it in all stands above and below them.
    public struct OwnLines: Hashable, Sendable {
        /// The same for all strips of a block, and for those of no other.
        public var block: Int
        public var height: Length
        /// Whether a little more may stand between any two strips, the same everywhere.
        public var mayOpen: Bool
        public init(block: Int, height: Length, mayOpen: Bool) {
            self.block = block; self.height = height; self.mayOpen = mayOpen
        }
    }

    /// The box that a strip stands in: its place across the page, and where its edges are, from the top of the strips that
    /// it begins and ends with.
    public struct Box: Hashable, Sendable {
        /// The same for all strips of a box, and for those of no other.
        public var number: Int
        public var left: Length
        public var width: Length
        public var head: Length?
        public var foot: Length?
        public init(number: Int, left: Length, width: Length) {
            self.number = number; self.left = left; self.width = width
        }
    }

    /// What a line of running text is of its paragraph, and whether it fits.
    public struct Texture: Hashable, Sendable {
        public var isOverfull: Bool
        public var isFirst: Bool
        public var isLast: Bool
    }

    public var kind: Kind
    /// Height in grid lines.
    public var height: Int
    /// From the strip's top left corner, which is at the left edge of the text block.
    public var items: [FrameItem]
    /// Notes that must stand at the foot of the page that the strip is on.
    public var notes: [Int]
    /// What it costs to end a page after this strip: `PageCost.never` where it must not, `.forced` where it must.
    public var breakAfter: Int
    /// What the price of the break is made of.
    public private(set) var charges: [Charge] = []
    public var marks: [Mark]
    public var texture: Texture?
    /// How far pictures move towards the fore-edge on a verso, which has it on the left.
    public var versoShift: Length = .zero
    /// Whether a picture goes to the edges, so that the page has no other marks.
    public var bleeds = false
    /// Of what goes across all columns of a page: the grid lines below it that stay free.
    public var acrossColumns: Int?
    /// What kind of pull quote it is, if it is one.
    public var pullQuote: PullQuote?
    /// Whether an article ends here that another follows on the same page: the page may end as an article's last does.
    public var endsArticle = false
    /// How tall it is by its own lines, where those are not the grid's.
    public var ownLines: OwnLines?
    /// The box that it stands in.
    public var box: Box?
    /// Whether a heading is right above it, which it stands nearer to than its grid lines are.
    public var isUnderHeading = false
    /// Marks beside it that stay where the grid has them.
    public var beside: [FrameItem] = []
    /// The table head, by number, that is repeated when a page starts with this strip.
    public var repeatedHead: Int?

    public init(
        _ kind: Kind, height: Int = 1, items: [FrameItem] = [], notes: [Int] = [], breakAfter: Int = 0,
        marks: [Mark] = [], texture: Texture? = nil, repeatedHead: Int? = nil
    ) {
        self.kind = kind; self.height = height; self.items = items; self.notes = notes; self.breakAfter = breakAfter
        self.marks = marks; self.texture = texture; self.repeatedHead = repeatedHead
    }

    /// Makes a page's end after this strip dearer.
    mutating func charge(_ reason: Charge.Reason, _ amount: Int) { charge([Charge(reason, amount)]) }

    mutating func charge(_ more: [Charge]) {
        breakAfter += more.reduce(0) { $0 + $1.amount }
        charges = charges.isEmpty ? more : charges + more
    }

    /// Lets a page end after this strip for nothing.
    mutating func freeBreak() {
        breakAfter = 0
        charges = []
    }

    /// Empty grid lines that stay, at the head of a page too.
    static func sink(_ lines: Int) -> [Strip] {
        lines > 0 ? [Strip(.opener, height: lines, breakAfter: PageCost.never)] : []
    }

    /// An empty grid line, which vanishes at the top and the foot of a page.
    static func space(_ lines: Int) -> [Strip] {
        (0..<max(0, lines)).map { _ in Strip(.space, breakAfter: PageCost.never) }
    }
}

/// Prices of page breaks.
public enum PageCost {
    /// So dear that only having no other way pays it.
    public static let never = 10_000_000
    public static let forced = -10_000_000
}

/// An article as one endless column: what page breaks are chosen in.
public struct Galley: Hashable, Sendable {
    public var strips: [Strip]
    /// Every note's lines, each a list of marks from the line's baseline.
    public var notes: [[Line]]
    /// Table heads to repeat.
    public var heads: [[Strip]]
    public init(strips: [Strip] = [], notes: [[Line]] = [], heads: [[Strip]] = []) {
        self.strips = strips; self.notes = notes; self.heads = heads
    }
    /// The heights of all strips together.
    public var height: Int { strips.reduce(0) { $0 + $1.height } }
}
