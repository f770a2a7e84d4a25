import ArgumentParser

struct InboxCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Look at what a receiving mail server would mind in an issue's letters.")
}
