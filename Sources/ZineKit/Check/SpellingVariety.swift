import ZineDocument

/// English as it is spelt elsewhere: an article that says 'en-US' and writes `colour` may be British throughout.
struct SpellingVariety {
    /// What the others' English is called, and its tag.
    let name: String
    let tag: String
    private let isBritish: Bool

    /// Words of the other variety make it likely that an article is in it.
    static let fewest = 3

    /// Whose spelling is not an article's own; `nil` for other languages.
    init?(besides language: String) {
        guard language.primarySubtag == "en" else { return nil }
        let region = language.split { $0 == "-" || $0 == "_" }.dropFirst().first { $0.utf8.count == 2 }?.uppercased()
        isBritish = region == nil || region == "US"
        (name, tag) = isBritish ? ("British", "en-GB") : ("American", "en-US")
    }

    /// Whether a word that is not known here would be, were it spelt as here.
    func holds(_ word: String, _ isKnown: (String) -> Bool) -> Bool {
        Self.pairs.contains { british, american in
            let (theirs, ours) = isBritish ? (british, american) : (american, british)
            return Self.replacements(of: theirs, with: ours, in: word).contains(where: isKnown)
        }
    }

    /// The word with one of what is written otherwise replaced, wherever it stands; a full stop means the word's end.
    private static func replacements(of theirs: String, with ours: String, in word: String) -> [String] {
        let isAtEnd = theirs.hasSuffix(".")
        let (old, new) = isAtEnd ? (String(theirs.dropLast()), String(ours.dropLast())) : (theirs, ours)
        if isAtEnd { return word.hasSuffix(old) && word.count > old.count ? [word.dropLast(old.count) + new] : [] }
        var found: [String] = []
        var start = word.startIndex
        while let place = word[start...].firstRange(of: old) {
            if place.lowerBound > word.startIndex { found.append(word.replacingCharacters(in: place, with: new)) }
            start = word.index(after: place.lowerBound)
        }
        return found
    }

    /// British, American.
    private static let pairs: [(String, String)] = [
        ("our", "or"), ("ise", "ize"), ("isi", "izi"), ("isa", "iza"), ("yse", "yze"), ("ysi", "yzi"), ("tre.", "ter."),
        ("tres.", "ters."), ("tred.", "tered."), ("ogue", "og"), ("lled", "led"), ("lling", "ling"), ("ller", "ler"),
        ("ence.", "ense."), ("ences.", "enses."), ("earnt.", "earned."), ("urnt.", "urned."), ("reamt.", "reamed."),
        ("pelt.", "pelled."), ("poilt.", "poiled."), ("amme.", "am."), ("ammes.", "ams."), ("rtefact", "rtifact"),
        ("ceptic", "keptic"), ("aem", "em"), ("aed", "ed"), ("oeu", "eu"), ("anoeuv", "aneuv"), ("rey", "ray"),
        ("geing.", "ging."), ("udgement", "udgment"), ("lfil.", "lfill."), ("lfilment", "lfillment"),
    ]
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
        String(self[..<range.lowerBound]) + new + self[range.upperBound...]
    }
}
