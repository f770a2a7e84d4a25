import ZineDocument

/// How pages end, and what the next ones begin with.
extension PageSearch {
    func isRecto(_ page: Int) -> Bool { (page % 2 == 0) == startsRecto }

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
            if isRecto(Int(state.page)), !state.isPicture, let verso = state.facingDepth {
                cost += tariff.uneven(verso, depth) + tariff.unlike(state.opened)
            }
        }
        return PageEnd(cost: cost, carried: Int32(carried), depth: depth)
    }

    /// The empty page after one that ended.
    func fresh(after state: PageState, _ end: PageEnd, forced: Bool) -> PageState {
        var next = PageState(page: state.page + 1, owed: end.carried, waiting: state.waiting)
        guard !isRecto(Int(state.page)) else { return next }
        next.pulled = state.pulled
        next.opened.facing = state.opened.own
        if !forced && !state.isPicture { next.face(end.depth) }
        return next
    }

    /// What it costs to end the page after what a path took last; `nil` where it took nothing.
    func breakPrice(_ path: PagePath) -> Int? {
        var index = path.node
        while index >= 0 {
            let node = nodes[Int(index)]
            switch node.step {
            case .strip: return node.end == nil ? price(node) : nil
            case .figure: return node.end == nil ? 0 : nil
            case .end: return nil
            case .choice: index = node.previous
            }
        }
        return nil
    }

    /// The pages that may follow where a page ends after all, though nobody would have chosen to end it.
    ///
    /// - Parameter price: what the break costs; `nil` where no text is left that the page could hold.
    mutating func opened(after state: PageState, _ path: PagePath, price: Int?) -> [(PageState, PagePath)] {
        var end = close(state, breakCost: price)
        end.isForced = price == nil
        let node = add(
            PageNode(previous: path.node, step: .end, passage: 0, variant: 0, strip: 0, end: end))
        let next = fresh(after: state, end, forced: end.isForced)
        let ended = PagePath(cost: path.cost + end.cost, node: node, taken: nil, rank: path.rank)
        guard next.waiting > 0 else { return [(next, ended)] }
        var front = PageFront()
        front.keep(ended, at: next)
        placeFigures(at: next, ended, into: &front)
        return front.states.indices.map { (front.states[$0], front.paths[$0]) }
    }

    /// New pages begun where none must: what is kept together is taller than a page, so somewhere it has to part.
    mutating func brokenAnyway(_ front: PageFront) -> [(PageState, PagePath)] {
        var all = PageFront()
        for (order, state) in front.states.enumerated() where state.depth > 0 {
            let path = front.paths[order]
            guard breakPrice(path) != nil else { continue }
            for (state, path) in opened(after: state, path, price: PageCost.never) { all.keep(path, at: state) }
        }
        return all.states.indices.map { (all.states[$0], all.paths[$0]) }
    }

    /// Every path with its page ended, because it must.
    mutating func ended(_ front: PageFront) -> PageFront {
        var next = PageFront(capacity: front.count)
        for (order, state) in front.states.enumerated() {
            let path = front.paths[order]
            guard state.depth > 0 else {
                next.keep(path, at: state)
                continue
            }
            var end = close(state, breakCost: nil)
            end.isForced = true
            let node = add(PageNode(previous: path.node, step: .end, passage: 0, variant: 0, strip: 0, end: end))
            next.keep(
                PagePath(cost: path.cost + end.cost, node: node, taken: nil, rank: path.rank),
                at: fresh(after: state, end, forced: true))
        }
        return next
    }

    // MARK: Figures

    /// Sets the figures that are waiting at a page's head, as many as fit, in order.
    mutating func placeFigures(at state: PageState, _ path: PagePath, into next: inout PageFront) {
        guard state.waiting > 0, let passage = floats[safe: floats.count - Int(state.waiting)],
            let float = galley.passages[passage].float
        else { return }
        for (variant, setting) in float.variants.enumerated() {
            guard let placed = place(float, setting, (passage, variant, 0), at: state, path) else { continue }
            let isFull = float.takesPage || effort.triesAll || Int(placed.0.depth) + 4 >= format.lines
            if !float.takesPage {
                next.keep(placed.1, at: placed.0)
                placeFigures(at: placed.0, placed.1, into: &next)
            }
            if isFull {
                for (state, path) in opened(after: placed.0, placed.1, price: 0) { next.keep(path, at: state) }
            }
            // A figure that fits as it should be is not tried smaller.
            if !float.takesPage && !effort.triesAll { break }
        }
    }

    /// A figure where a page has got to; `nil` where the page has no room for it.
    private mutating func place(
        _ float: FlexibleGalley.Float, _ setting: FlexibleGalley.Variant, _ place: Place, at state: PageState,
        _ path: PagePath
    ) -> (PageState, PagePath)? {
        var state = state
        let space = state.depth == 0 ? 0 : max(Int(state.space), float.around)
        let depth = Int(state.depth) + space + setting.height
        guard depth <= format.lines || state.depth == 0, !float.takesPage || state.depth == 0 else { return nil }
        state.depth = Int32(clamping: depth)
        state.space = Int32(clamping: float.around)
        state.absorbed = state.space
        state.waiting -= 1
        state.isPicture = float.takesPage
        let node = add(
            PageNode(
                previous: path.node, step: .figure, passage: Int32(place.passage), variant: Int32(place.variant),
                strip: Int32(clamping: space)))
        return (state, PagePath(cost: path.cost + setting.cost, node: node, taken: nil, rank: path.rank))
    }

    /// The paths with no figure waiting: where text ends, those that were put off have to stand.
    mutating func settled(_ front: PageFront) -> PageFront {
        var done = PageFront(capacity: front.count)
        var open = front
        while !open.isEmpty {
            var next = PageFront()
            for (order, state) in open.states.enumerated() {
                let path = open.paths[order]
                guard state.waiting > 0, let passage = floats[safe: floats.count - Int(state.waiting)],
                    let float = galley.passages[passage].float
                else {
                    done.keep(path, at: state)
                    continue
                }
                for (variant, setting) in float.variants.enumerated() {
                    if let (state, path) = place(float, setting, (passage, variant, 0), at: state, path) {
                        next.keep(path, at: state)
                    }
                }
                if state.depth > 0 {
                    // A page that has the last of the text before pictures with pages to themselves is its last page.
                    let isLast = float.takesPage && !state.isPicture
                    let price = isLast ? nil : max(0, breakPrice(path) ?? 0)
                    for (state, path) in opened(after: state, path, price: price) {
                        next.keep(path, at: state)
                    }
                }
            }
            open = next
        }
        return done
    }
}
