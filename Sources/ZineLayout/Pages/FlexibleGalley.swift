/// A galley some of whose parts can be set in more than one way: a paragraph a line shorter or longer, a figure
/// smaller, a gap closed. Which way is taken is decided when pages are chosen.
public struct FlexibleGalley: Hashable, Sendable {
    /// A part of the galley with the ways it can be set, the preferred one first.
    public struct Passage: Hashable, Sendable {
        public var variants: [Variant]
        /// The figure that one of the variants puts off, and how it may be set where it then comes to stand.
        public var float: Float?
        /// Whether every figure that was put off so far has to be set by now.
        public var isBarrier = false
        /// Whether the page ends at the barrier.
        public var endsPage = false
        /// The space that it is, if spaces of its kind are to be alike on a spread.
        public var space: SpaceKind?

        public init(_ variants: [Variant], float: Float? = nil) {
            self.variants = variants; self.float = float
        }

        /// The place that figures which were put off do not get beyond.
        public static let barrier: Passage = {
            var passage = Passage([Variant(strips: [])])
            passage.isBarrier = true
            return passage
        }()

        /// A part that is set in one way.
        public init(_ strips: [Strip]) { variants = [Variant(strips: strips)] }

        /// The same with every variant's strips changed.
        func map(_ change: ([Strip]) -> [Strip]) -> Passage {
            var passage = self
            for index in variants.indices { passage.variants[index].strips = change(variants[index].strips) }
            return passage
        }
    }

    /// Spaces that are seen to be of one kind.
    public enum SpaceKind: Int, Hashable, Sendable {
        /// Between text and the heading below it.
        case aboveHeading
        /// Between a list and the text above or below it.
        case besideList
        /// Around what stands out from the text: a listing, a table, a figure, a quote.
        case aroundDisplay
    }

    /// A figure that may stand on a later page than the text that mentions it.
    public struct Float: Hashable, Sendable {
        /// The ways to set it, the preferred one first, none taller than a page.
        public var variants: [Variant]
        /// Grid lines above and below it.
        public var around: Int
        /// Whether nothing else stands on its page.
        public var takesPage: Bool
        /// Whether it goes across all columns of a page, whose text begins below it.
        public var isAcross: Bool
        public init(variants: [Variant], around: Int, takesPage: Bool = false, isAcross: Bool = false) {
            self.variants = variants; self.around = around; self.takesPage = takesPage; self.isAcross = isAcross
        }
    }

    public struct Variant: Hashable, Sendable {
        public var strips: [Strip]
        /// What taking this way costs, beside the page breaks.
        public var cost: Int
        /// What the cost is paid for.
        public var departure: Charge.Reason?
        /// Whether the passage's figure is left for later.
        public var putsOff: Bool
        public init(strips: [Strip], cost: Int = 0, departure: Charge.Reason? = nil, putsOff: Bool = false) {
            self.strips = strips; self.cost = cost; self.departure = departure; self.putsOff = putsOff
        }

        /// The strips' heights together.
        var height: Int { strips.reduce(0) { $0 + $1.height } }
    }

    public var passages: [Passage]
    public var notes: [[Line]]
    public var heads: [[Strip]]
    /// The columns of the pages that it is set to.
    public var columns = 1
    /// Grid lines at its beginning that go across all columns of its first page.
    public var across = 0

    public init(passages: [Passage] = [], notes: [[Line]] = [], heads: [[Strip]] = []) {
        self.passages = passages; self.notes = notes; self.heads = heads
    }

    /// A galley without any freedom.
    public init(_ galley: Galley) {
        self.init(passages: [Passage(galley.strips)], notes: galley.notes, heads: galley.heads)
    }

    /// With each note at its first reference alone: later ones lead back to it by its number.
    func withNotesOnce() -> FlexibleGalley {
        var galley = self
        var known: Set<Int> = []
        for (index, passage) in passages.enumerated() {
            let before = known
            let once = { (strips: [Strip]) -> [Strip] in
                var own = before
                return strips.map { strip in
                    var strip = strip
                    strip.notes = strip.notes.filter { own.insert($0).inserted }
                    known.formUnion(own)
                    return strip
                }
            }
            galley.passages[index] = passage.map(once)
        }
        return galley
    }

    /// The height when every passage is set the preferred way.
    var naturalHeight: Int {
        passages.reduce(0) { sum, passage in
            sum + (passage.variants.first?.height ?? 0)
        }
    }
}
