import ZineCore
import ZineDocument

/// Drafts become items: times that a machine can be told get their ISO 8601, impossible ones a warning.
///
/// Told is only what is sure: an ambiguous date, a twelve-hour time without its half or a day that may have turned at
/// midnight leave out what they leave open.
struct MachineTimes {
    private(set) var items: [Timeline.Item] = []
    private(set) var problems: [Diagnostic] = []
    /// The first time of day whose zone cannot be told.
    private(set) var zoneless: Zoneless?
    /// The first date whose day and month cannot be told apart.
    private(set) var unordered: Unordered?
    private var calendar: TimelineCalendar
    private var clocks: ZoneClocks
    private let usesHalves: Bool

    init(_ drafts: [TimelineDraft], context: TimelineContext) {
        let halves = HalvesOfDay(drafts, isNewestFirst: TimelineOrder(drafts).isNewestFirst)
        let drafts = halves.drafts
        calendar = TimelineCalendar(drafts, context: context)
        usesHalves = halves.areUsed
        if let problem = halves.problem { problems.append(problem) }
        let entries = drafts.compactMap(\.entry)
        clocks = ZoneClocks(entries, days: drafts.flatMap(\.days), context: context)
        var group: [EntryDraft] = []
        for (index, draft) in drafts.enumerated() {
            switch draft {
            case .entry(let entry): group.append(entry)
            case .day(let text, let date, let span):
                flush(&group)
                let said = DayText(text)
                calendar.enter(date)
                clocks.enter(said?.zone, of: .day)
                let iso = date.flatMap { calendar.wholeDate($0) }?.iso
                items.append(.day(Timeline.Day(text: text, date: iso, id: "", at: span)))
                // A day that was taken out of its entries is told of with them.
                let isTold = index + 1 < drafts.count && drafts[index + 1].entry?.isDayAbove ?? false
                if date?.isImpossible ?? false, !isTold { report(text.plainText, at: span) }
            case .heads(let heads):
                flush(&group)
                clocks.enter(ZoneStatement.inColumnHead(heads.time), of: .column)
                if let day = DayText(heads.time)?.day { calendar.enter(day) }
                items.append(.heads(heads))
            }
        }
        flush(&group)
        if !calendar.hasOrder { unordered = Unordered(drafts) }
        if !(zoneless?.isNamed ?? true), entries.contains(where: { $0.time.zone != nil }) { zoneless = nil }
    }

    /// Where a zone is missing.
    struct Zoneless {
        var span: SourceSpan
        /// Whether the text names one, but not plainly: `local`, or two at once.
        var isNamed: Bool

        var problem: Diagnostic {
            .warning(
                "missing-timezone",
                isNamed
                    ? "the text does not say plainly in which zone the times of this timeline are"
                    : "neither the times of this timeline nor the text around it say a zone",
                hint: "write 'timezone: UTC', or whichever it is, into the front matter", at: span)
        }
    }

    /// Dates such as `04-03-2026`, of which none shows whether the day comes first or the month.
    struct Unordered {
        private var day: TimeExpression.Day
        private var count: Int
        private var span: SourceSpan

        fileprivate init?(_ drafts: [TimelineDraft]) {
            let open = drafts.flatMap { draft in draft.days.filter(\.isAmbiguous).map { ($0, draft.span) } }
            guard let first = open.first else { return nil }
            (day, span) = first
            count = Set(open.map(\.0)).count
        }

        var problem: Diagnostic? {
            guard let figures = day.figures else { return nil }
            let (first, second) = (pad(figures.first), pad(figures.second))
            let more = count == 1 ? "" : " (\(count) dates of this timeline)"
            let year = day.year.map(String.init) ?? "2026"
            return .warning(
                "ambiguous-time", "of the \(first) and \(second) of this date either could be the month\(more)",
                hint: "write \(year)-\(first)-\(second) or \(year)-\(second)-\(first), whichever it is, or the month "
                    + "in words; no machine is told the day without it", at: span)
        }
    }

    private mutating func flush(_ group: inout [EntryDraft]) {
        let dates = calendar.dates(of: group)
        let zones = group.map { clocks.zone(of: $0) }
        reportDisorder(group, dates, zones)
        for (index, draft) in group.enumerated() {
            let time = draft.time
            if time.start.clock?.minutes != nil, time.zone == nil, !(zones[index]?.isPlain ?? false) {
                zoneless = zoneless ?? Zoneless(span: draft.span, isNamed: zones[index] != nil)
            }
            let machine = machineReadable(draft, on: dates[index], in: zones[index])
            if time.isImpossible {
                report(time.written, at: draft.span)
            } else if time.isFromTemplate {
                problems.append(
                    SectionCheck.leftover(time.written, hint: "write the time, or delete the line", at: draft.span))
            } else if time.isApproximate || (time.isUnsaid && !draft.body.isElision) {
                problems.append(
                    .warning(
                        "vague-time", "'\(time.written)' is not an exact time",
                        hint: "it is printed as written, but no machine can read it", at: draft.span))
            }
            items.append(.entry(entry(draft, machine)))
        }
        group = []
    }

    private func entry(_ draft: EntryDraft, _ machine: String?) -> Timeline.Entry {
        let time = draft.time
        // The day above says the date: what is left of the time is shown.
        let shown = draft.isDayAbove ? time.parts?.clock ?? "" : time.written
        let start = draft.isDayAbove ? (time.end == nil ? shown : time.startWithoutDay) : time.startText
        return Timeline.Entry(
            time: Timeline.Time(
                written: shown, start: start, end: time.endText, joiner: time.joiner, machineReadable: machine),
            label: draft.label, isHeaded: draft.isHeaded, body: draft.body, id: time.written, at: draft.span)
    }

    private mutating func report(_ written: String, at span: SourceSpan) {
        problems.append(
            .warning(
                "impossible-time", "'\(written.shortened(to: 60))' is no time that a clock or calendar shows",
                hint: "it is printed as written; correct it if it is a slip", at: span))
    }

    /// Tells of each entry that goes against its neighbours' order by less than a midnight would.
    private mutating func reportDisorder(
        _ group: [EntryDraft], _ dates: [PartialDate?], _ zones: [TimeExpression.Zone?]
    ) {
        let timed = group.indices.filter { index in
            guard let clock = group[index].time.start.clock, clock.minutes != nil, clock.name != .midnight else {
                return false
            }
            return !group[index].time.isApproximate && !(usesHalves && group[index].isHalfOpen)
        }
        let seconds = timed.map { index in
            (group[index].time.start.clock?.minutes ?? 0) * 60 + (group[index].time.start.clock?.second ?? 0)
        }
        for place in timed.indices.dropFirst() {
            let (before, index) = (timed[place - 1], timed[place])
            let step =
                calendar.isNewestFirst ? seconds[place] - seconds[place - 1] : seconds[place - 1] - seconds[place]
            let (earlier, draft) = (group[before], group[index])
            // A day of its own, another zone or a midnight between the two explains it; where both say their day, none lies
            // between.
            let areDated = earlier.time.start.day?.month != nil && draft.time.start.day?.month != nil
            guard step > 0, areDated || step <= TimelineCalendar.midnight * 60, dates[before] == dates[index],
                dates[index] != nil || earlier.time.start.day == draft.time.start.day, zones[before] == zones[index]
            else { continue }
            problems.append(
                .warning(
                    "time-order",
                    "'\(draft.time.written.shortened(to: 40))' comes after '\(earlier.time.written.shortened(to: 40))'",
                    hint: "it is printed where it stands; change their places, or correct the time if it is a slip",
                    at: draft.span))
        }
    }

    private mutating func machineReadable(
        _ draft: EntryDraft, on date: PartialDate?, in zone: TimeExpression.Zone?
    ) -> String? {
        let time = draft.time
        guard !time.isImpossible, !time.isApproximate, !time.start.isRelative else { return nil }
        // Which end of its day a midnight is at, its date does not say.
        let date = time.start.clock?.name == .midnight && time.start.day != nil ? nil : date
        guard let clock = time.start.clock else { return date?.iso }
        guard let text = clockText(clock, endHalf: time.end?.clock?.half) else { return nil }
        guard let date, date.day != nil else { return text }
        guard let zone, let minutes = clock.minutes else { return date.iso + "T" + text }
        switch clocks.offset(of: zone, on: date, minutes: minutes) {
        case .known(let suffix): return date.iso + "T" + text + suffix
        case .open: return date.iso + "T" + text
        case .twice:
            problems.append(
                .warning(
                    "ambiguous-time",
                    "'\(time.written.shortened(to: 40))' comes twice on \(date.iso): the clocks were put back over it",
                    hint:
                        "write the offset behind it, such as -07:00, or the name of that half of the year, such as PDT",
                    at: draft.span))
            return date.iso + "T" + text
        case .never:
            problems.append(
                .warning(
                    "impossible-time",
                    "'\(time.written.shortened(to: 40))' does not come on \(date.iso): the clocks were put forward over it",
                    hint: "it is printed as written; correct it, or the zone, if it is a slip", at: draft.span))
            return nil
        }
    }

    private func clockText(_ clock: TimeExpression.Clock, endHalf: TimeExpression.Clock.Half?) -> String? {
        guard let hour = clock.hour, var minutes = clock.minutes, minutes < 24 * 60 else { return nil }
        if clock.half == nil, clock.name == nil, (1...12).contains(hour) {
            // `2:18–2:43 PM` says the half of its end alone; in a timeline of halves a bare `2:18` leaves it open.
            if endHalf != nil || usesHalves { return nil }
        }
        let second = clock.second ?? 0
        guard second < 60 else { return nil }
        let hours = minutes / 60
        minutes %= 60
        return pad(hours) + ":" + pad(minutes) + (clock.second == nil ? "" : ":" + pad(second))
    }
}

/// Two figures at least.
func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

extension Array where Element == Block {
    /// Whether nothing or points alone stand here: with points for a time they say that something is left out.
    fileprivate var isElision: Bool {
        allSatisfy { block in
            guard case .paragraph(let text) = block.content else { return false }
            return text.plainText.allSatisfy { ".…".contains($0) || $0.isWhitespace }
        }
    }
}

extension TimeExpression {
    /// Whether letters stand for its figures: `HH:mm`, `YYYY-MM-DD`.
    fileprivate var isFromTemplate: Bool {
        ["HH:mm", "hh:mm", "HH:MM", "YYYY", "yyyy", "DD.MM", "XX:XX"].contains { written.contains($0) }
    }

    /// `???`, `...`
    fileprivate var isUnsaid: Bool { isWords && written.allSatisfy { "?.…".contains($0) } }

    /// A range's first time without the day in front of it.
    fileprivate var startWithoutDay: String {
        guard let parts, startText.hasPrefix(parts.day) else { return startText }
        return String(startText.dropFirst(parts.day.count).drop { $0 == "," || $0.isWhitespace || $0 == "T" })
    }
}
