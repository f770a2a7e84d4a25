import ArgumentParser
import ZineCore
import ZineDocument
import ZineImposition
import ZineKit
import ZineReader
import ZineTerminal

struct Impose: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put the pages of any PDF on sheets, to be printed, folded and bound.",
        discussion: """
            Pages keep their vectors, fonts, links and filled-in forms, and their size unless --scale fit is given. \
            The print dialog opens with the right duplex mode and without scaling where the viewer obeys the file; \
            else print at actual size. With --duplex manual there are two files, OUT-fronts.pdf and OUT-backs.pdf.

            Examples:
              zine impose zine.pdf --output booklet.pdf
              zine impose thesis.pdf --output sheets.pdf --scheme signatures --paper a4 --scale fit --marks all
              zine impose zine.pdf --output mini.pdf --scheme one-sheet --scale fit
              zine impose zine.pdf --output booklet.pdf --paper-weight 90gsm --printer office
            """)

    @Argument(help: "A PDF.", completion: .file(extensions: ["pdf"]))
    var file: String

    @Option(name: .shortAndLong, help: "The file to write.", completion: .file(extensions: ["pdf"]))
    var output: String

    @Option(help: "The pages to take, in this order: 1-8, 3,1,2 or 5- (default: all).")
    var pages: String?

    @Option(help: "The password of an encrypted PDF, its user's or its owner's.")
    var password: String?

    @OptionGroup(title: "Sheets") var sheets: SheetOptions
    @OptionGroup(title: "Printer") var printing: PrinterOptions
    @OptionGroup var shared: SharedOptions

    mutating func validate() throws {
        _ = try sheets.settings()
        _ = try range()
        if output.isEmpty || output.hasSuffix("/") { throw ValidationError("--output wants the name of a file") }
    }

    private func range() throws -> PageRange? {
        guard let pages else { return nil }
        do throws(PageRangeError) {
            return try PageRange.parse(pages)
        } catch {
            throw ValidationError("--pages: \(error.message)")
        }
    }

    func run() throws {
        let files = SourceFiles.fileSystem
        if let input = files.realPath(file), input == files.realPath(output) {
            throw ValidationError("'\(output)' is the input itself; give --output another name")
        }
        let settings = try sheets.settings().over(try printing.profile(shared))
        let maker = SheetMaker(programFiles: try shared.programFiles())
        let outcome: SheetMaker.Outcome
        do throws(BuildError) {
            outcome = try maker.make(
                .init(input: file, output: output, password: password, pages: try? range(), settings: settings))
        } catch {
            shared.report(error)
            throw ExitCode(70)
        }
        if let error = outcome.rangeError { throw ValidationError("--pages: \(error.message)") }
        shared.report(outcome.diagnostics.sortedForReport())
        if outcome.diagnostics.hasErrors { throw ExitCode(1) }
        guard let imposition = outcome.imposition, !shared.quiet else { return }
        Terminal.print(PrintAdvice.text(imposition, files: outcome.files))
    }
}
