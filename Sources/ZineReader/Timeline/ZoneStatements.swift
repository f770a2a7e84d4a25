import ZineCore
import ZineDocument

/// Where an article's own words say the zone of its times: “All times are in UTC”, a heading “Timeline (PT)”.
struct ZoneStatements {
    private struct Statement {
        var zone: TimeExpression.Zone
        var place: SourcePosition
        /// A heading speaks for its section alone.
        var end: SourcePosition?
    }
    private var statements: [Statement] = []
    /// A time in minutes since midnight that says its zone, and the dates that its sentence names.
    private struct Spoken {
        var minutes: Int
        var zone: TimeExpression.Zone
        var days: [TimeExpression.Day]
        var place: SourcePosition
        /// The timeline that it stands in: what one says of its times is said of no other's.
        var timeline: ClosedRange<SourcePosition>?
    }
    private var spoken: [Spoken] = []
    /// The first date with its year that the text names.
    private(set) var firstDate: TimeExpression.Day?

    init(_ blocks: [Block] = []) {
        var headings: [(index: Int, level: Int)] = []
        visit(blocks, &headings)
        statements.sort { $0.place < $1.place }
    }

    /// The zone of the times at a place: the last that was said above it, or else the one that is said below.
    func zone(at place: SourcePosition) -> TimeExpression.Zone? {
        let above = statements.last { $0.place <= place && $0.end.map { place < $0 } ?? true }
        if let above { return above.zone }
        let below = statements.filter { $0.place > place && $0.end == nil }
        return below.first.flatMap { first in below.allSatisfy { $0.zone == first.zone } ? first.zone : nil }
    }

    /// The zone that prose outside all timelines gives to a time of day, on one of these days where it names a day.
    func zone(ofTime minutes: Int, on days: [TimeExpression.Day], outside place: ClosedRange<SourcePosition>)
        -> TimeExpression.Zone?
    {
        let found = spoken.filter { time in
            time.minutes == minutes && !place.contains(time.place)
                && (time.timeline?.contains(place.lowerBound) ?? true)
                && (time.days.isEmpty || days.isEmpty
                    || time.days.contains { said in days.contains(where: said.isSame(as:)) })
        }
        return found.first.flatMap { first in found.allSatisfy { $0.zone == first.zone } ? first.zone : nil }
    }

    /// Notes which words stand in timelines, given in the order of the text.
    mutating func enter(_ timelines: [ClosedRange<SourcePosition>]) {
        var next = 0
        for index in spoken.indices {
            let place = spoken[index].place
            while next < timelines.count, timelines[next].upperBound < place { next += 1 }
            if next < timelines.count, timelines[next].contains(place) { spoken[index].timeline = timelines[next] }
        }
    }

    private mutating func visit(_ blocks: [Block], _ headings: inout [(index: Int, level: Int)]) {
        for block in blocks {
            switch block.content {
            case .heading(let heading):
                while let last = headings.last, last.level >= heading.level {
                    if last.index < statements.count { statements[last.index].end = block.span.start }
                    headings.removeLast()
                }
                if let zone = ZoneStatement.inHeading(heading.text) {
                    headings.append((statements.count, heading.level))
                    statements.append(Statement(zone: zone, place: block.span.start))
                }
            case .table(let table): for row in table.rows { read(row.flatMap(\.text), at: block.span.start) }
            case .code: break
            default:
                for text in block.texts { read(text, at: block.span.start) }
                visit(block.childBlocks, &headings)
            }
        }
    }

    private mutating func read(_ text: [Inline], at place: SourcePosition) {
        let bytes = Array(text.plainText.utf8.prefix(4096))
        firstDate = firstDate ?? DayText.dates(in: Array(bytes.prefix(LeadText.limit))).first
        for sentence in ZoneStatement.sentences(bytes) {
            if let zone = ZoneStatement.inSentence(sentence) {
                statements.append(Statement(zone: zone, place: place))
            } else {
                let clocks = ZoneStatement.clocks(sentence)
                let days = clocks.isEmpty ? [] : DayText.dates(in: sentence)
                spoken += clocks.map { Spoken(minutes: $0.minutes, zone: $0.zone, days: days, place: place) }
            }
        }
    }
}

extension TimeExpression.Day {
    /// Whether two dates are the same day, as far as both say it.
    fileprivate func isSame(as other: Self) -> Bool {
        month == other.month && day == other.day && (year == nil || other.year == nil || year == other.year)
    }
}
