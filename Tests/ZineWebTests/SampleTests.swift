import Foundation
import Testing
import ZineDocument

@testable import ZineWeb

@Suite("A whole issue")
struct SampleTests {
    @Test("every word of every article is on the page, in order")
    func wordsInOrder() throws {
        let shown = PageWords.shown(try Assets.page(SampleIssue.issue))
        for article in SampleIssue.issue.articles {
            #expect(PageWords.firstMissing(PageWords.of(article), in: shown) == nil, "\(article.slug)")
        }
    }

    @Test("the sample can be written to a folder and looked at", .enabled(if: environment("ZINE_WEB_SAMPLE") != nil))
    func writeSample() throws {
        let folder = try #require(environment("ZINE_WEB_SAMPLE"))
        var context = try Assets.context()
        context.pageLabels = ["editors-note": "2", "report": "3", "essay": "9", "warteschlange": "11", "drawing": "12"]
        context.downloads = [WebContext.Download(path: "../booklet.pdf", name: "The booklet, to print and fold (PDF)")]
        let mail = try EmailTests.edition(SampleIssue.issue)
        let other = [
            OutputFile(path: "issue.epub", content: .bytes(try EPUBTests.book(SampleIssue.issue))),
            OutputFile(path: "email.html", content: .text(mail.html)),
            OutputFile(path: "email.txt", content: .text(mail.text)),
            OutputFile(path: "email.eml", content: .text(mail.message)),
        ]
        for file in try WebEdition.render(issue: SampleIssue.issue, context: context) + other {
            let url = URL(fileURLWithPath: folder).appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            switch file.content {
            case .text(let text): try Data(text.utf8).write(to: url)
            case .bytes(let bytes): try Data(bytes).write(to: url)
            case .copy(let source): try? Data(contentsOf: URL(fileURLWithPath: source)).write(to: url)
            }
        }
    }
}
