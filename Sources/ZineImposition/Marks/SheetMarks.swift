import ZineCore
import ZineDocument

/// Draws the marks of one sheet, as its sides are before the backs are turned for the printer.
struct SheetMarks {
    var layout: SheetLayout
    var sheet: ArrangedSheet

    static let hairline = Length.points(0.25)
    private var grid: SheetGrid { layout.grid }
    private var options: ImpositionOptions { layout.job.options }

    /// Whether books of this arrangement have any use for the marks.
    static func belong(_ kind: PrinterMark.Kind, to arrangement: Arrangement) -> Bool {
        switch kind {
        case .fold: !arrangement.folds.isEmpty
        case .cut: !arrangement.cuts.isEmpty
        case .trim: !arrangement.isProof
        case .staple: arrangement.fastening == .stapledFold || arrangement.fastening == .stapledSide
        case .registration: arrangement.sheets.contains { $0.back != nil }
        case .collation: arrangement.fastening != .none && !arrangement.folds.isEmpty
        case .number: arrangement.isProof
        }
    }

    /// All marks that were asked for and have room; in a fixed order.
    func marks(around placements: [Placement], isFront: Bool) -> [PrinterMark] {
        // A poster has the side to itself.
        guard placements.allSatisfy({ $0.cell.size != grid.sheet || layout.arrangement.columns == 1 }) else {
            return []
        }
        return PrinterMark.Kind.allCases.flatMap { kind -> [PrinterMark] in
            guard options.marks.contains(kind) || kind == .number, Self.belong(kind, to: layout.arrangement) else {
                return []
            }
            switch kind {
            case .fold: return layout.arrangement.folds.flatMap { ticks(.fold, on: $0, placements) }
            case .cut: return layout.arrangement.cuts.flatMap { cut($0, placements, isFront: isFront) }
            case .trim: return trims(placements)
            case .staple: return isFront ? staples(placements) : []
            case .registration: return crosses(placements, isFront: isFront)
            case .collation: return isFront ? signatureStep(placements) : sheetNumber(placements)
            case .number: return numbers(placements)
            }
        }
        .filter { layout.printable.contains($0.bounds) }
    }

    /// Ticks where a fold or cut meets the sheet's edges: beside the pages, or in the gutter where there is no beside.
    private func ticks(_ kind: PrinterMark.Kind, on line: GridLine, _ placements: [Placement]) -> [PrinterMark] {
        let reach = layout.printable
        let (near, far) = line.isVertical ? (reach.top, reach.bottom) : (reach.left, reach.right)
        let across = line.isVertical ? grid.x(line.index) : grid.y(line.index)
        let pages = placements.map { span(of: $0.clip, along: line) }
        let first = pages.map(\.from).min() ?? far, last = pages.map(\.to).max() ?? near
        var ends: [(Length, Length)] = []
        if line.from == 0 { ends.append((near, near + tickLength(room: first - near))) }
        if line.to == (line.isVertical ? grid.rows : grid.columns) {
            ends.append((far - tickLength(room: far - last), far))
        }
        return ends.map { stroke(kind, line.isVertical, across, $0, isDashed: kind == .fold) }
    }

    private func span(of rect: Rect, along line: GridLine) -> (from: Length, to: Length) {
        line.isVertical ? (rect.top, rect.bottom) : (rect.left, rect.right)
    }

    private func tickLength(room: Length) -> Length {
        room >= .points(6) ? min(.points(14), room - .points(2)) : .points(10)
    }

    private func stroke(
        _ kind: PrinterMark.Kind, _ isVertical: Bool, _ across: Length, _ ends: (from: Length, to: Length),
        isDashed: Bool = false
    ) -> PrinterMark {
        let point = { (along: Length) in
            isVertical ? Point(x: across, y: along) : Point(x: along, y: across)
        }
        return PrinterMark(
            kind, .line(from: point(ends.from), to: point(ends.to), width: Self.hairline, isDashed: isDashed))
    }

    /// A cut that ends inside the sheet is drawn whole, since ticks could not show where it ends.
    private func cut(_ line: GridLine, _ placements: [Placement], isFront: Bool) -> [PrinterMark] {
        let crossings = line.isVertical ? grid.rows : grid.columns
        guard line.from > 0 || line.to < crossings else { return ticks(.cut, on: line, placements) }
        guard isFront else { return [] }
        let ends = line.isVertical ? (grid.y(line.from), grid.y(line.to)) : (grid.x(line.from), grid.x(line.to))
        let across = line.isVertical ? grid.x(line.index) : grid.y(line.index)
        return [stroke(.cut, line.isVertical, across, ends, isDashed: true)]
    }

    /// Corner ticks outside the trimmed pages, where they touch no page.
    private func trims(_ placements: [Placement]) -> [PrinterMark] {
        let offset = Length.points(3), length = Length.points(14)
        var marks: [PrinterMark] = []
        for placement in placements {
            let rect = placement.trim
            for y in [rect.top, rect.bottom] {
                marks.append(stroke(.trim, false, y, (rect.left - offset - length, rect.left - offset)))
                marks.append(stroke(.trim, false, y, (rect.right + offset, rect.right + offset + length)))
            }
            for x in edgesToTrim(placement) {
                marks.append(stroke(.trim, true, x, (rect.top - offset - length, rect.top - offset)))
                marks.append(stroke(.trim, true, x, (rect.bottom + offset, rect.bottom + offset + length)))
            }
        }
        return marks.compactMap { shortened($0) }.uniqued().filter { mark in
            !placements.contains { $0.clip.intersects(mark.bounds) }
        }
    }

    /// No knife cuts the spine.
    private func edgesToTrim(_ placement: Placement) -> [Length] {
        switch placement.spine {
        case .left: [placement.trim.right]
        case .right: [placement.trim.left]
        case nil: [placement.trim.left, placement.trim.right]
        }
    }

    /// What the printer reaches of a tick; `nil` when that is too little to see.
    private func shortened(_ mark: PrinterMark) -> PrinterMark? {
        guard case .line(let from, let to, let width, let isDashed) = mark.shape else { return mark }
        let reach = layout.printable
        let clamp = { (point: Point) in
            Point(x: min(max(point.x, reach.left), reach.right), y: min(max(point.y, reach.top), reach.bottom))
        }
        let (a, b) = (clamp(from), clamp(to))
        let isStraight = from.x == to.x ? a.x == from.x : a.y == from.y
        guard isStraight, (b.x - a.x) + (b.y - a.y) >= .points(4) else { return nil }
        return PrinterMark(mark.kind, .line(from: a, to: b, width: width, isDashed: isDashed))
    }
}
