import Glibc
import ZineDocument

/// A second of Universal Time that a calendar with four digits for the year can name.
struct Moment {
    var date: PartialDate
    private let clock: [Int32]

    /// - Parameter seconds: since the beginning of 1970; `nil` where the year has not four digits.
    init?(seconds: time_t) {
        var seconds = seconds
        var parts = tm()
        guard gmtime_r(&seconds, &parts) != nil, (-899...8_099).contains(parts.tm_year) else { return nil }
        date = PartialDate(year: Int(parts.tm_year) + 1_900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        clock = [parts.tm_hour, parts.tm_min, parts.tm_sec]
    }

    /// The time of `SOURCE_DATE_EPOCH` (reproducible-builds.org), where it has one that can be written.
    static var ofSource: Moment? {
        getenv("SOURCE_DATE_EPOCH").flatMap { time_t(String(cString: $0)) }.flatMap { Moment(seconds: $0) }
    }

    /// As ISO 8601 has it.
    var iso: String {
        date.iso + "T" + clock.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":") + "Z"
    }
}
