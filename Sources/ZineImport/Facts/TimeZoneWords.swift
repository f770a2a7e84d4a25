/// The zone that a text says its times are in.
enum TimeZoneWords {
    private static let zones: Set<String> = [
        "UTC", "GMT", "PST", "PDT", "PT", "MST", "MDT", "CST", "CDT", "EST", "EDT", "ET", "CET", "CEST", "BST", "IST",
        "JST", "KST", "AEST", "AEDT", "EET", "EEST", "WET", "WEST", "MSK", "HKT", "SGT", "NZST", "NZDT",
    ]

    /// What “all times are in …” says; else the one zone that all times with a zone have.
    static func zone(in text: String) -> String? {
        let words = text.unicodeScalars.split(whereSeparator: parts).map { Substring($0) }
        for (index, word) in words.enumerated() where word.utf8.count == 5 && word.lowercased() == "times" {
            for next in words[(index + 1)...].prefix(7) where isZone(next) { return String(next) }
        }
        var found: Set<String> = []
        for (index, word) in words.enumerated() where index > 0 && isZone(word) {
            let before = words[max(0, index - 2)..<index]
            if before.contains(where: isTime) { found.insert(String(word)) }
        }
        return found.count == 1 ? found.first : nil
    }

    private static func isZone(_ word: Substring) -> Bool { word.utf8.count <= 4 && zones.contains(String(word)) }

    private static func parts(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "(", ")", "[", "]", ",", ";", ".", "|", " ", "\n", "\t", "\r", "\u{C}": true
        default: !scalar.isASCII && scalar.properties.isWhitespace
        }
    }

    private static func isTime(_ word: Substring) -> Bool {
        let parts = word.split(separator: ":")
        return (parts.count == 2 || parts.count == 3)
            && parts.allSatisfy { part in
                let digits = part.prefix { $0.isASCII && $0.isNumber }
                return (1...2).contains(digits.count) && part.count <= digits.count + 3
            }
    }
}
