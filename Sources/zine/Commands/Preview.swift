import ArgumentParser
import ZineCore
import ZineKit

struct Preview: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Draw one page of an issue, as a picture or a PDF.",
        discussion: """
            Example:
              zine preview Issues/002 --page 5 --output page.png
            """)

    @Argument(help: "An issue's folder.", completion: .directory)
    var path: String

    @Option(name: .shortAndLong, help: "The page, counted from the cover as 1.")
    var page: Int = 1

    @Option(name: .shortAndLong, help: "The file to write: .png, .svg or .pdf.")
    var output: String = "page.png"

    @Option(name: .shortAndLong, help: "Pixels to the inch, of a PNG.")
    var resolution: Double = 150

    @OptionGroup var shared: SharedOptions

    mutating func validate() throws {
        if PreviewFormat(path: output) == nil {
            throw ValidationError("--output wants a name that ends in .png, .svg or .pdf")
        }
        if !(resolution >= 10 && resolution <= 2400) {
            throw ValidationError("--resolution wants a number from 10 to 2400")
        }
        if page < 1 { throw ValidationError("--page wants a number from 1") }
    }

    func run() throws {
        let builder = IssueBuilder(workshop: try shared.workshop())
        guard let folder = try shared.issues(in: [path]).first, let format = PreviewFormat(path: output) else { return }
        var problems: [Diagnostic] = []
        let count: Int?
        do throws(BuildError) {
            count = try builder.preview(
                folder, page: page, format: format, resolution: resolution, to: output, &problems)
        } catch {
            shared.report(error)
            throw ExitCode(70)
        }
        shared.report(problems.sortedForReport())
        if problems.hasErrors { throw ExitCode(1) }
        if let count, page > count {
            throw ValidationError("the issue has \(count) pages, so there is no page \(page)")
        }
        if !shared.quiet { Terminal.print(output) }
    }
}
