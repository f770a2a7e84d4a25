import ZineCore

/// Work that a thread of its own does while the caller goes on; its result is waited for, or made by the caller where no
/// thread has begun.
struct BackgroundWork<Result: Sendable>: Sendable {
    private let pool: ThreadPool
    private let task: PoolTask<Result>

    init(_ work: @escaping @Sendable () -> Result) {
        pool = ThreadPool(threads: 1)
        task = pool.submit(work)
    }

    var result: Result { task.result }
}
