/// Why a file is no picture that can be placed.
public enum ImageError: Error, Hashable, Sendable {
    /// None of SVG, PNG, JPEG, WebP and AVIF by its first bytes.
    case unknownFormat
    /// Cut short, damaged, or of a kind that its format's decoder does not read.
    case damaged(String)
    /// More pixels than are decoded.
    case tooLarge(width: Int, height: Int)
    /// An SVG that declares entities, which can grow without bound.
    case entities
    /// An SVG that refers to something outside itself, which would be missing from the page.
    case externalReference(String)
    /// A drawing that asks for more than a drawing may: what.
    case tooMuch(String, line: Int)
    /// A kind of pictures that only some machines read: its name, Debian's package that reads it, and what converts it.
    case notReadHere(String, package: String, command: String)
    /// An SVG without a size, a view box or anything drawn.
    case noSize
}

extension ImageError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknownFormat: "it is neither SVG nor PNG nor JPEG nor WebP nor AVIF"
        case .damaged(let reason): reason
        case .tooLarge(let width, let height): "\(width) × \(height) pixels are more than the 100 million allowed"
        case .entities: "it declares entities in its document type"
        case .externalReference(let target): "it refers to \(target), which lies outside the file"
        case .tooMuch(let what, let line): "\(what) (line \(line))"
        case .notReadHere(let name, _, _): "it is \(name), which this machine does not read"
        case .noSize: "it has neither a size nor a view box"
        }
    }

    /// What the author can do about it.
    public var hint: String {
        switch self {
        case .unknownFormat: "save the picture as SVG, PNG or JPEG"
        case .damaged: "export the picture again"
        case .tooLarge: "scale the picture down; 300 to 600 pixels per printed inch are enough"
        case .entities: "save the drawing as plain SVG, without a document type"
        case .externalReference: "embed what the drawing links to, or remove the link"
        case .tooMuch: "make the drawing simpler, or save it as a PNG of 600 pixels to the printed inch"
        case .notReadHere(_, let package, let command): "install \(package), or convert it: \(command)"
        case .noSize: "give the svg element a viewBox"
        }
    }
}
