import ZineDocument

/// The shortest path behind `PageBuilder`: strips are taken one after the other, and after each the page may end.
struct PageSearch {
    typealias Place = (passage: Int, variant: Int, strip: Int)

    let galley: FlexibleGalley
    let tariff: PageTariff
    let startsRecto: Bool
    /// Whether the galley is an article from its beginning, and not what is left of one.
    var isWhole = true
    /// Ways to more pages than this are not looked for.
    private let mostPages: Int
    private(set) var effort: Effort
    private let outline: PageOutline
    /// Of the galley, every part set the preferred way, and figures that have to wait.
    private let strips: Int
    var nodes = PageNodes()
    /// In all passes together: the measure of the search's work.
    var nodesMade: Int { nodes.madeInAll }
    /// The verso that the first page faces.
    private(set) var firstFacing: PageDepth?
    private(set) var firstOpened = OpenedSpaces()
    private(set) var figures: FigureList
    /// How far the text is taken where figures that waited are set.
    private(set) var reached = TextPosition()

    var format: PageCapacity { tariff.format }
    var costs: Theme.Costs { tariff.costs }

    /// - Parameters:
    ///   - mostPages: ways to more pages than this are not looked for.
    ///   - mostCost: nor ways that cost more than this.
    init(
        _ galley: FlexibleGalley, tariff: PageTariff, startsRecto: Bool, mostPages: Int = .max, mostCost: Int = .max
    ) {
        self.galley = galley; self.tariff = tariff; self.startsRecto = startsRecto; self.mostPages = mostPages
        outline = PageOutline(galley)
        figures = FigureList(lines: tariff.format.lines, price: tariff.costs.movedFigure)
        strips = galley.passages.reduce(0) { $0 + max($1.variants.first?.strips.count ?? 0, $1.float == nil ? 0 : 1) }
        let isPlain = galley.passages.count == 1 && strips <= 400
        effort = isPlain ? .whole(mostPaths: 600) : .likely(strips: strips)
        effort.most = mostCost
    }

    /// The best ways for every number of pages.
    ///
    /// - Parameter start: what the first page faces, if that is composed already.
    ///
    /// Looked for at first is what has a chance, then, among all that there is, what costs no more than the best of that. What a
    /// path has paid it keeps, so that a dearer one leads nowhere.
    mutating func run(from start: PageState = PageState()) -> [Pagination] {
        var start = start
        if format.columns > 1, start.page == 0 { start.across = Int32(clamping: galley.across) }
        firstOpened = start.opened
        firstFacing = start.facingDepth
        let found = pass(from: start)
        let least = found.min { $0.cost < $1.cost }?.cost ?? 0
        guard !effort.triesAll, strips <= Self.mostSearchedTwice, least > 0 else { return found }
        let isShort = strips <= Self.mostSearchedWhole
        effort = effort.widened(
            upTo: min(least, effort.most), tariff, mostPaths: isShort ? 12_000 : effort.mostPaths * 3,
            mostAlike: isShort ? .max : 12)
        return Pagination.cheapest(pass(from: start) + found)
    }

    /// Galleys up to this long are searched until nothing cheaper can be, those longer than the other not twice.
    private static let mostSearchedWhole = 90
    private static let mostSearchedTwice = 4_000
    /// So many figures wait at most: what more of them would cost, page after page, is more than a page that ends early.
    private static let mostWaiting = 60
    /// The last resort on galleys that leave very much open: of more nodes than this, only the cheapest few paths go on.
    static let mostNodes = 2_000_000
    private static let fewPaths = 30

    private mutating func pass(from start: PageState) -> [Pagination] {
        guard let lastSolid = outline.lastSolid else { return [] }
        nodes.removeAll()
        figures.removeAll()
        var front = PageFront()
        front.add(PagePath(cost: 0, taken: nil, node: -1, rank: 0), at: start)
        for index in 0...lastSolid {
            let passage = outline.passages[index]
            if passage.isBarrier {
                reached = TextPosition(passage: Int32(index))
                front = pruned(settled(front), isNewlyRanked: true)
                if passage.endsPage && index < lastSolid { front = ended(front) }
                figures.removeAll()
                continue
            }
            if let float = galley.passages[index].float {
                if front.states.allSatisfy({ $0.waiting >= Self.mostWaiting }) { front = settled(front) }
                figures.add(float, passage: index)
            }
            var next = PageFront(capacity: front.count)
            for (variant, setting) in outline.variants[passage.variants].enumerated() {
                let reached = follow(setting, index, variant, from: front, isLast: index == lastSolid)
                if passage.variants.count == 1 {
                    next = reached
                } else {
                    for (place, state) in reached.states.enumerated() { next.keep(reached.paths[place], at: state) }
                }
            }
            front = pruned(next, isNewlyRanked: true)
            nodes.clear(allBut: &front)
        }
        return solutions(front)
    }

    // MARK: Strips

    private mutating func follow(
        _ setting: PageOutline.Variant, _ passage: Int, _ variant: Int, from start: PageFront, isLast: Bool
    ) -> PageFront {
        var front = start
        if setting.cost != 0 || setting.lastSolid < 0 || outline.passages[passage].isFloat {
            front = chosen(setting, passage, variant, from: start)
        }
        for (index, strip) in outline.strips[setting.strips].enumerated() {
            if strip.isSpace {
                front = spaced(front, by: Int32(clamping: strip.height))
                continue
            }
            let mayEnd = !(isLast && index == setting.lastSolid)
            let place = (passage, variant, index)
            reached = TextPosition(passage: Int32(passage), strip: Int32(index))
            var next = taking(strip, place, mayEnd: mayEnd, from: front)
            if next.isEmpty, strip.pullQuote != .putIn {
                reached.strip = Int32(index)
                next = taking(strip, place, mayEnd: mayEnd, from: brokenAnyway(front))
            }
            front = pruned(next)
        }
        return front
    }

    /// The paths with a variant's price paid; where it is space alone, with a trace of its being chosen. Figures keep their
    /// order: one stands in its place only where none is waiting.
    private mutating func chosen(
        _ setting: PageOutline.Variant, _ passage: Int, _ variant: Int, from start: PageFront
    ) -> PageFront {
        var front = PageFront(capacity: start.count)
        var atHead = PageFront()
        let isSpace = setting.lastSolid < 0
        let isFigure = outline.passages[passage].isFloat && !setting.putsOff
        for (order, var state) in start.states.enumerated() where !isFigure || state.waiting == 0 {
            guard !setting.putsOff || state.waiting < Self.mostWaiting else { continue }
            var path = start.paths[order]
            let kind = state.depth > 0 ? outline.passages[passage].space : nil
            path.cost += pay(setting, at: &state, kind)
            if setting.putsOff || (isSpace && (variant > 0 || setting.cost != 0 || kind != nil)) {
                path.node = nodes.add(
                    PageNode(
                        step: .choice, previous: path.node, passage: Int32(passage), variant: Int32(variant), strip: 0))
            }
            if setting.putsOff { state.waiting += 1 }
            front.add(path, at: state)
            // A page that nothing stands on yet may begin with it.
            if setting.putsOff, state.depth == 0 { atHead.add(path, at: state) }
        }
        reached = TextPosition(passage: Int32(passage))
        front.keep(headed(atHead))
        return front
    }

    /// What a variant costs where a page has got to.
    private func pay(
        _ setting: PageOutline.Variant, at state: inout PageState, _ kind: FlexibleGalley.SpaceKind?
    ) -> Int {
        let paid = tariff.pay(for: setting.space, cost: setting.cost, of: kind, at: &state.opened)
        return paid.own + paid.unlike
    }

    private func spaced(_ front: PageFront, by height: Int32) -> PageFront {
        var next = PageFront(capacity: front.count)
        for (order, state) in front.states.enumerated() {
            var state = state
            if state.depth > 0 {
                let known = min(state.absorbed, height)
                state.absorbed -= known
                state.space += height - known
            }
            next.keep(front.paths[order], at: state)
        }
        return next
    }

    /// The paths with a strip taken, on the pages that they have got to or on later ones.
    private mutating func taking(
        _ strip: PageOutline.Strip, _ place: Place, mayEnd: Bool, from start: PageFront
    ) -> PageFront {
        var reached = ReachedPages(next: PageFront(capacity: start.count * 2))
        var open = start
        while !open.isEmpty {
            for (order, state) in open.states.enumerated() {
                take(strip, from: (state, open.paths[order]), place, mayEnd: mayEnd, into: &reached)
            }
            open = headed(reached.turned)
            reached.turned = PageFront()
        }
        self.reached.strip = Int32(place.strip) + 1
        reached.next.keep(headed(reached.heads))
        return reached.next
    }

    private mutating func take(
        _ strip: PageOutline.Strip, from start: (state: PageState, path: PagePath), _ place: Place, mayEnd: Bool,
        into reached: inout ReachedPages
    ) {
        var state = start.state
        let path = start.path
        let headroom = state.depth == 0 ? headroom(state) : 0
        let height = Int(state.space) + strip.height + (state.isBeforeText ? strip.head : 0) + headroom
        let depth = Int(state.depth) + height
        let before = state
        state.owed += strip.notes
        if strip.notes > 0 { state.last = strip.lastNote }
        // Every note starts on the page that refers to it; the last may run on.
        let least = state.last > 0 ? format.height(ofNotes: Int(state.owed - state.last) + 1) : 0
        if headroom > 0, depth + least > format.lines {
            // What a column has no room for below an opener goes to the next.
            return turn(after: before, path, price: 0, into: &reached.turned)
        }
        guard depth + least <= format.lines || state.depth == 0 else {
            guard isTooShort(before) || followsFigure(path), let price = breakPrice(path), price < effort.dearestBreak
            else { return }
            turn(after: before, path, price: price, into: &reached.turned)
            return
        }
        if let pullQuote = strip.pullQuote {
            // One that was put in stands alone on its spread, or is not put in.
            guard pullQuote == .written || state.pulled == 0 else { return }
            state.pulled = 1
        }
        state.depth = Int32(clamping: depth)
        state.space = 0
        state.absorbed = 0
        state.hasFiguresAlone = false
        goOn(after: strip, (state, path), place, mayEnd: mayEnd, into: &reached)
    }

    /// Goes on after a strip: on the same page, and on a new one.
    private mutating func goOn(
        after strip: PageOutline.Strip, _ start: (state: PageState, path: PagePath), _ place: Place, mayEnd: Bool,
        into reached: inout ReachedPages
    ) {
        let (state, path) = start
        let isForced = strip.breakAfter <= PageCost.forced && mayEnd
        var node = PageNode(
            step: .strip, previous: path.node, passage: Int32(place.passage), variant: Int32(place.variant),
            strip: Int32(place.strip))
        if !isForced {
            reached.next.keep(PagePath(cost: path.cost, taken: node, node: path.node, rank: path.rank), at: state)
        }
        if strip.endsArticle { endArticle(state, path, node, into: &reached.next) }
        guard mayEnd, strip.breakAfter < effort.dearestBreak, isForced || mayEndShort(state, strip.groupAhead) else {
            return
        }
        let end = close(state, breakCost: isForced ? nil : strip.breakAfter)
        node.end = end
        let ended = PagePath(cost: path.cost + end.cost, taken: node, node: path.node, rank: path.rank)
        let turned = fresh(after: state, end, forced: isForced)
        if turned.waiting > 0 { reached.heads.keep(ended, at: turned) } else { reached.next.keep(ended, at: turned) }
    }

    /// Ends a page as an article's last page ends, so that the next article begins on one of its own.
    private mutating func endArticle(
        _ state: PageState, _ path: PagePath, _ node: PageNode, into next: inout PageFront
    ) {
        var end = close(state, breakCost: nil)
        end.isForced = true
        end.cost += lastPage(Int(state.page), end.depth.lines)
        var node = node
        node.end = end
        let ended = PagePath(cost: path.cost + end.cost, taken: node, node: path.node, rank: path.rank)
        next.keep(ended, at: fresh(after: state, end, forced: true))
    }

    /// Whether a page is full enough to end for choice, ends where the facing one does, or has no room for what must stay
    /// together next.
    private func mayEndShort(_ state: PageState, _ ahead: Int) -> Bool {
        if !isTooShort(state) { return true }
        let depth = Int(state.depth) + format.height(ofNotes: Int(state.owed))
        if depth + ahead > format.lines { return true }
        return state.facingDepth?.distance(to: PageDepth(lines: depth, hasNotes: false)) == 0
    }

    private func isTooShort(_ state: PageState) -> Bool {
        Int(state.depth) + format.height(ofNotes: Int(state.owed)) < format.lines - min(effort.mostShort, format.lines)
    }

    /// The paths worth following, the strips they took last made nodes.
    ///
    /// - Parameters:
    ///   - most: how many of them, if fewer than otherwise.
    ///   - isNewlyRanked: whether a passage ends here, so that paths are put in order and ranked by it.
    mutating func pruned(_ front: PageFront, most: Int = .max, isNewlyRanked: Bool = false) -> PageFront {
        let mostPaths = min(most, effort.mostPaths, nodes.made < Self.mostNodes ? .max : Self.fewPaths)
        let firstPage = front.states.reduce(Int32.max) { min($0, $1.page) }
        let costs = front.states.indices.map { index in
            let state = front.states[index]
            return front.paths[index].cost + figures.leastCost(waiting: state.waiting, depth: state.depth)
        }
        var cheapest: [Int] = []
        for (order, state) in front.states.enumerated() {
            let page = Int(state.page - firstPage)
            while cheapest.count <= page { cheapest.append(.max) }
            cheapest[page] = min(cheapest[page], costs[order])
        }
        var kept = front.states.indices.filter {
            costs[$0] <= effort.most && Int(front.states[$0].page) < mostPages
                && costs[$0] - cheapest[Int(front.states[$0].page - firstPage)] <= effort.hopeless
        }
        if kept.count > mostPaths {
            // Each depth of each page keeps its share: what fills more pages is dearer, and wanted all the same.
            let depths = format.lines + 1
            var taken = [Int](repeating: 0, count: cheapest.count * depths)
            kept.sort { (costs[$0], $0) < (costs[$1], $1) }
            kept = kept.filter { index in
                let state = front.states[index]
                let place = Int(state.page - firstPage) * depths + min(Int(state.depth), format.lines)
                taken[place] += 1
                return taken[place] <= effort.mostAlike
            }
            kept.removeLast(max(0, kept.count - mostPaths))
            kept.sort()
        }
        if isNewlyRanked { kept.sort { (front.paths[$0].rank, $0) < (front.paths[$1].rank, $1) } }
        var result = PageFront(capacity: kept.count)
        for (place, index) in kept.enumerated() {
            var path = self.kept(front.paths[index])
            if isNewlyRanked { path.rank = Int32(clamping: place) }
            result.add(path, at: front.states[index])
        }
        return result
    }

    // MARK: Nodes

    /// The path with what it took last among the nodes.
    mutating func kept(_ path: PagePath) -> PagePath {
        guard let node = path.taken else { return path }
        return PagePath(cost: path.cost, taken: nil, node: nodes.add(node), rank: path.rank)
    }

    /// What it costs to end the page after a strip that a path took.
    func price(_ node: PageNode) -> Int {
        let variant = outline.passages[Int(node.passage)].variants.lowerBound + Int(node.variant)
        return outline.strips[outline.variants[variant].strips.lowerBound + Int(node.strip)].breakAfter
    }

    /// Whether a path took a figure last, after which its page may end only where nothing more has room.
    private func followsFigure(_ path: PagePath) -> Bool {
        var index = path.node
        while index >= 0, nodes[index].step == .choice { index = nodes[index].previous }
        return index >= 0 && nodes[index].step == .figure
    }

    func strip(_ node: PageNode) -> Strip {
        galley.passages[Int(node.passage)].variants[Int(node.variant)].strips[Int(node.strip)]
    }
}
