public import ZineCore

/// A side of a cell, as it lies on the sheet.
public enum SpineEdge: Hashable, Sendable {
    case left, right
    public var opposite: SpineEdge { self == .left ? .right : .left }
}

/// One page, or the blank that stands for one, in its place on a side of a sheet.
public struct Placement: Hashable, Sendable {
    /// The page's place in the reading order, from zero; `nil` is a blank that was added.
    public var page: Int?
    /// The page's size in its own coordinates.
    public var size: Size
    /// From the page's coordinates to the side's; both in points, origin top left, `y` downwards.
    public var transform: Transform
    /// Where the page may paint: its own rectangle, cut off at the edges of its cell.
    public var clip: Rect
    /// What is left of the paper here when the book is trimmed; differs from `clip` by creep left to the knife.
    public var trim: Rect
    /// The part of the side that belongs to the page, from fold or cut to the next fold, cut or edge.
    public var cell: Rect
    /// The edge of the cell where the page meets the spine; `nil` where the page stands in the middle of the cell.
    public var spine: SpineEdge?

    public init(
        page: Int?, size: Size, transform: Transform, clip: Rect, trim: Rect, cell: Rect, spine: SpineEdge? = nil
    ) {
        self.page = page
        self.size = size
        self.transform = transform
        self.clip = clip
        self.trim = trim
        self.cell = cell
        self.spine = spine
    }

    /// The page's whole rectangle on the side, also where it is clipped.
    public var bounds: Rect {
        let a = transform.apply(x: 0, y: 0)
        let b = transform.apply(x: size.width.points, y: size.height.points)
        return Rect(
            x: .points(min(a.x, b.x)), y: .points(min(a.y, b.y)), width: .points(abs(a.x - b.x)),
            height: .points(abs(a.y - b.y)))
    }
}

/// One side of a sheet exactly as the page of the PDF that is sent to the printer.
public struct Side: Hashable, Sendable {
    public var placements: [Placement]
    public var marks: [PrinterMark]
    public init(placements: [Placement] = [], marks: [PrinterMark] = []) {
        self.placements = placements
        self.marks = marks
    }
}

/// One sheet of paper.
public struct Sheet: Hashable, Sendable {
    /// As it lies in the PDF: width before height, landscape where the scheme wants it so.
    public var paper: Size
    /// The side that is printed first; of a folded sheet the outside.
    public var front: Side
    /// The other side, turned as the duplex mode wants it; `nil` stays unprinted.
    public var back: Side?
    /// Which signature (or one-sheet zine) the sheet belongs to, from zero.
    public var signature: Int
    /// The sheet's place in its signature, from zero; the outermost of a nest is the first.
    public var index: Int

    public init(paper: Size, front: Side, back: Side?, signature: Int, index: Int) {
        self.paper = paper
        self.front = front
        self.back = back
        self.signature = signature
        self.index = index
    }
}
