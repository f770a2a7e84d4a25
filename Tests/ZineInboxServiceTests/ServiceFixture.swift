import FoundationEssentials
import Synchronization
import Testing
import ZineCore
import ZineDocument
import ZineInbox
import ZineInboxService
import ZineKit
import ZineSubscribers
import ZineTestSupport

/// A service whose letters are kept instead of sent, at a time that the test sets.
struct ServiceFixture {
    let folder: TemporaryFolder
    let store: ReaderStore
    let tokens: InboxTokens
    let service: InboxService
    let letters: Letters
    let clock: Clock

    final class Clock: Sendable {
        private let seconds = Mutex(2_000_000_000.0)
        var now: Date { Date(timeIntervalSince1970: seconds.withLock { $0 }) }
        func pass(_ more: Double) { seconds.withLock { $0 += more } }
    }

    final class Letters: Sendable {
        private let all = Mutex<[OutgoingMessage]>([])

        func take(_ letter: OutgoingMessage) { all.withLock { $0.append(letter) } }

        var count: Int { all.withLock(\.count) }
        var last: OutgoingMessage? { all.withLock(\.last) }

        /// The last letter, decoded so far as ASCII needs it.
        var text: String {
            String(decoding: last?.bytes ?? [], as: UTF8.self)
                .replacing("=\r\n", with: "").replacing("=3D", with: "=").replacing("\r\n", with: "\n")
        }

        /// The path of the link in the last letter, by components.
        var link: [String] {
            let text = text
            guard let start = text.firstRange(of: ServiceFixture.root)?.upperBound else { return [] }
            return text[start...].prefix { !$0.isWhitespace }.split(separator: "/").map(String.init)
        }
    }

    static let root = "https://inbox.example"

    init(language: String = "en-GB", name: String = "The Margin", more: String = "", room: Int = 1000) throws {
        folder = try TemporaryFolder()
        let publication = """
            name: "\(name)"
            contact: editors@zine.example
            language: \(language)
            inbox: {service: "\(Self.root)", smtp: "smtp://127.0.0.1:25"}
            \(more)

            """
        _ = try folder.write(publication, to: "publication.yaml")
        var problems: [Diagnostic] = []
        let home = folder.path
        let settings = try #require(InboxSettings.read(home, &problems))
        let programFiles = try #require(ProgramFiles.find())
        let pages = try #require(
            try ServicePages(folder: home, builder: IssueBuilder(programFiles: programFiles), &problems))
        try #require(!problems.hasErrors)
        store = try ReaderStore(at: settings.readers, create: true)
        tokens = try InboxTokens(besideDatabase: settings.readers)
        let (letters, clock) = (Letters(), Clock())
        (self.letters, self.clock) = (letters, clock)
        service = InboxService(
            pages: pages, settings: settings, root: Self.root, store: store, tokens: tokens, now: { clock.now },
            mostPromised: room, promised: {})
    }

    func get(_ path: [String], _ fields: [String: String] = [:]) -> ServiceResponse {
        service.answer(ServiceRequest(.get, path, fields: fields))
    }

    func post(_ path: [String], _ fields: [String: String] = [:], from network: ClientNetwork = .unknown)
        -> ServiceResponse
    {
        defer { deliver() }
        return service.answer(ServiceRequest(.post, path, fields: fields, network: network))
    }

    /// Writes and takes the letters that wait.
    private func deliver() {
        while let letter = try? store.nextPromised(dueBy: clock.now) {
            if let message = try? service.written(letter) { letters.take(message) }
            do { try store.settle(letter) } catch { return }
        }
    }

    func state(_ address: String) throws -> ReaderState? { try store.reader(at: try EmailAddress(address))?.state }

    /// Somebody who has signed up.
    func confirmed(_ address: String, _ fields: [String: String] = [:]) throws -> Reader {
        _ = post(["ask"], ["address": address].merging(fields) { $1 })
        _ = post(letters.link)
        return try #require(try store.reader(at: try EmailAddress(address)))
    }
}

extension ServiceResponse {
    var text: String { String(decoding: body, as: UTF8.self) }
}
