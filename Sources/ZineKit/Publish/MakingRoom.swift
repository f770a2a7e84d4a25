import Synchronization
import ZineCore

/// The issues that wait to be made and what has come of the others, for several threads to work at.
///
/// Whoever has made an issue puts its files away before the next, so that no more issues are in memory than are made at
/// a time.
final class MakingRoom: Sendable {
    /// What has come of the issues.
    struct Done: Sendable {
        var stage: SiteStage
        var index: SearchIndex
        var made: [String: SiteLedger.Issue] = [:]
        var diagnostics: [Diagnostic] = []
        /// The first; nothing is begun after it.
        var failure: PublishError?
        fileprivate var count = 0
    }

    private let waiting: [IssueMaker]
    private let progress: @Sendable (Int, Int) -> Void
    /// As it was at the beginning: what files are placed with.
    private let stage: SiteStage
    private let begun = Mutex(0)
    private let state: Mutex<Done>

    init(
        _ waiting: [IssueMaker], stage: SiteStage, index: SearchIndex,
        progress: @escaping @Sendable (Int, Int) -> Void
    ) {
        self.waiting = waiting
        self.progress = progress
        self.stage = stage
        state = Mutex(Done(stage: stage, index: index))
    }

    var done: Done { state.withLock { $0 } }

    /// Makes issues, all with one composer, until there are none; for every thread to call once.
    func work() {
        guard var composer = waiting.first?.builder.composer() else { return }
        while let maker = next() { take(maker.result(with: &composer)) }
    }

    /// The next issue to be made; `nil` once there is none, or one has failed.
    private func next() -> IssueMaker? {
        guard state.withLock({ $0.failure == nil }) else { return nil }
        return begun.withLock { begun in
            guard begun < waiting.count else { return nil }
            defer { begun += 1 }
            return waiting[begun]
        }
    }

    /// Puts an issue's files on the stage and its words into the index.
    private func take(_ result: Result<IssueMaker.Result, PublishError>) {
        let placed = place(result)
        state.withLock { done in
            done.count += 1
            progress(done.count, waiting.count)
            do throws(PublishError) {
                let (result, files) = try placed.get()
                done.diagnostics += result.diagnostics
                for file in files { done.stage.note(file) }
                for (article, words) in result.words.enumerated() {
                    try done.index.add(
                        words, article: SearchIndex.number(issue: result.issue.number, article: article))
                }
                done.made[result.slug] = result.issue
            } catch {
                done.failure = done.failure ?? error
            }
        }
    }

    /// Writes the files while others go on; disks are slower than anything else here.
    private func place(
        _ result: Result<IssueMaker.Result, PublishError>
    ) -> Result<(IssueMaker.Result, [SiteStage.Placed]), PublishError> {
        do throws(PublishError) {
            var made = try result.get()
            var placed: [SiteStage.Placed] = []
            for file in made.files { placed.append(try stage.place(file.bytes, at: file.path)) }
            made.files = []
            return .success((made, placed))
        } catch {
            return .failure(error)
        }
    }
}
