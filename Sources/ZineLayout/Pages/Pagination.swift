/// A way to set an article on a number of pages: the best one for that number.
public struct Pagination: Hashable, Sendable {
    /// The strips in the order of the pages: figures that were put off stand where they came to stand.
    public var galley: Galley
    public var pages: [PagePlan]
    /// The pages' costs and those of the variants taken.
    public var cost: Int
    /// The variant that each passage is set in, by number.
    public var choices: [Int] = []

    /// How many passages were set another way than the preferred.
    public var departures: Int { choices.count { $0 != 0 } }

    /// For every number of pages the cheapest, of those that cost the same the first.
    static func cheapest(_ all: [Pagination]) -> [Pagination] {
        let best = all.reduce(into: [Int: Pagination]()) { best, one in
            if let rival = best[one.pages.count], rival.cost <= one.cost { return }
            best[one.pages.count] = one
        }
        return best.values.sorted { $0.pages.count < $1.pages.count }
    }
}
