import ZineCore
import ZineDocument

/// An article's paginations by the side it starts on, found when first asked for, or before that by a crew.
struct PaginationShelf: Sendable {
    private let builder: PageBuilder
    private let crew: Crew
    private var known: [Bool: Chore<[Pagination]>] = [:]

    init(_ galley: FlexibleGalley, _ theme: Theme, _ crew: Crew) {
        builder = PageBuilder(galley, theme: theme)
        self.crew = crew
    }

    mutating func paginations(startingRecto: Bool) -> [Pagination] { chore(startingRecto).result }

    /// Has the crew begin with what will be asked for.
    mutating func prepare(_ start: Issue.Entry.Start) {
        if start != .recto { _ = chore(false) }
        if start != .verso { _ = chore(true) }
    }

    private mutating func chore(_ startsRecto: Bool) -> Chore<[Pagination]> {
        if let chore = known[startsRecto] { return chore }
        let chore = crew.take { [builder] in builder.paginations(startingRecto: startsRecto) }
        known[startsRecto] = chore
        return chore
    }
}
