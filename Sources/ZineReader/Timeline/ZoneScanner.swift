extension TimeScanner {
    typealias Zone = TimeExpression.Zone

    /// What may follow a time: `Z`, `UTC`, `PDT`, `+02:00`, `(UTC-7)`, `Europe/Berlin`, `Pacific Time`.
    ///
    /// `isDated` where a whole date stands before the time: only then can `-07:00` be no second time.
    mutating func zone(isDated: Bool) -> Zone? {
        attempt { scanner in
            if scanner.take(UInt8(ascii: "Z")) { return scanner.isAtWordEnd ? Zone(offset: 0) : nil }
            let hasBlank = scanner.skipBlanks()
            if hasBlank, scanner.attempt({ $0.take(UInt8(ascii: "Z")) && $0.isAtMark ? true : nil }) != nil {
                return Zone(offset: 0)
            }
            if let offset = scanner.attempt({ $0.numericOffset(isDated: isDated) }) {
                return offset
            }
            if scanner.take(UInt8(ascii: "(")) { return scanner.enclosedZone() }
            guard hasBlank, let zone = scanner.zoneNames(isEnclosed: false) else { return nil }
            return zone.narrowed(by: scanner.gloss())
        }
    }

    /// The `(GMT+1)` of `CET (GMT+1)`.
    mutating func gloss() -> Zone? {
        attempt { scanner in
            scanner.skipBlanks()
            return scanner.take(UInt8(ascii: "(")) ? scanner.enclosedZone() : nil
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
        let start = index
        guard let first = zoneName(isEnclosed: isEnclosed) else { return nil }
        let name = text(start..<index)
        let second = attempt { scanner -> ZoneNames.Named? in
            if isEnclosed { scanner.skipBlanks() }
            guard scanner.take(UInt8(ascii: "/")) || (isEnclosed && scanner.take(UInt8(ascii: ","))) else { return nil }
            if isEnclosed { scanner.skipBlanks() }
            let start = scanner.index
            guard let zone = scanner.zoneName(isEnclosed: isEnclosed) else { return nil }
            return (scanner.text(start..<scanner.index), zone)
        }
        guard let second else { return first }
        return ZoneNames.combined([(name, first), second])
    }

    /// A zone by name, from here to the end of the word.
    mutating func zoneName(isEnclosed: Bool) -> Zone? {
        attempt { scanner in
            if scanner.take("МСК") || scanner.take("мск") { return scanner.isAtWordEnd ? Zone(offset: 180) : nil }
            if let zone = scanner.attempt({ $0.spokenZone(isEnclosed: isEnclosed) }) { return zone }
            guard let word = scanner.word() else { return nil }
            if ZoneNames.continents.contains(word), scanner.peek() == UInt8(ascii: "/") {
                return scanner.region(in: word).map { Zone(region: $0) }
            }
            let isUniversal = ["UTC", "GMT"].contains(word.uppercased())
            if isUniversal, let offset = scanner.attempt({ $0.universalOffset() }) { return Zone(offset: offset) }
            guard scanner.isAtWordEnd else { return nil }
            if isUniversal { return Zone(offset: 0) }
            return ZoneNames.zone(word)
        }
    }

    /// `Pacific Time`, `Central European Summer Time`, `local time`; without `time` where a zone must stand or a mark
    /// ends it: `14:18 Eastern: …`.
    private mutating func spokenZone(isEnclosed: Bool) -> Zone? {
        let start = index
        guard let region = spokenRegion() else { return nil }
        let isName = bytes[start] < 0x61 || bytes[start] > 0x7A
        var zone = region.isEmpty ? Zone() : Zone(region: region)
        let isSpelledOut = attempt { scanner -> Bool? in
            scanner.skipBlanks()
            guard var next = scanner.word()?.lowercased() else { return nil }
            if let half = ZoneNames.half(next, of: region) ?? (["standard", "daylight"].contains(next) ? zone : nil) {
                zone = half
                scanner.skipBlanks()
                next = scanner.word()?.lowercased() ?? ""
            }
            return next == "time" && scanner.isAtWordEnd ? true : nil
        }
        return isSpelledOut != nil || (isName && (isEnclosed || isAtMark)) || (region.isEmpty && isEnclosed)
            ? zone : nil
    }

    /// The region of a name in words; empty for `local`.
    private mutating func spokenRegion() -> String? {
        if attempt({ $0.takeWords("local") ? true : nil }) != nil { return "" }
        _ = attempt { $0.takeWords("us") && $0.skipBlanks() ? true : nil }
        for (words, region) in ZoneNames.spoken where attempt({ $0.takeWords(words) ? true : nil }) != nil {
            return region
        }
        return nil
    }

    /// Words in whichever case, to their end.
    private mutating func takeWords(_ words: String) -> Bool {
        let count = words.utf8.count
        guard index + count <= bytes.count else { return false }
        let isEqual = zip(bytes[index...], words.utf8).allSatisfy { byte, letter in
            byte == letter || ((0x41...0x5A).contains(byte) && byte | 0x20 == letter)
        }
        guard isEqual else { return false }
        index += count
        return isAtWordEnd
    }

    /// `Europe/Berlin`, `America/Argentina/Buenos_Aires`, with the part before the first slash already read.
    private mutating func region(in continent: String) -> String? {
        let start = index
        while peek().isASCIILetterOrDigit || [0x5F, 0x2D, 0x2B, 0x2F].contains(peek()) { index += 1 }
        let name = continent + text(start..<index)
        guard ZoneFiles.isName(name) else { return nil }
        // Not in the tz database, and seen all the same.
        return name == "UC/Pacific" ? "US/Pacific" : name
    }

    /// The `+2` of `UTC+2`, `UTC+5:30`, `UTC+0530`.
    private mutating func universalOffset() -> Int? {
        skipBlanks()
        let isEast = take(UInt8(ascii: "+")) || take("±")
        guard isEast || takeDash(), let number = digits(1...4) else { return nil }
        let hasMinutes = number.count > 2
        let hours = hasMinutes ? number.value / 100 : number.value
        var minutes = hasMinutes ? number.value % 100 : 0
        let colon = index
        if !hasMinutes, take(UInt8(ascii: ":")) {
            if let more = digits(2...2), more.value < 60 {
                minutes = more.value
            } else {
                // What happened begins behind it.
                index = colon
            }
        }
        guard isAtWordEnd, hours <= 14, minutes < 60 else { return nil }
        return (hours * 60 + minutes) * (isEast ? 1 : -1)
    }

    /// `+02:00`, `-0700`. A minus before `07:00` could join two times, unless the time is a timestamp's.
    mutating func numericOffset(isDated: Bool) -> Zone? {
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

extension TimeExpression.Zone {
    /// Whether it can be told from Greenwich; `local` and a name that several zones share cannot.
    var isPlain: Bool { offset != nil || region != nil }

    /// The zone that a remark in parentheses makes of this one: `PST (UTC-7)` says its offset.
    func narrowed(by gloss: TimeExpression.Zone?) -> TimeExpression.Zone {
        guard let gloss else { return self }
        return gloss.offset != nil && gloss.offset != offset ? gloss : offset == nil && region == nil ? gloss : self
    }
}
