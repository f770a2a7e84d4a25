import Foundation
import Testing
import ZineCore
import ZineDocument
import ZineKit
import ZineLayout
import ZineTestSupport

/// The same story in every language that the program speaks: quotes in quotes, dashes, abbreviations, numbers with units,
/// dates, a list, a note, a timeline, a table, a listing and a warning. What its pages say is kept beside the tests, to be
/// read by those who know the language.
@Suite("A sample in every language", .serialized)
struct LanguageSampleTests {
    private static let folder = Project.root + "/Tests/Fixtures/Samples"
    /// What the pages of each article say, by its language, and what there was to tell.
    private static let composed = Result { () -> (words: [String: String], problems: [String]) in
        var problems: [Diagnostic] = []
        var words: [String: String] = [:]
        for number in ["011", "012", "013", "014"] {
            let builder = IssueBuilder(workshop: Workshop(root: Project.root))
            let composition = try #require(try builder.compose(folder + "/" + number, &problems))
            for article in composition.issue.articles {
                words[article.language] = try Self.words(of: article.language, in: composition)
            }
        }
        return (words, problems.filter { $0.id != "no-hyphenation" }.map { "\($0.id): \($0.message)" })
    }

    private static let tags = [
        "ar", "ca", "cs", "da", "de", "de-CH", "el", "en-GB", "en-US", "es", "es-MX", "fa", "fi", "fr", "he", "hi",
        "hu",
        "id", "it", "ja", "ko", "nb", "nl", "pl", "pt-BR", "pt-PT", "ro", "ru", "sv", "th", "tr", "uk", "vi", "zh-Hans",
        "zh-Hant",
    ]

    /// What an article's pages say, an element to a line; lines' ends are none of it. `·` and `¦` stand for the no-break space
    /// and the narrow one.
    private static func words(of tag: String, in composition: IssueBuilder.Composition) throws -> String {
        let article = try #require(composition.issue.articles.first { $0.language == tag }, "\(tag)")
        let fit = try #require(composition.report.articles.first { $0.slug == article.slug })
        var text = ""
        var last: StructureID?
        for page in composition.pages.pages[(fit.firstPage - 1)..<(fit.firstPage - 1 + fit.pageCount)] {
            for case (.glyphs(let run), let element?) in page.frame.items.map({ ($0.mark, $0.element) }) {
                if let last, last != element { text += "\n" }
                text += run.text
                last = element
            }
        }
        let lines = text.split(separator: "\n").map { $0.trimming { $0 == " " } }.filter { !$0.isEmpty }
        let visible = lines.joined(separator: "\n").unicodeScalars.map { scalar in
            scalar == "\u{A0}" ? "·" : scalar == "\u{202F}" ? "¦" : scalar == "\u{AD}" ? "" : String(scalar)
        }
        return visible.joined() + "\n"
    }

    /// `ZINE_RECORD=1` writes what the pages say, for a reader to look over.
    @Test("says on its pages what was read over", arguments: tags)
    func pages(tag: String) throws {
        let words = try #require(try Self.composed.get().words[tag])
        let file = "\(Self.folder)/pages/\(tag).txt"
        if ProcessInfo.processInfo.environment["ZINE_RECORD"] == "1" {
            try words.write(toFile: file, atomically: true, encoding: .utf8)
        }
        #expect(words == (try String(contentsOfFile: file, encoding: .utf8)))
    }

    @Test("has no character without a face, and nothing that an editor has to be told")
    func silent() throws {
        #expect(try Self.composed.get().problems == [])
    }
}

extension String {
    fileprivate func trimming(_ isDropped: (Character) -> Bool) -> String {
        String(drop(while: isDropped).reversed().drop(while: isDropped).reversed())
    }
}

extension Substring {
    fileprivate func trimming(_ isDropped: (Character) -> Bool) -> String { String(self).trimming(isDropped) }
}
