/// Facing pages side by side, the cover alone, one side of a sheet for each spread.
///
/// Half a spread that no page of the book stands on is no blank page: it is left out.
struct ReadersSpreads: SchemeDescription {
    func arrange(_ job: Job) -> Arrangement {
        let options = job.options
        // An even count puts the back cover where it belongs: alone, on the side opposite the front cover's.
        let multiple = options.lastPageIsBackCover && job.pageCount > 1 ? 2 : 1
        let pages = ReadingOrder.padded(
            job.pageCount, toMultipleOf: multiple, lastPageIsBackCover: options.lastPageIsBackCover)
        let cover = [Nest.cell(pages[0], isEarlier: false, options.binding)]
        let spreads = stride(from: 1, to: pages.count, by: 2).map { start in
            [Nest.cell(pages[start], isEarlier: true, options.binding)]
                + pages[(start + 1)...].prefix(1).map { Nest.cell($0, isEarlier: false, options.binding) }
        }
        let sheets = ([cover] + spreads).enumerated().map { ArrangedSheet(index: $0.offset, front: $0.element) }
        return Arrangement(sheets: sheets, columns: 2, rows: 1)
    }
}
