import Synchronization
import Testing
import ZineCore

@Suite("A pool")
struct ThreadPoolTests {
    @Test("gives every result to who asked for it, in whatever order it is asked for", arguments: [0, 1, 3, 40])
    func results(threads: Int) {
        let pool = ThreadPool(threads: threads)
        let tasks = (0..<200).map { number in pool.submit { (0...number * 50).reduce(0, +) } }
        for number in tasks.indices.reversed() {
            #expect(tasks[number].result == number * 50 * (number * 50 + 1) / 2)
        }
        #expect(tasks[7].result == 350 * 351 / 2)
    }

    @Test("does everything once, however often it is asked for", arguments: [0, 1, 3])
    func once(threads: Int) {
        let counter = Counter()
        let pool = ThreadPool(threads: threads)
        let tasks = (0..<100).map { _ in pool.submit { counter.add() } }
        for _ in 0..<3 { for task in tasks { _ = task.result } }
        #expect(counter.count == 100)
    }

    @Test("without threads does nothing that nobody asks for")
    func lazily() {
        let counter = Counter()
        let pool = ThreadPool(threads: 0)
        let tasks = (0..<10).map { _ in pool.submit { counter.add() } }
        _ = tasks[3].result
        #expect(counter.count == 1)
    }

    @Test("may be sent home while work is left, which is then done by who asks for it", arguments: [0, 1, 3])
    func sentHome(threads: Int) {
        var pool: ThreadPool? = ThreadPool(threads: threads)
        let tasks = (0..<100).compactMap { number in pool?.submit { number * 2 } }
        pool = nil
        #expect(tasks.map(\.result) == (0..<100).map { $0 * 2 })
    }

    @Test("has work done that waits for other work", arguments: [0, 1, 3])
    func nested(threads: Int) {
        let pool = ThreadPool(threads: threads)
        let inner = (0..<20).map { number in pool.submit { number } }
        let outer = pool.submit { inner.map(\.result).reduce(0, +) }
        #expect(outer.result == 190)
    }
}

private final class Counter: Sendable {
    private let value = Mutex(0)
    func add() { value.withLock { $0 += 1 } }
    var count: Int { value.withLock { $0 } }
}
