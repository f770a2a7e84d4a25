public import ZineCore
public import ZineDocument

/// Why nothing could be imposed.
public enum ImpositionError: Error, Hashable, Sendable {
    case noPages
    case tooManyPages(Int)
    /// A number of the options, in words, and what it may be.
    case outOfRange(String, allowed: String)
    /// A page is larger than its place; `page` counts from zero, `nil` when all pages are of one size.
    case pageDoesNotFit(page: Int?, size: Size, place: Size)

    /// Stable, for diagnostics.
    public var id: String {
        switch self {
        case .noPages: "no-pages"
        case .tooManyPages: "too-many-pages"
        case .outOfRange: "print-option-out-of-range"
        case .pageDoesNotFit: "page-does-not-fit"
        }
    }

    public var message: String {
        switch self {
        case .noPages: "there are no pages to impose"
        case .tooManyPages(let count): "\(count) pages are too many to impose"
        case .outOfRange(let what, _): "\(what) is out of range"
        case .pageDoesNotFit(let page, let size, let place):
            "\(page.map { "page \($0 + 1)" } ?? "a page") of \(size.inWords) does not fit its place of \(place.inWords)"
        }
    }

    public var hint: String {
        switch self {
        case .noPages: "give at least one page"
        case .tooManyPages: "impose at most \(Limits.pages.upperBound) pages at a time"
        case .outOfRange(_, let allowed): "give \(allowed)"
        case .pageDoesNotFit: "choose a larger paper or a smaller page, or let the pages be scaled to fit"
        }
    }
}

/// What the person at the printer should know although the sheets are usable.
public enum ImpositionWarning: Hashable, Sendable {
    /// Blank pages were added to fill the last sheet.
    case blanksAdded(Int)
    /// Paper pushes inner pages out farther than they may move; the knife takes the rest of their fore-edge margin.
    case creepBounded(wanted: Length, allowed: Length)
    /// Pages are larger than their place by white that is lost; the page counts from zero, it is the first of `count`.
    case pageOverhangs(page: Int, count: Int, by: Length)
    /// What is printed on a page reaches nearer to the sheet's edge than the printer does. The page counts from zero;
    /// it is the first of `count`.
    case inkOutsidePrintableArea(page: Int, count: Int)
    /// There is no room beside the pages for marks of this kind.
    case marksOmitted(PrinterMark.Kind)
    /// A one-sheet zine takes eight pages; there are more, so there are more zines.
    case severalZines(Int)
    /// The printer's offset was read from a sheet that lay across; these lie upright, and are left as they are.
    case backOffsetUnknown

    /// Stable, for diagnostics.
    public var id: String {
        switch self {
        case .blanksAdded: "blanks-added"
        case .creepBounded: "creep-bounded"
        case .pageOverhangs: "page-overhangs"
        case .inkOutsidePrintableArea: "ink-outside-printable-area"
        case .marksOmitted: "marks-omitted"
        case .severalZines: "several-zines"
        case .backOffsetUnknown: "back-offset-unknown"
        }
    }

    public var message: String {
        switch self {
        case .blanksAdded(let count):
            count == 1 ? "a blank page fills the last sheet" : "\(count) blank pages fill the last sheet"
        case .creepBounded(let wanted, let allowed):
            "creep would move pages by \(wanted.inMillimetres), but their white allows \(allowed.inMillimetres)"
        case .pageOverhangs(let page, let count, let length):
            "the paper is \(length.inMillimetres) too short for \(Self.pages(page, count)): only white may be there"
        case .inkOutsidePrintableArea(let page, let count):
            "\(Self.pages(page, count)) may print nearer to the edge than the printer reaches"
        case .marksOmitted(let kind): "there is no room beside the pages for \(kind.rawValue) marks"
        case .severalZines(let count): "the pages make \(count) zines of one sheet each"
        case .backOffsetUnknown: "the printer's offset is known for sheets that lie across, and these stand upright"
        }
    }

    public var hint: String {
        switch self {
        case .blanksAdded: "a page count that fills the sheets leaves none blank"
        case .creepBounded: "give the pages more white at the spine, use thinner paper or several signatures"
        case .pageOverhangs, .inkOutsidePrintableArea: "use a larger paper, or let the pages be scaled to fit"
        case .marksOmitted: "print on a larger paper"
        case .severalZines: "give eight pages, or choose the saddle scheme"
        case .backOffsetUnknown: "backs stay where they are; check one sheet before printing the others"
        }
    }

    private static func pages(_ first: Int, _ count: Int) -> String {
        "page \(first + 1)\(count > 1 ? " and \(count - 1) more" : "")"
    }
}

extension Length {
    /// `1.25 mm`.
    package var inMillimetres: String { "\((millimetres * 100).rounded() / 100) mm" }
}

extension Size {
    /// `139.7 × 215.9 mm`.
    public var inWords: String {
        let side = { (length: Length) in "\((length.millimetres * 10).rounded() / 10)" }
        return "\(side(width)) × \(side(height)) mm"
    }
}
