public import ZineCore
import ZineDocument
import ZineImposition
import ZineLayout

extension LivePreview {
    /// What a viewer needs to know of the issue, but not the pages themselves.
    public var state: JSON {
        .object([
            .init("generation", .integer(generation)),
            .init("title", .string(shown.map { $0.pages.metadata.title } ?? folder)),
            .init("stale", .boolean(isStale)),
            .init(
                "rightToLeft", .boolean(shown.map { TextDirection(language: $0.issue.language).isRightToLeft } ?? false)
            ),
            .init("pages", .array(pages)),
            .init("sheets", .array(sheets)),
            .init("diagnostics", .array(diagnostics.map(\.json))),
            .init("fit", fit),
            .init("faults", .array(shown?.proofReading?.faults ?? [])),
        ])
    }

    private var pages: [JSON] {
        guard let shown else { return [] }
        return shown.pages.pages.enumerated().map { index, page in
            .object([
                .init("label", .string(page.label)),
                .init("picture", .integer(versions[index].picture)),
                .init("text", .integer(versions[index].text)),
                .init("width", .number(page.frame.size.width.points)),
                .init("height", .number(page.frame.size.height.points)),
                .init("article", shown.anatomy[index].article.map(JSON.string) ?? .null),
            ])
        }
    }

    private var sheets: [JSON] {
        (imposition?.sheets ?? []).map { sheet in
            let pages = { (side: Side?) in
                JSON.array((side?.placements ?? []).compactMap { $0.page.map { JSON.integer($0 + 1) } })
            }
            return .object([
                .init("width", .number(sheet.paper.width.points)),
                .init("height", .number(sheet.paper.height.points)),
                .init("front", pages(sheet.front)),
                .init("back", sheet.back == nil ? .null : pages(sheet.back)),
            ])
        }
    }

    private var fit: JSON {
        guard let report = shown?.report else { return .null }
        return .object([
            .init("textSize", .number(report.textSize.points)),
            .init("leading", .number(report.leading.points)),
            .init("lines", .integer(report.lines)),
            .init("widows", .integer(report.widows)),
            .init("orphans", .integer(report.orphans)),
            .init("strandedHeadings", .integer(report.strandedHeadings)),
            .init("unevenSpreads", .integer(report.unevenSpreads)),
            .init("stretchedLines", .integer(report.stretchedLines)),
            .init("overfullLines", .integer(report.overfullLines)),
            .init("hyphens", .integer(report.hyphens)),
            .init("ladders", .integer(report.ladders)),
            .init("moved", .array((shown?.moved ?? []).map { .string($0.words) })),
            .init(
                "articles",
                .array(
                    report.articles.map { article in
                        .object([
                            .init("slug", .string(article.label)),
                            .init("page", .integer(article.firstPage)),
                            .init("pages", .integer(article.pageCount)),
                            .init("fill", .number(article.lastPageFill)),
                            .init("cost", .integer(article.cost)),
                        ])
                    })),
        ])
    }
}
