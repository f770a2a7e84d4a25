import Testing
import ZineCore
import ZineDocument
import ZineImposition
import ZineReader

@testable import ZineKit

/// The proofs of an issue while it is written.
@Suite("Proofs")
struct LivePreviewTests {
    private static func files(_ body: String) -> [String: String] {
        [
            "Issues/publication.yaml": "name: The Test Review\n",
            "Issues/001/issue.yaml": "number: 1\ndate: 2031-05\ncontents:\n  - articles/one.md\n  - articles/two.md\n",
            "Issues/001/articles/one.md": "---\ntitle: One\n---\n\n\(body)\n",
            "Issues/001/articles/two.md": "---\ntitle: Two\n---\n\nThe other one stays as it is.\n",
        ]
    }

    private static func preview(_ body: String) throws -> LivePreview {
        let programFiles = try #require(ProgramFiles.find())
        var preview = LivePreview(
            "Issues/001", builder: IssueBuilder(programFiles: programFiles, sources: .written(files(body))))
        _ = preview.update()
        return preview
    }

    @Test("tell which pages look different, and nothing where nothing does")
    func changes() throws {
        var preview = try Self.preview("A paragraph that will be changed.")
        #expect(preview.pageCount == 4 && preview.generation == 1)
        #expect(!preview.update().isAny && preview.generation == 1)
        preview.sources = .written(Self.files("A paragraph that has been changed."))
        let change = preview.update()
        #expect(change.pages == [2] && change.isAny && preview.generation == 2)
        // A line more in the source moves places, and no ink.
        preview.sources = .written(Self.files("\nA paragraph that has been changed."))
        let moved = preview.update()
        #expect(moved.pages == [] && moved.isAny)
    }

    @Test("stay as they were while the input has errors")
    func errors() throws {
        var preview = try Self.preview("A good paragraph.")
        let text = preview.text(page: 2)
        let good = try #require(text)
        var broken = Self.files("A good paragraph.")
        broken["Issues/001/articles/one.md"] = "---\ntitle: [\n---\n\nOther words.\n"
        preview.sources = .written(broken)
        #expect(preview.update().isAny && preview.isStale)
        #expect(preview.text(page: 2) == good && preview.pageCount == 4)
        preview.sources = .written(Self.files("A good paragraph."))
        _ = preview.update()
        #expect(!preview.isStale && preview.diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test("of sheets are for the printer that a build is for")
    func printer() throws {
        var printer = PrintSettings()
        printer.duplex = .longEdge
        printer.backOffset = Point(x: .points(9), y: .points(-6))
        let builder = IssueBuilder(
            programFiles: try #require(ProgramFiles.find()), sources: .written(Self.files("Text.")), printer: printer)
        var preview = LivePreview("Issues/001", builder: builder)
        _ = preview.update()
        var problems: [Diagnostic] = []
        let built = try PrintedEdition(#require(builder.compose("Issues/001", &problems)), builder.settings).imposition(
            &problems)
        #expect(preview.imposition == built)
        #expect(preview.imposition?.options.duplex == .longEdge)
        #expect(preview.imposition?.options.backOffset == printer.backOffset)
    }

    @Test("lead from a line on a page to the words in the source, and back")
    func places() throws {
        let words = (0..<60).map { "word\($0)" }.joined(separator: " ")
        let preview = try Self.preview("\"Quoted\" -- and then\n\n\(words) *thin* end's")
        let items = try #require(preview.shown?.pages.pages[1].frame.items)
        var checked = 0
        for (mark, item) in items.enumerated() {
            guard case .glyphs(let run) = item.mark, item.span != nil, run.text.hasPrefix("word") else { continue }
            let source = preview.source(page: 2, mark: mark)
            let span = try #require(source)
            let number = run.text.dropFirst(4).prefix { $0.isNumber }
            let column = try #require(words.firstRange(of: "word\(number)")).lowerBound.utf16Offset(in: words) + 1
            #expect(span.start == SourcePosition(line: 7, column: column))
            checked += 1
        }
        #expect(checked > 3, "a line each")
        #expect(preview.place(file: "articles/one.md", line: 7)?.page == 2)
        #expect(preview.place(file: "articles/two.md", line: 5)?.page == 3)
        #expect(preview.place(file: "articles/three.md", line: 5) == nil)
        #expect(preview.source(page: 9, mark: 0) == nil && preview.source(page: 2, mark: 100_000) == nil)
    }
}
