import Glibc
import Synchronization

/// A thread of the system's, which whoever started it has to join.
public final class SystemThread: Sendable {
    /// `nil` once the thread has been joined.
    private let handle: Mutex<pthread_t?>

    /// - Returns: `nil` where there was no thread to be had.
    public init?(_ work: @escaping @Sendable () -> Void) {
        let handed = Unmanaged.passRetained(ThreadWork(work))
        var started = pthread_t()
        guard pthread_create(&started, nil, ThreadWork.open, handed.toOpaque()) == 0 else {
            handed.release()
            return nil
        }
        handle = Mutex(started)
    }

    /// Waits until the work is done.
    public func join() {
        handle.withLock { handle in
            if let started = handle { pthread_join(started, nil) }
            handle = nil
        }
    }
}

/// What is handed to a thread.
private final class ThreadWork: Sendable {
    private let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }

    static let open: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { pointer in
        if let pointer { Unmanaged<ThreadWork>.fromOpaque(pointer).takeRetainedValue().work() }
        return nil
    }
}
