import Testing
import ZineCore
import ZineDocument
import ZineReader

@testable import ZineKit

/// Where folios stand on pages of every size.
@Suite("A folio")
struct FolioTests {
    @Test(
        "stands where printers reach, and clear of the text",
        arguments: [
            "{size: half-letter}", "{size: a5}", "{size: a6}", "{size: a7}", "{size: mini}", "{size: quarter-letter}",
            "{size: a4}", "{width: 3in, height: 4in, spine: 0.3in, fore-edge: 0.3in, head: 0.4in, foot: 0.5in}",
            "{width: 4in, height: 5in, foot: 0.6in}",
        ])
    func reached(page: String) throws {
        let files = [
            "P/publication.yaml": "name: Tests\ntheme: ours\n", "P/themes/ours.yaml": "page: \(page)\n",
            "P/001/issue.yaml": "number: 1\ndate: 2031-05\ncontents: [articles/one.md]\n",
            "P/001/articles/one.md":
                "---\ntitle: One\n---\n\n" + String(repeating: "Words that go on and on, page by page.\n\n", count: 80),
        ]
        var problems: [Diagnostic] = []
        let programFiles = try #require(ProgramFiles.find())
        let made = try #require(
            try IssueBuilder(programFiles: programFiles, sources: .written(files)).compose("P/001", &problems))
        let theme = made.theme
        let frames = made.pages.pages.dropFirst().dropLast().map(\.frame)
        #expect(frames.count > 1)
        for frame in frames {
            let runs = frame.items.compactMap { item -> (run: GlyphRun, isText: Bool)? in
                if case .glyphs(let run) = item.mark { (run, item.element != nil) } else { nil }
            }
            let last = runs.filter(\.isText).map(\.run.origin.y).max() ?? .zero
            for (run, isText) in runs where !isText && run.origin.y > last {
                #expect(theme.page.height - run.origin.y >= theme.page.safe)
                #expect(run.origin.y - last > run.size)
            }
            #expect(runs.contains { !$0.isText && $0.run.origin.y > last })
        }
    }
}
