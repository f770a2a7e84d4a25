import ZineCore
public import ZineDocument

/// What stands on a page of an article.
public struct PagePlan: Hashable, Sendable {
    /// The strips in the text block, without spaces at its head and foot.
    public var strips: Range<Int>
    /// The first strip of the text: below figures that waited, else the first of all.
    public var text: Int?
    /// Lines at the foot, counted through all notes of the galley.
    public var notes: Range<Int>
    /// Grid lines that the page fills, notes included.
    public var depth: Int
    /// The grid line that the notes stand on: the depth of the facing page where that is another, else the page's last.
    public var foot: Int
    /// Whether the article's author ended the page here.
    public var isForced = false
    /// What the page paid for.
    public var charges: [Charge]
    /// The spaces opened on it, and on the verso that it faces.
    var opened = OpenedSpaces()
    /// Where a page has several columns, what stands in each of them, as they are read; else nothing.
    public var columns: [Column] = []

    /// What stands in a column.
    public struct Column: Hashable, Sendable {
        public var strips: Range<Int>
        /// The first strip of the text: below figures that waited, else the first of all.
        public var text: Int?
        public var notes: Range<Int>
        public var depth: Int
        public var foot: Int
        /// Grid lines at its head that what goes across all columns takes.
        public var headroom = 0

        /// What is seen in it, from head to foot: above the first of its text the head of a table that goes on from another
        /// column is repeated.
        func shown(of galley: Galley) -> [Strip] {
            let own = galley.strips[strips]
            guard let text, own.indices.contains(text), let head = own[text].repeatedHead else { return Array(own) }
            return own[..<text] + (galley.heads[safe: head] ?? []) + own[text...]
        }
    }

    /// The columns; of a page of one, that one.
    var allColumns: [Column] {
        columns.isEmpty ? [Column(strips: strips, text: text, notes: notes, depth: depth, foot: foot)] : columns
    }

    public var cost: Int { charges.reduce(0) { $0 + $1.amount } }
    /// The grid line that is seen to be the page's last.
    public var visibleDepth: Int { notes.isEmpty ? depth : foot }

    /// What is seen on the page, column after column.
    func shown(of galley: Galley) -> [Strip] { allColumns.flatMap { $0.shown(of: galley) } }
}

/// A way to set an article on a number of pages: the best one for that number.
public struct Pagination: Hashable, Sendable {
    /// The strips in the order of the pages: figures that were put off stand where they came to stand.
    public var galley: Galley
    public var pages: [PagePlan]
    /// The pages' costs and those of the variants taken.
    public var cost: Int
    /// The variant that each passage is set in, by number.
    public var choices: [Int] = []

    /// How many passages were set another way than the preferred.
    public var departures: Int { choices.count { $0 != 0 } }

    /// For every number of pages the cheapest, of those that cost the same the first.
    static func cheapest(_ all: [Pagination]) -> [Pagination] {
        let best = all.reduce(into: [Int: Pagination]()) { best, one in
            if let rival = best[one.pages.count], rival.cost <= one.cost { return }
            best[one.pages.count] = one
        }
        return best.values.sorted { $0.pages.count < $1.pages.count }
    }
}

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
/// - `stretchedSpace` for the first space opened on a spread, eight times that for the second, and so on by the cubes, once
///   more for every one by which facing pages differ, and eight times that for each size more than one that spaces of a kind
///   have on a spread, above headings, beside lists, around what is set apart;
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

/// How much a page holds, in grid lines, with notes at its foot in a leading of their own.
struct PageCapacity: Hashable, Sendable {
    /// Of each of its columns.
    private(set) var lines: Int
    let columns: Int
    private let pitch: Int
    private let noteLeading: Int
    private let separator: Int

    init(_ theme: Theme, columns: Int = 1) {
        lines = theme.linesPerPage
        self.columns = max(1, columns)
        pitch = max(1, theme.leading.scaledPoints)
        noteLeading = max(1, theme[.note].leading.scaledPoints)
        separator = max(0, theme.dimensions.noteSeparator.scaledPoints)
    }

    /// The same with columns that are no deeper than so many lines.
    func limited(to lines: Int) -> PageCapacity {
        var capacity = self
        capacity.lines = min(self.lines, max(1, lines))
        return capacity
    }

    /// The grid lines that lines of notes take, separator included.
    func height(ofNotes count: Int) -> Int {
        count == 0 ? 0 : (count * noteLeading + separator + pitch - 1) / pitch
    }

    /// The lines of notes that grid lines hold.
    func noteLines(in height: Int) -> Int { max(0, (height * pitch - separator) / noteLeading) }
}
