import ZineCore
public import ZineDocument

/// Chooses the page breaks of a galley, and how its flexible passages are set, so that the cost is least over the whole
/// article: a shortest path over strips, after Plass 1981 and Mittelbach 2016, on a column of whole grid lines.
///
/// The cost of a page is
/// - the price of the break after its last strip (`Strip.breakAfter`), unless the break is forced or the galley ends;
/// - for every line that it is short of the text block, squared, and from the third on by half its cube, `shortPage`, unless
///   the break is forced or it is the last; a last page that is less than a third full, and not the only one, costs from half of `shortLastPage` to thrice
///   that, the emptier it is; text that ends before pictures with pages to themselves ends as if forced;
/// - for a recto whose verso belongs to the article, unless the break is forced or it is the last page, the difference of
///   their depths, squared, times `unevenSpread`; a page with notes is as deep as it needs to be, since its notes stand
///   where the facing page ends; nothing where one of the two is a picture with a page to itself;
/// - `stretchedSpace` for the first space opened on a spread, eight times that for the second, and so on by the cubes; where all
///   of its kind are opened, above headings, beside lists or around what is set apart, two thirds of it for the second, three
///   for the third and so on up to the fifth; once more for every one by which facing pages differ, and twenty times that for each size more than
///   one that spaces of a kind have on a spread;
/// - `noteContinuation`, and ten for every line, when notes are carried over;
/// - `movedFigure` for every figure that is put off, and again at the end of every page that it is put off beyond;
/// - `PageCost.never` for every line by which a single strip is taller than the page.
///
/// The way found is the cheapest of all where a galley has up to 90 strips and figures, or is lines without freedom up to 400,
/// and no more than 12,000 paths, or 600, are open at once. Beyond that the paths which have cost least so far, with what
/// their waiting figures will cost at least, are followed and the others given up: 600 up to 4,000 strips, 30 on longer galleys and
/// after two million steps. No more than 60 figures wait at once; one more, and those before it are set first.
public struct PageBuilder: Sendable {
    let galley: FlexibleGalley
    let format: PageCapacity
    let costs: Theme.Costs

    public init(_ galley: FlexibleGalley, theme: Theme) {
        self.init(galley, format: PageCapacity(theme, columns: galley.columns), costs: theme.costs)
    }

    init(_ galley: FlexibleGalley, format: PageCapacity, costs: Theme.Costs) {
        self.galley = galley; self.format = format; self.costs = costs
    }

    public init(_ galley: Galley, theme: Theme) { self.init(FlexibleGalley(galley), theme: theme) }

    /// The pages of the best way, in order. Every strip is on one page, whatever its height; an empty galley has none.
    public func pages(startingRecto: Bool) -> [PagePlan] {
        let best = search(startingRecto: startingRecto).min { $0.cost < $1.cost }
        return onPages(best.map { [drainNotes($0)] } ?? []).first?.pages ?? []
    }

    /// The best way for every number of pages that can be reached, by number of pages.
    public func paginations(startingRecto: Bool) -> [Pagination] {
        onPages(search(startingRecto: startingRecto).map(drainNotes))
    }

    /// The same for what is left of an article behind pages that are composed already.
    func paginations(startingRecto: Bool, from start: PageState) -> [Pagination] {
        onPages(search(startingRecto: startingRecto, from: start, isWhole: false).map(drainNotes))
    }

    func search(startingRecto: Bool, from start: PageState = PageState(), isWhole: Bool = true) -> [Pagination] {
        var search = PageSearch(
            galley, tariff: PageTariff(format: format, costs: costs), startsRecto: startingRecto)
        search.isWhole = isWhole
        return search.run(from: start)
    }

    /// Adds pages for notes that are still left over after the last strip.
    private func drainNotes(_ pagination: Pagination) -> Pagination {
        var pagination = pagination
        let all = pagination.galley.strips.reduce(0) { sum, strip in
            sum + strip.notes.reduce(0) { $0 + (galley.notes[safe: $1]?.count ?? 0) }
        }
        while let last = pagination.pages.last, last.notes.upperBound < all {
            let start = last.notes.upperBound
            let end = min(all, start + max(1, format.noteLines(in: format.lines)))
            pagination.pages.append(
                PagePlan(
                    strips: last.strips.upperBound..<last.strips.upperBound, notes: start..<end,
                    depth: format.height(ofNotes: end - start), foot: format.lines,
                    charges: [Charge(.noteContinuation, costs.noteContinuation)]))
            pagination.cost += costs.noteContinuation
        }
        return pagination
    }
}
