import ZineCore
import ZineDocument

/// An article's paginations by the side it starts on, found when first asked for, or before that on a thread pool.
struct PaginationCache: Sendable {
    private let builder: PageBuilder
    private let pool: ThreadPool
    private var known: [Bool: PoolTask<[Pagination]>] = [:]

    init(_ galley: FlexibleGalley, _ theme: Theme, _ pool: ThreadPool) {
        builder = PageBuilder(galley, theme: theme)
        self.pool = pool
    }

    mutating func paginations(startingRecto: Bool) -> [Pagination] { task(startingRecto).result }

    /// Has the pool begin with what will be asked for.
    mutating func prepare(_ start: Issue.Entry.Start) {
        if start != .recto { _ = task(false) }
        if start != .verso { _ = task(true) }
    }

    private mutating func task(_ startsRecto: Bool) -> PoolTask<[Pagination]> {
        if let task = known[startsRecto] { return task }
        let task = pool.submit { [builder] in builder.paginations(startingRecto: startsRecto) }
        known[startsRecto] = task
        return task
    }
}
