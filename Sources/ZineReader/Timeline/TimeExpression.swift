/// A time as someone wrote it, understood as far as that goes.
struct TimeExpression: Hashable, Sendable {
    struct Clock: Hashable, Sendable {
        enum Half: Hashable, Sendable { case am, pm }
        /// `nil` for `??`.
        var hour: Int?
        /// `nil` for `??`; zero for `2pm`.
        var minute: Int?
        var second: Int?
        var half: Half?
        /// `14.18`, `2pm`: could be something else, so more has to speak for it.
        var isWeak = false
        /// `14:18-ish`.
        var isVague = false

        /// Whether no clock ever shows it.
        var isImpossible: Bool {
            guard let hour, let minute else { return true }
            if half != nil, !(1...12).contains(hour) { return true }
            return hour > 24 || minute > 59 || (second ?? 0) > 60 || (hour == 24 && (minute > 0 || (second ?? 0) > 0))
        }

        /// Minutes since midnight, where the hour can be told.
        var minutes: Int? {
            guard !isImpossible, let hour, let minute else { return nil }
            switch half {
            case .am: return hour % 12 * 60 + minute
            case .pm: return (hour % 12 + 12) * 60 + minute
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
        /// `20202-01-16`, `31 June`.
        var isImpossible = false
    }

    struct Zone: Hashable, Sendable {
        /// Minutes east of Greenwich; `nil` where it depends on the season or the place.
        var offset: Int?
    }

    struct Point: Hashable, Sendable {
        var day: Day?
        var clock: Clock?
        /// `T+5m`.
        var isRelative = false
        var zone: Zone?
        /// `~14:30`.
        var isApproximate = false
        var isDateOnly: Bool { clock == nil && !isRelative }
    }

    /// Without the brackets around it.
    var written: String
    var start: Point
    var startText: String
    var end: Point?
    var endText: String?
    var joiner: String?
    /// Whether brackets stood around it.
    var isBracketed = false
    /// How many bytes it takes, brackets and blanks before it included.
    var length: Int

    var zone: Zone? { start.zone ?? end?.zone }
    var isDateOnly: Bool { start.isDateOnly }
    var isApproximate: Bool {
        [start, end].compactMap { $0 }.contains { $0.isApproximate || $0.clock?.isVague ?? false }
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
