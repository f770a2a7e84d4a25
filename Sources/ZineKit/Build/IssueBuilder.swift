import Glibc
public import ZineCore
import ZineDocument
public import ZineImposition
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
        if let issue { outcome.diagnostics = told(outcome.diagnostics, of: issue).sortedForReport() }
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
            ? nil : BackgroundWork { RenderingLibraries.openForPDF() }
        let target = OutputFolder(path: output + "/" + IssueReader(files: sources).slug(of: folder))
        guard var composition = try composePages(folder, following: target.formerPages, &problems) else {
            return Outcome(slug: folder, diagnostics: problems.sortedForReport(), files: [])
        }
        issue = composition.issue
        opening?.result
        // The pages are read while they are drawn.
        let reading = BackgroundWork { [composition] in ProofReading(composition) }
        var outcome = Outcome(
            slug: composition.issue.slug, diagnostics: problems.sortedForReport(), files: [], moved: composition.moved)
        let editions = (editions ?? composition.issue.usualEditions).union(more)
        var drafts: [(name: String, bytes: [UInt8])] = []
        let further = problems.hasErrors ? nil : try makeAll(editions, of: composition, &drafts, &outcome)
        composition.take(reading.result)
        outcome.take(composition)
        guard let further else { return outcome }
        let report = BuildReport.json(
            composition.issue, composition.report, sheets: outcome.sheets,
            faces: MachineFace.all(in: composition.theme),
            findings: composition.proof?.json(IssuePaths(composition.issue)) ?? .array([]),
            further: further, warnings: told(outcome.diagnostics, of: composition.issue))
        drafts.append(("report.json", Array((report.text + "\n").utf8)))
        outcome.files = drafts.map { target.path + "/" + $0.name }
        drafts.append((OutputFolder.pageEnds, Array(FormerPages.text(composition.pageEnds).utf8)))
        do throws(OutputError) {
            try EditionFolder(target.path, isSynced: isSynced).put(drafts)
        } catch {
            throw .output(error)
        }
        return outcome
    }

    /// An issue composed, with what is to be told of it before anything is drawn.
    private func composePages(
        _ folder: String, following former: [String: FormerPages]?, _ problems: inout [Diagnostic]
    ) throws(BuildError) -> Composition? {
        var composer = composer(following: former)
        guard let composition = try composer.composePages(folder, &problems) else { return nil }
        if problems.hasErrors { problems += composition.press.diagnostics }
        return composition
    }

    /// Makes all editions that are wanted, in order; stops after the first of which an error is told.
    ///
    /// - Returns: what is reported of the further editions; `nil` where there was an error.
    private func makeAll(
        _ editions: Set<Edition>, of composition: Composition, _ drafts: inout [(name: String, bytes: [UInt8])],
        _ outcome: inout Outcome
    ) throws(BuildError) -> [JSON.Member]? {
        let digital = beginDigital(composition, editions)
        let imposition = editions.contains(.print) ? impose(composition, &outcome.diagnostics) : nil
        guard !outcome.diagnostics.hasErrors else { return nil }
        let guide = imposition.map { AssemblySheet(composition, $0).drawn() }
        outcome.sheets = imposition?.sheets.count ?? sheets(of: composition)
        do throws(BuildError) {
            try draw(composition, imposition, editions, &drafts, &outcome.diagnostics)
        } catch {
            if composition.press.diagnostics.isEmpty { throw error }
        }
        outcome.diagnostics = (outcome.diagnostics + composition.press.diagnostics).sortedForReport()
        guard !outcome.diagnostics.hasErrors else { return nil }
        if let guide { drafts.append(("assemble.pdf", try guide.result.get())) }
        if editions.contains(.press) {
            guard let bytes = try press(composition, &outcome.diagnostics) else { return nil }
            drafts.append(("press.pdf", bytes))
            outcome.diagnostics = outcome.diagnostics.sortedForReport()
        }
        if let digital {
            let made = try digital.result.get()
            drafts += made.files
            outcome.diagnostics = (outcome.diagnostics + made.problems).sortedForReport()
        }
        let further = try furtherDrafts(composition, editions, &outcome.diagnostics)
        outcome.diagnostics = outcome.diagnostics.sortedForReport()
        guard !outcome.diagnostics.hasErrors else { return nil }
        drafts += further.files
        outcome.largePrint = further.largePrint
        return further.report
    }

    // MARK: Editions

    /// The digital editions, made on a thread of their own while the pages are drawn; `nil` where none is wanted.
    private func beginDigital(
        _ composition: Composition, _ editions: Set<Edition>
    ) -> BackgroundWork<Result<DigitalEditions.Drafts, BuildError>>? {
        guard !editions.isDisjoint(with: Edition.digital) else { return nil }
        return BackgroundWork { [programFiles] in
            do throws(BuildError) {
                return .success(try Self.digital(composition, programFiles).drafts(editions))
            } catch {
                return .failure(error)
            }
        }
    }

    private static func digital(
        _ composition: Composition, _ programFiles: ProgramFiles
    ) throws(BuildError) -> DigitalEditions {
        do throws(WebError) {
            return DigitalEditions(
                composition: composition, programFiles: programFiles,
                templates: try WebTemplates(folder: programFiles.assets))
        } catch {
            throw .web(String(describing: error))
        }
    }

    /// Both PDFs, the sheets' made from the pages'.
    func draw(
        _ composition: Composition, _ imposition: Imposition?, _ editions: Set<Edition>,
        _ drafts: inout [(name: String, bytes: [UInt8])], _ problems: inout [Diagnostic],
        names: (pages: String, booklet: String) = ("pages.pdf", "booklet.pdf")
    ) throws(BuildError) {
        guard imposition != nil || editions.contains(.pages) else { return }
        do {
            let widths = composition.pages.pictureWidths
            let open = try PDFRenderer.openPages(
                composition.pages, resources: composition.resources,
                options: PDFOptions(version: Version.current, standard: standard), threads: threads
            ) { composition.press.plate($0, forHome: widths[$0] ?? .zero) }
            let pages = open.bytes
            if editions.contains(.pages) {
                drafts.append((names.pages, pages))
                let check = StandardCheck(issue: composition.issue, wanted: standard, file: names.pages)
                problems += check.problems(open.gaps).filter { gap in
                    // What a file of the issue's lacks, another of the same text lacks as well.
                    !problems.contains { $0.id == gap.id && $0.span == gap.span }
                }
            }
            guard let files = imposition?.printFiles, let first = files.first else { return }
            let purpose = SiteEdition.name(of: names.booklet, language: composition.issue.language)
            // The pages become sheets where they are; only further files read them again.
            drafts.append((first.name(names.booklet), try first.sheets(of: open, programFiles, purpose: purpose)))
            for file in files.dropFirst() {
                drafts.append((file.name(names.booklet), try file.sheets(of: pages, programFiles, purpose: purpose)))
            }
        } catch let error as BuildError {
            throw error
        } catch {
            throw .rendering(String(describing: error))
        }
    }

    /// How many sheets the pages take, also where they cannot be put on any.
    private func sheets(of composition: Composition) -> Int {
        var ignored: [Diagnostic] = []
        return impose(composition, &ignored)?.sheets.count
            ?? composition.pages.pages.count / max(1, composition.issue.print.pagesPerSheet)
    }

    /// The pages on sheets as the manifest asks; `nil` where that cannot be, which is reported.
    func impose(_ composition: Composition, _ problems: inout [Diagnostic]) -> Imposition? {
        let issue = composition.issue
        let span = issue.print.span ?? SourceSpan(file: issue.folder + "/issue.yaml")
        let options = settings(of: issue).applied(to: .house(issue, composition.theme))
        return Imposition.reported(at: span, &problems) { () throws(ImpositionError) in
            try Imposition.make(pageCount: composition.pages.pages.count, options: options)
        }
    }

    /// Where the themes of issues are found.
    var themes: ThemeFinder { ThemeFinder(programFiles: programFiles, files: sources, chosen: theme) }

    /// How to make the booklet of an issue with so many pages; of sixteen where those go on no sheets.
    func assembly(of issue: Issue, pages: Int) -> AssemblyText {
        var problems: [Diagnostic] = []
        let theme = themes.theme(for: issue, &problems).theme
        var issue = issue
        issue.print = issue.printing(in: theme)
        let options = settings(of: issue).applied(to: .house(issue, theme))
        let imposition = [pages, 16].lazy.compactMap { try? Imposition.make(pageCount: $0, options: options) }.first
        let guide = imposition?.assemblyGuide(language: issue.publication.language)
        return AssemblyText(
            title: guide?.title ?? "", lead: guide?.lead ?? "",
            steps: (guide?.steps ?? []).map { AssemblyText.Step(title: $0.title, text: $0.text, drawing: $0.svg) })
    }

    /// The printer has the last word, but for the paper: that is put in as the issue wants it.
    func settings(of issue: Issue) -> PrintSettings {
        var machine = printer
        machine.paper = nil
        return machine.over(issue.print.settings).over(printer)
    }
}

extension PageSet {
    /// How wide each picture is printed where it is widest.
    fileprivate var pictureWidths: [String: Length] {
        var widths: [String: Length] = [:]
        for page in pages {
            for case .image(let placement) in page.frame.items.lazy.map(\.mark) {
                widths[placement.image] = max(widths[placement.image] ?? .zero, placement.whole.size.width)
            }
        }
        return widths
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
