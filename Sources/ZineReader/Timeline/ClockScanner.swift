extension TimeScanner {
    typealias Clock = TimeExpression.Clock

    /// `14:18`, `14:18:32`, `2:18 PM`, `2pm`, `14.18`, `14h18`, `1418Z`, `14:??`, `14 Uhr`, `午後2時18分`, `14:18-ish`.
    mutating func clock() -> Clock? {
        attempt { scanner in
            let isNextDay = scanner.takeClockName()
            if var clock = scanner.attempt({ $0.ideographicClock() }) ?? scanner.attempt({ $0.namedClock() }) {
                clock.isVague = scanner.takeAbout() || isNextDay
                return clock
            }
            guard var clock = scanner.bareClock() else { return nil }
            scanner.half(&clock)
            scanner.clockWord()
            if scanner.takeAbout() {
                clock.isVague = true
                return clock
            }
            clock.isVague = isNextDay || scanner.take("-ish") || scanner.take("ish") || scanner.openEnd()
            let isZulu = scanner.peek() == UInt8(ascii: "Z") && !scanner.peek(1).isASCIILetterOrDigit
            guard isZulu || scanner.isAtWordEnd, ![0x25, 0x2F, 0x5C, 0x27, 0x5F].contains(scanner.peek()) else {
                return nil
            }
            return clock
        }
    }

    /// The word that some languages say before a clock's time: `kl. 14:30`. Whether it says that the time is the next day's.
    private mutating func takeClockName() -> Bool {
        if take("翌日") || take("翌") { return true }
        _ = Self.clockNames.contains { take($0) }
        return false
    }

    private static let clockNames: [StaticString] = [
        "kl. ", "kl ", "Kl. ", "klo ", "Klo ", "godz. ", "o godz. ", "saat ", "Saat ", "ore ", "Ore ", "alle ore ",
        "ساعت ", "الساعة ",
    ]

    /// The `頃` of `9:35頃`, which no blank parts from what follows.
    private mutating func takeAbout() -> Bool {
        Self.abouts.contains { take($0) }
    }

    private static let abouts: [StaticString] = ["頃", "ごろ", "左右", "前後", "경", "쯤"]

    private mutating func bareClock() -> Clock? {
        attempt { $0.blankClock() } ?? attempt { $0.militaryClock() } ?? attempt { $0.colonClock() }
            ?? attempt { $0.separatedClock() } ?? attempt { $0.hourAlone() }
    }

    /// `noon`, `12 noon`, `12:00 midnight`.
    private mutating func namedClock() -> Clock? {
        if take("12") {
            _ = take(":00")
            guard skipBlanks() else { return nil }
        }
        guard let word = word(), let name = TimeNames.clock(word.lowercased()), isAtWordEnd else { return nil }
        return Clock(hour: name == .noon ? 12 : 0, minute: 0, isWeak: true, name: name)
    }

    /// `HH:mm`, left from a template.
    private mutating func blankClock() -> Clock? {
        guard take("HH:") || take("hh:"), take("mm") || take("MM") else { return nil }
        _ = take(":ss") || take(":SS")
        return Clock(hour: nil, minute: nil)
    }

    /// The `+` of `12:00+`, the `?` of `12:00?`, and the `〜` of `12:00〜` with no time behind it.
    private mutating func openEnd() -> Bool {
        let hasWave = attempt { scanner -> Bool? in
            guard scanner.takeWave() else { return nil }
            var ahead = scanner
            guard ahead.isAtEnd || ahead.peek() == UInt8(ascii: ":") || ahead.skipBlanks() else { return nil }
            return ahead.clock() == nil ? true : nil
        }
        if hasWave != nil { return true }
        let isMark = peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "?")
        guard isMark, index + 1 == bytes.count || peek(1) == 0x20 || peek(1) == UInt8(ascii: ":") else { return false }
        index += 1
        return true
    }

    /// `14:18`, `14:18:32`, `14：18`, `--:--`.
    private mutating func colonClock() -> Clock? {
        let start = index
        guard let hour = hourOrUnknown(), takeColon(), let minute = pair() else { return nil }
        var clock = Clock(hour: hour.value, minute: minute.value)
        // Behind the minutes a colon may be a mark as well.
        let second = attempt { $0.takeColon() ? $0.pair() : nil }
        if let second {
            clock.second = second.value
            fraction()
        } else if peek() == UInt8(ascii: ":"), peek(1).isASCIIDigit {
            return nil
        }
        // `5：14` may be a verse or a ratio.
        if hour.count == 1, bytes[start..<index].contains(where: { $0 >= 0x80 }) {
            var (ahead, halved) = (self, clock)
            ahead.half(&halved)
            guard halved.half != nil else { return nil }
        }
        // `--:-- means unknown`
        clock.isWeak = bytes[start] == UInt8(ascii: "-") || bytes[start] == UInt8(ascii: "_")
        return isInAddress ? nil : clock
    }

    /// `14.18`, `14h18`, `14 h 45`.
    private mutating func separatedClock() -> Clock? {
        guard let hour = hourOrUnknown() else { return nil }
        switch peek() {
        case UInt8(ascii: "."):
            index += 1
            guard hour.count == 2, let minute = digits(2...2), let known = hour.value, known < 24, minute.value < 60,
                !(peek() == UInt8(ascii: ".") && peek(1).isASCIIDigit)
            else { return nil }
            return Clock(hour: known, minute: minute.value, isWeak: true)
        case 0x20, 0xC2, 0xE2:
            // `14 h 45`
            guard readsHours, hour.count == 2, skipBlanks(), take(UInt8(ascii: "h")), skipBlanks(),
                let minute = digits(2...2), isAtMark
            else { return nil }
            return Clock(hour: hour.value, minute: minute.value)
        case UInt8(ascii: "h"), UInt8(ascii: "H"):
            index += 1
            guard let minute = isHalfKnown ? pair() : digits(2...2).map({ ($0.value, 2) }) else { return nil }
            if !take("min") { _ = take("m") }
            return Clock(hour: hour.value, minute: minute.value)
        default: return nil
        }
    }

    /// Whether it goes on as `14:18:32:05`, `10:30::1` and `10:00:00:ff:fe:01` do.
    private var isInAddress: Bool {
        guard peek() == UInt8(ascii: ":") else { return false }
        if peek(1).isASCIIDigit { return true }
        if peek(1) == UInt8(ascii: ":") { return peek(2).isASCIILetterOrDigit }
        var length = 0
        while length < 4, isHexDigit(1 + length) { length += 1 }
        return length > 0 && peek(1 + length) == UInt8(ascii: ":")
    }

    private func isHexDigit(_ distance: Int) -> Bool {
        peek(distance).isASCIIDigit || (0x61...0x66).contains(peek(distance) | 0x20)
    }

    /// Four digits are a time only where something says so.
    private mutating func militaryClock() -> Clock? {
        guard let number = digits(4...4) else { return nil }
        let clock = Clock(hour: number.value / 100, minute: number.value % 100)
        guard !clock.isImpossible else { return nil }
        let isHours = attempt { scanner -> Bool? in
            scanner.skipBlanks()
            guard let word = scanner.word() else { return nil }
            return ["h", "hrs", "hours", "hr", "Uhr"].contains(word) && scanner.isAtWordEnd ? true : nil
        }
        if isHours != nil { return clock }
        // The zone stays for its own scanner; here it only has to be there.
        var ahead = self
        return ahead.zone(isDated: false) != nil ? clock : nil
    }

    /// `2pm`, `14 Uhr`, and the `2` of `2–3 PM`.
    private mutating func hourAlone() -> Clock? {
        guard let hour = digits(1...2) else { return nil }
        var clock = Clock(hour: hour.value, minute: 0, isWeak: true)
        if readsHours, attempt({ $0.take(UInt8(ascii: "h")) && $0.isAtMark ? true : nil }) != nil {
            clock.isWeak = false
            return clock
        }
        var ahead = self
        ahead.half(&clock, inWords: false)
        if clock.half != nil {
            // `10 AM` could be words, `10am` is none.
            clock.isWeak = !peek().isASCIILetter
            return clock
        }
        ahead.skipBlanks()
        if ahead.take("Uhr"), ahead.isAtWordEnd { return clock }
        ahead = self
        ahead.skipBlanks()
        guard ahead.takeDash() else { return nil }
        ahead.skipBlanks()
        guard ahead.digits(1...2) != nil else { return nil }
        if ahead.take(UInt8(ascii: ":")) { _ = ahead.digits(2...2) }
        var end = Clock()
        ahead.half(&end, inWords: false)
        return end.half != nil && ahead.isAtWordEnd ? clock : nil
    }

    /// One or two digits, or `??`, `--`.
    private mutating func hourOrUnknown() -> (value: Int?, count: Int)? {
        // `2X:XX`
        if peek().isASCIIDigit, [0x3F, 0x58, 0x78].contains(peek(1)), peek(2) == UInt8(ascii: ":") {
            index += 2
            return (nil, 2)
        }
        if let known = digits(1...2) { return (known.value, known.count) }
        return isUnknownPair ? pair().map { _ in (nil, 2) } : nil
    }

    private var isUnknownPair: Bool {
        "?xX-_".utf8.contains(peek()) && peek(1) == peek() && peek(2) != peek()
    }

    /// Whether it is a digit and an `x` for one that nobody knows: the end of `14:1x`, but not of `1:0x7f`.
    private var isHalfKnown: Bool {
        peek().isASCIIDigit && peek(1) | 0x20 == UInt8(ascii: "x") && !peek(2).isASCIILetterOrDigit
    }

    /// Two digits, or `??`, or a digit and a `?` or `x`; nothing of the kind behind them.
    private mutating func pair() -> (value: Int?, count: Int)? {
        if isUnknownPair || isHalfKnown || (peek().isASCIIDigit && peek(1) == UInt8(ascii: "?")) {
            index += 2
            return (nil, 2)
        }
        return digits(2...2).map { ($0.value, 2) }
    }

    private mutating func fraction() {
        guard peek() == UInt8(ascii: ".") || peek() == UInt8(ascii: ","), peek(1).isASCIIDigit else { return }
        index += 1
        while peek().isASCIIDigit { index += 1 }
    }

    /// `am`, `PM`, `p.m.`, `p. m.`, after a blank or none; the same in other languages.
    ///
    /// - Parameter inWords: whether a language's own words count: behind an hour alone they mean days, metres or ways.
    mutating func half(_ clock: inout Clock, inWords: Bool = true) {
        let half = attempt { scanner -> Clock.Half? in
            scanner.skipBlanks()
            let first = scanner.peek() | 0x20
            guard first == UInt8(ascii: "a") || first == UInt8(ascii: "p") else { return nil }
            scanner.index += 1
            let isDotted = scanner.take(UInt8(ascii: "."))
            if isDotted { scanner.skipBlanks() }
            guard scanner.peek() | 0x20 == UInt8(ascii: "m") else { return nil }
            scanner.index += 1
            if isDotted { _ = scanner.take(UInt8(ascii: ".")) }
            guard scanner.isAtWordEnd else { return nil }
            return first == UInt8(ascii: "a") ? .am : .pm
        }
        if let half = half ?? (inWords ? attempt({ $0.halfInWords() }) : nil) { clock.half = half }
    }

    /// `م`, `π.μ.`, `дня`: which half of the day, in a language's own words.
    private mutating func halfInWords() -> Clock.Half? {
        skipBlanks()
        for (words, half) in TimeNames.halfPhrases where take(words) { return isAtWordEnd ? half : nil }
        guard var word = word() else { return nil }
        // `π.μ.`
        if peek() == UInt8(ascii: "."), let second = attempt({ $0.take(UInt8(ascii: ".")) ? $0.word() : nil }) {
            word += "." + second
        }
        guard isAtWordEnd, let half = TimeNames.half(word.lowercased()) else { return nil }
        if word.contains(".") { _ = take(UInt8(ascii: ".")) }
        return half
    }

    /// `午前1時35分`, `15時36分`, `上午9时`, `오후 2시 30분`: no blank parts them from the words behind.
    private mutating func ideographicClock() -> Clock? {
        let half = halfBefore()
        if half != nil { skipBlanks() }
        guard let hour = digits(1...2) else { return nil }
        var clock = Clock(hour: hour.value, minute: 0)
        // `晚上21:30` says it twice over. Midnight and noon are the halves' zero.
        clock.half = hour.value > 12 ? nil : half
        if half != nil, hour.value == 0 { clock.hour = 12 }
        if take("時") || take("时") || take("點") || take("点") || take("시") {
            // Hours, and `3시 방향`, a direction.
            var ahead = self
            ahead.skipBlanks()
            guard !take("間") && !take("间") && !take("간") && !ahead.take("방향") else { return nil }
            if let minute = attempt({ scanner in
                scanner.skipBlanks()
                return scanner.digits(1...2).flatMap { scanner.take("分") || scanner.take("분") ? $0 : nil }
            }) {
                clock.minute = minute.value
                clock.second = attempt { scanner in
                    scanner.skipBlanks()
                    return scanner.digits(1...2).flatMap { scanner.take("秒") || scanner.take("초") ? $0.value : nil }
                }
            } else if take("半") || take("반") {
                clock.minute = 30
            }
            return clock
        }
        guard half != nil, takeColon(), let minute = digits(2...2) else { return nil }
        clock.minute = minute.value
        return clock
    }

    /// The half of the day where it stands before the time.
    private mutating func halfBefore() -> Clock.Half? {
        if Self.mornings.contains(where: { take($0) }) { return .am }
        return Self.evenings.contains { take($0) } ? .pm : nil
    }

    private static let mornings: [StaticString] = ["午前", "上午", "凌晨", "清晨", "早上", "오전"]
    private static let evenings: [StaticString] = ["午後", "下午", "傍晚", "晚上", "오후"]

    /// The word for a clock's time in some languages.
    private mutating func clockWord() {
        _ = attempt { scanner -> Bool? in
            let isAttached = !scanner.skipBlanks()
            guard let word = scanner.word(), scanner.isAtWordEnd else { return nil }
            if word == "h" { return isAttached || scanner.isAtMark ? true : nil }
            if word == "hod" { return scanner.take(UInt8(ascii: ".")) ? true : nil }
            return ["Uhr", "hrs", "uur", "बजे"].contains(word) ? true : nil
        }
    }

    /// `T+5m`, `T-00:10`, `T+1h30m`, `T0`.
    mutating func relative() -> Bool {
        attempt { scanner -> Bool? in
            guard scanner.take(UInt8(ascii: "T")) else { return nil }
            scanner.skipBlanks()
            let isSigned = scanner.take(UInt8(ascii: "+")) || scanner.takeDash() || scanner.take("±")
            if isSigned { scanner.skipBlanks() }
            guard let first = scanner.digits(1...5), isSigned || first.value == 0 else { return nil }
            while scanner.peek() == UInt8(ascii: ":"), scanner.peek(1).isASCIIDigit {
                scanner.index += 1
                guard scanner.digits(2...2) != nil else { return nil }
            }
            while scanner.unit() { scanner.nextMeasure() }
            return scanner.isAtWordEnd ? true : nil
        } ?? false
    }

    /// The `20` of `T+1h 20m`; behind a blank a number needs its unit.
    private mutating func nextMeasure() {
        _ = attempt { scanner -> Bool? in
            let hasBlank = scanner.skipBlanks()
            guard scanner.digits(1...5) != nil else { return nil }
            var ahead = scanner
            return !hasBlank || ahead.unit() ? true : nil
        }
    }

    private mutating func unit() -> Bool {
        attempt { scanner -> Bool? in
            scanner.skipBlanks()
            let start = scanner.index
            while scanner.peek().isASCIILetter { scanner.index += 1 }
            let units = [
                "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute", "minutes", "h", "hr", "hrs",
            ]
            let more = ["hour", "hours", "d", "day", "days"]
            let word = scanner.text(start..<scanner.index)
            return units.contains(word) || more.contains(word) ? true : nil
        } ?? false
    }
}
