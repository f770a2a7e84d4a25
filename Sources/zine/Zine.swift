import ArgumentParser

@main
struct Zine: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zine", abstract: "Typesets magazines that people print at home, fold, staple and read.")
}
