import ZineDocument

/// A line that is a date and nothing else: what stands over the entries of a day.
struct DayText {
    /// `nil` for `Day 2`.
    var day: TimeExpression.Day?
    /// `2020-02-05 (UTC)`
    private(set) var zone: TimeExpression.Zone?

    init?(_ inlines: [Inline]) {
        let lead = LeadText(inlines)
        guard lead.isWhole, !lead.bytes.isEmpty, lead.bytes.count < 80 else { return nil }
        var scanner = TimeScanner(lead.bytes)
        _ = scanner.attempt { $0.take("On ") ? true : nil }
        if let time = scanner.expression(), time.isDateOnly {
            day = time.end == nil ? time.start.day : nil
        } else if scanner.weekday() != nil {
            day = nil
        } else if Self.takeNumberedDay(&scanner) {
            day = scanner.attempt { scanner in
                _ = scanner.takeSeparator()
                return scanner.expression().flatMap { $0.isDateOnly && $0.end == nil ? $0.start.day : nil }
            }
        } else {
            return nil
        }
        zone = scanner.attempt { scanner in
            scanner.skipBlanks()
            _ = scanner.take(UInt8(ascii: ","))
            scanner.skipBlanks()
            _ = scanner.take(UInt8(ascii: "("))
            let zone = scanner.zoneName(isEnclosed: true)
            _ = scanner.take(UInt8(ascii: ")"))
            return zone
        }
        scanner.skipBlanks()
        if !scanner.take(UInt8(ascii: ":")) { _ = scanner.take(UInt8(ascii: ".")) }
        scanner.skipBlanks()
        guard scanner.isAtEnd else { return nil }
    }

    /// `Day 2`, and the date that may stand behind it.
    private static func takeNumberedDay(_ scanner: inout TimeScanner) -> Bool {
        scanner.attempt { scanner -> Bool? in
            guard let word = scanner.word(), ["day", "tag", "jour"].contains(word.lowercased()), scanner.skipBlanks()
            else {
                return nil
            }
            return scanner.digits(1...3) != nil && scanner.isAtWordEnd ? true : nil
        } ?? false
    }

    /// The one whole date that a heading's words name, `Timeline of March 16, 2020 (PDT)`; `nil` for none or several.
    static func date(in inlines: [Inline]) -> TimeExpression.Day? {
        let found = dates(in: LeadText(inlines).bytes)
        return found.count == 1 ? found[0] : nil
    }

    /// Bytes of a weekday's and a month's names with what parts them, in any language.
    private static let longestNames = 60

    /// Every date with a year in a text, in order.
    static func dates(in bytes: [UInt8]) -> [TimeExpression.Day] {
        guard var digit = bytes.firstIndex(where: \.isASCIIDigit) else { return [] }
        var found: [TimeExpression.Day] = []
        var index = 0
        while index < bytes.count {
            if digit < index {
                guard let next = bytes[index...].firstIndex(where: \.isASCIIDigit) else { break }
                digit = next
            }
            // Weekday and month stand before a date's first figure, and no more.
            guard digit - index <= longestNames, index == 0 || !bytes[index - 1].isASCIILetterOrDigit else {
                index += 1
                continue
            }
            var scanner = TimeScanner(bytes, at: index)
            if let day = scanner.day(beforeClock: false), day.year != nil {
                found.append(day)
                index = scanner.index
            } else {
                index += 1
            }
        }
        return found
    }
}
