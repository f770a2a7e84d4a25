import ArgumentParser
import Glibc
import Synchronization
import ZineCore
import ZineInbox
import ZineInboxService
import ZineKit
import ZineSubscribers
import ZineTerminal

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the pages where readers sign up, leave, and see what is held of them.",
        discussion: """
            The service answers on this machine alone, behind a proxy that speaks TLS; Documentation/inbox.md has what \
            nginx, Caddy and systemd need. It keeps no log of who asks. SIGTERM ends it, once what is under way is finished.

            Example:
              zine inbox serve --publication Issues --port 8025
            """)

    @Option(help: "The port on this machine; 0 is any that is free.")
    var port: Int = 8025

    @Option(help: "The mail server that letters go out by, instead of the publication's: smtp://127.0.0.1:25.")
    var via: String?

    @Option(help: "The public address of the service, instead of the publication's.")
    var address: String?

    @Option(help: "Seconds that the mail server may be silent.")
    var patience = 60

    @Option(help: "Seconds that requests and letters under way may take once the service is to end.")
    var farewell = 10

    @Flag(help: "Go on with a new inbox.key where the one is lost that signed the links in letters that are out.")
    var newKey = false

    @OptionGroup var place: ReadersOption

    @OptionGroup var shared: SharedOptions

    mutating func validate() throws {
        if !(0...65535).contains(port) { throw ValidationError("--port wants a number from 0 to 65535") }
        for (name, number) in [("patience", patience), ("farewell", farewell)] where !(1...100_000).contains(number) {
            throw ValidationError("--\(name) wants a number from 1")
        }
    }

    func run() async throws {
        signal(SIGPIPE, SIG_IGN)
        let programFiles = try shared.programFiles()
        let folder = place.folder
        var problems: [Diagnostic] = []
        let settings = InboxSettings.read(folder, via: via, &problems)
        // What is wrong with the publication's own file is said once.
        var looks: [Diagnostic] = []
        let pages = settings == nil ? nil : try pages(folder, programFiles, &looks)
        shared.report((problems + looks.filter { !problems.contains($0) }).sortedForReport())
        guard let settings, let pages else { throw ExitCode(1) }
        guard let server = settings.server else {
            throw ValidationError("the publication names no mail server; write `smtp:` in `inbox:`, or give --via")
        }
        guard let service = address ?? settings.service else {
            throw ValidationError(
                "the publication does not say where the service is; write `service:` in `inbox:`, or give --address")
        }
        let store = try place.store(create: true, shared)
        var bounds = ServiceBounds()
        bounds.farewellSeconds = Int64(farewell)
        let http = InboxServer(
            pages: pages, settings: settings, address: service, store: store, tokens: try tokens(settings, store),
            transport: SMTPTransport(server, password: try password(settings), patience: patience), bounds: bounds,
            report: { Self.say($0) })
        LastCall.seconds = UInt32(farewell + 5)
        guard let signals = EndSignal() else { throw ExitCode(70) }
        let isOver: Bool
        do throws(InboxServer.Failure) {
            isOver = try await http.run(
                port: port, ready: { Self.say("serving \(service) on 127.0.0.1:\($0)") },
                end: { await signals.wait() })
        } catch {
            _ = shared.refused("inbox-service", error.description, hint: nil)
            throw ExitCode(70)
        }
        if !shared.quiet { Self.say("ended") }
        // A thread of libcurl's waits for a silent server, and nothing would come of its answer.
        if !isOver { _exit(0) }
    }

    private func pages(_ folder: String, _ programFiles: ProgramFiles, _ problems: inout [Diagnostic]) throws
        -> ServicePages?
    {
        do throws(PublishError) {
            return try ServicePages(folder: folder, builder: IssueBuilder(programFiles: programFiles), &problems)
        } catch {
            shared.report(failure: error.diagnostic)
            throw ExitCode(error.isEditors ? 1 : 70)
        }
    }

    private func tokens(_ settings: InboxSettings, _ store: ReaderStore) throws -> InboxTokens {
        do throws(InboxTokens.KeyFault) {
            return try InboxTokens(of: store, at: settings.readers, isRenewed: newKey)
        } catch {
            throw shared.refused("inbox-key", error.description, hint: error.hint)
        }
    }

    private func password(_ settings: InboxSettings) throws -> String? {
        do throws(MailPassword.Fault) {
            return try settings.password.value()
        } catch {
            throw shared.refused("inbox-no-password", error.reason, hint: nil)
        }
    }

    private static func say(_ text: String) { Terminal.complain("zine inbox: " + text) }
}

/// The wish of others that the program end.
///
/// Signals belong to the process and may reach any of its threads, so the handler finds its pipe in a place of the process.
private final class EndSignal: Sendable {
    private static let entrance = Atomic<Int32>(-1)
    private let reading: Int32

    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        reading = ends[0]
        Self.entrance.store(ends[1], ordering: .sequentiallyConsistent)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number) { _ in
                var byte: UInt8 = 0
                write(EndSignal.entrance.load(ordering: .sequentiallyConsistent), &byte, 1)
                LastCall.begin()
            }
        }
    }

    func wait() async {
        let descriptor = reading
        await withCheckedContinuation { continuation in
            // A thread of its own: those of tasks are few, and are not to be waited on.
            let box = Unmanaged.passRetained(Waiting(descriptor, continuation)).toOpaque()
            var thread = pthread_t()
            pthread_create(
                &thread, nil,
                { box in
                    guard let box else { return nil }
                    let waiting = Unmanaged<Waiting>.fromOpaque(box).takeRetainedValue()
                    var byte: UInt8 = 0
                    while read(waiting.descriptor, &byte, 1) < 0, errno == EINTR {}
                    waiting.continuation.resume()
                    return nil
                }, box)
            pthread_detach(thread)
        }
    }

    private final class Waiting {
        let descriptor: Int32
        let continuation: CheckedContinuation<Void, Never>
        init(_ descriptor: Int32, _ continuation: CheckedContinuation<Void, Never>) {
            self.descriptor = descriptor; self.continuation = continuation
        }
    }
}
