public import ZineCore
import ZineDocument
import ZineLayout

/// `report.json`: what the composer did, for people and for scripts. Files are named from the issue's folder.
enum BuildReport {
    static func json(_ composition: Composition, _ made: EditionFiles, warnings: [Diagnostic]) -> JSON {
        let (issue, fit) = (composition.issue, composition.report)
        let paths = IssuePaths(issue)
        return .object(
            [
                .init("issue", .string(issue.slug)),
                .init("number", .integer(issue.number)),
                .init("program", .string("zine " + Version.current)),
                .init("pages", .integer(fit.pageCount)),
                .init("sheets", .integer(made.sheets)),
                .init("text_size", .number(fit.textSize.points)),
                .init("leading", .number(fit.leading.points)),
                .init("articles", .array(fit.articles.map(article))),
                .init("spreads", .array(fit.spreads.map(spread))),
                .init("fillers", .integer(fit.fillers)),
                .init("house_ads", .integer(fit.houseAds)),
                .init("widows", .integer(fit.widows)),
                .init("orphans", .integer(fit.orphans)),
                .init("stranded_headings", .integer(fit.strandedHeadings)),
                .init("uneven_spreads", .integer(fit.unevenSpreads)),
                .init("lines", .integer(fit.lines)),
                .init("widest_spaces", .number(fit.widestSpaces)),
                .init("stretched_lines", .integer(fit.stretchedLines)),
                .init("overfull_lines", .integer(fit.overfullLines)),
                .init("hyphens", .integer(fit.hyphens)),
                .init("ladders", .integer(fit.ladders)),
                .init("rivers", .integer(fit.rivers)),
                .init("off_grid_lines", .integer(fit.offGridLines)),
                .init("machine_faces", .array(MachineFace.all(in: composition.theme).map(machineFace))),
                .init("findings", composition.proofReading?.json(paths) ?? .array([])),
            ] + made.report + [
                .init(
                    "warnings",
                    .array(
                        warnings.map { warning in
                            var warning = warning
                            warning.span.file = paths.name(warning.span.file)
                            return warning.json
                        }))
            ])
    }

    static func article(_ fit: FitReport.ArticleFit) -> JSON {
        .object([
            .init("article", .string(fit.label)),
            .init("first_page", .integer(fit.firstPage)),
            .init("pages", .integer(fit.pageCount)),
            .init("last_page_fill", .number(fit.lastPageFill)),
            .init("cost", .integer(fit.cost)),
            .init("paragraphs_tightened", .integer(fit.tightened)),
            .init("paragraphs_loosened", .integer(fit.loosened)),
            .init("pull_quotes", .integer(fit.pullQuotes)),
        ])
    }

    private static func machineFace(_ face: MachineFace) -> JSON {
        .object([
            .init("family", .string(face.family.text)),
            .init("weight", .integer(face.face.weight)),
            .init("italic", .boolean(face.face.italic)),
            .init("file", .string(face.face.file)),
            .init("sha256", MachineFace.checksum(face.face).map(JSON.string) ?? .null),
        ])
    }

    private static func spread(_ spread: FitReport.Spread) -> JSON {
        .object([
            .init("pages", .array(spread.pages.map(JSON.integer))),
            .init("cost", .integer(spread.cost)),
            .init("paid_for", .array(spread.payments.map(payment))),
        ])
    }

    private static func payment(_ payment: Payment) -> JSON {
        .object([
            .init("reason", .string(payment.reason.rawValue)),
            .init("words", .string(payment.words)),
            .init("times", .integer(payment.times)),
            .init("cost", .integer(payment.amount)),
        ])
    }
}

extension Diagnostic {
    /// As `--diagnostics json` prints it.
    public var json: JSON {
        .object([
            .init("severity", .string(severity.rawValue)),
            .init("id", .string(id)),
            .init("kind", kind.map(JSON.string) ?? .null),
            .init("message", .string(message)),
            .init("hint", hint.map(JSON.string) ?? .null),
            .init("file", .string(span.file)),
            .init("line", .integer(span.start.line)),
            .init("column", .integer(span.start.column)),
        ])
    }
}
