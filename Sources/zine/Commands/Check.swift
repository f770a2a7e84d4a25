import ArgumentParser
import ZineCore
import ZineKit
import ZineTerminal

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what is wrong with issues, without writing anything.",
        discussion: """
            Reads and composes each issue and reports everything that an editor should know before printing: what \
            keeps it from being built, and sources, licences, links, times, languages and, where Hunspell is \
            installed, spelling. Budgets that the manifest sets, such as 'budgets: {widows: 0}', are errors here \
            where the pages do not keep them. The exit status is 1 when there are errors, with --strict also when there are \
            warnings.

            Examples:
              zine check Issues/002 --strict
              zine check Issues/002 --sources
              zine check --diagnostics sarif 2> zine.sarif
            """)

    @Argument(help: "An issue's folder, or a folder of issues (default: Issues).", completion: .directory)
    var paths: [String] = []

    @Flag(help: "Take warnings for errors.")
    var strict = false

    @Flag(help: "Look at the edition in large print as well, though the issue does not name it.")
    var largePrint = false

    @Flag(help: "Read the originals of what was imported, and say which have changed or are gone.")
    var sources = false

    @Flag(help: "With --sources, fetch from this machine and its own network too.")
    var allowPrivate = false

    @OptionGroup var printing: PrinterOptions

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let builder = IssueBuilder(programFiles: try shared.programFiles(), printer: try printing.profile(shared))
        var problems: [Diagnostic] = []
        var hasFailed = false
        for folder in try shared.issues(in: paths) {
            do throws(BuildError) {
                try builder.check(folder, and: largePrint ? [.largePrint] : [], &problems)
                if sources { problems += SourceCheck(allowsPrivate: allowPrivate).problems(in: folder) }
            } catch {
                hasFailed = true
                shared.report(error)
            }
        }
        problems = problems.sortedForReport()
        shared.report(problems)
        if !shared.quiet && !hasFailed && !problems.hasWarnings { Terminal.print("nothing to mend") }
        if hasFailed { throw ExitCode(70) }
        if problems.hasErrors || (strict && problems.hasWarnings) { throw ExitCode(1) }
    }
}
