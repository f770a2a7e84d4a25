import ArgumentParser
import ZineKit

@main
struct ZineInbox: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zine-inbox",
        abstract: "Keeps the readers of a magazine and sends them its issues.",
        version: "zine-inbox " + Version.current)
}
