import ZineCore
import ZineDocument

/// Which zone each time of a timeline is in, and how far that is from Greenwich on its day.
///
/// What stands nearest to the time holds: its own zone, the day's or the column's above it, what the text states, the
/// front matter's, the first entry's, and that of a sentence which tells one of the timeline's times with its zone.
struct ZoneClocks {
    enum Source { case day, column }
    enum Offset {
        /// `Z` or `-07:00`
        case known(String)
        /// No data say it.
        case open
        case twice, never
    }
    private let context: TimelineContext
    private var day: TimeExpression.Zone?
    private var column: TimeExpression.Zone?
    private let first: TimeExpression.Zone?
    private let spoken: TimeExpression.Zone?
    private var rules: [String: ZoneRules?] = [:]

    init(_ entries: [EntryDraft], days: [TimeExpression.Day], context: TimelineContext) {
        self.context = context
        let timed = entries.filter { $0.time.start.clock != nil }
        let own = timed.compactMap(\.time.zone)
        // The first time says the zone for all, where no other says another.
        let leader = timed.first?.time.zone
        self.first = leader.flatMap { leader in own.allSatisfy { $0 == leader } ? leader : nil }
        let first = entries.first?.span.start ?? SourcePosition(line: 1, column: 1)
        let place = first...max(first, entries.last?.span.end ?? first)
        let days = (entries.compactMap(\.time.start.day) + days).filter { $0.month != nil }
        let said = timed.filter { $0.time.zone == nil }.compactMap { entry in
            entry.time.start.clock?.minutes.flatMap { context.statements.zone(ofTime: $0, on: days, outside: place) }
        }
        spoken = said.first.flatMap { zone in said.allSatisfy { $0 == zone } ? zone : nil }
    }

    mutating func enter(_ zone: TimeExpression.Zone?, of source: Source) {
        switch source {
        case .day: day = zone
        case .column: column = zone ?? column
        }
    }

    /// One that is not plain where the text says `local`, or two zones at once, and nothing else says which.
    func zone(of entry: EntryDraft) -> TimeExpression.Zone? {
        if let own = entry.time.zone { return own }
        let said = day ?? column ?? context.statements.zone(at: entry.span.start)
        if let said, said.isPlain { return said }
        return context.zone ?? first ?? (said == nil ? spoken : nil) ?? said
    }

    mutating func offset(of zone: TimeExpression.Zone, on date: PartialDate, minutes: Int) -> Offset {
        if let offset = zone.offset { return .known(Self.text(offset)) }
        guard let region = zone.region, let number = date.day else { return .open }
        if rules[region] == nil { rules[region] = context.zones.rules(of: region) }
        guard case .some(.some(let found)) = rules[region] else { return .open }
        let local = CivilDay.number(year: date.year, month: date.month, day: number) * 86_400 + minutes * 60
        switch found.reading(local: local) {
        case .once(let seconds): return .known(Self.text(seconds / 60))
        case .twice: return .twice
        case .never: return .never
        }
    }

    private static func text(_ offset: Int) -> String {
        if offset == 0 { return "Z" }
        return (offset < 0 ? "-" : "+") + pad(abs(offset) / 60) + ":" + pad(abs(offset) % 60)
    }
}
