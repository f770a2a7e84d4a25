import Foundation

/// Words as they can be compared between a source and what became of it.
enum PlainText {
    /// Case and compatibility forms folded (ligatures, small forms, sharp s), quotes and dashes as a keyboard has them,
    /// marks that nobody sees dropped.
    static func folded(_ word: some StringProtocol) -> String {
        var view = String.UnicodeScalarView()
        let plain = String(word).uppercased().lowercased().precomposedStringWithCompatibilityMapping
        for scalar in plain.unicodeScalars {
            switch scalar {
            case "‘", "’", "‚", "′": view.append("'")
            case "“", "”", "„", "″": view.append("\"")
            case "\u{2010}", "\u{2011}": view.append("-")
            case _ where scalar.properties.isDefaultIgnorableCodePoint: break
            default: view.append(scalar)
            }
        }
        return String(view)
    }

    static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map { folded($0) }
    }
}

/// Finds the words of a source, in order, in the tokens of a page, where lines part words and notes' numbers hang on
/// them, and where a page's furniture and notes stand between one line and the next.
struct WordMatch {
    /// Tokens as `PlainText.folded` gives them.
    private let tokens: [String]
    /// The most tokens that may stand between two words: what one page's foot holds.
    private let reach: Int

    init(_ text: String, reach: Int) {
        tokens = PlainText.words(text)
        self.reach = reach
    }

    /// The first word that does not come in its order, with its neighbours; `nil` when all do.
    ///
    /// An article may begin below another one, so every place of its first word is tried as its beginning.
    func firstMissing(of words: [String]) -> String? {
        let words = words.map { PlainText.folded($0) }.filter { !$0.isEmpty }
        guard let first = words.first else { return nil }
        var furthest = missing(of: words, from: 0)
        for start in tokens.indices where furthest != nil && Self.isSame(tokens[start], first) {
            let other = missing(of: words, from: start)
            if other == nil || other.map(\.index) ?? 0 > furthest.map(\.index) ?? 0 { furthest = other }
        }
        guard let missing = furthest else { return nil }
        let around = words[max(0, missing.index - 4)..<min(words.count, missing.index + 5)].joined(separator: " ")
        let seen = tokens[max(0, missing.place - 4)..<min(tokens.count, missing.place + 12)]
        return "'\(words[missing.index])' in “\(around)”, after “\(seen.joined(separator: " "))”"
    }

    /// The first of the words, by index, that does not come in its order at or after a place, and the place looked from.
    private func missing(of words: [String], from start: Int) -> (index: Int, place: Int)? {
        var place = start
        for (index, word) in words.enumerated() {
            guard let end = end(of: word, from: place) else { return (index, place) }
            place = end
        }
        return nil
    }

    /// Where the tokens go on behind a word that starts within reach: whole first, then in pieces.
    private func end(of word: String, from place: Int) -> Int? {
        let window = place..<min(tokens.count, place + reach)
        if let whole = window.first(where: { Self.isSame(tokens[$0], word) }) {
            // A word in pieces nearer by is the better match for a word that also comes later.
            return pieces(of: word, within: place..<min(whole, place + 3)) ?? whole + 1
        }
        return pieces(of: word, within: window)
    }

    private func pieces(of word: String, within window: Range<Int>) -> Int? {
        for start in window {
            // A word of pages turns as many of them.
            if let end = continued(word, at: start, turns: 1 + word.utf8.count / 400) { return end }
        }
        return nil
    }

    /// A word whose first piece is a token; the next stands behind it or, at a turn, behind the foot of the page.
    private func continued(_ rest: String, at index: Int, turns: Int) -> Int? {
        guard index < tokens.count else { return nil }
        let token = tokens[index]
        if Self.isSame(token, rest) { return index + 1 }
        guard !token.isEmpty, rest.hasPrefix(token) else { return nil }
        let tail = String(rest.dropFirst(token.count))
        if let end = continued(tail, at: index + 1, turns: turns) { return end }
        guard turns > 0 else { return nil }
        for next in (index + 2)..<max(index + 2, min(tokens.count, index + 1 + reach)) {
            if let end = continued(tail, at: next, turns: turns - 1) { return end }
        }
        return nil
    }

    /// Equal, or equal but for the number of a note, which hangs on the word without a space.
    private static func isSame(_ token: String, _ word: String) -> Bool {
        if token == word { return true }
        let extra = token.utf8.count - word.utf8.count
        guard (1...8).contains(extra) else { return false }
        let token = Array(token.utf8)
        let word = Array(word.utf8)
        var prefix = zip(token, word).prefix { $0 == $1 }.count
        // Digits of the word itself may equal the note's: any place among them will do.
        while true {
            let isNumber = token[prefix..<prefix + extra].allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2C }
            if isNumber && token[(prefix + extra)...].elementsEqual(word[prefix...]) { return true }
            guard prefix > 0, (0x30...0x39).contains(token[prefix - 1]) else { return false }
            prefix -= 1
        }
    }
}
