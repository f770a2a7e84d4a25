import Testing
import ZineCore
import ZineImport
import ZineReader
import ZineTestSupport

@testable import ZineKit

/// From an address to an issue's folder, and back again.
@Suite("Importing into an issue")
struct ImporterTests {
    private let folder: TemporaryFolder
    private let server: WildServer

    init() throws {
        folder = try TemporaryFolder()
        server = try #require(WildServer([:]))
        try folder.write("name: Review\nlanguage: en-US\n", to: "publication.yaml")
        try folder.write("number: 1\ndate: 2031-05\n# The articles.\ncontents: []  # none yet\n", to: "001/issue.yaml")
    }

    private func request(_ source: String) -> Importer.Request {
        var request = Importer.Request(source: source, issue: folder["001"])
        request.allowsPrivate = true
        return request
    }

    private static let dot: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]

    private func page(_ middle: String, more: String = "") -> String {
        "<html lang=en><head><title>A queue fell</title></head><body><article><h1>A queue fell</h1><p>It began at 09:10 UTC, when nobody was looking at the queue.</p><p>\(middle)</p><p>It ended at 10:00 UTC.</p>\(more)</article></body></html>"
    }

    @Test("The article, its pictures and its line in the contents are written; comments stay")
    func whole() throws {
        server.set(
            "/2031/queue",
            .page(
                page("A picture: <img src='/i/depth.png' alt='Depth'>", more: "<p><img src='gone.png' alt='Gone'></p>"))
        )
        server.set("/i/depth.png", .page(Self.dot, type: "text/plain"))
        let outcome = try Importer().run(request(server.address("/2031/queue")))
        let article = try folder.text("001/articles/a-queue-fell.md")
        #expect(article.contains("A picture: ![Depth](../art/depth.png)"))
        #expect(
            article.contains("source: \"\(server.address("/2031/queue"))\"")
                || article.contains("source: \(server.address("/2031/queue"))"))
        #expect(article.contains("timezone: UTC") && article.contains("sha256:"))
        #expect(try folder.read("001/art/depth.png") == Self.dot)
        #expect(
            try folder.text("001/issue.yaml")
                == "number: 1\ndate: 2031-05\n# The articles.\ncontents:  # none yet\n  - articles/a-queue-fell.md\n")
        let missed = outcome.remarks.contains {
            if case .missingPicture(let address, _) = $0 { address.hasSuffix("gone.png") } else { false }
        }
        #expect(missed)
    }

    @Test("An imported report builds at once without an error, and what is told of it is the editor's to decide")
    func built() throws {
        server.set("/i/depth.png", .page(Self.dot, type: "image/png"))
        server.set(
            "/a",
            .page(
                page(
                    "See <a href='#cost'>what it cost</a> and <a href='#none'>nothing</a><sup id=r1><a href='#n1'>1</a></sup>.<br><img src='/gone.png'>",
                    more: """
                        <h4 id=cost>What it cost</h4><table><tr><th rowspan=2>Hour<th colspan=2>Orders<tr><th>made<th>lost<tr><td>9<td>12 | 13<td>*4*</table>
                        <ul><li>09:10 The queue grows<ul><li>and grows</ul><li><input type=checkbox checked> done</ul><pre><code class=language-sh>ls &lt;a&gt; ```</code></pre>
                        <dl><dt>Queue<dd>What waits.</dl><details><summary>More</summary><p>Hidden words :smile: for $5 [a] and *b*.</details><blockquote><p># no heading</blockquote>
                        <div class='admonition warning'><p class=admonition-title>Warning</p><p>Hot</div><svg width=90 height=90><text x=9 y=9>a</text><path d='M0 0L9 9'/></svg><ol><li id=n1>A Sunday. <a href='#r1'>↩</a></ol>
                        """)))
        _ = try Importer().run(request(server.address("/a")))
        let result = IssueReader(files: .fileSystem).read(folder: folder["001"])
        #expect(!result.diagnostics.hasErrors, "\(result.diagnostics)")
        let asked: Set = ["missing-date", "missing-license", "missing-alt", "missing-attribution", "remote-image"]
        #expect(Set(result.diagnostics.map(\.id)).isSubset(of: asked), "\(result.diagnostics)")
        let build = try Tool.run(
            Project.program, ["build", "--quiet", "001", "--editions", "print,web"], in: folder.path)
        #expect(build.status == 0, "\(build.errors)")
    }

    @Test("A GIF is kept as PNG, and one that moves as its first frame, which is told")
    func still() throws {
        let frame: [UInt8] = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]
        let moving =
            Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x21, 0xFF, 11]
            + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0] + frame + frame + [0x3B]
        server.set("/a", .page(page("<img src=queue.gif alt=Queue>")))
        server.set("/queue.gif", .page(moving, type: "image/gif"))
        let outcome = try Importer().run(request(server.address("/a")))
        #expect(try folder.read("001/art/queue.png").starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(outcome.remarks.contains(.still("art/queue.png")))
        #expect(try folder.text("001/articles/a-queue-fell.md").contains("![Queue](../art/queue.png)"))
    }

    @Test("An article that is there is not written over, and a page that fails writes nothing")
    func neverOver() throws {
        server.set("/a", .page(page("x")))
        _ = try Importer().run(request(server.address("/a")))
        let before = try folder.state(of: "001")
        #expect(throws: Importer.Failure.exists(folder["001/articles/a-queue-fell.md"])) {
            try Importer().run(request(server.address("/a")))
        }
        #expect(throws: Importer.Failure.self) { try Importer().run(request(server.address("/none"))) }
        server.set("/empty", .page("<html><body><script>fill()</script></body></html>"))
        #expect(throws: Importer.Failure.self) { try Importer().run(request(server.address("/empty"))) }
        #expect(try folder.state(of: "001") == before)
    }

    @Test(
        "What is no page is refused and says what to do, and nothing is written",
        arguments: [
            ("story.docx", Array("PK\u{3}\u{4}".utf8) + [20, 0, 6], "pandoc"),
            ("a.pdf", Array("%PDF-1.7\n".utf8), "PDF"),
            ("a.rtf", Array("{\\rtf1 a}".utf8), "pandoc"), ("a.png", dot, "picture"),
        ] as [(String, [UInt8], String)])
    func noPage(name: String, bytes: [UInt8], words: String) throws {
        try folder.write(bytes, to: name)
        let before = try folder.state(of: "001")
        let failure = #expect(throws: Importer.Failure.self) { try Importer().run(request(folder[name])) }
        #expect(String(describing: failure).contains(words))
        #expect(try folder.state(of: "001") == before)
    }

    @Test("A page saved with its folder brings its pictures from there, and none from elsewhere")
    func saved() throws {
        try folder.write(
            page("<img src='Queue_files/depth.png'><img src='../secret.png'><img src='/etc/passwd'>"),
            to: "saved/Queue.html")
        try folder.write(Self.dot, to: "saved/Queue_files/depth.png")
        try folder.write(Self.dot, to: "secret.png")
        _ = try Importer().run(request(folder["saved/Queue.html"]))
        #expect(try folder.files(in: "001/art") == ["depth.png"])
    }

    @Test("Again: what the original changed is taken in, what the editor changed stays, both are told apart")
    func again() throws {
        server.set("/a", .page(page("The second paragraph.", more: "<p>The last.</p>")))
        _ = try Importer().run(request(server.address("/a")))
        let path = "001/articles/a-queue-fell.md"
        let edited = try folder.text(path).replacing("The last.", with: "The last, edited.")
        try folder.write(edited, to: path)
        #expect(SourceCheck(allowsPrivate: true).problems(in: folder["001"]).isEmpty)
        server.set("/a", .page(page("The second paragraph, corrected.", more: "<p>The last.</p>")))
        #expect(SourceCheck(allowsPrivate: true).problems(in: folder["001"]).map(\.id) == ["source-changed"])
        _ = try Importer().again(request(folder[path]))
        let merged = try folder.text(path)
        #expect(
            merged.contains("The second paragraph, corrected.") && merged.contains("The last, edited.")
                && !merged.contains("<<<<<<<"))
        #expect(SourceCheck(allowsPrivate: true).problems(in: folder["001"]).isEmpty)
        server.set("/a", .page(page("The second paragraph, corrected.", more: "<p>The last of all.</p>")))
        let outcome = try Importer().again(request(folder[path]))
        #expect(
            try folder.text(path).contains(
                "<<<<<<< the article\nThe last, edited.\n=======\nThe last of all.\n>>>>>>> the original now"))
        #expect(outcome.advice.contains { $0.contains("choose") })
        server.set("/a", .page("gone", status: "410 Gone"))
        #expect(SourceCheck(allowsPrivate: true).problems(in: folder["001"]).map(\.id) == ["source-gone"])
    }

    @Test(
        "Text in other encodings arrives, whatever is said of it",
        arguments: [
            ("text/html; charset=iso-8859-1", [UInt8]("Caf".utf8) + [0xE9], "Café"),
            ("text/html; charset=utf-8", [UInt8]("Caf".utf8) + [0xE9], "Café"),
            ("text/html", [UInt8]("Café".utf8), "Café"),
            ("text/html; charset=windows-1251", [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], "Привет"),
            ("text/html; charset=shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本"),
            ("text/html; charset=nonsense", [UInt8]("Café".utf8), "Café"),
            ("text/html", [UInt8]("Caf".utf8) + [0xE9], "Café"),
            ("text/html; charset=us-ascii", [UInt8]("Café".utf8), "Café"),
            ("text/html; charset=utf-16", [UInt8]("Café".utf8), "Café"),
            ("text/html; charset=euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"),
            ("text/html; charset=gb2312", [0xCE, 0xC4, 0xD7, 0xD6], "文字"),
        ])
    func encodings(_ type: String, _ bytes: [UInt8], _ words: String) throws {
        server.set(
            "/e",
            .page(
                Array("<article><h1>T</h1><p>".utf8) + bytes
                    + Array("</p><p>More words follow here, enough of them for an article.</p></article>".utf8),
                type: type))
        let outcome = try Importer().text(request(server.address("/e")))
        #expect(outcome.text.contains("\n\(words)\n"))
    }

    @Test(
        "Lists of contents in other forms get their line as well",
        arguments: [
            ("contents: []\n", "contents:\n  - articles/x.md\n"),
            ("contents: [articles/a.md]\nnext: 2031-06\n", "contents: [articles/a.md, articles/x.md]\nnext: 2031-06\n"),
            (
                "contents:\n  # first\n  - articles/a.md  # it\n\nback_cover: b.md\n",
                "contents:\n  # first\n  - articles/a.md  # it\n  - articles/x.md\n\nback_cover: b.md\n"
            ),
            ("contents:\nnext: 2031-06\n", "contents:\n  - articles/x.md\nnext: 2031-06\n"),
        ])
    func contents(_ manifest: String, _ expected: String) {
        #expect(ContentsEditor.adding("articles/x.md", to: manifest) == expected)
    }
}
