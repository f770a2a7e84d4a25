import ZineDocument

/// The shortest path behind `PageBuilder`: strips are taken one after the other, and after each the page may end.
struct PageSearch {
    /// Where a path has got to on its page.
    private struct State: Hashable {
        /// From zero, within the article.
        var page: Int32
        /// Grid lines of text so far; a page without any is empty.
        var depth: Int32
        /// Space after the last strip, which counts only when something follows it on the page.
        var space: Int32
        /// Lines of notes that the page owes.
        var owed: Int32
        /// Lines of the last note that the page itself refers to; it alone may run on.
        var last: Int32
        /// The depth of the verso that faces this page, −1 where none of the article does.
        var facing: Int32

        /// Two words instead of five numbers: the search does little else than look states up.
        func hash(into hasher: inout Hasher) {
            hasher.combine(
                UInt64(UInt32(bitPattern: page)) << 32 | UInt64(UInt32(bitPattern: depth)) << 16
                    | UInt64(UInt32(bitPattern: space) & 0xFFFF))
            hasher.combine(
                UInt64(UInt32(bitPattern: owed)) << 32 | UInt64(UInt32(bitPattern: last)) << 16
                    ^ UInt64(UInt32(bitPattern: facing)))
        }
    }

    /// A strip taken by a path; paths share their beginnings.
    private struct Node {
        var previous: Int32
        var passage: Int32
        var variant: Int32
        var strip: Int32
        var endsPage: Bool
        /// Lines of notes left over where the page ends, and its depth and cost.
        var carried: Int32
        var depth: Int32
        var cost: Int
    }

    /// The cheapest way to a state: the node it goes on from, and the strip it took last, which becomes a node of its
    /// own only when the path is kept.
    private struct Path {
        var cost: Int
        var node: Int32
        var taken: Node?
    }

    /// The cheapest path to each state, in the order in which the states were first reached: a dictionary's own order
    /// differs from run to run, and ties must not.
    private struct Front {
        private(set) var states: [State] = []
        private(set) var paths: [Path] = []
        private var places: [State: Int] = [:]
        var count: Int { states.count }
        var isEmpty: Bool { states.isEmpty }

        init(capacity: Int = 0) {
            states.reserveCapacity(capacity)
            paths.reserveCapacity(capacity)
            places.reserveCapacity(capacity)
        }

        mutating func keep(_ path: Path, at state: State) {
            if let place = places[state] {
                if path.cost < paths[place].cost { paths[place] = path }
            } else {
                places[state] = states.count
                states.append(state)
                paths.append(path)
            }
        }
    }

    /// How much of what could be tried is: all of it on short galleys, what has a chance on long ones.
    private struct Effort {
        /// Pages that end more lines short than this are considered only where the next strip does not fit.
        var mostShort: Int
        /// Paths dearer than the cheapest to the same page by more than this are given up: no later saving makes up for
        /// a widow.
        var hopeless: Int
        /// Breaks at this price and above are taken only where nothing else goes on.
        var dearestBreak: Int
        /// More paths than this at one strip, and the dearest are given up: it bounds time on galleys without end.
        var mostPaths: Int
    }

    private let galley: FlexibleGalley
    private let format: PageCapacity
    private let costs: Theme.Costs
    private let startsRecto: Bool
    private let effort: Effort
    /// The height, for every strip of every variant, of what may not be parted that begins with the strip after it.
    private var groupsAhead: [[[Int]]] = []
    private var nodes: [Node] = []

    init(_ galley: FlexibleGalley, format: PageCapacity, costs: Theme.Costs, startsRecto: Bool) {
        self.galley = galley; self.format = format; self.costs = costs; self.startsRecto = startsRecto
        let strips = galley.passages.reduce(0) { $0 + ($1.variants.first?.strips.count ?? 0) }
        let isShort = galley.passages.count == 1 && (galley.passages.first?.variants.first?.strips.count ?? 0) <= 400
        effort =
            isShort
            ? Effort(mostShort: .max, hopeless: .max, dearestBreak: .max, mostPaths: 600)
            : Effort(mostShort: 4, hopeless: 5_000, dearestBreak: PageCost.never, mostPaths: strips <= 4_000 ? 150 : 30)
    }

    /// Fills `groupsAhead`, last passage first; across passages the preferred variant stands for all.
    private mutating func measureGroups() {
        groupsAhead = Array(repeating: [], count: galley.passages.count)
        var ahead = 0
        for (index, passage) in galley.passages.enumerated().reversed() {
            var first = ahead
            groupsAhead[index] = passage.variants.enumerated().map { number, variant in
                var group = ahead
                var heights = [Int](repeating: 0, count: variant.strips.count)
                for (place, strip) in variant.strips.enumerated().reversed() {
                    heights[place] = group
                    group = strip.height + (strip.breakAfter < PageCost.never ? 0 : group)
                }
                if number == 0 { first = group }
                return heights
            }
            ahead = first
        }
    }

    mutating func run() -> [Pagination] {
        measureGroups()
        let lastSolid = galley.passages.lastIndex { passage in
            passage.variants.contains { $0.strips.contains { $0.kind != .space } }
        }
        guard let lastSolid else { return [] }
        var front = Front()
        front.keep(
            Path(cost: 0, node: -1, taken: nil), at: State(page: 0, depth: 0, space: 0, owed: 0, last: 0, facing: -1))
        for index in 0...lastSolid {
            var next = Front(capacity: front.count)
            let variants = galley.passages[index].variants
            for (variant, setting) in variants.enumerated() {
                let reached = follow(setting, index, variant, from: front, isLast: index == lastSolid)
                if variants.count == 1 {
                    next = reached
                } else {
                    for (place, state) in reached.states.enumerated() { next.keep(reached.paths[place], at: state) }
                }
            }
            front = pruned(next)
        }
        return solutions(front)
    }

    // MARK: Strips

    private mutating func follow(
        _ setting: FlexibleGalley.Variant, _ passage: Int, _ variant: Int, from start: Front, isLast: Bool
    ) -> Front {
        var front = start
        let lastSolid = setting.strips.lastIndex { $0.kind != .space } ?? -1
        if setting.cost != 0 || lastSolid < 0 { front = chosen(setting, passage, variant, from: start) }
        for (index, strip) in setting.strips.enumerated() {
            if strip.kind == .space {
                front = spaced(front, by: Int32(clamping: strip.height))
                continue
            }
            var next = Front(capacity: front.count * 2)
            let notes = strip.notes.reduce(0) { $0 + (galley.notes[safe: $1]?.count ?? 0) }
            let mayEnd = !(isLast && index == lastSolid)
            let place = (passage, variant, index)
            for (order, state) in front.states.enumerated() {
                take(
                    strip, notes: Int32(clamping: notes), at: state, front.paths[order], place, mayEnd: mayEnd,
                    into: &next)
            }
            if next.isEmpty {
                for (state, path) in brokenAnyway(front) {
                    take(strip, notes: Int32(clamping: notes), at: state, path, place, mayEnd: mayEnd, into: &next)
                }
            }
            front = pruned(next)
        }
        return front
    }

    /// The paths with a variant's price paid; where it is space alone, with a trace of its being chosen.
    private mutating func chosen(
        _ setting: FlexibleGalley.Variant, _ passage: Int, _ variant: Int, from start: Front
    ) -> Front {
        var front = Front(capacity: start.count)
        let isSpace = !setting.strips.contains { $0.kind != .space }
        for (order, state) in start.states.enumerated() {
            var path = start.paths[order]
            path.cost += setting.cost
            if isSpace && variant > 0 {
                nodes.append(
                    Node(
                        previous: path.node, passage: Int32(passage), variant: Int32(variant), strip: -1,
                        endsPage: false, carried: 0, depth: 0, cost: 0))
                path.node = Int32(nodes.count - 1)
            }
            front.keep(path, at: state)
        }
        return front
    }

    private func spaced(_ front: Front, by height: Int32) -> Front {
        var next = Front(capacity: front.count)
        for (order, state) in front.states.enumerated() {
            var state = state
            if state.depth > 0 { state.space += height }
            next.keep(front.paths[order], at: state)
        }
        return next
    }

    /// New pages begun where none must: what is kept together is taller than a page, so somewhere it has to part.
    private mutating func brokenAnyway(_ front: Front) -> [(State, Path)] {
        var opened = Front(capacity: front.count)
        for (order, state) in front.states.enumerated() where state.depth > 0 {
            let path = front.paths[order]
            guard path.node >= 0 else { continue }
            var node = nodes[Int(path.node)]
            guard node.strip >= 0 else { continue }
            let end = close(state, breakCost: PageCost.never)
            node.endsPage = true
            node.carried = end.carried
            node.depth = end.depth
            node.cost = end.cost
            nodes.append(node)
            opened.keep(
                Path(cost: path.cost + end.cost, node: Int32(nodes.count - 1), taken: nil),
                at: fresh(after: state, end, forced: false))
        }
        return opened.states.enumerated().map { ($1, opened.paths[$0]) }
    }

    private typealias Place = (passage: Int, variant: Int, strip: Int)

    private mutating func take(
        _ strip: Strip, notes: Int32, at state: State, _ path: Path, _ place: Place, mayEnd: Bool,
        into next: inout Front
    ) {
        var state = state
        var height = Int(state.space) + strip.height
        if state.depth == 0, let head = strip.repeatedHead {
            height += galley.heads[safe: head]?.reduce(0) { $0 + $1.height } ?? 0
        }
        let depth = Int(state.depth) + height
        let before = state
        state.owed += notes
        if notes > 0 {
            state.last = Int32(
                clamping: strip.notes.last { !(galley.notes[safe: $0] ?? []).isEmpty }.map { galley.notes[$0].count }
                    ?? 0)
        }
        // Every note starts on the page that refers to it; the last may run on.
        let least = state.last > 0 ? format.height(ofNotes: Int(state.owed - state.last) + 1) : 0
        guard depth + least <= format.lines || state.depth == 0 else {
            if let reopened = closedLate(before, path) {
                take(strip, notes: notes, at: reopened.state, reopened.path, place, mayEnd: mayEnd, into: &next)
            }
            return
        }
        state.depth = Int32(clamping: depth)
        state.space = 0
        goOn(after: strip, state, path, place, mayEnd: mayEnd, into: &next)
    }

    /// The page after one that is too short to have been ended for choice, when the next strip does not fit it.
    private mutating func closedLate(_ state: State, _ path: Path) -> (state: State, path: Path)? {
        guard isTooShort(state), path.node >= 0 else { return nil }
        var node = nodes[Int(path.node)]
        guard node.strip >= 0, !node.endsPage else { return nil }
        let strip = galley.passages[Int(node.passage)].variants[Int(node.variant)].strips[Int(node.strip)]
        guard strip.breakAfter < effort.dearestBreak else { return nil }
        let end = close(state, breakCost: strip.breakAfter)
        node.endsPage = true
        node.carried = end.carried
        node.depth = end.depth
        node.cost = end.cost
        nodes.append(node)
        let path = Path(cost: path.cost + end.cost, node: Int32(nodes.count - 1), taken: nil)
        return (fresh(after: state, end, forced: false), path)
    }

    /// Whether a page is full enough to end for choice, or has no room for what must stay together next.
    private func mayEndShort(_ state: State, _ place: Place) -> Bool {
        if !isTooShort(state) { return true }
        let ahead = groupsAhead[place.passage][place.variant][place.strip]
        return Int(state.depth) + ahead + format.height(ofNotes: Int(state.owed)) > format.lines
    }

    private func isTooShort(_ state: State) -> Bool {
        Int(state.depth) + format.height(ofNotes: Int(state.owed)) < format.lines - min(effort.mostShort, format.lines)
    }

    /// Goes on after a strip: on the same page, and on a new one.
    private mutating func goOn(
        after strip: Strip, _ state: State, _ path: Path, _ place: Place, mayEnd: Bool, into next: inout Front
    ) {
        let isForced = strip.breakAfter <= PageCost.forced && mayEnd
        var node = Node(
            previous: path.node, passage: Int32(place.passage), variant: Int32(place.variant),
            strip: Int32(place.strip), endsPage: false, carried: 0, depth: 0, cost: 0)
        if !isForced { next.keep(Path(cost: path.cost, node: path.node, taken: node), at: state) }
        guard mayEnd, strip.breakAfter < effort.dearestBreak, isForced || mayEndShort(state, place) else { return }
        let end = close(state, breakCost: isForced ? nil : strip.breakAfter)
        node.endsPage = true
        node.carried = end.carried
        node.depth = end.depth
        node.cost = end.cost
        next.keep(
            Path(cost: path.cost + end.cost, node: path.node, taken: node),
            at: fresh(after: state, end, forced: isForced))
    }

    private typealias PageEnd = (cost: Int, carried: Int32, depth: Int32)

    private func fresh(after state: State, _ end: PageEnd, forced: Bool) -> State {
        State(
            page: state.page + 1, depth: 0, space: 0, owed: end.carried, last: 0,
            facing: !forced && !isRecto(state.page) ? end.depth : -1)
    }

    private func isRecto(_ page: Int32) -> Bool { (page % 2 == 0) == startsRecto }

    /// What a page costs that ends here; `breakCost` is `nil` for a forced end.
    private func close(_ state: State, breakCost: Int?) -> PageEnd {
        let room = max(0, format.lines - Int(state.depth))
        let whole = format.height(ofNotes: Int(state.owed))
        var placed = whole <= room ? Int(state.owed) : min(Int(state.owed), format.noteLines(in: room))
        if state.last > 0 { placed = max(placed, 1) }
        let depth = Int(state.depth) + format.height(ofNotes: placed)
        let carried = Int(state.owed) - placed
        var cost = carried > 0 ? costs.noteContinuation + carried * 10 : 0
        cost += max(0, depth - format.lines) * PageCost.never
        if let breakCost {
            let short = max(0, format.lines - depth)
            cost += breakCost + short * short * costs.shortPage
            if isRecto(state.page) && state.facing >= 0 {
                let difference = Int(state.facing) - depth
                cost += difference * difference * costs.unevenSpread
            }
        }
        return (cost, Int32(carried), Int32(depth))
    }

    /// The paths worth following, the strips they took last made nodes.
    private mutating func pruned(_ front: Front) -> Front {
        var cheapest: [Int32: Int] = [:]
        for (order, state) in front.states.enumerated() {
            cheapest[state.page] = min(cheapest[state.page] ?? .max, front.paths[order].cost)
        }
        var kept = front.states.indices.filter {
            front.paths[$0].cost - (cheapest[front.states[$0].page] ?? 0) <= effort.hopeless
        }
        if kept.count > effort.mostPaths {
            kept.sort { (front.paths[$0].cost, $0) < (front.paths[$1].cost, $1) }
            kept.removeLast(kept.count - effort.mostPaths)
            kept.sort()
        }
        var result = Front(capacity: kept.count)
        for index in kept {
            var path = front.paths[index]
            if let node = path.taken {
                nodes.append(node)
                path.node = Int32(nodes.count - 1)
                path.taken = nil
            }
            result.keep(path, at: front.states[index])
        }
        return result
    }

    // MARK: Solutions

    private func solutions(_ front: Front) -> [Pagination] {
        var best: [Int32: (state: State, path: Path, cost: Int)] = [:]
        for (order, state) in front.states.enumerated() where state.depth > 0 {
            let path = front.paths[order]
            var end = close(state, breakCost: nil)
            if Int(end.depth) * 10 < format.lines * 3 { end.cost += costs.shortLastPage }
            let total = path.cost + end.cost
            if let rival = best[state.page], rival.cost <= total { continue }
            best[state.page] = (state, path, total)
        }
        return best.sorted { $0.key < $1.key }.map { trace($0.value.state, $0.value.path, cost: $0.value.cost) }
    }

    private func trace(_ state: State, _ path: Path, cost: Int) -> Pagination {
        var taken: [Node] = []
        var index = path.node
        while index >= 0 {
            taken.append(nodes[Int(index)])
            index = nodes[Int(index)].previous
        }
        taken.reverse()
        var choice = [Int](repeating: 0, count: galley.passages.count)
        for node in taken { choice[Int(node.passage)] = Int(node.variant) }
        let chosen = galley.galley(choosing: choice)
        let pages = plans(taken, state, choice: choice, total: cost)
        return Pagination(
            galley: chosen, pages: pages, cost: cost, departures: choice.filter { $0 != 0 }.count)
    }

    private func plans(_ taken: [Node], _ last: State, choice: [Int], total: Int) -> [PagePlan] {
        var offsets: [Int] = []
        var count = 0
        for (index, passage) in galley.passages.enumerated() {
            offsets.append(count)
            count += passage.variants[safe: choice[index]]?.strips.count ?? 0
        }
        var plans: [PagePlan] = []
        var start: Int?
        var noteStart = 0
        var owed = 0
        var spent = 0
        let lastTaken = taken.lastIndex { $0.strip >= 0 }
        for (position, node) in taken.enumerated() where node.strip >= 0 {
            let place = offsets[Int(node.passage)] + Int(node.strip)
            start = start ?? place
            let strip = galley.passages[Int(node.passage)].variants[Int(node.variant)].strips[Int(node.strip)]
            owed += strip.notes.reduce(0) { $0 + (galley.notes[safe: $1]?.count ?? 0) }
            let isLast = position == lastTaken
            guard node.endsPage || isLast else { continue }
            let end = isLast && !node.endsPage ? close(last, breakCost: nil) : (node.cost, node.carried, node.depth)
            let placed = owed - Int(end.1)
            let cost = isLast ? total - spent : end.0
            spent += cost
            plans.append(
                PagePlan(
                    strips: (start ?? place)..<(place + 1), notes: noteStart..<(noteStart + placed),
                    depth: Int(end.2), cost: cost))
            noteStart += placed
            owed = Int(end.1)
            start = nil
        }
        return plans
    }
}
