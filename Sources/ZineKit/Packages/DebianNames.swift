/// The languages that Debian 12 has dictionaries for, as the ends of its packages' names (`hyphen-pt-br`).
enum DebianNames {
    static let hyphenation: Set<String> = [
        "af", "as", "be", "bg", "bn", "ca", "cs", "da", "de", "el", "en-gb", "en-us", "es", "fr", "gl", "gu", "hi",
        "hr",
        "hu", "id", "is", "it", "kn", "lt", "lv", "ml", "mn", "mr", "nl", "no", "or", "pa", "pl", "pt-br", "pt-pt",
        "ro",
        "ru", "sk", "sl", "sr", "sv", "ta", "te", "th", "uk", "zu",
    ]

    static let spelling: Set<String> = [
        "af", "an", "ar", "be", "bg", "bn", "bo", "br", "bs", "ca", "cs", "da", "de-at", "de-ch", "de-de", "dz", "el",
        "en-au", "en-ca", "en-gb", "en-us", "en-za", "es", "eu", "fr", "gd", "gl", "gu", "gug", "he", "hi", "hr", "hu",
        "id", "is", "it", "kk", "kmr", "ko", "lo", "lt", "lv", "ml", "mn", "ne", "nl", "no", "oc", "pl", "pt-br",
        "pt-pt",
        "ro", "ru", "si", "sk", "sl", "sr", "sv", "sw", "te", "th", "tr", "uk", "uz", "vi",
    ]

    /// Languages that have several packages: by their tags, the language of all other
    /// regions as `001`, the bare language's last.
    static let hyphenationRegions = [
        "en-us": "en-us", "en-001": "en-gb", "en": "en-us", "pt-br": "pt-br", "pt-001": "pt-pt", "pt": "pt-br",
    ]
    static let spellingRegions = [
        "en-us": "en-us", "en-au": "en-au", "en-ca": "en-ca", "en-za": "en-za", "en-001": "en-gb", "en": "en-us",
        "pt-br": "pt-br", "pt-001": "pt-pt", "pt": "pt-br", "de-at": "de-at", "de-ch": "de-ch", "de": "de-de",
    ]

    /// - Parameter tag: BCP 47, in small letters.
    static func regional(_ tag: String, _ names: [String: String]) -> String? {
        let parts = tag.split(separator: "-")
        guard let base = parts.first else { return nil }
        let region = parts.dropFirst().first { $0.count == 2 }
        return region.flatMap { names["\(base)-\($0)"] ?? names["\(base)-001"] } ?? names[String(base)]
    }

    /// Both kinds of written Norwegian are in one package.
    static func written(_ base: String) -> String { ["nb", "nn"].contains(base) ? "no" : base }
}
