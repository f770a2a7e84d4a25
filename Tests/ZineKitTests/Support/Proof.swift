import Foundation
import ZineCore
import ZineDocument
import ZineKit
import ZineLayout
import ZineTestSupport

/// An issue built once, whose outputs every test of a suite reads.
struct Proof: Sendable {
    struct Broken: Error, CustomStringConvertible { var description: String }

    let folder: TemporaryFolder
    let name: String
    let issue: Issue
    let report: FitReport

    /// Builds an issue through the library into a folder of its own.
    init(_ path: String) throws {
        folder = try TemporaryFolder()
        let builder = IssueBuilder(programFiles: ProgramFiles(root: Project.root))
        var problems: [Diagnostic] = []
        guard let composition = try builder.compose(path, &problems) else {
            throw Broken(description: "\(path): \(problems.map(\.message))")
        }
        issue = composition.issue
        let outcome = try builder.build(path, editions: Set(Edition.allCases), output: folder.path)
        guard let report = outcome.report, !outcome.files.isEmpty else {
            throw Broken(description: "\(path): \(outcome.diagnostics.map(\.message))")
        }
        self.report = report
        name = issue.slug
    }

    /// Every issue that proofs are made on, each built once for all tests.
    static let all: [String: Result<Proof, any Error>] = Dictionary(
        uniqueKeysWithValues: Project.issues.map { path in (path, Result { try Proof(path) }) })

    static func of(_ path: String) throws -> Proof {
        guard let proof = all[path] else { throw Broken(description: "no issue at \(path)") }
        return try proof.get()
    }

    var pages: [UInt8] { get throws { try folder.read(name + "/pages.pdf") } }
    var booklet: [UInt8] { get throws { try folder.read(name + "/booklet.pdf") } }
    var epub: [UInt8] { get throws { try folder.read(name + "/issue.epub") } }

    func text(of file: String) throws -> String { try folder.text(name + "/" + file) }

    var web: String { get throws { try folder.text(name + "/web/index.html") } }

    /// The text of some pages, counted from one, in the order in which it was set.
    func text(pages range: ClosedRange<Int>) throws -> String {
        try Tool.text(
            "pdftotext",
            ["-raw", "-enc", "UTF-8", "-f", String(range.lowerBound), "-l", String(range.upperBound), "IN", "-"],
            on: try pages)
    }

    /// The pages that an article stands on.
    func pages(of article: Article) throws -> ClosedRange<Int> {
        guard let fit = report.articles.first(where: { $0.slug == article.slug }), fit.pageCount > 0 else {
            throw Broken(description: "\(article.slug) has no page")
        }
        return fit.firstPage...(fit.firstPage + fit.pageCount - 1)
    }
}

extension Article {
    /// Title, summary and body, without the notes.
    var bodyWords: [String] {
        var body = self
        body.footnotes = []
        // In print figures may come later than the text around them.
        body.blocks.removeAll { if case .figure = $0.content { true } else { false } }
        return body.words
    }

    /// The captions of the figures between its blocks, in order.
    var captionWords: [String] {
        var reader = WordReader()
        reader.read(blocks.filter { if case .figure = $0.content { true } else { false } })
        return reader.words
    }

    /// The words of all notes, in the notes' order.
    var noteWords: [String] {
        var reader = WordReader()
        for note in footnotes { reader.read(note.blocks) }
        return reader.words
    }
}
