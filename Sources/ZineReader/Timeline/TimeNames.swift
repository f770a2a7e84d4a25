/// Words that times are made of. All in lower case but the zones, which are words of other languages otherwise.
enum TimeNames {
    static func month(_ word: String) -> Int? { months[word] }
    static func isWeekday(_ word: String) -> Bool { weekdays.contains(word) }
    /// Abbreviated so far that only a mark behind them tells them from words.
    static func isShortWeekday(_ word: String) -> Bool { shortWeekdays.contains(word) }

    /// `noon` and `midnight`.
    static func clock(_ word: String) -> TimeExpression.Clock.Name? { clocks[word] }

    private static let clocks: [String: TimeExpression.Clock.Name] = [
        "noon": .noon, "midday": .noon, "mittag": .noon, "mediodía": .noon,
        "mezzogiorno": .noon, "midnight": .midnight, "mitternacht": .midnight, "minuit": .midnight,
        "medianoche": .midnight, "mezzanotte": .midnight, "middernacht": .midnight,
    ]

    private static let months: [String: Int] = {
        let names = [
            "january jan januar jänner janvier janv enero ene gennaio gen januari janeiro",
            "february feb februar feber février fevrier févr fevr febrero febbraio februari fevereiro fev",
            "march mar märz maerz mrz mars marzo maart mrt março marco",
            "april apr avril avr abril abr aprile",
            "may mai mayo maggio mag mei maio",
            "june jun juni juin junio giugno giu junho",
            "july jul juli juillet juil julio luglio lug julho",
            "august aug août aout agosto ago augustus",
            "september sept sep septembre septiembre settembre setembro",
            "october oct oktober okt octobre octubre ottobre ott outubro",
            "november nov novembre noviembre novembro",
            "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro",
        ]
        var table: [String: Int] = [:]
        for (index, line) in names.enumerated() {
            for name in line.split(separator: " ") { table[String(name)] = index + 1 }
        }
        return table
    }()

    private static let weekdays: Set<String> = {
        let names = """
            monday mon tuesday tues tue wednesday wed thursday thurs thur thu friday fri saturday sat sunday sun \
            montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag \
            lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo \
            lunedì martedì mercoledì giovedì venerdì sabato domenica \
            maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
            """
        return Set(names.split(separator: " ").map(String.init))
    }()

    private static let shortWeekdays: Set<String> = ["mo", "di", "mi", "do", "fr", "sa", "so", "tu", "we", "th", "su"]

    /// What says that a time is none to the minute.
    static func isApproximation(_ word: String) -> Bool { approximations.contains(word) }

    /// Words that begin a sentence as well, so that in a paragraph more has to speak for a time behind them.
    static func isSentenceOpening(_ word: String) -> Bool { openings.contains(word) }

    private static let openings: Set<String> = [
        "about", "around", "roughly", "approximately", "gegen", "etwa", "environ",
    ]
    private static let approximations = openings.union(["ca", "c", "circa", "approx", "env"])

    /// Whether words say when something was by what else was then: `Post-incident`, `the week after`, `その後`.
    static func areRelation(_ words: String) -> Bool {
        let parts = words.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return parts.count <= 4 && !parts.contains("mortem") && parts.contains(where: relations.contains)
    }

    private static let relations: Set<String> = {
        let names = """
            before beforehand earlier previously prior pre after afterwards afterward later since subsequently post \
            ongoing today now meanwhile \
            vorher davor zuvor danach später anschließend nachher seitdem seither nach heute inzwischen \
            avant auparavant après ensuite depuis aujourd'hui antes después luego posteriormente hoy \
            prima dopo poi successivamente oggi voor vooraf ervoor erna daarna later nadien depois hoje \
            以前 事前 直前 その後 以降 後日 直後 現在 之前 之后 之後 随后 隨後 事后 事後 现在 今後
            """
        return Set(names.split(separator: " ").map(String.init))
    }()

    static let regions: Set<String> = [
        "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific",
        "Etc",
        "US", "Canada",
    ]
}
