import ZineCore
import ZineDocument

extension IssueComposer {
    /// Composes the issue; where pages say the numbers of others, again until all of them are true.
    public mutating func compose() -> Result {
        guard issue.namesPages else { return composeOnce() }
        var fresh = self
        // Handed on from round to round instead, so that there is but one of it.
        fresh.standing = StandingType()
        let former = standing.former
        let refers = issue.references == .pages
        for _ in 1...Self.mostRounds {
            let known = knownPages
            let result = composeAgain(fresh, knowing: known, refers: refers, former)
            knownPages = anchors.mapValues { $0.page + 1 }
            if knownPages == known { return result }
        }
        // Numbers that move the pages which they name, to and fro: rather none than wrong ones.
        var result = composeAgain(fresh, knowing: [:], refers: false, former)
        for _ in 1...Self.mostRounds where knownPages != anchors.mapValues({ $0.page + 1 }) {
            result = composeAgain(fresh, knowing: anchors.mapValues { $0.page + 1 }, refers: false, former)
        }
        guard refers else { return result }
        result.diagnostics.append(
            .warning(
                "unsettled-pages", "links do not say their pages, since saying them would move the pages to and fro",
                hint: "change a word or two of a paragraph that has such links", at: origin))
        return result
    }

    /// As if it were the first time, but for what stands and the pages that are known.
    private mutating func composeAgain(
        _ fresh: IssueComposer, knowing known: [String: Int], refers: Bool, _ former: [String: FormerPages]
    ) -> Result {
        let kept = standing
        self = fresh
        standing = kept
        standing.former = former
        knownPages = known
        if refers { places = places.mapValues { $0.saying(known) } }
        return composeOnce()
    }

    private static let mostRounds = 8
}
