import ZineCore

/// A pile of folded sheets, or of single leaves where a sheet holds one page a side, stapled through the side.
struct SideStitch: SchemeDescription {
    func arrange(_ job: Job) -> Arrangement {
        isFolded(job.options) ? folded(job) : leaves(job)
    }

    func pagesPerSheet(_ options: ImpositionOptions) -> Int { isFolded(options) ? 4 : 2 }

    private func isFolded(_ options: ImpositionOptions) -> Bool {
        let sheet = SheetGrid.orient(options.paper, columns: 2, rows: 1, page: options.pageSize)
        let margins = options.inkFreeMargins
        let ink = Size(
            width: options.pageSize.width - margins.foreEdge,
            height: options.pageSize.height - margins.head - margins.foot)
        return ink.fits(Size(width: sheet.width / 2, height: sheet.height))
    }

    private func folded(_ job: Job) -> Arrangement {
        let pages = ReadingOrder.padded(
            job.pageCount, toMultipleOf: 4, lastPageIsBackCover: job.options.lastPageIsBackCover)
        let sheets = stride(from: 0, to: pages.count, by: 4).flatMap { start in
            Nest.sheets(of: pages[start..<(start + 4)], signature: start / 4, binding: job.options.binding)
        }
        return Arrangement(sheets: sheets, columns: 2, rows: 1, folds: Nest.folds, fastening: .stapledSide)
    }

    private func leaves(_ job: Job) -> Arrangement {
        let pages = ReadingOrder.padded(
            job.pageCount, toMultipleOf: 2, lastPageIsBackCover: job.options.lastPageIsBackCover)
        let sheets = stride(from: 0, to: pages.count, by: 2).map { start in
            ArrangedSheet(
                index: start / 2, signatureSheets: pages.count / 2,
                front: [ArrangedCell(page: pages[start], column: 0, row: 0)],
                back: [ArrangedCell(page: pages[start + 1], column: 0, row: 0)])
        }
        return Arrangement(sheets: sheets, columns: 1, rows: 1, fastening: .stapledSide)
    }
}
