import ZineCore
import ZineDocument

/// An article made up into a galley, with elements of a structure tree of its own.
struct StandingArticle: Sendable {
    /// All that the galley depends on beside the theme.
    struct Source: Equatable, Sendable {
        var article: Article
        var isBackCover: Bool
        var issueLanguage: String
        /// What a page of links lists.
        var links: [ArticleLinks]
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
    var paginations: PaginationCache
    /// How many paragraphs of its ragged items would be uneven if they were justified.
    let unevenItems: Int
    /// The addresses in it.
    let links: [NoteSeries.Address]
}

/// An article's addresses, as its notes print them.
struct ArticleLinks: Equatable, Sendable {
    /// The article's file.
    var path: String
    var title: [Inline]
    var addresses: [NoteSeries.Address]
}
