import ArgumentParser
import ZineCore
import ZineDocument
import ZineImposition
import ZineKit
import ZineTerminal

/// Which printer a command works for.
struct PrinterOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The printer, by the name that zine calibrate gave it; 'none' for any.",
            discussion: "Without it the printer 'default' is meant, if there is one."))
    var printer: String?

    /// What is known of the printer.
    ///
    /// Exits with 1 where its file has errors, with 64 where there is none of that name.
    func profile(_ shared: SharedOptions) throws -> PrintSettings {
        guard printer != "none", let store = PrinterStore.ofUser else { return PrintSettings() }
        let name = printer ?? PrinterStore.usual
        guard store.holds(name) else {
            if printer == nil { return PrintSettings() }
            let known = store.names
            throw ValidationError(
                "there is no printer '\(name)'; "
                    + (known.isEmpty
                        ? "none is calibrated yet: see zine help calibrate"
                        : "the calibrated ones are \(known.joined(separator: ", "))"))
        }
        var problems: [Diagnostic] = []
        let settings = store.settings(of: name, &problems)
        // What is right needs no document of its own beside the command's.
        if !problems.isEmpty { shared.report(problems.sortedForReport()) }
        guard let settings, !problems.hasErrors else { throw ExitCode(1) }
        return settings
    }
}
