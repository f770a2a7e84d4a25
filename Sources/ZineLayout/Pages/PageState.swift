/// Where a path of the search has got to on its page.
struct PageState: Hashable {
    /// From zero, within the article.
    var page: Int32 = 0
    /// Grid lines of text so far; a page without any is empty.
    var depth: Int32 = 0
    /// Space after the last strip, which counts only when something follows it on the page.
    var space: Int32 = 0
    /// How many lines of the space that follows are part of that space already.
    var absorbed: Int32 = 0
    /// Lines of notes that the page owes.
    var owed: Int32 = 0
    /// Lines of the last note that the page itself refers to; it alone may run on.
    var last: Int32 = 0
    /// The depth of the verso that faces this page, twice, and one more where it has notes; −1 where none of the article
    /// does.
    var facing: Int32 = -1
    /// Figures that were put off.
    var waiting: Int32 = 0

    /// One word instead of eight numbers: the search does little else than look states up.
    func hash(into hasher: inout Hasher) {
        let place = UInt64(UInt32(bitPattern: page)) << 32 | UInt64(UInt32(bitPattern: depth) & 0xFFFF) << 16
        let rest = UInt64(UInt32(bitPattern: owed)) << 32 | UInt64(UInt32(bitPattern: facing) & 0xFFFF) << 16
        let small = UInt64(UInt32(bitPattern: space + absorbed &* 31 + waiting &* 977 + last &* 7919))
        hasher.combine((place ^ small) &* 0x9E37_79B9_7F4A_7C15 ^ rest)
    }

    var facingDepth: PageDepth? { facing < 0 ? nil : PageDepth(lines: Int(facing >> 1), hasNotes: facing & 1 == 1) }

    mutating func face(_ depth: PageDepth?) {
        facing = depth.map { Int32(clamping: $0.lines) << 1 | ($0.hasNotes ? 1 : 0) } ?? -1
    }
}

/// What a path did: it took a strip, a way to set space, or a figure that was waiting, and ended a page or did not.
/// Paths share their beginnings.
struct PageNode {
    enum Step { case strip, choice, figure, end }
    var previous: Int32
    var step: Step
    var passage: Int32
    var variant: Int32
    /// Of a figure, the space above it instead.
    var strip: Int32
    var end: PageEnd?
}

/// How a page ended.
struct PageEnd {
    var cost: Int
    /// Lines of notes left over for the next page.
    var carried: Int32
    var depth: PageDepth
    var isForced = false
}

/// The cheapest way to a state: the node it goes on from, and the strip it took last, which becomes a node of its own only
/// when the path is kept.
struct PagePath {
    var cost: Int
    var node: Int32
    var taken: PageNode?
}

/// The cheapest path to each state, in the order in which the states were first reached: a dictionary's own order differs
/// from run to run, and ties must not.
struct PageFront {
    private(set) var states: [PageState] = []
    private(set) var paths: [PagePath] = []
    private var places: [PageState: Int] = [:]
    var count: Int { states.count }
    var isEmpty: Bool { states.isEmpty }

    init(capacity: Int = 0) {
        states.reserveCapacity(capacity)
        paths.reserveCapacity(capacity)
        places.reserveCapacity(capacity)
    }

    mutating func keep(_ path: PagePath, at state: PageState) {
        if let place = places[state] {
            if path.cost < paths[place].cost { paths[place] = path }
        } else {
            places[state] = states.count
            states.append(state)
            paths.append(path)
        }
    }
}
