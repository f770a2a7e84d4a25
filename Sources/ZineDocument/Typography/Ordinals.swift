extension Typography {
    /// Whose rules say which letters are raised: `1er`, `XIXe`, `Mme`.
    enum Superiors { case french, spanish }
}

extension Typography {
    /// A part of a text: letters that its language raises, or what stands between them.
    public struct RaisedPart: Hashable, Sendable {
        public var text: String
        public var isRaised: Bool
    }

    /// Whether a language raises letters of its ordinals and abbreviations.
    ///
    /// - Parameter language: BCP 47.
    public static func raisesLetters(in language: String) -> Bool { Conventions(language: language).superiors != nil }

    /// A text that has been set, parted at the letters that its language raises; it changes nowhere.
    public static func raisedParts(of text: String, language: String) -> [RaisedPart] {
        let conventions = Conventions(language: language)
        guard conventions.superiors != nil else { return [RaisedPart(text: text, isRaised: false)] }
        let running = RunningText(text)
        var parts: [RaisedPart] = []
        var from = 0
        for range in running.superiors(conventions) {
            if from < range.lowerBound {
                parts.append(RaisedPart(text: running.string(from..<range.lowerBound), isRaised: false))
            }
            parts.append(RaisedPart(text: running.string(range), isRaised: true))
            from = range.upperBound
        }
        if from < running.count {
            parts.append(RaisedPart(text: running.string(from..<running.count), isRaised: false))
        }
        return parts
    }
}

// Lexique des règles typographiques en usage à l'Imprimerie nationale, for French; Ortografía de la lengua española
// (2010), for Spanish. Only what means nothing else is raised.
extension Typography.RunningText {
    /// The stretches of letters that the language raises.
    func superiors(_ conventions: Typography.Conventions) -> [Range<Int>] {
        guard let rules = conventions.superiors else { return [] }
        var found: [Range<Int>] = []
        var start = 0
        while start < count {
            guard kind(start).isWord else { start += 1; continue }
            var end = start + 1
            while kind(end).isWord { end += 1 }
            let isSecond = kind(start - 1) == .dash && found.last?.upperBound == start - 1
            if mayRaise(start..<end, isSecond: isSecond), let from = superior(in: start..<end, rules) {
                found.append(from..<end)
            }
            start = end
        }
        return found
    }

    /// Whether a word is short, ends as such words do, stands alone, and may change.
    ///
    /// - Parameter isSecond: whether a dash parts it from another such word: `XIIe-XIIIe`.
    private func mayRaise(_ word: Range<Int>, isSecond: Bool) -> Bool {
        let last = word.upperBound - 1
        guard word.count > 1, word.count <= 12, "esrdo".unicodeScalars.contains(self[last]) else { return false }
        let leaf = signs[last].leaf
        guard leaf >= 0, isRaisable[Int(leaf)], !word.contains(where: { signs[$0].isFrozen }) else { return false }
        let (before, after) = (word.lowerBound - 1, word.upperBound)
        let isParted = !isSecond && kind(before) == .dash && kind(before - 1).isWord
        let isOfNumber = kind(after) == .dash && kind(after + 1) == .digit
        return !isParted && !isOfNumber && self[after] != "/" && self[after] != "_" && self[before] != "/"
    }

    /// Where the raised letters of a word begin; `nil` where none are.
    private func superior(in word: Range<Int>, _ rules: Typography.Superiors) -> Int? {
        let text = string(word)
        let isFraction = ".,:".unicodeScalars.contains(self[word.lowerBound - 1]) && kind(word.lowerBound - 2) == .digit
        switch rules {
        case .french:
            guard !isFraction else { return nil }
            return Self.french(text, before: word.upperBound, in: self).map { word.lowerBound + $0 }
        case .spanish:
            // 1.er, 3.er
            if text == "er", isFraction, self[word.lowerBound - 1] == ".", isFirstOrThird(word.lowerBound - 2) {
                return word.lowerBound
            }
            let digits = text.prefix { $0.isASCII && $0.isNumber }
            guard text.dropFirst(digits.count) == "er", !isFraction, isFirstOrThird(word.lowerBound + digits.count - 1)
            else { return nil }
            return word.lowerBound + digits.count
        }
    }

    /// Whether the number whose last digit stands at an index is said with `primer` or `tercer` at its end.
    private func isFirstOrThird(_ index: Int) -> Bool {
        guard let number = number(endingAt: index + 1), number.isPlain, !number.hasSeparator, isFree(number) else {
            return false
        }
        return [1, 3].contains(number.value % 10) && ![11, 13].contains(number.value % 100)
    }

    // MARK: French

    private static let first = ["er", "ers", "re", "res", "ère", "ères"]
    private static let second = ["nd", "nde", "nds", "ndes"]
    private static let others = ["e", "es", "ème", "èmes"]
    /// Written with one capital and raised letters, and nothing else.
    private static let abbreviations = ["Mme", "Mmes", "Mlle", "Mlles", "Mgr"]
    /// What a lone X with an e counts; else it is the gas.
    private static let counted = [
        "siècle", "siècles", "dynastie", "République", "arrondissement", "édition", "congrès",
    ]

    /// How many characters of a word stand before those that are raised.
    private static func french(_ word: String, before end: Int, in row: Self) -> Int? {
        if abbreviations.contains(word) { return 1 }
        if word == "no" || word == "No" { return row.kind(end) == .space && row.kind(end + 1) == .digit ? 1 : nil }
        let digits = word.prefix { ("0"..."9").contains($0) }
        if !digits.isEmpty {
            guard digits.first != "0", digits.count <= 4, let value = Int(digits) else { return nil }
            return isEnding(word.dropFirst(digits.count), of: value) ? digits.count : nil
        }
        let numerals = word.prefix { "IVXL".contains($0) }
        guard !numerals.isEmpty, numerals != "L", let value = value(ofRoman: numerals),
            isEnding(word.dropFirst(numerals.count), of: value)
        else { return nil }
        if numerals == "X", !counted.contains(row.word(after: end)) { return nil }
        return numerals.count
    }

    private static func isEnding(_ letters: Substring, of value: Int) -> Bool {
        let letters = String(letters)
        return value == 1
            ? first.contains(letters) : others.contains(letters) || value == 2 && second.contains(letters)
    }

    /// The value of a numeral up to LXXXIX that is written as numerals are; `nil` for any other letters.
    private static func value(ofRoman letters: Substring) -> Int? {
        let tens: [String] = ["", "X", "XX", "X" + "XX", "XL", "L", "LX", "LXX", "LX" + "XX"]
        let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        for (ten, head) in tens.enumerated() where letters.hasPrefix(head) {
            if let one = ones.firstIndex(of: String(letters.dropFirst(head.count))) { return ten * 10 + one }
        }
        return nil
    }

    /// The word behind a space; empty where there is none.
    private func word(after index: Int) -> String {
        guard kind(index) == .space else { return "" }
        var end = index + 1
        while kind(end).isWord, end - index < 20 { end += 1 }
        return string(index + 1..<end)
    }
}
