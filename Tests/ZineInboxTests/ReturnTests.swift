import Foundation
import Testing
import ZineSubscribers
import ZineTestSupport

@testable import ZineInbox

@Suite("Mail that comes back")
struct ReturnTests {
    private static let name = "abcdefghijklmnopqrstuvwxyz"

    static func report(
        status: String = "5.1.1", action: String = "failed", name: String? = Self.name, to: String = "ann@example.org"
    ) -> String {
        """
        From: MAILER-DAEMON@mail.example.net
        Content-Type: multipart/report; report-type=delivery-status;
            boundary="b1"

        --b1
        Content-Type: text/plain

        Sorry.
        --b1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.example.net

        Final-Recipient: rfc822; \(to)
        Action: \(action)
        Status: \(status)
        Diagnostic-Code: smtp; 550 \(status) no such user

        --b1
        Content-Type: text/rfc822-headers

        Message-ID: <\(name.map { "1f2e.\($0)" } ?? "x")@example.org>
        --b1--

        """
    }

    static let complaint = """
        Content-Type: multipart/report; report-type=feedback-report; boundary=b2

        --b2
        Content-Type: message/feedback-report

        Feedback-Type: abuse
        User-Agent: Test/1
        Version: 1

        --b2
        Content-Type: message/rfc822

        Message-ID: <1f2e.\(name)@example.org>
        Subject: One

        Words.
        --b2--

        """

    @Test("is a report of a mailbox, a complaint, or a mail that asks to leave")
    func kinds() throws {
        let id = try #require(ReaderID(Self.name))
        let ann = try EmailAddress("ann@example.org")
        let read = { (text: String) in ReturnedMail.read(Array(text.utf8)) }
        #expect(
            read(Self.report()) == [
                ReturnedMail(kind: .failed("5.1.1 550 5.1.1 no such user"), reader: id, address: ann)
            ])
        #expect(read(Self.report().replacing("\n", with: "\r\n")) == read(Self.report()))
        #expect(read(Self.report(name: nil)).map(\.reader) == [nil])
        guard case .delayed? = read(Self.report(status: "4.4.1", action: "delayed")).first?.kind else {
            Issue.record("a report of a delay is none of a failure")
            return
        }
        #expect(read(Self.complaint) == [ReturnedMail(kind: .complaint, reader: id, address: nil)])
        #expect(read("Subject: unsubscribe \(Self.name)\n\n") == [ReturnedMail(kind: .leaves, reader: id)])
        #expect(read("Subject: unsubscribe\n\nplease\n") == [] && read("Subject: Hello\n\n") == [] && read("") == [])
    }

    @Test("is told in one short line, whatever a server says")
    func escapes() {
        let said = String(repeating: "e\u{301}", count: 300)
        let report = Self.report(status: "5.1.1 \u{1B}[2J\u{7F}\u{9B}1m" + said)
        guard case .failed(let text)? = ReturnedMail.read(Array(report.utf8)).first?.kind else {
            Issue.record("a failure is none")
            return
        }
        #expect(text.hasPrefix("5.1.1 550 5.1.1  [2J  1m") && text.unicodeScalars.count == 160)
    }

    @Test("is taken apart in an mbox, and broken mail does no harm")
    func mbox() {
        let text = "From a@b Thu\n\(Self.report())\nFrom c@d Fri\n\(Self.complaint)"
        let mails = ReturnedMail.mails(Array(text.utf8))
        #expect(mails.count == 2 && mails.flatMap(ReturnedMail.read).count == 2)
        let bytes = Array(Self.report().utf8)
        for length in stride(from: 0, to: bytes.count, by: 7) { _ = ReturnedMail.read(Array(bytes.prefix(length))) }
    }

    @Test("marks its reader, believes a bare address only where a letter went to it, and does nothing twice")
    func command() throws {
        let publication = try SmallPublication()
        let (ann, bob) = (try publication.confirm("ann@example.org"), try publication.confirm("bob@example.org"))
        let carl = try publication.confirm("carl@example.org")
        try publication.folder.write(Self.report(name: ann.id.text, to: "elsewhere@example.net"), to: "box/new/1")
        try publication.folder.write(Self.complaint.replacing(Self.name, with: bob.id.text), to: "box/cur/2")
        try publication.folder.write(Self.report(name: nil, to: "carl@example.org"), to: "box/cur/3")
        try publication.folder.write(
            Self.report(status: "4.4.1", action: "delayed", name: carl.id.text), to: "box/cur/4")
        let done = try publication.run("readers", "bounces", "box")
        #expect(done.output == "4 mails: 1 bouncing, 1 blocked, 0 left, 0 passed over\n")
        #expect(done.errors.contains("[return-unknown]") && done.errors.contains("[return-delayed]"))
        let states = try [ann, bob, carl].map { try publication.store.reader($0.id)?.state }
        #expect(states == [.bouncing, .blocked, .confirmed])
        #expect(
            try publication.run("readers", "bounces", "box").output
                == "4 mails: 0 bouncing, 0 blocked, 0 left, 0 passed over\n")
    }

    private static func plain(_ said: String, from: String = "MAILER-DAEMON@mail.example.net", name: String = name)
        -> String
    {
        """
        Return-Path: <>
        From: \(from)
        Subject: failure notice

        Hi. This is the qmail-send program at mail.example.net.

        <ann@example.org>:
        \(said)

        --- Below this line is a copy of the message.

        Received: from somewhere by elsewhere
        Message-ID: <1f2e.\(name)@example.org>
        Subject: 5.1.1 reasons

        550 words

        """
    }

    @Test("is a plain text of a mail system that quotes a letter of ours")
    func withoutForm() throws {
        let id = try #require(ReaderID(Self.name))
        let read = { (text: String) in ReturnedMail.read(Array(text.utf8)) }
        let gone = "192.0.2.1 does not like recipient. Remote host said: 550 5.1.1 no such user"
        #expect(read(Self.plain(gone)) == [ReturnedMail(kind: .failed(gone), reader: id)])
        #expect(read(Self.plain(gone).replacing("\n", with: "\r\n")) == read(Self.plain(gone)))
        for (said, isForGood) in [
            ("Remote host said: 551 moved away", true), ("host said: 554 5.7.1 looks like spam", false),
            ("I wasn't able to establish an SMTP connection. (#4.4.1)", false), ("Sorry.", false),
        ] {
            let found = read(Self.plain(said))
            #expect(found.map(\.reader) == [id])
            if case .failed = found.first?.kind { #expect(isForGood) } else { #expect(!isForGood) }
        }
        // Neither what quotes no letter of ours nor what a person sends is believed.
        #expect(read(Self.plain(gone, name: "nobody")).isEmpty)
        let person = Self.plain(gone, from: "eve@example.net").replacing(
            "Return-Path: <>", with: "Return-Path: <eve@example.net>")
        #expect(read(person).isEmpty)
    }

    @Test("is passed over where it is something else, and why is said")
    func passedOver() throws {
        let publication = try SmallPublication()
        try publication.folder.write("From: eve@example.net\nSubject: Hello\n\nWords.\n", to: "box/new/1")
        try publication.folder.write("Auto-Submitted: auto-replied\nSubject: Away\n\nWords.\n", to: "box/new/2")
        try publication.folder.write(Self.plain("550", name: "nobody"), to: "box/new/3")
        let done = try publication.run("readers", "bounces", "box")
        #expect(done.output == "3 mails: 0 bouncing, 0 blocked, 0 left, 3 passed over\n")
        for words in ["a program wrote", "quotes no letter of ours", "does not ask to leave", "[return-passed-over]"] {
            #expect(done.errors.contains(words))
        }
    }
}

@Suite("zine-inbox")
struct CommandTests {
    @Test("takes a list in, shows, changes and erases readers, and gives the list back")
    func readers() throws {
        let publication = try SmallPublication()
        try publication.folder.write("email\nann@example.org\nnobody\n", to: "list.csv")
        let refused = try publication.run("readers", "import", "list.csv", "--state", "confirmed")
        #expect(refused.status == 1 && refused.errors.contains("list.csv:3:1: error:"))
        #expect(try publication.store.counts() == [:])
        let taken = try publication.run("readers", "import", "list.csv", "--state", "confirmed", "--skip-bad")
        #expect(taken.status == 0 && taken.output == "list.csv, a list: 1 new, 0 changed, 0 as they were\n")
        #expect(try publication.run("readers", "add", "bob@example.org", "--language", "de").status == 0)
        #expect(try publication.run("readers", "remove", "bob@example.org").status == 0)
        #expect(try publication.run("readers", "add", "bob@example.org").status == 1)
        #expect(try publication.run("readers", "list", "--counts").output.hasPrefix("0 asked, 1 confirmed, 1 left"))
        #expect(try publication.run("readers", "show", "bob@example.org").output.contains("left: by hand"))
        let export = try publication.run("readers", "export", "--state", "left").output
        #expect(export.hasPrefix("address,state,language,since,how\r\nbob@example.org,left,de,"))
        #expect(try publication.run("readers", "erase", "ann@example.org").status == 0)
        #expect(try publication.run("readers", "show", "ann@example.org").status == 1)
    }

    @Test("says what is wrong with an address or a language, and blocks whoever is not known")
    func words() throws {
        let publication = try SmallPublication()
        for command in ["add", "block", "remove", "erase", "show"] {
            let done = try publication.run("readers", command, "nobody")
            #expect(done.status == 64 && done.errors.contains("'nobody' is no address: it has no @"), "\(done.errors)")
        }
        let language = try publication.run("readers", "add", "ann@example.org", "--language", "german")
        #expect(language.status == 64 && language.errors.contains("no language tag"))
        #expect(try publication.run("readers", "block", "eve@example.org").status == 0)
        #expect(try publication.store.reader(at: EmailAddress("eve@example.org"))?.state == .blocked)
        #expect(try publication.run("readers", "add", "eve@example.org").status == 1)
    }

    @Test("shows what was sent to a reader, and when")
    func shows() throws {
        let publication = try SmallPublication(readers: 1)
        let store = publication.store
        let mailing = try store.mailing(of: "001", at: Date())
        let noted = try store.step(
            mailing, answers: [], noting: try store.unsent(mailing, after: nil, limit: 1), at: Date())
        let answers = noted.map { DeliveryAnswer(reader: $0.id, outcome: .accepted) }
        _ = try store.step(mailing, answers: answers, noting: [], at: Date())
        let shown = try publication.run("readers", "show", "reader0@example.org").output
        #expect(shown.contains("Z  001: sent\n"))
    }

    @Test("tells of a database that others could read, and of one that is not there")
    func database() throws {
        let publication = try SmallPublication(readers: 1)
        let path = publication.folder["readers.sqlite"]
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        #expect(try publication.run("readers", "list").errors.contains("[readers-exposed]"))
        #expect(try !publication.run("readers", "list").errors.contains("[readers-exposed]"))
        try publication.folder.write("name: Other\ncontact: a@example.org\n", to: "other/publication.yaml")
        let missing = try publication.run("readers", "list", "--publication", "other")
        #expect(missing.status == 1 && missing.errors.contains("hint: `zine readers add`"))
    }

    @Test("sends nothing with a new key where the one is lost that signed links")
    func lostKey() throws {
        let publication = try SmallPublication(readers: 1)
        #expect(try publication.run("send", "001", "--dry-run", "letters").status == 0)
        try FileManager.default.removeItem(atPath: publication.folder["inbox.key"])
        let lost = try publication.run("send", "001", "--dry-run", "letters")
        #expect(lost.status == 1 && lost.errors.contains("[inbox-key]") && lost.errors.contains("--new-key"))
        #expect(try publication.run("send", "001", "--dry-run", "letters", "--new-key").status == 0)
        #expect(try publication.run("send", "001", "--dry-run", "letters").status == 0)
    }

    @Test("says until when it sends, refuses a time that has passed, and tells of misspelt keys")
    func until() throws {
        let publication = try SmallPublication(manifest: SmallPublication.manifest + "  conections: 2\n")
        let past = try publication.run("send", "001", "--until", "2020-05-20T18:30")
        #expect(past.status == 64 && past.errors.contains("has passed"))
        let done = try publication.run("send", "001", "--until", "2199-05-20T18:30")
        #expect(done.errors.contains("nothing more is begun from 2199-05-20 18:30 on"))
        #expect(done.errors.contains("conections"))
    }

    @Test("tells at once that no server is reached")
    func atOnce() throws {
        let publication = try SmallPublication(readers: 1)
        let done = try publication.run("send", "001", "--via", "smtp://127.0.0.1:1", "--pause", "1")
        let told = done.errors.firstRange(of: "is not reached, and is tried again")
        let end = done.errors.firstRange(of: "[sending-failed]")
        #expect(done.status == 1 && told != nil && end != nil)
    }

    @Test(
        "says what is missing before anything goes out",
        arguments: [
            ("inbox-no-server", "  smtp: smtp://127.0.0.1:2525\n", ""),
            ("inbox-no-sender", "contact: review@example.org\n", ""),
            ("inbox-no-password", "smtp://127", "smtp://me@127"),
            ("readers-database", "", ""),
        ])
    func missing(id: String, line: String, instead: String) throws {
        let manifest =
            line.isEmpty ? SmallPublication.manifest : SmallPublication.manifest.replacing(line, with: instead)
        let publication = try SmallPublication(manifest: manifest)
        if id == "readers-database" {
            // What SQLite keeps beside it would mend it.
            for end in ["-wal", "-shm"] {
                try FileManager.default.removeItem(atPath: publication.folder["readers.sqlite"] + end)
            }
            try publication.folder.write("no database at all, but text", to: "readers.sqlite")
        }
        let done = try publication.run("send", "001")
        #expect(done.status != 0 && done.errors.contains("[\(id)]"), "\(done.errors)")
    }

    @Test("says that no server answers, and sends to nobody who is on the network unencrypted")
    func unreachable() throws {
        let publication = try SmallPublication(readers: 1)
        let done = try publication.run("send", "001", "--test", "ann@example.org", "--via", "smtp://127.0.0.1:1")
        #expect(done.status == 1 && done.errors.contains("[sending-failed]"))
        // Held by this test: another `zine send` is at work.
        let journal = try SendingJournal(beside: publication.folder["readers.sqlite"])
        let second = try publication.run("send", "001")
        #expect(second.status == 1 && second.errors.contains("[sending-twice]"))
        withExtendedLifetime(journal) {}
    }

    @Test("a key that others may read signs nothing")
    func key() throws {
        let publication = try SmallPublication(readers: 1)
        try publication.folder.write("key\n", to: "inbox.key")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: publication.folder["inbox.key"])
        let done = try publication.run("send", "001")
        #expect(done.status == 1 && done.errors.contains("[inbox-key]"))
    }

    @Test("writes the letters into a Maildir, and notes nothing")
    func dryRun() throws {
        let publication = try SmallPublication(readers: 3)
        let done = try publication.run("send", "001", "--dry-run", "letters")
        #expect(done.status == 0 && done.output == "letters: 3 letters; nothing was sent\n", "\(done.errors)")
        let reader = try publication.store.reader(at: EmailAddress("reader0@example.org"))
        try publication.store.erase(try #require(reader).id)
        try publication.folder.write("Subject: Mine\n\n", to: "letters/cur/mine")
        let again = try publication.run("send", "001", "--dry-run", "letters")
        #expect(again.output == "letters: 2 letters, in place of 3 letters of a former run; nothing was sent\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: publication.folder["letters/cur"]) == ["mine"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: publication.folder["letters/new"]).count == 2)
        #expect(try publication.store.tally(publication.store.mailing(of: "001", at: Date())) == [:])
    }
}
