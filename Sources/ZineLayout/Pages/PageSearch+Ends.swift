import ZineDocument

/// How pages end, and what the next ones begin with.
extension PageSearch {
    /// Whether a page faces the one before it: a recto its verso; where pages have columns, each the one that it stands
    /// beside.
    func facesFormer(_ page: Int) -> Bool {
        format.columns > 1 ? page % format.columns != 0 : (page % 2 == 0) == startsRecto
    }

    /// Grid lines at the head of a column that what goes across all of them takes; it stands in the first.
    func headroom(_ state: PageState) -> Int { isFirstColumn(state) ? 0 : Int(state.across) }

    /// Whether a column is the first of its page.
    func isFirstColumn(_ state: PageState) -> Bool { Int(state.page) % format.columns == 0 }

    /// What a last page costs for being nearly empty; of several columns only the first can be alone on it.
    func lastPage(_ page: Int, _ depth: Int) -> Int {
        page % format.columns == 0 ? tariff.last(depth / format.columns) : 0
    }

    /// What a page costs that ends here; `breakCost` is `nil` for a forced end.
    func close(_ state: PageState, breakCost: Int?) -> PageEnd {
        let room = max(0, format.lines - Int(state.depth))
        let whole = format.height(ofNotes: Int(state.owed))
        var placed = whole <= room ? Int(state.owed) : min(Int(state.owed), format.noteLines(in: room))
        if state.last > 0 { placed = max(placed, 1) }
        let depth = PageDepth(
            lines: Int(state.depth) + format.height(ofNotes: placed), hasNotes: placed > 0)
        let carried = Int(state.owed) - placed
        var cost = tariff.carried(carried) + tariff.overfull(depth.lines) + Int(state.waiting) * costs.movedFigure
        if let breakCost {
            cost += breakCost + tariff.short(depth.lines)
            if facesFormer(Int(state.page)), !state.isPicture, let verso = state.facingDepth {
                cost += tariff.uneven(verso, depth) + tariff.unlike(state.opened)
            }
        }
        return PageEnd(cost: cost, carried: Int32(carried), depth: depth)
    }

    /// The empty page after one that ended.
    func fresh(after state: PageState, _ end: PageEnd, forced: Bool) -> PageState {
        var page = Int(state.page) + 1
        if forced { page = (page + format.columns - 1) / format.columns * format.columns }
        var next = PageState(page: Int32(clamping: page), owed: end.carried, waiting: state.waiting)
        if !isFirstColumn(next) { next.across = state.across }
        guard facesFormer(page) else { return next }
        next.pulled = state.pulled
        next.opened = state.opened.onRecto
        if !forced && !state.isPicture { next.face(end.depth) }
        return next
    }

    /// What it costs to end the page after what a path took last; `nil` where it took nothing.
    func breakPrice(_ path: PagePath) -> Int? {
        var index = path.node
        while index >= 0 {
            let node = nodes[index]
            switch node.step {
            case .strip: return node.end == nil ? price(node) : nil
            case .figure: return node.end == nil ? 0 : nil
            case .end: return nil
            case .choice: index = node.previous
            }
        }
        return nil
    }

    /// Begins the page that follows where a page ends after all, though nobody would have chosen to end it.
    ///
    /// - Parameter price: what the break costs; `nil` where no text is left that the page could hold.
    func turn(after state: PageState, _ path: PagePath, price: Int?, into turned: inout PageFront) {
        var end = close(state, breakCost: price)
        end.isForced = price == nil
        let node = PageNode(end: end, step: .end, previous: path.node, passage: 0, variant: 0, strip: 0)
        turned.keep(
            PagePath(cost: path.cost + end.cost, taken: node, node: path.node, rank: path.rank),
            at: fresh(after: state, end, forced: end.isForced))
    }

    /// New pages begun where none must: what is kept together is taller than a page, so somewhere it has to part.
    mutating func brokenAnyway(_ front: PageFront) -> PageFront {
        var turned = PageFront()
        for (order, state) in front.states.enumerated() where state.depth > 0 {
            guard breakPrice(front.paths[order]) != nil else { continue }
            turn(after: state, front.paths[order], price: PageCost.never, into: &turned)
        }
        return headed(turned)
    }

    /// Every path with its page ended, because it must.
    mutating func ended(_ front: PageFront) -> PageFront {
        var next = PageFront(capacity: front.count)
        for (order, state) in front.states.enumerated() {
            let path = front.paths[order]
            // Of a page of several columns some may be left.
            guard state.depth > 0 || !isFirstColumn(state) else {
                next.keep(path, at: state)
                continue
            }
            var end = close(state, breakCost: nil)
            end.isForced = true
            let node = nodes.add(PageNode(end: end, step: .end, previous: path.node, passage: 0, variant: 0, strip: 0))
            next.keep(
                PagePath(cost: path.cost + end.cost, taken: nil, node: node, rank: path.rank),
                at: fresh(after: state, end, forced: true))
        }
        return next
    }
}
