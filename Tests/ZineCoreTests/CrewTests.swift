import Synchronization
import Testing
import ZineCore

@Suite("A crew")
struct CrewTests {
    @Test("gives every result to who asked for it, in whatever order it is asked for", arguments: [0, 1, 3, 40])
    func results(hands: Int) {
        let crew = Crew(hands: hands)
        let chores = (0..<200).map { number in crew.take { (0...number * 50).reduce(0, +) } }
        for number in chores.indices.reversed() {
            #expect(chores[number].result == number * 50 * (number * 50 + 1) / 2)
        }
        #expect(chores[7].result == 350 * 351 / 2)
    }

    @Test("does everything once, however often it is asked for", arguments: [0, 1, 3])
    func once(hands: Int) {
        let counter = Counter()
        let crew = Crew(hands: hands)
        let chores = (0..<100).map { _ in crew.take { counter.add() } }
        for _ in 0..<3 { for chore in chores { _ = chore.result } }
        #expect(counter.count == 100)
    }

    @Test("without hands does nothing that nobody asks for")
    func lazily() {
        let counter = Counter()
        let crew = Crew(hands: 0)
        let chores = (0..<10).map { _ in crew.take { counter.add() } }
        _ = chores[3].result
        #expect(counter.count == 1)
    }

    @Test("may be sent home while work is left, which is then done by who asks for it", arguments: [0, 1, 3])
    func sentHome(hands: Int) {
        var crew: Crew? = Crew(hands: hands)
        let chores = (0..<100).compactMap { number in crew?.take { number * 2 } }
        crew = nil
        #expect(chores.map(\.result) == (0..<100).map { $0 * 2 })
    }

    @Test("has work done that waits for other work", arguments: [0, 1, 3])
    func nested(hands: Int) {
        let crew = Crew(hands: hands)
        let inner = (0..<20).map { number in crew.take { number } }
        let outer = crew.take { inner.map(\.result).reduce(0, +) }
        #expect(outer.result == 190)
    }
}

private final class Counter: Sendable {
    private let value = Mutex(0)
    func add() { value.withLock { $0 += 1 } }
    var count: Int { value.withLock { $0 } }
}
