import ZineCore
import ZineDocument
import ZineLayout
import ZineReader
import ZineRender
import ZineText

/// What is kept of an issue from one composing to the next: what was read, typographic marks, pictures and their plates,
/// open faces, and the type that stands.
///
/// There is one of it, never a copy: the steps of a composing are its methods, or get their part of it `inout`; each takes from
/// it what is the same still and leaves in it what the next will want.
struct ComposingMemory: ~Copyable {
    private struct Faces {
        var found: ThemeFinder.Found
        var folders: [String]
        /// Words that the publication divides in its own way.
        var hyphenation: [String]
        var library: FontLibrary
    }

    /// Of pictures it matters what a theme has drawings set in, and by which language they go.
    private struct Pictures {
        var read: [String: PictureLoader.Known] = [:]
        var found: ThemeFinder.Found?
        var language = ""
    }

    /// Whether issues are composed one time each, so that of one nothing need be kept for another but open faces and shaped
    /// words.
    private let isForOnce: Bool
    private var articles = ArticleCache()
    /// Articles before and after their typographic marks were set, by path.
    private var typeset: [String: (read: Article, set: Article)] = [:]
    private var pictures = Pictures()
    private var plateMaker: PlateMaker?
    private var faces: Faces?
    var standing: StandingType
    /// Where pages ended before anything was composed.
    private let former: [String: FormerPages]?

    init(once: Bool, former: [String: FormerPages]?) {
        isForOnce = once
        self.former = former
        standing = Self.freshType(once: once, former)
    }

    private static func freshType(once: Bool, _ former: [String: FormerPages]?) -> StandingType {
        guard once else { return StandingType(keepingArticles: true) }
        guard let former else { return StandingType() }
        return StandingType(following: former)
    }

    // MARK: The steps of a composing

    /// Reads an issue: again only those of its articles that have changed.
    mutating func read(_ folder: String, _ files: SourceFiles) -> ReadResult<Issue> {
        let reading = IssueReader(files: files).read(folder: folder, cache: &articles)
        if isForOnce { articles = ArticleCache() }
        return reading
    }

    /// Sets typographic marks; each article's are set by whoever is free.
    mutating func setMarks(of issue: Issue, _ pool: ThreadPool) -> Issue {
        var kept: [String: (read: Article, set: Article)] = [:]
        let tasks = issue.articles.map { [typeset] article in
            let known = typeset[article.path]
            return pool.submit { known.flatMap { $0.read == article ? $0.set : nil } ?? Typography.apply(to: article) }
        }
        let own = Dictionary(zip(issue.articles.map(\.path), tasks)) { first, _ in first }
        let set = Typography.apply(to: issue) { article in
            let set = own[article.path]?.result ?? Typography.apply(to: article)
            kept[article.path] = (article, set)
            return set
        }
        typeset = isForOnce ? [:] : kept
        return set
    }

    /// Reads the issue's pictures, and has plates made of them.
    mutating func load(
        _ issue: Issue, _ found: ThemeFinder.Found, _ folders: [String], _ files: SourceFiles,
        _ problems: inout [Diagnostic]
    ) -> (images: [String: ImageFile], plateMaker: PlateMaker) {
        let isSame = pictures.found == found && pictures.language == issue.language
        var loader = PictureLoader(files: files, known: isSame ? pictures.read : [:]) {
            ThemeFaces(theme: found.theme, folders: folders)
        }
        loader.load(issue)
        problems += loader.diagnostics
        if issue.cover.hasTypeOverPicture(in: found.theme), let art = issue.cover.art {
            loader.measureTones(of: art)
        }
        if issue.back.shape(in: found.theme) == .picture, let art = issue.back.art { loader.measureTones(of: art) }
        let plateMaker = PlateMaker(
            issue.pictures, inText: issue.articles.flatMap(\.picturesInText), images: loader.images,
            ready: loader.plates, before: self.plateMaker)
        if !isForOnce {
            pictures = Pictures(read: loader.read, found: found, language: issue.language)
            self.plateMaker = plateMaker
        }
        return (loader.images, plateMaker)
    }

    /// The theme's faces. Another theme has others, and with them other numbers for faces: what stands is no use then.
    /// Faces with which something is wrong are looked for anew, since somebody may be mending them.
    mutating func library(
        _ found: ThemeFinder.Found, _ folders: [String], _ hyphenation: [String]
    ) -> FontLibrary {
        if let faces, faces.found == found, faces.folders == folders, faces.hyphenation == hyphenation,
            faces.library.problems.isEmpty, faces.library.absent.isEmpty
        {
            return faces.library
        }
        standing = Self.freshType(once: isForOnce, former)
        let library = FontLibrary(
            theme: found.theme, folders: folders, place: SourceSpan(file: found.file))
        faces = Faces(found: found, folders: folders, hyphenation: hyphenation, library: library)
        return library
    }

    /// Ends a composing: forgets what only the same issue could use.
    mutating func settle() {
        if isForOnce { standing.keepWordsAlone() }
    }
}
