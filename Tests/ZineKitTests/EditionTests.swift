import Testing
import ZineDocument
import ZineLayout
import ZineTestSupport

/// The e-book and the inbox edition of whole issues, read back with other people's programs.
@Suite("The e-book and the e-mail", .serialized)
struct EditionTests {
    @Test("are left beside the other editions")
    func files() throws {
        let folder = try TemporaryFolder()
        try SmallIssue().write(to: folder)
        #expect(try Zine.run(["build"], in: folder).status == 0)
        let names = Set(try folder.state(of: "Output/001").keys)
        let promised = [
            "booklet.pdf", "pages.pdf", "issue.epub", "email.html", "email.txt", "email.eml", "web/index.html",
            "report.json",
        ]
        #expect(names.isSuperset(of: promised))
        #expect(try Zine.run(["build", "--editions", "epub", "--output", "book"], in: folder).status == 0)
        #expect(Set(try folder.state(of: "book/001").keys) == [".zine-pages", "issue.epub", "report.json"])
    }

    @Test("hold every word of every article, in order", arguments: Project.issues)
    func words(path: String) throws {
        let proof = try Proof.of(path)
        let words = proof.issue.articles.flatMap(\.words)
        let editions = [
            ("issue.epub", WebText.words(try BookReader.Book(proof.epub).pages.joined(separator: "\n"))),
            ("email.html", WebText.words(try proof.text(of: "email.html"))),
            ("email.txt", WebText.letterWords(try proof.text(of: "email.txt"))),
        ]
        for (name, shown) in editions {
            var place = 0
            for word in words where name != "email.txt" || !word.contains("[") {
                guard let found = shown[place...].firstIndex(of: word) else {
                    let place = "after \(shown[..<place].suffix(4)), before \(shown[place...].prefix(4))"
                    #expect(Bool(false), "'\(word)' is not in \(name), or not in its place, \(place)")
                    break
                }
                place = found + 1
            }
        }
    }

    /// Letters and figures alone, without case: what hyphens, capitals and ligatures do not change.
    private func letters(_ text: String) -> String {
        String(
            text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    }

    @Test("of the book's pages begin where the printed ones do", arguments: Project.issues)
    func printedPages(path: String) throws {
        let proof = try Proof.of(path)
        let marks = try BookReader.Book(proof.epub).pageMarks
        let articles = proof.report.articles.filter { $0.pageCount > 0 }
        // Short articles share a page.
        let printed = Set(articles.flatMap { $0.firstPage..<($0.firstPage + $0.pageCount) }).sorted()
        #expect(marks.map(\.label) == ["1"] + printed.map(String.init))
        for mark in marks.dropFirst() {
            let page = try Tool.text(
                "pdftotext", ["-layout", "-enc", "UTF-8", "-f", mark.label, "-l", mark.label, "IN", "-"],
                on: try proof.pages)
            // A day of a timeline that goes on is printed again, and read once.
            let line =
                page.split(separator: "\n").map { letters(String($0)) }
                .first { !$0.isEmpty && !$0.hasSuffix("continued") } ?? ""
            let after = letters(WebText.words(mark.after).joined()).prefix(60)
            // A drawing's own words come first on a page that begins with one; its caption stands for it.
            let isPicture = mark.after.drop { $0.isWhitespace }.hasPrefix("<figure")
            let isThere = isPicture ? letters(page).contains(after.prefix(14)) : after.contains(line.prefix(14))
            #expect(isThere, "page \(mark.label): “\(line)” is not in “\(after)”")
        }
    }

    /// Everything that an edition must not take over from an article.
    private static let hostile = """
        <script>alert(1)</script><style>@import url(https://evil.example/x.css)</style>

        Before <img src="https://evil.example/x.png" onerror="alert(2)"> after, [a](javascript:alert(3)),
        <a href="javascript:alert(4)" onclick="alert(5)">b</a>, [c](file:///etc/passwd),
        <https://fine.example/>.

        <iframe src="https://evil.example/"></iframe><svg onload="alert(6)"><script>alert(7)</script></svg>
        <object data="https://evil.example/o"></object><link rel="stylesheet" href="https://evil.example/l.css">

        - 14:18 - <script>alert(8)</script>one
        - 14:19 - [two](JaVaScRiPt:alert(9))
        """

    @Test("and the page let nothing through that runs, or that is fetched from elsewhere")
    func hostile() throws {
        let folder = try TemporaryFolder()
        try SmallIssue(body: Self.hostile).write(to: folder)
        #expect(try Zine.run(["build", "--editions", "web,epub,email"], in: folder).status == 0)
        let book = try BookReader.Book(folder.read("Output/001/issue.epub"))
        let outputs =
            try ["web/index.html", "email.html", "email.eml"].map { ($0, try folder.text("Output/001/" + $0)) }
            + book.pages.map { ("issue.epub", $0) }
        #expect(outputs.count == 4)
        for (name, text) in outputs {
            let markup = text.replacing("=\r\n", with: "").replacing("=3D", with: "=").lowercased()
            let patterns: [Regex<Substring>] = [
                /<(?:script|iframe|object|embed|svg|link [^>]*evil)/, /<[^>]+ on[a-z]+ *=/,
                /(?:href|src)="(?:javascript|file|data):/,
            ]
            for pattern in patterns {
                #expect(markup.firstMatch(of: pattern) == nil, "\(name): \(pattern)")
            }
            #expect(markup.firstMatch(of: /src="https?:/) == nil && !markup.contains("@import"), "\(name)")
            #expect(markup.contains("https://fine.example/") && markup.contains("before"), "\(name)")
        }
    }

    @Test("are dated like the pages")
    func dated() throws {
        let folder = try TemporaryFolder()
        try SmallIssue().write(to: folder)
        let run = try Zine.run(
            ["build", "--editions", "epub"], in: folder, environment: ["SOURCE_DATE_EPOCH": "1000000000"])
        #expect(run.status == 0)
        let package = try BookReader.Book(folder.read("Output/001/issue.epub"))["EPUB/package.opf"]
        #expect(package.contains("2001-09-09T01:46:40Z"))
    }

    @Test("are what epubcheck accepts, from odd issues too", .enabled(if: BookReader.epubcheck != nil))
    func epubcheck() throws {
        let folder = try TemporaryFolder()
        let odd = HostileIssue.odd.filter { $0.issue.files.isEmpty }
        try SmallIssue(articles: odd.map { String(decoding: $0.issue.article, as: UTF8.self) }).write(to: folder)
        #expect(try Zine.run(["build", "--editions", "epub"], in: folder).status == 0)
        // Our own issues are the business of `make check-output`.
        let jar = try #require(BookReader.epubcheck)
        let run = try Tool.run("java", ["-jar", jar, folder["Output/001/issue.epub"]])
        let said = run.output + run.errors
        #expect(run.status == 0 && said.contains("No errors or warnings"), "\(said)")
    }

    @Test("open in a mail program, with their pictures", arguments: Project.issues)
    func message(path: String) throws {
        let proof = try Proof.of(path)
        let script = """
            import email, email.policy, re, sys
            message = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
            parts = list(message.walk())
            for part in parts: assert not part.defects, part.defects
            assert message['list-unsubscribe'] and message['from'] and message['subject'] and message['message-id']
            text = message.get_body(('plain',)).get_content().replace('\\r\\n', '\\n')
            assert text == open(sys.argv[2], encoding='utf-8').read()
            page = message.get_body(('html',)).get_content()
            shown = set(re.findall(r'src="cid:([^"]+)"', page))
            sent = {p['content-id'].strip('<>') for p in parts if p.get_content_maintype() == 'image'}
            assert shown == sent and len(shown) >= int(sys.argv[3]), (shown, sent)
            for part in parts:
                if part.get_content_type() == 'image/png': assert part.get_content().startswith(b'\\x89PNG')
            assert not re.search(r'src="(?!cid:)', page)
            """
        let name = proof.folder[proof.name + "/email"]
        let hasPictures = proof.issue.articles.contains { !$0.captionWords.isEmpty }
        let run = try Tool.run("python3", ["-c", script, name + ".eml", name + ".txt", hasPictures ? "1" : "0"])
        #expect(run.status == 0, "\(run.errors)")
        let long = try proof.text(of: "email.txt").split(separator: "\n").filter {
            $0.count > 72 && !$0.contains("://")
        }
        #expect(long.allSatisfy { $0.hasPrefix("    ") }, "\(long)")
    }
}
