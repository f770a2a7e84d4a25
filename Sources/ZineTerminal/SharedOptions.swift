import ArgumentParser
import Glibc
package import ZineCore
package import ZineKit
import ZineReader

/// How diagnostics are printed.
package enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif
}

/// What every command takes.
package struct SharedOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
    package var quiet = false

    @Flag(name: .shortAndLong, help: "Say what is being done.")
    package var verbose = false

    @Option(help: "How to print diagnostics: text, one after the other; json, one to a line; sarif, one document.")
    package var diagnostics = DiagnosticFormat.text

    package init() {}

    package func validate() throws {
        if let problem = Surroundings.problem { throw ValidationError(problem) }
    }

    /// The program's own files.
    ///
    /// Exits with 70 where the installation is broken.
    package func programFiles() throws -> ProgramFiles { try Self.programFiles() }

    package static func programFiles() throws -> ProgramFiles {
        if let programFiles = ProgramFiles.find() { return programFiles }
        Terminal.complain(
            "zine cannot find its own Assets and Fonts folders; set ZINE_HOME to the folder that holds them")
        throw ExitCode(70)
    }

    /// The issues that paths mean: a folder of an issue, or a folder of such folders.
    package func issues(in paths: [String]) throws -> [String] {
        var folders: [String] = []
        for path in paths.isEmpty ? ["Issues"] : paths {
            let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
            if SourceFiles.fileSystem.exists(path + "/issue.yaml") {
                folders.append(path)
                continue
            }
            let found = IssueReader().issues(in: path)
            guard !found.isEmpty else {
                throw ValidationError(
                    SourceFiles.fileSystem.exists(path)
                        ? "there is no issue.yaml in '\(path)' nor in a folder in it"
                        : "there is no folder '\(path)'")
            }
            folders += found
        }
        // Each once, however it was named.
        return folders.uniqued { SourceFiles.fileSystem.realPath($0) ?? $0 }
    }

    /// Says why the program failed, in the form that diagnostics are wanted in.
    package func report(_ failure: BuildError) { report(failure: failure.diagnostic) }

    package func report(failure: Diagnostic) {
        switch diagnostics {
        case .json, .sarif: Terminal.report([failure], format: diagnostics)
        case .text: Terminal.complain("zine: error: \(failure.message) [\(failure.id)]")
        }
    }

    /// Says what is wrong with themes; what was named on the command line has no place in a file.
    package func reportThemes(_ problems: [Diagnostic]) {
        for problem in problems where problem.span.file == ThemeFiles.commandLine {
            report(failure: problem)
            if diagnostics == .text, let hint = problem.hint { Terminal.complain("  hint: \(hint)") }
        }
        report(problems.filter { $0.span.file != ThemeFiles.commandLine }.sortedForReport())
    }

    package func report(_ problems: [Diagnostic]) {
        // A program that reads one document wants it also where there is nothing to say.
        guard !problems.isEmpty || diagnostics == .sarif else { return }
        Terminal.report(problems, format: diagnostics)
    }
}
