import ZineDocument

/// In which order a timeline's entries come: the days, and the times of each day.
struct TimelineOrder {
    let isNewestFirst: Bool
    /// A step this long, in minutes, between times without dates goes over a midnight.
    private static let wrap = 1200

    init(_ drafts: [TimelineDraft]) {
        var previous: (minutes: Int, day: TimeExpression.Day?)?
        var day: TimeExpression.Day?
        var (withinDays, amongDays) = (0, 0)
        let usesHalves = HalvesOfDay.areUsed(in: drafts)
        for draft in drafts {
            switch draft {
            case .heads: continue
            case .day(_, let date, _):
                day = date
                if date == nil { previous = nil }
            case .entry(let entry):
                let own = entry.time.start.day
                day = own ?? day
                guard let clock = entry.time.start.clock, let minutes = clock.minutes, !entry.time.isApproximate,
                    clock.name != .midnight, !(usesHalves && entry.isHalfOpen)
                else { continue }
                if let previous {
                    if previous.day == day {
                        let step = minutes * 60 + (clock.second ?? 0) - previous.minutes
                        withinDays += (own == nil && abs(step) > Self.wrap * 60 ? -step : step).signum()
                    } else if let step = previous.day?.step(to: day) {
                        amongDays += step
                    }
                }
                previous = (minutes * 60 + (clock.second ?? 0), day)
            }
        }
        // Days that go down may each go up; days that go up seldom go down.
        isNewestFirst = amongDays < 0 ? withinDays <= 0 : withinDays + amongDays < 0
    }
}

extension TimeExpression.Day {
    /// 1 where the other day is later, -1 where it is earlier; without years the nearer of the two ways.
    fileprivate func step(to other: Self?) -> Int? {
        guard let other, let month, let day, let otherMonth = other.month, let otherDay = other.day,
            !isAmbiguous, !other.isAmbiguous, !isImpossible, !other.isImpossible
        else { return nil }
        let number = CivilDay.number(year: year ?? other.year ?? 2000, month: month, day: day)
        let otherNumber = CivilDay.number(year: other.year ?? year ?? 2000, month: otherMonth, day: otherDay)
        let step = otherNumber - number
        let isOpen = year == nil || other.year == nil
        return isOpen && abs(step) > 183 ? -step.signum() : step.signum()
    }
}
