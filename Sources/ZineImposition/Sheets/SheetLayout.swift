package import ZineCore
import ZineDocument

/// Gives an arrangement its lengths: cells become rectangles, pages get their transforms.
struct SheetLayout {
    var job: Job
    var arrangement: Arrangement
    var grid: SheetGrid
    var creep: CreepShift

    private var options: ImpositionOptions { job.options }

    init(job: Job, arrangement: Arrangement) {
        let (columns, rows) = (arrangement.columns, arrangement.rows)
        self.job = job
        self.arrangement = arrangement
        grid =
            arrangement.isProof
            ? ProofGrid.grid(columns: columns, rows: rows, options: job.options)
            : SheetGrid(
                sheet: SheetGrid.orient(job.options.paper, columns: columns, rows: rows, page: job.options.pageSize),
                columns: columns, rows: rows)
        creep = CreepShift(job.options, arrangement: arrangement, cell: grid.cell(column: 0, row: 0).size)
    }

    /// The part of the sheet that the printer reaches; the same after half a turn.
    var printable: Rect {
        Rect(origin: .zero, size: grid.sheet).inset(by: Insets(all: options.printableMargin))
    }

    /// All sheets, and the kinds of marks that found no room on any of them.
    func sheets() -> (laid: [Sheet], omitted: [PrinterMark.Kind]) {
        var drawn = Set<PrinterMark.Kind>()
        let laid = arrangement.sheets.map { sheet in
            let marks = SheetMarks(layout: self, sheet: sheet)
            let front = side(sheet.front, of: sheet, marks: marks, isFront: true)
            let back = sheet.back.map { side($0, of: sheet, marks: marks, isFront: false) }
            for mark in front.marks + (back?.marks ?? []) { drawn.insert(mark.kind) }
            return Sheet(
                paper: grid.sheet, front: front, back: back.map { turnedForPrinter(putRight($0)) },
                signature: sheet.signature,
                index: sheet.index)
        }
        let missing = PrinterMark.Kind.allCases.filter {
            options.marks.contains($0) && !drawn.contains($0) && SheetMarks.belong($0, to: arrangement)
        }
        return (laid, missing)
    }

    private func side(_ cells: [ArrangedCell], of sheet: ArrangedSheet, marks: SheetMarks, isFront: Bool) -> Side {
        let placements = cells.map { place($0, on: sheet) }
        return Side(placements: placements, marks: marks.marks(around: placements, isFront: isFront))
    }

    /// Whether the printer's offset is known for sheets that lie like these.
    var knowsBackOffset: Bool { options.backOffset == .zero || grid.sheet.width >= grid.sheet.height }

    /// Moves a back against the printer's offset. Seen from behind, right is left.
    private func putRight(_ back: Side) -> Side {
        guard options.backOffset != .zero, knowsBackOffset else { return back }
        return back.moved(by: Point(x: options.backOffset.x, y: -options.backOffset.y))
    }

    /// Backs are arranged as if the sheet were turned like a leaf; a printer that turns it over head or foot needs them
    /// upside down.
    private func turnedForPrinter(_ side: Side) -> Side {
        options.turnsBacks(of: grid.sheet) ? side.turnedAround(on: grid.sheet) : side
    }

    func place(_ cell: ArrangedCell, on sheet: ArrangedSheet) -> Placement {
        if cell.isPoster { return poster(cell) }
        let bounds = grid.cell(column: cell.column, row: cell.row)
        let room = arrangement.isProof ? ProofGrid.place(in: bounds, of: grid) : bounds
        let fit = self.fit(cell, in: room.size)
        let shift = creep.applied(depth: sheet.index, of: sheet.signatureSheets)
        let rect = at(cell.spine, room, fit.size, shift: shift)
        return Placement(
            page: cell.page, size: job.size(of: cell.page), transform: fit.transform(to: rect.origin),
            clip: rect.intersection(bounds),
            trim: trim(cell, on: sheet, in: room, page: rect).intersection(bounds), cell: bounds,
            spine: cell.spine)
    }

    private func poster(_ cell: ArrangedCell) -> Placement {
        let bounds = Rect(origin: .zero, size: grid.sheet)
        let fit = PageFit.poster(job.size(of: cell.page), in: printable.size, scaling: options.posterScaling)
        let rect = Rect(centre: bounds.centre, size: fit.size)
        return Placement(
            page: cell.page, size: job.size(of: cell.page), transform: fit.transform(to: rect.origin),
            clip: rect.intersection(bounds), trim: bounds, cell: bounds)
    }

    private func fit(_ cell: ArrangedCell, in room: Size) -> PageFit {
        PageFit(
            job.size(of: cell.page), in: room, scaling: arrangement.isProof ? .fit : options.scaling,
            quarterTurns: cell.isTurned ? 2 : 0)
    }

    /// A rectangle at the cell's spine, moved towards it by `shift`, or in the middle where there is no spine.
    private func at(_ spine: SpineEdge?, _ room: Rect, _ size: Size, shift: Length) -> Rect {
        var rect = Rect(centre: room.centre, size: size)
        switch spine {
        case .left: rect.origin.x = room.left - shift
        case .right: rect.origin.x = room.right - size.width + shift
        case nil: break
        }
        return rect
    }

    /// The knife cuts the whole book where the outermost sheet's pages end; sheets inside stick out further.
    private func trim(_ cell: ArrangedCell, on sheet: ArrangedSheet, in room: Rect, page: Rect) -> Rect {
        guard !arrangement.isProof else { return page }
        var finished = PageFit(options.pageSize, in: room.size, scaling: options.scaling).size
        if cell.spine != nil {
            let outermost = creep.applied(depth: 0, of: sheet.signatureSheets)
            finished.width = finished.width - outermost - creep.push(depth: sheet.index)
        }
        return at(cell.spine, room, finished, shift: .zero)
    }
}

extension ImpositionOptions {
    /// Whether backs stand on their heads in the file, compared with a sheet that is turned like a leaf.
    package func turnsBacks(of sheet: Size) -> Bool {
        switch duplex {
        case .shortEdge: SheetEdge.short.swapsHeadAndFoot(of: sheet)
        case .longEdge: SheetEdge.long.swapsHeadAndFoot(of: sheet)
        case .rotatedBacks: !SheetEdge.short.swapsHeadAndFoot(of: sheet)
        case .manual: manual.flip.swapsHeadAndFoot(of: sheet)
        }
    }
}

extension Side {
    func moved(by delta: Point) -> Side {
        Side(
            placements: placements.map { placement in
                Placement(
                    page: placement.page, size: placement.size,
                    transform: placement.transform.then(.translation(x: delta.x.points, y: delta.y.points)),
                    clip: placement.clip.offset(by: delta), trim: placement.trim.offset(by: delta),
                    cell: placement.cell.offset(by: delta), spine: placement.spine)
            },
            marks: marks.map { $0.moved(by: delta) })
    }

    package func turnedAround(on sheet: Size) -> Side {
        let (width, height) = (sheet.width.points, sheet.height.points)
        let turn = Transform.quarterTurns(2).then(.translation(x: width, y: height))
        return Side(
            placements: placements.map { placement in
                Placement(
                    page: placement.page, size: placement.size, transform: placement.transform.then(turn),
                    clip: placement.clip.turnedAround(on: sheet), trim: placement.trim.turnedAround(on: sheet),
                    cell: placement.cell.turnedAround(on: sheet), spine: placement.spine?.opposite)
            },
            marks: marks.map { $0.turnedAround(on: sheet) })
    }
}
