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
        var builder = builder
        if jobs > 1 { builder.threads = 0 }
        self.builder = builder; self.baseURL = baseURL; self.jobs = max(1, jobs); self.downloads = downloads
    }

    /// Publishes the issues in these folders into a folder. With errors in any of them the site stays as it is.
    ///
    /// Issues are read one at a time and those that have not changed are not composed again: of each only its summary
    /// is kept.
    ///
    /// - Parameter progress: told after every issue how many are done.
    public func publish(
        _ folders: [String], to folder: String, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws(PublishError) -> Outcome {
        let lock = PublicationLock(beside: folder)
        defer { lock.release() }
        var stage = try SiteStage(folder: folder, isSynced: builder.isSynced)
        var outcome = Outcome()
        let found = await scout(folders, stage.ledger, &outcome.diagnostics)
        guard !outcome.diagnostics.hasErrors, let first = found.first, let newest = read(first.folder) else {
            stage.abandon()
            return outcome
        }
        outcome.issues = found.count
        let setup = try SiteSetup(
            newest, builder: builder, baseURL: baseURL, downloads: downloads, &outcome.diagnostics)
        guard !outcome.diagnostics.hasErrors else {
            stage.abandon()
            return outcome
        }
        let faces = cut(setup.faces, stage)
        let made = try await make(found, setup, &stage, &outcome, progress)
        guard !outcome.diagnostics.hasErrors else {
            stage.abandon()
            return outcome
        }
        for (path, bytes) in faces.result {
            if let bytes { try stage.put(bytes, at: path) } else { stage.keep([path]) }
        }
        for file in try shared(found, newest, made, setup.context) {
            try stage.put(try Self.bytes(of: file), at: file.path)
        }
        try stage.commit(made)
        outcome.written = stage.written
        outcome.removed = stage.removed
        return outcome
    }

    /// Cuts the faces that the site has not yet, while issues are made; `nil` stands for one that it has.
    private func cut(_ faces: SiteFaces, _ stage: SiteStage) -> BackgroundWork<[(path: String, bytes: [UInt8]?)]> {
        let cuts = faces.cuts.map { (cut: $0, isThere: stage.holds([$0.path])) }
        return BackgroundWork { cuts.map { ($0.cut.path, $0.isThere ? nil : $0.cut.bytes) } }
    }

    /// An issue as it is to be read, without what is wrong with it, which was reported when it was made.
    private func read(_ folder: String) -> Issue? {
        IssueReader(files: builder.sources).read(folder: folder).issue.map { Typography.apply(to: $0) }
    }

    // MARK: Scouting

    /// All issues, newest first. What has not changed since the last publication is not read again.
    private func scout(
        _ folders: [String], _ ledger: SiteLedger, _ problems: inout [Diagnostic]
    ) async -> [SiteIssue] {
        let scout = IssueScout(programFiles: builder.programFiles, sources: builder.sources)
        var found: [SiteIssue] = []
        var slugs: [String: String] = [:]
        for sighting in await scout.look(at: folders, known: ledger.issues, jobs: jobs) {
            problems += sighting.problems
            guard let issue = sighting.issue else { continue }
            let place = SiteEdition.folder(of: issue.summary)
            let manifest = SourceSpan(file: issue.folder + "/issue.yaml")
            if SiteEdition.taken.contains(place) {
                problems.append(
                    .error(
                        "same-address", "the site has something else at \(place)/", hint: "rename the issue's folder",
                        at: manifest))
            } else if let other = slugs.updateValue(issue.folder, forKey: place) {
                problems.append(
                    .error(
                        "same-address", "the issue would have the address of \(other)",
                        hint: "rename one of the folders", at: manifest))
            } else {
                found.append(issue)
            }
        }
        return found.sorted { IssueSummary.isNewer($0.summary, $1.summary) }
    }

    // MARK: Making

    private func make(
        _ found: [SiteIssue], _ setup: SiteSetup, _ stage: inout SiteStage, _ outcome: inout Outcome,
        _ progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws(PublishError) -> [String: SiteLedger.Issue] {
        var made: [String: SiteLedger.Issue] = [:]
        let waiting = makers(found, setup, &stage, &made)
        outcome.rebuilt = waiting.count
        if !waiting.isEmpty { stage.prepare(made.values.map { SiteEdition.folder(of: $0.summary) }) }
        let kept = Set(made.values.map(\.number))
        let room = MakingRoom(
            waiting, stage: stage, index: SearchIndex(issues: found.count, overflow: stage.overflow), progress: progress
        )
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<min(jobs, waiting.count) {
                group.addTask { room.work() }
            }
        }
        var done = room.done
        stage = done.stage
        outcome.diagnostics += done.diagnostics
        if let failure = done.failure {
            stage.abandon()
            throw failure
        }
        try done.index.write(to: &stage) { kept.contains($0) }
        return made.merging(done.made) { $1 }
    }

    /// The issues that have to be made; those that have not changed are kept and go to `made`.
    private func makers(
        _ found: [SiteIssue], _ setup: SiteSetup, _ stage: inout SiteStage, _ made: inout [String: SiteLedger.Issue]
    ) -> [IssueMaker] {
        var makers: [IssueMaker] = []
        var last = stage.ledger.issues.values.map(\.number).max() ?? -1
        // Numbers follow the order of appearance.
        for index in found.indices.reversed() {
            let issue = found[index]
            var place = IssuePlace()
            place.next = index > 0 ? Self.neighbour(found[index - 1]) : nil
            place.previous = index + 1 < found.count ? Self.neighbour(found[index + 1]) : nil
            var print = Fingerprint()
            for text in [setup.settings, place.next?.slug ?? "", place.previous?.slug ?? ""] { print.add(text) }
            print.add(String(place.next?.number ?? -1) + "/" + String(place.previous?.number ?? -1))
            let key = issue.print + print.text
            let old = stage.ledger.issues[issue.summary.slug]
            if let old, old.key == key, stage.holds(old.files) {
                stage.keep(old.files)
                made[issue.summary.slug] = old
                continue
            }
            if old == nil { last += 1 }
            makers.append(
                IssueMaker(
                    issue: issue, key: key, number: old?.number ?? last, place: place, builder: builder,
                    context: setup.context, downloads: downloads))
        }
        // One alone has all cores to itself.
        if makers.count == 1 { makers[0].builder.threads = ThreadPool.otherCores }
        return makers
    }

    private static func neighbour(_ issue: SiteIssue) -> IssuePlace.Neighbour {
        IssuePlace.Neighbour(slug: issue.summary.slug, number: issue.summary.number)
    }

    // MARK: Shared files

    /// The archive and the feeds; of the newest issues as many are read again as fill a feed.
    private func shared(
        _ found: [SiteIssue], _ newest: Issue, _ made: [String: SiteLedger.Issue], _ context: SiteContext
    ) throws(PublishError) -> [OutputFile] {
        var entries = FeedEntry.entries(of: newest, context: context)
        for issue in found.dropFirst() where !entries.isEmpty && entries.count < Feed.limit {
            if let issue = read(issue.folder) { entries += FeedEntry.entries(of: issue, context: context) }
        }
        let issues = found.compactMap { made[$0.summary.slug] }
        do throws(WebError) {
            return try SiteEdition.sharedFiles(
                of: SiteEdition.Archive(
                    publication: newest.publication, issues: issues.map(\.summary),
                    assembly: builder.assembly(of: newest, pages: issues.first?.pages ?? 0)),
                feed: entries, isSearchDivided: found.count > SearchIndex.undividedUpTo, context: context)
                + SiteEdition.titleFiles(
                    issues.map { ($0.number, $0.summary) }, publication: newest.publication,
                    perIssue: SearchIndex.articlesPerIssue)
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
