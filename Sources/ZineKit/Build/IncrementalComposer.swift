public import ZineCore
import ZineDocument
import ZineLayout
public import ZineReader
import ZineRender
import ZineText

/// Composes issues again and again: what was read, set and opened the last time is kept for the next, so that an edit costs
/// what it changes.
///
/// A value that its caller owns; what it composes is what composing from nothing gives, to the byte. It keeps what the
/// last composing used and nothing older. Holds faces that are open, and so is not for sharing between threads.
public struct IncrementalComposer {
    public let programFiles: ProgramFiles
    public var sources: SourceFiles
    /// The file of a theme that stands for whatever an issue names.
    var theme: String?
    /// Every file that the last composing read or looked for: what is worth watching.
    public private(set) var filesRead: [String] = []

    private struct Faces {
        var found: ThemeFinder.Found
        var folders: [String]
        /// Words that the publication divides in its own way.
        var hyphenation: [String]
        var library: FontLibrary
    }

    private let isForOnce: Bool
    private let pool: ThreadPool
    private var articles = ArticleCache()
    /// Articles before and after their typographic marks were set, by path.
    private var typeset: [String: (read: Article, set: Article)] = [:]
    private var pictures: (read: [String: PictureLoader.Known], found: ThemeFinder.Found?, language: String) = (
        [:], nil, ""
    )
    private var press: PicturePress?
    private var faces: Faces?
    private(set) var standing: StandingType
    /// Where pages ended before this composer composed anything.
    private let former: [String: FormerPages]?
    private let tools: CommonTools

    /// - Parameters:
    ///   - once: whether the composer is for composing issues one time each, so that of one issue nothing need be kept for
    ///     another but open faces and shaped words.
    ///   - threads: how many cores beside the caller's the pages may be composed on.
    public init(
        programFiles: ProgramFiles, sources: SourceFiles = .fileSystem, once: Bool = false,
        threads: Int = ThreadPool.otherCores
    ) {
        self.init(
            programFiles: programFiles, sources: sources, once: once, threads: threads, tools: CommonTools())
    }

    /// - Parameter former: where the issue's pages ended the last time, for a composer that is to say which ends have moved.
    init(
        programFiles: ProgramFiles, sources: SourceFiles, once: Bool, threads: Int, tools: CommonTools,
        former: [String: FormerPages]? = nil
    ) {
        pool = ThreadPool(threads: threads)
        self.tools = tools
        self.programFiles = programFiles; self.sources = sources
        isForOnce = once
        self.former = former
        standing = StandingType()
        standing = freshType
    }

    private var freshType: StandingType {
        guard isForOnce else { return StandingType(keepingArticles: true) }
        return former.map(StandingType.init(following:)) ?? StandingType()
    }

    /// Reads and composes an issue; `nil` where its manifest cannot be understood at all.
    public mutating func compose(
        _ folder: String, _ problems: inout [Diagnostic]
    ) throws(BuildError) -> Composition? {
        let composition = try composePages(folder, &problems)
        problems += composition?.press.diagnostics ?? []
        return composition
    }

    /// Composes while the pictures are made into plates; what is wrong with those is told by the press alone.
    mutating func composePages(
        _ folder: String, _ problems: inout [Diagnostic]
    ) throws(BuildError) -> Composition? {
        let reading = IssueReader(files: sources).read(folder: folder, cache: &articles)
        if isForOnce { articles = ArticleCache() }
        problems += reading.diagnostics
        filesRead = reading.filesRead
        guard let read = reading.issue else { return nil }
        return compose(read, setMarks(of: read), form: nil, &problems)
    }

    /// Composes an issue that was read before in large print.
    mutating func composeLargePrint(
        _ read: Issue, _ form: LargePrintForm, _ problems: inout [Diagnostic]
    ) -> Composition {
        compose(read, form.adapt(setMarks(of: read)), form: form, &problems)
    }

    /// - Parameters:
    ///   - read: the issue as its author wrote it.
    ///   - issue: the same with its typographic marks.
    private mutating func compose(
        _ read: Issue, _ issue: Issue, form: LargePrintForm?, _ problems: inout [Diagnostic]
    ) -> Composition {
        var issue = issue
        // Patterns are read while the theme and its faces are looked for: the first articles would all wait for them.
        for language in Set(issue.articles.map(\.language)).sorted() {
            _ = pool.submit { [hyphenator = tools.hyphenator] in hyphenator.covers(language) }
        }
        let finder = ThemeFinder(programFiles: programFiles, files: sources, chosen: form == nil ? theme : nil)
        var found = finder.theme(for: issue, &problems)
        if let form { found.theme = form.adapt(found.theme) }
        issue = issue.counted(by: found.theme)
        if issue.folder == programFiles.specimen { issue = issue.showing(ownStylesOf: found.theme) }
        issue.print = issue.printing(in: found.theme)
        filesRead += finder.places(for: issue) + found.chain
        let folders = finder.fontFolders(for: issue, found)
        let (images, plates) = load(issue, found, folders, &problems)
        let press = PicturePress(
            issue.pictures, inText: issue.articles.flatMap(\.picturesInText), images: images, ready: plates,
            before: press)
        self.press = isForOnce ? nil : press
        let library = library(found, folders, issue.publication.hyphenation)
        var composer = IssueComposer(
            issue, theme: found.theme, images: images, shaper: library,
            hyphenator: HyphenationExceptions(issue.publication.hyphenation, before: tools.hyphenator),
            standing: takeStanding(),
            options: .init(
                created: issue.creationDate, program: "zine " + Version.current, pool: pool,
                code: QRCodes.modules))
        let result = composer.compose()
        standing = isForOnce ? result.standing.wordsAlone : result.standing
        // What a face that is not there lacks need not be told.
        problems += library.problems
        if !library.problems.hasErrors {
            let check = FaceCheck(library: library, stated: found.stated)
            problems += result.diagnostics + check.problems(result.missing) + check.problems(result.borrowed)
        }
        problems += LanguageCheck.problems(in: issue, tools.hyphenator)
        problems += StyleCheck.problems(in: issue, theme: found.theme)
        return Composition(
            issue: issue, manuscript: read, theme: result.theme, pages: result.pages,
            resources: Resources(
                fonts: library.files, images: images, fontFolders: folders, inks: found.theme.colors),
            report: result.report, pageEnds: result.pageEnds, moved: result.moved, anatomy: result.anatomy,
            library: library, tools: tools,
            press: press)
    }

    private mutating func load(
        _ issue: Issue, _ found: ThemeFinder.Found, _ folders: [String], _ problems: inout [Diagnostic]
    ) -> (images: [String: ImageFile], plates: [String: Plate]) {
        // What drawings are set in is the theme's, and what they say goes by the language.
        let isSame = pictures.found == found && pictures.language == issue.language
        var loader = PictureLoader(files: sources, known: isSame ? pictures.read : [:]) {
            ThemeFaces(theme: found.theme, folders: folders)
        }
        loader.load(issue)
        problems += loader.diagnostics
        if issue.cover.hasTypeOverPicture(in: found.theme), let art = issue.cover.art {
            loader.measureTones(of: art)
        }
        if issue.back.shape(in: found.theme) == .picture, let art = issue.back.art { loader.measureTones(of: art) }
        if !isForOnce { pictures = (loader.read, found, issue.language) }
        return (loader.images, loader.plates)
    }

    private mutating func setMarks(of issue: Issue) -> Issue {
        var kept: [String: (read: Article, set: Article)] = [:]
        // Each article's are set by whoever is free.
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

    /// The theme's faces. Another theme has others, and with them other numbers for faces: what stands is no use then.
    /// Faces with which something is wrong are looked for anew, since somebody may be mending them.
    private mutating func library(
        _ found: ThemeFinder.Found, _ folders: [String], _ hyphenation: [String]
    ) -> FontLibrary {
        if let faces, faces.found == found, faces.folders == folders, faces.hyphenation == hyphenation,
            faces.library.problems.isEmpty, faces.library.absent.isEmpty
        {
            return faces.library
        }
        standing = freshType
        let library = FontLibrary(
            theme: found.theme, folders: folders, place: SourceSpan(file: found.file))
        faces = Faces(found: found, folders: folders, hyphenation: hyphenation, library: library)
        return library
    }

    /// What stands, handed over, so that there is but one of it.
    private mutating func takeStanding() -> StandingType {
        let taken = standing
        standing = StandingType()
        return taken
    }
}
