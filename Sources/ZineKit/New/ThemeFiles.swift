public import ZineCore
public import ZineReader

/// The themes that are to be had in a place, and what they come to.
public struct ThemeFiles: Sendable {
    /// Stands for the file in which a theme is named that the command line names.
    public static let commandLine = "command line"
    private let finder: ThemeFinder

    public init(programFiles: ProgramFiles, files: SourceFiles = .fileSystem) {
        finder = ThemeFinder(programFiles: programFiles, files: files)
    }

    /// Folders in which a theme is looked for that is named on the command line: the working folder, and that of its issues.
    static let here = [".", "Issues"]

    /// The names of the program's themes and of those in the folders `themes` here.
    public var names: [String] { finder.themes(beside: Self.here) }

    /// A theme with every key, and where each is stated.
    ///
    /// - Parameter subject: a theme's name, its file, or the folder of an issue, whose theme is meant.
    /// - Returns: `nil` where there is no such theme, which is reported.
    public func text(of subject: String, _ problems: inout [Diagnostic]) -> String? {
        let found: ThemeFinder.Found
        if finder.files.exists(Path.join(subject, "issue.yaml")) {
            guard let issue = IssueReader(files: finder.files).read(folder: subject).issue else {
                problems.append(
                    .error(
                        "unreadable-file", "the issue's manifest cannot be understood",
                        hint: "`zine check \(subject)` says why", at: SourceSpan(file: Path.join(subject, "issue.yaml"))
                    ))
                return nil
            }
            found = finder.theme(for: issue, &problems)
        } else {
            found = named(subject, &problems)
        }
        guard !found.chain.isEmpty else { return nil }
        return ThemeWriter.text(
            ThemeReader.Reading(theme: found.theme, stated: found.stated), checksum: MachineFace.checksum)
    }

    /// The file that a theme named on the command line is in; `nil` where there is none, which is reported.
    public func file(of subject: String, _ problems: inout [Diagnostic]) -> String? {
        named(subject, &problems).chain.first
    }

    private func named(_ subject: String, _ problems: inout [Diagnostic]) -> ThemeFinder.Found {
        finder.theme(subject, beside: Self.here, named: SourceSpan(file: Self.commandLine), &problems)
    }
}

extension ProgramFiles {
    /// The folder of an issue that shows every style, block, cover and opener of a theme.
    public var specimen: String { assets + "/Specimen/001" }
}
