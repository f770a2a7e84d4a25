public import ZineCore

/// One side of a sheet: where pages go, and the marks for the hands that fold and cut.
///
/// Coordinates are the sheet's, in points; the origin is its top left corner and `y` grows downwards.
public struct SheetSide: Hashable, Sendable {
    public struct Placement: Hashable, Sendable {
        /// The page's place in the source, from zero.
        public var page: Int
        /// From the page, as it is seen upright with its origin top left, to the sheet.
        public var transform: Transform
        /// Where the page may paint on the sheet; `nil` lets it paint all of its own rectangle.
        public var clip: Rect?
        public init(page: Int, transform: Transform, clip: Rect? = nil) {
            self.page = page
            self.transform = transform
            self.clip = clip
        }
    }

    /// A mark, painted in black over the pages.
    public enum Mark: Hashable, Sendable {
        case rect(Rect)
        case line(from: Point, to: Point, width: Length, isDashed: Bool = false)
        /// A few letters in the options' label face, centred on a point and turned clockwise by quarter turns.
        case label(String, centre: Point, size: Length, quarterTurns: Int = 0)
    }

    public var size: Size
    public var placements: [Placement]
    public var marks: [Mark]
    public init(size: Size, placements: [Placement] = [], marks: [Mark] = []) {
        self.size = size
        self.placements = placements
        self.marks = marks
    }
}

/// What an imposed file asks of the printer and says about itself.
public struct ImposedPDFOptions: Hashable, Sendable {
    /// The printer's duplex mode; raw values are the viewer preference's (ISO 32000-1, 12.2).
    public enum Duplex: String, Hashable, Sendable {
        case simplex = "Simplex"
        case flipShortEdge = "DuplexFlipShortEdge"
        case flipLongEdge = "DuplexFlipLongEdge"
    }

    /// The program's version, for the file's producer.
    public var version: String
    public var duplex: Duplex
    /// The face of labels, drawn as outlines; needed only where a side has labels.
    public var labelFace: FontFile?

    public init(version: String, duplex: Duplex = .flipShortEdge, labelFace: FontFile? = nil) {
        self.version = version
        self.duplex = duplex
        self.labelFace = labelFace
    }
}

/// Why a PDF cannot be imposed. Pages count from one.
public enum ImposeError: Error, Hashable, Sendable {
    /// It is encrypted, and opens neither without a password nor with the one given.
    case password
    /// It is no PDF, or damaged beyond repair.
    case damaged(reason: String)
    /// It has no pages.
    case empty
    /// A page's content cannot be read.
    case unreadablePage(Int)
    /// A placement asks for a page that the source does not have.
    case missingPage(Int)
    /// A side's size is not positive or beyond what PDF can hold.
    case sheetSize(Size)
    /// The face of labels is missing or cannot be used.
    case labelFace(reason: String)
}

extension ImposeError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .password: "the PDF is encrypted and needs its password"
        case .damaged(let reason): "the PDF is damaged: \(reason)"
        case .empty: "the PDF has no pages"
        case .unreadablePage(let page): "page \(page) of the PDF cannot be read"
        case .missingPage(let page): "the PDF has no page \(page)"
        case .sheetSize(let size): "a sheet of \(size.width) × \(size.height) is more than PDF can hold"
        case .labelFace(let reason): "the labels cannot be drawn: \(reason)"
        }
    }
}
