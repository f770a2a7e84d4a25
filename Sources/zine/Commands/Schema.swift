public import ArgumentParser
import ZineCore
import ZineKit
public import ZineReader

extension JSONSchema: ExpressibleByArgument {}

struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print a JSON Schema, so that an editor's program completes and checks keys.",
        discussion: """
            Example:
              zine schema issue > issue.schema.json
            """)

    @Argument(help: "What to describe: \(JSONSchema.allCases.map(\.rawValue).joined(separator: ", ")).")
    var subject: JSONSchema

    func run() { Terminal.print(subject.document.text) }
}
