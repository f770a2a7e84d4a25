import ZineBraille
import ZineCore
import ZineDocument
import ZineImposition
import ZineLayout
import ZineWeb

/// What is made of an issue beside the usual editions.
struct FurtherDrafts {
    var files: [(name: String, bytes: [UInt8])] = []
    /// Members of `report.json`.
    var report: [JSON.Member] { [.init("large_print", largePrintReport), .init("braille", brailleReport)] }
    var largePrintReport = JSON.null
    var brailleReport = JSON.null
    /// The pages in large print, and their sheets.
    var largePrint: (pages: Int, sheets: Int)?
}

extension IssueBuilder {
    /// The files of those of the editions that are not made of every issue; none for a print shop.
    func furtherDrafts(
        _ composition: Composition, _ editions: Set<Edition>, _ problems: inout [Diagnostic]
    ) throws(BuildError) -> FurtherDrafts {
        var drafts = FurtherDrafts()
        if editions.contains(.largePrint) {
            let large = largePrint(of: composition, &problems)
            guard !problems.hasErrors else { return drafts }
            drafts.files += try draw(large, &problems)
            drafts.largePrintReport = large.json
            drafts.largePrint = (large.composition.report.pageCount, large.imposition?.sheets.count ?? 0)
        }
        if editions.contains(.braille), let braille = braille(of: composition, &problems) {
            drafts.files.append(("braille.brf", braille.bytes))
            drafts.brailleReport = .object([
                .init("pages", .integer(braille.pages)),
                .init("cells", .integer(BrailleEdition.width)),
                .init("lines", .integer(BrailleEdition.height)),
                .init("tables", .array(braille.tables.map(JSON.string))),
            ])
        }
        return drafts
    }

    /// The issue in Braille; `nil` where it cannot be written, which is told.
    func braille(of composition: Composition, _ problems: inout [Diagnostic]) -> BrailleEdition.Result? {
        let issue = composition.issue
        guard let louis = Louis() else {
            problems.append(
                .warning(
                    "braille-library", "liblouis is not on this machine, and so there is no braille.brf",
                    hint:
                        "install Debian's packages liblouis20 and liblouis-data, or leave braille out of the editions",
                    at: SourceSpan(file: issue.folder + "/issue.yaml")))
            return nil
        }
        let starts = PrintedPages(issue: issue, pages: composition.pages, report: composition.report).starts
        let result = BrailleEdition(issue, turns: starts.map(PrintedTurn.init)).result(louis)
        problems += result.problems
        return result.bytes.isEmpty ? nil : result
    }
}

extension PrintedTurn {
    fileprivate init(_ start: PageStart) {
        switch start.place {
        case .cover: self.init(label: start.label, place: .cover)
        case .article(let slug): self.init(label: start.label, place: .article(slug))
        case .text(let slug, let position, let offset):
            self.init(label: start.label, place: .text(article: slug, position, offset: offset))
        }
    }
}
