public import ZineCore
import ZineDocument

/// The hands that make books of printed sheets, following what a person is told to do for each scheme.
///
/// They know where a sheet's middle is, which side came up and in what order, and nothing of page numbers: whether the
/// book reads right is found out by reading it.
public struct Bindery: Sendable {
    /// The thickness of the outermost sheet of a nest and of all others; zero makes ideal paper.
    public var thickness: (cover: Length, sheet: Length)
    /// The distance from the outside of the spine at which the fore-edge is cut; `nil` leaves it ragged.
    public var trimmedWidth: Length?

    public init(thickness: Length = .zero, cover: Length? = nil, trimmedWidth: Length? = nil) {
        self.thickness = (cover ?? thickness, thickness)
        self.trimmedWidth = trimmedWidth
    }

    /// Prints an imposition's files and makes books of the sheets: one, or as many as there are one-sheet zines.
    ///
    /// Throws `cannotBeBound` for proofs: see `look(at:)`.
    public func bind(_ imposition: Imposition, on printer: Printer = Printer()) throws(FoldingError) -> [Book] {
        let sheets = try printed(imposition, on: printer)
        let binding = imposition.options.binding
        switch imposition.options.scheme {
        case .saddle: return [try finish(nest(sheets, binding), binding)]
        case .signatures: return [try finish(gather(sheets, as: imposition, binding), binding)]
        case .sideStitch: return [try finish(pile(sheets, as: imposition, binding), binding)]
        case .cutStack: return [try finish(cutAndStack(sheets, binding), binding)]
        case .oneSheet:
            var books: [Book] = []
            for sheet in sheets { books.append(try zine(sheet, binding)) }
            return books
        case .spreads, .contact: throw .cannotBeBound
        }
    }

    /// The faces on each sheet's front as they are seen side by side, row by row, in the script's direction.
    public func look(at imposition: Imposition, on printer: Printer = Printer()) throws(FoldingError) -> [[Face]] {
        try printed(imposition, on: printer).map { sheet in
            let boxes = sheet.front.map { (ink: $0, box: $0.box) }
            let sorted = boxes.sorted { a, b in
                if abs(a.box.top - b.box.top) > Paper.tolerance { return a.box.top < b.box.top }
                return imposition.options.binding == .left ? a.box.left < b.box.left : a.box.left > b.box.left
            }
            return sorted.map { Face(page: $0.ink.page, isPage: true, isUpright: $0.ink.map.isUpright, gaps: nil) }
        }
    }

    /// The sheets in the book's order: a pile that was printed backwards is taken from its other end.
    private func printed(_ imposition: Imposition, on printer: Printer) throws(FoldingError) -> [PrintedSheet] {
        let files = imposition.printFiles
        let sheets = try printer.print(files)
        let isBackwards = files.count == 2 && imposition.options.manual.fronts == .reversed
        return isBackwards ? sheets.reversed() : sheets
    }

    private func finish(_ pile: Pile?, _ binding: Binding) throws(FoldingError) -> Book {
        guard var pile else { throw .cannotBeBound }
        if let width = trimmedWidth?.points {
            let edges = pile.layers.map(\.box)
            let left = edges.map(\.left).min() ?? 0, right = edges.map(\.right).max() ?? 0
            let across = binding == .left ? (left, left + width) : (right - width, right)
            pile.trim(to: Box(left: across.0, top: -.infinity, right: across.1, bottom: .infinity))
        }
        return try pile.read(spine: binding)
    }
}
