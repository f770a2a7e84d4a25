/// Where figures that were put off come to stand.
///
/// They keep their order, so that a state says only how many of them wait, not which. Fronts are gone through from most
/// figures waiting to fewest, and each figure that is set makes one fewer: every state is gone on from once, by the cheapest
/// path to it, however many ways there are to set the figures before.
extension PageSearch {
    /// New pages without the figures that are waiting, and with as many at their heads as fit, in order, and the pages after
    /// those.
    mutating func headed(_ front: PageFront) -> PageFront {
        guard !front.isEmpty else { return front }
        var result = PageFront(capacity: front.count)
        var queue = WaitingFronts(front)
        let share = share(of: queue)
        while let open = queue.next() {
            let open = pruned(open, most: share)
            for (order, state) in open.states.enumerated() {
                result.keep(open.paths[order], at: state)
                setAtHead(state, open.paths[order], into: &queue)
            }
        }
        return result
    }

    private func setAtHead(_ state: PageState, _ path: PagePath, into queue: inout WaitingFronts) {
        guard let (passage, float) = firstWaiting(state) else { return }
        for variant in float.variants.indices {
            guard let (placed, ended) = place(float, (passage, variant, 0), at: state, path) else { continue }
            if !float.takesPage { queue.keep(ended, at: placed) }
            if float.takesPage || effort.triesAll || Int(placed.depth) + 4 >= format.lines {
                end(after: placed, ended, into: &queue)
            }
            // A figure that fits as it should be is not tried smaller.
            if !float.takesPage && !effort.triesAll { break }
        }
    }

    /// The paths with no figure waiting: where text ends, those that were put off have to stand.
    mutating func settled(_ front: PageFront) -> PageFront {
        var done = PageFront(capacity: front.count)
        var queue = WaitingFronts(front)
        let share = share(of: queue)
        while let open = queue.next() {
            var turned = PageFront()
            let open = pruned(open, most: share)
            for (order, state) in open.states.enumerated() {
                let path = open.paths[order]
                guard let (_, float) = firstWaiting(state) else {
                    done.keep(path, at: state)
                    continue
                }
                setAnywhere(state, path, into: &queue)
                guard state.depth > 0 || (float.isAcross && !isFirstColumn(state)) else { continue }
                // A page that has the last of the text before pictures with pages to themselves is its last page, as is
                // one before what goes across all columns of the next.
                let isLast = float.isAcross || (float.takesPage && !state.isPicture)
                turn(after: state, path, price: isLast ? nil : max(0, breakPrice(path) ?? 0), into: &turned)
            }
            turned = pruned(turned, most: share)
            for (order, state) in turned.states.enumerated() {
                setAnywhere(state, turned.paths[order], into: &queue)
            }
        }
        return done
    }

    private func setAnywhere(_ state: PageState, _ path: PagePath, into queue: inout WaitingFronts) {
        guard let (passage, float) = firstWaiting(state) else { return }
        for variant in float.variants.indices {
            guard let (placed, path) = place(float, (passage, variant, 0), at: state, path) else { continue }
            queue.keep(path, at: placed)
        }
    }

    /// How many paths are followed with each number of figures waiting: where many wait, few of them have a chance.
    private func share(of queue: WaitingFronts) -> Int {
        max(min(effort.mostPaths, 60), effort.mostPaths * 4 / max(4, queue.most))
    }

    /// The figure that has waited longest, and its passage.
    private func firstWaiting(_ state: PageState) -> (passage: Int, float: FlexibleGalley.Float)? {
        guard state.waiting > 0, let passage = figures.passage(waiting: state.waiting),
            let float = galley.passages[passage].float
        else { return nil }
        return (passage, float)
    }

    /// A figure where a page has got to; `nil` where the page has no room for it.
    private func place(
        _ float: FlexibleGalley.Float, _ place: Place, at state: PageState, _ path: PagePath
    ) -> (PageState, PagePath)? {
        var state = state
        let setting = float.variants[place.variant]
        guard !float.isAcross || mayGoAcross(state) else { return nil }
        let space = state.depth == 0 ? headroom(state) : max(Int(state.space), float.around)
        let depth = Int(state.depth) + space + setting.height
        guard depth <= format.lines || (state.depth == 0 && space == 0), !float.takesPage || state.depth == 0 else {
            return nil
        }
        state.hasFiguresAlone = state.isBeforeText
        state.depth = Int32(clamping: depth)
        state.space = Int32(clamping: float.around)
        state.absorbed = state.space
        state.waiting -= 1
        state.isPicture = float.takesPage
        if float.isAcross { state.across = Int32(clamping: min(depth + float.around, format.lines)) }
        let node = PageNode(
            step: .figure, previous: path.node, passage: Int32(place.passage), variant: Int32(place.variant),
            strip: Int32(clamping: space), reached: reached)
        return (state, PagePath(cost: path.cost + setting.cost, taken: node, node: path.node, rank: path.rank))
    }

    /// Whether nothing stands on a page but what goes across all of its columns.
    private func mayGoAcross(_ state: PageState) -> Bool {
        isFirstColumn(state) && (state.depth == 0 || (state.hasFiguresAlone && state.across >= state.depth))
    }

    /// Ends the page after a figure that was just set; where that has the whole page, its other columns with it.
    private func end(after state: PageState, _ path: PagePath, into queue: inout WaitingFronts) {
        let isWhole = state.isPicture && state.across > 0
        var end = close(state, breakCost: isWhole ? nil : 0)
        end.isForced = isWhole
        var path = path
        path.taken?.end = end
        path.cost += end.cost
        queue.keep(path, at: fresh(after: state, end, forced: isWhole))
    }
}
