/// A time as someone wrote it, understood as far as that goes.
struct TimeExpression: Sendable {
    struct Clock: Hashable, Sendable {
        enum Half: Hashable, Sendable { case am, pm }
        /// `nil` for `??` and `HH`.
        var hour: Int?
        /// `nil` for `??` and `mm`; zero for `2pm`.
        var minute: Int?
        var second: Int?
        var half: Half?
        /// `14.18`, `2pm`: could be something else, so more has to speak for it.
        var isWeak = false
        /// `14:18-ish`.
        var isVague = false
        /// `noon`, which needs no half.
        var name: Name?
        enum Name: Hashable, Sendable { case noon, midnight }

        /// Whether somebody did not know all of it.
        var isUnknown: Bool { hour == nil || minute == nil }

        /// Whether no clock ever shows it.
        var isImpossible: Bool {
            guard let hour, let minute else { return false }
            // `13:55 PM` and `0:10 AM` say the half twice over; `13:55 AM` says two things.
            if half == .am, hour > 12 { return true }
            if half == .pm, hour == 0 || hour > 23 { return true }
            return hour > 24 || minute > 59 || (second ?? 0) > 60 || (hour == 24 && (minute > 0 || (second ?? 0) > 0))
        }

        /// Minutes since midnight, where the hour can be told.
        var minutes: Int? {
            guard !isImpossible, let hour, let minute else { return nil }
            switch half {
            case .am: return hour % 12 * 60 + minute
            case .pm: return (hour > 12 ? hour : hour % 12 + 12) * 60 + minute
            case nil: return hour * 60 + minute
            }
        }
    }

    struct Day: Hashable, Sendable {
        var year: Int?
        /// `nil` where only a weekday is named.
        var month: Int?
        var day: Int?
        /// `05/02/2020`: which one is the month depends on the writer.
        var isAmbiguous = false
        /// Two figures in the order in which they stand, where which is the month depends on the writer.
        var figures: Figures?
        struct Figures: Hashable, Sendable { var first: Int, second: Int }
        /// `20202-01-16`, `31 June`.
        var isImpossible = false
        /// `YYYY-MM-DD`.
        var isBlank = false
    }

    struct Zone: Hashable, Sendable {
        /// Minutes east of Greenwich; `nil` where it depends on the day or nobody knows.
        var offset: Int?
        /// Whose zone data say the offset of a day: `America/Los_Angeles`.
        var region: String?
    }

    struct Point: Sendable {
        var day: Day?
        var clock: Clock?
        /// `T+5m`.
        var isRelative = false
        var zone: Zone?
        /// `~14:30`.
        var isApproximate = false
        /// Where in the bytes the day and the clock behind it stand, if both do, in this order.
        var parts: (day: Range<Int>, clockStart: Int)?
        var isDateOnly: Bool { clock == nil && !isRelative }
    }

    /// Without the brackets around it.
    var written: String
    var start: Point
    var startText: String
    var end: Point?
    var endText: String?
    var joiner: String?
    /// The day in front of the first clock, and what is left of the time without it, as written.
    var parts: (day: String, clock: String)?
    /// Whether brackets stood around it.
    var isBracketed = false
    /// Whether it is words in a time's place.
    var isWords = false
    /// How many bytes it takes, brackets and blanks before it included.
    var length: Int

    var zone: Zone? { start.zone ?? end?.zone }
    var isDateOnly: Bool { start.isDateOnly }
    var isApproximate: Bool {
        [start, end].compactMap { $0 }.contains { point in
            point.isApproximate || point.day?.isBlank ?? false
                || point.clock.map { $0.isVague || $0.isUnknown } ?? false
        }
    }

    /// Whether its day is two figures, `08-23`, which a time follows.
    var hasBareDay: Bool {
        guard let day = start.day, day.year == nil, day.figures != nil else { return false }
        return start.clock != nil
    }

    var isImpossible: Bool {
        [start, end].compactMap { $0 }.contains { point in
            point.clock?.isImpossible ?? false || point.day?.isImpossible ?? false
        }
    }

    /// Whether it stands for a time even where nothing sets it off from the words after it.
    var isStrong: Bool {
        if isBracketed || start.isRelative || end?.clock != nil { return true }
        guard let clock = start.clock else { return false }
        return !clock.isWeak || zone != nil || start.day?.month != nil
    }
}

extension TimeExpression {
    /// Puts words of doubt behind it, which are printed with it.
    mutating func doubt(_ words: String) {
        start.isApproximate = true
        written += " " + words
        if let end = endText { endText = end + " " + words } else { startText += " " + words }
        if let parts { self.parts = (parts.day, parts.clock + " " + words) }
    }

    /// What stands where others have a time: `…`, `TBD`, `later`. No clock shows it.
    init(words: String) {
        self.init(
            written: words, start: Point(isRelative: true), startText: words, end: nil, endText: nil, joiner: nil,
            isWords: true, length: words.utf8.count)
    }
}
