import ZineCore
import ZineDocument
import ZineImposition
import ZineLanguage
import ZineLayout
import ZineReader

/// An issue composed in large print, and its sheets where it has some.
struct LargePrintEdition: Sendable {
    private static let names = PrintedEdition.Names(
        pages: "large-print.pdf", booklet: "large-print-booklet.pdf", guide: "large-print-assemble.pdf")

    let composition: Composition
    let imposition: Imposition?
    /// What is to be told of it before anything is drawn.
    let problems: [Diagnostic]
    private let printed: PrintedEdition

    /// The same issue in large print, proof-read.
    ///
    /// - Parameter reported: what is wrong with the issue in its own look, and is not told again.
    init(of other: Composition, _ settings: EditionSettings, reported: [Diagnostic]) {
        var own: [Diagnostic] = []
        var composer = IncrementalComposer(
            programFiles: settings.programFiles, sources: settings.sources, once: true, threads: settings.threads,
            tools: settings.tools)
        var composition = composer.composeLargePrint(other.manuscript, LargePrintForm(other), &own)
        composition.proofread()
        let metadata = [composition.pages.metadata.title, composition.issue.editionName]
        composition.pages.metadata.title = metadata.compactMap { $0 }.joined(separator: " · ")
        printed = PrintedEdition(composition, settings, names: Self.names)
        var problems: [Diagnostic] = []
        do throws(ImpositionError) {
            imposition = try printed.imposed()
        } catch {
            imposition = nil
            problems.append(
                .note(
                    "large-print-sheets", "there is no \(Self.names.booklet): \(error.message)",
                    hint: "\(Self.names.pages) can be printed, and stapled at the corner",
                    at: other.issue.print.span ?? SourceSpan(file: other.issue.folder + "/issue.yaml")))
        }
        own += PrintedPictures(composition).smallWords(under: composition.theme[.text].size)
        own += composition.problemsOfLines(issue: composition.issue.folder, whereLost: true)
        let new = own.filter { !Self.ofOwnLook.contains($0.id) }.new(to: reported)
        self.problems = problems + new.map(\.inLargePrint)
        self.composition = composition
    }

    /// What an issue's own theme has, and this one need not.
    private static let ofOwnLook: Set<String> = ["unknown-style", "unused-style"]

    /// What a proof-reader finds on its pages.
    var findings: [Diagnostic] {
        (composition.proofReading?.problems(issue: composition.issue.folder) ?? []).map(\.inLargePrint)
    }

    /// Its pages and sheets.
    var counts: (pages: Int, sheets: Int) { (composition.report.pageCount, imposition?.sheets.count ?? 0) }

    /// `large-print.pdf`, and its pages on sheets with the guide to making a booklet of them, which is in type as large.
    ///
    /// - Parameter reported: what is known to be wrong with the issue, and is not told again.
    func files(reported: [Diagnostic]) throws(BuildError) -> EditionFiles {
        var made = try printed.drawn([.print, .pages], imposition)
        made.problems = (made.problems + composition.plateMaker.diagnostics).new(to: reported)
        if let imposition {
            let guide = AssemblySheet.drawn(composition, imposition, textSize: composition.theme[.text].size)
            made.files.append((Self.names.guide, try guide.result.get()))
        }
        return made
    }

    /// For `report.json`.
    var json: JSON {
        let report = composition.report
        return .object([
            .init("pages", .integer(report.pageCount)),
            .init("sheets", .integer(imposition?.sheets.count ?? 0)),
            .init("text_size", .number(report.textSize.points)),
            .init("leading", .number(report.leading.points)),
            .init("articles", .array(report.articles.map(BuildReport.article))),
            .init("findings", composition.proofReading?.json(IssuePaths(composition.issue)) ?? .array([])),
        ])
    }
}

extension Diagnostic {
    /// The same, of the edition in large print.
    fileprivate var inLargePrint: Diagnostic {
        var problem = self
        problem.message = "in large print, " + message
        return problem
    }
}
