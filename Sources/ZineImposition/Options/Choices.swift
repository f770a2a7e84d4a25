public import ZineCore
public import ZineDocument

/// How a printer without duplex wants its two files.
public struct ManualDuplex: Hashable, Sendable {
    /// The order of the fronts. Reversed, a printer that delivers face up leaves its pile in reading order.
    public var fronts: PrintOrder
    /// The order of the backs, compared with the fronts: forward where the pile is turned over before it is put back,
    /// reversed where it is put back as it came.
    public var backs: PrintOrder
    /// The edge over which a sheet is turned on its way from front to back, by hand or by the paper's path.
    public var flip: SheetEdge

    public init(fronts: PrintOrder = .forward, backs: PrintOrder = .forward, flip: SheetEdge = .short) {
        self.fronts = fronts
        self.backs = backs
        self.flip = flip
    }
}

/// How far pages move to make up for the paper's thickness.
///
/// In a nest of sheets each inner sheet sticks out by the thickness of all sheets around it, and the knife that cuts
/// the fore-edge takes that much more of it. Pages of inner sheets move towards the spine to keep their margin.
public struct Creep: Hashable, Sendable {
    public var stock: PaperStock
    /// The outermost sheet of a saddle-stitched booklet, where it is of another paper.
    public var cover: PaperStock?
    /// The part of the creep that is made up for by moving pages; the rest is left to the knife. 0 to 1.
    public var share: Double
    /// How the movement is divided: 0 moves inner pages towards the spine only, 1 moves outer pages towards the
    /// fore-edge only. 0 to 1.
    public var outward: Double

    public init(_ stock: PaperStock, cover: PaperStock? = nil, share: Double = 1, outward: Double = 0) {
        self.stock = stock
        self.cover = cover
        self.share = share
        self.outward = outward
    }
}

/// White that a page is known to have inside its edges. Mirrored on facing pages, hence the names.
public struct PageMargins: Hashable, Sendable {
    public var head: Length
    public var spine: Length
    public var foot: Length
    public var foreEdge: Length
    public init(head: Length, spine: Length, foot: Length, foreEdge: Length) {
        self.head = head
        self.spine = spine
        self.foot = foot
        self.foreEdge = foreEdge
    }
    public init(all side: Length) { self.init(head: side, spine: side, foot: side, foreEdge: side) }
}
