import Glibc
import ZineSubscribers

/// Where those who take letters to the server meet the one who keeps the ledger: readers that are noted on one side, answers
/// on the other.
///
/// Unchecked: threads wait here for one another, which Swift's own `Mutex` cannot have them do, so that the lock and the
/// conditions are the C library's, of which the compiler knows nothing. Every property is read and written under the lock.
final class SendingQueue: @unchecked Sendable {
    /// What a carrier comes back with.
    struct Return: Sendable {
        var recipient: Recipient
        /// `nil` where the server has the letter.
        var failure: MailFailure?
    }

    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    /// For those who carry, and for the one who keeps the ledger.
    private let work = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private let news = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var ready: [Recipient] = []
    private var returned: [Return] = []
    private var isClosed = false
    private var isHeld = false

    init() {
        pthread_mutex_init(lock, nil)
        pthread_cond_init(work, nil)
        pthread_cond_init(news, nil)
    }

    deinit {
        pthread_cond_destroy(news)
        pthread_cond_destroy(work)
        pthread_mutex_destroy(lock)
        news.deallocate()
        work.deallocate()
        lock.deallocate()
    }

    private func locked<Value>(_ body: () -> Value) -> Value {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return body()
    }

    /// The next reader, once there is one; `nil` when nothing more goes out.
    func next(after last: Return?) -> Recipient? {
        locked {
            if let last {
                returned.append(last)
                pthread_cond_signal(news)
            }
            while !isClosed, isHeld || ready.isEmpty { pthread_cond_wait(work, lock) }
            return isClosed ? nil : ready.removeFirst()
        }
    }

    /// Puts readers down that the ledger has noted.
    func give(_ recipients: [Recipient]) {
        guard !recipients.isEmpty else { return }
        locked {
            ready += recipients
            pthread_cond_broadcast(work)
        }
    }

    /// Lets nobody begin, or lets them go on.
    func hold(_ isHeld: Bool) {
        locked {
            self.isHeld = isHeld
            pthread_cond_broadcast(work)
        }
    }

    /// What has come back, once something has, or after some time.
    ///
    /// - Parameter patience: in seconds.
    func take(waiting patience: Double) -> [Return] {
        locked {
            if returned.isEmpty, patience > 0 {
                var until = timespec()
                clock_gettime(CLOCK_REALTIME, &until)
                let nanoseconds = Int(until.tv_nsec) + Int(patience * 1e9)
                until.tv_sec += nanoseconds / 1_000_000_000
                until.tv_nsec = nanoseconds % 1_000_000_000
                pthread_cond_timedwait(news, lock, &until)
            }
            defer { returned = [] }
            return returned
        }
    }

    /// Sends everybody home after what they are at.
    ///
    /// - Returns: readers that nobody has begun.
    func close() -> [Recipient] {
        locked {
            isClosed = true
            defer { ready = [] }
            pthread_cond_broadcast(work)
            return ready
        }
    }
}
