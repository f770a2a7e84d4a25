import ZineDocument

/// An article on its way from blocks to pages.
struct ComposedArticle {
    /// An article that may begin on the page where the one before it ends.
    struct Follower {
        var entry: Issue.Entry
        var made: StandingArticle
        var shift: Int
        /// How many of the notes are those of the articles before it.
        var notesBefore: Int
        /// Of its title, and of its last line.
        var firstPage = 0
        var lastPage = 0
    }

    var entry: Issue.Entry
    var made: StandingArticle
    var paginations: PaginationCache
    /// Articles that may begin on the page where the one before them ends, and the galley of all together.
    var followers: [Follower] = []
    var joined: FlexibleGalley?
    /// How far the article's elements have moved in the issue's tree.
    var shift: Int
    /// As chosen with the pages.
    var pagination = Pagination(galley: Galley(), pages: [], cost: 0)
    var firstPage = 0
    var isBackCover: Bool
    /// What the program wrote it as; `nil` for an article of the issue.
    var generated: Issue.GeneratedPage?

    var flexible: FlexibleGalley { joined ?? made.flexible }
    var galley: Galley { pagination.galley }
    var plans: [PagePlan] { pagination.pages }
    var cost: Int { pagination.cost }
    var departures: Int { pagination.departures }
    var unevenItems: Int { followers.reduce(made.unevenItems) { $0 + $1.made.unevenItems } }
}
