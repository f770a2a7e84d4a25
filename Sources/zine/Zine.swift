import ArgumentParser
import ZineKit
import ZineTerminal

@main
struct Zine: AsyncParsableCommand {
    static func main() async {
        Terminal.prepare()
        await main(nil)
    }

    static let configuration = CommandConfiguration(
        commandName: "zine",
        abstract: "Typesets magazines that people print at home, fold, staple and read.",
        discussion: """
            An issue is a folder: issue.yaml names its articles, which are Markdown files with a few lines of YAML at \
            their head. `zine build Issues/002` makes a booklet of it, to print on letter paper, to fold and to staple, \
            with drawings of how that is done; the same pages one by one; a web page, an e-book and an e-mail. \
            `zine publish` makes the site of all issues.

            Exit status: 0 when done, 1 when the input has errors, 64 for wrong usage, 70 when the program failed.
            """,
        version: "zine " + Version.withCommit,
        subcommands: [
            Build.self, Check.self, Preview.self, Publish.self, Readers.self, Send.self, Inbox.self, Import.self,
            Impose.self, Calibrate.self, New.self,
            ThemeCommand.self, Schema.self,
            Doctor.self, DrawPicture.self,
        ])
}
