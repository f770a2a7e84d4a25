import Glibc
public import ZineCore
import ZineDocument
import ZineReader
import ZineWeb

/// Publishes issues as a site.
public struct Publisher: Sendable {
    /// What a publication did.
    public struct Outcome: Sendable {
        public var diagnostics: [Diagnostic] = []
        public var issues = 0
        /// Issues whose files were made anew.
        public var rebuilt = 0
        /// From the site's root.
        public var written: [String] = []
        public var removed: [String] = []
    }

    let builder: IssueBuilder
    let baseURL: String?
    let jobs: Int
    /// Whether each issue's booklet, pages and EPUB are offered.
    let downloads: Bool

    public init(builder: IssueBuilder, baseURL: String? = nil, jobs: Int = 1, downloads: Bool = true) {
        self.builder = builder; self.baseURL = baseURL; self.jobs = max(1, jobs); self.downloads = downloads
    }

    /// Publishes the issues in these folders into a folder. With errors in any of them the site stays as it is.
    ///
    /// Issues are read one at a time and those that have not changed are not composed again: of each only its summary
    /// is kept.
    ///
    /// - Parameter progress: told after every issue how many are done.
    public func publish(
        _ folders: [String], to folder: String, progress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws(PublishError) -> Outcome {
        let lock = PublicationLock(beside: folder)
        defer { lock.release() }
        var stage = try SiteStage(folder: folder)
        let context = try siteContext()
        var outcome = Outcome()
        let found = scout(folders, stage.ledger, &outcome.diagnostics)
        guard !outcome.diagnostics.hasErrors, !found.isEmpty else {
            stage.abandon()
            return outcome
        }
        outcome.issues = found.count
        let made = try await make(found, context, &stage, &outcome, progress)
        guard !outcome.diagnostics.hasErrors else {
            stage.abandon()
            return outcome
        }
        for file in try shared(found, made, context) { try stage.put(try Self.bytes(of: file), at: file.path) }
        try stage.commit(made)
        outcome.written = stage.written
        outcome.removed = stage.removed
        return outcome
    }

    private func siteContext() throws(PublishError) -> SiteContext {
        do throws(WebError) {
            return SiteContext(
                templates: try WebTemplates(folder: builder.workshop.assets), fontFolder: builder.workshop.fonts,
                baseURL: baseURL, version: Version.current)
        } catch {
            throw .build(.web(String(describing: error)))
        }
    }

    // MARK: Scouting

    /// All issues, newest first. What has not changed since the last publication is not read again.
    private func scout(_ folders: [String], _ ledger: SiteLedger, _ problems: inout [Diagnostic]) -> [SiteIssue] {
        let scout = IssueScout(workshop: builder.workshop, sources: builder.sources)
        let known = Dictionary(
            ledger.issues.values.map { ($0.summary.slug, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [SiteIssue] = []
        var slugs: [String: String] = [:]
        for folder in folders {
            var issue: SiteIssue?
            if let old = known[Path.name(of: folder)] {
                let print = scout.fingerprint(old.inputs, beside: folder)
                if old.key.hasPrefix(print) {
                    issue = SiteIssue(folder: folder, summary: old.summary, inputs: old.inputs, print: print)
                }
            }
            if issue == nil {
                let reading = IssueReader(files: builder.sources).read(folder: folder)
                problems += reading.diagnostics.filter { $0.severity == .error }
                if let read = reading.issue {
                    let inputs = scout.inputs(of: read, read: reading.filesRead)
                    issue = SiteIssue(
                        folder: folder, summary: IssueSummary(issue: read, place: IssuePlace()), inputs: inputs,
                        print: scout.fingerprint(inputs, beside: folder))
                }
            }
            guard let issue else { continue }
            if let other = slugs.updateValue(folder, forKey: SiteEdition.folder(of: issue.summary)) {
                problems.append(
                    .error(
                        "same-address", "the issue would have the address of \(other)",
                        hint: "rename one of the folders",
                        at: SourceSpan(file: folder + "/issue.yaml")))
                continue
            }
            found.append(issue)
        }
        return found.sorted { IssueSummary.isNewer($0.summary, $1.summary) }
    }

    /// What all issues' files depend on beside the issues.
    private func settings() -> String {
        var print = Fingerprint()
        for text in [Version.current, baseURL ?? "", String(downloads)] { print.add(text) }
        if let epoch = getenv("SOURCE_DATE_EPOCH") { print.add(String(cString: epoch)) }
        for folder in [builder.workshop.assets, builder.workshop.fonts] { Self.add(folder, to: &print) }
        return print.text
    }

    private static func add(_ path: String, to print: inout Fingerprint) {
        switch FileTree.kind(path) {
        case .folder: for name in FileTree.names(in: path) { add(path + "/" + name, to: &print) }
        case .file:
            print.add(path.split(separator: "/").last.map(String.init) ?? "")
            print.add(OutputFolder.read(path, limit: PictureLoader.limit) ?? [])
        default: return
        }
    }

    // MARK: Making

    private func make(
        _ found: [SiteIssue], _ context: SiteContext, _ stage: inout SiteStage, _ outcome: inout Outcome,
        _ progress: @Sendable (Int, Int) -> Void
    ) async throws(PublishError) -> [String: SiteLedger.Issue] {
        let settings = settings()
        var made: [String: SiteLedger.Issue] = [:]
        var waiting: [IssueMaker] = []
        for (index, issue) in found.enumerated() {
            var place = IssuePlace()
            place.next = index > 0 ? Self.neighbour(found[index - 1]) : nil
            place.previous = index + 1 < found.count ? Self.neighbour(found[index + 1]) : nil
            var print = Fingerprint()
            for text in [settings, place.next?.slug ?? "", place.previous?.slug ?? ""] { print.add(text) }
            print.add(String(place.next?.number ?? -1) + "/" + String(place.previous?.number ?? -1))
            let key = issue.print + print.text
            if let old = stage.ledger.issues[issue.summary.slug], old.key == key, stage.holds(old.files) {
                stage.keep(old.files)
                made[issue.summary.slug] = old
            } else {
                waiting.append(
                    IssueMaker(
                        issue: issue, key: key, place: place, builder: builder, context: context, downloads: downloads))
            }
        }
        outcome.rebuilt = waiting.count
        var done = 0
        var next = waiting.makeIterator()
        var failure: PublishError?
        await withTaskGroup(of: Result<IssueMaker.Result, PublishError>.self) { group in
            for _ in 0..<jobs {
                if let maker = next.next() { group.addTask { maker.result() } }
            }
            for await result in group {
                done += 1
                progress(done, waiting.count)
                do throws(PublishError) {
                    let result = try result.get()
                    outcome.diagnostics += result.diagnostics
                    for file in result.files { try stage.put(file.bytes, at: file.path) }
                    made[result.slug] = result.issue
                } catch {
                    failure = failure ?? error
                }
                if failure == nil, let maker = next.next() { group.addTask { maker.result() } }
            }
        }
        if let failure {
            stage.abandon()
            throw failure
        }
        return made
    }

    private static func neighbour(_ issue: SiteIssue) -> IssuePlace.Neighbour {
        IssuePlace.Neighbour(slug: issue.summary.slug, number: issue.summary.number)
    }

    // MARK: Shared files

    /// The archive and the feeds; of the newest issues as many are read again as fill a feed.
    private func shared(
        _ found: [SiteIssue], _ made: [String: SiteLedger.Issue], _ context: SiteContext
    ) throws(PublishError) -> [OutputFile] {
        var entries: [FeedEntry] = []
        var newest: Issue?
        for issue in found where entries.count < Feed.limit {
            guard let read = IssueReader(files: builder.sources).read(folder: issue.folder).issue else { continue }
            let set = Typography.apply(to: read)
            newest = newest ?? set
            let more = FeedEntry.entries(of: set, context: context)
            if more.isEmpty { break }
            entries += more
        }
        guard let newest else { return [] }
        let summaries = found.compactMap { made[$0.summary.slug]?.summary }
        do throws(WebError) {
            return try SiteEdition.sharedFiles(
                publication: newest.publication, issues: summaries, feed: entries, paper: newest.print.paper,
                context: context)
        } catch {
            throw .build(.web(String(describing: error)))
        }
    }

    static func bytes(of file: OutputFile) throws(PublishError) -> [UInt8] {
        switch file.content {
        case .text(let text): return Array(text.utf8)
        case .bytes(let bytes): return bytes
        case .copy(let path):
            guard let bytes = OutputFolder.read(path, limit: PictureLoader.limit) else {
                throw .output(OutputError(path: path, reason: "it cannot be read"))
            }
            return bytes
        }
    }
}
