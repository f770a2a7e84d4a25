import ZineDocument

/// A line that is a date and nothing else: what stands over the entries of a day.
struct DayText {
    /// `nil` for `Day 2`.
    var day: TimeExpression.Day?

    init?(_ inlines: [Inline]) {
        let lead = LeadText(inlines)
        guard lead.isWhole, !lead.bytes.isEmpty, lead.bytes.count < 80 else { return nil }
        var scanner = TimeScanner(lead.bytes)
        if let time = scanner.expression(), time.isDateOnly {
            day = time.end == nil ? time.start.day : nil
        } else if scanner.weekday() != nil || Self.takeNumberedDay(&scanner) {
            day = nil
        } else {
            return nil
        }
        _ = scanner.attempt { scanner in
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

    /// `Day 2`
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
        let bytes = LeadText(inlines).bytes
        guard bytes.contains(where: \.isASCIIDigit) else { return nil }
        var found: TimeExpression.Day?
        var index = 0
        while index < bytes.count {
            var scanner = TimeScanner(bytes, at: index)
            let isWordStart = index == 0 || !bytes[index - 1].isASCIILetterOrDigit
            if isWordStart, let day = scanner.day(beforeClock: false), day.year != nil {
                guard found == nil else { return nil }
                found = day
                index = scanner.index
            } else {
                index += 1
            }
        }
        return found
    }
}
