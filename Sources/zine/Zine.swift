import ArgumentParser
import ZineKit

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
            their head. `zine build Issues/002` makes of it a booklet to print on letter paper and staple, the same \
            pages one by one, and a web page.

            Exit status: 0 when done, 1 when the input has errors, 64 for wrong usage, 70 when the program failed.
            """,
        version: "zine " + Version.current,
        subcommands: [
            Build.self, Check.self, Preview.self, Publish.self, Import.self, Impose.self, Calibrate.self, New.self, Schema.self,
            Doctor.self, DrawPicture.self,
        ])
}
