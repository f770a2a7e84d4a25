/// Where a path of the search has got to on its page.
struct PageState: Equatable {
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
    /// 1 where the page, or the verso that it faces, has a pull quote.
    var pulled: Int32 = 0
    /// Spaces that were opened: on the page, and on the verso that it faces.
    var opened = OpenedSpaces()
    /// Grid lines at the page's head that what goes across all of its columns takes.
    var across: Int32 = 0
    /// Whether a picture has the page to itself, so that nobody sees how deep the page that it faces is.
    var isPicture = false
    /// Whether figures that waited are all that stands on the page: text goes on below them as at its head.
    var hasFiguresAlone = false
    /// Whether text that is taken next is the first of the page.
    var isBeforeText: Bool { depth == 0 || hasFiguresAlone }

    /// For a table of its own: the search does little else than look states up.
    var mixed: UInt64 {
        var mixed: UInt64 = 0
        for part in [
            (page | across << 20, depth << 1 | (hasFiguresAlone ? 1 : 0)), (space, absorbed), (owed, last),
            (facing, opened.packed << 8 | waiting << 1 | pulled),
        ] {
            mixed ^= UInt64(UInt32(bitPattern: part.0)) << 32 | UInt64(UInt32(bitPattern: part.1))
            mixed = (mixed ^ mixed >> 29) &* 0x9E37_79B9_7F4A_7C15
        }
        return mixed >> 32
    }

    var facingDepth: PageDepth? { facing < 0 ? nil : PageDepth(lines: Int(facing >> 1), hasNotes: facing & 1 == 1) }

    mutating func face(_ depth: PageDepth?) {
        facing = depth.map { Int32(clamping: $0.lines) << 1 | ($0.hasNotes ? 1 : 0) } ?? -1
    }
}

/// How many spaces were opened on a page, and on the verso that it faces.
struct OpenedSpaces: Hashable {
    var own: Int8 = 0
    var facing: Int8 = 0
    /// What the spread has of each kind of spaces.
    private(set) var kinds: UInt16 = 0

    init(own: Int8 = 0, facing: Int8 = 0, kinds: UInt16 = 0) {
        self.own = own; self.facing = facing; self.kinds = kinds & 0x1FF
    }

    var packed: Int32 { (Int32(facing) << 6 | Int32(own)) << 9 | Int32(kinds) }
    /// On the spread, up to here.
    var together: Int { Int(own) + Int(facing) }
    /// By how many the two pages differ.
    var difference: Int { abs(Int(own) - Int(facing)) }

    /// One more. On a page that has very many more no longer count.
    mutating func add() { own = min(own + 1, 60) }

    subscript(kind: FlexibleGalley.SpaceKind) -> SpacesOfOneKind {
        get { SpacesOfOneKind(rawValue: UInt8(kinds >> (kind.rawValue * 3) & 7)) }
        set {
            kinds &= ~(7 << (kind.rawValue * 3))
            kinds |= UInt16(newValue.rawValue) << (kind.rawValue * 3)
        }
    }

    /// As the recto sees it that faces the page.
    var onRecto: OpenedSpaces {
        var opened = self
        (opened.own, opened.facing) = (0, own)
        return opened
    }
}

/// Which spaces of one kind a spread has: such as the theme has them, larger ones, and smaller ones.
struct SpacesOfOneKind: OptionSet, Hashable {
    var rawValue: UInt8
    static let usual = SpacesOfOneKind(rawValue: 1)
    static let larger = SpacesOfOneKind(rawValue: 2)
    static let smaller = SpacesOfOneKind(rawValue: 4)

    init(rawValue: UInt8 = 0) { self.rawValue = rawValue }

    /// What a way to set a space makes of it.
    init(_ departure: Charge.Reason?) {
        switch departure {
        case .stretchedSpace: self = .larger
        case .closedSpace: self = .smaller
        default: self = .usual
        }
    }
}

/// A strip of a passage, as that is set, before which all is taken.
struct TextPosition {
    var passage: Int32 = 0
    var strip: Int32 = 0
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
    var taken: PageNode?
    var node: Int32
    /// The place of its beginning, up to the passage before, among all that are followed. Of paths that cost the same the
    /// first is taken: what was decided first decides first, so that text further on changes nothing without a gain.
    var rank: Int32
}

/// The cheapest path to each state, in the order in which the states were first reached.
struct PageFront {
    private(set) var states: [PageState] = []
    private(set) var paths: [PagePath] = []
    /// Where states stand, by their hashes, and one more; zero for an empty slot. Made when first needed.
    private var places: [Int32] = []
    /// How many of the states are in it.
    private var known = 0
    var count: Int { states.count }
    var isEmpty: Bool { states.isEmpty }

    init(capacity: Int = 0) {
        states.reserveCapacity(capacity)
        paths.reserveCapacity(capacity)
    }

    /// Adds a path to a state that no other has got to.
    mutating func add(_ path: PagePath, at state: PageState) {
        states.append(state)
        paths.append(path)
    }

    mutating func keep(_ path: PagePath, at state: PageState) {
        index()
        let slot = slot(of: state)
        guard places[slot] == 0 else {
            let place = Int(places[slot]) - 1
            let rival = paths[place]
            if (path.cost, path.rank) < (rival.cost, rival.rank) { paths[place] = path }
            return
        }
        add(path, at: state)
        places[slot] = Int32(states.count)
        known = states.count
    }

    mutating func keep(_ other: PageFront) {
        for (order, state) in other.states.enumerated() { keep(other.paths[order], at: state) }
    }

    /// Gives the nodes of paths other indices, by those that they had.
    mutating func renumber(by places: [Int32]) {
        for order in paths.indices where paths[order].node >= 0 {
            paths[order].node = places[Int(paths[order].node)]
        }
    }

    /// Sees to it that all states are in the table, and that it has room for one more.
    private mutating func index() {
        if states.count * 2 >= places.count {
            var slots = max(32, places.count)
            while slots <= max(states.count, states.capacity) * 2 { slots *= 2 }
            places = [Int32](repeating: 0, count: slots)
            known = 0
        }
        while known < states.count {
            places[slot(of: states[known])] = Int32(known + 1)
            known += 1
        }
    }

    /// The slot that a state has or would get.
    private func slot(of state: PageState) -> Int {
        let mask = places.count - 1
        var slot = Int(truncatingIfNeeded: state.mixed) & mask
        while places[slot] != 0, states[Int(places[slot]) - 1] != state { slot = (slot + 1) & mask }
        return slot
    }
}

/// Where a strip leads.
struct ReachedPages {
    /// To the places after it.
    var next: PageFront
    /// To new pages after it, which figures that wait may stand at the heads of.
    var heads = PageFront()
    /// To new pages before it, since it had no room.
    var turned = PageFront()
}
