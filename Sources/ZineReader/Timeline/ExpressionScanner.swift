extension TimeScanner {
    typealias Point = TimeExpression.Point

    /// A time at this place: a point or a range, in brackets or not. Nothing is consumed where there is none.
    mutating func expression() -> TimeExpression? {
        attempt { scanner in
            let origin = scanner.index
            scanner.skipBlanks()
            let closing = scanner.openBracket()
            scanner.skipBlanks()
            scanner.skipMention()
            let start = scanner.index
            guard var first = scanner.point() else { return nil }
            var startEnd = scanner.index
            var second: (point: Point, range: Range<Int>, joiner: Range<Int>)?
            second = scanner.attempt { $0.rangeEnd(after: first) }
            var end = scanner.index
            if let closing {
                // `[2020-02-05] 14:18`: the bracket held the date alone.
                scanner.skipBlanks()
                guard scanner.take(closing) else { return nil }
                if second == nil, first.zone == nil { scanner.lateZone(&first, &startEnd, &end) }
                if first.isDateOnly, second == nil { scanner.lateClock(&first, &startEnd, &end) }
            }
            var parts: (day: String, clock: String)?
            if let places = first.parts {
                parts = (
                    scanner.unbracketed(places.day).trimmed, scanner.unbracketed(places.clockStart..<end).trimmed
                )
            }
            return TimeExpression(
                written: scanner.unbracketed(start..<end), start: first,
                startText: scanner.unbracketed(start..<startEnd), end: second?.point,
                endText: second.map { [scanner] in scanner.unbracketed($0.range) },
                joiner: second.map { [scanner] in scanner.text($0.joiner).trimmed }, parts: parts,
                isBracketed: closing != nil, length: scanner.index - origin)
        }
    }

    /// `08-24`, `08-23〜08-27` before a mark or the end: days to be read so where others have such before a time.
    mutating func bareDays() -> TimeExpression? {
        attempt { scanner in
            let origin = scanner.index
            let closing = scanner.openBracket()
            let start = scanner.index
            guard let first = scanner.monthAndDay(), !first.isImpossible else { return nil }
            let startEnd = scanner.index
            let second = scanner.attempt { scanner -> (day: Day, range: Range<Int>, joiner: Range<Int>)? in
                scanner.skipBlanks()
                let joinerStart = scanner.index
                guard scanner.takeJoiner() else { return nil }
                let joiner = joinerStart..<scanner.index
                scanner.skipBlanks()
                let place = scanner.index
                guard let day = scanner.monthAndDay(), !day.isImpossible else { return nil }
                return (day, place..<scanner.index, joiner)
            }
            let end = scanner.index
            if let closing, !scanner.take(closing) { return nil }
            guard closing != nil || scanner.isAtMark else { return nil }
            return TimeExpression(
                written: scanner.text(start..<end), start: Point(day: first),
                startText: scanner.text(start..<startEnd), end: second.map { Point(day: $0.day) },
                endText: second.map { [scanner] in scanner.text($0.range) },
                joiner: second.map { [scanner] in scanner.text($0.joiner).trimmed }, isBracketed: closing != nil,
                length: scanner.index - origin)
        }
    }

    /// The sign before a date in Notion's pages: `@March 1, 2024`.
    private mutating func skipMention() {
        guard peek() == UInt8(ascii: "@") else { return }
        var ahead = self
        ahead.index += 1
        if ahead.day(beforeClock: false) != nil { index += 1 }
    }

    private func unbracketed(_ range: Range<Int>) -> String {
        text(range).split(whereSeparator: { $0 == "[" || $0 == "]" }).joined()
    }

    private mutating func openBracket() -> UInt8? {
        if take(UInt8(ascii: "[")) { return UInt8(ascii: "]") }
        if take(UInt8(ascii: "(")) { return UInt8(ascii: ")") }
        return nil
    }

    /// `[14:18] UTC`
    private mutating func lateZone(_ point: inout Point, _ startEnd: inout Int, _ end: inout Int) {
        guard point.clock != nil, let zone = zone(isDated: false) else { return }
        point.zone = zone
        (startEnd, end) = (index, index)
    }

    /// `[2020-02-05] [14:18]`
    private mutating func lateClock(_ point: inout Point, _ startEnd: inout Int, _ end: inout Int) {
        let found = attempt { scanner -> (Clock, Zone?)? in
            scanner.skipBlanks()
            let closing = scanner.take(UInt8(ascii: "["))
            guard let clock = scanner.clock() else { return nil }
            let zone = scanner.zone(isDated: false)
            return !closing || scanner.take(UInt8(ascii: "]")) ? (clock, zone) : nil
        }
        guard let found else { return }
        (point.clock, point.zone) = found
        (startEnd, end) = (index, index)
    }

    /// `to 14:43`, `–14:43`, `until Feb 6, 00:10`.
    private mutating func rangeEnd(after first: Point) -> (point: Point, range: Range<Int>, joiner: Range<Int>)? {
        let start = index
        skipBlanks()
        let joinerStart = index
        // `10:07, 10:08` are two times of one entry as well.
        let isList = peek() == UInt8(ascii: ",") || peek() == UInt8(ascii: "/")
        if isList { index += 1 } else { guard takeJoiner() else { return nil } }
        let joiner = joinerStart..<index
        skipBlanks()
        let place = index
        guard let point = point(), !isList || point.isListed(after: first), point.isDateOnly == first.isDateOnly,
            point.isRelative == first.isRelative,
            index > start
        else { return nil }
        return (point, place..<index, joiner)
    }

    mutating func takeJoiner() -> Bool {
        if take("->") || take("→") || take("--") || takeDash() || takeWave() { return true }
        return attempt { scanner -> Bool? in
            guard let word = scanner.word(), scanner.isAtWordEnd else { return nil }
            return Self.joiners.contains(word.lowercased()) ? true : nil
        } ?? false
    }

    private static let joiners: Set<String> = [
        "to", "until", "till", "through", "thru", "bis", "à", "às", "til", "till", "hasta", "até", "tot", "до",
    ]

    /// One moment: about, day, clock, zone, in the orders in which people write them.
    private mutating func point() -> Point? {
        attempt { scanner in
            var point = Point()
            point.isApproximate = scanner.takeApproximation()
            if scanner.relative() {
                point.isRelative = true
                return point
            }
            if let early = scanner.attempt({ $0.zoneAndClock() }) {
                (point.zone, point.clock) = early
                point.day = scanner.attempt { $0.trailingDay() }
                return point
            }
            // A clock first: `14.18` and `10:30` must not become parts of dates.
            if let clock = scanner.attempt({ $0.clock() }), !scanner.isDateAhead(clock) {
                point.clock = clock
                point.zone = scanner.zone(isDated: false)
                scanner.takeAlternative()
                point.day = scanner.attempt { $0.trailingDay() }
                return point
            }
            return scanner.dated(&point) ? point : nil
        }
    }

    /// `UTC 09:12`: an abbreviation alone, in capitals, before a clock that could be nothing else.
    private mutating func zoneAndClock() -> (Zone, Clock)? {
        var length = 0
        while length < 6, (0x41...0x5A).contains(peek(length)) { length += 1 }
        guard (3...5).contains(length), peek(length) == 0x20 else { return nil }
        let end = index + length
        guard let zone = zoneName(isEnclosed: false), index == end, skipBlanks(), let clock = clock(), !clock.isWeak
        else { return nil }
        return (zone, clock)
    }

    /// Whether what looked like a clock was the head of `16.03.2020`.
    private func isDateAhead(_ clock: Clock) -> Bool {
        clock.isWeak && peek() == UInt8(ascii: ".") && (peek(1).isASCIIDigit || peek(1) == 0x20)
            && {
                var ahead = self
                ahead.index += 1
                ahead.skipBlanks()
                return ahead.peek().isASCIIDigit
            }()
    }

    private mutating func dated(_ point: inout Point) -> Bool {
        let approximate = point.isApproximate
        let withClock = attempt { scanner -> Point? in
            let start = scanner.index
            guard let day = scanner.day(beforeClock: true) else { return nil }
            let dayEnd = scanner.index
            guard scanner.takeDayJoint() else { return nil }
            let clockStart = scanner.index
            // `2018-07-08 ca. 18:30`
            let isApproximate = scanner.takeApproximation()
            guard let clock = scanner.clock() else { return nil }
            let zone = scanner.zone(isDated: day.year != nil)
            scanner.takeAlternative()
            return Point(
                day: day, clock: clock, zone: zone, isApproximate: approximate || isApproximate,
                parts: (start..<dayEnd, clockStart))
        }
        if let withClock {
            point = withClock
            return true
        }
        guard let day = day(beforeClock: false) else { return false }
        point.day = day
        return true
    }

    /// What stands between a day and a clock.
    private mutating func takeDayJoint() -> Bool {
        if peek() == UInt8(ascii: "T"), peek(1).isASCIIDigit {
            index += 1
            return true
        }
        let hasMark = take(UInt8(ascii: ",")) || take(UInt8(ascii: ":"))
        let hasBlank = skipBlanks()
        let word = attempt { scanner -> Bool? in
            if scanner.take(UInt8(ascii: "@")) { return true }
            if scanner.takeDash() { return hasBlank && scanner.skipBlanks() ? true : nil }
            if scanner.take("a las ") || scanner.take("kl. ") { return true }
            guard let word = scanner.word(), scanner.isAtWordEnd else { return nil }
            return ["at", "um", "à", "às", "alle", "om", "o", "klo", "в", "о"].contains(word.lowercased()) ? true : nil
        }
        skipBlanks()
        return hasMark || hasBlank || word != nil || isBehindIdeograph
    }

    /// Days that are written so need no blank before the clock.
    private var isBehindIdeograph: Bool {
        ["日", "号", "일", "）"].contains { (mark: String) in bytes[..<index].suffix(3).elementsEqual(mark.utf8) }
    }

    /// `~`, `ca.`, `approx.`
    private mutating func takeApproximation() -> Bool {
        attempt { scanner -> Bool? in
            if scanner.take(UInt8(ascii: "~")) || scanner.take("≈") {
                scanner.skipBlanks()
                return true
            }
            guard let word = scanner.word() else { return nil }
            _ = scanner.take(UInt8(ascii: "."))
            guard TimeNames.isApproximation(word.lowercased()), scanner.skipBlanks() else { return nil }
            return true
        } ?? false
    }

    /// The same moment on another clock: `14:18 UTC / 07:18 PDT`, `14:18 UTC (07:18 PDT)`.
    private mutating func takeAlternative() {
        _ = attempt { scanner -> Bool? in
            scanner.skipBlanks()
            let isEnclosed = scanner.take(UInt8(ascii: "("))
            guard isEnclosed || scanner.take(UInt8(ascii: "/")) else { return nil }
            scanner.skipBlanks()
            guard scanner.clock() != nil, scanner.zone(isDated: false) != nil else { return nil }
            return !isEnclosed || scanner.take(UInt8(ascii: ")")) ? true : nil
        }
    }

    /// `14:18, 16 March 2020`, `09:10 on Feb 5`, `14:18 (2020-02-05)`.
    private mutating func trailingDay() -> Day? {
        let hasComma = take(UInt8(ascii: ","))
        let hasBlank = skipBlanks()
        let isEnclosed = take(UInt8(ascii: "("))
        let hasWord = attempt { $0.take("on ") ? true : nil } ?? false
        guard hasComma || hasBlank || isEnclosed,
            let day = day(beforeClock: false) ?? (weekday() != nil ? Day() : nil)
        else { return nil }
        if isEnclosed { return take(UInt8(ascii: ")")) ? day : nil }
        // Without a sign that it belongs to the time, only a whole date does, or a day that a mark ends.
        return hasWord || day.year != nil || (hasComma && day.month != nil) || isAtMark ? day : nil
    }
}

extension TimeExpression.Point {
    /// Whether it is a plain clock's time behind another.
    fileprivate func isListed(after first: Self) -> Bool {
        guard let clock, first.clock != nil else { return false }
        return day == nil && !clock.isWeak && zone == nil && first.zone == nil
    }
}

extension TimeScanner {
    /// Whether words end here by a mark or the text's end: what follows is no part of them.
    var isAtMark: Bool {
        var ahead = self
        return ahead.isAtEnd || ahead.takeSeparator() == .mark || [0x29, 0x5D].contains(peek())
    }
}
