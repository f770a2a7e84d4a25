import ArgumentParser
import ZineDocument
import ZineKit

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begin a publication, an issue, an article or a theme with files that build at once.",
        discussion: """
            Examples:
              zine new publication Review
              zine new issue Issues/004
              zine new article Issues/004/articles/outage.md --kind report
              zine new theme Issues/themes/ours.yaml --extends newsletter
            """,
        subcommands: [NewPublication.self, NewIssue.self, NewArticle.self, NewTheme.self])

    /// Refuses the name of a theme that is not to be had here.
    static func checkTheme(_ name: String) throws {
        let known = ThemeFiles(workshop: try SharedOptions.workshop()).names
        guard known.contains(name) else {
            throw ValidationError("there is no theme '\(name)'; there are \(known.joined(separator: ", "))")
        }
    }

    static func run(quiet: Bool, _ make: () throws(Scaffold.Failure) -> Scaffold.Outcome) throws {
        let outcome: Scaffold.Outcome
        do throws(Scaffold.Failure) {
            outcome = try make()
        } catch {
            Terminal.complain("zine: error: \(error.message)")
            if case .output = error { throw ExitCode(70) }
            throw ExitCode(64)
        }
        guard !quiet else { return }
        for file in outcome.files { Terminal.print(file) }
        for sentence in outcome.advice { Terminal.complain(sentence) }
    }
}

struct NewPublication: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publication", abstract: "Begin a magazine: publication.yaml and a first issue.")

    @Argument(help: "The folder that will hold the issues.", completion: .directory)
    var path: String

    @Option(help: "The magazine's name (default: from the folder's).")
    var name: String?

    @Option(help: "Its look: one of the program's themes; `zine theme` lists them (default: house).")
    var theme: String?

    @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
    var quiet = false

    func run() throws {
        if let theme { try New.checkTheme(theme) }
        try New.run(quiet: quiet) { () throws(Scaffold.Failure) in
            try Scaffold().publication(path, name: name, theme: theme)
        }
    }
}

struct NewIssue: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue", abstract: "Begin an issue: a manifest that explains itself, and an editor's note.")

    @Argument(help: "The issue's folder, beside publication.yaml: Issues/004.", completion: .directory)
    var path: String

    @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
    var quiet = false

    func run() throws {
        try New.run(quiet: quiet) { () throws(Scaffold.Failure) in try Scaffold().issue(path) }
    }
}

struct NewArticle: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "article", abstract: "Begin an article, and name it in its issue's contents.")

    @Argument(help: "The article's file: Issues/004/articles/outage.md.", completion: .file(extensions: ["md"]))
    var path: String

    @Option(help: "report, feature, note or etcetera.")
    var kind = "feature"

    @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
    var quiet = false

    func validate() throws {
        if chosen == nil { throw ValidationError("--kind wants report, feature, note or etcetera") }
    }

    /// An illustration is its picture, which nothing here can draw.
    private var chosen: Article.Kind? { Article.Kind(rawValue: kind).flatMap { $0 == .illustration ? nil : $0 } }

    func run() throws {
        let kind = chosen ?? .feature
        try New.run(quiet: quiet) { () throws(Scaffold.Failure) in try Scaffold().article(path, kind: kind) }
    }
}

struct NewTheme: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme", abstract: "Begin a look of your own: a theme that differs from another.",
        discussion: """
            A bare name makes themes/NAME.yaml beside publication.yaml, which is looked for in this folder and in Issues. \
            `zine preview --specimen NAME --serve` shows the look while you change it.
            """)

    @Argument(help: "The theme's name, or its file: themes/ours.yaml.", completion: .file(extensions: ["yaml"]))
    var path: String

    @Option(help: "The theme that it differs from; `zine theme` lists them.")
    var extends = "house"

    @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
    var quiet = false

    func run() throws {
        if path.allSatisfy(\.isWhitespace) { throw ValidationError("a theme needs a name") }
        try New.checkTheme(extends)
        try New.run(quiet: quiet) { () throws(Scaffold.Failure) in try Scaffold().theme(path, extends: extends) }
    }
}
