import ArgumentParser
import ZineCore
import ZineKit
import ZineReader
import ZineTerminal

/// What there is a schema of.
enum SchemaSubject: String, CaseIterable, ExpressibleByArgument {
    case publication, issue, article, theme, report

    var document: JSON { JSONSchema(rawValue: rawValue)?.document ?? ReportSchema.document }
}

struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print a JSON Schema, so that an editor's program completes and checks keys.",
        discussion: """
            publication, issue, article and theme are what editors write; report is report.json, which a build writes.

            Example:
              zine schema issue > issue.schema.json
            """)

    @Argument(help: "What to describe: \(SchemaSubject.allCases.map(\.rawValue).joined(separator: ", ")).")
    var subject: SchemaSubject

    func run() { Terminal.print(subject.document.text) }
}
