/// What a language's script asks of the composer, beyond what its characters say themselves.
public enum WritingSystem: Hashable, Sendable {
    /// Latin, Cyrillic, Greek and their like: capitals, italics, old-style figures.
    case alphabetic
    /// Hebrew, Arabic, Devanagari, Thai and others that know neither capitals nor italics.
    case caseless
    /// Chinese, Japanese, Korean.
    case ideographic

    /// - Parameter language: BCP 47.
    public init(language: String) { self.init(script: WrittenScript.code(of: language)) }

    private init(script: String) {
        switch script {
        case "Latn", "Cyrl", "Grek", "Armn", "Copt", "Glag", "Latf", "Latg", "Cyrs": self = .alphabetic
        case "Hans", "Hant", "Hani", "Jpan", "Kore", "Hira", "Kana", "Hrkt", "Hang", "Bopo": self = .ideographic
        default: self = .caseless
        }
    }

    /// The languages that are written without italics, by their primary subtags, in order: those that have a code of two
    /// letters, and the few without one that pages are commonly in. A style sheet names them all.
    public static var withoutItalics: [String] {
        WrittenScript.languages { WritingSystem(script: $0) != .alphabetic }
            .filter { $0.utf8.count == 2 || ["ckb", "syr", "yue"].contains($0) }
    }
}
