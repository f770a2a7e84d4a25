import Glibc
import Synchronization

/// Work that a thread of its own does while the caller goes on; its result is waited for.
final class Errand<Result: Sendable>: Sendable {
    private let outcome: Mutex<Result?>
    private let work: @Sendable () -> Result
    /// `nil` where there was no thread to be had, and once the thread has ended.
    private let thread: Mutex<pthread_t?>

    init(_ work: @escaping @Sendable () -> Result) {
        self.work = work
        outcome = Mutex(nil)
        thread = Mutex(nil)
        let parcel = Parcel { [weak self] in
            let done = work()
            self?.outcome.withLock { $0 = done }
        }
        let handed = Unmanaged.passRetained(parcel)
        var started = pthread_t()
        let status = pthread_create(&started, nil, Parcel.open, handed.toOpaque())
        if status == 0 { thread.withLock { $0 = started } } else { handed.release() }
    }

    deinit { wait() }

    private func wait() {
        thread.withLock { thread in
            if let started = thread { pthread_join(started, nil) }
            thread = nil
        }
    }

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

/// What is handed to a thread.
private final class Parcel: Sendable {
    private let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }

    static let open: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { pointer in
        if let pointer { Unmanaged<Parcel>.fromOpaque(pointer).takeRetainedValue().work() }
        return nil
    }
}
