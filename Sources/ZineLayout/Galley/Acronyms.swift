/// Finds the words in running text whose capitals or figures want another form than the text around them.
enum Acronyms {
    enum Kind: Hashable {
        case plain
        /// Small capitals with the text's own figures: `API`, `SEV1`.
        case smallCapitals
        /// Figures beside capitals of full height: `S3`, `B2B`.
        case figuresOfCapitals

        var features: FontFeatures {
            switch self {
            case .plain: []
            case .smallCapitals: .capsToSmallCaps
            case .figuresOfCapitals: .liningFigures
            }
        }
    }

    /// Pieces of the text in order. Acronyms are two or more capitals, with figures, not inside a longer word; an `s`
    /// that makes them many stays small.
    ///
    /// - Parameter exceptions: words that keep their full height.
    static func split(_ text: String, except exceptions: Set<String> = []) -> [(text: String, kind: Kind)] {
        let scalars = Array(text.unicodeScalars)
        var pieces: [(text: String, kind: Kind)] = []
        var plainStart = 0
        var index = 0
        while index < scalars.count {
            guard scalars[index].isLetter || scalars[index].isDigit else {
                index += 1
                continue
            }
            var end = index
            while end < scalars.count, scalars[end].isLetter || scalars[end].isDigit { end += 1 }
            var stop = end
            if stop - index > 2, scalars[stop - 1] == "s" { stop -= 1 }
            let kind = isInCode(scalars, index, end) ? .plain : kind(scalars[index..<stop], exceptions)
            if kind != .plain {
                if plainStart < index { pieces.append((String(scalars: scalars[plainStart..<index]), .plain)) }
                pieces.append((String(scalars: scalars[index..<stop]), kind))
                plainStart = stop
            }
            index = end
        }
        if plainStart < scalars.count { pieces.append((String(scalars: scalars[plainStart...]), .plain)) }
        return pieces
    }

    private static func kind(_ word: ArraySlice<Unicode.Scalar>, _ exceptions: Set<String>) -> Kind {
        guard let first = word.first else { return .plain }
        let capitals = word.count(where: isCapital)
        let figures = word.count(where: \.isDigit)
        let isAcronym = isCapital(first) && capitals >= 2 && capitals + figures == word.count
        if isAcronym, exceptions.isEmpty || !exceptions.contains(String(scalars: word)) { return .smallCapitals }
        return capitals > 0 && figures > 0 ? .figuresOfCapitals : .plain
    }

    /// A Latin capital, with an accent or without: `ÖBB` beside `ABM`.
    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return (0x41...0x5A).contains(scalar.value) }
        return scalar.value < 0x250 && scalar.properties.isUppercase
    }

    /// Part of a path or an identifier, which stays as it is typed.
    private static func isInCode(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
        let around = [start > 0 ? scalars[start - 1] : " ", end < scalars.count ? scalars[end] : " "]
        return around.contains { $0 == "_" || $0 == "\\" || $0 == "=" || $0 == "@" }
    }
}
