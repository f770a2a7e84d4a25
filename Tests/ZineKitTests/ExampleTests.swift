import Foundation
import Testing
import ZineCore
import ZineTestSupport

@testable import ZineKit

/// The magazines beside the house's own, each in a look of its own.
@Suite("An example")
struct ExampleTests {
    @Test("is built without a fault and without type over type", arguments: ["marees/001", "mini/001"])
    func sound(path: String) throws {
        let programFiles = try #require(ProgramFiles.find())
        let builder = IssueBuilder(programFiles: programFiles)
        var problems: [Diagnostic] = []
        let composition = try #require(try builder.compose("\(Project.root)/Examples/\(path)", &problems))
        #expect(builder.unsilenced(problems, of: composition.issue) == [])
        let inspector = try PageInspector(composition)
        #expect(inspector.overlaps().prefix(3) == [])
        #expect(inspector.badRuns().prefix(3) == [])
        #expect(inspector.badLinks().prefix(3) == [])
    }

    @Test("of one sheet is one sheet, in the file and in what is said of it")
    func oneSheet() throws {
        let folder = try TemporaryFolder()
        let run = try Zine.run(
            ["build", "\(Project.root)/Examples/mini/001", "--editions", "print", "--output", "Output"], in: folder)
        #expect(run.status == 0 && run.output.hasPrefix("001: 8 pages on 1 sheet,"))
        let report = try JSONSerialization.jsonObject(with: Data(folder.read("Output/001/report.json")))
        #expect((report as? [String: Any])?["sheets"] as? Int == 1)
    }

    @Test("in French has its second ink in the press's file, and its colours in the others")
    func inks() throws {
        let folder = try TemporaryFolder()
        let run = try Zine.run(
            ["build", "\(Project.root)/Examples/marees/001", "--editions", "pages,press", "--output", "Output"],
            in: folder)
        #expect(run.status == 0)
        let plain = ["--qdf", "--object-streams=disable", "IN", "-"]
        let press = try Tool.text("qpdf", plain, on: try folder.read("Output/001/press.pdf"))
        #expect(press.contains("/Separation") && press.contains("/Accent cs 1 scn"))
        let pages = try Tool.text("qpdf", plain, on: try folder.read("Output/001/pages.pdf"))
        #expect(!pages.contains("/Separation") && pages.contains(/0 0\.3098 0\.349 rg/))
    }

    @Test("of a drawing's text is spaced by the drawing, whatever text stands before it on the page")
    func drawing() throws {
        let svg = """
            <svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><text x="10" y="40" font-size="24"
            font-family="serif">Waterline</text></svg>
            """
        var widths: Set<String> = []
        for tracking in [0, 400, -60] {
            let folder = try TemporaryFolder()
            var issue = SmallIssue(body: "![A word](../art/word.svg)\n\nText.")
            issue.files["art/word.svg"] = Array(svg.utf8)
            try issue.write(to: folder)
            try folder.write("name: The Test Review\ntheme: ours\n", to: "Issues/publication.yaml")
            try folder.write("styles: {title: {tracking: \(tracking)}}\n", to: "Issues/ours.yaml")
            let run = try Zine.run(["build", "--editions", "pages"], in: folder)
            #expect(run.status == 0, "\(run.errors)")
            let boxes = try Tool.text("pdftotext", ["-bbox", "IN", "-"], on: try folder.read("Output/001/pages.pdf"))
            let word = try #require(boxes.firstMatch(of: /xMin="([0-9.]+)"[^>]*xMax="([0-9.]+)"[^>]*>Waterline</))
            let width = try #require(Double(word.2)) - (try #require(Double(word.1)))
            widths.insert(String((width * 10).rounded()))
        }
        #expect(widths.count == 1, "\(widths)")
    }
}
