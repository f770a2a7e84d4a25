import ArgumentParser
import ZineCore
import ZineKit
import ZineTerminal

struct ThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme", abstract: "Print every value of a theme, and where each comes from.",
        discussion: """
            What is printed is a theme file that states every key; behind what a file states stand its name and line, \
            everything else is the house theme's. Without a name the themes are listed that are to be had here.

            Examples:
              zine theme
              zine theme newsletter
              zine theme Issues/002
            """)

    @Argument(help: "A theme's name, its file, or an issue's folder.", completion: .file())
    var name: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let themes = ThemeFiles(programFiles: try shared.programFiles())
        guard let name else {
            for name in themes.names { Terminal.print(name) }
            return
        }
        var problems: [Diagnostic] = []
        let text = themes.text(of: name, &problems)
        shared.reportThemes(problems)
        if let text { Terminal.print(String(text.dropLast())) }
        if text == nil || problems.hasErrors { throw ExitCode(1) }
    }
}
