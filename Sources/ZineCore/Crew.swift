import Glibc

/// Hands for work that need not be done in order: a thread for each of the machine's other cores.
///
/// Who asks for a result does what nobody has begun yet, so that a crew without hands is as good, only slower, and nobody
/// waits while there is work. Results are the same whoever does the work.
public final class Crew: Sendable {
    private let floor: Floor
    private let threads: [Hand]

    /// - Parameter hands: how many threads work beside the caller's.
    public init(hands: Int) {
        let floor = Floor()
        self.floor = floor
        threads = (0..<min(max(0, hands), Self.mostHands)).compactMap { _ in Hand { floor.work() } }
    }

    /// More would step on each other's feet.
    private static let mostHands = 12

    deinit {
        floor.close()
        for thread in threads { thread.join() }
    }

    /// As many hands as the machine has cores beside the one that the caller is on.
    public static var otherCores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) - 1 }

    /// Puts work on the list.
    public func take<Result: Sendable>(_ work: @escaping @Sendable () -> Result) -> Chore<Result> {
        let chore = Chore(work, floor)
        if !threads.isEmpty { floor.add { chore.perform() } }
        return chore
    }
}

/// Work that somebody will have done by the time that its result is asked for.
///
/// Unchecked because what guards its stage is the floor's lock, of which the compiler knows nothing.
public final class Chore<Result: Sendable>: @unchecked Sendable {
    private enum Stage {
        case open(@Sendable () -> Result)
        case begun
        case done(Result)
    }

    /// Touched with the floor's lock held, and never otherwise.
    private var stage: Stage
    private let floor: Floor

    fileprivate init(_ work: @escaping @Sendable () -> Result, _ floor: Floor) {
        stage = .open(work)
        self.floor = floor
    }

    fileprivate func perform() {
        let work = floor.locked { () -> (@Sendable () -> Result)? in
            guard case .open(let work) = stage else { return nil }
            stage = .begun
            return work
        }
        guard let work else { return }
        let result = work()
        floor.locked {
            stage = .done(result)
            floor.tell()
        }
    }

    /// The result, as soon as there is one. Meanwhile the caller does what else is on the list.
    public var result: Result {
        perform()
        while true {
            let (known, other) = floor.locked { () -> (Result?, (@Sendable () -> Void)?) in
                while true {
                    if case .done(let result) = stage { return (result, nil) }
                    if let other = floor.next() { return (nil, other) }
                    floor.wait()
                }
            }
            if let known { return known }
            other?()
        }
    }
}

/// The list of what is to be done, and the lock that guards it and all stages.
///
/// Unchecked because the lock is the C library's, which the compiler knows nothing of.
private final class Floor: @unchecked Sendable {
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

    /// What has waited longest; with the lock held.
    func next() -> (@Sendable () -> Void)? {
        guard start < list.count else { return nil }
        let work = list[start]
        start += 1
        if start == list.count {
            list.removeAll(keepingCapacity: true)
            start = 0
        }
        return work
    }

    /// Waits for news; with the lock held.
    func wait() { pthread_cond_wait(news, lock) }

    /// Wakes whoever waits; with the lock held.
    func tell() { pthread_cond_broadcast(news) }

    /// What a hand does until the floor is closed.
    func work() {
        while true {
            let work = locked { () -> (@Sendable () -> Void)? in
                while !isClosed {
                    if let work = next() { return work }
                    wait()
                }
                return nil
            }
            guard let work else { return }
            work()
        }
    }

    /// Sends everybody home; what nobody has begun is left to those who ask for it.
    func close() {
        locked {
            isClosed = true
            list = []
            start = 0
            tell()
        }
    }
}
