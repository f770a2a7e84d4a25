import ZineDocument

extension PageSearch {
    /// The cheapest complete path for every number of pages.
    func solutions(_ front: PageFront) -> [Pagination] {
        var best: [Int32: (state: PageState, path: PagePath, cost: Int)] = [:]
        for (order, state) in front.states.enumerated() where state.depth > 0 {
            let path = front.paths[order]
            let end = close(state, breakCost: nil)
            let total = path.cost + end.cost + last(end, page: Int(state.page))
            if let rival = best[state.page], rival.cost <= total { continue }
            best[state.page] = (state, path, total)
        }
        return best.sorted { $0.key < $1.key }.map { PageTrace(self, $0.value.path, $0.value.state).pagination }
    }

    /// What the last page costs beside its end: an only page is as full as its text is long.
    fileprivate func last(_ end: PageEnd, page: Int) -> Int {
        isWhole && page < format.columns ? 0 : lastPage(page, end.depth.lines)
    }
}

/// Goes back over a path and writes down what is on which page and what each paid.
private struct PageTrace {
    private let search: PageSearch
    private var choice: [Int]
    private var strips: [Strip] = []
    private var pages: [PagePlan] = []
    /// The next strip in the order of the text.
    private var passage = 0
    private var strip = 0
    // The page in the making.
    private var start: Int?
    /// The page's first strip that is no figure that waited.
    private var text: Int?
    private var end = 0
    private var charges: [Charge] = []
    private var owed = 0
    private var placedNotes = 0
    private var waiting = 0
    private var price = 0
    private var breakCharges: [Charge] = []
    private var paid: Set<Int32> = []
    /// As the next page sees them; `nil` of a picture with a page to itself.
    private var ends: [PageDepth?] = []
    private var isPicture = false
    private var endsArticle = false
    private var opened = OpenedSpaces()
    private var forced: [Bool] = []

    init(_ search: PageSearch, _ path: PagePath, _ last: PageState) {
        self.search = search
        opened = search.firstOpened
        choice = [Int](repeating: 0, count: search.galley.passages.count)
        var taken = path.taken.map { [$0] } ?? []
        var index = path.node
        while index >= 0 {
            taken.append(search.nodes[index])
            index = search.nodes[index].previous
        }
        taken.reverse()
        for node in taken where node.step == .strip || node.step == .choice {
            choice[Int(node.passage)] = Int(node.variant)
        }
        for (place, node) in taken.enumerated() {
            follow(node, next: taken[(place + 1)...].first { $0.step != .choice })
            if let end = node.end { endPage(end, isLast: false) }
        }
        endPage(search.close(last, breakCost: nil), isLast: true)
        while passage < search.galley.passages.count { emitNext() }
        sinkNotes()
    }

    var pagination: Pagination {
        let galley = Galley(strips: strips, notes: search.galley.notes, heads: search.galley.heads)
        return Pagination(
            galley: galley, pages: pages, cost: pages.reduce(0) { $0 + $1.cost }, choices: choice)
    }

    // MARK: Steps

    private mutating func follow(_ node: PageNode, next: PageNode?) {
        switch node.step {
        case .strip:
            while passage < Int(node.passage) || (passage == Int(node.passage) && strip <= Int(node.strip)) {
                emitNext()
            }
            payForChoice(of: node.passage)
            take(from: strips.count - 1)
            text = text ?? strips.count - 1
            let taken = search.strip(node)
            owed += taken.notes.reduce(0) { $0 + (search.galley.notes[safe: $1]?.count ?? 0) }
            price = taken.breakAfter
            breakCharges = taken.charges
            endsArticle = taken.endsArticle
        case .choice:
            payForChoice(of: node.passage)
            if search.galley.passages[Int(node.passage)].variants[Int(node.variant)].putsOff { waiting += 1 }
        case .figure: placeFigure(node, next: next)
        case .end: break
        }
    }

    /// The next strip of the text, as its passage is set.
    private mutating func emitNext() {
        let own = search.galley.passages[passage].variants[safe: choice[passage]]?.strips ?? []
        if strip < own.count {
            strips.append(own[strip])
            strip += 1
        } else {
            passage += 1
            strip = 0
        }
    }

    private mutating func take(from index: Int) {
        start = start ?? index
        end = strips.count
    }

    private mutating func payForChoice(of passage: Int32) {
        let kind = search.galley.passages[Int(passage)].space
        let variant = search.galley.passages[Int(passage)].variants[choice[Int(passage)]]
        guard variant.cost != 0 || kind != nil, paid.insert(passage).inserted else { return }
        let space = SpacesOfOneKind(variant.departure)
        let paid = search.tariff.pay(for: space, cost: variant.cost, of: start == nil ? nil : kind, at: &opened)
        pay(.unlikeSpaces, paid.unlike)
        pay(variant.departure ?? .parted, paid.own)
    }

    private mutating func placeFigure(_ node: PageNode, next: PageNode?) {
        guard let float = search.galley.passages[Int(node.passage)].float else { return }
        let setting = float.variants[Int(node.variant)]
        let reached = (Int(node.reached.passage), Int(node.reached.strip))
        if reached > (passage, strip) { (passage, strip) = reached }
        if start != nil { strips += Strip.space(Int(node.strip)) }
        let first = strips.count
        strips += setting.strips
        take(from: first)
        if setting.cost != 0 { charges.append(Charge(setting.departure ?? .smallerFigure, setting.cost)) }
        waiting -= 1
        isPicture = float.takesPage
        price = 0
        endsArticle = false
        breakCharges = []
        if node.end == nil, next?.step == .strip { strips += Strip.space(float.around - spacesAhead) }
    }

    /// The space that the text has of its own before its next strip.
    private var spacesAhead: Int {
        var count = 0
        var place = (passage, strip)
        while place.0 < search.galley.passages.count {
            let own = search.galley.passages[place.0].variants[safe: choice[place.0]]?.strips ?? []
            while place.1 < own.count {
                guard own[place.1].kind == .space else { return count }
                count += own[place.1].height
                place.1 += 1
            }
            place = (place.0 + 1, 0)
        }
        return count
    }

    // MARK: Pages

    private mutating func endPage(_ page: PageEnd, isLast: Bool) {
        let isForced = isLast || page.isForced || price <= PageCost.forced
        let tariff = search.tariff
        if isLast || (page.isForced && endsArticle) {
            pay(
                .shortLastPage,
                isLast ? search.last(page, page: pages.count) : search.lastPage(pages.count, page.depth.lines))
        } else if !isForced {
            charges += breakCharges
            pay(.parted, page.cost - closing(page) - breakCharges.reduce(0) { $0 + $1.amount })
            pay(.shortPage, tariff.short(page.depth.lines))
            if let verso = facing {
                pay(.unevenSpread, tariff.uneven(verso, page.depth))
                pay(.unlikeSpaces, tariff.unlike(opened))
            }
        }
        pay(.noteContinuation, tariff.carried(Int(page.carried)))
        pay(.overfull, tariff.overfull(page.depth.lines))
        for _ in 0..<max(0, waiting) { pay(.laterFigure, tariff.costs.movedFigure) }
        let placed = owed - Int(page.carried)
        let begin = start ?? strips.count
        pages.append(
            PagePlan(
                strips: begin..<max(begin, end), text: text, notes: placedNotes..<(placedNotes + placed),
                depth: page.depth.lines, foot: tariff.format.lines,
                isForced: isForced && !isLast, charges: charges))
        placedNotes += placed
        owed = Int(page.carried)
        pages[pages.count - 1].opened = opened
        ends.append(isPicture ? nil : page.depth)
        forced.append(isForced)
        if isForced, !isLast { leaveColumnsEmpty() }
        opened = search.facesFormer(pages.count) ? opened.onRecto : OpenedSpaces()
        isPicture = false
        start = nil
        text = nil
        charges = []
    }

    /// Where a page has to end, the columns that it has left stay empty.
    private mutating func leaveColumnsEmpty() {
        while pages.count % search.tariff.format.columns != 0 {
            pages.append(
                PagePlan(
                    strips: strips.count..<strips.count, notes: placedNotes..<placedNotes, depth: 0,
                    foot: search.tariff.format.lines, charges: []))
            ends.append(nil)
            forced.append(true)
        }
    }

    /// What ending the page cost without the break itself.
    private func closing(_ page: PageEnd) -> Int {
        let tariff = search.tariff
        return tariff.carried(Int(page.carried)) + tariff.overfull(page.depth.lines) + tariff.short(page.depth.lines)
            + waiting * tariff.costs.movedFigure
            + (facing.map { tariff.uneven($0, page.depth) + tariff.unlike(opened) } ?? 0)
    }

    /// The depth of the verso beside the page in the making.
    private var facing: PageDepth? {
        guard !isPicture else { return nil }
        if pages.isEmpty { return search.firstFacing }
        guard search.facesFormer(pages.count), let last = ends.last, forced.last == false else { return nil }
        return last
    }

    private mutating func pay(_ reason: Charge.Reason, _ amount: Int) {
        if amount != 0 { charges.append(Charge(reason, amount)) }
    }

    /// Notes stand where the facing page ends, if that is above the foot: what is taller than a page leads nowhere.
    private mutating func sinkNotes() {
        let lowest = search.tariff.format.lines
        for recto in pages.indices.dropFirst().dropLast() where search.facesFormer(recto) && !forced[recto - 1] {
            guard !forced[recto] else { continue }
            guard let left = ends[recto - 1], let right = ends[recto] else { continue }
            let foot = min(lowest, max(left.lines, right.lines))
            if left.hasNotes && !right.hasNotes { pages[recto - 1].foot = foot }
            if right.hasNotes && !left.hasNotes { pages[recto].foot = foot }
        }
    }
}
