/// A galley as far as the search for pages must know it: heights and prices without marks.
struct PageOutline {
    struct Strip {
        var height: Int
        var breakAfter: Int
        var isSpace: Bool
        /// Lines of the notes that the strip refers to.
        var notes: Int32
        /// Lines of the last of them that has any.
        var lastNote: Int32
        /// The height of the table head that is repeated where the text of a page starts with the strip.
        var head: Int
        var pullQuote: ZineLayout.Strip.PullQuote?
        var endsArticle: Bool
        /// The height of what may not be parted that begins with the strip after it.
        var groupAhead = 0
    }

    struct Variant {
        var strips: Range<Int>
        var cost: Int
        var putsOff: Bool
        /// What it makes of the space that its passage may be.
        var space: SpacesOfOneKind
        /// The last of its strips, from its first, that is no space; −1 where there is none.
        var lastSolid: Int
    }

    struct Passage {
        var variants: Range<Int>
        var isFloat: Bool
        var isBarrier: Bool
        var endsPage: Bool
        var space: FlexibleGalley.SpaceKind?
    }

    private(set) var passages: [Passage] = []
    private(set) var variants: [Variant] = []
    private(set) var strips: [Strip] = []

    init(_ galley: FlexibleGalley) {
        let heads = galley.heads.map { $0.reduce(0) { $0 + $1.height } }
        for passage in galley.passages {
            let first = variants.count
            for variant in passage.variants { add(variant, notes: galley.notes, heads: heads) }
            passages.append(
                Passage(
                    variants: first..<variants.count, isFloat: passage.float != nil, isBarrier: passage.isBarrier,
                    endsPage: passage.endsPage, space: passage.space))
        }
        measureGroups()
    }

    private mutating func add(_ variant: FlexibleGalley.Variant, notes: [[Line]], heads: [Int]) {
        let first = strips.count
        for strip in variant.strips {
            let counts = strip.notes.map { notes[safe: $0]?.count ?? 0 }
            strips.append(
                Strip(
                    height: strip.height, breakAfter: strip.breakAfter, isSpace: strip.kind == .space,
                    notes: Int32(clamping: counts.reduce(0, +)), lastNote: Int32(clamping: counts.last { $0 > 0 } ?? 0),
                    head: strip.repeatedHead.flatMap { heads[safe: $0] } ?? 0,
                    pullQuote: strip.pullQuote, endsArticle: strip.endsArticle))
        }
        let lastSolid = variant.strips.lastIndex { $0.kind != .space } ?? -1
        variants.append(
            Variant(
                strips: first..<strips.count, cost: variant.cost, putsOff: variant.putsOff,
                space: SpacesOfOneKind(variant.departure), lastSolid: lastSolid))
    }

    /// Last passage first; across passages the preferred variant stands for all.
    private mutating func measureGroups() {
        var ahead = 0
        for passage in passages.reversed() {
            var first = ahead
            for (number, variant) in passage.variants.enumerated() {
                var group = ahead
                for index in variants[variant].strips.reversed() {
                    strips[index].groupAhead = group
                    group = strips[index].height + (strips[index].breakAfter < PageCost.never ? 0 : group)
                }
                if number == 0 { first = group }
            }
            ahead = first
        }
    }

    /// The last passage that holds more than space.
    var lastSolid: Int? {
        passages.lastIndex { passage in
            passage.isBarrier || variants[passage.variants].contains { $0.lastSolid >= 0 }
        }
    }
}
