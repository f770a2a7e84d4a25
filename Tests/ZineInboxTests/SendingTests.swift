import Foundation
import Synchronization
import Testing
import ZineSubscribers
import ZineTestSupport

@testable import ZineInbox

/// A mail server as a run sees it: what it answers is told, and what it was given is kept.
final class Server: Sendable {
    private let mailboxes = Mutex<[String: Int]>([:])
    private let answer: @Sendable (String, Int) -> MailFailure?
    private let tries = Mutex<[String: Int]>([:])

    /// - Parameter answer: to a recipient, at the first try, the second and so on; `nil` takes the letter.
    init(_ answer: @escaping @Sendable (String, Int) -> MailFailure? = { _, _ in nil }) { self.answer = answer }

    var received: [String: Int] { mailboxes.withLock { $0 } }
    /// How often a letter was brought.
    var asked: Int { tries.withLock { $0.values.reduce(0, +) } }

    func carrier() -> ((OutgoingMessage) -> MailFailure?)? {
        return { message in
            let count = self.tries.withLock { tries in
                tries[message.recipient, default: 0] += 1
                return tries[message.recipient, default: 0]
            }
            if let failure = self.answer(message.recipient, count) { return failure }
            self.mailboxes.withLock { $0[message.recipient, default: 0] += 1 }
            return nil
        }
    }
}

@Suite("A run of letters")
struct SendingTests {
    private static func plan() -> SendingPlan { SendingPlan(connections: 3, pause: 0.05, tries: 3, patience: 5) }

    private static func send(
        _ publication: SmallPublication, _ server: Server, resend: [DeliveryState] = []
    ) throws -> SendingProgress {
        let run = try SendingRun(
            publication.store, at: publication.folder["readers.sqlite"], issue: "001", plan: plan(), resend: resend)
        return try run.run(try publication.maker(), carrier: server.carrier) { _ in }
    }

    private static func tally(_ publication: SmallPublication) throws -> [DeliveryState: Int] {
        try publication.store.tally(publication.store.mailing(of: "001", at: Date()))
    }

    @Test("goes to every confirmed reader once, and to nobody else, however often it is begun")
    func once() throws {
        let publication = try SmallPublication(readers: 40)
        let left = try publication.confirm("left@example.org")
        try publication.store.set(left.id, to: .left, at: Date(), how: "test")
        let server = Server()
        #expect(try Self.send(publication, server).accepted == 40)
        #expect(try Self.send(publication, server).accepted == 0)
        try publication.confirm("late@example.org")
        #expect(try Self.send(publication, server).accepted == 1)
        #expect(server.received.count == 41 && server.received.values.allSatisfy { $0 == 1 })
        #expect(server.received["left@example.org"] == nil)
    }

    @Test("tries again what is put off, within bounds, and the next run goes on")
    func temporary() throws {
        let publication = try SmallPublication(readers: 6)
        let server = Server { recipient, count in
            let limit = recipient.hasPrefix("reader0") ? 4 : recipient.hasPrefix("reader1") ? 2 : 0
            return count <= limit ? .temporary(code: 451, text: "451 4.7.1 later") : nil
        }
        let first = try Self.send(publication, server)
        // Three letters of one reader and two of another came back; one letter is left.
        #expect(first.stop == nil && first.accepted == 5 && first.postponed == 1 && first.vainTries == 5)
        #expect(try Self.tally(publication) == [.accepted: 5, .waiting: 1])
        #expect(try Self.send(publication, server).accepted == 1)
        #expect(server.received.count == 6 && server.received.values.allSatisfy { $0 == 1 })
    }

    @Test("marks whose mailbox is gone, and not who was refused for the letter's sake")
    func permanent() throws {
        let publication = try SmallPublication(readers: 5)
        let server = Server { recipient, _ in
            if recipient.hasPrefix("reader0") { return .permanent(code: 550, text: "550 5.1.1 gone", isReaders: true) }
            return recipient.hasPrefix("reader1")
                ? .permanent(code: 554, text: "554 5.7.1 spam", isReaders: false) : nil
        }
        #expect(try Self.send(publication, server).refused == 2)
        let states = try (0..<2).map { try publication.store.reader(at: EmailAddress("reader\($0)@example.org")) }
        #expect(states.map { $0?.state } == [.bouncing, .confirmed])
        #expect(states[0]?.history.last?.how == "550 5.1.1 gone")
        #expect(try Self.send(publication, server).accepted == 0)
    }

    @Test("leaves in doubt what was not answered for, and sends it again only when told")
    func doubtful() throws {
        let publication = try SmallPublication(readers: 5)
        let server = Server { recipient, count in
            recipient.hasPrefix("reader0") && count == 1 ? .unknown("the connection was lost") : nil
        }
        #expect(try Self.send(publication, server).doubtful == 1)
        #expect(try Self.send(publication, server).accepted == 0)
        let mailing = try publication.store.mailing(of: "001", at: Date())
        let listed = try publication.store.deliveries(mailing, in: .doubtful, limit: 9)
        #expect(listed.map(\.address.normalised) == ["reader0@example.org"])
        #expect(try Self.send(publication, server, resend: [.doubtful]).accepted == 1)
        #expect(server.received.count == 5)
    }

    @Test("stops where the server is not reached, or takes nothing, and loses nobody")
    func stops() throws {
        let publication = try SmallPublication(readers: 30)
        let away = try Self.send(publication, Server { _, _ in .unreachable("no route") })
        #expect(away.stop == .unreachable("no route"))
        let closed = try Self.send(publication, Server { _, _ in .refused("535 no") })
        #expect(closed.stop == .refused("535 no"))
        #expect(try Self.tally(publication) == [:])
        let choosy = Server { _, _ in .permanent(code: 554, text: "554 5.7.1 no", isReaders: false) }
        #expect(try Self.send(publication, choosy).stop == .refusesAll("554 5.7.1 no"))
        #expect(choosy.asked == 10)
        let server = Server()
        #expect(try Self.send(publication, server, resend: [.refused]).accepted == 30)
        #expect(server.received.count == 30)
    }

    @Test(
        "leaves alone who cannot be reached when what was refused is sent again, and forgets with whom it was in doubt")
    func resent() throws {
        let publication = try SmallPublication(readers: 3)
        let server = Server { recipient, _ in
            switch recipient.prefix(7) {
            case "reader0": .permanent(code: 550, text: "550 5.1.1 gone", isReaders: true)
            case "reader1": .unknown("no answer")
            default: nil
            }
        }
        _ = try Self.send(publication, server)
        #expect(try Self.tally(publication) == [.accepted: 1, .refused: 1, .doubtful: 1])
        _ = try Self.send(publication, server, resend: [.refused])
        #expect(try Self.tally(publication) == [.accepted: 1, .refused: 1, .doubtful: 1], "nobody is put off")
        let doubtful = try #require(try publication.store.reader(at: EmailAddress("reader1@example.org")))
        try publication.store.erase(doubtful.id)
        #expect(try Self.tally(publication) == [.accepted: 1, .refused: 1])
    }

    @Test("keeps to so many letters a minute")
    func pace() throws {
        let publication = try SmallPublication(readers: 4)
        var plan = Self.plan()
        plan.perMinute = 1200
        let run = try SendingRun(publication.store, at: publication.folder["readers.sqlite"], issue: "001", plan: plan)
        let begun = Date()
        #expect(try run.run(try publication.maker(), carrier: Server().carrier) { _ in }.accepted == 4)
        #expect(Date().timeIntervalSince(begun) >= 0.15, "three pauses of a twentieth of a second")
    }

    @Test("excludes another")
    func alone() throws {
        let publication = try SmallPublication(readers: 1)
        let path = publication.folder["readers.sqlite"]
        let first = try SendingRun(publication.store, at: path, issue: "001", plan: Self.plan())
        #expect(throws: SendingRun.Fault.isHeld) {
            try SendingRun(publication.store, at: path, issue: "002", plan: Self.plan())
        }
        withExtendedLifetime(first) {}
    }

    @Test("that was killed leaves in doubt what had begun, and nothing else")
    func killed() throws {
        let publication = try SmallPublication(readers: 4)
        let path = publication.folder["readers.sqlite"]
        let store = publication.store
        let mailing = try store.mailing(of: "001", at: Date())
        do {
            // A run that noted three, began two and had an answer for one of them.
            let journal = try SendingJournal(beside: path)
            #expect(journal.open())
            let ids = try store.unsent(mailing, after: nil, limit: 3)
            let noted = try store.step(mailing, answers: [], noting: ids, at: Date())
            for recipient in noted.prefix(2) { #expect(journal.begin(mailing, recipient.id)) }
            let answer = DeliveryAnswer(reader: noted[0].id, outcome: .accepted)
            _ = try store.step(mailing, answers: [answer], noting: [], at: Date())
        }
        let server = Server()
        #expect(try Self.send(publication, server).accepted == 2)
        #expect(try Self.tally(publication) == [.accepted: 3, .doubtful: 1])
    }

    @Test("that went down with the machine leaves in doubt all that was noted")
    func machineDown() throws {
        let publication = try SmallPublication(readers: 3)
        let store = publication.store
        let mailing = try store.mailing(of: "001", at: Date())
        _ = try store.step(mailing, answers: [], noting: try store.unsent(mailing, after: nil, limit: 2), at: Date())
        try publication.folder.write("zine-sending 1 another-boot\n", to: "readers.sqlite.sending")
        #expect(try Self.send(publication, Server()).accepted == 1)
        #expect(try Self.tally(publication) == [.accepted: 1, .doubtful: 2])
    }
}
