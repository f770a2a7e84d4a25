import ZineCore

/// Where the pages of a book go on grids of cells, before anything has a length.
package struct Arrangement {
    enum Fastening { case stapledFold, stapledSide, sewn, none }

    var sheets: [ArrangedSheet]
    package var columns: Int
    package var rows: Int
    /// Grid lines, seen from the front.
    package var folds: [GridLine] = []
    package var cuts: [GridLine] = []
    var fastening = Fastening.none
    /// Pages are pictures of themselves: always scaled, apart from each other, each with its number below.
    package var isProof = false
}

/// A line between cells: the `index`-th vertical or horizontal one, 0 being the sheet's edge, between two crossings.
package struct GridLine {
    package var isVertical: Bool
    package var index: Int
    package var from: Int
    package var to: Int

    static func vertical(_ index: Int, from: Int = 0, to: Int) -> GridLine {
        GridLine(isVertical: true, index: index, from: from, to: to)
    }
    static func horizontal(_ index: Int, from: Int = 0, to: Int) -> GridLine {
        GridLine(isVertical: false, index: index, from: from, to: to)
    }
}

struct ArrangedSheet {
    var signature = 0
    var index = 0
    /// How many sheets the signature has.
    var signatureSheets = 1
    var front: [ArrangedCell]
    /// As it is seen when the sheet is turned over like the leaf of a book, left and right changing places.
    var back: [ArrangedCell]?
}

struct ArrangedCell {
    var page: Int?
    var column: Int
    var row: Int
    /// Stands on its head.
    var isTurned = false
    /// The edge of the cell, on this side of the sheet, where the page meets the spine; `nil` centres the page.
    var spine: SpineEdge?
    /// Covers the whole side.
    var isPoster = false
}
