/// One nest of all sheets, stapled through the fold.
struct SaddleStitch: SchemeDescription {
    func arrange(_ job: Job) -> Arrangement {
        let pages = ReadingOrder.padded(
            job.pageCount, toMultipleOf: 4, lastPageIsBackCover: job.options.lastPageIsBackCover)
        return Arrangement(
            sheets: Nest.sheets(of: pages[...], signature: 0, binding: job.options.binding),
            columns: 2, rows: 1, folds: Nest.folds, fastening: .stapledFold)
    }
}
