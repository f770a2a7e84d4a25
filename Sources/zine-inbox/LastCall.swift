import Glibc

/// The end of a program that is told to end while a mail server is silent: libcurl waits for its answer. What was under way is in
/// the ledger, as after any other end.
enum LastCall {
    private static let words: StaticString =
        "zine: a mail server was silent; what was under way may have arrived, and is in doubt\n"

    /// For a signal's handler: the program has so many seconds more.
    static func begin(seconds: UInt32) {
        signal(SIGALRM) { _ in
            write(STDERR_FILENO, LastCall.words.utf8Start, LastCall.words.utf8CodeUnitCount)
            _exit(1)
        }
        alarm(seconds)
    }
}
