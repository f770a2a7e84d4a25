import ZineCore
public import ZineDocument
public import ZineLayout

/// Page breaks judged by what `PageBuilder` says that it charges, written again: slow, and plain enough to be believed.
public struct ReferencePages {
    private struct Break {
        /// The strip that the page's last break stands behind, plus one.
        var end: Int
        var depth: Int
        var carried: Int
        var hasNotes: Bool
    }

    private let galley: Galley
    private let theme: Theme
    private var capacity: Int { theme.linesPerPage }

    public init(galley: Galley, theme: Theme) { self.galley = galley; self.theme = theme }

    /// Grid lines under a number of lines of notes and what separates them from the text.
    private func gridLines(ofNotes lines: Int) -> Int {
        guard lines > 0 else { return 0 }
        let points = theme[.note].leading * lines + theme.dimensions.noteSeparator
        return (points.scaledPoints + theme.leading.scaledPoints - 1) / theme.leading.scaledPoints
    }

    private func noteLines(_ strips: Range<Int>) -> Int {
        strips.reduce(0) { $0 + galley.strips[$1].notes.reduce(0) { $0 + galley.notes[$1].count } }
    }

    private func nextText(_ index: Int) -> Int {
        (index..<galley.strips.count).first { galley.strips[$0].kind != .space } ?? galley.strips.count
    }

    /// The page from a strip to before another.
    private func page(_ start: Int, _ end: Int, carried: Int) -> Break {
        let last = (start..<end).last { galley.strips[$0].kind != .space } ?? start
        var height = (start...last).reduce(0) { $0 + galley.strips[$1].height }
        if let head = galley.strips[start].repeatedHead {
            height += galley.heads[head].reduce(0) { $0 + $1.height }
        }
        let own = noteLines(start..<end)
        let pending = carried + own
        var placed = pending
        while placed > 0, height + gridLines(ofNotes: placed) > capacity { placed -= 1 }
        if own > 0 { placed = max(placed, 1) }
        return Break(
            end: end, depth: height + gridLines(ofNotes: placed), carried: pending - placed, hasNotes: placed > 0)
    }

    /// Whether a note that the page refers to has none of its lines on it.
    private func leavesANoteBehind(_ page: Break, from start: Int) -> Bool {
        let own = (start..<page.end).flatMap { galley.strips[$0].notes }
        guard let last = own.last else { return false }
        return page.carried >= galley.notes[last].count
    }

    /// Where the page that starts at a strip may end, shortest first.
    private func breaks(from start: Int, carried: Int) -> [Break] {
        var found: [Break] = []
        for end in (start + 1)...galley.strips.count {
            let strip = galley.strips[end - 1]
            if strip.kind == .space && end < galley.strips.count { continue }
            let page = page(start, end, carried: carried)
            if !found.isEmpty && (page.depth > capacity || leavesANoteBehind(page, from: start)) { break }
            found.append(page)
            if strip.breakAfter <= PageCost.forced { break }
        }
        return found
    }

    /// What one page costs.
    ///
    /// - Parameters:
    ///   - start: its first strip.
    ///   - left: the page that it faces, if it is a recto that faces a page of the same article.
    private func cost(_ page: Break, from start: Int, left: Seen?) -> Int {
        let price = galley.strips[page.end - 1].breakAfter
        let isForced = price <= PageCost.forced
        var cost = 0
        if nextText(page.end) == galley.strips.count {
            if start != nextText(0) { cost += shortLast(page.depth) }
        } else if !isForced {
            let short = max(0, capacity - page.depth)
            cost +=
                price
                + (short > 2
                    ? short * short * short * theme.costs.shortPage / 2 : short * short * theme.costs.shortPage)
            if let left { cost += theme.costs.unevenSpread * squaredDistance(left, Seen(page)) }
        }
        if page.carried > 0 { cost += theme.costs.noteContinuation + 10 * page.carried }
        return cost + max(0, page.depth - capacity) * PageCost.never
    }

    /// From half the price at a third of a page to thrice that at none.
    private func shortLast(_ depth: Int) -> Int {
        let third = Int((Double(capacity) / 3).rounded(.up))
        guard depth < third else { return 0 }
        let price = theme.costs.shortLastPage
        return price / 2 + price * (third - depth) / third
    }

    /// As much of a page as its neighbour sees.
    private struct Seen: Hashable {
        var depth: Int
        var hasNotes: Bool
        init(_ page: Break) { (depth, hasNotes) = (page.depth, page.hasNotes) }
    }

    /// The least distance between the pages' ends, squared, where notes may sink to any line down to the foot.
    private func squaredDistance(_ one: Seen, _ other: Seen) -> Int {
        let ends = { (page: Seen) in page.hasNotes ? page.depth...max(page.depth, capacity) : page.depth...page.depth }
        let gap = max(0, ends(one).lowerBound - ends(other).upperBound, ends(other).lowerBound - ends(one).upperBound)
        return gap * gap
    }

    /// What the next page sees to its left.
    private func seen(_ page: Break, isRecto: Bool) -> Seen? {
        let isForced = galley.strips[page.end - 1].breakAfter <= PageCost.forced
        return isRecto || isForced ? nil : Seen(page)
    }

    private struct Place: Hashable {
        var start: Int
        var isRecto: Bool
        var left: Seen?
        var carried: Int
    }

    /// The least cost over all ways to break the galley.
    public func leastCost(isRecto: Bool) -> Int {
        var known: [Place: Int] = [:]
        return least(Place(start: nextText(0), isRecto: isRecto, left: nil, carried: 0), &known)
    }

    private func least(_ place: Place, _ known: inout [Place: Int]) -> Int {
        guard place.start < galley.strips.count else { return 0 }
        if let cost = known[place] { return cost }
        var least = Int.max
        for page in breaks(from: place.start, carried: place.carried) {
            let next = Place(
                start: nextText(page.end), isRecto: !place.isRecto, left: seen(page, isRecto: place.isRecto),
                carried: page.carried)
            least = min(least, cost(page, from: place.start, left: place.left) + self.least(next, &known))
        }
        known[place] = least
        return least
    }

    /// Pages filled one after another, each as far as it goes: how many there are, and what they cost.
    public func greedy(isRecto: Bool) -> (pages: Int, cost: Int) {
        var isRecto = isRecto
        var start = nextText(0)
        var left: Seen?
        var carried = 0
        var count = 0
        var sum = 0
        while start < galley.strips.count {
            let all = breaks(from: start, carried: carried)
            let allowed = all.filter { galley.strips[$0.end - 1].breakAfter < PageCost.never }
            guard let page = allowed.last ?? all.last else { break }
            sum += cost(page, from: start, left: left)
            left = seen(page, isRecto: isRecto)
            isRecto.toggle()
            carried = page.carried
            start = nextText(page.end)
            count += 1
        }
        return (count, sum)
    }
}

extension FlexibleGalley {
    /// Every part set as it would be alone, figures where they are mentioned.
    public var rigid: Galley {
        var galley = Galley(notes: notes, heads: heads)
        for passage in passages {
            if passage.endsPage, let last = galley.strips.lastIndex(where: { $0.kind != .space }) {
                galley.strips[last].breakAfter = PageCost.forced
            }
            guard let first = passage.variants.first else { continue }
            galley.strips += first.putsOff ? passage.float?.variants.first?.strips ?? [] : first.strips
        }
        return galley
    }
}
