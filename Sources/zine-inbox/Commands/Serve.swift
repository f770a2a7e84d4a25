import ArgumentParser
import Glibc
import Synchronization
import ZineCore
import ZineInbox
import ZineInboxService
import ZineKit
import ZineReaders

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

    @OptionGroup var place: ReadersOption

    @OptionGroup var shared: SharedOptions

    mutating func validate() throws {
        if !(0...65535).contains(port) { throw ValidationError("--port wants a number from 0 to 65535") }
    }

    func run() async throws {
        signal(SIGPIPE, SIG_IGN)
        let workshop = try shared.workshop()
        let folder = place.folder
        var problems: [Diagnostic] = []
        let settings = InboxSettings.read(folder, via: via, &problems)
        // What is wrong with the publication's own file is said once.
        var looks: [Diagnostic] = []
        let desk = settings == nil ? nil : try desk(folder, workshop, &looks)
        shared.report((problems + looks.filter { !problems.contains($0) }).sortedForReport())
        guard let settings, let desk else { throw ExitCode(1) }
        guard let server = settings.server else {
            throw ValidationError("the publication names no mail server; write `smtp:` in `inbox:`, or give --via")
        }
        guard let service = address ?? settings.service else {
            throw ValidationError(
                "the publication does not say where the service is; write `service:` in `inbox:`, or give --address")
        }
        let http = InboxServer(
            desk: desk, settings: settings, address: service, store: try place.store(create: true),
            tokens: try tokens(settings), transport: SMTPTransport(server, password: try password(settings)),
            report: { Self.say($0) })
        guard let signals = EndSignal() else { throw ExitCode(70) }
        do throws(InboxServer.Failure) {
            try await http.run(
                port: port, ready: { Self.say("serving \(service) on 127.0.0.1:\($0)") },
                end: { await signals.wait() })
        } catch {
            Terminal.complain("zine: error: \(error) [inbox-service]")
            throw ExitCode(70)
        }
        if !shared.quiet { Self.say("ended") }
    }

    private func desk(_ folder: String, _ workshop: Workshop, _ problems: inout [Diagnostic]) throws -> ReaderDesk? {
        do throws(PublishError) {
            return try ReaderDesk(folder: folder, builder: IssueBuilder(workshop: workshop), &problems)
        } catch {
            shared.report(failure: error.diagnostic)
            throw ExitCode(error.isEditors ? 1 : 70)
        }
    }

    private func tokens(_ settings: InboxSettings) throws -> InboxTokens {
        do throws(InboxTokens.KeyFault) {
            return try InboxTokens(besideDatabase: settings.readers)
        } catch {
            Terminal.complain("zine: error: \(error) [inbox-key]")
            throw ExitCode(70)
        }
    }

    private func password(_ settings: InboxSettings) throws -> String? {
        do throws(MailPassword.Fault) {
            return try settings.password.value()
        } catch {
            Terminal.complain("zine: error: \(error.reason) [inbox-password]")
            throw ExitCode(1)
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
                LastCall.begin(seconds: 25)
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
