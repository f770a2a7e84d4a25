/// A way of making a book of sheets; the names are those of the command line.
public enum Scheme: String, NamedChoice, Hashable {
    /// All sheets folded into each other and stapled through the fold.
    case saddle
    /// Nests of a few sheets each, sewn or glued side by side.
    case signatures
    /// Eight pages on one side of one sheet, one cut, no staple.
    case oneSheet = "one-sheet"
    /// Two leaves on a sheet; the pile is cut in two and one half put on the other.
    case cutStack = "cut-stack"
    /// Folded sheets, or single leaves where a sheet holds one page a side, in a pile stapled through the side.
    case sideStitch = "side-stitch"
    /// Facing pages side by side as readers see them, for the screen and for proofs.
    case spreads
    /// All pages small, with their numbers.
    case contact

    public static let noun = "scheme"

    var description: any SchemeDescription {
        switch self {
        case .saddle: SaddleStitch()
        case .signatures: Signatures()
        case .oneSheet: OneSheetZine()
        case .cutStack: CutAndStack()
        case .sideStitch: SideStitch()
        case .spreads: ReadersSpreads()
        case .contact: ContactSheet()
        }
    }
}

/// A scheme's rule: which page goes into which cell of which sheet.
protocol SchemeDescription {
    func arrange(_ job: Job) -> Arrangement
    /// Of what a page count has to be a multiple so that no page of a sheet stays blank.
    func pagesPerSheet(_ options: ImpositionOptions) -> Int
}

extension SchemeDescription {
    func pagesPerSheet(_ options: ImpositionOptions) -> Int { 4 }
}

extension ImpositionOptions {
    /// Of what a page count has to be a multiple so that no page of a sheet stays blank: four where sheets are folded or cut
    /// in two. Spreads and contact sheets, which show what is to be folded, count as folded.
    public var pagesPerSheet: Int { scheme.description.pagesPerSheet(self) }
}
