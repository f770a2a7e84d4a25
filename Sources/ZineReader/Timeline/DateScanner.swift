extension TimeScanner {
    typealias Day = TimeExpression.Day

    /// `2020-02-05`, `5 Feb 2020`, `Monday, March 16th`, `16.03.2020`. `02-05` and a bare weekday only before a time.
    mutating func day(beforeClock: Bool) -> Day? {
        attempt { scanner in
            let hasWeekday = scanner.attempt { $0.weekday() } != nil
            if let found = scanner.attempt({ $0.dayOfMonth(beforeClock: beforeClock) }) {
                if !hasWeekday { scanner.trailingWeekday() }
                return found
            }
            return hasWeekday && beforeClock ? Day() : nil
        }
    }

    private mutating func dayOfMonth(beforeClock: Bool) -> Day? {
        skipBlanks()
        return attempt { $0.ideographicDay() } ?? attempt { $0.numericDay() } ?? attempt { $0.yearFirst() }
            ?? attempt { $0.monthFirst() } ?? attempt { $0.dayFirst() }
            ?? (beforeClock ? attempt { $0.monthAndDay() } : nil)
    }

    /// `2018 October 21`, `2018-Oct-21`, `2018. október 21.`
    private mutating func yearFirst() -> Day? {
        guard let year = year() else { return nil }
        let isOrdinal = take(UInt8(ascii: "."))
        let joint = [UInt8(ascii: "-"), UInt8(ascii: "/")].first { peek() == $0 }
        if let joint { _ = take(joint) } else { _ = take(UInt8(ascii: ",")) }
        guard skipBlanks() || joint != nil, let month = monthName() else { return nil }
        if let joint { guard take(joint) else { return nil } } else { skipBlanks() }
        guard let number = digits(1...2) else { return nil }
        ordinal()
        if isOrdinal { _ = take(UInt8(ascii: ".")) }
        guard isAtWordEnd || (peek() == UInt8(ascii: "T") && hasDigit(1)) else { return nil }
        // `2018 October 21:30` is no date.
        guard !(peek() == UInt8(ascii: ":") && hasDigit(1)) else { return nil }
        return checked(Day(year: year, month: month, day: number.value))
    }

    /// `2025-07-26 Saturday`, `Feb 5 (Wed)`
    private mutating func trailingWeekday() {
        _ = attempt { scanner -> Bool? in
            let hasComma = scanner.take(UInt8(ascii: ","))
            guard scanner.skipBlanks() || hasComma else { return nil }
            let isEnclosed = scanner.take(UInt8(ascii: "("))
            guard let word = scanner.word(), scanner.isAtWordEnd, TimeNames.isWeekday(word.lowercased()),
                word.first?.isUppercase ?? false
            else { return nil }
            return !isEnclosed || scanner.take(UInt8(ascii: ")")) ? true : nil
        }
    }

    /// A weekday's name with the point and comma behind it.
    mutating func weekday() -> String? {
        attempt { scanner in
            guard let word = scanner.word(), scanner.isAtWordEnd else { return nil }
            let isMarked = scanner.peek() == UInt8(ascii: ".") || scanner.peek() == UInt8(ascii: ",")
            let name = word.lowercased()
            guard TimeNames.isWeekday(name) || (isMarked && TimeNames.isShortWeekday(name)) else { return nil }
            _ = scanner.take(UInt8(ascii: "."))
            _ = scanner.take(UInt8(ascii: ","))
            return name
        }
    }

    private mutating func numericDay() -> Day? {
        if let blank = attempt({ $0.blankDay() }) { return blank }
        guard let first = digits(1...5) else { return nil }
        let separator = peek()
        guard [0x2D, 0x2F, 0x2E].contains(separator) else { return nil }
        index += 1
        guard let second = digits(1...2), take(separator), let third = digits(1...4), !peek().isASCIIDigit,
            peek() != separator || !peek(1).isASCIIDigit
        else { return nil }
        guard isAtWordEnd || (peek() == UInt8(ascii: "T") && peek(1).isASCIIDigit) else { return nil }
        if first.count >= 4 {
            guard third.count <= 2 else { return nil }
            var day = Day(year: first.value, month: second.value, day: third.value)
            day.isImpossible = first.count > 4 || !Self.exists(day)
            return day
        }
        guard first.count <= 2, third.count == 4 || third.count == 2 else { return nil }
        // Two digits for a year make versions and addresses into dates, but for the German form.
        if third.count == 2 && separator != 0x2F { return nil }
        let year = third.count == 4 ? third.value : 2000 + third.value
        return Self.day(year: year, first.value, second.value, isDayFirst: separator == 0x2E)
    }

    /// `YYYY-MM-DD`, `DD.MM.YYYY`, `2024-03-XX`: left from a template, or not known to the day.
    private mutating func blankDay() -> Day? {
        var letters: [UInt8] = []
        var counts: [Int] = []
        var separator: UInt8?
        while counts.count < 3 {
            let part = index
            while peek().isASCIIDigit || "?DdJMmTXxYy".utf8.contains(peek()) {
                letters.append(peek())
                index += 1
            }
            counts.append(index - part)
            guard counts.count < 3 else { break }
            separator = separator ?? peek()
            guard let separator, [0x2D, 0x2E, 0x2F].contains(separator), take(separator) else { return nil }
        }
        guard counts == [4, 2, 2] || counts == [2, 2, 4], letters.contains(where: { !$0.isASCIIDigit }), isAtWordEnd
        else { return nil }
        return Day(isBlank: true)
    }

    /// `2022年7月2日`, `7月2日（土）`, `2022년 7월 2일`.
    private mutating func ideographicDay() -> Day? {
        let year = attempt { scanner -> Int? in
            guard let year = scanner.digits(4...4), scanner.take("年") || scanner.take("년") else { return nil }
            scanner.skipBlanks()
            return year.value
        }
        guard let month = digits(1...2), take("月") || take("월"), skipBlanks() || true, let number = digits(1...2),
            take("日") || take("号") || take("일")
        else { return nil }
        // `8月24日〜28日`: the first of the days.
        _ = attempt { scanner -> Bool? in
            guard scanner.takeWave() || scanner.takeDash(), scanner.digits(1...2) != nil else { return nil }
            return scanner.take("日") || scanner.take("号") ? true : nil
        }
        for name in Self.ideographicWeekdays where take(name) { break }
        return checked(Day(year: year, month: month.value, day: number.value))
    }

    private static let ideographicWeekdays: [StaticString] = [
        "（月）", "（火）", "（水）", "（木）", "（金）", "（土）", "（日）", "(月)", "(火)", "(水)", "(木)", "(金)", "(土)", "(日)",
        "(월)", "(화)", "(수)", "(목)", "(금)", "(토)", "(일)",
    ]

    private static func day(year: Int?, _ first: Int, _ second: Int, isDayFirst: Bool) -> Day {
        var day = Day(year: year, month: first, day: second)
        if isDayFirst || first > 12 { (day.month, day.day) = (second, first) }
        if !isDayFirst { day.figures = Day.Figures(first: first, second: second) }
        day.isAmbiguous = !isDayFirst && first <= 12 && second <= 12 && first != second
        day.isImpossible = !exists(day)
        return day
    }

    /// Whether a calendar has the day; without a year the leap day counts.
    private static func exists(_ day: Day) -> Bool {
        guard let month = day.month, let number = day.day, (1...12).contains(month) else { return false }
        return (1...daysInMonth(year: day.year ?? 2000, month: month)).contains(number)
    }

    /// `02-05` or `16.03.`
    mutating func monthAndDay() -> Day? {
        guard let first = digits(1...2) else { return nil }
        let separator = peek()
        guard [0x2D, 0x2F, 0x2E].contains(separator) else { return nil }
        index += 1
        guard let second = digits(1...2) else { return nil }
        if separator == 0x2E {
            guard take(UInt8(ascii: ".")) else { return nil }
        }
        guard isAtWordEnd || peek() == UInt8(ascii: "T") else { return nil }
        return Self.day(year: nil, first.value, second.value, isDayFirst: separator == 0x2E)
    }

    /// `Feb 5`, `March 16th, 2020`.
    private mutating func monthFirst() -> Day? {
        guard let month = monthName() else { return nil }
        guard skipBlanks() || peek() == UInt8(ascii: "-"), take(UInt8(ascii: "-")) || true, let number = digits(1...2)
        else { return nil }
        ordinal()
        guard isAtWordEnd else { return nil }
        // `January 14-19, 2026`: the first of the days.
        let rangeYear = attempt { scanner -> Int? in
            guard scanner.takeDash(), scanner.digits(1...2) != nil, scanner.take(UInt8(ascii: ",")) else { return nil }
            scanner.skipBlanks()
            return scanner.year()
        }
        if rangeYear == nil { spanEnd() }
        let year =
            rangeYear
            ?? attempt { scanner -> Int? in
                let hasMark = scanner.take(UInt8(ascii: ",")) || scanner.take(UInt8(ascii: "-"))
                guard scanner.skipBlanks() || hasMark else { return nil }
                return scanner.year()
            }
        return checked(Day(year: year, month: month, day: number.value))
    }

    /// The second day of `Nov 3-5`, which no clock's colon follows.
    private mutating func spanEnd() {
        _ = attempt { scanner -> Bool? in
            let hasBlank = scanner.skipBlanks()
            guard scanner.takeDash() || scanner.takeWave(), scanner.skipBlanks() == hasBlank,
                scanner.digits(1...2) != nil
            else { return nil }
            scanner.ordinal()
            let isClock = [0x3A, 0x2E, 0x68].contains(scanner.peek()) && scanner.peek(1).isASCIIDigit
            var ahead = scanner
            var clock = Clock()
            ahead.half(&clock, inWords: false)
            guard scanner.isAtWordEnd, !isClock, clock.half == nil else { return nil }
            return !hasBlank || scanner.isAtMark ? true : nil
        }
    }

    /// The `-13th` of `7-13th Nov`: the first day is the entry's.
    private mutating func spanBeforeMonth() {
        _ = attempt { scanner -> Bool? in
            _ = scanner.take(UInt8(ascii: "."))
            scanner.skipBlanks()
            guard scanner.takeJoiner(), scanner.skipBlanks() || true, scanner.digits(1...2) != nil else { return nil }
            scanner.ordinal()
            var ahead = scanner
            _ = ahead.take(UInt8(ascii: "."))
            ahead.skipBlanks()
            for word in Self.monthWords where ahead.take(word) { break }
            return ahead.monthName() != nil ? true : nil
        }
    }

    /// `5 Feb 2020`, `16. März`, `5th of February`, `05/Feb/2020`, `7–13 Nov`.
    private mutating func dayFirst() -> Day? {
        guard let number = digits(1...2) else { return nil }
        ordinal()
        spanBeforeMonth()
        _ = take(UInt8(ascii: "."))
        let joint = [UInt8(ascii: "-"), UInt8(ascii: "/")].first { peek() == $0 }
        if let joint { _ = take(joint) } else { skipBlanks() }
        for word in Self.monthWords where take(word) { break }
        guard let month = monthName() else { return nil }
        let year = attempt { scanner -> Int? in
            if let joint {
                guard scanner.take(joint) else { return nil }
            } else {
                _ = scanner.take(UInt8(ascii: ","))
                guard scanner.skipBlanks() else { return nil }
                _ = scanner.take("de ") || scanner.take("del ")
            }
            return scanner.year().map { year in
                scanner.yearWord()
                return year
            }
        }
        return checked(Day(year: year, month: month, day: number.value))
    }

    private func checked(_ day: Day) -> Day? {
        var day = day
        day.isImpossible = !Self.exists(day)
        return day
    }

    /// Four digits that no clock's colon follows, and that are a year of our time.
    private mutating func year() -> Int? {
        guard let year = digits(4...4), (1900...2199).contains(year.value),
            !(peek() == UInt8(ascii: ":") && peek(1).isASCIIDigit), isAtWordEnd || peek() == UInt8(ascii: "T")
        else { return nil }
        return year.value
    }

    /// The `г.` of `5 марта 2020 г.`.
    private mutating func yearWord() {
        _ = attempt { scanner -> Bool? in
            scanner.skipBlanks()
            guard let word = scanner.word() else { return nil }
            if word == "г" || word == "р" { return scanner.take(UInt8(ascii: ".")) ? true : nil }
            return ["года", "року"].contains(word) && scanner.isAtWordEnd ? true : nil
        }
    }

    private mutating func monthName() -> Int? {
        attempt { scanner in
            guard let word = scanner.word(), let month = TimeNames.month(word.lowercased()) else { return nil }
            _ = scanner.take(UInt8(ascii: "."))
            return month
        }
    }

    /// What stands between a day and its month.
    private static let monthWords: [StaticString] = ["of ", "de ", "d’", "d'"]

    private mutating func ordinal() {
        _ = attempt { scanner -> Bool? in
            guard let word = scanner.word() else { return nil }
            return ["st", "nd", "rd", "th", "er"].contains(word) && scanner.isAtWordEnd ? true : nil
        }
    }
}
