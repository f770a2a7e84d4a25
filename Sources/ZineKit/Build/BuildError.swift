public import ZineCore

/// Why a build could not go on, other than for the author's mistakes.
public enum BuildError: Error, Hashable, Sendable {
    case rendering(String)
    case web(String)
    case output(OutputError)
    /// A file of the editor's own that is not part of an issue, such as a template.
    case source(Diagnostic)

    /// A sentence for the terminal.
    public var message: String {
        switch self {
        case .rendering(let reason): reason
        case .web(let reason): reason
        case .output(let error): "cannot write \(error.path): \(error.reason)"
        case .source(let problem): problem.message
        }
    }

    /// For a program that reads diagnostics: the failure in their form, without a place in the author's text.
    public var diagnostic: Diagnostic {
        switch self {
        case .rendering: .error("rendering-failure", message, at: SourceSpan(file: ""))
        case .web: .error("web-failure", message, at: SourceSpan(file: ""))
        case .output(let error): .error("output-failure", message, at: SourceSpan(file: error.path))
        case .source(let problem): problem
        }
    }
}
