import ZineCore
import ZineDocument

/// What an issue is tried in.
extension IssueComposer {
    /// Beyond this a sheet more or less is not worth composing everything again.
    private static let mostPagesTried = 64

    /// In smaller type or closer lines where that saves pages that would only fill up the sheet.
    func composeOnce(_ source: IssueMakeUp.Source, _ standing: inout StandingType) -> Result {
        standing.begin(theme)
        var best = IssueMakeUp(source, theme, &standing)
        if best.plan.pageCount <= Self.mostPagesTried {
            best = reduced(best, &standing)
            best = withLinks(best, &standing) ?? best
            best = opened(best, source, &standing)
        }
        return best.finish(&standing)
    }

    /// The issue in what saves it a sheet.
    private func reduced(_ natural: IssueMakeUp, _ standing: inout StandingType) -> IssueMakeUp {
        guard natural.plan.fillers > 0 || natural.plan.isTooLong else { return natural }
        let steps = TypeReduction.steps(
            from: theme, unevenItems: natural.articles.reduce(0) { $0 + $1.unevenItems })
        var best: (makeUp: IssueMakeUp, cost: Int)?
        var tries = Self.triesForBetter
        for reduced in steps where natural.maySave(pages: reduced, theme.costs) {
            if let best {
                // What the pages of the best paid for themselves is all that a dearer step could save.
                guard tries > 0, reduced.cost + best.makeUp.leastCost < best.cost else { break }
                tries -= 1
            }
            let other = IssueMakeUp(natural.source, reduced.theme, &standing)
            let cost = other.plan.cost + reduced.cost
            let isWished = natural.plan.isTooLong && !other.plan.isTooLong
            guard isWished || cost < natural.plan.cost, cost < best?.cost ?? .max else { continue }
            best = (other, cost)
        }
        return best?.makeUp ?? natural
    }

    /// Once a sheet is saved, steps that may save it with better pages: each composes the issue again.
    private static let triesForBetter = 2

    /// The issue in lines further apart, where those leave fewer holes at the feet of its pages and no page more without text.
    ///
    /// - Parameter source: without the page of links that the best may have.
    private func opened(
        _ best: IssueMakeUp, _ source: IssueMakeUp.Source, _ standing: inout StandingType
    ) -> IssueMakeUp {
        guard best.hasHoles else { return best }
        for opened in TypeReduction.opened(best.theme) {
            var other = IssueMakeUp(source, opened.theme, &standing)
            other = withLinks(other, &standing) ?? other
            let isNoLonger = other.plan.pageCount <= best.plan.pageCount && other.plan.fillers <= best.plan.fillers
            if isNoLonger, other.plan.cost + opened.cost < best.plan.cost { return other }
        }
        return best
    }

    /// The same pages with the issue's addresses on one that would be ruled for notes; nothing where none is left for
    /// that, where few addresses are to be listed, or where the manifest says which pages the program writes.
    private func withLinks(_ best: IssueMakeUp, _ standing: inout StandingType) -> IssueMakeUp? {
        let issue = best.issue
        let free = best.plan.fillers - issue.publication.houseAds.count { $0.size == .page }
        let addresses = best.articles.reduce(0) { $0 + $1.made.links.count }
        guard issue.listsLinksOnFreePages, free > 0, theme.codes.links > 0, addresses >= theme.codes.links,
            !issue.generated.contains(.links)
        else { return nil }
        var source = best.source
        source.issue.generated.append(.links)
        let other = IssueMakeUp(source, best.theme, &standing)
        let isFree = other.plan.pageCount == best.plan.pageCount && other.plan.fillers < best.plan.fillers
        return isFree && other.plan.cost < best.plan.cost ? other : nil
    }
}

extension IssueMakeUp {
    /// What its sheets and the pages without text cost.
    fileprivate var leastCost: Int {
        let costs = theme.costs
        return plan.pageCount / issue.print.pagesPerSheet * costs.sheet + plan.fillers * costs.filler
    }

    /// Whether a page ends so early that it looks like a hole.
    fileprivate var hasHoles: Bool {
        let price = PageTariff(format: PageCapacity(theme), costs: theme.costs).hole
        return plan.paginations.contains { pagination in
            pagination.pages.contains { $0.charges.contains { $0.reason == .shortPage && $0.amount >= price } }
        }
    }

    /// Whether closer lines or smaller type could be enough to save a sheet, by the lines that articles have at all,
    /// and the sheets be worth what the step costs, if nothing else did.
    fileprivate func maySave(pages step: TypeReduction.Step, _ costs: Theme.Costs) -> Bool {
        let old = theme
        let size = step.theme[.text].size / old[.text].size
        // Figures give way and notes are not counted: what is left out here only makes it likelier.
        let gain = (step.theme.leading / old.leading) * size * 0.96
        let pages =
            articles.reduce(issue.backCover == nil ? 2 : 1) { sum, article in
                let height = article.flexible.naturalHeight - step.openerLines
                let lines = Double(height) * gain / Double(old.linesPerPage)
                return sum + max(1, Int(lines.rounded(.up)))
            } + contents.count + indexPages
        let sheet = issue.print.pagesPerSheet
        let isWorthIt =
            plan.isTooLong || step.cost + (pages + sheet - 1) / sheet * costs.sheet < plan.cost
        return pages <= plan.pageCount - sheet && isWorthIt
    }
}
