public import ZineLayout

/// What a preview can be drawn as.
public enum PreviewFormat: String, Hashable, Sendable {
    case png, svg, pdf
    /// Pixels as escape sequences of a terminal.
    case sixel

    /// By the ending of a file's name.
    public init?(path: String) {
        guard let dot = path.lastIndex(of: "."),
            let format = PreviewFormat(rawValue: path[path.index(after: dot)...].lowercased()), format != .sixel
        else { return nil }
        self = format
    }
}

/// What of an issue is to be looked at, and how.
public struct PreviewRequest: Hashable, Sendable {
    /// Pages and sheets count from one; the cover is page 1, the outermost sheet is sheet 1.
    public enum Subject: Hashable, Sendable {
        case page(Int)
        /// The two pages that are seen together with a page, itself among them.
        case spread(Int)
        /// Both sides of a sheet as it goes through the printer.
        case sheet(Int)
        /// All pages, one after the other: in PDF alone.
        case pages
    }

    public var subject: Subject
    /// What is drawn over the pages.
    public var marks: Set<ProofMark>
    public var format: PreviewFormat
    /// Pixels to the inch.
    public var resolution: Double
    /// Whether it is the edition in large print.
    public var isLargePrint = false

    public init(_ subject: Subject, marks: Set<ProofMark> = [], format: PreviewFormat = .png, resolution: Double = 150)
    {
        self.subject = subject; self.marks = marks; self.format = format; self.resolution = resolution
    }
}

/// What came of asking for a preview.
public enum PreviewResult: Hashable, Sendable {
    case drawn([UInt8])
    /// There is no such page or sheet; what there is, in a sentence.
    case beyond(String)
    /// The input has errors, which the diagnostics tell.
    case refused
}
