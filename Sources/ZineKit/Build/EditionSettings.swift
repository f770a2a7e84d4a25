import ZineCore
import ZineDocument
import ZineReader

/// How an issue's editions are made: for which printer, to which standard, with what of the program's own files.
struct EditionSettings: Sendable {
    var programFiles: ProgramFiles
    var sources: SourceFiles
    /// What is known of the printer.
    var printer: PrintSettings
    /// How many cores beside the caller's may work on them.
    var threads: Int
    /// What the pages to read on a screen are to keep to.
    var standard: PDFStandard
    var tools: CommonTools

    /// How an issue is printed: the printer has the last word, but for the paper, which is put in as the issue wants it.
    func printing(of issue: Issue) -> PrintSettings {
        var machine = printer
        machine.paper = nil
        return machine.over(issue.print.settings).over(printer)
    }
}
