public import ZineCore

/// Why a display list could not become a file. Pages count from one.
public enum RenderError: Error, Hashable, Sendable {
    /// A face that cannot be read.
    case font(path: String, reason: String)
    /// A run names a face that the resources do not hold.
    case missingFont(FontID)
    /// A placement names a picture that the resources do not hold.
    case missingImage(String)
    /// A picture that cannot be drawn.
    case image(path: String, reason: String)
    /// A page's size is not positive or beyond what the format can hold.
    case pageSize(page: Int, Size)
    /// The drawing library refused something on a page.
    case drawing(page: Int, reason: String)
    /// The drawn file could not be finished.
    case finishing(reason: String)
}

extension RenderError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .font(let path, let reason): "the face \(path) cannot be used: \(reason)"
        case .missingFont(let font): "the display list asks for face \(font.index), which is not in the font table"
        case .missingImage(let path): "the display list asks for the picture \(path), which was not read"
        case .image(let path, let reason): "the picture \(path) cannot be drawn: \(reason)"
        case .pageSize(let page, let size):
            "page \(page) is \(size.width) × \(size.height), which the format cannot hold"
        case .drawing(let page, let reason): "page \(page) cannot be drawn: \(reason)"
        case .finishing(let reason): "the PDF cannot be finished: \(reason)"
        }
    }
}
