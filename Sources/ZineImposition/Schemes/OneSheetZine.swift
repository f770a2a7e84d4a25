import ZineDocument

/// Eight pages on one side of a sheet, folded around one cut; optionally a poster on the other.
///
/// Heads meet along the middle: the lower row stands upright, the upper one on its head. More pages make more zines.
struct OneSheetZine: SchemeDescription {
    /// Pages of a zine by column, for a book that is bound on the left.
    private static let lower = [5, 6, 7, 0]
    private static let upper = [4, 3, 2, 1]

    func arrange(_ job: Job) -> Arrangement {
        let options = job.options
        let perSheet = options.hasPoster ? 9 : 8
        let sheets = stride(from: 0, to: job.pageCount, by: perSheet).map { start in
            let end = min(start + perSheet, job.pageCount)
            let panels = Array(start..<min(start + 8, end))
            let keepsLast = options.lastPageIsBackCover && end == job.pageCount
            let pages = ReadingOrder.padded(panels, to: 8, keepsLast: keepsLast)
            let poster = end - start == 9 ? end - 1 : nil
            return ArrangedSheet(
                signature: start / perSheet, front: front(pages, options.binding),
                back: poster.map { [ArrangedCell(page: $0, column: 0, row: 0, isPoster: true)] })
        }
        return Arrangement(
            sheets: sheets, columns: 4, rows: 2,
            folds: (1...3).map { .vertical($0, to: 2) }
                + [.horizontal(1, from: 0, to: 1), .horizontal(1, from: 3, to: 4)],
            cuts: [.horizontal(1, from: 1, to: 3)])
    }

    /// A poster takes the ninth page, if there is one, and is no reason to have it.
    func pagesPerSheet(_ options: ImpositionOptions) -> Int { options.hasPoster ? 4 : 8 }

    private func front(_ pages: [Int?], _ binding: Binding) -> [ArrangedCell] {
        (0..<4).flatMap { column in
            // Mirroring the columns mirrors the book; spines lie on the first and third fold either way.
            let source = binding == .left ? column : 3 - column
            let spine: SpineEdge = column % 2 == 0 ? .right : .left
            return [
                ArrangedCell(page: pages[Self.upper[source]], column: column, row: 0, isTurned: true, spine: spine),
                ArrangedCell(page: pages[Self.lower[source]], column: column, row: 1, spine: spine),
            ]
        }
    }
}
