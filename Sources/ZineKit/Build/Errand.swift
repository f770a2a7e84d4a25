import Synchronization
import ZineCore

/// Work that a thread of its own does while the caller goes on; its result is waited for.
final class Errand<Result: Sendable>: Sendable {
    private let outcome: Mutex<Result?>
    private let work: @Sendable () -> Result
    /// `nil` where there was no thread to be had.
    private let thread: Mutex<Hand?>

    init(_ work: @escaping @Sendable () -> Result) {
        self.work = work
        outcome = Mutex(nil)
        thread = Mutex(nil)
        let started = Hand { [weak self] in
            let done = work()
            self?.outcome.withLock { $0 = done }
        }
        thread.withLock { $0 = started }
    }

    deinit { wait() }

    private func wait() { thread.withLock { $0?.join() } }

    /// Waits for the result; does the work itself where no thread could.
    var result: Result {
        wait()
        return outcome.withLock { outcome in
            let result = outcome ?? work()
            outcome = result
            return result
        }
    }
}
