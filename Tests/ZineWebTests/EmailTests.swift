import Testing
import ZineDocument

@testable import ZineWeb

@Suite("The e-mail")
struct EmailTests {
    static func edition(
        _ issue: ZineDocument.Issue, _ change: (inout EmailContext) -> Void = { _ in }
    ) throws -> EmailEdition {
        var context = EmailContext(templates: try WebTemplates(folder: Assets.folder), version: "1.2.3")
        change(&context)
        return try EmailEdition.render(issue: issue, context: context)
    }

    /// A page without the styles on its elements.
    static func unstyled(_ page: String) -> String {
        let pieces = page.split(separator: " style=\"", omittingEmptySubsequences: false)
        return pieces.enumerated().map { index, piece in
            index == 0 ? String(piece) : String(piece.drop { $0 != "\"" }.dropFirst())
        }.joined()
    }

    /// A page without what it says to one mail program alone.
    static func withoutComments(_ page: String) -> String {
        page.split(separator: "<!--[if mso]>", omittingEmptySubsequences: false).enumerated().map { index, piece in
            guard index > 0, let end = piece.firstRange(of: "<![endif]-->") else { return String(piece) }
            return String(piece[end.upperBound...])
        }.joined()
    }

    /// A letter without the numbers of its notes, and without the marks around what is struck out.
    static func words(_ letter: String) -> [String] {
        var out = ""
        let letter = letter.replacing("~~", with: "")
        var rest = letter[...]
        while let start = rest.firstIndex(of: "[") {
            let inside = rest[start...].dropFirst().prefix { $0.isNumber }
            let after = rest[inside.endIndex...]
            let isNumber = !inside.isEmpty && after.first == "]"
            let before = rest[..<start]
            out += isNumber && before.last == " " ? before.dropLast() : before
            if !isNumber { out.append("[") }
            rest = isNumber ? after.dropFirst() : rest[start...].dropFirst()
        }
        return PageWords.split(out + rest)
    }

    @Test("every word of every article is in the page and in the text, in order")
    func wordsInOrder() throws {
        let edition = try Self.edition(SampleIssue.issue)
        let (page, text) = (PageWords.shown(Self.unstyled(edition.html)), Self.words(edition.text))
        for article in SampleIssue.issue.articles {
            #expect(PageWords.firstMissing(PageWords.of(article), in: page) == nil, "\(article.slug)")
            let words = PageWords.of(article).filter { !$0.contains("[") }
            #expect(PageWords.firstMissing(words, in: text) == nil, "\(article.slug)")
        }
    }

    @Test("styles stand on the elements, and no element is younger than mail programs")
    func inlined() throws {
        let page = try Self.edition(SampleIssue.issue).html
        #expect(page.contains("<h1 style=\"margin:0 0 8px;font-size:44px;"))
        #expect(page.contains("@media (prefers-color-scheme:dark)"))
        for element in ["aside", "figure", "details", "section", "time", "script", "link", "summary", "article"] {
            #expect(!page.contains("<\(element)"))
        }
        #expect(page.components(of: "<") == page.components(of: ">"))
        #expect(page.contains("<td class=\"moment\""))
    }

    @Test("a box is a bordered cell, a style of the theme's own stands on its elements")
    func groups() throws {
        var lyric = OwnStyle()
        (lyric.italic, lyric.alignment) = (true, .center)
        let box = Block(
            .group(Group(isBox: true, title: [text("Why")], style: "lyric", blocks: [paragraph("because")])),
            at: nowhere)
        let edition = try Self.edition(issue([article(blocks: [box])])) { $0.style.ownStyles = ["lyric": lyric] }
        let cell = try #require(edition.html.split(separator: "<td class=\"sidebar own own-lyric\"").dropFirst().first)
        #expect(cell.prefix(500).contains("border:1px solid") && cell.prefix(500).contains("font-style:italic"))
        #expect(edition.text.contains("Why\n| because"))
    }

    @Test("pictures have absolute addresses or are told in words")
    func pictures() throws {
        let page = try Self.edition(SampleIssue.issue) {
            $0.pictureAddresses = [
                "art/Clock Offsets.png": "https://review.example/007/clock.png", "art/cover.svg": "javascript:alert(1)",
            ]
        }.html
        #expect(page.contains("[Picture: A lighthouse whose lamp is a clock face without hands]"))
        let sources = page.split(separator: " src=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(sources.allSatisfy { $0 == "https://review.example/007/clock.png" })
    }

    @Test("a mail that programs would cut off is reported")
    func tooLarge() throws {
        #expect(try Self.edition(SampleIssue.issue).warnings == [])
        var long = issue([article(blocks: (0..<400).map { _ in paragraph(String(repeating: "words ", count: 60)) })])
        #expect(try Self.edition(long).warnings.map(\.id) == ["email-too-large"])
        long.publication.subscribe = Publication.Subscription(action: "https://review.example/list")
        let warnings = try Self.edition(long).warnings
        #expect(warnings.contains { if case .tooLarge(let bytes, 100_000) = $0 { bytes > 100_000 } else { false } })
        #expect(warnings.map(\.id) == ["email-too-large", "email-no-sender"])
    }

    @Test("a note stays whole beside a report whose styles alone are too heavy")
    func noteBesideReport() throws {
        let note = article(
            "Note", slug: "note", blocks: (0..<30).map { _ in paragraph(String(repeating: "words ", count: 60)) })
        let words = (0..<4000).map { paragraph("word\($0)") }
        var issue = issue([note, article("Long", slug: "long", blocks: words)])
        issue.publication.website = "https://review.example/"
        let edition = try Self.edition(issue)
        #expect(edition.html.utf8.count <= EmailEdition.largestPage)
        #expect(edition.warnings == [.shortened(["long"], limit: EmailEdition.largestPage)])
    }

    @Test("with a site to read on, the longest articles are cut to their summaries, and the text keeps every word")
    func shortened() throws {
        let long = (0..<300).map { paragraph("word\($0) " + String(repeating: "words ", count: 60)) }
        var report = article("Long", slug: "long", blocks: long)
        report.summary = [text("In short.")]
        let essay = article("Longer", slug: "longer", blocks: long + long)
        var issue = issue([article("Brief", slug: "brief", blocks: [paragraph("whole")]), report, essay])
        issue.publication.website = "https://review.example/"
        let edition = try Self.edition(issue)
        #expect(edition.html.utf8.count <= EmailEdition.largestPage)
        #expect(edition.warnings == [.shortened(["long", "longer"], limit: EmailEdition.largestPage)])
        #expect(edition.warnings.first?.id == "email-shortened")
        #expect(edition.html.contains("In short.") && edition.html.contains("word0 ") && edition.html.contains("whole"))
        #expect(!edition.html.contains("word1 "))
        #expect(edition.html.contains("href=\"https://review.example/001/longer/\""))
        #expect(edition.html.contains(">Read on: Longer</a>"))
        #expect((0..<300).allSatisfy { edition.text.components(of: "word\($0) ") == 3 })
    }

    @Test("pictures travel with the message and are shown where they belong", .enabled(if: Tools.hasPython))
    func attachments() throws {
        let png = EPUBTests.pixel + Array(repeating: 7, count: 200)
        let edition = try Self.edition(SampleIssue.issue) {
            $0.attachments = [
                "art/cover.svg": MailPicture(mediaType: "image/png", bytes: png),
                "art/nobody.png": MailPicture(mediaType: "image/png", bytes: [1]),
            ]
        }
        #expect(!edition.html.contains("cid:"))
        let script = """
            import email, email.policy, sys
            message = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
            kinds = [p.get_content_type() for p in message.walk()]
            assert kinds == ['multipart/alternative', 'text/plain', 'multipart/related', 'text/html', 'image/png'], kinds
            for part in message.walk(): assert not part.defects, part.defects
            parts = list(message.walk())
            assert parts[4].get_content() == open(sys.argv[2], 'rb').read()
            name = parts[4]['content-id'].strip('<>')
            assert ('src="cid:' + name + '"') in parts[3].get_content(), name
            """
        let said = try Tools.withFile(".eml", Array(edition.message.utf8)) { message in
            try Tools.withFile(".png", png) { try Tools.run("python3", ["-c", script, message, $0]) }
        }
        #expect(said.status == 0, "\(said.said)")
    }

    @Test("starts at the right where its language does, and slopes no letters that are not sloped")
    func rightToLeft() throws {
        var arabic = SampleIssue.issue
        arabic.language = "ar"
        let styles = { (page: String) in
            Set(
                page.split(separator: " style=\"").dropFirst().flatMap {
                    $0.prefix { $0 != "\"" }.split(separator: ";")
                })
        }
        let (left, right) = (try Self.edition(SampleIssue.issue).html, try Self.edition(arabic).html)
        #expect(styles(left).isSuperset(of: ["text-align:left", "font-style:italic", "border-left:4px solid"]))
        #expect(styles(right).isSuperset(of: ["text-align:right", "font-style:normal", "border-right:4px solid"]))
        #expect(!styles(right).contains("font-style:italic"))
        #expect(!styles(right).contains { $0.hasPrefix("border-left") || $0.hasPrefix("padding-left:22") })
    }

    @Test("an article in letters without letterspacing has none in a mail whose own letters have some")
    func uprightArticles() throws {
        var issue = SampleIssue.issue
        let last = issue.contents.count - 1
        #expect(!(try Self.edition(issue).html.contains("upright")))
        for language in ["he", "ar", "ja", "hi"] {
            issue.contents[last].article.language = language
            let kickers = try Self.edition(issue).html.split(separator: "<p class=\"kicker upright\"").dropFirst()
            let style = try #require(kickers.first).prefix { $0 != ">" }
            #expect(style.split(separator: "letter-spacing:").last?.hasPrefix("0;") == true, "\(style)")
        }
    }

    @Test("readers can always leave: where the list says, else by mail")
    func leaving() throws {
        var issue = SampleIssue.issue
        issue.publication.subscribe = nil
        let mail = try Self.edition(issue).message
        #expect(mail.contains("\r\nList-Unsubscribe: <mailto:editors@review.example?subject=unsubscribe>\r\n"))
        #expect(!mail.contains("List-Unsubscribe-Post"))
        issue.publication.subscribe = Publication.Subscription(
            action: "https://review.example/join", unsubscribe: "https://review.example/leave")
        let list = try Self.edition(issue)
        #expect(list.message.contains("<https://review.example/leave>"))
        #expect(list.html.contains("href=\"https://review.example/leave\"") && list.text.contains("/leave\n"))
    }

    @Test("addresses with other letters are written in ASCII, or the editor is told")
    func otherLetters() throws {
        var issue = SampleIssue.issue
        issue.publication.contact = "redaktion@bücher.example"
        issue.publication.subscribe = Publication.Subscription(action: "https://bücher.example/anmelden?liste=größe")
        let edition = try Self.edition(issue)
        let head = edition.message.split(separator: "\r\n\r\n", maxSplits: 1)[0]
        #expect(head.contains("<redaktion@xn--bcher-kva.example>"))
        #expect(head.contains("List-Unsubscribe: <https://xn--bcher-kva.example/anmelden?liste=gr%C3%B6%C3%9Fe>"))
        #expect(head.utf8.allSatisfy { $0 < 0x80 } && !edition.warnings.map(\.id).contains("email-no-sender"))
        issue.publication.contact = "rédaction@example.org"
        #expect(try Self.edition(issue).warnings.map(\.id) == ["email-no-sender"])
    }

    @Test(
        "hosts become Punycode",
        arguments: [
            ("bücher.example", "xn--bcher-kva.example"), ("例え.テスト", "xn--r8jz45g.xn--zckzah"),
            ("пример.испытание", "xn--e1afmkfd.xn--80akhbyknj4f"), ("مثال.إختبار", "xn--mgbh0fb.xn--kgbechtv"),
            ("MÜNCHEN.example", "xn--mnchen-3ya.example"), ("example.org", "example.org"),
        ])
    func punycode(host: String, ascii: String) {
        #expect(ASCIIAddress.host(host) == ascii)
    }

    @Test("every word of any article is in the page and in the text, in order", arguments: 0..<30)
    func anyWords(seed: Int) throws {
        var author = RandomAuthor(seed: UInt64(seed), payloads: ["plain", "½", "naïve"])
        let article = author.article()
        let edition = try Self.edition(issue([article]))
        let words = PageWords.of(article)
        #expect(PageWords.firstMissing(words, in: PageWords.shown(Self.unstyled(edition.html))) == nil)
        // The text numbers its notes as they are referred to.
        let told = Self.words(edition.text)
        var body = article
        body.footnotes = []
        #expect(PageWords.firstMissing(PageWords.of(body), in: told) == nil)
        for note in article.footnotes {
            let words = PageWords.of(ZineWebTests.article("", blocks: note.blocks))
            #expect(PageWords.firstMissing(words, in: told) == nil)
        }
    }

    @Test("the message is ASCII in short lines, whatever it is about")
    func message() throws {
        var hostile = SampleIssue.issue
        hostile.title = "Größe\r\nBcc: everyone@example.org\u{0}"
        hostile.publication.name = "“Review”\r\nX: y"
        hostile.publication.contact = "a@b.example>\r\nX: y"
        for issue in [SampleIssue.issue, hostile] {
            let message = try Self.edition(issue).message
            #expect(message.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0D || $0 == 0x0A })
            let lines = message.split(separator: "\r\n", omittingEmptySubsequences: false)
            #expect(lines.filter { $0.utf8.count > 78 || $0.utf8.contains(0x0A) || $0.utf8.contains(0x0D) } == [])
            #expect(!lines.prefix { !$0.isEmpty }.contains { $0.hasPrefix("Bcc:") || $0.hasPrefix("X:") })
            #expect(try Self.edition(issue).message == message)
        }
    }

    @Test("days of the week are right", arguments: [(2020, 3, 1, "Sun"), (2000, 2, 29, "Tue"), (2031, 5, 1, "Thu")])
    func weekdays(year: Int, month: Int, day: Int, name: String) {
        #expect(MailDate.text(PartialDate(year: year, month: month, day: day)).hasPrefix(name + ", "))
    }

    @Test("Python's mail parser reads back what was written", .enabled(if: Tools.hasPython))
    func python() throws {
        var issue = SampleIssue.issue
        issue.title = "Größe, Queues and a Very Small Certificate that nobody had thought of before it ran out"
        issue.publication.subscribe = Publication.Subscription(action: "https://review.example/list")
        let edition = try Self.edition(issue)
        let script = """
            import email, email.policy, sys
            message = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
            assert not message.defects, message.defects
            print(message['subject']); print(message['from']); print(message['date']); print(message['message-id'])
            print(message['list-unsubscribe']); print(message['list-unsubscribe-post'])
            parts = list(message.iter_parts())
            assert [p.get_content_type() for p in parts] == ['text/plain', 'text/html']
            for part, path in zip(parts, sys.argv[2:]):
                assert not part.defects, part.defects
                assert part.get_content().replace('\\r\\n', '\\n') == open(path, encoding='utf-8').read() + '\\n'*0, path
            """
        let said = try Tools.withFile(".eml", Array(edition.message.utf8)) { message in
            try Tools.withFile(".txt", Array(edition.text.utf8)) { text in
                try Tools.withFile(".html", Array(edition.html.utf8)) { html in
                    try Tools.run("python3", ["-c", script, message, text, html])
                }
            }
        }
        #expect(said.status == 0, "\(said.said)")
        let lines = said.said.split(separator: "\n").map(String.init)
        #expect(lines.first == "The Post-Incident Review, Issue 7: " + (issue.title ?? ""))
        #expect(lines.dropFirst().first == "The Post-Incident Review <editors@review.example>")
        #expect(lines.dropFirst(2).first == "Thu, 01 May 2031 00:00:00 +0000")
        #expect(lines.dropFirst(3).first?.hasSuffix("@review.example>") == true)
        #expect(
            lines.dropFirst(4).first
                == "<https://review.example/list>, <mailto:editors@review.example?subject=unsubscribe>")
        #expect(lines.last == "List-Unsubscribe=One-Click")
    }

    @Test("nothing that an article holds can write a tag that we do not write", arguments: 0..<30)
    func hostile(seed: Int) throws {
        var author = RandomAuthor(seed: UInt64(seed), payloads: HostileTests.payloads)
        let article = author.article()
        let edition = try Self.edition(issue([article]))
        let body = Self.withoutComments(edition.html.split(separator: "</head>").last.map(String.init) ?? "")
        let unwanted = Markup.complaints(body).filter {
            $0 != "attribute style" && !$0.contains("</html> closes nothing")
        }
        #expect(unwanted == [])
        let words = PageWords.of(article).map(Markup.asShown)
        #expect(PageWords.firstMissing(words, in: PageWords.shown(Self.unstyled(body))) == nil)
    }

    @Test("the Nu HTML checker finds nothing to say", .enabled(if: Tools.htmlChecker != nil))
    func checker() throws {
        let jar = try #require(Tools.htmlChecker)
        try Tools.withFile(".html", Array(try Self.edition(SampleIssue.issue).html.utf8)) { path in
            let result = try Tools.run("java", ["-jar", jar, "--stdout", "--format", "gnu", path])
            #expect(result.said == "" && result.status == 0)
        }
    }
}

extension String {
    /// Where a piece first stands.
    func range(of piece: String) -> Range<Index>? { self[...].firstRange(of: piece) }
}
