import ZineCore
import ZineDocument

/// What an article says about the times in it.
struct TimelineContext {
    var published: PartialDate?
    /// The zone of bare times, as the front matter has it.
    var zone: TimeExpression.Zone?
    /// The zones that the text states.
    var statements = ZoneStatements()
    var zones: ZoneFiles
    /// The one date in the nearest heading above.
    private(set) var headingDay: TimeExpression.Day?
    private var headingLevel = 0
    /// A whole date that the article's title or headings name: days without a year are near it.
    private(set) var anchor: PartialDate?

    init(
        published: PartialDate? = nil, timezone: Located<String>? = nil, zones: ZoneFiles = .system,
        _ problems: inout [Diagnostic]
    ) {
        self.published = published
        self.zones = zones
        guard let timezone else { return }
        zone = Self.zone(timezone.value)
        let isKnown = zone.map { zone in zone.region.map { knows($0) } ?? true } ?? false
        if !isKnown {
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
        if let day { note(day) }
        guard day != nil || heading.level <= headingLevel else { return }
        headingDay = day
        headingLevel = heading.level
    }

    /// Days without a year are looked for near the title's date, or failing that the first of the text.
    mutating func enter(title: [Inline]) {
        if let day = DayText.date(in: title) ?? statements.firstDate { note(day) }
    }

    private mutating func note(_ day: TimeExpression.Day) {
        guard let year = day.year, let month = day.month, !day.isImpossible, !day.isAmbiguous else { return }
        anchor = PartialDate(year: year, month: month, day: day.day)
    }

    /// Without zone data every region is believed.
    private func knows(_ region: String) -> Bool { zones.read("Etc/UTC") == nil || zones.rules(of: region) != nil }

    private static func zone(_ text: String) -> TimeExpression.Zone? {
        for text in [text.trimmed, " " + text.trimmed] {
            var scanner = TimeScanner(Array(text.utf8))
            let zone = scanner.zoneName(isEnclosed: true) ?? scanner.zone(isDated: true)
            let narrowed = zone?.narrowed(by: scanner.gloss())
            if narrowed != nil, scanner.isAtEnd { return narrowed }
        }
        return nil
    }
}
