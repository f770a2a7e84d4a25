import Glibc
import Synchronization

/// Control-C, and the wish of others that the program end, as something that can be waited for beside sockets.
///
/// Signals belong to the process and may reach any of its threads, so the handler is the one thing here that finds its
/// pipe in a place of the process rather than in a value.
final class Interruption {
    private static let entrance = Atomic<Int32>(-1)
    /// Readable when the program is to end.
    let descriptor: Int32
    private let writing: Int32

    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        descriptor = ends[0]
        writing = ends[1]
        Self.entrance.store(ends[1], ordering: .sequentiallyConsistent)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number) { _ in
                var byte: UInt8 = 0
                write(Interruption.entrance.load(ordering: .sequentiallyConsistent), &byte, 1)
            }
        }
    }

    deinit {
        for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
        Self.entrance.store(-1, ordering: .sequentiallyConsistent)
        close(descriptor)
        close(writing)
    }
}
