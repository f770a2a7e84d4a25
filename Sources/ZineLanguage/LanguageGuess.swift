/// Which language a text is in, by its script and its commonest words.
package enum LanguageGuess {
    /// What the words themselves say: a subtag, or `nil` where they are too few or of no language known here.
    package static func language(_ text: String) -> String? {
        var counts = Array(repeating: 0, count: Script.allCases.count)
        for scalar in text.unicodeScalars.prefix(20_000) {
            if let script = script(scalar.value) { counts[script.rawValue] += 1 }
        }
        let letters = counts.reduce(0, +)
        guard letters >= 40 else { return nil }
        let share = { (script: Script) in counts[script.rawValue] * 100 / letters }
        if share(.kana) >= 5 { return "ja" }
        for (script, language) in [
            (Script.hangul, "ko"), (.han, "zh"), (.arabic, "ar"), (.hebrew, "he"), (.greek, "el"), (.devanagari, "hi"),
            (.thai, "th"),
        ]
        where share(script) >= 30 {
            return language
        }
        if share(.cyrillic) >= 30 {
            return text.contains("і") || text.contains("ї") ? "uk" : "ru"
        }
        return latin(text)
    }

    /// Whether a text may be in a language whose words are those of another, as far as is known here.
    package static func fits(_ language: String, _ found: String) -> Bool {
        let primary = language.lowercased().prefix { $0 != "-" && $0 != "_" }
        if primary == found { return true }
        let known =
            words.keys.contains(String(primary))
            || ["ja", "ko", "zh", "ar", "he", "el", "hi", "th", "ru", "uk"].contains(String(primary))
        // Languages that are not told apart here are believed, where the script is theirs.
        if !known { return words.keys.contains(found) || ["ar", "he", "hi", "ru", "uk", "zh"].contains(found) }
        return false
    }

    private enum Script: Int, CaseIterable {
        case latin, greek, cyrillic, hebrew, arabic, devanagari, thai, kana, han, hangul
    }

    private static func script(_ value: UInt32) -> Script? {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
        case 0x400...0x52F: .cyrillic
        case 0x590...0x5FF: .hebrew
        case 0x600...0x6FF, 0x750...0x77F: .arabic
        case 0x900...0x97F: .devanagari
        case 0xE00...0xE7F: .thai
        case 0x3040...0x30FF: .kana
        case 0x3400...0x9FFF: .han
        case 0xAC00...0xD7AF: .hangul
        default: nil
        }
    }

    private static func latin(_ text: String) -> String? {
        var counts = Array(repeating: 0, count: languages.count)
        var all = 0
        let letters = text.unicodeScalars.prefix(20_000)
        for word in letters.split(whereSeparator: { !isOfWord($0) }).prefix(3000) {
            all += 1
            for language in languagesByWord[String(word).lowercased()] ?? [] { counts[language] += 1 }
        }
        guard all >= 25 else { return nil }
        let sorted = zip(languages, counts).sorted { $0.1 > $1.1 }
        guard let best = sorted.first, best.1 * 100 >= all * 8, best.1 * 10 >= sorted[1].1 * 13 else { return nil }
        return best.0
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return 0x61...0x7A ~= scalar.value | 0x20 || scalar == "'" }
        return scalar == "’" || scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }

    private static let languages = words.keys.sorted()
    /// The places among `languages` of those that have a word.
    private static let languagesByWord: [String: [Int]] = {
        var found: [String: [Int]] = [:]
        for (place, language) in languages.enumerated() {
            for word in words[language] ?? [] { found[word, default: []].append(place) }
        }
        return found
    }()
    private static let words: [String: Set<String>] = [
        "en": [
            "the", "and", "of", "to", "in", "that", "was", "is", "for", "with", "were", "this", "which", "from", "had",
            "our", "we", "it", "been", "have", "are", "on", "at", "by",
        ],
        "de": [
            "der", "die", "und", "das", "den", "von", "zu", "mit", "ist", "war", "nicht", "ein", "eine", "auf", "für",
            "dem", "sich", "des", "wurde", "wir", "auch", "im", "es", "als",
        ],
        "fr": [
            "le", "la", "les", "de", "des", "et", "un", "une", "est", "dans", "que", "pour", "nous", "pas", "sur",
            "avec", "du", "au", "qui", "été", "ce", "à", "en", "par",
        ],
        "es": [
            "el", "la", "los", "las", "de", "que", "y", "en", "un", "una", "se", "por", "con", "para", "del", "no",
            "fue", "al", "lo", "como", "más", "su", "es",
        ],
        "pt": [
            "o", "os", "as", "de", "que", "e", "em", "um", "uma", "não", "com", "para", "do", "da", "dos", "das", "foi",
            "no", "na", "por", "ao", "mais", "se",
        ],
        "it": [
            "il", "di", "che", "e", "la", "un", "una", "per", "non", "con", "del", "della", "è", "sono", "nel", "dei",
            "alla", "gli", "lo", "da", "ha", "stato",
        ],
        "nl": [
            "de", "het", "een", "van", "en", "in", "is", "dat", "op", "te", "voor", "met", "niet", "zijn", "wij", "we",
            "werd", "aan", "er", "ook", "door", "bij",
        ],
        "sv": [
            "och", "att", "det", "som", "en", "är", "på", "för", "med", "av", "inte", "den", "till", "var", "har", "vi",
            "ett", "om", "från",
        ],
        "da": [
            "og", "at", "det", "er", "en", "på", "for", "med", "af", "ikke", "den", "til", "var", "har", "vi", "et",
            "som", "blev",
        ],
        "nb": [
            "og", "at", "det", "er", "en", "på", "for", "med", "av", "ikke", "den", "til", "var", "har", "vi", "et",
            "som", "ble",
        ],
        "pl": [
            "i", "w", "na", "z", "się", "nie", "że", "do", "to", "jest", "był", "przez", "oraz", "dla", "po", "było",
        ],
        "cs": ["a", "se", "na", "v", "že", "je", "do", "byl", "bylo", "pro", "jsme", "to", "které", "ale", "po", "k"],
        "tr": ["ve", "bir", "bu", "için", "ile", "olarak", "da", "de", "olan", "daha", "çok", "gibi", "sonra"],
        "fi": ["ja", "on", "ei", "että", "oli", "se", "joka", "mutta", "kun", "myös", "ovat", "tai"],
    ]
}
