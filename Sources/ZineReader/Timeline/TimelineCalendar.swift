import ZineCore
import ZineDocument

/// The date of each entry: its own, or that of the last day above it, in whichever order the days come.
struct TimelineCalendar {
    private let context: TimelineContext
    /// The first whole date of the timeline, from which years are counted where nothing nearer has one.
    private let firstDate: PartialDate?
    private let headYear: Int?
    private let hasDayFirst: Bool?
    private var day: TimeExpression.Day?
    private var lastDate: PartialDate?
    let isNewestFirst: Bool

    init(_ drafts: [TimelineDraft], context: TimelineContext) {
        self.context = context
        day = context.headingDay
        isNewestFirst = TimelineOrder(drafts).isNewestFirst
        let days = drafts.flatMap(\.days)
        firstDate = days.compactMap(Self.complete).first
        headYear = drafts.lazy.compactMap(\.headYear).first
        // `02-05` is read as its neighbour `03-20` has to be.
        let orders = Set(days.compactMap(\.isDayFirst))
        hasDayFirst = orders.count == 1 ? orders.first : nil
        lastDate = day.flatMap(Self.complete)
    }

    /// Whether one of the dates in figures shows the order of all.
    var hasOrder: Bool { hasDayFirst != nil }

    /// A day that stands over the entries below it.
    mutating func enter(_ day: TimeExpression.Day?) {
        self.day = day
        lastDate = day.flatMap { wholeDate($0) } ?? lastDate
    }

    /// The dates of entries in a row under one day; an entry's own date holds for those after it.
    mutating func dates(of group: [EntryDraft]) -> [PartialDate?] {
        var dates: [PartialDate?] = []
        var start = 0
        while start < group.count {
            var end = start + 1
            let own = group[start].time.start.day
            while end < group.count, group[end].time.start.day == nil || group[end].time.start.day == own { end += 1 }
            if let own { enter(own) }
            let base = day.flatMap { wholeDate($0) }
            for (draft, isSure) in zip(group[start..<end], daysThatAreSure(group[start..<end])) {
                dates.append(draft.time.start.day != nil || isSure ? base : nil)
            }
            start = end
        }
        return dates
    }

    /// A jump against the order by more minutes than this is a midnight.
    static let midnight = 360

    /// Whether each entry is still on the day above it: until a midnight comes between.
    private func daysThatAreSure(_ group: ArraySlice<EntryDraft>) -> [Bool] {
        var previous: Int?
        var isSure = true
        return group.map { entry in
            guard let clock = entry.time.start.clock, let minute = clock.minutes else { return isSure }
            let isDayEnd = clock.name == .midnight && !isNewestFirst && (previous ?? 0) > 0
            if let previous, isDayEnd || (isNewestFirst ? minute - previous : previous - minute) > Self.midnight {
                isSure = false
            }
            previous = minute
            return isSure
        }
    }

    // MARK: Years

    private static func complete(_ day: TimeExpression.Day) -> PartialDate? {
        guard !day.isImpossible, !day.isAmbiguous, let year = day.year, let month = day.month, let number = day.day
        else { return nil }
        return PartialDate(year: year, month: month, day: number)
    }

    /// A day with its year: written, or the one in which it is nearest to the last date above, whether the days go up
    /// or down; failing that the publication's, where only that one is possible.
    func wholeDate(_ day: TimeExpression.Day) -> PartialDate? {
        var day = day
        if day.isAmbiguous, let hasDayFirst {
            if hasDayFirst { (day.month, day.day) = (day.day, day.month) }
            day.isAmbiguous = false
        }
        if let date = Self.complete(day) { return date }
        guard !day.isImpossible, !day.isAmbiguous, let month = day.month, let number = day.day, day.year == nil else {
            return nil
        }
        if let headYear { return existing(PartialDate(year: headYear, month: month, day: number)) }
        if let near = lastDate ?? firstDate ?? context.anchor { return nearest(month, number, to: near) }
        guard let published = context.published else { return nil }
        // A report appears within half a year of what it tells, and not before.
        let age = published.month - month
        guard (0...6).contains(age), published.day.map({ age > 0 || number <= $0 }) ?? (age > 0) else { return nil }
        return existing(PartialDate(year: published.year, month: month, day: number))
    }

    /// The day in the year in which it is at most four months away.
    private func nearest(_ month: Int, _ number: Int, to date: PartialDate) -> PartialDate? {
        let target = CivilDay.number(year: date.year, month: date.month, day: date.day ?? 15)
        for year in [date.year, date.year + 1, date.year - 1] {
            let found = CivilDay.number(year: year, month: month, day: number)
            if abs(found - target) <= 123 { return existing(PartialDate(year: year, month: month, day: number)) }
        }
        return nil
    }

    private func existing(_ date: PartialDate) -> PartialDate? {
        guard let number = date.day, number <= daysInMonth(year: date.year, month: date.month) else { return nil }
        return date
    }
}

extension TimelineDraft {
    var days: [TimeExpression.Day] {
        switch self {
        case .day(_, let day, _): day.map { [$0] } ?? []
        case .entry(let entry): entry.time.start.day.map { [$0] } ?? []
        case .heads: []
        }
    }

    /// The year in the head of a column of dates, `Date (2022)`.
    fileprivate var headYear: Int? {
        guard case .heads(let heads) = self else { return nil }
        return heads.time.plainText.split { !$0.isNumber }.compactMap { Int($0) }.first { (1900..<2200).contains($0) }
    }
}

extension TimeExpression.Day {
    /// Whether a date in figures must have its day first or its month; `nil` where it could be either.
    fileprivate var isDayFirst: Bool? { figures.flatMap { $0.first > 12 ? true : $0.second > 12 ? false : nil } }
}
