import ZineCore
import ZineDocument

/// Chooses every article's number of pages so that the issue fills whole sheets at the least cost.
enum Copyfit {
    struct Part {
        var paginations: PaginationCache
        var start: Issue.Entry.Start
        var wantedPages: Int?
        var isBackCover: Bool
    }

    struct Plan {
        var paginations: [Pagination] = []
        var firstPages: [Int] = []
        /// A multiple of a sheet's pages.
        var pageCount = 0
        /// Pages that hold nothing of an article.
        var fillers = 0
        var cost = 0
        /// More pages than the editor wants.
        var isTooLong = false
    }

    /// What came of laying out the first articles: how, where the next one starts, and what it cost.
    private struct Way {
        var cost = 0
        var fillers = 0
        var next = 2
        var paginations: [Pagination] = []
        var firstPages: [Int] = []
    }

    /// An article off the number of pages that it should have.
    private static let missedWish = 100_000

    /// What the articles' pages are to fill.
    struct Extent {
        var wantedPages: Int?
        /// The pages of a sheet, which the issue has a multiple of.
        var sheet = 4
        /// The page that the first article may begin on.
        var firstPage = 2
        /// How many pages stand between the last article and the back cover.
        var pagesBehind = 0
    }

    /// - Parameter parts: keep the paginations that were asked for.
    static func plan(_ parts: inout [Part], theme: Theme, filling extent: Extent) -> Plan {
        let (wantedPages, sheet, pagesBehind) = (extent.wantedPages, extent.sheet, extent.pagesBehind)
        let firstPage = extent.firstPage
        var ways = [firstPage: Way(next: firstPage)]
        for index in parts.indices where !parts[index].isBackCover {
            var next: [Int: Way] = [:]
            for way in ways.values.sorted(by: { $0.next < $1.next }) {
                for longer in extend(way, &parts[index], theme.costs) {
                    if let rival = next[longer.next], rival.cost <= longer.cost { continue }
                    next[longer.next] = longer
                }
            }
            ways = next
        }
        let back = parts.firstIndex(where: \.isBackCover)
        let backs = back.map { backPaginations(&parts[$0].paginations) } ?? []
        let plans = ways.values.sorted { $0.next < $1.next }.flatMap { way in
            var way = way
            way.next += pagesBehind
            return (back == nil ? [nil] : backs.map(Optional.some)).map {
                close(way, $0, wantedPages, sheet, theme.costs)
            }
        }
        let best = plans.min { a, b in
            a.isTooLong != b.isTooLong ? !a.isTooLong : (a.cost, a.pageCount) < (b.cost, b.pageCount)
        }
        return best
            ?? Plan(paginations: [], firstPages: [], pageCount: sheet, fillers: sheet - 2, cost: 0, isTooLong: false)
    }

    /// The side that an article begins on, as far as that can be told before those before it have their pages.
    static func side(of entry: Issue.Entry, isFirst: Bool) -> Issue.Entry.Start {
        isFirst && entry.start == .any ? .verso : entry.start
    }

    private static func extend(_ way: Way, _ part: inout Part, _ costs: Theme.Costs) -> [Way] {
        var start = way
        let isRecto = start.next % 2 == 1
        if (part.start == .recto && !isRecto) || (part.start == .verso && isRecto) {
            start.next += 1
            start.fillers += 1
            start.cost += costs.filler
        }
        let fitting = part.paginations.paginations(startingRecto: start.next % 2 == 1)
        let choices = fitting.isEmpty ? [Pagination(galley: Galley(), pages: [], cost: 0)] : fitting
        let wanted = part.wantedPages
        return choices.map { pagination in
            var longer = start
            longer.cost += pagination.cost
            if let wanted { longer.cost += abs(pagination.pages.count - wanted) * missedWish }
            longer.firstPages.append(start.next)
            longer.paginations.append(pagination)
            longer.next += pagination.pages.count
            return longer
        }
    }

    /// The back cover's article ends on the last page, a verso: how many pages it has says what it starts on.
    private static func backPaginations(_ cache: inout PaginationCache) -> [Pagination] {
        let odd = cache.paginations(startingRecto: false).filter { $0.pages.count % 2 == 1 }
        let even = cache.paginations(startingRecto: true).filter { $0.pages.count % 2 == 0 }
        let all = (odd + even).sorted { $0.pages.count < $1.pages.count }
        return all.isEmpty ? [Pagination(galley: Galley(), pages: [], cost: 0)] : all
    }

    private static func close(
        _ way: Way, _ back: Pagination?, _ wanted: Int?, _ sheet: Int, _ costs: Theme.Costs
    ) -> Plan {
        let wholeSheets = { (pages: Int) in (pages + sheet - 1) / sheet * sheet }
        let backPages = max(1, back?.pages.count ?? 1)
        let needed = way.next - 1 + backPages
        let asked = wholeSheets(min(wanted ?? 0, 4_000))
        let total = max(wholeSheets(needed), asked)
        let fillers = total - needed
        var plan = Plan(
            paginations: way.paginations, firstPages: way.firstPages, pageCount: total,
            fillers: way.fillers + fillers,
            cost: way.cost + (back?.cost ?? 0) + fillers * costs.filler + total / sheet * costs.sheet,
            isTooLong: wanted.map { total > max($0, asked) } ?? false)
        if let back {
            plan.paginations.append(back)
            plan.firstPages.append(total - backPages + 1)
        }
        return plan
    }
}

/// Ways to win room by the whole issue's leading and type size, by items that are justified though not evenly, then by openers,
/// within the theme's limits, the gentlest first.
enum TypeReduction {
    struct Step {
        var theme: Theme
        var cost: Int
        /// Grid lines that each article may be shorter by for its opener's sake.
        var openerLines = 0
    }

    /// - Parameter unevenItems: how many paragraphs of ragged items would be uneven if they were justified. Each that is costs
    ///   more than a line more on the page.
    static func steps(from theme: Theme, unevenItems: Int) -> [Step] {
        var steps = closer(theme)
        if unevenItems > 0 {
            var justified = theme
            justified.paragraph.raggedItems = 0
            let price = theme.costs.smallerType * (1 + Self.unevenItem * unevenItems)
            steps += [Step(theme: justified, cost: price)]
            steps += closer(justified).map { Step(theme: $0.theme, cost: $0.cost + price) }
        }
        steps.sort { $0.cost < $1.cost }
        if let last = withDenserOpeners(steps.last ?? Step(theme: theme, cost: 0)) { steps.append(last) }
        return steps
    }

    /// What a paragraph that gapes costs for the sheet's sake, in steps of the type.
    private static let unevenItem = 4

    /// In closer lines and smaller type.
    private static func closer(_ theme: Theme) -> [Step] {
        var steps: [Step] = []
        let block = theme.page.height - theme.page.head - theme.page.foot
        let smallest = min(10, Int(((1 - theme.limits.textSize) * 100).rounded()))
        for lines in 0...4 {
            let leading = lines == 0 ? theme.leading : block / (theme.linesPerPage + lines)
            guard leading >= theme.leading * theme.limits.leading else { continue }
            for percent in stride(from: 0, through: smallest, by: 2) where lines + percent > 0 {
                var reduced = theme
                reduced.leading = leading
                for role in [TextRole.text, .inlineCode, .heading3, .heading4] {
                    reduced.styles[role]?.size = theme[role].size * (1 - Double(percent) / 100)
                }
                for (name, style) in theme.ownStyles {
                    reduced.ownStyles[name]?.size = style.size.map { $0 * (1 - Double(percent) / 100) }
                }
                let off = (1 - leading / theme.leading) * 100
                let cost = Double(theme.costs.smallerType) * (off * (1 + off / 4) + Double(percent * percent) / 2)
                steps.append(Step(theme: reduced, cost: Int(cost)))
            }
        }
        return steps
    }

    /// Lines a little further apart, a line or two fewer on each page, as far as the theme lets them come closer: where pages end
    /// elsewhere, so that none has a hole at its foot.
    static func opened(_ theme: Theme) -> [Step] {
        let block = theme.page.height - theme.page.head - theme.page.foot
        return (1...2).compactMap { lines in
            guard theme.linesPerPage > lines + 1 else { return nil }
            var open = theme
            open.leading = block / (theme.linesPerPage - lines)
            guard open.leading * theme.limits.leading <= theme.leading else { return nil }
            return Step(theme: open, cost: theme.costs.smallerType * lines)
        }
    }

    /// The last resort, after all that leading and size can do: smaller titles and less space below them.
    private static func withDenserOpeners(_ step: Step) -> Step? {
        let limits = step.theme.limits
        guard limits.openers < 1 else { return nil }
        var denser = step
        for role in [TextRole.title, .standfirst] {
            denser.theme.styles[role] = step.theme[role].scaled(by: limits.openers)
        }
        denser.theme.spaces.openerAfter = max(0, step.theme.spaces.openerAfter - 1)
        denser.openerLines = 4
        denser.cost += step.theme.costs.denserOpeners
        return denser
    }
}
