import Glibc
import Synchronization
import ZineDocument
import ZineLanguage
public import ZineLayout

/// Hyphenation by Liang's method (1983) with the dictionaries that Debian's `hyphen-*` packages install, opened as
/// languages turn up.
///
/// Remembers what it opened: one library serves all that is set, on whatever thread.
public final class HyphenationLibrary: Hyphenator, Sendable {
    private let folders: [String]
    private let dictionaries = Mutex<[String: HyphenationDictionary?]>([:])

    /// Where Debian, and most others, keep the dictionaries.
    public static let folder = "/usr/share/hyphen"

    /// - Parameter folders: where `hyph_*.dic` files are looked for.
    public init(folders: [String] = [folder]) { self.folders = folders }

    /// Whether there is a dictionary for a language.
    public func covers(_ language: String) -> Bool { dictionary(language) != nil }

    public func points(in word: [Unicode.Scalar], language: String) -> [Int] {
        if let own = HouseDivisions.points(in: word, language: language) { return own }
        if Self.isNameOfParts(word) { return Self.nameJoints(in: word) }
        return dictionary(language)?.points(in: word) ?? []
    }

    /// Names that are written as one word, “PostHog” or “TypeError”, are not divided unless they are long.
    private static let longName = 16
    private static let shortestPart = 4

    /// Whether a word is a name that was made of several.
    private static func isNameOfParts(_ word: [Unicode.Scalar]) -> Bool {
        word.indices.dropFirst(2).dropLast(2).contains { isJoint($0, of: word) }
    }

    private static func isJoint(_ place: Int, of word: [Unicode.Scalar]) -> Bool {
        word[place].properties.isUppercase && word[place - 1].properties.isLowercase
    }

    /// Where the parts of a long name begin: “Kubelet” and “NotReady”.
    private static func nameJoints(in word: [Unicode.Scalar]) -> [Int] {
        guard word.count >= longName else { return [] }
        return (shortestPart...word.count - shortestPart).filter { isJoint($0, of: word) }
    }

    public func joints(in word: [Unicode.Scalar], language: String) -> [Int] {
        if HouseDivisions.points(in: word, language: language) != nil { return [] }
        return Self.isNameOfParts(word) ? Self.nameJoints(in: word) : dictionary(language)?.joints(in: word) ?? []
    }

    public func wordStarts(in text: [Unicode.Scalar]) -> [Int] { WordStarts.offsets(in: text) }

    private func dictionary(_ language: String) -> HyphenationDictionary? {
        dictionaries.withLock { dictionaries in
            if let known = dictionaries[language] { return known }
            let found = open(language)
            dictionaries.updateValue(found, forKey: language)
            return found
        }
    }

    private func open(_ language: String) -> HyphenationDictionary? {
        for name in Self.names(for: language) {
            for folder in folders {
                let path = "\(folder)/hyph_\(name).dic"
                if access(path, R_OK) == 0, let found = HyphenationDictionary(path: path) { return found }
            }
        }
        return nil
    }

    /// The file that a language's dictionary is looked for in first.
    public static func fileName(for language: String) -> String {
        "hyph_\(names(for: language).first ?? language).dic"
    }

    /// The languages that every installation is looked over for.
    public static let usual = ["de", "en", "es", "fr", "it", "nl", "pt", "ru"]

    /// The country of a language's dictionaries where these are named by country, by CLDR's likely subtags; of every
    /// language that Debian has a dictionary of, hyphenation's or spelling's, under such a name alone.
    private static let countries = [
        "af": "ZA", "an": "ES", "as": "IN", "be": "BY", "bg": "BG", "bn": "IN", "bo": "CN", "br": "FR",
        "bs": "BA", "ca": "ES", "cs": "CZ", "da": "DK", "de": "DE", "dz": "BT", "el": "GR", "en": "US", "es": "ES",
        "et": "EE", "eu": "ES", "fr": "FR", "gd": "GB", "gl": "ES", "gu": "IN", "gug": "PY", "he": "IL", "hi": "IN",
        "hr": "HR", "hu": "HU", "id": "ID", "is": "IS", "it": "IT", "kk": "KZ", "kn": "IN", "ko": "KR",
        "lo": "LA", "lt": "LT", "lv": "LV", "ml": "IN", "mn": "MN", "mr": "IN", "nb": "NO", "ne": "NP", "nl": "NL",
        "nn": "NO", "oc": "FR", "or": "IN", "pa": "IN", "pl": "PL", "pt": "BR", "ro": "RO", "ru": "RU", "si": "LK",
        "sk": "SK", "sl": "SI", "sr": "RS", "sv": "SE", "sw": "TZ", "ta": "IN", "te": "IN", "th": "TH", "tr": "TR",
        "uk": "UA", "uz": "UZ", "vi": "VN", "zu": "ZA",
    ]

    private static let followed = ["en": "GB", "pt": "PT"]

    /// The names of dictionaries for a BCP 47 tag, hyphenation's and spelling's alike, the closest first.
    public static func names(for language: String) -> [String] {
        let parts = language.split { $0 == "-" || $0 == "_" }.map(String.init)
        guard let written = parts.first?.lowercased() else { return [] }
        // Norwegian without more is written as most write it.
        let base = written == "no" ? "nb" : ReplacedCode.current(of: written)
        var names: [String] = []
        let script = parts.dropFirst().first { $0.utf8.count == 4 }.map {
            $0.prefix(1).uppercased() + $0.dropFirst().lowercased()
        }
        let region = parts.dropFirst().first { $0.utf8.count == 2 }?.uppercased()
        let country = countries[base].map { own in
            // English and Portuguese of other regions than the likely one follow a second country (CLDR's parent locales).
            region.flatMap { $0 == own ? nil : followed[base] } ?? own
        }
        if let script {
            for place in [region, country].compactMap({ $0 }) {
                names += ["\(base)_\(script)_\(place)", "\(base)-\(script)_\(place)"]
            }
            names.append("\(base)_\(script)")
            // Patterns of other letters divide nothing.
            if script != WrittenScript.code(of: base) { return names }
        }
        if let region { names.append("\(base)_\(region)") }
        if let country { names.append("\(base)_\(country)") }
        if let own = countries[base], own != country { names.append("\(base)_\(own)") }
        names.append(base)
        if written != base { names += [written] }
        return names
    }
}
