public import ArgumentParser
public import ZineCore
import ZineKit
import ZineReader
import ZineTerminal

extension PDFStandard: ExpressibleByArgument {}

struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the editions of issues.",
        discussion: """
            Reads each issue, composes its pages and writes into OUTPUT/ISSUE/, by edition:

              print   booklet.pdf (print both sides, flipped on the short edge, at actual size; fold; staple) and
                      assemble.pdf (drawings of how to do that)
              pages   pages.pdf, the pages one by one, to read on a screen
              web     web/index.html
              epub    issue.epub
              email   email.html, email.txt and email.eml
              large-print   large-print.pdf, large-print-booklet.pdf, in 18 points, for readers with low vision
              braille       braille.brf, for embossers and Braille displays
              press   press.pdf, for a print shop

            The last three are made where they are asked for; large-print and braille also where issue.yaml or \
            publication.yaml names them under 'editions'.

            report.json beside them says what the composer did. With errors in the input nothing is written, and files \
            of an earlier build stay as they are.

            Examples:
              zine build Issues/002
              zine build Issues --editions web --jobs 2
              zine build Issues/002 --press
            """)

    @Argument(help: "An issue's folder, or a folder of issues (default: Issues).", completion: .directory)
    var paths: [String] = []

    @Option(name: .shortAndLong, help: "Where the editions go, a folder for each issue.", completion: .directory)
    var output = "Output"

    @Option(
        help:
            "Which editions to make, joined by commas: \(Edition.allCases.map(\.rawValue).joined(separator: ", ")) (default: the first five, and those that the issue names)."
    )
    var editions: String?

    @Flag(help: "Make press.pdf as well: single pages with bleed and marks in one ink, PDF/X-4, for a print shop.")
    var press = false

    @Option(
        help: ArgumentHelp(
            "What pages.pdf keeps to: \(PDFStandard.allCases.map(\.rawValue).joined(separator: ", ")).",
            discussion:
                "a-2a is PDF/A-2a beside PDF/UA-1; a-4 is PDF/A-4 beside PDF/UA-2 and Well-Tagged PDF, in PDF 2.0. What the issue does not allow for is left out, with a warning."
        ))
    var pdfStandard = PDFStandard.archival

    @Option(name: .shortAndLong, help: "How many issues to build at a time (default: one for each core).")
    var jobs: Int?

    @OptionGroup var syncing: SyncOptions

    @OptionGroup var printing: PrinterOptions

    @OptionGroup var shared: SharedOptions

    mutating func validate() throws {
        _ = try chosenEditions()
        if let jobs, jobs < 1 { throw ValidationError("--jobs wants a number from 1") }
        if output.isEmpty { throw ValidationError("--output wants a folder") }
    }

    /// `nil` where the issue decides.
    private func chosenEditions() throws -> Set<Edition>? {
        guard let editions else { return nil }
        var chosen: Set<Edition> = []
        for word in editions.split(separator: ",") {
            let name = word.filter { !$0.isWhitespace }
            guard let edition = Edition(rawValue: name) else {
                let known = Edition.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("there is no edition '\(name)'; the editions are \(known)")
            }
            chosen.insert(edition)
        }
        guard !chosen.isEmpty else { throw ValidationError("--editions names none") }
        return chosen
    }

    func run() async throws {
        let folders = try shared.issues(in: paths)
        let limit = min(folders.count, jobs ?? ThreadPool.otherCores + 1)
        let builder = IssueBuilder(
            programFiles: try shared.programFiles(), printer: try printing.profile(shared),
            threads: limit > 1 ? 0 : ThreadPool.otherCores, isSynced: syncing.sync, standard: pdfStandard)
        try refuseClashes(folders)
        let chosen = (these: try chosenEditions(), more: press ? Set([Edition.press]) : [])
        let output = output
        var results: [Int: Result<IssueBuilder.Outcome, BuildError>] = [:]
        if folders.count == 1 {
            results[0] = Self.build(folders[0], builder, chosen, output)
        } else {
            await withTaskGroup(of: (Int, Result<IssueBuilder.Outcome, BuildError>).self) { group in
                var next = 0
                while next < limit {
                    let index = next
                    group.addTask { (index, Self.build(folders[index], builder, chosen, output)) }
                    next += 1
                }
                for await (index, result) in group {
                    results[index] = result
                    if !shared.quiet { Terminal.progress("\(results.count) of \(folders.count) issues") }
                    if next < folders.count {
                        let index = next
                        group.addTask { (index, Self.build(folders[index], builder, chosen, output)) }
                        next += 1
                    }
                }
            }
            Terminal.endProgress()
        }
        try finish(folders.indices.compactMap { results[$0] })
    }

    /// Two issues of one name would write over each other's files.
    private func refuseClashes(_ folders: [String]) throws {
        var owners: [String: String] = [:]
        for folder in folders {
            let slug = IssueReader().slug(of: folder)
            if let other = owners.updateValue(folder, forKey: slug) {
                throw ValidationError(
                    "'\(other)' and '\(folder)' would both be written to '\(output)/\(slug)'; build them one after the "
                        + "other, each with an --output of its own")
            }
        }
    }

    private static func build(
        _ folder: String, _ builder: IssueBuilder, _ editions: (these: Set<Edition>?, more: Set<Edition>),
        _ output: String
    ) -> Result<IssueBuilder.Outcome, BuildError> {
        do throws(BuildError) {
            return .success(try builder.build(folder, editions: editions.these, and: editions.more, output: output))
        } catch {
            return .failure(error)
        }
    }

    /// Reports in the issues' order, whichever was done first.
    private func finish(_ results: [Result<IssueBuilder.Outcome, BuildError>]) throws {
        var hasErrors = false
        var hasFailed = false
        var problems: [Diagnostic] = []
        for result in results {
            switch result {
            case .success(let outcome):
                problems += outcome.diagnostics
                hasErrors = hasErrors || outcome.diagnostics.hasErrors
            case .failure(let error):
                hasFailed = true
                shared.report(error)
            }
        }
        shared.report(problems.sortedForReport())
        for case .success(let outcome) in results where !shared.quiet && !outcome.files.isEmpty {
            if let report = outcome.report {
                Terminal.print(FitTable.text(outcome.slug, report, sheets: outcome.sheets, moved: outcome.moved))
            }
            if let large = outcome.largePrint {
                Terminal.print("  in large print \(large.pages) pages on \(large.sheets.counted("sheet"))")
            }
            if shared.verbose { for file in outcome.files { Terminal.print("  " + file) } }
        }
        if hasFailed { throw ExitCode(70) }
        if hasErrors { throw ExitCode(1) }
    }
}
