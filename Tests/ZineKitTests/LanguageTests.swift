import Foundation
import Testing
import ZineCore
import ZineDocument
import ZineKit
import ZineLayout
import ZineTestSupport

/// A page of prose in each of eight languages, and an issue that is read from the right.
@Suite("A page in every language", .serialized)
struct LanguageTests {
    private static let fixtures = Project.root + "/Tests/Fixtures/"
    private static let languages = Result { try Proof(fixtures + "Languages/008") }
    private static let backwards = Result { try Proof(fixtures + "RightToLeft/009") }

    /// Without what nobody sees and where lines may end: white space, soft hyphens, marks of direction.
    private static func squashed(_ text: some StringProtocol) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars
        where !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint {
            view.append(scalar)
        }
        return PlainText.folded(String(view))
    }

    /// The first word that does not come in its order, with no more than a page's furniture between two words.
    private static func firstMissing(of words: [String], in text: String, reach: Int = 160) -> String? {
        var rest = Substring(squashed(text))
        for word in words.map(squashed) where !word.isEmpty {
            guard let place = rest.range(of: word),
                rest.distance(from: rest.startIndex, to: place.lowerBound) <= reach
            else { return "\(word), after which stands \(rest.prefix(60))" }
            rest = rest[place.upperBound...]
        }
        return nil
    }

    @Test(
        "is copied out of the PDF as it went in",
        arguments: ["deutsch", "francais", "russkij", "nihongo", "zhongwen", "hindi"])
    func copied(slug: String) throws {
        let proof = try Self.languages.get()
        let article = try #require(proof.issue.articles.first { $0.slug == slug })
        let range = try proof.pages(of: article)
        // In the order of the content: what is read aloud.
        #expect(Self.firstMissing(of: article.words, in: try proof.text(pages: range)) == nil)
    }

    /// Letters alone: where numbers and brackets stand among words that run backwards is for the reader's algorithm, and
    /// pdftotext takes marks, which have no width, for letters of their own that stand beside theirs.
    private static func letters(_ text: String) -> [String] {
        text.unicodeScalars.split { !$0.properties.isAlphabetic && !isMark($0) }.map { word in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: word.filter { $0.properties.isAlphabetic && !isMark($0) && $0.value > 0x24F })
            return String(view)
        }.filter { !$0.isEmpty }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .nonspacingMark || scalar.properties.isDefaultIgnorableCodePoint
    }

    @Test("that runs backwards is copied in the order in which it is read", arguments: ["arabiyya", "ivrit"])
    func copiedBackwards(slug: String) throws {
        let proof = try Self.languages.get()
        let article = try #require(proof.issue.articles.first { $0.slug == slug })
        let range = try proof.pages(of: article)
        let text = try Tool.text(
            "pdftotext", ["-enc", "UTF-8", "-f", "\(range.lowerBound)", "-l", "\(range.upperBound)", "IN", "-"],
            on: try proof.pages)
        // A mark that went astray may part a word: the letters must come in order all the same.
        let copied = Self.letters(text).joined()
        let typed = Self.letters(article.words.joined(separator: " "))
        #expect(typed.count > 100)
        #expect(Self.firstMissing(of: typed, in: copied, reach: 40) == nil)
    }

    @Test("says everything in order to those who have it read to them")
    func readAloud() throws {
        for path in ["Languages/008", "RightToLeft/009"] {
            var problems: [Diagnostic] = []
            let builder = IssueBuilder(programFiles: ProgramFiles(root: Project.root))
            let composition = try #require(try builder.compose(Self.fixtures + path, &problems))
            #expect(!problems.hasErrors && !problems.contains { $0.id == "missing-fallback" }, "\(problems)")
            for fit in composition.report.articles {
                let article = try #require(composition.issue.articles.first { $0.slug == fit.slug })
                let pages = composition.pages.pages[(fit.firstPage - 1)..<(fit.firstPage - 1 + fit.pageCount)]
                var text = ""
                for case (.glyphs(let run), .some) in pages.flatMap(\.frame.items).map({ ($0.mark, $0.element) }) {
                    text += run.text
                }
                var body = article
                body.footnotes = []
                #expect(Self.firstMissing(of: body.words, in: text) == nil, "\(article.path)")
            }
        }
    }

    // MARK: From right to left

    /// Left edges of the first marks with a text, on a page counted from one.
    private static func left(of text: String, page: Int, in composition: Composition) -> Length? {
        for case .glyphs(let run) in composition.pages.pages[page - 1].frame.items.map(\.mark)
        where run.text.contains(text) { return run.origin.x }
        return nil
    }

    @Test("from right to left mirrors margins, columns, labels and the binding")
    func mirrored() throws {
        var problems: [Diagnostic] = []
        let builder = IssueBuilder(programFiles: ProgramFiles(root: Project.root))
        let path = Self.fixtures + "RightToLeft/009"
        let composition = try #require(try builder.compose(path, &problems))
        let page = composition.theme.page
        let place = { (text: String, number: Int) in
            try #require(Self.left(of: text, page: number, in: composition), "\(text)")
        }
        // The second page is a right-hand one: it has the fold at its left.
        for number in [2, 3] {
            let start = number == 2 ? page.spine : page.foreEdge
            let ends = composition.pages.pages[number - 1].frame.items.compactMap { item -> Length? in
                guard case .glyphs(let run) = item.mark else { return nil }
                return run.origin.x + run.width
            }
            let right = try #require(ends.max())
            #expect(abs((right - start - page.measure).points) < 3)
        }
        #expect(try place("09:33:59", 2) > place("الإشعال", 2))
        #expect(try place("الجهاز", 3) > place("الحالة", 3))
        #expect(try place("الحالة", 3) > place("الوقت", 3))
        #expect(try place("value", 3) < page.foreEdge + .points(1))
        let proof = try Self.backwards.get()
        let first = try Tool.text(
            "pdftotext", ["-enc", "UTF-8", "-f", "1", "-l", "1", "-bbox", "IN", "-"], on: try proof.booklet)
        // The outer side of the sheet: the cover at the left, the back at the right.
        let cover = try #require(first.firstMatch(of: /xMax="([0-9.]+)"[^>]*>9</))
        #expect(try #require(Double(cover.1)) < 396)
    }
}
