/// A galley some of whose parts can be set in more than one way: a paragraph a line shorter or longer, a figure
/// smaller, a gap closed. Which way is taken is decided when pages are chosen.
public struct FlexibleGalley: Hashable, Sendable {
    /// A part of the galley with the ways it can be set, the preferred one first.
    public struct Passage: Hashable, Sendable {
        public var variants: [Variant]
        public init(_ variants: [Variant]) { self.variants = variants }
        /// A part that is set in one way.
        public init(_ strips: [Strip]) { variants = [Variant(strips: strips)] }

        /// The same with every variant's strips changed.
        func map(_ change: ([Strip]) -> [Strip]) -> Passage {
            Passage(variants.map { Variant(strips: change($0.strips), cost: $0.cost) })
        }
    }

    public struct Variant: Hashable, Sendable {
        public var strips: [Strip]
        /// What taking this way costs, beside the page breaks.
        public var cost: Int
        public init(strips: [Strip], cost: Int = 0) { self.strips = strips; self.cost = cost }
    }

    public var passages: [Passage]
    public var notes: [[Line]]
    public var heads: [[Strip]]

    public init(passages: [Passage] = [], notes: [[Line]] = [], heads: [[Strip]] = []) {
        self.passages = passages; self.notes = notes; self.heads = heads
    }

    /// A galley without any freedom.
    public init(_ galley: Galley) {
        self.init(passages: [Passage(galley.strips)], notes: galley.notes, heads: galley.heads)
    }

    /// The galley that a choice of variants makes, one for each passage.
    public func galley(choosing choice: [Int]) -> Galley {
        var strips: [Strip] = []
        for (index, passage) in passages.enumerated() {
            let wanted = index < choice.count ? choice[index] : 0
            strips += passage.variants[safe: wanted]?.strips ?? []
        }
        return Galley(strips: strips, notes: notes, heads: heads)
    }

    /// The height when every passage is set the preferred way.
    var naturalHeight: Int {
        passages.reduce(0) { sum, passage in
            sum + (passage.variants.first?.strips.reduce(0) { $0 + $1.height } ?? 0)
        }
    }
}
