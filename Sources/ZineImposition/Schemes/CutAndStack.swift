import ZineDocument

/// Two leaves on a sheet. The printed pile is cut down the middle and one half put on the other, still in order.
///
/// The half on the spine's side is the upper one.
struct CutAndStack: SchemeDescription {
    func arrange(_ job: Job) -> Arrangement {
        let pages = ReadingOrder.padded(
            job.pageCount, toMultipleOf: 4, lastPageIsBackCover: job.options.lastPageIsBackCover)
        let half = pages.count / 2
        let upperColumn = job.options.binding == .left ? 0 : 1
        let sheets = (0..<(pages.count / 4)).map { index in
            ArrangedSheet(
                index: index, signatureSheets: pages.count / 4,
                front: cells(pages[2 * index], pages[half + 2 * index], upperColumn: upperColumn),
                // Turned over, the upper half's leaf lies on the other side.
                back: cells(pages[2 * index + 1], pages[half + 2 * index + 1], upperColumn: 1 - upperColumn))
        }
        return Arrangement(sheets: sheets, columns: 2, rows: 1, cuts: [.vertical(1, to: 1)])
    }

    private func cells(_ upper: Int?, _ lower: Int?, upperColumn: Int) -> [ArrangedCell] {
        let left = upperColumn == 0 ? upper : lower
        let right = upperColumn == 0 ? lower : upper
        return [ArrangedCell(page: left, column: 0, row: 0), ArrangedCell(page: right, column: 1, row: 0)]
    }
}
