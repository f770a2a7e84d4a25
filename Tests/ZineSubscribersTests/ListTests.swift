import Foundation
import Testing
import ZineCore
import ZineSubscribers
import ZineTestSupport

@Suite("A list of readers")
struct ListTests {
    private static func read(_ text: String, state: ReaderState? = nil) -> ReaderList {
        ReaderList(Array(text.utf8), file: "list.csv", state: state)
    }

    private static func states(_ list: ReaderList) -> [String] {
        list.entries.map { "\($0.address) \($0.state.rawValue)" }
    }

    @Test("of Buttondown says by its type who gets letters")
    func buttondown() {
        let list = Self.read(
            """
            email_address,notes,metadata,tags,referrer_url,type,creation_date
            a@example.org,,{},"one, two",,regular,2024-02-01T10:00:00Z
            b@example.org,,{},,,unactivated,2024-02-01T10:00:00Z
            c@example.org,,{},,,unsubscribed,2024-02-01T10:00:00Z
            d@example.org,,{},,,spammy,2024-02-01T10:00:00Z

            """)
        #expect(list.service == .buttondown && list.problems.isEmpty)
        #expect(
            Self.states(list) == [
                "a@example.org confirmed", "b@example.org asked", "c@example.org left", "d@example.org blocked",
            ])
        #expect(list.entries.first?.since == Date(timeIntervalSince1970: 1_706_781_600))
    }

    @Test("of Mailchimp is of those who get letters, left, or bounced, as its columns say")
    func mailchimp() {
        let head = "Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,"
        let row = "a@example.org,A,\"Lee, \"\"Dr\"\"\",2,2018-02-12 10:54:27,,2018-02-12 10:54:27,,"
        let cases = [
            ("LEID,EUID", "1,2", ReaderState.confirmed), ("UNSUB_TIME,LEID", "2023-06-06 12:56:15,1", .left),
            ("CLEAN_TIME,LEID", "2020-03-23 17:30:05,1", .bouncing),
        ]
        for (columns, values, state) in cases {
            let list = Self.read("\(head)\(columns)\r\n\(row)\(values)\r\n")
            #expect(list.service == .mailchimp && list.problems.isEmpty)
            #expect(list.entries.map(\.state) == [state])
        }
    }

    @Test("of Ghost, listmonk and Substack says it each in its own way")
    func others() {
        let ghost = Self.read(
            "id,email,name,note,subscribed_to_emails,complimentary_plan,stripe_customer_id,created_at,deleted_at,labels\n"
                + "1,a@example.org,A,,true,false,,2024-01-15T10:00:00.000Z,,\n"
                + "2,b@example.org,B,,false,false,,2024-01-15T10:00:00.000Z,,\n")
        #expect(ghost.service == .ghost && Self.states(ghost) == ["a@example.org confirmed", "b@example.org left"])
        let listmonk = Self.read(
            "uuid,email,name,attributes,status,created_at,updated_at\n"
                + "u,a@example.org,A,\"{\"\"city\"\": \"\"Rome\"\"}\",enabled,2024-01-15,2024-01-15\n"
                + "u,b@example.org,B,{},blocklisted,2024-01-15,2024-01-15\n")
        #expect(listmonk.service == .listmonk)
        #expect(Self.states(listmonk) == ["a@example.org confirmed", "b@example.org blocked"])
        let substack = Self.read(
            "email,active_subscription,expiry,plan,email_disabled,created_at,first_payment_at\n"
                + "a@example.org,false,,other,false,2025-01-01T00:00:00.000Z,\n"
                + "b@example.org,true,,paid,true,2025-01-01T00:00:00.000Z,\n")
        #expect(
            substack.service == .substack && Self.states(substack) == ["a@example.org confirmed", "b@example.org left"])
    }

    @Test("of addresses alone is taken in once it is said who confirmed")
    func plain() {
        #expect(Self.read("email\na@example.org\n").problems.map(\.id) == ["readers-no-state"])
        let list = Self.read("E-Mail;Name\r\na@example.org;\"A; B\"\r\n", state: .confirmed)
        #expect(list.problems.isEmpty && Self.states(list) == ["a@example.org confirmed"])
    }

    @Test("names every bad row with its line and why")
    func badRows() {
        let list = Self.read(
            "email,note,status,uuid\na@example.org,\"two\nlines\",enabled,u\nnobody,,enabled,u\nb@example.org,,odd,u\n"
                + "A@example.org,,disabled,u\n\"\n")
        #expect(list.problems.map(\.id) == ["readers-no-table"])
        let mended = Self.read(
            "email,note,status,uuid\na@example.org,\"two\nlines\",enabled,u\nnobody,,enabled,u\nb@example.org,,odd,u\n"
                + "A@example.org,,disabled,u\n")
        #expect(
            mended.problems.map { "\($0.id) \($0.span.start.line)" } == [
                "readers-bad-row 4", "readers-bad-row 5", "readers-twice 6",
            ])
    }

    @Test(
        "is none where no line names columns, where it is another encoding, or breaks off in a quote",
        arguments: ["", "name,city\nA,Rome\n", "email\n\"a@example.org\n", "email\n\"a\"b@example.org\n"])
    func noTable(text: String) {
        #expect(Self.read(text, state: .confirmed).problems.map(\.id) == ["readers-no-table"])
        let utf16 = ReaderList([0xFF, 0xFE, 0x65, 0], file: "list.csv", state: .confirmed)
        #expect(utf16.problems.map(\.id) == ["readers-no-table"])
        let latin = ReaderList(
            Array("email\na@example.org\n".utf8) + [0xE9, 0x0A], file: "list.csv", state: .confirmed)
        #expect(latin.problems.map { "\($0.id) \($0.span.start.line)" } == ["readers-no-table 3"])
    }

    @Test("is exported without formulas, and comes back as it was")
    func roundTrip() throws {
        let addresses = [
            "=1+1@example.org", "+a@example.org", "-b@example.org", "'=c@example.org", "plain@example.org",
        ]
        let now = Date(timeIntervalSince1970: 2_000_000_000)
        let readers = try addresses.map {
            Reader(
                id: .random(), address: try EmailAddress($0), state: .confirmed, language: "pt-BR", since: now,
                history: [StateChange(state: .confirmed, at: now, how: "=HYPERLINK(\"x\"), \"said\"")])
        }
        let text = Reader.csvHead + readers.map(\.csv).joined()
        for line in text.split(separator: "\r\n") { #expect(!"=+-@".contains(line.first ?? "=")) }
        #expect(!text.contains(",=") && !text.contains(",\"="))
        let list = Self.read(text)
        #expect(list.service == .zine && list.problems.isEmpty)
        #expect(list.entries.map(\.address.normalised) == addresses)
        #expect(list.entries.allSatisfy { $0.language == "pt-BR" && $0.since == now })
    }

    @Test("brings nobody back who left, takes off who left there, and does all or nothing")
    func merging() throws {
        let folder = try TemporaryFolder()
        let store = try ReaderStore(at: folder["readers.sqlite"], create: true)
        let now = Date(timeIntervalSince1970: 2_000_000_000)
        for (name, state) in [("a", ReaderState.left), ("b", .blocked), ("c", .confirmed), ("d", .asked)] {
            let reader = try store.ask(EmailAddress("\(name)@example.org"), language: nil, at: now, how: "form")
            try store.set(reader.id, to: state, at: now, how: "test")
        }
        let list = Self.read(
            "address,state,language,since\na@example.org,confirmed,,\nb@example.org,confirmed,,\nc@example.org,left,,\n"
                + "d@example.org,confirmed,,\ne@example.org,confirmed,fr,2031-01-01\n")
        let tried = try store.merge(list.entries, from: "a list", at: now, isTried: true)
        #expect(tried == .init(added: 1, changed: 2, unchanged: 2))
        #expect(try store.counts()[.confirmed] == 1)
        #expect(try store.merge(list.entries, from: "a list", at: now) == tried)
        let states = try "abcde".map { try store.reader(at: EmailAddress("\($0)@example.org"))?.state }
        #expect(states == [.left, .blocked, .left, .confirmed, .confirmed])
        #expect(try store.merge(list.entries, from: "a list", at: now) == .init(added: 0, changed: 0, unchanged: 5))
    }
}
