import ArgumentParser
import ZineCore
import ZineDocument
import ZineInbox
import ZineKit
import ZineReader
import ZineTerminal
import ZineWeb

/// An issue's letter, and how it is sent.
struct LetterOfIssue {
    let slug: String
    let settings: InboxSettings
    let letter: ReadersLetter

    /// Says what is wrong, and exits with 1 where the input has errors.
    init(
        _ folder: String, via: String?, wishes: (subject: String?, preview: String?), _ shared: SharedOptions
    ) throws {
        var problems: [Diagnostic] = []
        let builder = IssueBuilder(programFiles: try shared.programFiles())
        var (settings, said): (InboxSettings?, [Diagnostic]) = (nil, [])
        let made: (issue: Issue, letter: ReadersLetter)?
        do throws(BuildError) {
            made = try builder.letter(
                folder,
                wishes: { issue in
                    let home = issue.publication.folder ?? folder
                    settings = InboxSettings(issue.publication, folder: home, via: via, &said)
                    return .init(
                        subject: wishes.subject, preview: wishes.preview,
                        carriesPictures: settings?.pictures == .carried, from: settings?.from)
                }, &problems)
        } catch {
            shared.report(error)
            throw ExitCode(70)
        }
        problems += said
        // What is to be said of pages was said when they were made; what is said of letters stands in the publication's file.
        let place = made?.issue.publication.folder ?? folder
        let told = problems.filter { problem in
            problem.severity == .error || problem.id.hasPrefix("email-")
                || problem.span.file == InboxSettings.place(place).file
        }
        shared.report(told.sortedForReport())
        guard let made, let settings, !problems.hasErrors else { throw ExitCode(1) }
        slug = IssueReader().slug(of: folder)
        self.settings = settings
        letter = made.letter
    }
}
