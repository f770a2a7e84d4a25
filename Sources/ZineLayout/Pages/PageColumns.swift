import ZineDocument

/// Pages of several columns: each column is looked for as a page of its own is, and faces the one that it stands beside.
extension PageBuilder {
    /// Columns put together to pages, the last page's made to end alike.
    func onPages(_ paginations: [Pagination]) -> [Pagination] {
        guard format.columns > 1 else { return paginations }
        return Pagination.cheapest(paginations.map { levelled($0).onPages(of: format.columns, opener: galley.across) })
    }

    /// The columns of the last page as deep as each other, as far as what stands in them can be parted: the least depth at
    /// which they hold all of it.
    private func levelled(_ pagination: Pagination) -> Pagination {
        let first = (pagination.pages.count - 1) / format.columns * format.columns
        guard pagination.pages.indices.contains(first) else { return pagination }
        let last = pagination.pages[first...]
        let strips = (last.first?.strips.lowerBound ?? 0)..<(last.last?.strips.upperBound ?? 0)
        let notes = (last.first?.notes.lowerBound ?? 0)..<(last.last?.notes.upperBound ?? 0)
        var rest = FlexibleGalley(
            Galley(
                strips: Array(pagination.galley.strips[strips]), notes: pagination.galley.notes,
                heads: pagination.galley.heads))
        let owed = pagination.galley.strips[strips].reduce(0) { sum, strip in
            sum + strip.notes.reduce(0) { $0 + (pagination.galley.notes[safe: $1]?.count ?? 0) }
        }
        // Notes that were carried over stay where they are.
        guard owed == notes.count, !strips.isEmpty else { return pagination }
        rest.columns = format.columns
        rest.across = pagination.across(onPageOf: first, opener: galley.across)
        let deepest = last.map(\.depth).max() ?? format.lines
        let total = rest.naturalHeight + (format.columns - 1) * rest.across
        let level = total / format.columns
        let shallowest = max(rest.across + 1, level)
        let depths = shallowest..<max(shallowest, deepest)
        let replaced = { (way: Pagination) in
            pagination.replacing(from: first, by: way, strips: strips.lowerBound, notes: notes.lowerBound)
        }
        // Tables are kept whole where the columns are nearly alike then.
        if let whole = rest.withTablesWhole(dearest),
            let way = way(of: whole, notes: owed, within: depths),
            way.unevenness(over: format.columns) * 2 <= level
        {
            return replaced(way)
        }
        return way(of: rest, notes: owed, within: depths).map(replaced) ?? pagination
    }

    /// A widow or an orphan is no price for ending alike.
    private var dearest: Int { min(costs.widow, costs.orphan, PageCost.never) }

    /// The best way to set what is left in columns of the least of these depths that holds all of it.
    private func way(of rest: FlexibleGalley, notes: Int, within depths: Range<Int>) -> Pagination? {
        for depth in depths {
            var search = PageSearch(
                rest, tariff: PageTariff(format: format.limited(to: depth), costs: costs), startsRecto: true,
                mostPages: format.columns, mostCost: dearest - 1)
            let ways = search.run().filter { $0.pages.count <= format.columns && $0.cost < dearest }
            if let way = ways.min(by: { $0.cost < $1.cost }), way.pages.last?.notes.upperBound == notes { return way }
        }
        return nil
    }
}

extension FlexibleGalley {
    /// The same with a price on parting tables and listings; `nil` where there are none.
    fileprivate func withTablesWhole(_ price: Int) -> FlexibleGalley? {
        var galley = self
        var hasTables = false
        for index in passages.indices {
            galley.passages[index] = passages[index].map { strips in
                strips.map { strip in
                    guard strip.charges.contains(where: { [.splitTable, .splitListing].contains($0.reason) }) else {
                        return strip
                    }
                    hasTables = true
                    var strip = strip
                    strip.charge(.parted, price)
                    return strip
                }
            }
        }
        return hasTables ? galley : nil
    }
}

extension Pagination {
    /// By how many lines the deepest and the shallowest of so many columns differ.
    fileprivate func unevenness(over columns: Int) -> Int {
        let depths = pages.map(\.depth)
        return (depths.max() ?? 0) - (pages.count < columns ? 0 : depths.min() ?? 0)
    }

    /// With other columns in place of the last.
    fileprivate func replacing(from first: Int, by way: Pagination, strips: Int, notes: Int) -> Pagination {
        var result = self
        let foot = pages[first].foot
        let cost = pages[first...].reduce(0) { $0 + $1.cost }
        let charges = pages[first...].flatMap(\.charges)
        result.galley.strips.replaceSubrange(strips..<(strips + way.galley.strips.count), with: way.galley.strips)
        result.pages.removeSubrange(first...)
        result.pages += way.pages.map { plan in
            PagePlan(
                strips: (plan.strips.lowerBound + strips)..<(plan.strips.upperBound + strips),
                text: plan.text.map { $0 + strips },
                notes: (plan.notes.lowerBound + notes)..<(plan.notes.upperBound + notes), depth: plan.depth, foot: foot,
                charges: [])
        }
        // Ending alike is no reason to pay otherwise.
        if cost != 0, let last = result.pages.indices.last { result.pages[last].charges = charges }
        return result
    }

    /// Grid lines at the head of the page whose first column this is that what goes across all of them takes.
    ///
    /// - Parameter opener: those of an opener that goes across the first page.
    fileprivate func across(onPageOf column: Int, opener: Int) -> Int {
        let strips = galley.strips[pages[column].strips]
        guard let last = strips.lastIndex(where: { $0.acrossColumns != nil }) else { return column == 0 ? opener : 0 }
        return strips[...last].reduce(strips[last].acrossColumns ?? 0) { $0 + $1.height }
    }

    /// Pages of so many columns each.
    fileprivate func onPages(of count: Int, opener: Int) -> Pagination {
        var result = self
        result.pages = stride(from: 0, to: pages.count, by: count).map { start in
            let columns = pages[start..<min(start + count, pages.count)]
            var page = columns[start]
            for column in columns.dropFirst() where !column.strips.isEmpty || !column.notes.isEmpty {
                if !column.strips.isEmpty { page.strips = page.strips.lowerBound..<column.strips.upperBound }
                page.notes = page.notes.lowerBound..<column.notes.upperBound
                page.depth = max(page.depth, column.depth)
                page.foot = max(page.foot, column.foot)
                page.isForced = column.isForced
            }
            page.charges = columns.flatMap(\.charges)
            let across = across(onPageOf: start, opener: opener)
            page.columns = columns.enumerated().map { index, column in
                PagePlan.Column(
                    strips: column.strips, text: column.text, notes: column.notes, depth: column.depth,
                    foot: column.foot,
                    headroom: index > 0 ? across : 0)
            }
            return page
        }
        return result
    }
}
