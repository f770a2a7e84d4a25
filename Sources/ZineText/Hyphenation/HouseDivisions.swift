/// Words that the dictionaries divide where a reader stumbles.
///
/// A publication's own `hyphenation:` comes before these.
enum HouseDivisions {
    /// Offsets before which a word may be divided; `nil` for words that the dictionaries know as well.
    static func points(in word: [Unicode.Scalar], language: String) -> [Int]? {
        guard let list = byLanguage[language.prefix(2).lowercased()], (6...24).contains(word.count) else { return nil }
        return list[String(String.UnicodeScalarView(word)).lowercased()]
    }

    private static let byLanguage: [String: [String: [Int]]] = ["de": list(german), "es": list(spanish)]

    private static let german = [
        "An-al-pha-bet", "An-al-pha-be-ten", "An-al-pha-be-tin", "An-al-pha-be-tis-mus", "an-al-pha-be-tisch",
        "be-in-hal-ten", "be-in-hal-tet", "be-in-hal-te-te", "be-in-hal-ten-de", "Sauer-stoff", "Sauer-stoffs",
        "Sauer-stoff-fla-sche", "Sauer-stoff-fla-schen", "Stall-ein-rich-tung", "Stall-ein-rich-tun-gen",
        "Ur-in-stinkt", "Ur-in-stink-te", "Ur-an-fang", "Druck-er-zeug-nis", "Druck-er-zeug-nis-se", "Teen-ager",
        "Teen-agern", "Alt-bau-er-neue-rung", "Spar-gut-ha-ben", "Blumen-topf-er-de",
    ]

    /// The prefix sub- stays whole before an r.
    private static let spanish = [
        "sub-ra-ya", "sub-ra-yar", "sub-ra-ya-do", "sub-ra-ya-da", "sub-ra-ya-dos", "sub-ra-ya-das", "sub-ra-yan",
        "sub-ra-yó", "sub-ra-ye", "sub-ra-yan-do", "sub-rep-ti-cio", "sub-rep-ti-cia", "sub-re-gión", "sub-re-gio-nal",
        "sub-ro-gar", "sub-ro-ga-ción", "sub-ru-ti-na", "sub-ru-ti-nas", "ab-ro-gar", "ab-ro-ga-ción",
    ]

    private static func list(_ words: [String]) -> [String: [Int]] {
        Dictionary(
            words.map { word in
                var points: [Int] = []
                var count = 0
                for scalar in word.unicodeScalars {
                    if scalar == "-" { points.append(count) } else { count += 1 }
                }
                return (word.replacing("-", with: "").lowercased(), points)
            }
        ) { first, _ in first }
    }
}
