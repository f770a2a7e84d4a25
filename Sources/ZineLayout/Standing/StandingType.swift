import ZineCore
import ZineDocument

/// Type that is left standing from one composing to the next: shaped words, set paragraphs, made-up articles.
///
/// A value that its caller owns. It holds what the last composing used and nothing older, and composing with it gives
/// what composing without it gives.
public struct StandingType {
    /// What was set with one theme: an issue is tried in smaller type as well.
    struct Case {
        let theme: Theme
        var articles: [String: StandingArticle] = [:]
    }

    /// Whether articles are kept; an issue that is composed once needs none of them again.
    let keepsArticles: Bool
    var shapes = ShapeCache()
    var paragraphs = ParagraphShelves()
    private var cases: [Case] = []
    private(set) var used: [Case] = []
    /// Whether it is noted where pages end.
    let followsPages: Bool
    /// Every article's pages of the last composing.
    var former: [String: FormerPages] = [:]

    /// For composing once.
    public init() { self.init(keepingArticles: false) }

    /// For composing again and again.
    public init(keepingArticles: Bool) {
        keepsArticles = keepingArticles
        followsPages = keepingArticles
    }

    /// For composing once, after a composing of which only this is left: its pages by article.
    public init(following former: [String: FormerPages]) {
        keepsArticles = false
        followsPages = true
        self.former = former
    }

    /// What serves another issue as well, set in the same faces: the shaped words.
    public var wordsAlone: StandingType {
        var words = StandingType()
        words.shapes = shapes
        return words
    }

    /// Begins a new composing.
    mutating func turn(_ theme: Theme) {
        paragraphs.turn(theme)
        shapes.turn()
        guard keepsArticles else { return }
        cases = used
        used = []
    }

    /// The shaped words, out of the shelf, so that there is but one list of them.
    mutating func takeShapes() -> ShapeCache {
        let taken = shapes
        shapes = ShapeCache()
        return taken
    }

    /// The case of a theme, out of the shelf, so that there is but one of it.
    mutating func take(_ theme: Theme) -> Case {
        if let index = used.firstIndex(where: { $0.theme == theme }) { return used.remove(at: index) }
        if let index = cases.firstIndex(where: { $0.theme == theme }) {
            return cases.remove(at: index)
        }
        return Case(theme: theme)
    }

    /// Puts a case back.
    mutating func put(_ used: Case) {
        if keepsArticles { self.used.append(used) }
    }
}

/// An article made up into a galley, with elements of a structure tree of its own.
struct StandingArticle: Sendable {
    /// All that the galley depends on beside the theme.
    struct Source: Equatable, Sendable {
        var article: Article
        var isBackCover: Bool
        var issueLanguage: String
        /// What a page of links lists.
        var links: [IssueComposer.ArticleLinks]
        /// How many notes stand before its own, and whether it may share the page where the article before it ends.
        var notesBefore = 0
        var runsOn = false
        /// Where its links lead.
        var places: PlaceNames
    }

    /// The files behind an article's pictures, none for what there is no file for.
    struct Pictures: Sendable {
        private let files: [(path: String, image: ImageFile?)]

        init(of article: Article, in images: [String: ImageFile]) {
            files = article.pictures.map { ($0.printName, images[$0.printName]) }
        }

        /// Whether the files are the same still. The article has to be, so that it need not be walked through again.
        func areStill(in images: [String: ImageFile]) -> Bool { files.allSatisfy { images[$0.path] == $0.image } }
    }

    let source: Source
    let pictures: Pictures
    let flexible: FlexibleGalley
    let tree: StructureTree
    let diagnostics: [Diagnostic]
    let missing: [MissingCharacter]
    let borrowed: [BorrowedLetter]
    var paginations: PaginationShelf
    /// The addresses in it.
    let links: [NoteDesk.Address]
}

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
