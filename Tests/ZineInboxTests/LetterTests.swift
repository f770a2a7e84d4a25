import Foundation
import Testing
import ZineCore
import ZineDocument
import ZineSubscribers
import ZineTestSupport
import ZineWeb

@testable import ZineInbox

@Suite("A reader's letter")
struct LetterTests {
    private static func text(_ publication: SmallPublication, to address: String = "ann@example.org") throws -> String {
        let id = try #require(ReaderID("abcdefghijklmnopqrstuvwxyz"))
        let message = try publication.maker().message(
            to: EmailAddress(address), of: id, language: nil, at: Date(timeIntervalSince1970: 1_936_000_000))
        return String(decoding: message.bytes, as: UTF8.self)
    }

    /// Encoded lines put together again.
    private static func decoded(_ letter: String) -> String {
        letter.replacing("=\r\n", with: "").replacing("=3D", with: "=")
    }

    @Test("has its reader's own headers, and every way to leave")
    func headers() throws {
        let letter = try Self.text(SmallPublication())
        let head = letter.split(separator: "\r\n\r\n")[0].replacing("\r\n ", with: " ")
        let leave = "https://letters.example.org/leave/abcdefghijklmnopqrstuvwxyz?a=1&b=2"
        for line in [
            "To: <ann@example.org>", "Date: Thu, 08 May 2031 09:46:40 +0000",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            "List-Unsubscribe: <\(leave)>, <mailto:review@example.org?subject=unsubscribe%20abcdefghijklmnopqrstuvwxyz>",
            "MIME-Version: 1.0", "Content-Language: en-US",
        ] {
            #expect(head.split(separator: "\r\n").contains { $0 == line }, "\(line)")
        }
        #expect(head.contains("List-ID: ") && head.contains("<letters.example.org>"))
        #expect(head.contains(".abcdefghijklmnopqrstuvwxyz@example.org>"))
        #expect(!head.contains("X-Unsent") && !head.contains("undisclosed"))
        let body = Self.decoded(letter)
        #expect(body.contains(leave + "\r\n") || body.contains(leave + "\n"), "in the text")
        #expect(body.contains("href=\"\(leave.replacing("&", with: "&amp;"))\""), "in the page")
        #expect(!letter.contains("leave.invalid"))
    }

    @Test("is ASCII in lines that every server takes, and the same for the same reader and moment")
    func form() throws {
        let publication = try SmallPublication(article: "Größe — 日本語 " + String(repeating: "long ", count: 400))
        let letter = try Self.text(publication)
        #expect(letter.utf8.allSatisfy { $0 < 0x80 && ($0 >= 0x20 || $0 == 0x0D || $0 == 0x0A) })
        let lines = letter.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.utf8.count <= 998 && !$0.contains("\n") })
        #expect(try Self.text(publication) == letter)
    }

    @Test("has its way out in its reader's language, and its subject in the issue's")
    func languages() throws {
        let arabic = SmallPublication.manifest.replacing("publisher:", with: "language: ar\npublisher:")
        for (manifest, wish, text, markup) in [
            (SmallPublication.manifest, "de", "Abbestellen:", "<span lang=\"de\" dir=\"ltr\">Abbestellen</span>"),
            (arabic, "de", "Abbestellen:", "<span lang=\"de\" dir=\"ltr\">Abbestellen</span>"),
            (SmallPublication.manifest, "en-GB", "Unsubscribe:", ">Unsubscribe</a>"),
            (SmallPublication.manifest, "xx", "Unsubscribe:", ">Unsubscribe</a>"),
        ] {
            let publication = try SmallPublication(manifest: manifest)
            let message = try publication.maker().message(
                to: try EmailAddress("ann@example.org"), of: .random(), language: wish, at: Date())
            let letter = String(decoding: message.bytes, as: UTF8.self).replacing("=\r\n", with: "").replacing(
                "=3D", with: "=")
            #expect(letter.contains(text) && letter.contains(markup), "\(wish)")
            #expect(!letter.contains("0123456789abcdef"))
            let (plain, _) = try publication.letter()
            #expect(
                plain.subject.contains("\u{60C}") == (manifest == arabic)
                    && !plain.subject.contains(",") == (manifest == arabic))
        }
    }

    @Test("takes no header from a title, a name or a subject")
    func injection() throws {
        let publication = try SmallPublication(
            manifest: SmallPublication.manifest.replacing("Die Größe: Review", with: "Review\\r\\nBcc: all@example.org")
        )
        let (letter, settings) = try publication.letter { $0.subject = "One\r\nBcc: two@example.org" }
        let maker = LetterMaker(letter, settings) { _ in nil }
        let bytes = maker.message(to: try EmailAddress("ann@example.org"), of: .random(), language: nil, at: Date())
            .bytes
        let head = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n\r\n")[0]
        #expect(!head.split(separator: "\r\n").contains { $0.lowercased().hasPrefix("bcc") })
    }

    @Test(
        "is looked at as a server does",
        arguments: [
            ("letter-subject", SmallPublication.manifest, "READ THIS NOW, ALL OF YOU", "Words."),
            ("letter-subject", SmallPublication.manifest, String(repeating: "long ", count: 30), "Words."),
            ("letter-subject", SmallPublication.manifest, "Buy now!!", "Words."),
            (
                "letter-sender", SmallPublication.manifest.replacing("review@example.org", with: "review@gmail.com"),
                "One", "Words."
            ),
            ("letter-sender", SmallPublication.manifest.replacing("review@", with: "no-reply@"), "One", "Words."),
            (
                "letter-publisher", SmallPublication.manifest.replacing("publisher: The Test\n", with: ""), "One",
                "Words."
            ),
            ("letter-link", SmallPublication.manifest, "One", "[Here](https://bit.ly/abc)."),
            ("letter-link", SmallPublication.manifest, "One", "[Here](https://192.0.2.1/)."),
            ("letter-link", SmallPublication.manifest, "One", "[Here](http://example.net/)."),
            (
                "inbox-no-service",
                SmallPublication.manifest.replacing("  service: https://letters.example.org\n", with: ""), "One",
                "Words."
            ),
        ])
    func checked(id: String, manifest: String, subject: String, article: String) throws {
        let (letter, settings) = try SmallPublication(manifest: manifest, article: article).letter {
            $0.subject = subject
        }
        #expect(LetterCheck.problems(letter, settings).map(\.id).contains(id))
        let (plain, house) = try SmallPublication().letter()
        #expect(LetterCheck.problems(plain, house) == [])
    }

    @Test("is looked at for its weight, its pictures and what mail programs take for an attack")
    func weighed() throws {
        let (letter, settings) = try SmallPublication().letter()
        let ids = { (change: (inout LetterCheck.Facts) -> Void) in
            var facts = LetterCheck.Facts(
                size: letter.size, subject: "One", from: letter.from, page: letter.page, text: letter.text)
            change(&facts)
            return LetterCheck.problems(facts, settings).map(\.id)
        }
        #expect(ids { $0.size = 2_000_001 } == ["letter-heavy"])
        #expect(
            ids {
                $0.page = "<img alt=\"\">"; $0.text = "Few words."
            } == ["letter-pictures"])
        #expect(ids { $0.page += "<form></form>" } == ["letter-active"])
    }
}

@Suite("A mail server's address")
struct MailServerTests {
    @Test("says host, port, name and how it is encrypted")
    func parts() throws {
        let server = try MailServer("smtp://editors%40example.org@Mail.example.org")
        #expect(server.host == "mail.example.org" && server.port == 587 && server.security == .startTLS)
        #expect(server.user == "editors@example.org" && server.url == "smtp://mail.example.org:587")
        #expect(try MailServer("smtps://mail.example.org").port == 465)
        #expect(try MailServer("smtp://127.0.0.1:2525").security == .none)
        #expect(try MailServer("smtp://127.evil.example").security == .startTLS)
        #expect(try MailServer("smtp://[::1]:25").security == .none)
    }

    @Test(
        "has no password in it, and is of mail",
        arguments: [
            "smtp://a:secret@mail.example.org", "https://mail.example.org", "mail.example.org", "smtps://",
            "smtps://a b",
            "smtps://mail.example.org:0", "smtps://mail.example.org:x", "smtps://mail.example.org/path",
        ])
    func refused(text: String) {
        #expect(throws: MailServer.Fault.self) { try MailServer(text) }
    }

    @Test("a password's file that others may read is not read")
    func password() throws {
        let folder = try TemporaryFolder()
        try folder.write("secret\n", to: "password")
        let password = MailPassword(.file("password"), folder: folder.path)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder["password"])
        #expect(throws: MailPassword.Fault.self) { try password.value() }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder["password"])
        #expect(try password.value() == "secret")
        #expect(try MailPassword(.command("echo a; echo b"), folder: "").value() == "a")
        #expect(throws: MailPassword.Fault.self) { try MailPassword(.command("false"), folder: "").value() }
        #expect(try MailPassword(nil, folder: "").value() == nil)
    }
}

@Suite("What a domain says of its mail")
struct DomainTests {
    @Test("is looked at once it is asked for")
    func domain() {
        let place = SourceSpan(file: "publication.yaml")
        let good = [
            "example.org": ["v=spf1 mx -all"], "_dmarc.example.org": ["v=DMARC1; p=none"],
            "mail._domainkey.example.org": ["v=DKIM1; k=rsa; p=MIGf"],
        ]
        let ids = { (names: [String: [String]], selector: String?) in
            DomainCheck.problems("example.org", selector: selector, at: place) { names[$0] ?? [] }.map(\.id)
        }
        #expect(ids(good, "mail") == [])
        #expect(ids(good, nil) == ["domain-dkim"])
        #expect(ids(good, "other") == ["domain-dkim"])
        #expect(ids([:], "mail") == ["domain-spf", "domain-dmarc", "domain-dkim"])
        #expect(ids(good.merging(["example.org": ["v=spf1 +all"]]) { _, new in new }, "mail") == ["domain-spf"])
        #expect(
            DomainCheck.problems("example.org", selector: nil, at: place) { _ in nil }.map(\.id) == ["domain-unknown"])
    }

    @Test("is read out of an answer, and a broken answer does no harm")
    func answer() {
        var bytes: [UInt8] = [0, 1, 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0x61, 0, 0, 16, 0, 1]
        bytes += [0xC0, 12, 0, 16, 0, 1, 0, 0, 0, 60, 0, 7, 3, 0x76, 0x3D, 0x73, 2, 0x70, 0x66]
        #expect(DomainCheck.texts(bytes[...]) == ["v=spf"])
        for length in bytes.indices { _ = DomainCheck.texts(bytes.prefix(length)) }
        for index in bytes.indices {
            var broken = bytes
            broken[index] = 0xFF
            _ = DomainCheck.texts(broken[...])
        }
    }
}
