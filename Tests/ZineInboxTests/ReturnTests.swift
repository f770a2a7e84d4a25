import Foundation
import Testing
import ZineReaders
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
        #expect(done.output == "4 mails: 1 bouncing, 1 blocked, 0 left\n")
        #expect(done.errors.contains("[return-unknown]") && done.errors.contains("[return-delayed]"))
        let states = try [ann, bob, carl].map { try publication.store.reader($0.id)?.state }
        #expect(states == [.bouncing, .blocked, .confirmed])
        #expect(try publication.run("readers", "bounces", "box").output == "4 mails: 0 bouncing, 0 blocked, 0 left\n")
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
        #expect(try FileManager.default.contentsOfDirectory(atPath: publication.folder["letters/new"]).count == 3)
        #expect(try publication.store.tally(publication.store.mailing(of: "001", at: Date())) == [:])
    }
}
