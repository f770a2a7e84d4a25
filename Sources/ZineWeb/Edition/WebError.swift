import ZineDocument

/// Why a digital edition could not be made. All of them are about the theme's files, not about an article.
public enum WebError: Error, Hashable, Sendable {
    case missingTemplate(String)
    case malformedTemplate(String, reason: String)
    /// The template would write text without escaping it, or hides its tags from inspection.
    case unsafeTemplate(String, tag: String)
    case templateIncludesItself(String)
    case unreadable(String)
    case lowContrast(pair: String, ratio: Double)
    /// A picture's path leads out of the folder.
    case pathOutside(String)
    /// An archive of more than four gigabytes.
    case tooLarge
}

extension WebError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missingTemplate(let name): "the template “\(name)” is missing; `zine doctor` says what mends that"
        case .malformedTemplate(let name, let reason): "the template “\(name)” is malformed: \(reason)"
        case .unsafeTemplate(let name, let tag):
            "the template “\(name)” may not use \(tag): only names that end in “_html” are written unescaped"
        case .templateIncludesItself(let name): "the template “\(name)” includes itself"
        case .unreadable(let path): "“\(path)” cannot be read as a text of less than a megabyte"
        case .lowContrast(let pair, let ratio):
            "the contrast of \(pair) is \((ratio * 10).rounded() / 10), and text needs \(Screen.Palette.leastContrast)"
        case .pathOutside(let path): "the picture “\(path)” is not inside the issue’s folder"
        case .tooLarge: "the edition would be larger than four gigabytes"
        }
    }
}
