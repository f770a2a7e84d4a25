import ZineCore
import ZineDocument

/// What an article says about the times in it.
struct TimelineContext {
    var published: PartialDate?
    /// The zone of bare times.
    var zone: TimeExpression.Zone?
    /// The one date in the nearest heading above.
    private(set) var headingDay: TimeExpression.Day?
    private var headingLevel = 0

    init(published: PartialDate? = nil, timezone: Located<String>? = nil, _ problems: inout [Diagnostic]) {
        self.published = published
        guard let timezone else { return }
        var scanner = TimeScanner(Array(timezone.value.trimmed.utf8))
        zone = scanner.zoneName(isEnclosed: true) ?? TimeScanner.offset(timezone.value)
        if zone == nil || !scanner.isAtEnd && TimeScanner.offset(timezone.value) == nil {
            problems.append(
                .warning(
                    "unknown-timezone", "'\(timezone.value.shortened(to: 40))' is no time zone that is known here",
                    hint: "write an abbreviation such as PDT, an offset such as UTC+2, or a name such as Europe/Berlin",
                    at: timezone.span))
        }
    }

    /// A heading with a date dates the text below it, deeper headings included.
    mutating func enter(_ heading: Heading) {
        let day = DayText.date(in: heading.text)
        guard day != nil || heading.level <= headingLevel else { return }
        headingDay = day
        headingLevel = heading.level
    }
}

extension TimeScanner {
    /// `+02:00` alone.
    fileprivate static func offset(_ text: String) -> TimeExpression.Zone? {
        var scanner = TimeScanner(Array((" " + text.trimmed).utf8))
        let zone = scanner.zone(isDated: true)
        return scanner.isAtEnd ? zone : nil
    }
}

/// Drafts become items: times that a machine can be told get their ISO 8601, impossible ones a warning.
///
/// Told is only what is sure: an ambiguous date, a twelve-hour time without its half or a day that may have turned at
/// midnight leave out what they leave open.
struct MachineTimes {
    private(set) var items: [Timeline.Item] = []
    private(set) var problems: [Diagnostic] = []
    /// The first time of day, where none of them says its zone.
    let zoneless: SourceSpan?
    private let context: TimelineContext
    private let usesHalves: Bool

    init(_ drafts: [TimelineDraft], context: TimelineContext) {
        self.context = context
        let timed = drafts.compactMap { draft in
            if case .entry(let entry) = draft, entry.time.start.clock != nil, !entry.time.start.isRelative {
                entry
            } else {
                nil
            }
        }
        zoneless = timed.allSatisfy { $0.time.zone == nil } ? timed.first?.span : nil
        usesHalves = drafts.contains { draft in
            if case .entry(let entry) = draft { entry.time.start.clock?.half != nil } else { false }
        }
        var day = context.headingDay
        var group: [EntryDraft] = []
        for draft in drafts {
            switch draft {
            case .entry(let entry): group.append(entry)
            case .day(let text, let date, let span):
                flush(&group, on: day)
                if date != nil || DayText(text) != nil { day = date }
                let iso = date.flatMap(wholeDate)?.iso
                items.append(.day(Timeline.Day(text: text, date: iso, id: "", at: span)))
                if date?.isImpossible ?? false { report(text.plainText, at: span) }
            }
        }
        flush(&group, on: day)
    }

    private mutating func flush(_ group: inout [EntryDraft], on day: TimeExpression.Day?) {
        let base = day.flatMap(wholeDate)
        let sureDays = daysThatAreSure(group)
        reportDisorder(group)
        for (index, draft) in group.enumerated() {
            let time = draft.time
            let inherited = sureDays[index] ? base : nil
            let machine = machineReadable(time, inherited: inherited)
            if time.isImpossible {
                report(time.written, at: draft.span)
            } else if time.isApproximate {
                problems.append(
                    .warning(
                        "vague-time", "'\(time.written)' is not an exact time",
                        hint: "it is printed as written, but no machine can read it", at: draft.span))
            }
            items.append(
                .entry(
                    Timeline.Entry(
                        time: Timeline.Time(
                            written: time.written, start: time.startText, end: time.endText, joiner: time.joiner,
                            machineReadable: machine),
                        label: draft.label, body: draft.body, id: "", at: draft.span)))
        }
        group = []
    }

    private mutating func report(_ written: String, at span: SourceSpan) {
        problems.append(
            .warning(
                "impossible-time", "'\(written.shortened(to: 60))' is no time that a clock or calendar shows",
                hint: "it is printed as written; correct it if it is a slip", at: span))
    }

    /// Tells of each entry that goes against its neighbours' order by less than a midnight would.
    private mutating func reportDisorder(_ group: [EntryDraft]) {
        let timed = group.filter { draft in
            guard let clock = draft.time.start.clock, clock.minutes != nil else { return false }
            return !draft.time.isApproximate && !(usesHalves && clock.half == nil)
        }
        let seconds = timed.map { draft in
            (draft.time.start.clock?.minutes ?? 0) * 60 + (draft.time.start.clock?.second ?? 0)
        }
        let isNewestFirst = Self.isNewestFirst(seconds)
        for index in timed.indices.dropFirst() {
            let (before, draft) = (timed[index - 1], timed[index])
            let step = isNewestFirst ? seconds[index] - seconds[index - 1] : seconds[index - 1] - seconds[index]
            // A day of its own, another zone or a midnight between the two explains it.
            guard (1...Self.midnight * 60).contains(step), before.time.start.day == draft.time.start.day,
                before.time.zone == draft.time.zone
            else { continue }
            problems.append(
                .warning(
                    "time-order",
                    "'\(draft.time.written.shortened(to: 40))' comes after '\(before.time.written.shortened(to: 40))'",
                    hint: "it is printed where it stands; change their places, or correct the time if it is a slip",
                    at: draft.span))
        }
    }

    private static func isNewestFirst(_ times: [Int]) -> Bool {
        let steps = zip(times.dropFirst(), times).map { $0 - $1 }
        return steps.count { $0 < 0 } > steps.count { $0 > 0 }
    }

    /// A jump against the order by more minutes than this is a midnight.
    private static let midnight = 360

    /// Whether each entry is still on the day above it: until a midnight comes between.
    private func daysThatAreSure(_ group: [EntryDraft]) -> [Bool] {
        let minutes = group.map { $0.time.start.clock?.minutes }
        let isNewestFirst = Self.isNewestFirst(minutes.compactMap { $0 })
        var previous: Int?
        var isSure = true
        return minutes.map { minute in
            guard let minute else { return isSure }
            if let previous, (isNewestFirst ? minute - previous : previous - minute) > Self.midnight { isSure = false }
            previous = minute
            return isSure
        }
    }

    private func machineReadable(_ time: TimeExpression, inherited: PartialDate?) -> String? {
        guard !time.isImpossible, !time.isApproximate, !time.start.isRelative else { return nil }
        let own = time.start.day
        let date = own.map(wholeDate) ?? inherited
        guard let clock = time.start.clock else { return date?.iso }
        guard let text = clockText(clock, endHalf: time.end?.clock?.half) else { return nil }
        guard let date, date.day != nil else { return text }
        return date.iso + "T" + text + offsetText(time.zone ?? context.zone)
    }

    private func clockText(_ clock: TimeExpression.Clock, endHalf: TimeExpression.Clock.Half?) -> String? {
        guard let hour = clock.hour, var minutes = clock.minutes, minutes < 24 * 60 else { return nil }
        if clock.half == nil, hour <= 12 {
            // `2:18–2:43 PM` says the half of its end alone; in a timeline of halves a bare `2:18` leaves it open.
            if endHalf != nil || usesHalves { return nil }
        }
        let second = clock.second ?? 0
        guard second < 60 else { return nil }
        let hours = minutes / 60
        minutes %= 60
        return pad(hours) + ":" + pad(minutes) + (clock.second == nil ? "" : ":" + pad(second))
    }

    private func offsetText(_ zone: TimeExpression.Zone?) -> String {
        guard let offset = zone?.offset else { return "" }
        if offset == 0 { return "Z" }
        return (offset < 0 ? "-" : "+") + pad(abs(offset) / 60) + ":" + pad(abs(offset) % 60)
    }

    private func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    /// A day with its year: written, or the publication's where only that one is possible.
    private func wholeDate(_ day: TimeExpression.Day) -> PartialDate? {
        guard !day.isImpossible, !day.isAmbiguous, let month = day.month, let number = day.day else { return nil }
        if let year = day.year { return PartialDate(year: year, month: month, day: number) }
        guard let published = context.published else { return nil }
        // A report appears within half a year of what it tells, and not before.
        let date = PartialDate(year: published.year, month: month, day: number)
        let age = published.month - month
        guard (0...6).contains(age), published.day.map({ age > 0 || number <= $0 }) ?? (age > 0) else { return nil }
        return number <= daysInMonth(year: date.year, month: month) ? date : nil
    }
}
