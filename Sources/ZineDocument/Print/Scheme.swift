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
}
