public import ZineCore

/// What an editor may hold an issue to. Raw values are the keys of the manifest's `budgets`.
public enum Budget: String, Hashable, CaseIterable, Sendable {
    case widows, orphans
    case strandedHeadings = "stranded_headings"
    case unevenSpreads = "uneven_spreads"
    case ladders
    case hyphens
    case overfullLines = "overfull_lines"
    case offGridLines = "off_grid_lines"
    case fillers
    /// The widest spaces of a line, as a multiple of their natural width.
    case stretch
    /// How full an article's last page is at least, from 0 to 1.
    case lastPageFill = "last_page_fill"

    /// Whether the limit is the least that is good enough, and not the most.
    public var isFloor: Bool { self == .lastPageFill }
}

/// A budget's limit and where the manifest sets it.
public struct BudgetLimit: Hashable, Sendable {
    public var limit: Double
    public var span: SourceSpan
    public init(_ limit: Double, at span: SourceSpan) { self.limit = limit; self.span = span }
}
