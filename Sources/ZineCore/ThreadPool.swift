import Glibc
import Synchronization

/// Threads for work that need not be done in order: one for each of the machine's other cores.
///
/// Who asks for a result does what no thread has begun yet, so that a pool without threads is as good, only slower, and
/// nobody waits while there is work. Results are the same whoever does the work.
public final class ThreadPool: Sendable {
    private let list: WorkList
    private let threads: [SystemThread]

    /// - Parameter count: how many threads work beside the caller's.
    public init(threads count: Int) {
        let list = WorkList()
        self.list = list
        threads = (0..<min(max(0, count), Self.mostThreads)).compactMap { _ in SystemThread { list.work() } }
    }

    /// More would step on each other's feet.
    private static let mostThreads = 12

    deinit {
        list.close()
        for thread in threads { thread.join() }
    }

    /// Whether threads work beside the caller.
    public var hasThreads: Bool { !threads.isEmpty }

    /// As many threads as the machine has cores beside the one that the caller is on.
    public static var otherCores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) - 1 }

    /// Puts work on the list.
    public func submit<Result: Sendable>(_ work: @escaping @Sendable () -> Result) -> PoolTask<Result> {
        let task = PoolTask(work, list)
        if !threads.isEmpty { list.add { task.perform() } }
        return task
    }
}

/// Work that some thread will have done by the time that its result is asked for.
public final class PoolTask<Result: Sendable>: Sendable {
    private enum Stage {
        case open(@Sendable () -> Result)
        case begun
        case done(Result)
    }

    private let stage: Mutex<Stage>
    private let list: WorkList

    fileprivate init(_ work: @escaping @Sendable () -> Result, _ list: WorkList) {
        stage = Mutex(.open(work))
        self.list = list
    }

    fileprivate func perform() {
        let work = stage.withLock { stage -> (@Sendable () -> Result)? in
            guard case .open(let work) = stage else { return nil }
            stage = .begun
            return work
        }
        guard let work else { return }
        let result = work()
        stage.withLock { $0 = .done(result) }
        // Under the list's lock: whoever has just found nothing there either waits already or looks again.
        list.locked { list.tell() }
    }

    private var known: Result? {
        stage.withLock { stage in
            if case .done(let result) = stage { result } else { nil }
        }
    }

    /// The result, as soon as there is one. Meanwhile the caller does what else is on the list.
    public var result: Result {
        perform()
        while true {
            if let known { return known }
            list.next(unless: { self.known != nil })?()
        }
    }
}

/// The list of what is to be done, and the lock that guards it.
///
/// Unchecked because the lock is the C library's, which the compiler knows nothing of.
private final class WorkList: @unchecked Sendable {
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let news = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var list: [@Sendable () -> Void] = []
    private var start = 0
    private var isClosed = false

    init() {
        pthread_mutex_init(lock, nil)
        pthread_cond_init(news, nil)
    }

    deinit {
        pthread_cond_destroy(news)
        pthread_mutex_destroy(lock)
        news.deallocate()
        lock.deallocate()
    }

    func locked<Value>(_ body: () -> Value) -> Value {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return body()
    }

    func add(_ work: @escaping @Sendable () -> Void) {
        locked {
            list.append(work)
            tell()
        }
    }

    /// What has waited longest, as soon as there is something; `nil` once the waiting is over, which `tell` has to be
    /// called for.
    func next(unless isOver: () -> Bool) -> (@Sendable () -> Void)? {
        locked {
            while !isOver() {
                if let work = first() { return work }
                pthread_cond_wait(news, lock)
            }
            return nil
        }
    }

    private func first() -> (@Sendable () -> Void)? {
        guard start < list.count else { return nil }
        let work = list[start]
        start += 1
        if start == list.count {
            list.removeAll(keepingCapacity: true)
            start = 0
        }
        return work
    }

    /// Wakes whoever waits; with the lock held.
    func tell() { pthread_cond_broadcast(news) }

    /// What a thread does until the list is closed.
    func work() {
        while let work = next(unless: { isClosed }) { work() }
    }

    /// Ends all threads; what nobody has begun is left to those who ask for it.
    func close() {
        locked {
            isClosed = true
            list = []
            start = 0
            tell()
        }
    }
}
