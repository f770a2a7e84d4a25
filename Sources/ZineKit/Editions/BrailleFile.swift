import ZineBraille
import ZineCore
import ZineDocument
import ZineLayout
import ZineWeb

/// An issue in Braille: `braille.brf`.
struct BrailleFile: Sendable {
    /// None where it cannot be written, which is told.
    private(set) var files: [(name: String, bytes: [UInt8])] = []
    private(set) var problems: [Diagnostic] = []
    /// For `report.json`.
    private(set) var json = JSON.null

    init(_ composition: Composition) {
        let issue = composition.issue
        guard let louis = Louis() else {
            problems = [
                .warning(
                    "braille-library", "liblouis is not on this machine, and so there is no braille.brf",
                    hint:
                        "install Debian's packages liblouis20 and liblouis-data, or leave braille out of the editions",
                    at: SourceSpan(file: issue.folder + "/issue.yaml"))
            ]
            return
        }
        let starts = PrintedPages(issue: issue, pages: composition.pages, report: composition.report).starts
        let result = BrailleEdition(issue, turns: starts.map(PrintedTurn.init)).result(louis)
        problems = result.problems
        guard !result.bytes.isEmpty else { return }
        files = [("braille.brf", result.bytes)]
        json = .object([
            .init("pages", .integer(result.pages)),
            .init("cells", .integer(BrailleEdition.width)),
            .init("lines", .integer(BrailleEdition.height)),
            .init("tables", .array(result.tables.map(JSON.string))),
        ])
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
