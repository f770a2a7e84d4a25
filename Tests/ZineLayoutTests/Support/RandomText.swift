/// Text as nobody would write it.
struct RandomText {
    enum Kind: CaseIterable { case words, longWords, ideographs, bidirectional, odd, empty, blank }

    static func make(_ kind: Kind, using generator: inout SeededGenerator) -> String {
        let count = Int.random(in: 1...80, using: &generator)
        switch kind {
        case .words: return (0..<count).map { _ in word(2...9, using: &generator) }.joined(separator: " ")
        case .longWords:
            return (0..<max(1, count / 10)).map { _ in word(1...90, using: &generator) }.joined(separator: " ")
        case .ideographs:
            let pool = Array("日本語組版処理。、「」漢字かなカナーっ,A1".unicodeScalars)
            return string((0..<count * 3).map { _ in generator.pick(pool) })
        case .bidirectional:
            return (0..<count).map { _ in
                generator.once(in: 2)
                    ? word(1...7, of: "אבגדהוזחטיםש", using: &generator) : word(1...7, using: &generator)
            }.joined(separator: " ")
        case .odd:
            let pool = Array("abfil \u{AD}\u{A0}-—–/._:(\u{301}…’漢e\u{200B}\u{202F}0123\t{}\u{E000}\n".unicodeScalars)
            return string((0..<count * 3).map { _ in generator.pick(pool) })
        case .empty: return ""
        case .blank: return string((0..<count).map { _ in generator.pick([" ", "\u{A0}", "\t", "\u{2003}"]) })
        }
    }

    static func word(
        _ length: ClosedRange<Int>, of letters: String = "abcdefilmnorstuwäö", using generator: inout SeededGenerator
    ) -> String {
        let pool = Array(letters.unicodeScalars)
        return string((0..<Int.random(in: length, using: &generator)).map { _ in generator.pick(pool) })
    }

    static func string(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// What must come out again: all but spaces, which line ends may swallow, and hyphens that show at line ends alone.
    static func essence(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !$0.properties.isWhitespace && $0.value != 0xAD }
    }
}
