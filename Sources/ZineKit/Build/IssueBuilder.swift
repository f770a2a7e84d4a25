import Glibc
import ZineAssembly
public import ZineCore
public import ZineDocument
import ZineImposition
public import ZineLayout
public import ZineReader
import ZineRender
import ZineText
import ZineWeb

/// Builds an issue: reads it, composes it, and writes its editions into a folder.
public struct IssueBuilder: Sendable {
    /// What a build made, or why it made nothing.
    public struct Outcome: Sendable {
        public var slug: String
        public var diagnostics: [Diagnostic]
        /// Paths of the files of this build, in order; empty where the input had errors.
        public var files: [String]
        public var report: FitReport?
        /// The sheets of paper that the pages are printed on.
        public var sheets = 0
        /// The pages in large print, and the sheets that they are printed on; `nil` where they were not made.
        public var largePrint: (pages: Int, sheets: Int)?
        /// Pages that end elsewhere than those of the build that was in the folder before, though nothing up to there has
        /// changed.
        public var moved: [MovedPage] = []

        /// Takes what editions have come to.
        fileprivate mutating func take(_ made: EditionFiles) {
            diagnostics += made.problems
            sheets = made.sheets
            largePrint = made.largePrint
        }

        /// Takes what a composition has come to, once it was proof-read.
        fileprivate mutating func take(_ composition: Composition) {
            report = composition.report
            // A page that breaks a budget is still a page to look at: only a check refuses it.
            let broken = composition.report.broken(composition.issue.budgets).map { broken in
                Diagnostic.warning(broken.id, broken.message, hint: broken.hint, at: broken.span)
            }
            let lost = composition.problemsOfLines(issue: composition.issue.folder, whereLost: true)
            diagnostics = (diagnostics + lost + broken).sortedForReport()
        }
    }

    public var programFiles: ProgramFiles
    public var sources: SourceFiles
    /// What is known of the printer.
    public var printer: PrintSettings
    /// How many cores beside the caller's an issue's pages may be composed on: none where each core has an issue.
    public var threads: Int
    /// Whether a build waits until its files are on the disk.
    public var isSynced: Bool
    /// What the pages to read on a screen are to keep to.
    public var standard: PDFStandard
    /// The file of a theme that stands for whatever an issue names.
    public var theme: String?
    let tools = CommonTools()

    public init(
        programFiles: ProgramFiles, sources: SourceFiles = .fileSystem, printer: PrintSettings = PrintSettings(),
        threads: Int = ThreadPool.otherCores, isSynced: Bool = true, standard: PDFStandard = .archival
    ) {
        self.programFiles = programFiles; self.sources = sources; self.printer = printer; self.threads = threads
        self.isSynced = isSynced
        self.standard = standard
    }

    /// What its editions are made with.
    var settings: EditionSettings {
        EditionSettings(
            programFiles: programFiles, sources: sources, printer: printer, threads: threads, standard: standard,
            tools: tools)
    }

    /// A composer for issues that are composed one time each.
    ///
    /// - Parameter former: where an issue's pages ended the last time, if it is to be said which ends have moved.
    func composer(following former: [String: FormerPages]? = nil) -> IncrementalComposer {
        var composer = IncrementalComposer(
            programFiles: programFiles, sources: sources, once: true, threads: threads, tools: tools, former: former)
        composer.theme = theme
        return composer
    }

    /// Reads and composes an issue, and has its pages proof-read; `nil` where its manifest cannot be understood at all.
    public func compose(
        _ folder: String, _ problems: inout [Diagnostic]
    ) throws(BuildError) -> Composition? {
        var composer = composer()
        var composition = try composer.compose(folder, &problems)
        composition?.proofread()
        return composition
    }

    /// Builds editions of an issue into `output/SLUG`. With errors in the input nothing is written.
    ///
    /// - Parameters:
    ///   - editions: `nil` for those that are made where nothing is said.
    ///   - more: what is made beside them.
    public func build(
        _ folder: String, editions: Set<Edition>?, and more: Set<Edition> = [], output: String
    ) throws(BuildError) -> Outcome {
        var issue: Issue?
        var outcome = try make(folder, editions: editions, and: more, output: output, &issue)
        if let issue { outcome.diagnostics = unsilenced(outcome.diagnostics, of: issue).sortedForReport() }
        return outcome
    }

    /// - Parameter issue: what was read, as soon as it is.
    private func make(
        _ folder: String, editions: Set<Edition>?, and more: Set<Edition>, output: String, _ issue: inout Issue?
    ) throws(BuildError) -> Outcome {
        var problems: [Diagnostic] = []
        // While the issue is read there is a core to spare.
        let opening =
            (editions ?? Edition.usual).isSubset(of: Edition.digital)
            ? nil : BackgroundWork { RenderingLibraries.openForPages() }
        let target = OutputFolder(path: output + "/" + IssueReader(files: sources).slug(of: folder))
        guard var composition = try composePages(folder, following: target.formerPages, &problems) else {
            return Outcome(slug: folder, diagnostics: problems.sortedForReport(), files: [])
        }
        issue = composition.issue
        opening?.result
        // The pages are read while they are drawn.
        let reading = BackgroundWork { [composition] in ProofReading(composition) }
        var outcome = Outcome(
            slug: composition.issue.slug, diagnostics: problems, files: [], moved: composition.moved)
        var made: EditionFiles?
        if !problems.hasErrors {
            let wanted = (editions ?? composition.issue.usualEditions).union(more)
            let editions = try Editions(composition, settings).files(wanted, reported: problems)
            outcome.take(editions)
            made = editions
        }
        composition.take(reading.result)
        outcome.take(composition)
        guard let made, !made.problems.hasErrors else { return outcome }
        try put(made, of: composition, in: target, warnings: unsilenced(outcome.diagnostics, of: composition.issue))
        outcome.files = (made.files.map(\.name) + ["report.json"]).map { target.path + "/" + $0 }
        return outcome
    }

    /// Puts editions into their folder, with the report and with where pages end.
    private func put(
        _ made: EditionFiles, of composition: Composition, in target: OutputFolder, warnings: [Diagnostic]
    ) throws(BuildError) {
        let report = BuildReport.json(composition, made, warnings: warnings)
        do throws(OutputError) {
            try EditionFolder(target.path, isSynced: isSynced).put(
                made.files + [
                    ("report.json", Array((report.text + "\n").utf8)),
                    (OutputFolder.pageEnds, Array(FormerPages.text(composition.pageEnds).utf8)),
                ])
        } catch {
            throw .output(error)
        }
    }

    /// An issue composed, with what is to be told of it before anything is drawn.
    private func composePages(
        _ folder: String, following former: [String: FormerPages]?, _ problems: inout [Diagnostic]
    ) throws(BuildError) -> Composition? {
        var composer = composer(following: former)
        guard let composition = try composer.composePages(folder, &problems) else { return nil }
        if problems.hasErrors { problems += composition.plateMaker.diagnostics }
        return composition
    }

    /// Where the themes of issues are found.
    var themes: ThemeFinder { ThemeFinder(programFiles: programFiles, files: sources, chosen: theme) }

    /// How to make the booklet of an issue with so many pages; of sixteen where those go on no sheets.
    func assembly(of issue: Issue, pages: Int) -> AssemblyText {
        var problems: [Diagnostic] = []
        let theme = themes.theme(for: issue, &problems).theme
        var issue = issue
        issue.print = issue.printing(in: theme)
        let options = settings.printing(of: issue).applied(to: .house(issue, theme))
        let imposition = [pages, 16].lazy.compactMap { try? Imposition.make(pageCount: $0, options: options) }.first
        let guide = imposition?.assemblyGuide(language: issue.publication.language)
        return AssemblyText(
            title: guide?.title ?? "", lead: guide?.lead ?? "",
            steps: (guide?.steps ?? []).map { AssemblyText.Step(title: $0.title, text: $0.text, drawing: $0.svg) })
    }

}

/// Where an issue's pages end is kept among its editions, for the next build to say which ends have moved.
extension OutputFolder {
    fileprivate static let pageEnds = ".zine-pages"

    /// As the last build noted them; none where there was none.
    fileprivate var formerPages: [String: FormerPages] {
        let bytes = Self.read(path + "/" + Self.pageEnds, limit: 1 << 20) ?? []
        return FormerPages.read(String(decoding: bytes, as: UTF8.self))
    }
}
