/// A publication's own words, divided as it wants them, before a hyphenator is asked.
public struct HyphenationExceptions: Hyphenator {
    private let hyphenator: any Hyphenator
    /// Where each word may be divided, by the word in lower case.
    private let points: [String: [Int]]

    /// - Parameter words: with hyphens where they may be divided (`kuber-ne-tes`); a word without any stays whole.
    public init(_ words: [String], before hyphenator: any Hyphenator) {
        self.hyphenator = hyphenator
        var points: [String: [Int]] = [:]
        for word in words {
            var letters = String.UnicodeScalarView()
            var places: [Int] = []
            for scalar in word.lowercased().unicodeScalars {
                let isHyphen = scalar == "-" || scalar == "\u{AD}" || scalar == "\u{2010}"
                if isHyphen { places.append(letters.count) } else { letters.append(scalar) }
            }
            points[String(letters)] = places.filter { $0 > 0 && $0 < letters.count }
        }
        self.points = points
    }

    public func points(in word: [Unicode.Scalar], language: String) -> [Int] {
        if !points.isEmpty, let own = points[String(scalars: word).lowercased()] { return own }
        return hyphenator.points(in: word, language: language)
    }

    public func joints(in word: [Unicode.Scalar], language: String) -> [Int] {
        if !points.isEmpty, points[String(scalars: word).lowercased()] != nil { return [] }
        return hyphenator.joints(in: word, language: language)
    }

    public func wordStarts(in text: [Unicode.Scalar]) -> [Int] { hyphenator.wordStarts(in: text) }
}
