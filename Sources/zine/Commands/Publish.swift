import ArgumentParser
import Glibc
import ZineCore
import ZineKit
import ZineTerminal

struct Publish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the site of a magazine: an archive, its issues, their articles, feeds.",
        discussion: """
            Builds the whole site beside the folder and puts it in the folder's place in one step. Only what changed is \
            written; files that zine did not make stay where they are. With errors in the input the site stays as it is.

            Example:
              zine publish Issues --to Site --base-url https://example.org/review
            """)

    @Argument(help: "An issue's folder, or a folder of issues (default: Issues).", completion: .directory)
    var path: String?

    @Option(help: "The site's folder.", completion: .directory)
    var to: String

    @Option(help: "Where the site will stand (default: the publication's website).")
    var baseURL: String?

    @Option(name: .shortAndLong, help: "How many issues to make at a time (default: one for each core).")
    var jobs: Int?

    @Flag(inversion: .prefixedNo, help: "Offer every issue as a booklet, as pages and as an EPUB.")
    var downloads = true

    @OptionGroup var syncing: SyncOptions

    @OptionGroup var shared: SharedOptions

    mutating func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs wants a number from 1") }
        if to.isEmpty { throw ValidationError("--to wants a folder") }
        if let baseURL, !baseURL.hasPrefix("https://"), !baseURL.hasPrefix("http://") {
            throw ValidationError("--base-url wants an address that begins with https:// or http://")
        }
    }

    func run() async throws {
        // No printer: readers print a site's booklets, each on their own, and not on the editor's.
        let builder = IssueBuilder(programFiles: try shared.programFiles(), isSynced: syncing.sync)
        let publisher = Publisher(
            builder: builder, baseURL: baseURL,
            jobs: jobs ?? ThreadPool.otherCores + 1, downloads: downloads)
        let folders = try shared.issues(in: path.map { [$0] } ?? [])
        let quiet = shared.quiet
        let outcome: Publisher.Outcome
        do throws(PublishError) {
            outcome = try await publisher.publish(folders, to: to) { done, all in
                if !quiet { Terminal.progress("\(done) of \(all) issues") }
            }
        } catch {
            Terminal.endProgress()
            if error.isEditors {
                shared.report([error.diagnostic])
                throw ExitCode(1)
            }
            shared.report(failure: error.diagnostic)
            throw ExitCode(70)
        }
        Terminal.endProgress()
        shared.report(outcome.diagnostics.sortedForReport())
        if outcome.diagnostics.hasErrors { throw ExitCode(1) }
        guard !shared.quiet else { return }
        Terminal.print(
            "\(to): \(outcome.issues) issues, \(outcome.rebuilt) made anew; "
                + "\(outcome.written.count) files written, \(outcome.removed.count) removed")
        guard shared.verbose else { return }
        for file in outcome.written { Terminal.print("  \(file)") }
        for file in outcome.removed { Terminal.print("  \(file) (removed)") }
    }
}
