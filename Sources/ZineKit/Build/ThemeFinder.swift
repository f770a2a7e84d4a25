import ZineCore
import ZineDocument
import ZineReader

/// Finds and reads the theme that an issue names: one of the program's by name, or a file of the editor's by name or path.
struct ThemeFinder {
    let programFiles: ProgramFiles
    let files: SourceFiles
    /// The file of a theme that stands for whatever an issue names.
    var chosen: String?

    /// A theme and the file that it was read from.
    struct Found: Equatable {
        var theme: Theme
        var file: String
        /// Where its keys stand.
        var stated: [String: SourceSpan] = [:]
        /// The files that it was made of, its own first.
        var chain: [String] = []
    }

    /// A theme extends another no more often than this; more is a circle or no work of a person.
    private static let mostGenerations = 16

    func theme(for issue: Issue, _ problems: inout [Diagnostic]) -> Found {
        let wanted = wanted(by: issue)
        var found = read(
            wanted.name, beside: wanted.folders, named: SourceSpan(file: wanted.manifest), &problems)
        NamedFamilies(folders: fontFolders(for: issue, found)).complete(&found, &problems)
        return found
    }

    /// The files that the theme is looked for in.
    func places(for issue: Issue) -> [String] {
        let wanted = wanted(by: issue)
        return candidates(wanted.name, beside: wanted.folders)
    }

    private func wanted(by issue: Issue) -> (name: String, folders: [String], manifest: String) {
        let home = Self.home(of: issue)
        if let chosen { return (chosen, ["."], chosen) }
        if let own = issue.theme { return (own, [issue.folder, home], issue.folder + "/issue.yaml") }
        return (issue.publication.theme ?? "house", [home], Path.join(home, "publication.yaml"))
    }

    private static func home(of issue: Issue) -> String {
        issue.publication.folder ?? Path.parent(of: issue.folder)
    }

    /// The theme of a name or path that a file gives.
    ///
    /// - Parameter folders: where the name or path may begin, in this order.
    func theme(
        _ name: String, beside folders: [String], named span: SourceSpan, _ problems: inout [Diagnostic]
    ) -> Found {
        var found = read(name, beside: folders, named: span, &problems)
        NamedFamilies(folders: fontFolders(beside: folders, found)).complete(&found, &problems)
        return found
    }

    private func read(
        _ name: String, beside folders: [String], named span: SourceSpan, _ problems: inout [Diagnostic]
    ) -> Found {
        var chain: [String] = []
        guard let found = read(name, beside: folders, named: span, &chain, &problems), let file = chain.first else {
            return Found(theme: Theme(), file: span.file)
        }
        return Found(theme: found.theme, file: file, stated: found.stated, chain: chain)
    }

    /// - Parameter chain: the files read for it so far.
    private func read(
        _ name: String, beside folders: [String], named span: SourceSpan, _ chain: inout [String],
        _ problems: inout [Diagnostic]
    ) -> ThemeReader.Reading? {
        // A theme that extends one of its own name means another than itself.
        let all = candidates(name, beside: folders)
        let places = all.filter { !chain.contains($0) }
        guard chain.count < Self.mostGenerations,
            let (path, bytes) = places.lazy.compactMap({ path in
                (try? files.read(path, 1 << 20)).map { (path, $0) }
            }).first
        else {
            problems.append(failure(name, all, chain, beside: folders, at: span))
            return nil
        }
        chain.append(path)
        var further = chain
        var reading = ThemeReader.read(
            bytes, file: path,
            extending: { parent, span, problems in
                self.read(
                    parent, beside: ([Path.folder(of: path)] + folders).uniqued(), named: span, &further, &problems)
                    ?? .init()
            }, &problems)
        chain = further
        // The program's own files are no work of the editor's.
        if path.hasPrefix(programFiles.themes + "/") {
            reading.stated = [:]
            reading.theme.families = reading.theme.families.mapValues(\.unplaced)
        }
        return reading
    }

    /// Why no theme was read of a name that may stand for some files.
    private func failure(
        _ name: String, _ places: [String], _ chain: [String], beside folders: [String], at span: SourceSpan
    ) -> Diagnostic {
        if places.contains(where: chain.contains) {
            return .error(
                "unknown-theme", "the theme '\(name)' extends itself", hint: "extend another, such as house", at: span)
        }
        if chain.count >= Self.mostGenerations {
            return .error(
                "unknown-theme", "more than \(Self.mostGenerations) themes extend one another",
                hint: "put some of them together", at: span)
        }
        guard let there = places.first(where: files.exists) else { return unknown(name, beside: folders, at: span) }
        return .error(
            "unreadable-file", "the theme '\(there)' cannot be read",
            hint: "a theme is a plain file of at most a megabyte", at: span)
    }

    private func unknown(_ name: String, beside folders: [String], at span: SourceSpan) -> Diagnostic {
        let known = themes(beside: folders)
        let nearest = nearestWord(to: name, in: known)
        return .error(
            "unknown-theme", "there is no theme '\(name)'",
            hint: nearest.map { "did you mean '\($0)'?" }
                ?? "there are \(known.joined(separator: ", ")); a path starts "
                + (span.file == ThemeFiles.commandLine ? "here" : "beside this file"),
            at: span)
    }

    /// The names of the themes that a file can give: the program's and those in the folders `themes` beside it.
    func themes(beside folders: [String]) -> [String] {
        let places = [programFiles.themes] + folders.map { Path.join($0, "themes") }
        return places.flatMap { place in
            files.list(place).sorted().compactMap { name -> String? in
                if files.exists(Path.join(place, name + "/theme.yaml")) { return name }
                return name.hasSuffix(".yaml") ? String(name.dropLast(5)) : nil
            }
        }.uniqued()
    }

    /// Where a theme of this name is looked for, in this order: among the editor's own, then among the program's. A name
    /// of the program's stays the program's only where no file beside has it.
    func candidates(_ name: String, beside folders: [String]) -> [String] {
        var paths: [String] = []
        for folder in folders {
            for ending in name.hasSuffix(".yaml") ? [""] : [".yaml", "/theme.yaml"] {
                paths.append(Path.join(folder, name + ending))
                if !name.contains("/") { paths.append(Path.join(folder, "themes/" + name + ending)) }
            }
        }
        if !name.contains("/"), !name.hasSuffix(".yaml") { paths.append("\(programFiles.themes)/\(name).yaml") }
        return paths
    }

    /// The folders that hold an issue's faces, in the order in which they are looked in: beside its manifest, its
    /// publication and the theme's files, and the program's own.
    func fontFolders(for issue: Issue, _ found: Found) -> [String] {
        fontFolders(beside: [issue.folder, Self.home(of: issue)], found)
    }

    private func fontFolders(beside folders: [String], _ found: Found) -> [String] {
        let manifests = folders.map { $0 + "/fonts" }
        let themes = found.chain.map(Path.folder).flatMap { folder in
            // A folder of themes lies beside the publication's faces.
            let above = Path.name(of: folder) == "themes" ? [Path.join(Path.folder(of: folder), "fonts")] : []
            return [Path.join(folder, "fonts")] + above
        }
        return (manifests + themes + [programFiles.fonts]).uniqued().filter { FileTree.kind($0) != .nothing }
    }
}
