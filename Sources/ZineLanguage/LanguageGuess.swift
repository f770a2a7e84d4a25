/// Which language a text is in, by its script and its commonest words.
package enum LanguageGuess {
    /// What the words themselves say: a subtag, or `nil` where they are too few, of no language known here, or as well of
    /// one that is not.
    package static func language(_ text: String) -> String? {
        guard let nearest = nearest(text), nearest.isSure else { return nil }
        return nearest.language
    }

    /// Which of the languages known here a text is nearest to, and whether it is in it: Hungarian, which is not known, is
    /// nearest to Czech.
    package static func nearest(_ text: String) -> (language: String, isSure: Bool)? {
        var counts = Array(repeating: 0, count: Script.allCases.count)
        var letters: Set<Unicode.Scalar> = []
        for scalar in text.unicodeScalars.prefix(20_000) {
            guard let script = script(scalar.value) else { continue }
            counts[script.rawValue] += 1
            letters.insert(scalar)
        }
        let all = counts.reduce(0, +)
        guard all >= 40 else { return nil }
        let share = { (script: Script) in counts[script.rawValue] * 100 / all }
        if share(.kana) >= 5 { return ("ja", true) }
        for (script, language) in [(Script.hangul, "ko"), (.han, "zh"), (.greek, "el"), (.thai, "th")]
        where share(script) >= 30 {
            return (language, true)
        }
        // Letters of Persian, Urdu and their neighbours; of Yiddish.
        if share(.arabic) >= 30 { return ("ar", letters.isDisjoint(with: "پچژگکیےۍېڕڵ".unicodeScalars)) }
        if share(.hebrew) >= 30 { return ("he", letters.isDisjoint(with: "ײױװ\u{5B7}\u{5B8}".unicodeScalars)) }
        if share(.devanagari) >= 30 { return ("hi", has(["है", "और", "के"], words(of: text))) }
        if share(.cyrillic) >= 30 { return cyrillic(letters) }
        return latin(text)
    }

    /// Which language a text is in that is said to be in another, and whether it is sure; `nil` where it may be in that one.
    ///
    /// Neighbours share most of their common words, Danish and Norwegian nearly all. A text is in the one only if it has
    /// several words that the other lacks, and none of those that the other has instead.
    package static func other(than language: String, _ text: String) -> (language: String, isSure: Bool)? {
        if let nearest = nearest(text) { return fits(language, nearest.language) ? nil : nearest }
        var primary = String(language.lowercased().prefix { $0 != "-" && $0 != "_" })
        if primary == "no" { primary = "nb" }
        guard let own = words[primary] else { return nil }
        let found = Self.words(of: text)
        guard found.count >= 25 else { return nil }
        let counted = languages.filter { $0 != primary }.map { other -> (language: String, count: Int) in
            let others = words[other] ?? []
            guard !found.contains(where: { own.contains($0) && !others.contains($0) }) else { return (other, 0) }
            return (other, found.count { others.contains($0) && !own.contains($0) })
        }
        guard let best = counted.max(by: { $0.count < $1.count }), best.count >= 4, best.count * 25 >= found.count
        else { return nil }
        return (best.language, has(marks[best.language] ?? [], found))
    }

    /// Russian and Ukrainian, by the letters that they have and the others have not.
    private static func cyrillic(_ letters: Set<Unicode.Scalar>) -> (language: String, isSure: Bool) {
        let own = letters.filter { script($0.value) == .cyrillic }
        let small = own.filter { !(0x410...0x44F).contains($0.value) }
        if own.contains("і") || own.contains("ї") {
            return ("uk", own.contains("ї") && small.isSubset(of: "іїєґІЇЄҐ".unicodeScalars) && !own.contains("ы"))
        }
        return ("ru", own.contains("ы") && small.isSubset(of: "ёЁ".unicodeScalars))
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

    private static func words(of text: String) -> [String] {
        text.unicodeScalars.prefix(20_000).split { !isOfWord($0) }.prefix(3000).map { String($0).lowercased() }
    }

    private static func has(_ marks: [String], _ words: [String]) -> Bool { marks.allSatisfy(words.contains) }

    private static func latin(_ text: String) -> (language: String, isSure: Bool)? {
        let found = words(of: text)
        var counts = Array(repeating: 0, count: languages.count)
        for word in found {
            for language in languagesByWord[word] ?? [] { counts[language] += 1 }
        }
        let all = found.count
        guard all >= 25 else { return nil }
        let sorted = zip(languages, counts).sorted { $0.1 > $1.1 }
        guard let best = sorted.first, best.1 * 100 >= all * 8, best.1 * 10 >= sorted[1].1 * 13 else { return nil }
        return (best.0, has(marks[best.0] ?? [], found))
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

    /// Words that a text in the language has, and one in a neighbour of it has not all: Catalan, Afrikaans, Nynorsk, Slovak.
    private static let marks: [String: [String]] = [
        "en": ["the", "and", "of"], "de": ["der", "und", "die"], "fr": ["les", "et", "des"],
        "es": ["los", "y", "del"], "pt": ["os", "não", "uma"], "it": ["il", "di", "che"], "nl": ["de", "het", "een"],
        "sv": ["och", "att", "är"], "da": ["og", "af", "ikke"], "nb": ["og", "av", "ikke"], "pl": ["się", "w", "na"],
        "cs": ["že", "se", "na"], "tr": ["ve", "bir", "bu"], "fi": ["ja", "on", "että"],
    ]
}
