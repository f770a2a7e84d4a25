public import ZineCore

/// Something on a finished page that a reader would stumble over.
public struct Finding: Hashable, Sendable {
    /// Raw values are the names in `report.json`.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A justified line that ends visibly short of its neighbours.
        case shortLine = "short-line"
        /// A paragraph among justified ones that is not, and whose lines fall in.
        case raggedLines = "ragged-lines"
        /// Text that stands out of the text block.
        case pastMeasure = "past-measure"
        /// A line whose first glyph stands elsewhere than the same glyph does where it starts other lines.
        case crookedEdge = "crooked-edge"
        /// A line whose letters are set wider or narrower than those of the line above by more than a twentieth, or than
        /// those of both lines beside it by more than three and a half hundredths.
        case unlikeLetters = "unlike-letters"
        /// A line whose letters stand apart, or together, by more than twelve thousandths of the em.
        case spacedLetters = "spaced-letters"
        case wideSpaces = "wide-spaces"
        case closeSpaces = "close-spaces"
        /// A line whose spaces are close and its letters narrow at once.
        case squeezedLine = "squeezed-line"
        /// A word that is cut without a hyphen, and not where code parts.
        case choppedWord = "chopped-word"
        /// A name that a line's end divides with a hyphen.
        case partedName = "parted-name"
        /// An address that is parted within its host.
        case partedHost = "parted-host"
        /// An identifier of code that is parted where it has no joint.
        case partedCode = "parted-code"
        /// A word that begins on one page and ends on the next.
        case turnedWord = "turned-word"
        /// Hyphens under one another.
        case ladder
        /// Spaces under one another through four lines.
        case river
        /// A paragraph that ends in the second part of a divided word, or in next to nothing.
        case paragraphEnd = "paragraph-end"
        /// Text upon text.
        case overprint
        /// Ink nearer to other ink than a third of a line.
        case nearInk = "near-ink"
        /// Lines of one block, or rows of one table, at different distances.
        case unevenSteps = "uneven-steps"
        /// Spaces between the same two kinds of blocks that differ on a spread.
        case unlikeSpaces = "unlike-spaces"
        case widow, orphan
        case strandedHeading = "stranded-heading"
        /// A short paragraph that ends in a colon, or a line in bold type, at the foot of a column, without what it leads to.
        case strandedLead = "stranded-lead"
        /// An item of a list of which one line alone stands on one side of a column's end.
        case splitItem = "split-item"
        /// White at the foot of a page on which its article goes on.
        case hole
        /// Facing pages of one article that end at different heights.
        case unlikeFeet = "unlike-feet"
        /// A line of a title, a heading or the like that ends in a word that leads on.
        case weakEnding = "weak-ending"
        /// A word alone in the last line of one.
        case loneWord = "lone-word"
        /// A date, a name or what stands in brackets, parted between two lines of one.
        case partedPhrase = "parted-phrase"
        /// A page of an article that is filled by less than a third.
        case emptyPage = "empty-page"
        /// Ink where printers do not reach.
        case unsafeInk = "unsafe-ink"
        /// Text of which a part has no paper to stand on.
        case offPaper = "off-paper"

        /// Whether something of the text cannot be read.
        public var loses: Bool { [.offPaper, .unsafeInk, .overprint].contains(self) }

        /// What need not be told of a line of which this is.
        fileprivate var covers: Set<Kind> {
            switch self {
            case .offPaper: [.unsafeInk, .pastMeasure, .shortLine, .crookedEdge]
            case .unsafeInk: [.pastMeasure]
            case .overprint: [.nearInk]
            case .squeezedLine: [.closeSpaces, .unlikeLetters, .spacedLetters]
            case .shortLine: [.raggedLines]
            case .partedPhrase: [.weakEnding]
            case .emptyPage: [.hole]
            default: []
            }
        }
    }

    public var kind: Kind
    /// Counted from one.
    public var page: Int
    /// Where it is on the page.
    public var rect: Rect
    /// How far off: a share of the measure or of the width, multiples of a space, points; what the kind counts in.
    public var amount: Double
    /// The line's words.
    public var words: String
    /// Where in the articles the first of them come from.
    public var span: SourceSpan?
    /// Whether it is a matter of taste, or so little that it need not be mended.
    public var isSlight = false

    public init(_ kind: Kind, page: Int, rect: Rect, amount: Double = 0, words: String = "", span: SourceSpan? = nil) {
        self.kind = kind; self.page = page; self.rect = rect; self.amount = amount; self.words = words; self.span = span
    }
}

extension [Finding] {
    /// Without those that another of the same line says as well.
    var withoutCovered: [Finding] {
        var covered: [Place: Set<Finding.Kind>] = [:]
        for finding in self where !finding.kind.covers.isEmpty {
            covered[Place(finding), default: []].formUnion(finding.kind.covers)
        }
        return covered.isEmpty ? self : filter { covered[Place($0)]?.contains($0.kind) != true }
    }

    /// A line on a page.
    private struct Place: Hashable {
        let page: Int
        let rect: Rect
        init(_ finding: Finding) { page = finding.page; rect = finding.rect }
    }
}

/// What a proof-reader has to know of paper and faces; nothing of how pages came about.
public struct PageFacts {
    /// The text block of right-hand and of left-hand pages.
    public var recto: Rect
    public var verso: Rect
    public var leading: Length
    public var textSize: Length
    public var indent: Length
    /// Columns of the text block, and the white between them.
    public var columns = 1
    public var columnGap = Length.zero
    /// Whether the first of them is the rightmost.
    public var isRightToLeft = false
    /// Printers reach no nearer to the paper's edge.
    public var safe: Length
    /// What a glyph inks; nothing for blanks.
    public var ink: (UInt32, FontID) -> GlyphInk?
    /// A glyph's own advance, in thousandths of the em.
    public var advance: (UInt32, FontID) -> Int
    /// Every word of the text, as it is written; asked for only where a line ends in the middle of something.
    public var words: () -> Set<String> = { [] }
    /// Where the author ends pages by hand.
    public var partings: [SourceSpan] = []
    /// The names of months, in lower case.
    public var months: Set<String> = []

    public init(
        recto: Rect, verso: Rect, leading: Length, textSize: Length, indent: Length, safe: Length,
        ink: @escaping (UInt32, FontID) -> GlyphInk?, advance: @escaping (UInt32, FontID) -> Int
    ) {
        self.recto = recto; self.verso = verso; self.leading = leading; self.textSize = textSize
        self.indent = indent; self.safe = safe; self.ink = ink; self.advance = advance
    }

    /// Odd pages are right-hand ones, but in what is read from the right.
    func block(onPage number: Int) -> Rect { (number % 2 == 1) != isRightToLeft ? recto : verso }

    var columnWidth: Double {
        let width = recto.size.width.points
        return columns > 1 ? (width - columnGap.points * Double(columns - 1)) / Double(columns) : width
    }

    /// The column that something stands in, as they are read, and where that begins: points from the block's left edge.
    func column(at x: Double) -> (number: Int, left: Double) {
        guard columns > 1 else { return (0, 0) }
        let pitch = columnWidth + columnGap.points
        let place = min(columns - 1, max(0, Int(((x + columnGap.points / 2) / pitch).rounded(.down))))
        return (isRightToLeft ? columns - 1 - place : place, Double(place) * pitch)
    }
}
