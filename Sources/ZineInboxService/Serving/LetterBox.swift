import NIOCore
import NIOPosix
import Synchronization
import ZineInbox

/// Letters on their way to the mail server, one at a time, behind the answers of the service.
///
/// A letter that the server takes for now not is tried again after growing pauses. Nothing of it is kept on the disk: who
/// gets none asks again.
final class LetterBox: Sendable {
    /// Seconds before a letter is tried again; after the last it is given up.
    private static let pauses: [Int64] = [20, 120, 600, 1800]

    private struct State {
        var waiting = 0
        /// Of those, letters that will be tried again later.
        var resting = 0
        var isClosing = false
    }

    private let state = Mutex(State())
    private let thread: NIOThreadPool
    private let clock: any EventLoop
    private let transport: any MailTransport
    private let limit: Int
    /// Told what went wrong, in words that name nobody.
    private let report: @Sendable (String) -> Void

    init(
        transport: any MailTransport, limit: Int, clock: any EventLoop, report: @escaping @Sendable (String) -> Void
    ) {
        self.transport = transport; self.limit = limit; self.clock = clock; self.report = report
        thread = NIOThreadPool(numberOfThreads: 1)
        thread.start()
    }

    /// - Returns: whether there was room for it.
    func post(_ letter: @escaping @Sendable () -> OutgoingMessage?) -> Bool {
        let isTaken = state.withLock { state in
            guard !state.isClosing, state.waiting < limit else { return false }
            state.waiting += 1
            return true
        }
        guard isTaken else { return false }
        thread.submit { [self] _ in
            guard let message = letter() else { return done() }
            send(message, tries: 0)
        }
        return true
    }

    private func send(_ message: OutgoingMessage, tries: Int) {
        do throws(MailFailure) {
            try transport.send(message)
            done()
        } catch {
            guard error.isPassing, tries < Self.pauses.count else {
                report("a letter was not sent: \(error.kind)")
                return done()
            }
            let isKept = state.withLock { state in
                guard !state.isClosing else { return false }
                state.resting += 1
                return true
            }
            guard isKept else {
                report("a letter was not sent: \(error.kind), and the service ends")
                return done()
            }
            report("a letter waits: \(error.kind)")
            clock.scheduleTask(in: .seconds(Self.pauses[tries])) { [self] in
                state.withLock { $0.resting -= 1 }
                thread.submit { _ in self.send(message, tries: tries + 1) }
            }
        }
    }

    private func done() { state.withLock { $0.waiting -= 1 } }

    /// Letters that are being sent now, or will be as soon as there is time.
    var busy: Int { state.withLock { $0.waiting - $0.resting } }

    /// Takes no more.
    ///
    /// - Returns: how many letters rest and will not be tried again.
    func close() -> Int {
        state.withLock { state in
            state.isClosing = true
            return state.resting
        }
    }

    func shutDown() async { try? await thread.shutdownGracefully() }
}

extension MailFailure {
    /// Whether it may pass.
    fileprivate var isPassing: Bool {
        switch self {
        case .temporary, .unreachable: true
        case .permanent, .refused, .unknown: false
        }
    }

    /// What went wrong without the server's words, which may name an address.
    fileprivate var kind: String {
        switch self {
        case .temporary(let code, _): code == 0 ? "the connection was lost" : "the server says \(code)"
        case .permanent(let code, _, _): "the server says \(code)"
        case .unreachable: "the mail server cannot be reached"
        case .refused: "the mail server takes no letters from here; `zine inbox check` says why"
        case .unknown: "the connection was lost once it was sent, and it may have arrived"
        }
    }
}
