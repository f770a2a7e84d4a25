import Foundation
import Testing
import ZineCore
import ZineTestSupport

@testable import ZineKit

/// Every look that the repository has on every issue in it.
@Suite("Every theme")
struct ThemeMatrixTests {
    private static func entries(_ folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(Project.root)/\(folder)")) ?? []
        return names.sorted().map { "\(folder)/\($0)" }
    }

    private static let magazines = ["Issues"] + entries("Examples")
    static let themes = (["Assets/Themes"] + magazines.map { $0 + "/themes" }).flatMap(entries).filter {
        $0.hasSuffix(".yaml")
    }
    static let issues = magazines.flatMap(entries).filter {
        FileManager.default.fileExists(atPath: "\(Project.root)/\($0)/issue.yaml")
    }

    @Test("and every issue is there")
    func everything() {
        #expect(Self.themes.count >= 5 && Self.issues.count >= 5)
    }

    @Test("sets every issue so that the proof-reader finds nothing", arguments: themes, issues)
    func clean(theme: String, issue: String) throws {
        let workshop = try #require(Workshop.find())
        var builder = IssueBuilder(workshop: workshop)
        builder.theme = "\(Project.root)/\(theme)"
        var problems: [Diagnostic] = []
        let composition = try #require(try builder.compose("\(Project.root)/\(issue)", &problems))
        #expect(!problems.hasErrors)
        let findings = try #require(composition.proof).problems(issue: issue)
        #expect(findings.isEmpty, "\(findings.map { "\($0.span.file):\($0.span.start.line): \($0.message)" })")
    }
}
