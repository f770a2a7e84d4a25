import Testing
import ZineDocument
import ZineLayout
import ZineTestSupport

/// Text is sacred: every word an article holds is in every edition, in order.
@Suite("Every word", .serialized)
struct WordProofTests {
    @Test("of every article is on its pages, in order", arguments: Project.issues)
    func print(path: String) throws {
        let proof = try Proof.of(path)
        for article in proof.issue.articles {
            let text = try proof.text(pages: try proof.pages(of: article))
            let match = WordMatch(text, reach: 160)
            #expect(match.firstMissing(of: article.bodyWords) == nil, "\(article.path)")
            let captions = WordMatch(text, reach: .max / 2).firstMissing(of: article.captionWords)
            #expect(captions == nil, "captions of \(article.path)")
            let notes = WordMatch(text, reach: .max / 2).firstMissing(of: article.noteWords)
            #expect(notes == nil, "notes of \(article.path)")
        }
    }

    @Test("of every article is on the web page, in order", arguments: Project.issues)
    func web(path: String) throws {
        let proof = try Proof.of(path)
        let shown = WebText.words(try proof.web)
        var place = 0
        for article in proof.issue.articles {
            for word in article.words {
                guard let found = shown[place...].firstIndex(of: word) else {
                    Issue.record("'\(word)' of \(article.path) is not on the page, or not in its place")
                    break
                }
                place = found + 1
            }
        }
    }

    @Test("of every article is on its page of the published site, in order")
    func site() throws {
        let folder = try TemporaryFolder()
        let arguments = ["publish", Project.root + "/Issues", "--to", "Site", "--no-downloads", "--quiet"]
        #expect(try Zine.run(arguments, in: folder).status == 0)
        var count = 0
        for path in Project.issues where path.hasPrefix(Project.root + "/Issues/") {
            let issue = try Proof.of(path).issue
            for article in issue.articles {
                let shown = WebText.words(try folder.text("Site/\(issue.slug)/\(article.slug)/index.html"))
                var place = 0
                for word in article.words {
                    let found = shown[place...].firstIndex(of: word)
                    #expect(found != nil, "'\(word)' of \(article.path) is not on its page, or not in its place")
                    guard let found else { break }
                    place = found + 1
                }
                count += 1
            }
        }
        #expect(count >= 10)
    }

    @Test("is missed by this very proof when it is taken away", arguments: Project.issues.prefix(1))
    func canFail(path: String) throws {
        let proof = try Proof.of(path)
        var random = SeededRandom(seed: 7)
        let article = try #require(proof.issue.articles.max { $0.words.count < $1.words.count })
        let text = try proof.text(pages: try proof.pages(of: article))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var missed = 0
        var unmissed: [Substring] = []
        for _ in 0..<40 {
            var fewer = lines
            let gone = fewer.remove(at: 12 + random.below(lines.count - 40))
            let isHead = gone.contains(proof.issue.publication.name)
            let hasWords = !isHead && gone.contains { $0.isLowercase } && gone.count > 20
            if !hasWords
                || WordMatch(fewer.joined(separator: "\n"), reach: 160).firstMissing(of: article.bodyWords) != nil
            {
                missed += 1
            } else {
                unmissed.append(gone)
            }
        }
        #expect(missed == 40, "\(unmissed)")
    }
}
