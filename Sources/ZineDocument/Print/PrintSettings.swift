public import ZineCore

/// What somebody has said about printing: a manifest, a printer's profile, a command line. What is `nil` was not said.
public struct PrintSettings: Hashable, Sendable {
    public var scheme: Scheme?
    public var paper: Size?
    public var pageSize: Size?
    public var binding: Binding?
    public var duplex: DuplexMode?
    public var fronts: PrintOrder?
    public var backs: PrintOrder?
    /// The edge over which sheets are turned by hand.
    public var turn: SheetEdge?
    public var scaling: Scaling?
    public var lastPageIsBackCover: Bool?
    public var signatureSheets: Int?
    public var hasPoster: Bool?
    public var columns: Int?
    public var stock: PaperStock?
    public var coverStock: PaperStock?
    /// The part of the creep that is made up for by moving pages, 0 to 1.
    public var creepShare: Double?
    /// How much of that moves outer pages outwards, 0 to 1.
    public var creepOutward: Double?
    public var marks: Set<MarkKind>?
    public var printableMargin: Length?
    public var backOffset: Point?

    public init() {}

    /// These settings, and where they are silent the other's.
    public func over(_ other: PrintSettings) -> PrintSettings {
        var all = other
        all.scheme = scheme ?? other.scheme
        all.paper = paper ?? other.paper
        all.pageSize = pageSize ?? other.pageSize
        all.binding = binding ?? other.binding
        all.duplex = duplex ?? other.duplex
        all.fronts = fronts ?? other.fronts
        all.backs = backs ?? other.backs
        all.turn = turn ?? other.turn
        all.scaling = scaling ?? other.scaling
        all.lastPageIsBackCover = lastPageIsBackCover ?? other.lastPageIsBackCover
        all.signatureSheets = signatureSheets ?? other.signatureSheets
        all.hasPoster = hasPoster ?? other.hasPoster
        all.columns = columns ?? other.columns
        all.stock = stock ?? other.stock
        all.coverStock = coverStock ?? other.coverStock
        all.creepShare = creepShare ?? other.creepShare
        all.creepOutward = creepOutward ?? other.creepOutward
        all.marks = marks ?? other.marks
        all.printableMargin = printableMargin ?? other.printableMargin
        all.backOffset = backOffset ?? other.backOffset
        return all
    }
}
