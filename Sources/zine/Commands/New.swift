import ArgumentParser
import ZineDocument
import ZineKit
import ZineReader
import ZineTerminal

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begin a publication, an issue, an article or a theme with files that build at once.",
        discussion: """
            Examples:
              zine new publication Review
              zine new publication Revue --language fr --paper a4 --theme newsletter
              zine new issue Issues/004
              zine new article Issues/004/articles/outage.md --kind report
              zine new theme Issues/themes/ours.yaml --extends newsletter
            """,
        subcommands: [NewPublication.self, NewIssue.self, NewArticle.self, NewTheme.self])

    /// Refuses the name of a theme that is not to be had here.
    static func checkTheme(_ name: String) throws {
        let known = ThemeFiles(programFiles: try SharedOptions.programFiles()).names
        guard known.contains(name) else {
            let hint =
                nearestWord(to: name, in: known).map { "did you mean '\($0)'?" }
                ?? "there are \(known.joined(separator: ", "))"
            throw ValidationError("there is no theme '\(name)'; \(hint)")
        }
    }

    static func run(quiet: Bool, _ make: () throws(ScaffoldFailure) -> Scaffold.Outcome) throws {
        let outcome: Scaffold.Outcome
        do throws(ScaffoldFailure) {
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
        commandName: "publication", abstract: "Begin a magazine: publication.yaml and a first issue.",
        discussion: """
            What the files say is in the magazine's language, and so is what later 'zine new issue' and 'zine new article' \
            write. With --paper the pages are the same share of a sheet as on the theme's own paper; where that is another \
            size of page, a theme beside publication.yaml says so.

            Examples:
              zine new publication Review
              zine new publication Revue --language fr --paper a4
              zine new publication Heft --language de --paper a4 --theme newsletter
            """)

    @Argument(help: "The folder that will hold the issues.", completion: .directory)
    var path: String

    @Option(help: "The magazine's name (default: from the folder's).")
    var name: String?

    @Option(
        help: "Its language: a tag such as fr or pt-BR (default: en-US).", completion: .list(NewLanguage.known))
    var language: String?

    @Option(
        help: "The paper that it is printed on: letter, a4, … or a measure (default: the theme's own).",
        completion: .list(["letter", "legal", "tabloid", "a3", "a4", "a5"]))
    var paper: String?

    @Option(help: "Its look: one of the program's themes; `zine theme` lists them (default: house).")
    var theme: String?

    @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
    var quiet = false

    func run() throws {
        if let name, name.allSatisfy(\.isWhitespace) { throw ValidationError("a magazine needs a name") }
        if let theme { try New.checkTheme(theme) }
        let programFiles = try SharedOptions.programFiles()
        try New.run(quiet: quiet) { () throws(ScaffoldFailure) in
            try Scaffold().publication(
                path, name: name, language: language,
                look: NewLook(theme: theme, paper: paper, programFiles: programFiles))
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
        try New.run(quiet: quiet) { () throws(ScaffoldFailure) in try Scaffold().issue(path) }
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
        try New.run(quiet: quiet) { () throws(ScaffoldFailure) in try Scaffold().article(path, kind: kind) }
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
        try New.run(quiet: quiet) { () throws(ScaffoldFailure) in try Scaffold().theme(path, extends: extends) }
    }
}
