import ZineCore
import ZineDocument

/// Which half of the day bare times are in beside such as have AM or PM, where the order of the entries makes it plain.
struct HalvesOfDay {
    private(set) var drafts: [TimelineDraft]
    /// The entries whose half stays open.
    private(set) var open: [EntryDraft] = []
    /// Whether a bare `8:54` could be in either half.
    let areUsed: Bool
    private let isNewestFirst: Bool
    /// Neighbours are no farther apart than this, in minutes: twelve hours more would be too far.
    private static let nearby = 360
    /// How many entries away a neighbour is looked for.
    private static let reach = 12

    /// An entry with a clock's time, and the day that it is on.
    private struct Place {
        var index: Int
        var day: TimeExpression.Day?
        /// Counts the days above that have no date.
        var group: Int
    }

    init(_ drafts: [TimelineDraft], isNewestFirst: Bool) {
        self.drafts = drafts
        self.isNewestFirst = isNewestFirst
        areUsed = Self.areUsed(in: drafts)
        let places = self.places
        for place in places { settleByEnd(place.index) }
        if areUsed {
            for number in places.indices { settle(number, in: places, isForward: true) }
            for number in places.indices.reversed() { settle(number, in: places, isForward: false) }
        }
        open = places.compactMap { place in
            self.drafts[place.index].entry.flatMap { $0.isHalfOpen && (areUsed || $0.hasHalfAtEnd) ? $0 : nil }
        }
    }

    /// Where a bare `18:45` shows that the day has 24 hours, a bare `8:54` is in the morning.
    static func areUsed(in drafts: [TimelineDraft]) -> Bool {
        let starts = drafts.compactMap { $0.entry?.time.start.clock }.filter { $0.name == nil }
        return starts.contains { $0.half != nil }
            && !starts.contains { clock in clock.half == nil && clock.hour.map { $0 > 12 } ?? false }
    }

    private var places: [Place] {
        var places: [Place] = []
        var day: TimeExpression.Day?
        var group = 0
        for (index, draft) in drafts.enumerated() {
            switch draft {
            case .heads: continue
            case .day(_, let date, _):
                day = date
                group += 1
            case .entry(let entry):
                day = entry.time.start.day ?? day
                guard entry.time.start.clock != nil, !entry.time.isApproximate, !entry.time.isImpossible else {
                    continue
                }
                places.append(Place(index: index, day: day, group: group))
            }
        }
        return places
    }

    /// Minutes since midnight of an entry whose half is known.
    private func minutes(_ place: Place?) -> Int? {
        guard let place, let entry = drafts[place.index].entry, !entry.isHalfOpen else { return nil }
        return entry.time.start.clock?.minutes
    }

    /// `2:18–2:43 PM`: the start is the last that comes before the end.
    private mutating func settleByEnd(_ index: Int) {
        guard let entry = drafts[index].entry, entry.isHalfOpen, entry.hasHalfAtEnd, entry.time.end?.day == nil,
            let end = entry.time.end?.clock?.minutes, let early = morning(of: entry)
        else { return }
        if early + 720 <= end {
            set(.pm, at: index)
        } else if early <= end {
            set(.am, at: index)
        }
    }

    private func morning(of entry: EntryDraft) -> Int? {
        var clock = entry.time.start.clock
        clock?.half = .am
        return clock?.minutes
    }

    private mutating func set(_ half: TimeExpression.Clock.Half, at index: Int) {
        guard case .entry(var entry) = drafts[index] else { return }
        entry.time.start.clock?.half = half
        drafts[index] = .entry(entry)
    }

    /// The half in which the time is near its neighbour, or the only one that lies between those around it.
    private mutating func settle(_ number: Int, in places: [Place], isForward: Bool) {
        let place = places[number]
        guard let entry = drafts[place.index].entry, entry.isHalfOpen, let early = morning(of: entry) else { return }
        let before = neighbour(of: number, in: places, step: -1)
        let after = neighbour(of: number, in: places, step: 1)
        let (first, last) = isNewestFirst ? (after, before) : (before, after)
        let halves: [(half: TimeExpression.Clock.Half, minutes: Int)] = [(.am, early), (.pm, early + 720)]
        if let first, let last {
            let between = halves.filter {
                Self.way(from: first, to: $0.minutes) + Self.way(from: $0.minutes, to: last)
                    == Self.way(from: first, to: last)
            }
            if between.count == 1 { set(between[0].half, at: place.index) }
            // Half a day or more lies between: only what stands above can be near.
            guard between.count == 2, isForward else { return }
        }
        let near = halves.filter { half in
            let way =
                isForward == isNewestFirst
                ? last.map { Self.way(from: half.minutes, to: $0) } : first.map { Self.way(from: $0, to: half.minutes) }
            return way.map { $0 <= Self.nearby } ?? false
        }
        if near.count == 1 { set(near[0].half, at: place.index) }
    }

    /// Minutes forward, over a midnight where it has to be.
    private static func way(from start: Int, to end: Int) -> Int { (end - start + 1440) % 1440 }

    /// The nearest known time on the same day.
    private func neighbour(of number: Int, in places: [Place], step: Int) -> Int? {
        var next = number + step
        while places.indices.contains(next), abs(next - number) <= Self.reach {
            let (place, other) = (places[number], places[next])
            guard place.day == other.day, place.group == other.group, haveOneZone(place, other) else { return nil }
            if let known = minutes(other) { return known }
            next += step
        }
        return nil
    }

    private func haveOneZone(_ place: Place, _ other: Place) -> Bool {
        let zones = [place, other].compactMap { drafts[$0.index].entry?.time.zone }
        return Set(zones).count < 2
    }

    /// One warning for all that stay open.
    var problem: Diagnostic? {
        guard let first = open.first else { return nil }
        let more = open.count == 1 ? "" : " (\(open.count) times of this timeline)"
        return .warning(
            "ambiguous-time",
            "'\(first.time.written.shortened(to: 40))' beside times with AM or PM could be in either half of the day\(more)",
            hint: "write AM or PM behind it; no machine is told the time without it", at: first.span)
    }
}

extension EntryDraft {
    /// Whether the time could be in either half of the day, were halves used.
    var isHalfOpen: Bool {
        guard let clock = time.start.clock, clock.half == nil, clock.name == nil, let hour = clock.hour else {
            return false
        }
        return (1...12).contains(hour)
    }

    fileprivate var hasHalfAtEnd: Bool { time.end?.clock?.half != nil }
}
