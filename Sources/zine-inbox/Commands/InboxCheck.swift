import ArgumentParser
import ZineCore
import ZineDocument
import ZineInbox
import ZineKit
import ZineTerminal
import ZineWeb

struct InboxCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look at what a receiving mail server would mind in an issue's letters.",
        discussion: """
            Looks at sizes, subject, sender, links and the ways to leave. With --look-up it also asks what the sender's \
            domain says of its mail: SPF, DKIM and DMARC. Nothing is sent.

            Example:
              zine inbox check Issues/004 --look-up --selector mail
            """)

    @Argument(help: "The issue's folder.", completion: .directory)
    var issue: String

    @Option(help: "The subject that the issue is to be sent with.")
    var subject: String?

    @Flag(help: "Ask the network what the sender's domain says.")
    var lookUp = false

    @Option(help: "The name of the key that the mail server signs with.")
    var selector: String?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        let isName = selector?.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                || "-_.".utf8.contains($0)
        }
        if isName == false { throw ValidationError("--selector wants the name of a key, such as mail") }
    }

    func run() throws {
        let folders = try shared.issues(in: [issue])
        guard let folder = folders.first, folders.count == 1 else {
            throw ValidationError("'\(issue)' holds \(folders.count) issues; one is looked at at a time")
        }
        let found = try LetterOfIssue(folder, via: nil, wishes: (subject, nil), shared)
        var problems = LetterCheck.problems(found.letter, found.settings)
        if lookUp {
            let domain = found.settings.from.split(separator: "@").last.map(String.init) ?? ""
            problems += DomainCheck.problems(
                domain, selector: selector, at: found.settings.place)
        }
        shared.report(problems.sortedForReport())
        if !shared.quiet {
            let letter = found.letter
            Terminal.print(
                "\(found.slug): from \(letter.from), “\(letter.subject)”, "
                    + "\((letter.page.utf8.count + 999) / 1000) kB as a page, \((letter.size + 999) / 1000) kB in all")
        }
        if problems.hasWarnings { throw ExitCode(1) }
    }
}
