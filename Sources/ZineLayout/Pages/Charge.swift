/// Something that a page paid for, in the coin of the theme's costs.
public struct Charge: Hashable, Sendable {
    /// What was paid for. Raw values stand in `report.json`.
    public enum Reason: String, Hashable, CaseIterable, Sendable {
        // A page's end in a bad place.
        case widow, orphan
        case strandedHeading = "stranded-heading"
        case splitItem = "split-item"
        case splitEntry = "split-entry"
        case splitListing = "split-listing"
        case splitTable = "split-table"
        case splitBox = "split-box"
        case splitLeadIn = "split-lead-in"
        case hyphenAtTurn = "hyphen-at-turn"
        case parted, overfull
        // A page that is not full, or not like its neighbour.
        case shortPage = "short-page"
        case shortLastPage = "short-last-page"
        case unevenSpread = "uneven-spread"
        case noteContinuation = "note-continuation"
        // What was moved to have better pages.
        case tightened, loosened
        case smallerFigure = "smaller-figure"
        case movedFigure = "moved-figure"
        case laterFigure = "later-figure"
        case stretchedSpace = "stretched-space"
        case unlikeSpaces = "unlike-spaces"
        case closedSpace = "closed-space"
        case pullQuote = "pull-quote"
    }

    public var reason: Reason
    public var amount: Int
    public init(_ reason: Reason, _ amount: Int) { self.reason = reason; self.amount = amount }
}

extension Charge.Reason {
    /// What was paid for, in words that take a number: one of it, and more.
    public var words: (one: String, many: String) {
        switch self {
        case .widow: ("a widow", "widows")
        case .orphan: ("an orphan", "orphans")
        case .strandedHeading: ("a stranded heading", "stranded headings")
        case .splitItem: ("a list item parted", "list items parted")
        case .splitEntry: ("a timeline's entry parted", "timeline's entries parted")
        case .splitListing: ("a listing parted", "listings parted")
        case .splitTable: ("a table parted", "tables parted")
        case .splitBox: ("a box parted", "boxes parted")
        case .splitLeadIn: ("words parted from what they lead to", "words parted from what they lead to")
        case .hyphenAtTurn: ("a word divided at the turn", "words divided at the turn")
        case .parted: ("what belongs together parted", "pieces that belong together parted")
        case .overfull: ("a piece taller than the page", "pieces taller than the page")
        case .shortPage: ("a page ended short", "pages ended short")
        case .shortLastPage: ("a nearly empty last page", "nearly empty last pages")
        case .unevenSpread: ("facing pages of unequal depth", "facing pages of unequal depth")
        case .noteContinuation: ("a note carried over", "notes carried over")
        case .tightened: ("a paragraph set a line shorter", "paragraphs set a line shorter")
        case .loosened: ("a paragraph set a line longer", "paragraphs set a line longer")
        case .smallerFigure: ("a figure made smaller", "figures made smaller")
        case .movedFigure: ("a figure moved on", "figures moved on")
        case .laterFigure: ("a figure's wait for another page", "waits of figures for another page")
        case .stretchedSpace: ("a space opened", "spaces opened")
        case .unlikeSpaces: ("spaces unlike others on the spread", "spaces unlike others on the spread")
        case .closedSpace: ("a space closed", "spaces closed")
        case .pullQuote: ("a pull quote put in", "pull quotes put in")
        }
    }
}

/// Charges of one reason together.
public struct Payment: Hashable, Sendable {
    public var reason: Charge.Reason
    public var times: Int
    public var amount: Int

    /// `2 paragraphs set a line longer`.
    public var words: String { times == 1 ? reason.words.one : "\(times) \(reason.words.many)" }

    /// The charges summed up by reason, the dearest first.
    static func sum(_ charges: [Charge]) -> [Payment] {
        Charge.Reason.allCases.compactMap { reason -> Payment? in
            let own = charges.filter { $0.reason == reason }
            return own.isEmpty
                ? nil : Payment(reason: reason, times: own.count, amount: own.reduce(0) { $0 + $1.amount })
        }.sorted { $0.amount > $1.amount }
    }
}
