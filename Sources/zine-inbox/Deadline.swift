import FoundationEssentials
import Glibc

/// A time that somebody types.
enum Deadline {
    /// `18:30` is the next time that the clock shows it; `2031-05-20T18:30` is of this machine's zone.
    static func date(_ text: String, after now: Date) -> Date? {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count <= 2, let clock = parts.last else { return nil }
        let time = clock.split(separator: ":").map { Int($0) ?? -1 }
        guard (2...3).contains(time.count), (0..<24).contains(time[0]), (0..<60).contains(time[1]),
            (0..<60).contains(time.count == 3 ? time[2] : 0)
        else { return nil }
        var seconds = Int(now.timeIntervalSince1970)
        var fields = tm()
        localtime_r(&seconds, &fields)
        if parts.count == 2 {
            let day = parts[0].split(separator: "-").map { Int32($0) ?? -1 }
            guard day.count == 3, day[0] >= 1970, (1...12).contains(day[1]), (1...31).contains(day[2]) else {
                return nil
            }
            (fields.tm_year, fields.tm_mon, fields.tm_mday) = (day[0] - 1900, day[1] - 1, day[2])
        }
        (fields.tm_hour, fields.tm_min, fields.tm_sec) = (
            Int32(time[0]), Int32(time[1]), Int32(time.count == 3 ? time[2] : 0)
        )
        fields.tm_isdst = -1
        var moment = mktime(&fields)
        if parts.count == 1, moment <= seconds {
            fields.tm_mday += 1
            fields.tm_isdst = -1
            moment = mktime(&fields)
        }
        return moment < 0 ? nil : Date(timeIntervalSince1970: Double(moment))
    }

    /// `2031-05-20 18:30`, of this machine's zone.
    static func text(_ date: Date) -> String {
        var seconds = Int(date.timeIntervalSince1970)
        var fields = tm()
        localtime_r(&seconds, &fields)
        let pad = { (number: Int32) in (number < 10 ? "0" : "") + String(number) }
        return "\(fields.tm_year + 1900)-\(pad(fields.tm_mon + 1))-\(pad(fields.tm_mday)) "
            + "\(pad(fields.tm_hour)):\(pad(fields.tm_min))"
    }
}
