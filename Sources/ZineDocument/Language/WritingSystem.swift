/// What a language's script asks of the composer, beyond what its characters say themselves.
public enum WritingSystem: Hashable, Sendable {
    /// Latin, Cyrillic, Greek and their like: capitals, italics, old-style figures.
    case alphabetic
    /// Hebrew, Arabic, Devanagari, Thai and others that know neither capitals nor italics.
    case caseless
    /// Chinese, Japanese, Korean.
    case ideographic

    /// - Parameter language: BCP 47.
    public init(language: String) {
        let parts = language.split(separator: "-").map { $0.lowercased() }
        switch parts.dropFirst().first(where: { $0.count == 4 }) {
        case "latn", "cyrl", "grek", "armn": self = .alphabetic
        case "arab", "hebr", "deva": self = .caseless
        default: self = Self.byLanguage[parts.first ?? ""] ?? .alphabetic
        }
    }

    private static let byLanguage: [String: WritingSystem] = {
        var table: [String: WritingSystem] = ["zh": .ideographic, "ja": .ideographic, "ko": .ideographic]
        for language in [
            "ar", "he", "yi", "fa", "ur", "ps", "ckb", "ug", "sd", "dv", "syr", "hi", "mr", "ne", "sa", "bn", "as",
            "pa", "gu", "or", "ta", "te", "kn", "ml", "si", "th", "lo", "my", "km", "ka", "am", "ti",
        ] {
            table[language] = .caseless
        }
        return table
    }()

    /// The languages that are written without italics, by their primary subtags, in order.
    public static var withoutItalics: [String] { byLanguage.keys.sorted() }
}
