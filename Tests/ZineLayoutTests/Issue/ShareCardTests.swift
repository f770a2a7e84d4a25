import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("The card of a shared link")
struct ShareCardTests {
    private static func text(_ words: String) -> [Inline] {
        words.isEmpty ? [] : [Inline(.text(words), at: SourceSpan(file: "a.md"))]
    }

    /// More than a card holds; in the toy's letters some sixty go on a line.
    private static let longest = String(repeating: "extraordinarily ", count: 60)

    private func frame(
        _ title: String, _ summary: String = "", picture: ImageFile? = nil, name: String = "The Review"
    ) -> Frame {
        var article = Article(path: "a.md", slug: "a", title: Self.text(title), language: "en")
        article.summary = Self.text(summary)
        if picture != nil { article.art = Picture(path: "p.svg", alternativeText: "", at: SourceSpan(file: "a.md")) }
        let issue = ZineDocument.Issue(
            publication: Publication(name: name), slug: "001", folder: "001", number: 1,
            date: PartialDate(year: 2031, month: 5), contents: [.init(article: article)])
        var card = ShareCard(
            issue, theme: Theme(), images: picture.map { ["p.svg": $0] } ?? [:], shaper: ToyShaper(),
            hyphenator: ToyHyphenator())
        return card.frame(for: article)
    }

    private func words(_ frame: Frame) -> String {
        frame.items.compactMap { item in
            if case .glyphs(let run) = item.mark { run.text } else { nil }
        }.joined(separator: " ")
    }

    @Test(
        "holds everything it says, whatever the length",
        arguments: zip(
            [
                "A", "Server Outages and Increased API Errors", longest,
                String(longest.filter { $0 != " " }.prefix(240)),
            ],
            [longest, "A request lost its second half.", longest, ""]))
    func inside(title: String, summary: String) {
        for picture in [nil, ImageFile(format: .svg, bytes: [], size: Size(width: .points(30), height: .points(40)))] {
            let frame = frame(title, summary, picture: picture, name: title)
            #expect(frame.size == ShareCard.size)
            for item in frame.items {
                switch item.mark {
                case .glyphs(let run):
                    #expect(run.origin.y > .zero && run.origin.y < frame.size.height, "\(run.text.prefix(20))")
                    #expect(run.origin.x >= .zero)
                case .rule(let rect):
                    #expect(rect.left >= .zero && rect.right <= frame.size.width && rect.bottom <= frame.size.height)
                case .image(let placement):
                    #expect(placement.rect.right <= frame.size.width && placement.rect.bottom <= frame.size.height)
                default: break
                }
            }
        }
    }

    @Test("says all of a title that fits, and ends one that does not with an ellipsis")
    func titles() {
        #expect(words(frame("Server Outages and Increased API Errors", "Half a request.")).contains("Increased"))
        #expect(words(frame("Short", "Half a request.")).contains("Half"))
        #expect(words(frame(Self.longest)).contains("extraordinarily…"))
        // Where nothing parts the words, as in Chinese, the letters are cut.
        let solid = words(frame(String(repeating: "障害報告", count: 100)))
        #expect(solid.contains("障害") && (solid.hasSuffix("…") || solid.hasSuffix("… ")))
    }

    @Test("has room for its picture beside the words")
    func picture() {
        let image = ImageFile(format: .svg, bytes: [], size: Size(width: .points(30), height: .points(40)))
        let frame = frame("Title", picture: image)
        let rects = frame.items.compactMap { item -> Rect? in
            if case .image(let placement) = item.mark { placement.rect } else { nil }
        }
        #expect(rects.count == 1)
        for item in frame.items {
            if case .glyphs(let run) = item.mark, run.text.contains("Title"), let rect = rects.first {
                #expect(run.origin.x + run.width <= rect.left)
            }
        }
    }
}
