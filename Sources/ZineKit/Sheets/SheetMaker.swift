import Glibc
public import ZineCore
public import ZineDocument
public import ZineImposition
import ZineRender

/// Puts the pages of a PDF from anywhere on sheets.
public struct SheetMaker: Sendable {
    /// What somebody wants.
    public struct Order: Sendable {
        public var input: String
        public var output: String
        public var password: String?
        /// All of them without it.
        public var pages: PageRange?
        public var settings: PrintSettings

        public init(
            input: String, output: String, password: String? = nil, pages: PageRange? = nil,
            settings: PrintSettings = PrintSettings()
        ) {
            self.input = input; self.output = output; self.password = password; self.pages = pages
            self.settings = settings
        }
    }

    /// What was made, or why nothing was.
    public struct Outcome: Sendable {
        public var diagnostics: [Diagnostic] = []
        /// Paths of what was written, in the order of printing; empty where the input has errors.
        public var files: [String] = []
        public var imposition: Imposition?
        /// Pages were asked for that the file does not have.
        public var rangeError: PageRangeError?
    }

    public var programFiles: ProgramFiles

    public init(programFiles: ProgramFiles) { self.programFiles = programFiles }

    /// Reads, imposes and writes. Nothing is written where the outcome has errors.
    public func make(_ order: Order) throws(BuildError) -> Outcome {
        var outcome = Outcome()
        let source = SheetSource(path: order.input, password: order.password)
        guard let book = source.read(&outcome.diagnostics) else { return outcome }
        let pages: [Int]
        do throws(PageRangeError) {
            pages = try order.pages?.pages(of: book.sizes.count) ?? Array(book.sizes.indices)
        } catch {
            outcome.rangeError = error
            return outcome
        }
        let sizes = pages.map { book.sizes[$0] }
        guard let imposition = impose(sizes, order, &outcome.diagnostics) else { return outcome }
        try write(imposition, of: pages, order, &outcome)
        return outcome
    }

    private func impose(_ sizes: [Size], _ order: Order, _ problems: inout [Diagnostic]) -> Imposition? {
        let span = SourceSpan(file: order.input)
        let formats = PageFormats(sizes)
        var options = ImpositionOptions()
        options.pageSize = formats.usual
        options = order.settings.applied(to: options)
        if formats.count > 1, options.scaling == .none, options.scheme != .contact {
            problems.append(
                .warning(
                    "mixed-page-sizes", "the pages have \(formats.count) sizes; most are \(formats.usual.inWords)",
                    hint: "smaller ones are set at the spine; '--scale fit' makes all as large as their place allows",
                    at: span))
        }
        return Imposition.reported(at: span, &problems) { () throws(ImpositionError) in
            try Imposition.make(pageSizes: sizes, options: options)
        }
    }

    private func write(
        _ imposition: Imposition, of pages: [Int], _ order: Order, _ outcome: inout Outcome
    ) throws(BuildError) {
        let source = SheetSource(path: order.input, password: order.password)
        let place = OutputPlace(order.output)
        var drafts: [OutputFolder.Draft] = []
        defer { for draft in drafts { draft.discard() } }
        for file in imposition.printFiles {
            let draft: OutputFolder.Draft
            do throws(OutputError) {
                draft = try place.folder.draft(file.name(place.name))
            } catch {
                throw .output(error)
            }
            drafts.append(draft)
            do throws(ImposeError) {
                let warnings = try PDFRenderer.impose(
                    try source.open(), onto: file.sheetSides(pages: pages), options: file.pdfOptions(programFiles),
                    to: draft.path)
                let isSaid = outcome.diagnostics.contains { $0.id == "mended-pdf" }
                if !isSaid { outcome.diagnostics += source.mended(warnings) }
            } catch {
                guard let problem = source.diagnostic(error) else { throw .rendering(error.description) }
                outcome.diagnostics.append(problem)
                return
            }
        }
        for draft in drafts {
            do throws(OutputError) {
                try draft.finish()
            } catch {
                throw .output(error)
            }
            outcome.files.append(draft.target)
        }
        outcome.imposition = imposition
    }
}

/// The sizes that pages have.
struct PageFormats {
    /// How many differ by more than a point.
    var count: Int
    /// The most frequent; the first of equals.
    var usual: Size

    init(_ sizes: [Size]) {
        struct Format: Hashable { var width: Int, height: Int }
        let formats = sizes.map {
            Format(width: Int($0.width.points.rounded()), height: Int($0.height.points.rounded()))
        }
        let counts = Dictionary(formats.map { ($0, 1) }, uniquingKeysWith: +)
        let most = counts.values.max() ?? 0
        let place = formats.firstIndex { counts[$0] == most }
        count = counts.count
        usual = place.map { sizes[$0] } ?? ImpositionOptions().pageSize
    }
}
