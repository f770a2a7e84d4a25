/// The rule at the end of a zone file for all later years: POSIX's `TZ`, `PST8PDT,M3.2.0,M11.1.0`.
struct ClockRule: Sendable {
    private struct Turn {
        enum Day { case ofMonth(month: Int, week: Int, weekday: Int), julian(Int), ofYear(Int) }
        var day: Day
        /// Seconds after midnight on the clock before the turn; may be negative or more than a day.
        var time = 7200
    }

    private var standard: Int
    private var summer: (offset: Int, start: Turn, end: Turn)?

    init?(_ text: [UInt8]) {
        var scanner = TimeScanner(text)
        guard scanner.ruleName(), let hours = scanner.ruleTime() else { return nil }
        standard = -hours
        guard !scanner.isAtEnd else { return }
        guard scanner.ruleName() else { return nil }
        let offset = scanner.peek() == UInt8(ascii: ",") ? standard + 3600 : scanner.ruleTime().map { -$0 }
        guard let offset, let start = Self.turn(&scanner), let end = Self.turn(&scanner), scanner.isAtEnd else {
            return nil
        }
        summer = (offset, start, end)
    }

    /// Seconds east of Greenwich at a moment, in seconds since 1970.
    func offset(at moment: Int) -> Int {
        guard let summer else { return standard }
        let year = CivilDay.year(of: (moment + standard).flooredDivision(by: 86_400))
        let start = Self.moment(summer.start, in: year) - standard
        let end = Self.moment(summer.end, in: year) - summer.offset
        let isSummer = start < end ? (start..<end).contains(moment) : !(end..<start).contains(moment)
        return isSummer ? summer.offset : standard
    }

    /// In seconds since 1970 on the clock before the turn.
    private static func moment(_ turn: Turn, in year: Int) -> Int {
        let newYear = CivilDay.number(year: year, month: 1, day: 1)
        let day: Int
        switch turn.day {
        case .ofYear(let number): day = newYear + number
        case .julian(let number):
            // Counted without leap days.
            let isLeap = daysInMonth(year: year, month: 2) == 29
            day = newYear + number - 1 + (isLeap && number >= 60 ? 1 : 0)
        case .ofMonth(let month, let week, let weekday):
            let first = CivilDay.number(year: year, month: month, day: 1)
            let shift = (weekday - CivilDay.weekday(of: first) + 7) % 7
            let last = first + daysInMonth(year: year, month: month) - 1
            var found = first + shift + (week - 1) * 7
            while found > last { found -= 7 }
            day = found
        }
        return day * 86_400 + turn.time
    }

    private static func turn(_ scanner: inout TimeScanner) -> Turn? {
        guard scanner.take(UInt8(ascii: ",")) else { return nil }
        var turn: Turn
        if scanner.take(UInt8(ascii: "M")) {
            guard let month = scanner.digits(1...2), (1...12).contains(month.value), scanner.take(UInt8(ascii: ".")),
                let week = scanner.digits(1...1), (1...5).contains(week.value), scanner.take(UInt8(ascii: ".")),
                let weekday = scanner.digits(1...1), weekday.value < 7
            else { return nil }
            turn = Turn(day: .ofMonth(month: month.value, week: week.value, weekday: weekday.value))
        } else if scanner.take(UInt8(ascii: "J")) {
            guard let day = scanner.digits(1...3) else { return nil }
            turn = Turn(day: .julian(day.value))
        } else {
            guard let day = scanner.digits(1...3) else { return nil }
            turn = Turn(day: .ofYear(day.value))
        }
        if scanner.take(UInt8(ascii: "/")) {
            guard let time = scanner.ruleTime() else { return nil }
            turn.time = time
        }
        return turn
    }
}

extension TimeScanner {
    /// `PST` or `<+03>`.
    fileprivate mutating func ruleName() -> Bool {
        let start = index
        if take(UInt8(ascii: "<")) {
            while !isAtEnd, peek() != UInt8(ascii: ">") { index += 1 }
            return take(UInt8(ascii: ">"))
        }
        while peek().isASCIILetter { index += 1 }
        return index > start
    }

    /// `8`, `-3:30`, `+2:00:00`, in seconds.
    fileprivate mutating func ruleTime() -> Int? {
        let isNegative = take(UInt8(ascii: "-"))
        if !isNegative { _ = take(UInt8(ascii: "+")) }
        guard let hours = digits(1...3) else { return nil }
        var seconds = hours.value * 3600
        for unit in [60, 1] where take(UInt8(ascii: ":")) {
            guard let more = digits(1...2) else { return nil }
            seconds += more.value * unit
        }
        return isNegative ? -seconds : seconds
    }
}

/// Days counted from 1 January 1970 in the Gregorian calendar.
enum CivilDay {
    static func number(year: Int, month: Int, day: Int) -> Int {
        // Years that begin in March have their leap day last.
        let year = month <= 2 ? year - 1 : year
        let era = year.flooredDivision(by: 400)
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    static func year(of number: Int) -> Int {
        var year = 1970 + number.flooredDivision(by: 366)
        while self.number(year: year + 1, month: 1, day: 1) <= number { year += 1 }
        return year
    }

    /// 0 is Sunday.
    static func weekday(of number: Int) -> Int { (number + 4) - (number + 4).flooredDivision(by: 7) * 7 }
}

extension Int {
    fileprivate func flooredDivision(by divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
