public import ZineCore

/// Why a site could not be published.
public enum PublishError: Error, Hashable, Sendable {
    case build(BuildError)
    case output(OutputError)
    /// A file stands in the way that we did not make.
    case foreign(path: String)
    case notAFolder(path: String)

    /// A sentence for the terminal.
    public var message: String {
        switch self {
        case .build(let error): error.message
        case .output(let error): "cannot write \(error.path): \(error.reason)"
        case .foreign(let path): "'\(path)' is in the way of the site and was not made by zine"
        case .notAFolder(let path): "'\(path)' is no folder"
        }
    }

    /// The same for a program that reads diagnostics, with its place where that is a file.
    public var diagnostic: Diagnostic {
        switch self {
        case .build(let error): error.diagnostic
        case .output(let error): BuildError.output(error).diagnostic
        case .foreign(let path), .notAFolder(let path):
            .error(
                "file-in-the-way", message, hint: "move it elsewhere, or publish into another folder",
                at: SourceSpan(file: path))
        }
    }

    /// Whether it is the editor's to mend, and not the program that failed.
    public var isEditors: Bool {
        switch self {
        case .build(.source), .foreign, .notAFolder: true
        case .build, .output: false
        }
    }
}
