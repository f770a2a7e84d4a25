/// Several nests side by side, to be sewn or glued.
///
/// Sheets are shared out so that signatures differ by one sheet at most, thicker ones first: a last signature of a
/// single sheet is weak, and full signatures for their own sake would cost blank pages.
struct Signatures: SchemeDescription {
    func arrange(_ job: Job) -> Arrangement {
        let pages = ReadingOrder.padded(
            job.pageCount, toMultipleOf: 4, lastPageIsBackCover: job.options.lastPageIsBackCover)
        var sheets: [ArrangedSheet] = []
        var start = 0
        let sizes = Self.sizes(sheets: pages.count / 4, atMost: job.options.sheetsPerSignature)
        for (signature, size) in sizes.enumerated() {
            let slice = pages[start..<(start + size * 4)]
            sheets += Nest.sheets(of: slice, signature: signature, binding: job.options.binding)
            start += size * 4
        }
        return Arrangement(sheets: sheets, columns: 2, rows: 1, folds: Nest.folds, fastening: .sewn)
    }

    static func sizes(sheets: Int, atMost limit: Int) -> [Int] {
        let count = (sheets + limit - 1) / limit
        return (0..<count).map { sheets / count + ($0 < sheets % count ? 1 : 0) }
    }
}
