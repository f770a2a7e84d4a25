import Glibc
import Synchronization

/// Where a request comes from, so far as it is of use to tell who asks too often: not the machine but its network.
public enum ClientNetwork: Hashable, Sendable {
    /// The first 24 bits of an address of IPv4, the first 56 of one of IPv6, which is what one household has.
    case known(String)
    /// No proxy says.
    case unknown

    /// - Parameter forwarded: the field `X-Forwarded-For`: its last address is the one that our own proxy saw.
    public init(forwarded: String?) {
        guard let last = forwarded?.split(separator: ",").last else {
            self = .unknown
            return
        }
        let text = String(last.filter { $0 != " " && $0 != "\t" && $0 != "[" && $0 != "]" })
        var (four, six) = (in_addr(), in6_addr())
        if inet_pton(AF_INET, text, &four) == 1 {
            self = .known(String(UInt32(bigEndian: four.s_addr) >> 8, radix: 16))
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            let bytes = withUnsafeBytes(of: &six) { Array($0) }
            let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
            let part = isMapped ? bytes[12..<15] : bytes[0..<7]
            self = .known(part.map { String($0, radix: 16) }.joined(separator: "."))
        } else {
            self = .unknown
        }
    }
}

/// Counts what was asked in the last hour, by marks that say nothing of whom they stand for. Memory is bounded.
final class RequestLimits: Sendable {
    private struct Hour {
        var number = Int64.min
        var counts: [UInt64: Int] = [:]
        var before: [UInt64: Int] = [:]
    }

    private let hour = Mutex(Hour())
    private let capacity: Int

    /// - Parameter capacity: how many marks are told apart; where more come, the count begins anew.
    init(capacity: Int = 100_000) { self.capacity = capacity }

    /// Counts once more, unless that is more often than an hour may have. Part of what was counted in the hour before
    /// still counts, the less the longer ago.
    func take(_ mark: UInt64, atMost limit: Int, seconds: Int64) -> Bool {
        hour.withLock { hour in
            let number = seconds / 3600
            if number != hour.number {
                hour.before = number == hour.number &+ 1 ? hour.counts : [:]
                hour.counts = [:]
                hour.number = number
            }
            if hour.counts.count >= capacity { (hour.counts, hour.before) = ([:], [:]) }
            let rest = Double(3600 - seconds % 3600) / 3600
            let past = Double(hour.before[mark] ?? 0) * rest
            guard Double(hour.counts[mark] ?? 0) + past < Double(limit) else { return false }
            hour.counts[mark, default: 0] += 1
            return true
        }
    }
}
