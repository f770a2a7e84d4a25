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
