import ZineCore
import ZineDocument
import ZineImposition
import ZineLanguage
import ZineLayout
import ZineReader

/// An issue composed in large print, and its sheets where it has some.
struct LargePrint {
    static let pages = "large-print.pdf"
    static let booklet = "large-print-booklet.pdf"
    static let guide = "large-print-assemble.pdf"

    var composition: Composition
    var imposition: Imposition?

    /// For `report.json`.
    var json: JSON {
        let report = composition.report
        return .object([
            .init("pages", .integer(report.pageCount)),
            .init("sheets", .integer(imposition?.sheets.count ?? 0)),
            .init("text_size", .number(report.textSize.points)),
            .init("leading", .number(report.leading.points)),
            .init("articles", .array(report.articles.map(BuildReport.article))),
            .init("findings", composition.proof?.json(IssuePaths(composition.issue)) ?? .array([])),
        ])
    }
}

extension IssueBuilder {
    /// The same issue in large print, proof-read.
    ///
    /// - Parameter problems: what is wrong with the issue in its own look is there already, and is not told again.
    func largePrint(
        of other: Composition, _ problems: inout [Diagnostic]
    ) -> LargePrint {
        var own: [Diagnostic] = []
        var composer = IncrementalComposer(
            programFiles: programFiles, sources: sources, once: true, threads: threads, tools: tools)
        var composition = composer.composeLargePrint(other.manuscript, LargePrintForm(other), &own)
        composition.proofread()
        let metadata = [composition.pages.metadata.title, composition.issue.editionName]
        composition.pages.metadata.title = metadata.compactMap { $0 }.joined(separator: " · ")
        var told: [Diagnostic] = []
        var imposition: Imposition?
        do throws(ImpositionError) {
            let options = settings(of: composition.issue).applied(to: .house(composition.issue, composition.theme))
            imposition = try Imposition.make(pageCount: composition.pages.pages.count, options: options)
        } catch {
            told.append(
                .note(
                    "large-print-sheets", "there is no \(LargePrint.booklet): \(error.message)",
                    hint: "\(LargePrint.pages) can be printed, and stapled at the corner",
                    at: other.issue.print.span ?? SourceSpan(file: other.issue.folder + "/issue.yaml")))
        }
        own += PrintedPictures(composition).smallWords(under: composition.theme[.text].size)
        own += composition.problemsOfLines(issue: composition.issue.folder, whereLost: true)
        told += own.filter { problem in
            !Self.ofOwnLook.contains(problem.id)
                && !problems.contains { $0.id == problem.id && $0.span == problem.span }
        }.map(\.inLargePrint)
        problems += told
        return LargePrint(composition: composition, imposition: imposition)
    }

    /// What an issue's own theme has, and this one need not.
    private static let ofOwnLook: Set<String> = ["unknown-style", "unused-style"]

    /// `large-print.pdf`, and its pages on sheets with the guide to making a booklet of them, which is in type as large.
    func draw(
        _ large: LargePrint, _ problems: inout [Diagnostic]
    ) throws(BuildError) -> [(name: String, bytes: [UInt8])] {
        var drafts: [(name: String, bytes: [UInt8])] = []
        try draw(
            large.composition, large.imposition, [.print, .pages], &drafts, &problems,
            names: (LargePrint.pages, LargePrint.booklet))
        problems += large.composition.press.diagnostics
        if let imposition = large.imposition {
            let guide = AssemblySheet(large.composition, imposition, textSize: large.composition.theme[.text].size)
            drafts.append((LargePrint.guide, try guide.drawn().result.get()))
        }
        return drafts
    }
}

extension Diagnostic {
    /// The same, of the edition in large print.
    var inLargePrint: Diagnostic {
        var problem = self
        problem.message = "in large print, " + message
        return problem
    }
}
