import FoundationEssentials
import NIOCore
import NIOPosix
import Synchronization
import ZineInbox
import ZineSubscribers

/// Letters on their way to the mail server, one at a time, behind the answers of the service.
///
/// They wait in the readers' database, so that an end of any kind loses none. One that the server takes for now not is tried
/// again after growing pauses. What was under way when the program was killed goes out once more.
final class LetterBox: Sendable {
    typealias Writer = @Sendable (PromisedLetter) throws(ReaderStoreError) -> OutgoingMessage?

    /// Seconds before a letter is tried again; after the last it is given up.
    private static let pauses: [Double] = [20, 120, 600, 1800, 7200, 21600]
    /// Seconds before the database is asked again that could not be read or written.
    private static let rest = 60.0

    private struct State {
        var write: Writer?
        var isBusy = false
        var isClosing = false
        /// No server was reached, or none that takes letters: so often in a row, and until when none is asked again.
        var vain = 0
        var rested = Date.distantPast
        var alarm: Scheduled<Void>?
    }

    private let state = Mutex(State())
    private let thread: NIOThreadPool
    private let clock: any EventLoop
    private let store: ReaderStore
    private let transport: any MailTransport
    /// Told what went wrong, in words that name nobody.
    private let report: @Sendable (String) -> Void

    init(
        store: ReaderStore, transport: any MailTransport, clock: any EventLoop,
        report: @escaping @Sendable (String) -> Void
    ) {
        self.store = store; self.transport = transport; self.clock = clock; self.report = report
        thread = NIOThreadPool(numberOfThreads: 1)
        thread.start()
    }

    /// Begins, with what an earlier service left.
    func open(_ write: @escaping Writer) {
        state.withLock { $0.write = write }
        wake()
    }

    /// There may be something to send.
    @Sendable func wake() { thread.submit { [self] _ in turn() } }

    /// Sends all that is due, and has itself woken for the rest.
    private func turn() {
        do throws(ReaderStoreError) {
            while let write = begin(), let letter = try store.nextPromised(dueBy: Date()) { try send(letter, write) }
            done()
            if let due = try store.nextPromiseDue() {
                wake(after: max(due, state.withLock(\.rested)).timeIntervalSinceNow)
            }
        } catch {
            done()
            report("letters wait: \(error)")
            wake(after: Self.rest)
        }
    }

    private func begin() -> Writer? {
        state.withLock { state in
            guard !state.isClosing, Date() >= state.rested, let write = state.write else { return nil }
            state.isBusy = true
            return write
        }
    }

    private func done() { state.withLock { $0.isBusy = false } }

    private func wake(after seconds: Double) {
        state.withLock { state in
            state.alarm?.cancel()
            state.alarm = nil
            guard !state.isClosing else { return }
            let pause = TimeAmount.milliseconds(Int64(max(0.05, min(seconds, 3600)) * 1000))
            state.alarm = clock.scheduleTask(in: pause) { [self] in wake() }
        }
    }

    private func send(_ letter: PromisedLetter, _ write: Writer) throws(ReaderStoreError) {
        guard let message = try write(letter) else { return try store.settle(letter) }
        let failure: MailFailure?
        do throws(MailFailure) {
            try transport.send(message)
            failure = nil
        } catch {
            failure = error
        }
        note(failure)
        guard let failure else { return try store.settle(letter) }
        guard failure.isPassing, letter.tries < Self.pauses.count else {
            report("a letter was not sent: \(failure.kind)")
            return try store.settle(letter)
        }
        report("a letter waits: \(failure.kind)")
        try store.putOff(letter, until: Date().addingTimeInterval(Self.pauses[letter.tries]))
    }

    /// A server that is not there, or takes nothing, is left alone for a while, whatever waits.
    private func note(_ failure: MailFailure?) {
        state.withLock { state in
            switch failure {
            case .unreachable, .refused:
                state.rested = Date().addingTimeInterval(min(20 * Double(1 << min(state.vain, 10)), 1800))
                state.vain += 1
            default: (state.vain, state.rested) = (0, .distantPast)
            }
        }
    }

    /// Whether a letter is under way.
    var isBusy: Bool { state.withLock(\.isBusy) }

    /// Begins no more.
    func close() {
        state.withLock { state in
            state.isClosing = true
            state.alarm?.cancel()
            state.alarm = nil
        }
    }

    /// - Returns: whether its thread has ended; one that waits for a silent server is left to itself.
    func shutDown() async -> Bool {
        close()
        guard !isBusy else {
            report("the mail server is silent; its letter goes out again when the service is back")
            // Its thread outlives it.
            _ = Unmanaged.passRetained(thread)
            return false
        }
        try? await thread.shutdownGracefully()
        return true
    }
}

extension MailFailure {
    /// Whether it may pass.
    fileprivate var isPassing: Bool {
        switch self {
        case .temporary, .unreachable, .refused: true
        case .permanent, .unknown: false
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
