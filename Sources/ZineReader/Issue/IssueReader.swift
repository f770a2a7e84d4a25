public import ZineCore
public import ZineDocument

/// What reading an issue or an article gave.
public struct ReadResult<Value: Sendable>: Sendable {
    /// `nil` where there is too little to go on with. With errors among the diagnostics it may still be there,
    /// for a preview of what is right.
    public var value: Value?
    /// All that is wrong, in the order of a report.
    public var diagnostics: [Diagnostic]
    /// Every file that was read or looked for, as its user would type it: what a watcher has to watch.
    public var filesRead: [String]

    public init(value: Value?, diagnostics: [Diagnostic], filesRead: [String]) {
        self.value = value; self.diagnostics = diagnostics; self.filesRead = filesRead
    }
}

extension ReadResult where Value == Issue {
    public var issue: Issue? { value }
}

/// Reads issues: YAML and Markdown in, the document and what is wrong with it out.
///
/// All problems are collected, none stops the rest; nothing is thrown.
public struct IssueReader: Sendable {
    let files: SourceFiles
    let zones: ZoneFiles

    public init(files: SourceFiles = .fileSystem, zones: ZoneFiles = .system) {
        self.files = files; self.zones = zones
    }

    /// The folders of issues in a folder, sorted by name: those that hold an `issue.yaml`. Paths start with `folder`.
    public func issues(in folder: String) -> [String] {
        files.list(folder)
            .map { Path.join(folder, $0) }
            .filter(isIssue)
    }

    /// Whether a folder is an issue's: it holds an `issue.yaml`.
    public func isIssue(_ folder: String) -> Bool { files.exists(Path.join(folder, "issue.yaml")) }

    /// What an issue in a folder is called in addresses and outputs: the folder's own name, also where it was typed
    /// as `.`.
    public func slug(of folder: String) -> String {
        let name = Path.name(of: Path.normalised(folder))
        guard name == "." || name == ".." else { return name }
        return files.realPath(folder).map(Path.name) ?? name
    }

    /// The language that a manifest states; `nil` where it states none that is well formed.
    public static func language(in manifest: [UInt8], file: String) -> String? {
        var ignored: [Diagnostic] = []
        guard let node = YAMLLoader.load(manifest, file: file, &ignored), case .mapping(let pairs) = node.content
        else { return nil }
        return pairs.first { $0.key == "language" }?.value.text.flatMap { canonicalLanguage($0.trimmed) }
    }

    /// Reads a whole issue from its folder.
    ///
    /// `publication.yaml` is looked for beside the folder and, failing that, in it.
    public func read(folder path: String) -> ReadResult<Issue> {
        var cache = ArticleCache()
        return read(folder: path, cache: &cache)
    }

    /// The same, taking from the cache what has not changed since it was read, and leaving there what was.
    public func read(folder path: String, cache: inout ArticleCache) -> ReadResult<Issue> {
        cache.begin()
        var reading = IssueReading(
            folder: IssueFolder(path: Path.trimmed(path), files: files, zones: zones), cache: cache)
        let issue = reading.read()
        cache = reading.cache
        return ReadResult(
            value: issue, diagnostics: reading.problems.sortedForReport(), filesRead: reading.filesRead.uniqued())
    }

    /// Reads the `publication.yaml` of a folder without any issue: from the folder itself or, failing that, the one above.
    public func readPublication(folder path: String) -> ReadResult<Publication> {
        let path = Path.trimmed(path)
        var reading = IssueReading(folder: IssueFolder(path: path, files: files, zones: zones))
        let publication = reading.publication(in: [path, Path.parent(of: path)])
        return ReadResult(
            value: publication, diagnostics: reading.problems.sortedForReport(), filesRead: reading.filesRead.uniqued())
    }

    /// Reads one article by its path from the issue's folder. `language` is the issue's.
    public func readArticle(_ path: String, in folder: String, language: String = "en-US") -> ReadResult<Article> {
        let folder = IssueFolder(path: Path.trimmed(folder), files: files, zones: zones)
        var reader = ArticleReader(folder: folder, language: language)
        let article = reader.read(Path.normalised(path))
        if let kind = article?.ownKind {
            reader.problems.append(Article.Kind.unknown(kind, among: Article.Kind.allCases.map(\.rawValue)))
        }
        return ReadResult(
            value: article, diagnostics: reader.problems.sortedForReport(),
            filesRead: (reader.filesRead + (article?.pictures ?? []).map { folder.display($0.path) }).uniqued())
    }
}

extension Path {
    /// Without slashes at its end.
    static func trimmed(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path.isEmpty ? "." : path
    }
}
