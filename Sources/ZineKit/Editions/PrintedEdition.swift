import ZineCore
import ZineDocument
import ZineImposition
import ZineLayout
import ZineReader
import ZineRender
import ZineWeb

/// The pages of an issue as PDFs: one by one, and on sheets with the guide to making a booklet of them.
struct PrintedEdition: Sendable {
    /// What the files are called.
    struct Names: Sendable {
        var pages = "pages.pdf"
        var booklet = "booklet.pdf"
        var guide = "assemble.pdf"
    }

    let composition: Composition
    private let settings: EditionSettings
    private let names: Names
    private var issue: Issue { composition.issue }

    init(_ composition: Composition, _ settings: EditionSettings, names: Names = Names()) {
        self.composition = composition
        self.settings = settings
        self.names = names
    }

    // MARK: Sheets

    /// The pages on sheets as the manifest asks; `nil` where that cannot be, which is reported.
    func imposition(_ problems: inout [Diagnostic]) -> Imposition? {
        let span = issue.print.span ?? SourceSpan(file: issue.folder + "/issue.yaml")
        return Imposition.reported(at: span, &problems) { () throws(ImpositionError) in try imposed() }
    }

    /// The same, with the reason where it cannot be.
    func imposed() throws(ImpositionError) -> Imposition {
        let options = settings.printing(of: issue).applied(to: .house(issue, composition.theme))
        return try Imposition.make(pageCount: composition.pages.pages.count, options: options)
    }

    /// How many sheets the pages take, also where they cannot be put on any.
    private var sheets: Int {
        (try? imposed())?.sheets.count ?? composition.pages.pages.count / max(1, issue.print.pagesPerSheet)
    }

    // MARK: Files

    /// Those of the files that are wanted; the guide is drawn while the pages are.
    ///
    /// - Parameters:
    ///   - guide: whether the sheets come with the guide.
    ///   - reported: what is known to be wrong with the issue, and is not told again.
    func files(
        _ wanted: Set<Edition>, guide: Bool = true, reported: [Diagnostic]
    ) throws(BuildError) -> EditionFiles {
        var made = EditionFiles()
        let imposition = wanted.contains(.print) ? imposition(&made.problems) : nil
        guard !made.problems.hasErrors else { return made }
        made.sheets = imposition?.sheets.count ?? sheets
        let guide = guide ? imposition.map { AssemblySheet.drawn(composition, $0) } : nil
        do throws(BuildError) {
            made.add(try drawn(wanted, imposition))
        } catch {
            // What cannot be drawn of a picture is told by the plate maker.
            if composition.plateMaker.diagnostics.isEmpty { throw error }
        }
        made.problems += composition.plateMaker.diagnostics.new(to: reported)
        guard !made.problems.hasErrors else { return made }
        if let guide { made.files.append((names.guide, try guide.result.get())) }
        return made
    }

    /// Both PDFs, the sheets' made from the pages'.
    func drawn(_ wanted: Set<Edition>, _ imposition: Imposition?) throws(BuildError) -> EditionFiles {
        var made = EditionFiles()
        guard imposition != nil || wanted.contains(.pages) else { return made }
        do {
            let widths = composition.pages.pictureWidths
            let open = try PDFRenderer.openPages(
                composition.pages, resources: composition.resources,
                options: PDFOptions(version: Version.current, standard: settings.standard), threads: settings.threads
            ) { composition.plateMaker.plate($0, forHome: widths[$0] ?? .zero) }
            if wanted.contains(.pages) {
                made.files.append((names.pages, open.bytes))
                made.problems += standard.problems(open.gaps)
            }
            let purpose = SiteEdition.name(of: names.booklet, language: issue.language)
            for file in imposition?.printFiles ?? [] {
                made.files.append(
                    (file.name(names.booklet), try file.sheets(of: open, settings.programFiles, purpose: purpose)))
            }
        } catch let error as BuildError {
            throw error
        } catch {
            throw .rendering(String(describing: error))
        }
        return made
    }

    // MARK: The standard

    private var standard: StandardCheck {
        StandardCheck(issue: issue, wanted: settings.standard, file: names.pages)
    }

    /// Why the pages would not claim what they are to claim, without drawing them.
    var standardProblems: [Diagnostic] {
        standard.problems(
            PDFRenderer.gaps(composition.pages, standard: settings.standard, plate: composition.plateMaker.plate))
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
