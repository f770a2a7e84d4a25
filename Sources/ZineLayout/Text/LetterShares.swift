import ZineDocument

/// Shares out what a paragraph's lines are short of between their letters and their spaces, its breaks being known.
///
/// Every line has a share of its glyphs' give to choose, and pays for its spaces, for the share itself and for what it
/// differs in from the line before. These prices are convex and only neighbours meet, so the least sum is found exactly
/// by dynamic programming over the shares, in integers, after Bellman 1957.
struct LetterShares {
    /// Shares come in so many steps either way; with the house's reach they are a fifth of a per cent of the width.
    static let steps = 14
    private static let count = 2 * steps + 1
    private static let never = Int.max / 4

    private let house: Theme.Paragraph
    private let evenness: LineBreaker.Evenness
    /// The first step that a line may take.
    private let first: Int
    private let own: [Int]
    /// What neighbours cost that are so many steps apart.
    private let apart: [Int]

    /// - Parameter least: the least share that a line may have.
    init(_ house: Theme.Paragraph, least: Double = -1) {
        self.house = house
        first = max(0, min(Self.steps, Int(((1 + least) * Double(Self.steps) - 0.001).rounded(.up))))
        evenness = LineBreaker.Evenness(house)
        let setWidth = SetWidth(house)
        own = (0..<Self.count).map { Int(setWidth.demerits(of: Self.share($0)).rounded(.up)) }
        apart = (0..<Self.count).map { Int(setWidth.demerits(between: Self.share($0), and: Self.share(0))) }
    }

    private static func share(_ level: Int) -> Double { Double(level - steps) / Double(steps) }

    /// - Parameter lines: what each line is short of and has to give.
    /// - Returns: each line's share, from −1 to 1.
    func shares(of lines: [LineNeed]) -> [Double] {
        guard !lines.isEmpty else { return [] }
        var from: [[Int]] = []
        from.reserveCapacity(lines.count)
        var totals = costs(of: lines[0])
        for line in lines.dropFirst() {
            let here = costs(of: line)
            var next = [Int](repeating: Self.never, count: Self.count)
            var origin = [Int](repeating: 0, count: Self.count)
            for level in 0..<Self.count where here[level] < Self.never {
                var least = Self.never
                for before in 0..<Self.count {
                    let cost = totals[before] + apart[abs(before - level)]
                    if cost < least { (least, origin[level]) = (cost, before) }
                }
                next[level] = min(Self.never, least + here[level])
            }
            from.append(origin)
            totals = next
        }
        var level = totals.indices.min { totals[$0] < totals[$1] } ?? Self.steps
        var shares = [Self.share(level)]
        for origin in from.reversed() {
            level = origin[level]
            shares.append(Self.share(level))
        }
        return shares.reversed()
    }

    /// What a line costs at each share.
    private func costs(of line: LineNeed) -> [Int] {
        let reach = line.give.reach(house)
        guard reach > 0 else {
            var costs = [Int](repeating: Self.never, count: Self.count)
            costs[Self.steps] = 0
            return costs
        }
        let stretch = max(1, line.give.spaceStretch(house))
        let shrink = max(1, line.give.spaceShrink(house))
        return (0..<Self.count).map { level in
            guard level >= first else { return Self.never }
            let rest = Double(line.difference) - reach * Self.share(level)
            if rest > 0 && line.fills { return own[level] }
            let deviation = rest > 0 ? rest / stretch * house.spaceStretch : rest / shrink * house.shrinkFromSpace
            var spaces = LineBreaker.Evenness.demerits(deviation)
            if rest > 0, deviation > evenness.widest {
                spaces = min(spaces, evenness.demerits(short: rest, stretch, in: line.measure))
            }
            var cost = own[level] + Int(spaces)
            // Too wide at this share: any other is better, and of several such the narrowest.
            if rest < (line.fills && line.difference >= 0 ? 0 : -shrink) {
                cost += 10_000_000_000 + Int(-rest - shrink)
            }
            return cost
        }
    }
}

/// What a line is short of, and what it has to give.
struct LineNeed {
    /// In scaled points; negative where the line is too long.
    var difference: Int
    /// What the line has room for.
    var measure: Int
    /// Whether it ends in white of its own.
    var fills: Bool
    var give: LineGive
}

extension LineGive {
    /// What all the give of the glyphs comes to.
    func reach(_ house: Theme.Paragraph) -> Double {
        Double(expandable) * house.expansion + Double(max(0, clusters)) * house.letterspacing
    }

    /// What spaces and gaps give at a badness of 100.
    func spaceStretch(_ house: Theme.Paragraph) -> Double {
        Double(spaces) * house.spaceStretch / house.space + Double(stretch)
    }
    func spaceShrink(_ house: Theme.Paragraph) -> Double {
        Double(spaces) * house.shrinkFromSpace / house.space + Double(shrink)
    }
}

extension LineBreaker.Evenness {
    /// As the house wants it.
    init(_ house: Theme.Paragraph) {
        self.init(
            stretch: house.spaceStretch, shrink: house.shrinkFromSpace,
            widest: max(0, house.widestSpace - house.space))
    }
}

extension SetWidth {
    /// As the house wants it. Letters are about half as wide as the em on the average.
    init(_ house: Theme.Paragraph) {
        self.init(
            reach: house.expansion + 2 * house.letterspacing, mostDifference: house.setDifference,
            adjDemerits: Double(house.adjDemerits), visibleDemerits: Double(house.setDemerits))
    }
}
