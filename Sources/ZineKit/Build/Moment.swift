import Glibc
import ZineDocument

/// What of the program's environment every command looks at.
public enum Surroundings {
    /// Why nothing reproducible can be made here, in a sentence.
    public static var problem: String? { Moment.problemOfSource }
}

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

    /// What is wrong with `SOURCE_DATE_EPOCH`, in a sentence; `nil` where it is a time or is not set.
    static var problemOfSource: String? {
        guard let written = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), ofSource == nil else {
            return nil
        }
        return "SOURCE_DATE_EPOCH is '\(written)', and not seconds since 1970 up to the year 9999"
    }

    /// As ISO 8601 has it.
    var iso: String {
        date.iso + "T" + clock.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":") + "Z"
    }
}
