import Foundation
import Testing
import ZineCore
import ZineDocument
import ZineKit
import ZineLayout
import ZineTestSupport

/// The same story in every language that the program speaks: quotes in quotes, dashes, abbreviations, numbers with units,
/// dates, a list, a note, a timeline, a table, a listing and a warning. What its pages say is kept beside the tests, to be
/// read by those who know the language; `·` and `¦` stand for no-break spaces there.
@Suite("A sample in every language", .serialized)
struct LanguageSampleTests {
    private static let folder = Project.root + "/Tests/Fixtures/Samples"
    /// What the pages of each article say, by its language, and what there was to tell.
    private static let composed = Result { () -> (words: [String: String], problems: [String]) in
        var problems: [Diagnostic] = []
        var words: [String: String] = [:]
        for number in ["011", "012", "013", "014"] {
            let builder = IssueBuilder(programFiles: ProgramFiles(root: Project.root))
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

    /// What an article's pages say, an element to a line; lines' ends are none of it.
    private static func words(of tag: String, in composition: Composition) throws -> String {
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
        return lines.joined(separator: "\n").filter { $0 != "\u{AD}" } + "\n"
    }

    /// `make accept` writes what the pages say, for a reader to look over.
    @Test("says on its pages what was read over", arguments: tags)
    func pages(tag: String) throws {
        let words = try #require(try Self.composed.get().words[tag])
        let visible = String(words.map { $0 == "\u{A0}" ? "·" : $0 == "\u{202F}" ? "¦" : $0 })
        let difference = try RecordedText(file: "\(Self.folder)/pages/\(tag).txt").difference(from: visible)
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test("says in print and on screens the same words", arguments: ["011", "012", "013", "014"])
    func web(number: String) throws {
        let output = try TemporaryFolder()
        let builder = IssueBuilder(programFiles: ProgramFiles(root: Project.root))
        let outcome = try builder.build("\(Self.folder)/\(number)", editions: [.web], output: output.path)
        #expect(!outcome.files.isEmpty, "\(outcome.diagnostics.map(\.message))")
        let page = WebText.words(try output.text("\(number)/web/index.html")).joined(separator: " ")
        let manifest = try String(contentsOfFile: "\(Self.folder)/\(number)/issue.yaml", encoding: .utf8)
        for tag in Self.tags where manifest.contains("/\(tag.lowercased()).md") {
            let words = try #require(try Self.composed.get().words[tag])
            // In print a middle dot parts what stands in elements of its own on screens.
            for line in words.split(separator: "\n").flatMap({ $0.split(separator: " · ") }) where line.count > 1 {
                let said = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                #expect(page.contains(said), "\(tag): \(said)")
            }
        }
    }

    @Test(
        "is checked in silence, but for dictionaries that this machine lacks", arguments: ["011", "012", "013", "014"])
    func checked(number: String) throws {
        var problems: [Diagnostic] = []
        try IssueBuilder(programFiles: ProgramFiles(root: Project.root)).check("\(Self.folder)/\(number)", &problems)
        let unhyphenated = Set(problems.filter { $0.id == "no-hyphenation" }.map(\.span.file))
        let told = problems.filter { problem in
            // What does not fill a page, and what letters a face lacks, is no mistake of a language.
            !["no-hyphenation", "borrowed-glyph"].contains(problem.id) && !problem.message.contains("filled")
                && !problem.message.contains("empty at the foot")
                && !unhyphenated.contains(problem.span.file)
        }
        #expect(told.isEmpty, "\(told.map { "\($0.id): \($0.message)" })")
    }

    @Test("has no character without a face, and nothing that an editor has to be told but what the house's serif lacks")
    func silent() throws {
        // Source Serif Pro has not all letters of Vietnamese.
        let problems = try Self.composed.get().problems
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("borrowed-glyph: 'Source Serif Pro' lacks “ư”") == true)
        #expect(problems.first?.contains("of the text in 'vi', taken from 'Noto Serif'") == true)
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
