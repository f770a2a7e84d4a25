import ZineDocument

/// A value that HTML allows in `<time datetime>`: a month, a day, a time of day, or a day and time with or without zone.
///
/// Source: HTML Living Standard, 4.5.14 and 2.3.5.
struct MachineTime: Hashable, Sendable {
    let text: String

    /// `nil` for what is no such value, however clear it is to people: `14:??`, `2020-13-01`.
    init?(_ text: String) {
        guard text.utf8.count <= 40 else { return nil }
        let pieces = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "T" || $0 == " " }
        guard let first = pieces.first else { return nil }
        let isValid =
            pieces.count == 2
            ? Self.isDay(first) && Self.isTime(Self.withoutZone(pieces[1]))
            : Self.isDay(first) || Self.isMonth(first) || Self.isTime(first)
        guard isValid else { return nil }
        self.text = text
    }

    init?(_ date: PartialDate) { self.init(date.iso) }

    private static func digits(_ text: Substring, _ counts: ClosedRange<Int>, in range: ClosedRange<Int>) -> Bool {
        guard counts.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return false
        }
        return Int(text).map(range.contains) ?? false
    }

    private static func isMonth(_ text: Substring) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && digits(parts[0], 4...6, in: 1...275_760) && digits(parts[1], 2...2, in: 1...12)
    }

    private static func isDay(_ text: Substring) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, isMonth(text.dropLast(parts[2].count + 1)), let year = Int(parts[0]),
            let month = Int(parts[1])
        else { return false }
        let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        let last = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        return digits(parts[2], 2...2, in: 1...last)
    }

    private static func isTime(_ text: Substring) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3 else { return false }
        guard digits(parts[0], 2...2, in: 0...23), digits(parts[1], 2...2, in: 0...59) else { return false }
        guard parts.count == 3 else { return true }
        let seconds = parts[2].split(separator: ".", omittingEmptySubsequences: false)
        guard digits(seconds[0], 2...2, in: 0...59), seconds.count <= 2 else { return false }
        return seconds.count == 1 || digits(seconds[1], 1...3, in: 0...999)
    }

    /// The time before a zone; an impossible zone spoils the time, so that the caller refuses both.
    private static func withoutZone(_ text: Substring) -> Substring {
        if text.hasSuffix("Z") { return text.dropLast() }
        guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return text }
        let zone = text[text.index(after: sign)...].filter { $0 != ":" }
        let isZone =
            digits(Substring(zone.prefix(2)), 2...2, in: 0...23)
            && digits(Substring(zone.dropFirst(2)), 2...2, in: 0...59)
        return isZone ? text[..<sign] : ""
    }
}
