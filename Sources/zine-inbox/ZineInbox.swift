import ArgumentParser
import ZineKit
import ZineTerminal

@main
struct ZineInbox: AsyncParsableCommand {
    static func main() async {
        Terminal.prepare()
        await main(nil)
    }

    static let configuration = CommandConfiguration(
        commandName: "zine-inbox",
        abstract: "Keeps the readers of a magazine and sends them its issues.",
        discussion: """
            `zine readers`, `zine send` and `zine inbox` hand on to this program.

            Exit status: 0 when done, 1 when something is left to do or the input has errors, 64 for wrong usage, 70 when \
            the program failed.
            """,
        version: "zine-inbox " + Version.withCommit,
        subcommands: [ReadersCommand.self, Send.self, InboxCommand.self])
}

/// `zine inbox …`.
struct InboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inbox",
        abstract: "Look at how letters leave, and serve those who sign up.",
        subcommands: [InboxCheck.self, Serve.self])
}
