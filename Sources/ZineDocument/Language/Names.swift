import ZineLanguage

extension Article.Kind {
    /// What it is called in a language, by BCP 47; in English where that is not known.
    public func name(in language: String) -> String {
        let names = Language.of(language).kinds
        return switch self {
        case .report: names.report
        case .feature: names.feature
        case .note: names.note
        case .etcetera: names.etcetera
        case .illustration: names.illustration
        }
    }
}

extension Alert.Kind {
    /// What it is called in a language, by BCP 47; in English where that is not known.
    public func name(in language: String) -> String {
        let names = Language.of(language).alerts
        return switch self {
        case .note: names.note
        case .tip: names.tip
        case .important: names.important
        case .warning: names.warning
        case .caution: names.caution
        }
    }
}

/// “We”, “us” and “our”: the words by which a text is known for its own author's.
public enum OwnWords {
    /// In small letters; none for languages whose texts may well tell of oneself without them.
    ///
    /// - Parameter language: BCP 47.
    public static func of(_ language: String) -> Set<String> { Language.known(language)?.we ?? [] }
}
