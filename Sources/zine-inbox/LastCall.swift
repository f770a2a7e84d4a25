import Glibc
import Synchronization

/// The end of a program that is told to end while a mail server is silent: libcurl waits for its answer. What was under way
/// is in the ledger, as after any other end.
enum LastCall {
    private static let words: StaticString =
        "zine: a mail server did not answer; the letters under way may have arrived or not, and count as in doubt\n"
    private static let patience = Atomic<UInt32>(10)

    /// How long the program has from the first signal on.
    static var seconds: UInt32 {
        get { patience.load(ordering: .relaxed) }
        set { patience.store(newValue, ordering: .relaxed) }
    }

    /// For a signal's handler.
    static func begin() {
        signal(SIGALRM) { _ in
            write(STDERR_FILENO, LastCall.words.utf8Start, LastCall.words.utf8CodeUnitCount)
            _exit(1)
        }
        alarm(seconds)
    }
}
