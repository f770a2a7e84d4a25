import ZineDocument

/// Sheets folded once and put into each other: what saddle stitch, signatures and folded leaves have in common.
enum Nest {
    static let folds = [GridLine.vertical(1, to: 1)]

    /// The sheets of one nest, outermost first.
    ///
    /// Each sheet carries on its outside the first and the last page that are left, on its inside the next two.
    static func sheets(of pages: ArraySlice<Int?>, signature: Int, binding: Binding) -> [ArrangedSheet] {
        var left = pages
        var sheets: [ArrangedSheet] = []
        let count = pages.count / 4
        while left.count >= 4 {
            let first = left.removeFirst(), last = left.removeLast()
            let second = left.removeFirst(), secondLast = left.removeLast()
            sheets.append(
                ArrangedSheet(
                    signature: signature, index: sheets.count, signatureSheets: count,
                    front: spread(earlier: last, later: first, binding),
                    back: spread(earlier: second, later: secondLast, binding)))
        }
        return sheets
    }

    /// Two pages that meet at the fold.
    private static func spread(earlier: Int?, later: Int?, _ binding: Binding) -> [ArrangedCell] {
        [cell(earlier, isEarlier: true, binding), cell(later, isEarlier: false, binding)]
    }

    /// A page of a spread, on the side that the reader meets earlier or later.
    static func cell(_ page: Int?, isEarlier: Bool, _ binding: Binding) -> ArrangedCell {
        let isLeft = isEarlier == (binding == .left)
        return ArrangedCell(page: page, column: isLeft ? 0 : 1, row: 0, spine: isLeft ? .right : .left)
    }
}
