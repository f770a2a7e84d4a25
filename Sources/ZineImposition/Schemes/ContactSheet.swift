import ZineCore
import ZineDocument

/// All pages small, row by row, with their numbers, for a look at the whole.
struct ContactSheet: SchemeDescription {
    func arrange(_ job: Job) -> Arrangement {
        let columns = job.options.contactColumns
        let rows = ProofGrid.rows(columns: columns, options: job.options)
        let perSheet = columns * rows
        let sheets = stride(from: 0, to: job.pageCount, by: perSheet).map { start in
            let pages = start..<min(start + perSheet, job.pageCount)
            let cells = pages.map { page in
                let place = page - start
                let column = place % columns
                return ArrangedCell(
                    page: page, column: job.options.binding == .left ? column : columns - 1 - column,
                    row: place / columns)
            }
            return ArrangedSheet(index: start / perSheet, front: cells, back: nil)
        }
        return Arrangement(sheets: sheets, columns: columns, rows: rows, isProof: true)
    }
}
