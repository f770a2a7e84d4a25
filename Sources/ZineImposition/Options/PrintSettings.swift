public import ZineCore

/// What somebody has said about printing: a manifest, a printer's profile, a command line. What is `nil` was not said.
public struct PrintSettings: Hashable, Sendable {
    public var scheme: Scheme?
    public var paper: Size?
    public var pageSize: Size?
    public var binding: Binding?
    public var duplex: DuplexMode?
    public var fronts: ManualDuplex.Order?
    public var backs: ManualDuplex.Order?
    /// The edge over which sheets are turned by hand.
    public var turn: SheetEdge?
    public var scaling: Scaling?
    public var lastPageIsBackCover: Bool?
    public var signatureSheets: Int?
    public var hasPoster: Bool?
    public var columns: Int?
    public var stock: PaperStock?
    public var coverStock: PaperStock?
    /// See `Creep.share`.
    public var creepShare: Double?
    /// See `Creep.outward`.
    public var creepOutward: Double?
    public var marks: Set<Mark.Kind>?
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

    /// The options that these settings make of others.
    public func applied(to options: ImpositionOptions) -> ImpositionOptions {
        var options = options
        options.scheme = scheme ?? options.scheme
        options.paper = paper ?? options.paper
        options.pageSize = pageSize ?? options.pageSize
        options.binding = binding ?? options.binding
        options.duplex = duplex ?? options.duplex
        options.manual = ManualDuplex(
            fronts: fronts ?? options.manual.fronts, backs: backs ?? options.manual.backs,
            flip: turn ?? options.manual.flip)
        options.scaling = scaling ?? options.scaling
        options.lastPageIsBackCover = lastPageIsBackCover ?? options.lastPageIsBackCover
        options.sheetsPerSignature = signatureSheets ?? options.sheetsPerSignature
        options.hasPoster = hasPoster ?? options.hasPoster
        options.contactColumns = columns ?? options.contactColumns
        options.creep = creep ?? options.creep
        options.marks = marks ?? options.marks
        options.printableMargin = printableMargin ?? options.printableMargin
        options.backOffset = backOffset ?? options.backOffset
        return options
    }

    /// Whoever asks for creep without naming the paper means copy paper.
    private var creep: Creep? {
        guard stock != nil || coverStock != nil || creepShare != nil || creepOutward != nil else { return nil }
        return Creep(
            stock ?? .copyPaper, cover: coverStock, share: creepShare ?? 1, outward: creepOutward ?? 0)
    }
}

extension Mark.Kind {
    /// Every kind that can be asked for; numbers are on proofs without being asked.
    public static var choices: [Mark.Kind] { allCases.filter { $0 != .number } }
}
