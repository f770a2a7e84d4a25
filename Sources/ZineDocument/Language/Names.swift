import ZineLanguage

extension Article {
    /// What stands above its title: its kind's name, or what the publication says for a kind of its own.
    public func kicker(in language: String) -> String { ownKicker ?? kind.name(in: language) }

    /// As much of the title as stands where room is short: what its author says, else what comes before a colon or a
    /// dash, if that says anything.
    public var briefTitle: String {
        if let shortTitle { return shortTitle }
        let whole = title.plainText
        guard whole.count > 40 else { return whole }
        for mark in [": ", " \u{2013} ", " \u{2014} ", "\u{2014}", "：", ", "] {
            let parts = whole.split(separator: mark, maxSplits: 1)
            guard parts.count == 2 else { continue }
            // A day says less than what was on it, and so does what kind of text it is.
            let isDay = parts[0].count { $0.isNumber } >= 4
            // A comma parts nothing else from a title.
            if mark == ", ", !isDay || parts[0].contains(" ") { continue }
            let ordered = isDay || Self.kindsOfText.contains(parts[0].lowercased()) ? [parts[1], parts[0]] : [parts[0]]
            if let part = ordered.first(where: { (8...60).contains($0.count) }) { return String(part) }
        }
        return whole
    }

    /// What reports call themselves before a colon.
    private static let kindsOfText: Set<String> = [
        "post-mortem", "postmortem", "post mortem", "incident report", "incident review", "incident summary",
        "outage report", "root cause analysis", "service incident", "post-incident review",
    ]
}

extension Article.Kind {
    /// What it is called in a language, by BCP 47; in English where that is not known.
    public func name(in language: String) -> String {
        let names = Language.of(language).kinds
        return switch self {
        case .report: names.report
        case .feature: names.feature
        case .essay: names.essay
        case .interview: names.interview
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
