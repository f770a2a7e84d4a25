import ZineCore
import ZineDocument
import ZineImposition

/// The table on which a book is made: the imposition's own sheets in the units of the drawings.
struct Bench {
    let imposition: Imposition
    let arrangement: Arrangement
    /// A sheet as it lies; the longer side is 100.
    let width: Double
    let height: Double
    private let unit: Double

    /// `nil` for an imposition without sheets.
    init?(_ imposition: Imposition) {
        guard let paper = imposition.sheets.first?.paper else { return nil }
        self.imposition = imposition
        arrangement = imposition.arrangement
        unit = 100 / max(paper.width, paper.height).points
        width = paper.width.points * unit
        height = paper.height.points * unit
    }

    var options: ImpositionOptions { imposition.options }
    var isBoundLeft: Bool { options.binding == .left }
    var sheetCount: Int { imposition.sheets.count }

    func measure(_ length: Length) -> Double { length.points * unit }

    // MARK: Prints

    func front(_ index: Int) -> Print {
        var print = print(imposition.sheets[index].front)
        print.folds = arrangement.folds.map(spots)
        print.cuts = arrangement.cuts.map(spots)
        return print
    }

    /// The back as it is seen when the sheet is turned like a leaf, whatever the printer's way.
    func back(_ index: Int) -> Print {
        let sheet = imposition.sheets[index]
        let side = sheet.back ?? Side()
        return print(options.turnsBacks(of: sheet.paper) ? side.turnedAround(on: sheet.paper) : side)
    }

    private func print(_ side: Side) -> Print {
        let marks = side.placements.map { placement in
            let box = arrangement.isProof ? placement.bounds : placement.cell
            return Print.Mark(
                number: placement.page.map { $0 + 1 },
                box: (measure(box.left), measure(box.top), measure(box.size.width), measure(box.size.height)),
                isTurned: placement.transform.d < 0, isFramed: arrangement.isProof)
        }
        return Print(width: width, height: height, marks: marks)
    }

    private func spots(_ line: GridLine) -> [Spot] {
        let column = width / Double(arrangement.columns), row = height / Double(arrangement.rows)
        return line.isVertical
            ? [
                Spot(Double(line.index) * column, Double(line.from) * row),
                Spot(Double(line.index) * column, Double(line.to) * row),
            ]
            : [
                Spot(Double(line.from) * column, Double(line.index) * row),
                Spot(Double(line.to) * column, Double(line.index) * row),
            ]
    }

    /// The half of a side at the left or right of the middle fold or cut.
    func half(_ print: Print, _ side: Binding) -> Print {
        print.part(x: side == .left ? 0 : width / 2, y: 0, width: width / 2, height: height)
    }

    /// The page that lies outside in front when a sheet is folded: away from the spine's side.
    func cover(_ index: Int) -> Print { half(front(index), isBoundLeft ? .right : .left) }

    /// Sheets by signature, in order.
    var signatures: [Range<Int>] {
        var found: [Range<Int>] = []
        for (index, sheet) in imposition.sheets.enumerated() {
            if let last = found.last, imposition.sheets[last.lowerBound].signature == sheet.signature {
                found[found.count - 1] = last.lowerBound..<(index + 1)
            } else {
                found.append(index..<(index + 1))
            }
        }
        return found
    }

    /// The size of a leaf of the bound book, before it is trimmed.
    var leaf: (width: Double, height: Double) {
        (width / Double(arrangement.columns), height / Double(arrangement.rows))
    }

    // MARK: Things

    /// An eye that sees the spine of a book that lies with its cover up.
    func eye(turn: Double = 24, height: Double = 40) -> Camera {
        Camera(turn: isBoundLeft ? turn : -turn, height: height)
    }

    /// A page whose spine stands on a line and that reaches out from it; seen from outside, head away from the reader.
    func page(spine: Place, out: Place, width: Double, height: Double) -> Facet {
        let head = spine + Place(0, height / 2, 0)
        return isBoundLeft
            ? Facet(origin: head, right: out, down: Place(0, -1, 0), width: width, height: height)
            : Facet(origin: head + out * width, right: -out, down: Place(0, -1, 0), width: width, height: height)
    }

    /// Out from the spine, turned up from the table by an angle.
    func out(_ cosine: Double, _ sine: Double) -> Place { Place(isBoundLeft ? cosine : -cosine, 0, sine) }
}
