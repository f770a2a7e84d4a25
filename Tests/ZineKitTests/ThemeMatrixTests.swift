import Foundation
import Testing
import ZineCore
import ZineProof
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

    /// What the search for pages leaves in looks that an issue was not written for: white that no words are there to fill,
    /// and lines that these words leave no better way.
    private static let leftElsewhere: Set<Finding.Kind> = [
        .hole, .unlikeFeet, .unlikeSpaces, .spacedLetters, .shortLine, .raggedLines, .turnedWord,
    ]

    /// Whether an issue was written for a look: that of its own publication.
    private func isOwn(_ theme: String, _ issue: String) -> Bool {
        if issue.hasPrefix("Issues/") { return theme == "Assets/Themes/house.yaml" }
        let folder = issue.split(separator: "/").prefix(2).joined(separator: "/")
        return theme.hasPrefix(folder)
    }

    @Test("sets every issue so that the proof-reader finds nothing to mend", arguments: themes, issues)
    func clean(theme: String, issue: String) throws {
        let programFiles = try #require(ProgramFiles.find())
        var builder = IssueBuilder(programFiles: programFiles)
        builder.theme = "\(Project.root)/\(theme)"
        var problems: [Diagnostic] = []
        let composition = try #require(try builder.compose("\(Project.root)/\(issue)", &problems))
        #expect(!problems.hasErrors)
        let left = isOwn(theme, issue) ? [] : Self.leftElsewhere
        let findings = try #require(composition.proofReading).findings.filter {
            !$0.isSlight && !left.contains($0.kind)
        }
        #expect(findings.isEmpty, "\(findings.map { "\($0.page): \($0.kind.rawValue) \($0.amount) \($0.words)" })")
    }
}
