/// Names that people give to zones.
enum ZoneNames {
    typealias Zone = TimeExpression.Zone

    /// The zone of an abbreviation; `nil` where it is none. Those that several zones share have no offset.
    ///
    /// An abbreviation that names one half of the year, `PST`, stands for its offset on every day; one that names none,
    /// `PT`, for the offset of the day.
    static func zone(_ name: String) -> Zone? {
        if let hours = offsets[name] { return Zone(offset: Int((hours * 60).rounded())) }
        if let region = generic[name] { return Zone(region: region) }
        return open.contains(name) ? Zone() : nil
    }

    /// Hours east of Greenwich.
    private static let offsets: [String: Double] = [
        "UTC": 0, "GMT": 0, "WET": 0, "WEST": 1, "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2, "EET": 2, "EEST": 3,
        "MSK": 3, "BST": 1, "IDT": 3, "SAST": 2, "EAT": 3, "WAT": 1, "PKT": 5, "ICT": 7, "WIB": 7, "SGT": 8, "HKT": 8,
        "PHT": 8, "AWST": 8, "JST": 9, "KST": 9, "ACST": 9.5, "ACDT": 10.5, "AEST": 10, "AEDT": 11, "NZST": 12,
        "NZDT": 13, "NST": -3.5, "NDT": -2.5, "BRT": -3, "ART": -3, "ADT": -3, "EST": -5, "EDT": -4, "CST": -6,
        "CDT": -5,
        "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10,
    ]
    private static let generic: [String: String] = [
        "PT": "America/Los_Angeles", "MT": "America/Denver", "CT": "America/Chicago", "ET": "America/New_York",
        "AKT": "America/Anchorage", "AET": "Australia/Sydney", "NZT": "Pacific/Auckland",
    ]
    private static let open: Set<String> = ["IST", "AST"]

    /// The first part of a region's name in the tz database.
    static let continents: Set<String> = [
        "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific",
        "Etc", "US", "Canada", "UC",
    ]

    /// A zone by its name in words, with `time` behind it or where a zone must stand: `eastern`, `new york`.
    static let spoken: [(words: String, region: String)] = [
        ("pacific", "America/Los_Angeles"), ("mountain", "America/Denver"), ("central european", "Europe/Berlin"),
        ("eastern european", "Europe/Helsinki"), ("western european", "Europe/Lisbon"), ("central", "America/Chicago"),
        ("eastern", "America/New_York"), ("atlantic", "America/Halifax"), ("alaska", "America/Anchorage"),
        ("hawaii", "Pacific/Honolulu"), ("british", "Europe/London"), ("uk", "Europe/London"),
        ("london", "Europe/London"), ("dublin", "Europe/Dublin"), ("irish", "Europe/Dublin"),
        ("lisbon", "Europe/Lisbon"), ("berlin", "Europe/Berlin"), ("german", "Europe/Berlin"),
        ("zurich", "Europe/Zurich"), ("zürich", "Europe/Zurich"), ("vienna", "Europe/Vienna"),
        ("paris", "Europe/Paris"), ("french", "Europe/Paris"), ("amsterdam", "Europe/Amsterdam"),
        ("dutch", "Europe/Amsterdam"), ("brussels", "Europe/Brussels"), ("copenhagen", "Europe/Copenhagen"),
        ("danish", "Europe/Copenhagen"), ("stockholm", "Europe/Stockholm"), ("swedish", "Europe/Stockholm"),
        ("oslo", "Europe/Oslo"), ("helsinki", "Europe/Helsinki"), ("warsaw", "Europe/Warsaw"),
        ("prague", "Europe/Prague"), ("madrid", "Europe/Madrid"), ("rome", "Europe/Rome"), ("athens", "Europe/Athens"),
        ("kyiv", "Europe/Kyiv"), ("istanbul", "Europe/Istanbul"), ("moscow", "Europe/Moscow"),
        ("israel", "Asia/Jerusalem"), ("tel aviv", "Asia/Jerusalem"), ("dubai", "Asia/Dubai"),
        ("india", "Asia/Kolkata"), ("indian", "Asia/Kolkata"), ("singapore", "Asia/Singapore"),
        ("hong kong", "Asia/Hong_Kong"), ("china", "Asia/Shanghai"), ("beijing", "Asia/Shanghai"),
        ("shanghai", "Asia/Shanghai"), ("seoul", "Asia/Seoul"), ("tokyo", "Asia/Tokyo"), ("japan", "Asia/Tokyo"),
        ("sydney", "Australia/Sydney"), ("melbourne", "Australia/Melbourne"), ("brisbane", "Australia/Brisbane"),
        ("perth", "Australia/Perth"), ("auckland", "Pacific/Auckland"), ("new zealand", "Pacific/Auckland"),
        ("new york", "America/New_York"), ("boston", "America/New_York"), ("toronto", "America/Toronto"),
        ("chicago", "America/Chicago"), ("denver", "America/Denver"), ("seattle", "America/Los_Angeles"),
        ("los angeles", "America/Los_Angeles"), ("san francisco", "America/Los_Angeles"),
        ("california", "America/Los_Angeles"), ("vancouver", "America/Vancouver"),
        ("são paulo", "America/Sao_Paulo"), ("sao paulo", "America/Sao_Paulo"), ("brasília", "America/Sao_Paulo"),
        ("buenos aires", "America/Argentina/Buenos_Aires"), ("greenwich mean", "Etc/UTC"),
        ("coordinated universal", "Etc/UTC"), ("universal", "Etc/UTC"),
    ]

    /// Hours east of Greenwich in winter, for names whose `standard` and `daylight` halves are told apart.
    private static let standards: [String: Int] = [
        "America/Los_Angeles": -8, "America/Denver": -7, "America/Chicago": -6, "America/New_York": -5,
        "America/Halifax": -4, "America/Anchorage": -9, "Europe/Berlin": 1, "Europe/Helsinki": 2, "Europe/London": 0,
        "Europe/Lisbon": 0, "Europe/Vienna": 1,
    ]

    /// `Pacific Daylight Time`: the half of the year is said, whatever the day.
    static func half(_ word: String, of region: String) -> Zone? {
        guard let hours = standards[region] else { return nil }
        switch word {
        case "standard", "winter": return Zone(offset: hours * 60)
        case "daylight", "summer": return Zone(offset: (hours + 1) * 60)
        default: return nil
        }
    }

    // MARK: Several names

    typealias Named = (name: String, zone: Zone)

    /// The one zone that several names mean: `PST/PDT` is the region's, `Berlin, CEST` its summer's, `local (Berlin)`
    /// Berlin's. Names that contradict each other mean none that is plain.
    static func combined(_ found: [Named]) -> Zone {
        let plain = found.filter(\.zone.isPlain)
        guard let first = plain.first?.zone else { return Zone() }
        if plain.allSatisfy({ $0.zone == first }) { return first }
        let names = Set(plain.map { $0.name.uppercased() })
        if let region = halves.first(where: { names == $0.names })?.region { return Zone(region: region) }
        let regions = Set(plain.compactMap(\.zone.region))
        let said = Set(plain.compactMap(\.zone.offset))
        guard regions.count <= 1, said.count == 1, let offset = said.first else { return Zone() }
        let areAlike = regions.allSatisfy { region in
            let winter = standards[region].map { $0 * 60 }
            return offset == winter || offset == winter.map { $0 + 60 } || fixed[region] == offset
        }
        return areAlike ? Zone(offset: offset) : Zone()
    }

    /// Winter and summer of one region.
    private static let halves: [(names: Set<String>, region: String)] = [
        (["PST", "PDT"], "America/Los_Angeles"), (["MST", "MDT"], "America/Denver"),
        (["CST", "CDT"], "America/Chicago"), (["EST", "EDT"], "America/New_York"),
        (["AKST", "AKDT"], "America/Anchorage"), (["NST", "NDT"], "America/St_Johns"),
        (["CET", "CEST"], "Europe/Berlin"), (["MEZ", "MESZ"], "Europe/Berlin"), (["GMT", "BST"], "Europe/London"),
        (["EET", "EEST"], "Europe/Helsinki"), (["WET", "WEST"], "Europe/Lisbon"),
        (["ACST", "ACDT"], "Australia/Adelaide"), (["AEST", "AEDT"], "Australia/Sydney"),
        (["NZST", "NZDT"], "Pacific/Auckland"),
    ]

    /// Minutes east of Greenwich all year.
    private static let fixed: [String: Int] = [
        "Asia/Tokyo": 540, "Asia/Seoul": 540, "Asia/Shanghai": 480, "Asia/Singapore": 480, "Asia/Hong_Kong": 480,
        "Asia/Kolkata": 330, "Asia/Dubai": 240, "Europe/Moscow": 180, "Europe/Istanbul": 180, "Etc/UTC": 0,
        "America/Sao_Paulo": -180, "America/Argentina/Buenos_Aires": -180, "Australia/Brisbane": 600,
        "Australia/Perth": 480, "Pacific/Honolulu": -600,
    ]
}
