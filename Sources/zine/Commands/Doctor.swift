import ArgumentParser
import ZineKit
import ZineTerminal

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what is installed, what is missing, and the command that mends it.",
        discussion: """
            Looks at the program's own files, the libraries it runs with, faces, hyphenation and spelling; with paths, \
            also at what those issues need. The exit status is 1 when something needed is missing.
            """)

    @Argument(help: "Issues, or folders of issues, to look after as well.", completion: .directory)
    var paths: [String] = []

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let folders = paths.isEmpty ? [] : try shared.issues(in: paths)
        let findings = ZineKit.Doctor(programFiles: try shared.programFiles()).examine(issues: folders)
        let width = findings.map(\.subject.count).max() ?? 0
        for finding in findings where !(shared.quiet && finding.health == .good) {
            let mark = finding.health == .good ? "ok     " : finding.health == .optional ? "without" : "MISSING"
            let gap = String(repeating: " ", count: width - finding.subject.count)
            Terminal.print("\(mark)  \(finding.subject)\(gap)  \(finding.detail)")
            if let remedy = finding.remedy { Terminal.print("         " + remedy) }
        }
        if findings.contains(where: { $0.health == .missing }) { throw ExitCode(1) }
    }
}
