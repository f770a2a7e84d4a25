public import ZineCore

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

    /// What a file says that is for paper alone: its sheets have no links. `nil` where the sheets may be read on a screen.
    public var purpose: String?

    public init(
        version: String, duplex: Duplex = .flipShortEdge, labelFace: FontFile? = nil, purpose: String? = nil
    ) {
        self.purpose = purpose
        self.version = version
        self.duplex = duplex
        self.labelFace = labelFace
    }
}
