package import ZineCore
import ZineDocument

/// Marks for binding: staples, registration, collation, and the numbers of proofs.
extension SheetMarks {
    private var fold: Length? {
        layout.arrangement.folds.first { $0.isVertical }.map { layout.grid.x($0.index) }
    }

    /// Two staples, a quarter of the page from head and foot, on the outside of the book.
    func staples(_ placements: [Placement]) -> [PrinterMark] {
        guard sheet.index == 0, sheet.signature == 0 else { return [] }
        let edge: SpineEdge = layout.job.options.binding == .left ? .left : .right
        guard let cover = placements.first(where: { $0.spine == nil || $0.spine == edge }) else { return [] }
        let inset = layout.arrangement.fastening == .stapledSide ? Staples.inset : .zero
        let x = edge == .left ? cover.trim.left + inset : cover.trim.right - inset
        return Staples.places(height: cover.trim.size.height).map { place in
            PrinterMark(
                .staple,
                .line(
                    from: Point(x: x, y: cover.trim.top + place.from), to: Point(x: x, y: cover.trim.top + place.to),
                    width: Self.hairline, isDashed: false))
        }
    }

    /// Crosses beside the pages at a third of each side, where neither folds nor trims are; through the paper the
    /// back's lie on the front's.
    func crosses(_ placements: [Placement], isFront: Bool) -> [PrinterMark] {
        let reach = layout.printable, paper = layout.grid.sheet
        guard let first = placements.first else { return [] }
        let pages = placements.dropFirst().reduce(first.clip) { $0.union($1.clip) }
        let third = isFront ? paper.width / 3 : paper.width - paper.width / 3
        let bands = [
            (room: pages.top - reach.top, centre: Point(x: third, y: (pages.top + reach.top) / 2)),
            (room: reach.bottom - pages.bottom, centre: Point(x: third, y: (pages.bottom + reach.bottom) / 2)),
            (room: pages.left - reach.left, centre: Point(x: (pages.left + reach.left) / 2, y: paper.height / 3)),
            (room: reach.right - pages.right, centre: Point(x: (pages.right + reach.right) / 2, y: paper.height / 3)),
        ]
        return bands.filter { $0.room >= .points(14) }.flatMap { cross(at: $0.centre) }
    }

    private func cross(at centre: Point) -> [PrinterMark] {
        let arm = Length.points(6)
        let arms = [Point(x: arm, y: .zero), Point(x: .zero, y: arm)]
        return arms.map { arm in
            PrinterMark(
                .registration,
                .line(
                    from: centre.offset(by: Point(x: -arm.x, y: -arm.y)), to: centre.offset(by: arm),
                    width: Self.hairline, isDashed: false))
        }
    }

    /// A block on the outside of the signature's fold, one step lower for each signature: a pile in order shows stairs.
    func signatureStep(_ placements: [Placement]) -> [PrinterMark] {
        guard let fold, sheet.index == 0, layout.arrangement.fastening != .stapledFold,
            let page = placements.first?.trim
        else { return [] }
        let block = Size(width: .points(4), height: .points(8)), step = Length.points(10)
        let steps = max(1, Int((page.size.height * 3 / 5).points / step.points))
        let y = page.top + page.size.height / 5 + step * (sheet.signature % steps)
        return [PrinterMark(.collation, .rect(Rect(centre: Point(x: fold, y: y), size: block)))]
    }

    /// The sheet's number, and its signature's before it, inside the fold near the foot.
    func sheetNumber(_ placements: [Placement]) -> [PrinterMark] {
        guard let fold, let page = placements.first?.trim else { return [] }
        let isOnlySignature = layout.arrangement.fastening == .stapledFold
        let text = (isOnlySignature ? "" : "\(sheet.signature + 1).") + "\(sheet.index + 1)"
        let foot = min(page.bottom, layout.printable.bottom)
        return [
            PrinterMark(
                .collation,
                .label(
                    text, centre: Point(x: fold, y: foot - page.size.height / 10), size: .points(4), quarterTurns: 1))
        ]
    }

    func numbers(_ placements: [Placement]) -> [PrinterMark] {
        let caption = ProofGrid.caption(layout.grid.area)
        return placements.compactMap { placement in
            guard let page = placement.page else { return nil }
            let centre = Point(x: placement.cell.centre.x, y: placement.cell.bottom - caption / 2)
            return PrinterMark(.number, .label("\(page + 1)", centre: centre, size: caption * 0.7, quarterTurns: 0))
        }
    }
}

/// Where two staples go.
package enum Staples {
    /// Side stitches stand clear of the fold, so that they catch all leaves.
    package static let inset = Length.millimetres(6)

    /// From the head of a page: a quarter of its height from head and foot.
    package static func places(height: Length) -> [(from: Length, to: Length)] {
        let half = min(Length.millimetres(12), height / 6) / 2
        return [height / 4, height * 3 / 4].map { ($0 - half, $0 + half) }
    }
}

extension Rect {
    fileprivate func union(_ other: Rect) -> Rect {
        let (x, y) = (min(left, other.left), min(top, other.top))
        return Rect(x: x, y: y, width: max(right, other.right) - x, height: max(bottom, other.bottom) - y)
    }
}
