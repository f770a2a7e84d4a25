import ZineCore
import ZineDocument

/// Where an issue's own files may lie: inside its folder, whatever `..` or a symbolic link says.
struct IssueFolder: Sendable {
    /// As its user typed it.
    let path: String
    let files: SourceFiles
    let zones: ZoneFiles
    private let realPath: String?

    init(path: String, files: SourceFiles, zones: ZoneFiles) {
        self.path = path
        self.files = files
        self.zones = zones
        realPath = files.realPath(path)
    }

    /// How diagnostics name a file of the issue.
    func display(_ relative: String) -> String { Path.join(path, relative) }

    /// What a path in a manifest or an article leads to.
    enum Resolution: Hashable {
        /// From the issue's folder, normalised.
        case inside(String)
        case missing(String)
        case outside
        case remote
        case empty
    }

    /// Resolves a path that was written in the file at `file` (itself a path from the issue's folder).
    func resolve(_ reference: String, from file: String) -> Resolution {
        let reference = reference.trimmed
        if reference.isEmpty { return .empty }
        if let scheme = LinkText.scheme(of: reference), scheme.utf8.count > 1 {
            return scheme == "file" ? .outside : .remote
        }
        if reference.hasPrefix("//") { return .remote }
        if reference.hasPrefix("/") || reference.contains("\\") || reference.contains("\0") { return .outside }
        // `C:/art.png`: a drive letter is an absolute path to another system.
        if LinkText.scheme(of: reference) != nil { return .outside }
        let relative = Path.normalised(Path.join(Path.folder(of: file), reference))
        if relative == ".." || relative.hasPrefix("../") || relative == "." { return .outside }
        guard let real = files.realPath(Path.join(path, relative)), let root = realPath else {
            return .missing(relative)
        }
        guard root == "." || real.hasPrefix(root.hasSuffix("/") ? root : root + "/") else { return .outside }
        return .inside(relative)
    }

    /// Resolves and reports; `nil` where there is no path inside the folder to go on with.
    ///
    /// A missing file is an error, but its path is returned: the rest of the tree keeps its shape.
    func checked(
        _ reference: String, from file: String, at span: SourceSpan, isPicture: Bool, _ problems: inout [Diagnostic]
    ) -> String? {
        let shown = reference.shortened(to: 120)
        switch resolve(reference, from: file) {
        case .inside(let path):
            return path
        case .missing(let path):
            problems.append(
                .error(
                    "missing-file", "there is no file '\(shown)'",
                    hint:
                        "paths start from the folder of the file that names them; this one would be '\(display(path))'",
                    at: span))
            return path
        case .outside:
            problems.append(
                .error(
                    "outside-folder", "'\(shown)' lies outside the issue's folder",
                    hint: isPicture
                        ? "copy the picture into the issue's art folder and name it from there"
                        : "move the file into the issue's folder and name it with a relative path",
                    at: span))
        case .remote:
            problems.append(
                isPicture
                    ? .warning(
                        "remote-image",
                        shown.lowercased().hasPrefix("data:")
                            ? "a picture written into the text itself is not read, and is told in words instead"
                            : "the picture '\(shown)' is on the web, and is told in words instead",
                        hint: "save the picture into art/ and name it from there", at: span)
                    : .error(
                        "remote-file", "'\(shown)' is on the web, not in the issue's folder",
                        hint: "save it into the folder", at: span))
        case .empty:
            problems.append(.error("missing-file", "the path is empty", hint: "write the file's name", at: span))
        }
        return nil
    }
}
