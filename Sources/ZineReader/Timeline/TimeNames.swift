/// Words that times are made of. All in lower case but the zones, which are words of other languages otherwise.
enum TimeNames {
    static func month(_ word: String) -> Int? { months[word] }
    static func isWeekday(_ word: String) -> Bool { weekdays.contains(word) }
    /// Abbreviated so far that only a mark behind them tells them from words.
    static func isShortWeekday(_ word: String) -> Bool { shortWeekdays.contains(word) }

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

    /// The zone of an abbreviation; `nil` where it is none. Those that several zones share have no offset.
    static func zone(_ name: String) -> TimeExpression.Zone? {
        if let hours = zones[name] { return TimeExpression.Zone(offset: Int((hours * 60).rounded())) }
        return openZones.contains(name) ? TimeExpression.Zone(offset: nil) : nil
    }

    /// Hours east of Greenwich.
    private static let zones: [String: Double] = [
        "UTC": 0, "GMT": 0, "WET": 0, "WEST": 1, "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2, "EET": 2, "EEST": 3,
        "MSK": 3, "BST": 1, "IDT": 3, "SAST": 2, "EAT": 3, "WAT": 1, "PKT": 5, "ICT": 7, "WIB": 7, "SGT": 8, "HKT": 8,
        "PHT": 8, "AWST": 8, "JST": 9, "KST": 9, "ACST": 9.5, "ACDT": 10.5, "AEST": 10, "AEDT": 11, "NZST": 12,
        "NZDT": 13, "NST": -3.5, "NDT": -2.5, "BRT": -3, "ART": -3, "ADT": -3, "EST": -5, "EDT": -4, "CST": -6,
        "CDT": -5,
        "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10,
    ]
    private static let openZones: Set<String> = ["IST", "PT", "ET", "CT", "MT", "AST", "AKT", "AET", "NZT"]

    static let regions: Set<String> = [
        "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific",
        "Etc",
        "US", "Canada",
    ]
    /// With `Time` behind them, or in parentheses.
    static let zoneWords: Set<String> = ["pacific", "eastern", "central", "mountain", "local", "atlantic", "alaska"]
}
