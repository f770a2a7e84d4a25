/// A language tag that is written as one and names nothing: `jp`, `en-UK`.
public struct LanguageMistake: Hashable, Sendable {
    /// The part that nobody has given: `jp`, `UK`.
    public var subtag: String
    /// Whether it stands for a language; for a region otherwise.
    public var isLanguage: Bool
    /// The tag that was meant, where that can be guessed.
    public var meant: String?

    /// - Parameter tag: BCP 47. `nil` for one whose codes there are; codes of three letters are taken on trust.
    public init?(in tag: String) {
        let parts = tag.split(separator: "-").map(String.init)
        guard let language = parts.first, language.utf8.count <= 3 else { return nil }
        let rest = parts.dropFirst().prefix { $0.utf8.count > 1 }
        let region = rest.first { $0.utf8.count == 2 }
        if language.utf8.count == 2, !Self.languages.contains(language.lowercased()) {
            subtag = language
            isLanguage = true
            meant = Self.countries[language.lowercased()].map { ([$0] + parts.dropFirst()).joined(separator: "-") }
        } else if let region, !Self.regions.contains(region.lowercased()) {
            subtag = region
            isLanguage = false
            meant = Self.otherRegions[region.lowercased()].map { name in
                parts.map { $0 == region ? name : $0 }.joined(separator: "-")
            }
        } else {
            return nil
        }
    }

    private static let languages = Set(KnownSubtags.languages.split { $0 == " " || $0 == "\n" }.map(String.init))
    private static let regions = Set(KnownSubtags.regions.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// Countries whose code is taken for their language's and is none.
    private static let countries = [
        "jp": "ja", "cz": "cs", "dk": "da", "gr": "el", "cn": "zh", "us": "en", "mx": "es", "ir": "fa", "vn": "vi",
        "ua": "uk", "rs": "sr", "il": "he", "eg": "ar", "at": "de", "nz": "en", "au": "en", "pk": "ur", "bd": "bn",
    ]
    private static let otherRegions = [
        "uk": "GB", "en": "GB", "ja": "JP", "ko": "KR", "cs": "CZ", "da": "DK", "el": "GR",
    ]
}
