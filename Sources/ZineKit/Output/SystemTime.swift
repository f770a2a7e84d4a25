// The C library's `timespec` is counted to the first C target that includes it.
import CCurl
import Glibc

/// What a clock of the system shows, or when a file was last written.
struct SystemTime {
    private let time: timespec

    /// Nothing where the system has no such clock.
    init?(_ clock: clockid_t) {
        var time = timespec()
        guard clock_gettime(clock, &time) == 0 else { return nil }
        self.time = time
    }

    init(written file: stat) { time = file.st_mtim }

    var wholeSeconds: Int { time.tv_sec }
    var nanoseconds: Int { time.tv_nsec }
    var seconds: Double { Double(time.tv_sec) + Double(time.tv_nsec) / 1e9 }
}
