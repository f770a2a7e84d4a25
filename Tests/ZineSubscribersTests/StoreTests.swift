import Foundation
import Testing
import ZineSubscribers
import ZineTestSupport

@Suite("The readers' database")
struct StoreTests {
    private let folder: TemporaryFolder
    private let store: ReaderStore
    private let now = Date(timeIntervalSince1970: 2_000_000_000)

    init() throws {
        folder = try TemporaryFolder()
        store = try ReaderStore(at: folder["readers.sqlite"], create: true)
    }

    private func ask(_ address: String, _ state: ReaderState? = nil) throws -> Reader {
        let reader = try store.ask(EmailAddress(address), language: "de", at: now, how: "form")
        if let state { try store.set(reader.id, to: state, at: now, how: "test") }
        return try #require(try store.reader(reader.id))
    }

    @Test("is its owner's alone, with all files beside it")
    func rights() throws {
        _ = try ask("ann@example.org")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.contains("readers.sqlite-wal"))
        for name in names {
            let rights = try FileManager.default.attributesOfItem(atPath: folder[name])[.posixPermissions] as? Int
            #expect(rights == 0o600, "\(name)")
        }
        #expect(throws: ReaderStoreError.missing(path: folder["none"])) {
            try ReaderStore(at: folder["none"], create: false)
        }
        try folder.write("This is no database, and long enough to be seen as none.", to: "text")
        #expect(throws: ReaderStoreError.self) { try ReaderStore(at: folder["text"], create: false) }
    }

    @Test("keeps when and how each state came about")
    func history() throws {
        let reader = try ask("Ann@example.org", .confirmed)
        try store.set(reader.id, to: .left, at: now.addingTimeInterval(60), how: "one click")
        let known = try #require(try store.reader(at: EmailAddress("ann@EXAMPLE.org")))
        #expect(known.address.normalised == "Ann@example.org")
        #expect(known.history.map(\.state) == [.asked, .confirmed, .left])
        #expect(known.history.map(\.how) == ["form", "test", "one click"])
        #expect(known.language == "de")
    }

    @Test(
        "asking again starts anew after leaving, and changes nothing for who has it or may not",
        arguments: [
            (ReaderState.left, ReaderState.asked), (.bouncing, .asked), (.confirmed, .confirmed), (.blocked, .blocked),
            (.asked, .asked),
        ])
    func askingAgain(before: ReaderState, after: ReaderState) throws {
        _ = try ask("ann@example.org", before)
        #expect(try ask("ann@example.org").state == after)
    }

    @Test("a reader who moves keeps name and state, and does not take another's address")
    func moving() throws {
        let (ann, bob) = (try ask("ann@example.org", .confirmed), try ask("bob@example.org"))
        try store.change(ann.id, to: EmailAddress("ann@example.com"), at: now)
        #expect(try store.reader(at: EmailAddress("ann@example.org")) == nil)
        #expect(try store.reader(ann.id)?.state == .confirmed)
        #expect(throws: ReaderStoreError.isTaken) { try store.change(bob.id, to: try ann.address.moved, at: now) }
    }

    @Test("an erased reader is nowhere in the files, and what was sent stays a number")
    func erasure() throws {
        let reader = try ask("unmistakable-name@example.org", .confirmed)
        let mailing = try store.mailing(of: "001", at: now)
        _ = try store.step(mailing, answers: [], noting: [reader.id], at: now)
        let answer = DeliveryAnswer(reader: reader.id, outcome: .accepted, text: "250 unmistakable-name is fine")
        _ = try store.step(mailing, answers: [answer], noting: [], at: now)
        try store.erase(reader.id)
        #expect(try store.reader(reader.id) == nil)
        #expect(try store.tally(mailing) == [.accepted: 1])
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let bytes = String(decoding: try folder.read(name), as: UTF8.self)
            #expect(!bytes.contains("unmistakable-name") && !bytes.contains(reader.id.text), "\(name)")
        }
    }

    @Test("who never confirmed is forgotten after a while, and nobody else")
    func forgetting() throws {
        for (name, state) in [("a", ReaderState?.none), ("b", .confirmed), ("c", .left)] {
            _ = try ask("\(name)@example.org", state)
        }
        #expect(try store.forgetUnconfirmed(before: now) == 0)
        #expect(try store.forgetUnconfirmed(before: now.addingTimeInterval(1)) == 1)
        #expect(try store.counts() == [.confirmed: 1, .left: 1])
    }

    @Test("pages of readers hold each once, in whatever size they are taken", arguments: [1, 3, 100])
    func paging(limit: Int) throws {
        let all = Set(try (0..<10).map { try ask("r\($0)@example.org", .confirmed).id })
        var (found, last): ([ReaderID], ReaderID?) = ([], nil)
        while case let page = try store.confirmed(after: last, limit: limit), !page.isEmpty {
            found += page.map(\.id)
            last = page.last?.id
        }
        #expect(found.count == 10 && Set(found) == all)
    }
}

extension EmailAddress {
    /// The same name at another host.
    fileprivate var moved: EmailAddress {
        get throws { try EmailAddress(local + "@example.com") }
    }
}
