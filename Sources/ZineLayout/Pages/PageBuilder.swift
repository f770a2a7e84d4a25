import ZineCore
public import ZineDocument

/// What stands on a page of an article.
public struct PagePlan: Hashable, Sendable {
    /// The strips in the text block, without spaces at its head and foot.
    public var strips: Range<Int>
    /// Lines at the foot, counted through all notes of the galley.
    public var notes: Range<Int>
    /// Grid lines that the page fills, notes included.
    public var depth: Int
    public var cost: Int
}

/// Chooses the page breaks of a galley so that their cost is least over the whole article: dynamic programming over
/// breaks, after Plass 1981, on a column whose heights are whole grid lines.
public struct PageBuilder {
    /// A way to have reached a place in the galley.
    private struct State: Hashable {
        var isRecto: Bool
        /// The depth of the page to the left, where there is one in this article.
        var leftDepth: Int
        /// Lines of notes that the page before left over.
        var carried: Int
    }

    private struct Step {
        var cost: Int
        var from: (index: Int, state: State)?
        var plan: PagePlan?
    }

    let galley: Galley
    let capacity: Int
    let costs: Theme.Costs
    private let noteHeight: (Int) -> Int
    private let noteLimit: (Int) -> Int
    /// Lines of notes that strips before an index call for.
    private var notesBefore: [Int]
    private var heightBefore: [Int]

    public init(_ galley: Galley, theme: Theme) {
        self.galley = galley
        capacity = theme.linesPerPage
        costs = theme.costs
        let pitch = max(1, theme.leading.scaledPoints)
        let line = max(1, theme[.note].leading.scaledPoints)
        let separator = theme.dimensions.noteSeparator.scaledPoints
        noteHeight = { $0 == 0 ? 0 : ($0 * line + separator + pitch - 1) / pitch }
        noteLimit = { max(0, ($0 * pitch - separator) / line) }
        notesBefore = [0]
        heightBefore = [0]
        for strip in galley.strips {
            let lines = strip.notes.reduce(0) { $0 + (galley.notes.indices.contains($1) ? galley.notes[$1].count : 0) }
            notesBefore.append((notesBefore.last ?? 0) + lines)
            heightBefore.append((heightBefore.last ?? 0) + strip.height)
        }
    }

    /// The pages in order. Every strip is on one page, whatever its height; an empty galley has no page.
    public func pages(startingRecto: Bool) -> [PagePlan] {
        var table: [Int: [State: Step]] = [:]
        let start = solid(0)
        guard start < galley.strips.count else { return [] }
        table[start] = [State(isRecto: startingRecto, leftDepth: -1, carried: 0): Step(cost: 0)]
        for index in start..<galley.strips.count {
            guard let states = table[index] else { continue }
            for (state, step) in states.sorted(by: { Self.order($0.key, $1.key) }) {
                extend(from: index, state, step, into: &table)
            }
            if index > start { table[index] = table[index]?.mapValues { $0 } }
        }
        return drainNotes(trace(table))
    }

    private static func order(_ a: State, _ b: State) -> Bool {
        (a.isRecto ? 1 : 0, a.leftDepth, a.carried) < (b.isRecto ? 1 : 0, b.leftDepth, b.carried)
    }

    /// The first strip at or after an index that is not space.
    private func solid(_ index: Int) -> Int {
        var index = index
        while index < galley.strips.count, galley.strips[index].kind == .space { index += 1 }
        return index
    }

    // MARK: One page

    private func extend(
        from index: Int, _ state: State, _ step: Step, into table: inout [Int: [State: Step]]
    ) {
        var candidates: [(end: Int, plan: PagePlan, carried: Int)] = []
        var end = index
        while end < galley.strips.count {
            end += 1
            let strip = galley.strips[end - 1]
            if strip.kind == .space && end < galley.strips.count { continue }
            let page = page(index, end, carried: state.carried)
            if page.plan.depth > capacity && !candidates.isEmpty { break }
            candidates.append((end, page.plan, page.carried))
            if strip.breakAfter <= PageCost.forced { break }
            if page.plan.depth > capacity { break }
        }
        let fullest = candidates.last?.plan.depth ?? 0
        for candidate in candidates {
            let isEnd = solid(candidate.end) >= galley.strips.count
            guard isEnd || candidate.plan.depth >= fullest - 8 || candidate.end == candidates.last?.end else {
                continue
            }
            take(candidate, from: index, state, step, isEnd: isEnd, into: &table)
        }
    }

    /// The page from one strip to before another, with as many of its notes as have room.
    private func page(_ start: Int, _ end: Int, carried: Int) -> (plan: PagePlan, carried: Int) {
        var last = end
        while last > start, galley.strips[last - 1].kind == .space { last -= 1 }
        var height = heightBefore[last] - heightBefore[start]
        if let head = galley.strips[start].repeatedHead, galley.heads.indices.contains(head) {
            height += galley.heads[head].reduce(0) { $0 + $1.height }
        }
        let firstNote = notesBefore[start] - carried
        let pending = notesBefore[end] - firstNote
        var placed = pending
        if height + noteHeight(pending) > capacity {
            // Notes may run on, but a page that refers to some shows at least their first line.
            placed = min(pending, max(noteLimit(capacity - height), min(pending, 1)))
            if notesBefore[end] == notesBefore[start] { placed = min(pending, noteLimit(capacity - height)) }
        }
        let plan = PagePlan(
            strips: start..<last, notes: firstNote..<(firstNote + placed), depth: height + noteHeight(placed), cost: 0)
        return (plan, pending - placed)
    }

    private func take(
        _ candidate: (end: Int, plan: PagePlan, carried: Int), from index: Int, _ state: State, _ step: Step,
        isEnd: Bool, into table: inout [Int: [State: Step]]
    ) {
        var plan = candidate.plan
        let strip = galley.strips[candidate.end - 1]
        var cost = 0
        let isForced = strip.breakAfter <= PageCost.forced
        if !isEnd && !isForced { cost += strip.breakAfter }
        let short = max(0, capacity - plan.depth)
        if isEnd {
            if plan.depth * 10 < capacity * 3 { cost += costs.shortLastPage }
        } else if !isForced {
            cost += short * short * costs.shortPage
            if state.isRecto && state.leftDepth >= 0 {
                let difference = state.leftDepth - plan.depth
                cost += difference * difference * costs.unevenSpread
            }
        }
        cost += candidate.carried * 10 + (candidate.carried > 0 ? costs.noteContinuation : 0)
        if plan.depth > capacity { cost += (plan.depth - capacity) * PageCost.never }
        plan.cost = cost
        let next = solid(candidate.end)
        let key = State(
            isRecto: !state.isRecto, leftDepth: state.isRecto || isEnd || isForced ? -1 : plan.depth,
            carried: candidate.carried)
        let total = step.cost + cost
        if let known = table[next]?[key], known.cost <= total { return }
        table[next, default: [:]][key] = Step(cost: total, from: (index, state), plan: plan)
    }

    // MARK: The way back

    private func trace(_ table: [Int: [State: Step]]) -> [PagePlan] {
        var plans: [PagePlan] = []
        let ends = table[galley.strips.count] ?? [:]
        guard
            var step = ends.min(by: { a, b in
                a.value.cost != b.value.cost ? a.value.cost < b.value.cost : Self.order(a.key, b.key)
            })?.value
        else { return [] }
        while let plan = step.plan, let from = step.from {
            plans.append(plan)
            guard let before = table[from.index]?[from.state] else { break }
            step = before
        }
        return plans.reversed()
    }

    /// Adds pages for notes that are still left over after the last strip.
    private func drainNotes(_ plans: [PagePlan]) -> [PagePlan] {
        var plans = plans
        let all = notesBefore.last ?? 0
        while let last = plans.last, last.notes.upperBound < all {
            let start = last.notes.upperBound
            let end = min(all, start + max(1, noteLimit(capacity)))
            plans.append(
                PagePlan(
                    strips: last.strips.upperBound..<last.strips.upperBound, notes: start..<end,
                    depth: noteHeight(end - start), cost: costs.noteContinuation))
        }
        return plans
    }
}
