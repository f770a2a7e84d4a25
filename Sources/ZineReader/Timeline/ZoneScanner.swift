extension TimeScanner {
    typealias Zone = TimeExpression.Zone

    /// What may follow a time: `Z`, `UTC`, `PDT`, `+02:00`, `(UTC-7)`, `Europe/Berlin`, `Pacific Time`.
    ///
    /// `isDated` where a whole date stands before the time: only then can `-07:00` be no second time.
    mutating func zone(isDated: Bool) -> Zone? {
        attempt { scanner in
            if scanner.take(UInt8(ascii: "Z")) { return scanner.isAtWordEnd ? Zone(offset: 0) : nil }
            let hasBlank = scanner.skipBlanks()
            if let offset = scanner.attempt({ $0.numericOffset(isDated: isDated, hasBlank: hasBlank) }) {
                return offset
            }
            if scanner.take(UInt8(ascii: "(")) { return scanner.enclosedZone() }
            return hasBlank ? scanner.zoneNames(isEnclosed: false) : nil
        }
    }

    private mutating func enclosedZone() -> Zone? {
        skipBlanks()
        guard let zone = zoneNames(isEnclosed: true) else { return nil }
        skipBlanks()
        return take(UInt8(ascii: ")")) ? zone : nil
    }

    /// One name, or two with a stroke or a comma between.
    private mutating func zoneNames(isEnclosed: Bool) -> Zone? {
        guard let first = zoneName(isEnclosed: isEnclosed) else { return nil }
        let second = attempt { scanner -> Zone? in
            if isEnclosed { scanner.skipBlanks() }
            guard scanner.take(UInt8(ascii: "/")) || (isEnclosed && scanner.take(UInt8(ascii: ","))) else { return nil }
            if isEnclosed { scanner.skipBlanks() }
            return scanner.zoneName(isEnclosed: isEnclosed)
        }
        guard let second else { return first }
        return first == second ? first : Zone(offset: nil)
    }

    /// A zone by name, from here to the end of the word.
    mutating func zoneName(isEnclosed: Bool) -> Zone? {
        attempt { scanner in
            if scanner.take("МСК") || scanner.take("мск") { return scanner.isAtWordEnd ? Zone(offset: 180) : nil }
            guard let word = scanner.word() else { return nil }
            if TimeNames.regions.contains(word), scanner.take(UInt8(ascii: "/")) {
                return scanner.regionCity() ? Zone(offset: nil) : nil
            }
            let isUniversal = ["UTC", "GMT"].contains(word.uppercased())
            if isUniversal, let offset = scanner.attempt({ $0.universalOffset() }) { return Zone(offset: offset) }
            guard scanner.isAtWordEnd else { return nil }
            if isUniversal { return Zone(offset: 0) }
            if let zone = TimeNames.zone(word) { return zone }
            guard TimeNames.zoneWords.contains(word.lowercased()) else { return nil }
            let isSpelledOut = scanner.attempt { scanner -> Bool? in
                scanner.skipBlanks()
                guard var next = scanner.word()?.lowercased() else { return nil }
                if ["standard", "daylight", "summer"].contains(next) {
                    scanner.skipBlanks()
                    next = scanner.word()?.lowercased() ?? ""
                }
                return next == "time" && scanner.isAtWordEnd ? true : nil
            }
            return isSpelledOut != nil || isEnclosed ? Zone(offset: nil) : nil
        }
    }

    private mutating func regionCity() -> Bool {
        let start = index
        while peek().isASCIILetterOrDigit || [0x5F, 0x2D, 0x2B, 0x2F].contains(peek()) { index += 1 }
        return index > start
    }

    /// The `+2` of `UTC+2`.
    private mutating func universalOffset() -> Int? {
        skipBlanks()
        let isEast = take(UInt8(ascii: "+")) || take("±")
        guard isEast || takeDash(), let hours = digits(1...2), hours.value <= 14 else { return nil }
        var minutes = 0
        if take(UInt8(ascii: ":")) {
            guard let more = digits(2...2), more.value < 60 else { return nil }
            minutes = more.value
        } else if hours.count == 2, let more = digits(2...2) {
            minutes = more.value
        }
        guard isAtWordEnd else { return nil }
        return (hours.value * 60 + minutes) * (isEast ? 1 : -1)
    }

    /// `+02:00`, `-0700`. A minus before `07:00` could join two times, unless the time is a timestamp's.
    private mutating func numericOffset(isDated: Bool, hasBlank: Bool) -> Zone? {
        let isEast = take(UInt8(ascii: "+"))
        guard isEast || takeDash(), let hours = digits(2...4) else { return nil }
        var value = hours.value * 60
        switch hours.count {
        case 2:
            guard take(UInt8(ascii: ":")), let minutes = digits(2...2), isEast || isDated else { return nil }
            value += minutes.value
        case 4: value = hours.value / 100 * 60 + hours.value % 100
        default: return nil
        }
        guard isAtWordEnd, value <= 14 * 60, value % 15 == 0 else { return nil }
        return Zone(offset: isEast ? value : -value)
    }
}
