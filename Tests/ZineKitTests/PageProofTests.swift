import Testing
import ZineCore
import ZineKit
import ZineLayout
import ZineTestSupport

/// A walk through every display list of every issue.
@Suite("Pages")
struct PageProofTests {
    private static func composed(_ path: String) throws -> Composition {
        var problems: [Diagnostic] = []
        let composition = try IssueBuilder(programFiles: ProgramFiles(root: Project.root)).compose(path, &problems)
        #expect(!problems.hasErrors)
        return try #require(composition)
    }

    @Test("no line of text overlaps another", arguments: Project.issues)
    func overlaps(path: String) throws {
        let overlaps = try PageInspector(Self.composed(path)).overlaps()
        #expect(overlaps == [])
    }

    @Test("nothing leaves its page's margins or the printable area", arguments: Project.issues)
    func margins(path: String) throws { #expect(try PageInspector(Self.composed(path)).escapes() == []) }

    @Test("every character has a glyph, and every glyph its characters", arguments: Project.issues)
    func glyphs(path: String) throws { #expect(try PageInspector(Self.composed(path)).badRuns() == []) }

    @Test("every link lies on its page and leads somewhere", arguments: Project.issues)
    func links(path: String) throws { #expect(try PageInspector(Self.composed(path)).badLinks() == []) }

    @Test("every line of running text sits on the grid, and no line is too long", arguments: Project.issues)
    func grid(path: String) throws {
        let report = try Self.composed(path).report
        #expect(report.offGridLines == 0)
        #expect(report.overfullLines == 0)
        #expect(report.lines > 50)
    }
}
