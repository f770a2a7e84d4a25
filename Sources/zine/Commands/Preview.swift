import ArgumentParser
import ZineCore
import ZineKit
import ZineLayout
import ZineTerminal

struct Preview: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look at a page, a spread or a sheet of an issue.",
        discussion: """
            Draws into a file, as the ending of its name says; without --output into the terminal, where that shows \
            pictures (Kitty, iTerm2, Sixel), else into a file beside.

            Examples:
              zine preview Issues/002 --page 5
              zine preview Issues/002 --spread 4 --show grid,stretch --output spread.png
              zine preview Issues/002 --sheet 1 --output sheet.pdf
              zine preview Issues/002 --large-print --page 3
              zine preview Issues/002 --serve
              zine preview --specimen newsletter --output specimen.pdf
            """)

    @Argument(help: "An issue's folder.", completion: .directory)
    var path: String?

    @Option(
        help: "Instead of an issue, a theme by its name or file: every style, block, cover and opener on a few pages.",
        completion: .file(extensions: ["yaml"]))
    var specimen: String?

    @Flag(help: "Show the edition in large print.")
    var largePrint = false

    @Option(name: .shortAndLong, help: "The page, counted from the cover as 1 (default: 1).")
    var page: Int?

    @Option(help: "The two pages that are seen together with this one.")
    var spread: Int?

    @Option(help: "The sheet, front and back, counted from the outermost as 1.")
    var sheet: Int?

    @Option(
        help:
            "What to draw over the pages, joined by commas: \(ProofMark.allCases.map(\.rawValue).joined(separator: ", "))."
    )
    var show: String?

    @Option(name: .shortAndLong, help: "The file to write: .png, .svg or .pdf.")
    var output: String?

    @Option(name: .shortAndLong, help: "Pixels to the inch (default: 150, in a terminal what fits).")
    var resolution: Double?

    @Flag(help: "Show the issue in a browser on this machine, and follow the files as they are saved.")
    var serve = false

    @Option(help: "The port to serve on (default: 4280); where it is taken, the next that is free.")
    var port: Int?

    @Option(
        help: "The URL that opens a place in your editor, such as 'vscode://file/{file}:{line}:{column}'.")
    var editor: String?

    @OptionGroup var printing: PrinterOptions

    @OptionGroup var shared: SharedOptions

    mutating func validate() throws {
        if path == nil, specimen == nil { throw ValidationError("name an issue's folder, or a theme with --specimen") }
        if path != nil, specimen != nil { throw ValidationError("an issue or --specimen: one of them at a time") }
        if let output, PreviewFormat(path: output) == nil {
            throw ValidationError("--output wants a name that ends in .png, .svg or .pdf")
        }
        if let resolution, !(resolution >= 10 && resolution <= 2400) {
            throw ValidationError("--resolution wants a number from 10 to 2400")
        }
        let subjects = [("page", page), ("spread", spread), ("sheet", sheet)].filter { $0.1 != nil }
        if subjects.count > 1 { throw ValidationError("--page, --spread and --sheet: one of them at a time") }
        for (name, number) in subjects where (number ?? 1) < 1 {
            throw ValidationError("--\(name) wants a number from 1")
        }
        _ = try marks()
        if let port, !(0...65_535).contains(port) { throw ValidationError("--port wants a number from 0 to 65535") }
        let isPicture = !subjects.isEmpty || output != nil || resolution != nil || show != nil
        if largePrint && (serve || specimen != nil) {
            throw ValidationError("--large-print goes with an issue's --page, --spread or --sheet")
        }
        if serve && isPicture { throw ValidationError("--serve shows everything; it takes --port and --editor alone") }
        if !serve && (port != nil || editor != nil) { throw ValidationError("--port and --editor go with --serve") }
        if let editor, !Self.isEditorURL(editor) {
            throw ValidationError(
                "--editor wants a URL with {file} in it, such as 'vscode://file/{file}:{line}:{column}'")
        }
    }

    /// A scheme that opens programs, not one that runs in the page.
    private static func isEditorURL(_ text: String) -> Bool {
        guard text.contains("{file}"), let colon = text.firstIndex(of: ":"), colon > text.startIndex else {
            return false
        }
        let scheme = text[..<colon].lowercased()
        return !["javascript", "data", "vbscript", "blob"].contains(scheme)
            && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }

    private func marks() throws -> Set<ProofMark> {
        var marks = Set<ProofMark>()
        for word in (show ?? "").split(separator: ",") {
            let name = word.filter { !$0.isWhitespace }
            guard let mark = ProofMark(rawValue: name) else {
                let known = ProofMark.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("nothing called '\(name)' can be shown; there are \(known)")
            }
            marks.insert(mark)
        }
        return marks
    }

    private var subject: PreviewRequest.Subject {
        if let sheet { return .sheet(sheet) }
        if let spread { return .spread(spread) }
        let isWhole = specimen != nil && page == nil && output.flatMap(PreviewFormat.init(path:)) == .pdf
        return isWhole ? .pages : .page(page ?? 1)
    }

    /// What the file is called that nobody named.
    private var standardName: String {
        switch subject {
        case .page(let number): "page-\(number).png"
        case .spread(let number): "spread-\(number).png"
        case .sheet(let number): "sheet-\(number).png"
        case .pages: "specimen.pdf"
        }
    }

    func run() throws {
        if serve { return try runServer(port: UInt16(clamping: port ?? 4_280), editor: editor) }
        guard let (folder, builder) = try issue() else { return }
        let screen = output == nil ? TerminalScreen.find() : nil
        var request = PreviewRequest(subject, marks: try marks(), resolution: resolution ?? 150)
        request.isLargePrint = largePrint
        if let output { request.format = PreviewFormat(path: output) ?? .png }
        if let screen {
            request.format = screen.format
            if resolution == nil { request.resolution = screen.resolution(inches: subject.height) }
        }
        let bytes = try draw(request, folder, builder)
        if let screen { return screen.show(bytes) }
        let target = output ?? standardName
        do throws(OutputError) {
            try OutputFolder.write(bytes, to: target)
        } catch {
            shared.report(BuildError.output(error))
            throw ExitCode(70)
        }
        if !shared.quiet { Terminal.print(target) }
    }

    /// The issue's folder, or the specimen's, and what would build it: for the printer that is asked for, and in the theme
    /// that a specimen is to show.
    func issue() throws -> (folder: String, builder: IssueBuilder)? {
        let programFiles = try shared.programFiles()
        var builder = IssueBuilder(programFiles: programFiles, printer: try printing.profile(shared))
        guard let specimen else { return try shared.issues(in: [path ?? "."]).first.map { ($0, builder) } }
        var problems: [Diagnostic] = []
        guard let file = ThemeFiles(programFiles: programFiles).file(of: specimen, &problems) else {
            shared.reportThemes(problems)
            throw ExitCode(1)
        }
        builder.theme = file
        return (programFiles.specimen, builder)
    }

    private func draw(_ request: PreviewRequest, _ folder: String, _ builder: IssueBuilder) throws -> [UInt8] {
        var problems: [Diagnostic] = []
        let result: PreviewResult
        do throws(BuildError) {
            result = try builder.preview(folder, request, &problems)
        } catch {
            shared.report(error)
            throw ExitCode(70)
        }
        shared.report(problems.sortedForReport())
        switch result {
        case .drawn(let bytes): return bytes
        case .beyond(let reason): throw ValidationError(reason)
        case .refused: throw ExitCode(1)
        }
    }
}

extension PreviewRequest.Subject {
    /// About how high it is, in inches, so that it fits a screen.
    fileprivate var height: Double {
        if case .sheet = self { return 17.75 }
        return 8.5
    }
}
