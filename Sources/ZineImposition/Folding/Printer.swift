public import ZineCore
public import ZineDocument

/// A printer as a machine that turns paper over: fed with files, it gives sheets with ink on both faces.
public struct Printer: Hashable, Sendable {
    /// It turns every back by half a turn more than it was asked to.
    public var rotatesBacks: Bool
    /// The edge over which sheets are turned between the two runs of a printer without duplex.
    public var manualFlip: SheetEdge
    /// In manual work: sheets fall onto the pile with the fresh side up.
    public var deliversFaceUp: Bool
    /// In manual work: it prints the side that lies up in the tray. Sheets are always drawn from the top.
    public var printsUpperSide: Bool
    /// How far right and down of its place every back lands, seen from the front.
    public var backOffset: Point

    public init(
        rotatesBacks: Bool = false, manualFlip: SheetEdge = .short, deliversFaceUp: Bool = true,
        printsUpperSide: Bool = true, backOffset: Point = .zero
    ) {
        self.rotatesBacks = rotatesBacks
        self.manualFlip = manualFlip
        self.deliversFaceUp = deliversFaceUp
        self.printsUpperSide = printsUpperSide
        self.backOffset = backOffset
    }

    /// Prints the files as their viewer preferences ask; sheets come in the order of printing.
    public func print(_ files: [PrintFile]) throws(FoldingError) -> [PrintedSheet] {
        if files.count == 2 { return try printByHand(fronts: files[0], backs: files[1]) }
        guard let file = files.first else { return [] }
        let edge: SheetEdge
        switch file.duplex {
        case .simplex: return file.sides.map { sheet(file.paper, $0, Side(), over: .short) }
        case .flipShortEdge: edge = .short
        case .flipLongEdge: edge = .long
        }
        guard file.sides.count % 2 == 0 else { throw .sidesOutOfStep }
        return stride(from: 0, to: file.sides.count, by: 2).map {
            sheet(file.paper, file.sides[$0], file.sides[$0 + 1], over: edge)
        }
    }

    private func printByHand(fronts: PrintFile, backs: PrintFile) throws(FoldingError) -> [PrintedSheet] {
        guard fronts.sides.count == backs.sides.count else { throw .sidesOutOfStep }
        // From the bottom to the top, each sheet falling onto those before it.
        var pile = Array(fronts.sides.indices)
        let blanksLieUp = !deliversFaceUp
        if blanksLieUp != printsUpperSide { pile.reverse() }
        var backOf = [Int](repeating: 0, count: pile.count)
        for back in backs.sides.indices {
            if let drawn = pile.popLast() { backOf[drawn] = back }
        }
        return fronts.sides.indices.map {
            sheet(fronts.paper, fronts.sides[$0], backs.sides[backOf[$0]], over: manualFlip)
        }
    }

    private func sheet(_ size: Size, _ front: Side, _ back: Side, over edge: SheetEdge) -> PrintedSheet {
        let (width, height) = (size.width.points, size.height.points)
        // The edge is the axis of the turn: what is across it changes sides.
        let isAxisLevel = (edge == .long) == (width > height)
        let throughPaper =
            isAxisLevel
            ? Transform(a: 1, b: 0, c: 0, d: -1, tx: 0, ty: height)
            : Transform(a: -1, b: 0, c: 0, d: 1, tx: width, ty: 0)
        let fault = rotatesBacks ? Transform.quarterTurns(2).then(.translation(x: width, y: height)) : .identity
        let slip = Transform.translation(x: backOffset.x.points, y: backOffset.y.points)
        return PrintedSheet(
            size: size, front: ink(front, .identity), back: ink(back, fault.then(throughPaper).then(slip)))
    }

    private func ink(_ side: Side, _ map: Transform) -> [Impression] {
        side.placements.map { Impression(page: $0.page, size: $0.size, map: $0.transform.then(map)) }
    }
}
