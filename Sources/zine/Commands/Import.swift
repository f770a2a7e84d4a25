import ArgumentParser
import ZineDocument
import ZineImport
import ZineKit
import ZineTerminal

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make an article of a published report.",
        discussion: """
            Reads a page, finds the article in it, writes it as Markdown with its front matter, saves its pictures in the \
            issue's art folder, adds it to the issue's contents, and says what it left out and what is left to do. The source \
            is an address, a page saved from a browser, a Markdown file of another program, a feed, a status page's JSON, or - \
            for standard input.

            Examples:
              zine import https://example.org/2031/05/outage --into Issues/004
              zine import saved.html --into Issues/004 --name outage --select 'div.post'
              curl -s https://example.org/outage | zine import - --print
              zine import --again Issues/004/articles/outage.md
            """)

    @Argument(help: "Addresses or files; - for standard input.", completion: .file())
    var sources: [String] = []

    @Option(help: "The issue's folder (default: the one that is open here).", completion: .directory)
    var into: String?

    @Option(help: "The article's file, without .md (default: from its title).")
    var name: String?

    @Option(help: "report, feature, note or etcetera.")
    var kind = "report"

    @Option(help: "The part of the page that is the article, as a CSS selector.")
    var select: String?

    @Flag(help: "Keep navigation and all else that stands around the article.")
    var keepAll = false

    @Flag(help: "Fetch from this machine and its own network too.")
    var allowPrivate = false

    @Flag(inversion: .prefixedNo, help: "Save the pictures.")
    var pictures = true

    @Flag(name: .customLong("print"), help: "Print the article, and write nothing.")
    var isPrinted = false

    @Flag(help: "The sources are articles that were imported: merge what changed since.")
    var again = false

    @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
    var quiet = false

    func validate() throws {
        guard !sources.isEmpty else { throw ValidationError("name an address or a file to import") }
        if chosen == nil { throw ValidationError("--kind wants report, feature, note or etcetera") }
        if let select, Selector(select) == nil {
            throw ValidationError(
                "--select '\(select)' is no selector that is understood: names, .classes, #ids, [attributes], > and blanks"
            )
        }
        if let name, name.isEmpty || name.contains("/") || name.hasPrefix(".") {
            throw ValidationError("--name wants a file's name without a path")
        }
        if name != nil, sources.count > 1 { throw ValidationError("--name is for one source alone") }
        if into == nil, !isPrinted, !again, !Importer.isIssue(".") {
            throw ValidationError("say which issue the article is for: --into Issues/004")
        }
    }

    private var chosen: Article.Kind? { Article.Kind(rawValue: kind).flatMap { $0 == .illustration ? nil : $0 } }

    func run() throws {
        var failure: Importer.Failure?
        for source in sources {
            do throws(Importer.Failure) {
                try bring(source)
            } catch {
                Terminal.complain("zine: error: \(error.message)")
                failure = failure.map { $0.isOurs ? $0 : error } ?? error
            }
        }
        if let failure { throw ExitCode(failure.isOurs ? 70 : 1) }
    }

    private func bring(_ source: String) throws(Importer.Failure) {
        var request = Importer.Request(source: source, issue: into ?? ".")
        request.name = name
        request.kind = chosen ?? .report
        request.selector = select.flatMap { Selector($0) }
        request.keepsAll = keepAll
        request.allowsPrivate = allowPrivate
        request.takesPictures = pictures
        let importer = Importer()
        let outcome =
            isPrinted ? try importer.text(request) : again ? try importer.again(request) : try importer.run(request)
        if isPrinted { Terminal.print(String(outcome.text.dropLast())) }
        guard !quiet else { return }
        for file in outcome.files { Terminal.print(file) }
        for remark in outcome.remarks { Terminal.complain(remark.text) }
        for sentence in outcome.advice { Terminal.complain(sentence) }
    }
}
