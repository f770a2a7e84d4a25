import ZineCore
import ZineDocument
import ZineReader

/// Finds and reads the theme that an issue names: one of the program's by name, or a file of the editor's by path.
struct ThemeShelf {
    let workshop: Workshop
    let files: SourceFiles

    /// A theme and the file that it was read from.
    struct Shelved: Equatable {
        var theme: Theme
        var file: String
    }

    func theme(for issue: Issue, _ problems: inout [Diagnostic]) -> Shelved {
        let manifest = issue.folder + "/issue.yaml"
        if let own = issue.theme {
            return theme(own, beside: issue.folder, named: SourceSpan(file: manifest), &problems)
        }
        let publication = home(of: issue)
        return theme(
            issue.publication.theme ?? "house", beside: publication,
            named: SourceSpan(file: Path.join(publication, "publication.yaml")), &problems)
    }

    /// The files that the theme is looked for in.
    func places(for issue: Issue) -> [String] {
        if let own = issue.theme { return candidates(own, beside: issue.folder) }
        return candidates(issue.publication.theme ?? "house", beside: home(of: issue))
    }

    private func home(of issue: Issue) -> String { issue.publication.folder ?? Path.parent(of: issue.folder) }

    private func theme(
        _ name: String, beside folder: String, named span: SourceSpan, _ problems: inout [Diagnostic]
    ) -> Shelved {
        for path in candidates(name, beside: folder) {
            if let bytes = try? files.read(path, 1 << 20) {
                return Shelved(theme: ThemeReader.read(bytes, file: path, &problems), file: path)
            }
        }
        let known = files.list(workshop.themes).filter { $0.hasSuffix(".yaml") }.map { $0.dropLast(5) }
        problems.append(
            .error(
                "unknown-theme", "there is no theme '\(name)'",
                hint: "the program's themes are \(known.joined(separator: ", ")); a path starts beside this file",
                at: span))
        return Shelved(theme: Theme(), file: span.file)
    }

    /// Where a theme of this name is looked for, in this order.
    func candidates(_ name: String, beside folder: String) -> [String] {
        var paths: [String] = []
        if !name.contains("/") && !name.hasSuffix(".yaml") { paths.append("\(workshop.themes)/\(name).yaml") }
        for ending in name.hasSuffix(".yaml") ? [""] : [".yaml", "/theme.yaml"] {
            paths.append(Path.join(folder, name + ending))
        }
        return paths
    }
}
