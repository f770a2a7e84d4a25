import ArgumentParser
import Glibc
import ZineCore
import ZineDocument
import ZineImposition
import ZineKit
import ZineReader
import ZineTerminal

struct Calibrate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find out what a printer does, and keep it for all that is printed later.",
        discussion: """
            Without answers, writes a sheet that is printed on both sides and read as it says. The answers become a \
            printer's profile in the configuration folder; the printer 'default' is meant by build and impose when \
            none is named. With --printer the sheet is made as that printer needs it, to see that all is well. On a \
            terminal the questions are asked.

            Examples:
              zine calibrate
              zine calibrate --flip long --offset 0.5mm,-1mm --margin 5mm
              zine calibrate --name office --flip short
              zine calibrate --printer office
            """)

    @Option(name: .shortAndLong, help: "The sheet to write.", completion: .file(extensions: ["pdf"]))
    var output = "calibration.pdf"

    @Option(help: "The printer's name: letters, digits, hyphens.")
    var name = PrinterStore.usual

    @Option(
        help: ArgumentHelp(
            "What it does: short, long, rotated, or manual where it cannot print both sides.",
            discussion: "Rotated is for a printer on which neither short nor long comes out right."))
    var flip: String?

    @Option(help: "Where backs lie, seen from the front: right, then down, such as 0.5mm,-1mm.")
    var offset: String?

    @Option(help: "How near to the edge it prints.")
    var margin: String?

    @Option(help: "By hand: the order of the fronts, forward or reversed.")
    var fronts: String?

    @Option(help: "By hand: the order of the backs beside the fronts', forward or reversed.")
    var backs: String?

    @Option(help: "By hand: the edge over which the sheets are turned, short or long.")
    var turn: String?

    @Option(help: "The paper in the printer, where nothing else says (default of the sheet: letter).")
    var paper: String?

    @OptionGroup var printing: PrinterOptions
    @OptionGroup var shared: SharedOptions

    mutating func validate() throws {
        if !PrinterStore.isName(name) || name == "none" {
            throw ValidationError("--name wants letters, digits, hyphens and underscores, and not the word none")
        }
        if let paper = try answers().paper, max(paper.width, paper.height) < .millimetres(200) {
            throw ValidationError("--paper is too small for the sheet; give a5 or larger")
        }
    }

    func run() throws {
        if isAnswered {
            try save(try answers())
            return
        }
        var settings = try answers()
        if printing.printer != nil { settings = settings.over(try printing.profile(shared)) }
        let files = try complaining { () throws(BuildError) in
            try Calibration(programFiles: try programFiles()).write(settings, to: output)
        }
        if !shared.quiet { Terminal.print(files.joined(separator: "\n")) }
        guard printing.printer == nil, !shared.quiet, Questions.canBeAsked else {
            if !shared.quiet {
                Terminal.print("print it on both sides at actual size; it says what to type then")
            }
            return
        }
        guard let found = Questions.ask() else { return }
        try save(found.over(settings))
    }

    private func programFiles() throws(BuildError) -> ProgramFiles {
        guard let programFiles = ProgramFiles.find() else {
            throw .rendering("zine cannot find its own files; set ZINE_HOME")
        }
        return programFiles
    }

    private var isAnswered: Bool {
        flip != nil || offset != nil || margin != nil || fronts != nil || backs != nil || turn != nil
    }

    /// What was typed; what was not keeps what the profile held before.
    private func answers() throws -> PrintSettings {
        var settings = try PrintAnswers.settings(duplex: flip, fronts: fronts, backs: backs, turn: turn, paper: paper)
        settings.backOffset = try offset.map(PrintAnswers.offset)
        settings.printableMargin = try margin.map {
            try PrintAnswers.length($0, "--margin", .zero ... .millimetres(50))
        }
        return settings
    }

    private func save(_ settings: PrintSettings) throws {
        guard let store = PrinterStore.ofUser else {
            throw ValidationError("there is no folder for profiles; set XDG_CONFIG_HOME or HOME")
        }
        var problems: [Diagnostic] = []
        let known = store.holds(name) ? store.settings(of: name, &problems) : nil
        try complaining { () throws(BuildError) in try store.save(settings.over(known ?? PrintSettings()), as: name) }
        guard !shared.quiet else { return }
        Terminal.print(store.path(of: name))
        let use =
            name == PrinterStore.usual
            ? "build, impose, preview and check obey it from now on" : "ask for it with --printer \(name)"
        Terminal.print("\(use); zine calibrate --printer \(name) makes a sheet to see that all is well")
    }

    private func complaining<Result>(_ work: () throws(BuildError) -> Result) throws -> Result {
        do throws(BuildError) {
            return try work()
        } catch {
            shared.report(error)
            throw ExitCode(70)
        }
    }
}
