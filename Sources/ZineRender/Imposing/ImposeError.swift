public import ZineCore

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
    /// The result cannot be written where it was to go.
    case unwritable(reason: String)
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
        case .unwritable(let reason): "the sheets cannot be written: \(reason)"
        case .labelFace(let reason): "the labels cannot be drawn: \(reason)"
        }
    }
}
