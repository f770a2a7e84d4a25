public import ZineCore
import ZineDocument
import ZineLayout
import ZineReader
import ZineText

extension IssueBuilder {
    /// All that an editor should know of an issue before printing it: what reading and composing it says, then what no
    /// edition needs and every editor does: sources, links, languages, spelling.
    ///
    /// Writes nothing.
    ///
    /// - Parameter editions: what is looked at beside the editions that the issue names.
    public func check(
        _ folder: String, and editions: Set<Edition> = [], _ problems: inout [Diagnostic]
    ) throws(BuildError) {
        var own: [Diagnostic] = []
        let issue = try check(folder, editions, for: &own)
        problems += issue.map { unsilenced(own, of: $0) } ?? own
    }

    /// The issue, if it could be read; everything there is to say of it, whatever it wants to hear.
    private func check(
        _ folder: String, _ editions: Set<Edition>, for problems: inout [Diagnostic]
    ) throws(BuildError) -> Issue? {
        guard let composition = try compose(folder, &problems) else { return nil }
        problems += composition.problemsOfLines(issue: folder)
        problems += composition.report.broken(composition.issue.budgets)
        let wanted = composition.issue.usualEditions.union(editions)
        problems += Editions(composition, settings).problems(of: wanted, reported: problems)
        problems += MachineFace.problems(in: composition.theme, of: composition.library.place.file)
        problems += IssueCheck.problems(in: composition.manuscript)
        problems += LanguageCheck.mistaken(in: composition.manuscript)
        // What is named and cannot be read is no article of the issue's yet.
        if !problems.hasErrors { problems += UnlistedArticles.problems(in: composition.issue, sources) }
        problems += SpellingCheck(
            publication: composition.issue.publication.folder ?? Path.parent(of: folder), programFiles: programFiles,
            files: sources
        ).problems(in: composition.manuscript)
        return composition.issue
    }
}
