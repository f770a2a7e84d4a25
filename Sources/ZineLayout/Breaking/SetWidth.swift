/// How wide letters are set, and what a reader minds about it.
public struct SetWidth: Hashable, Sendable {
    /// What all the give of a line makes its letters wider or narrower by, as a share of their width.
    public var reach: Double
    /// Neighbouring lines differ by no more than this share while spaces can take the rest.
    public var mostDifference: Double
    /// What neighbours cost that differ by as much as is seen at a glance, three per cent; by less, the square of the
    /// share of it.
    public var adjDemerits: Double
    /// What each per cent beyond that costs, squared.
    public var visibleDemerits: Double

    public init(reach: Double, mostDifference: Double, adjDemerits: Double, visibleDemerits: Double) {
        self.reach = reach; self.mostDifference = mostDifference; self.adjDemerits = adjDemerits
        self.visibleDemerits = visibleDemerits
    }

    /// The difference of neighbours from which on it is seen.
    static let visible = 0.03
    /// What each per cent beyond the most costs, squared.
    private static let forbidden = 100_000_000.0

    /// What it costs to set letters wider or narrower than the face has them, by a share of the reach: a twentieth of
    /// what as large a difference to a neighbour costs.
    func demerits(of share: Double) -> Double {
        let part = share * reach / Self.visible
        return adjDemerits / 20 * part * part
    }

    /// What two neighbouring lines cost that take these shares of the reach.
    func demerits(between one: Double, and other: Double) -> Double {
        let difference = abs(one - other) * reach
        let part = difference / Self.visible
        let over = max(0, difference - Self.visible + 0.003) * 100
        let beyond = max(0, difference - mostDifference) * 100
        return adjDemerits * part * part + visibleDemerits * over * over + Self.forbidden * beyond * beyond
    }
}

/// Classes of lines by how their letters are set, and what classes cost beside each other.
struct LineClasses {
    typealias Costs = SIMD8<Double>

    /// The share of the glyphs' give that a class takes: from −1, all of it to be narrower, to 1.
    static let shares: Costs = [-1, -5.0 / 7, -3.0 / 7, -1.0 / 7, 1.0 / 7, 3.0 / 7, 5.0 / 7, 1]

    /// What a line costs for being of a class.
    private(set) var own = Costs()
    /// By the class of the line before.
    private(set) var beside: [Costs]
    /// What a paragraph's first line has before it.
    private(set) var first = Costs()

    /// Classes by set width.
    init(_ setWidth: SetWidth) {
        beside = []
        for index in 0..<8 {
            var costs = Costs()
            for other in 0..<8 {
                costs[other] = setWidth.demerits(between: Self.shares[index], and: Self.shares[other])
            }
            beside.append(costs)
            own[index] = setWidth.demerits(of: Self.shares[index])
        }
    }

    /// TeX's four, which are `Fitness`: more than one apart costs `adjDemerits`.
    init(adjDemerits: Int) {
        beside = (0..<8).map { index in
            var costs = Costs()
            for other in 0..<8 where abs(index - other) > 1 { costs[other] = Double(adjDemerits) }
            return costs
        }
        first = beside[Fitness.decent.rawValue]
    }
}
