import ZineDocument

/// Why a digital edition could not be made. All of them are about the theme's files, not about an article.
public enum WebError: Error, Hashable, Sendable {
    case missingTemplate(String)
    case malformedTemplate(String, line: Int, reason: String)
    /// The template would write text without escaping it, or hides its tags from inspection.
    case unsafeTemplate(String, line: Int, tag: String)
    case templateIncludesItself(String)
    /// A template includes one that there is none of.
    case missingPartial(String, line: Int, partial: String)
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
        case .malformedTemplate(let name, let line, let reason):
            "the template “\(name)” is malformed in line \(line): \(reason)"
        case .unsafeTemplate(let name, _, let tag):
            "the template “\(name)” may not use \(tag): only names that end in “_html” are written unescaped"
        case .templateIncludesItself(let name): "the template “\(name)” includes itself"
        case .missingPartial(let name, _, let partial): "the template “\(name)” includes “\(partial)”, which is missing"
        case .unreadable(let path): "“\(path)” cannot be read as a text of less than a megabyte"
        case .lowContrast(let pair, let ratio):
            "the contrast of \(pair) is \((ratio * 10).rounded() / 10), and text needs \(Screen.Palette.leastContrast)"
        case .pathOutside(let path): "the picture “\(path)” is not inside the issue’s folder"
        case .tooLarge: "the edition would be larger than four gigabytes"
        }
    }
}

extension WebError {
    /// The template that is at fault, with its line, and what would mend it; `nil` where it is none.
    public var template: (name: String, line: Int, hint: String)? {
        switch self {
        case .malformedTemplate(let name, let line, _): (name, line, "every {{#name}} wants a {{/name}} below it")
        case .unsafeTemplate(let name, let line, _): (name, line, "write {{name}}, which is escaped")
        case .templateIncludesItself(let name): (name, 1, "take the {{> name}} out by which it comes back to itself")
        case .missingPartial(let name, let line, let partial):
            (name, line, "put \(partial).mustache beside it, or take the tag out")
        case .missingTemplate, .unreadable, .lowContrast, .pathOutside, .tooLarge: nil
        }
    }
}
