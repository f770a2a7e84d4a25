import ZineLanguage

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

    /// Which half of the day the words behind a time say in languages that have words of their own for it.
    static func half(_ words: String) -> TimeExpression.Clock.Half? { halves[words] }

    /// The same in several words.
    static let halfPhrases: [(words: StaticString, half: TimeExpression.Clock.Half)] = [
        ("de la mañana", .am), ("de la madrugada", .am), ("da manhã", .am), ("da madrugada", .am), ("del mattino", .am),
        ("di mattina", .am), ("du matin", .am), ("de la tarde", .pm), ("de la noche", .pm), ("da tarde", .pm),
        ("da noite", .pm), ("del pomeriggio", .pm), ("di sera", .pm), ("du soir", .pm), ("de l’après-midi", .pm),
        ("de l'après-midi", .pm),
    ]

    private static let halves: [String: TimeExpression.Clock.Half] = {
        let mornings = "ص صباحا صباحًا ق.ظ صبح π.μ πμ утра ночи ранку ночі sáng पूर्वाह्न"
        let evenings = "م مساء مساءً ب.ظ عصر μ.μ μμ дня вечера вечора chiều tối अपराह्न"
        var table: [String: TimeExpression.Clock.Half] = [:]
        for word in mornings.split(separator: " ") { table[String(word)] = .am }
        for word in evenings.split(separator: " ") { table[String(word)] = .pm }
        return table
    }()

    /// The names that languages give to months beside a day, alone and after “in”, and what people shorten them to.
    private static let months: [String: Int] = {
        // None that are words beside a number somewhere, as `set`, `out`, `led` and `lip` are.
        let short = [
            "jan jänner janv ene gen янв січ", "feb feber fevrier févr fevr fev фев февр",
            "mar maerz mrz mrt marco мар", "apr avr abr апр квіт", "mag",
            "jun giu июн",
            "jul juil lug июл", "aug aout ago авг", "sept sep сен сент",
            "oct okt ott окт жовт", "nov ноя нояб", "dec dez decembre déc dic дек груд",
        ]
        var table: [String: Int] = [:]
        for language in Language.all {
            let dates = language.dates
            // The `ב` that Hebrew writes to the month's name.
            let prefix = dates.day.split(separator: " ").first { $0.contains("{month}") }?.prefix { $0 != "{" } ?? ""
            for names in [dates.months, dates.monthsAlone ?? [], dates.monthsIn ?? []] {
                for (index, name) in names.enumerated() {
                    guard let word = name.lowercased().split(whereSeparator: { " ’'".contains($0) }).last,
                        word.allSatisfy(\.isLetter)
                    else { continue }
                    table[String(word)] = index + 1
                    if !prefix.isEmpty { table[String(prefix + word)] = index + 1 }
                }
            }
        }
        for (index, line) in short.enumerated() {
            for name in line.split(separator: " ") { table[String(name)] = table[String(name)] ?? index + 1 }
        }
        return table
    }()

    private static let weekdays: Set<String> = {
        let names = """
            monday mon tuesday tues tue wednesday wed thursday thurs thur thu friday fri saturday sat sunday sun \
            montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag \
            lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo \
            lunedì martedì mercoledì giovedì venerdì sabato domenica \
            maandag dinsdag woensdag donderdag vrijdag zaterdag zondag \
            måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag \
            poniedziałek wtorek środa czwartek piątek sobota niedziela \
            понедельник вторник среда четверг пятница суббота воскресенье \
            понеділок вівторок середа четвер п’ятниця субота неділя
            """
        return Set(names.split(separator: " ").map(String.init))
    }()

    private static let shortWeekdays: Set<String> = ["mo", "di", "mi", "do", "fr", "sa", "so", "tu", "we", "th", "su"]

    /// What says that a time is none to the minute.
    static func isApproximation(_ word: String) -> Bool { approximations.contains(word) }

    /// Words that begin a sentence as well, so that in a paragraph more has to speak for a time behind them.
    static func isSentenceOpening(_ word: String) -> Bool { openings.contains(word) }

    private static let openings: Set<String> = [
        "about", "around", "roughly", "approximately", "gegen", "etwa", "environ", "vers", "hacia", "verso", "около",
    ]
    private static let approximations = openings.union(["ca", "c", "circa", "approx", "env"])

    /// Whether words in round brackets say that the time before them is none to be sure of: `(maybe earlier?)`.
    static func areDoubt(_ words: String) -> Bool {
        let words = words.trimmed.lowercased()
        guard words.hasPrefix("("), words.hasSuffix(")"), words.count <= 40 else { return false }
        let inner = words.dropFirst().dropLast()
        return inner == "?" || doubts.contains { inner.hasPrefix($0) }
    }

    private static let doubts = [
        "not sure", "unsure", "maybe earlier", "maybe later", "perhaps earlier", "perhaps later", "possibly earlier",
        "possibly later", "approx", "ca.", "circa", "roughly", "estimate", "exact time", "time unknown",
        "time not known", "ungefähr", "geschätzt", "vielleicht früher", "vielleicht später", "environ", "aproximad",
    ]

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
