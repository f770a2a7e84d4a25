package import ZineCore

/// The side of the closed book, cover up, on which it is bound: left for scripts that run to the right.
public enum Binding: String, NamedChoice, Hashable {
    case left, right
    public static let noun = "binding"
}

/// Whether pages are made smaller or larger to fit their place on the sheet.
public enum Scaling: String, NamedChoice, Hashable {
    /// At their own size, whatever room is left.
    case none
    /// As large as their place allows.
    case fit
    public static let noun = "scaling"
}

/// An edge of the sheet by its length. On a square sheet the sides count as long, head and foot as short.
public enum SheetEdge: String, NamedChoice, Hashable {
    case short, long
    public static let noun = "edge"

    /// Whether turning a sheet of this size over the edge keeps left and right and swaps head and foot.
    package func swapsHeadAndFoot(of sheet: Size) -> Bool {
        let isLandscape = sheet.width > sheet.height
        return (self == .long) == isLandscape
    }
}

/// How the printer comes to the back of the sheet.
public enum DuplexMode: String, NamedChoice, Hashable {
    /// It turns the sheet over its short edge (“tumble”).
    case shortEdge = "short"
    /// It turns the sheet over its long edge.
    case longEdge = "long"
    /// It is told to turn over the short edge, but gives every back half a turn more than it should: some drivers do.
    case rotatedBacks = "rotated"
    /// It prints one side only: two files, the pile is put back by hand between them.
    case manual
    public static let noun = "duplex mode"
}

/// The order of the pages in a file for a printer without duplex.
public enum PrintOrder: String, NamedChoice, Hashable {
    case forward, reversed
    public static let noun = "order"
}
