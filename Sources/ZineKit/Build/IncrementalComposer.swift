public import ZineCore
import ZineDocument
import ZineLayout
public import ZineReader
import ZineRender
import ZineText

/// Composes issues again and again: what was read, set and opened the last time is kept for the next, so that an edit costs
/// what it changes.
///
/// Its caller owns it, and there are no copies of it; what it composes is what composing from nothing gives, to the byte.
/// It keeps what the last composing used and nothing older (`ComposingMemory`). Holds faces that are open, and so is not for
/// sharing between threads.
public struct IncrementalComposer: ~Copyable {
    public let programFiles: ProgramFiles
    public var sources: SourceFiles
    /// The file of a theme that stands for whatever an issue names.
    var theme: String?
    /// Every file that the last composing read or looked for: what is worth watching.
    public private(set) var filesRead: [String] = []

    private let pool: ThreadPool
    private let tools: CommonTools
    private(set) var memory: ComposingMemory

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
        memory = ComposingMemory(once: once, former: former)
    }

    /// Reads and composes an issue; `nil` where its manifest cannot be understood at all.
    public mutating func compose(
        _ folder: String, _ problems: inout [Diagnostic]
    ) throws(BuildError) -> Composition? {
        let composition = try composePages(folder, &problems)
        problems += composition?.plateMaker.diagnostics ?? []
        return composition
    }

    /// Composes while the pictures are made into plates; what is wrong with those is told by their maker alone.
    mutating func composePages(
        _ folder: String, _ problems: inout [Diagnostic]
    ) throws(BuildError) -> Composition? {
        let reading = memory.read(folder, sources)
        problems += reading.diagnostics
        filesRead = reading.filesRead
        guard let read = reading.issue else { return nil }
        return compose(read, memory.setMarks(of: read, pool), form: nil, &problems)
    }

    /// Composes an issue that was read before in large print.
    mutating func composeLargePrint(
        _ read: Issue, _ form: LargePrintForm, _ problems: inout [Diagnostic]
    ) -> Composition {
        compose(read, form.adapt(memory.setMarks(of: read, pool)), form: form, &problems)
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
        let (images, plateMaker) = memory.load(issue, found, folders, sources, &problems)
        let library = memory.library(found, folders, issue.publication.hyphenation)
        let composer = IssueComposer(
            issue, theme: found.theme, images: images, shaper: library,
            hyphenator: HyphenationExceptions(issue.publication.hyphenation, before: tools.hyphenator),
            options: .init(
                created: issue.creationDate, program: "zine " + Version.current, pool: pool,
                code: QRCodes.modules))
        let result = composer.compose(with: &memory.standing)
        memory.settle()
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
            plateMaker: plateMaker)
    }
}
