import Foundation
import ZineCore
import ZineLayout
import ZineReader
import ZineTestSupport

@testable import ZineKit

/// An article of `Tests/Fixtures/Reviewed`, as an issue: `NAME.md`, keys of its issue.yaml in `NAME.yaml` and of its
/// publication.yaml in `NAME.publication.yaml`, if it has these. Pictures, themes and short pieces are shared.
///
/// `NAME.yaml` may say in comments what else there is to know:
///
/// ```yaml
/// # tells: drop-cap-left-out    what `zine check` says, by id
/// # shows: 1, 4                 which pages are kept, where not the articles'
/// # edition: large-print
/// ```
struct ReviewedSample: Sendable {
    static let folder = Project.root + "/Tests/Fixtures/Reviewed"
    /// Every sample's name, sorted.
    static let names = files("").filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()

    let name: String
    private let manifest: String
    private let publication: String

    init(_ name: String) throws {
        self.name = name
        let own = { (file: String) in (try? String(contentsOfFile: Self.folder + "/" + file, encoding: .utf8)) ?? "" }
        let usual = "number: 1\ndate: 2031-05\ngenerated: []\ncontents: [articles/\(name).md]\n"
        manifest = Self.merged(usual, own(name + ".yaml"))
        publication = Self.merged(own("publication.yaml"), own(name + ".publication.yaml"))
    }

    /// The pages as text; what there is to tell of them is put into `problems`.
    func dump(threads: Int, _ problems: inout [Diagnostic]) throws -> String? {
        let builder = try builder(threads: threads)
        guard var composition = try builder.compose("P/001", &problems) else { return nil }
        if isLargePrint {
            composition = LargePrintEdition(of: composition, builder.settings, reported: problems).composition
        }
        let dump = FrameDump(composition.pages, fonts: composition.resources.fonts)
        return shown(composition).map { dump.text(of: $0..<($0 + 1)) }.joined(separator: "\n")
    }

    /// The pages that are kept, from zero.
    private func shown(_ composition: Composition) -> [Int] {
        let all = composition.pages.pages.indices
        if isLargePrint { return Array(all) }
        let named = values(of: "shows").compactMap { Int($0) }
        let articles = composition.report.articles.flatMap { $0.firstPage..<($0.firstPage + $0.pageCount) }
        return Set(named.isEmpty ? articles : named).sorted().map { $0 - 1 }.filter(all.contains)
    }

    /// What an editor is told, each with its id, once each.
    func told() throws -> Set<String> {
        var problems: [Diagnostic] = []
        try builder(threads: 0).check("P/001", &problems)
        return Set(problems.map { "\($0.name): \($0.message)" })
    }

    /// The ids that it may be told.
    var expected: Set<String> { Set(values(of: "tells")) }

    private var isLargePrint: Bool { values(of: "edition") == ["large-print"] }

    private func builder(threads: Int) throws -> IssueBuilder {
        IssueBuilder(
            programFiles: ProgramFiles(root: Project.root), sources: .written(try sources()), threads: threads)
    }

    /// Of the files that are shared only those are there that the sample names: one that no issue lists is told of.
    private func sources() throws -> [String: String] {
        let article = try Self.text(name + ".md")
        var files = [
            "P/publication.yaml": publication, "P/001/issue.yaml": manifest, "P/001/articles/\(name).md": article,
        ]
        for piece in Self.files("/articles") where manifest.contains("articles/" + piece) {
            files["P/001/articles/" + piece] = try Self.text("articles/" + piece)
        }
        for picture in Self.files("/art") { files["P/001/art/" + picture] = try Self.text("art/" + picture) }
        for theme in Self.files("/themes") { files["P/themes/" + theme] = try Self.text("themes/" + theme) }
        files["P/spelling.txt"] = try Self.text("spelling.txt")
        return files
    }

    private func values(of comment: String) -> [String] {
        manifest.split(separator: "\n").filter { $0.hasPrefix("# \(comment): ") }.flatMap { line in
            line.dropFirst(comment.count + 4).split(whereSeparator: { ", ".contains($0) }).map(String.init)
        }
    }

    private static func files(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: Self.folder + folder)) ?? []).sorted()
    }

    private static func text(_ file: String) throws -> String {
        try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
    }

    /// A manifest without the keys that another has, and the other.
    private static func merged(_ usual: String, _ own: String) -> String {
        let keys = own.split(separator: "\n").compactMap { line in
            line.first?.isLetter == true ? line.split(separator: ":").first.map { "\($0):" } : nil
        }
        let kept = usual.split(separator: "\n").filter { line in !keys.contains { line.hasPrefix($0) } }
        return (kept.map(String.init) + [own]).joined(separator: "\n")
    }
}
