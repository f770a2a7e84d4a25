import ZineCore
import ZineImposition
import ZineRender

extension SheetSide {
    /// A side of the imposition in the renderer's terms; blanks paint nothing.
    init(_ side: Side, paper: Size) {
        self.init(size: paper)
        placements = side.placements.compactMap { placement in
            placement.page.map { Placement(page: $0, transform: placement.transform, clip: placement.clip) }
        }
        marks = side.marks.map { mark in
            switch mark.shape {
            case .rect(let rect): .rect(rect)
            case .line(let from, let to, let width, let isDashed):
                .line(from: from, to: to, width: width, isDashed: isDashed)
            case .label(let text, let centre, let size, let quarterTurns):
                .label(text, centre: centre, size: size, quarterTurns: quarterTurns)
            }
        }
    }
}

extension PrintFile {
    /// The file's sides.
    var sheetSides: [SheetSide] { sides.map { SheetSide($0, paper: paper) } }

    var imposedDuplex: ImposedPDFOptions.Duplex {
        switch duplex {
        case .simplex: .simplex
        case .flipShortEdge: .flipShortEdge
        case .flipLongEdge: .flipLongEdge
        }
    }
}
