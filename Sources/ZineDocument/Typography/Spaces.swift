extension Typography.RunningText {
    /// Puts in the spaces that French wants before its high points and inside its guillemets, where none was typed.
    mutating func insertSpaces(_ conventions: Typography.Conventions) {
        guard let spaces = conventions.pointSpaces else { return }
        var places: [(index: Int, sign: Unicode.Scalar, leaf: Int32)] = []
        for index in signs.indices where !signs[index].isFrozen {
            switch signs[index].scalar {
            case "«", "‹":
                if index + 1 < count, kind(index + 1) != .space {
                    places.append((index + 1, spaces.guillemets, signs[index].leaf))
                }
            case "»", "›":
                if index > 0, kind(index - 1) != .space, places.last?.index != index {
                    places.append((index, spaces.guillemets, signs[index].leaf))
                }
            case ";", "!", "?", ":":
                let isColon = self[index] == ":"
                guard let space = isColon ? spaces.colon : spaces.points, takesSpace(index) else { continue }
                places.append((index, space, signs[index].leaf))
            default: break
            }
        }
        insert(places)
    }

    /// Whether the point follows a word at once and ends it.
    private func takesSpace(_ index: Int) -> Bool {
        let before = kind(index - 1)
        guard index > 0, before != .space, before != .opening, !isHighPoint(index - 1) else { return false }
        let after = kind(index + 1)
        if self[index] == ":" { return after == .space || isLoose("»", index + 1) || isLoose("›", index + 1) }
        return after == .space || (after == .closing && self[index + 1] != ".")
    }

    private func isHighPoint(_ index: Int) -> Bool {
        switch self[index] {
        case ";", "!", "?", ":": true
        default: false
        }
    }

    /// Turns the spaces at which no line may end into no-break spaces.
    mutating func joinWords(_ conventions: Typography.Conventions) {
        for index in signs.indices where isJoinable(index) {
            if conventions.isRightToLeft, isBetweenNumberAndSign(index) {
                markDropped(index..<index + 1)
            } else if let space = join(index, conventions) {
                replace(index, with: space, .space)
            }
        }
        dropMarked()
    }

    /// `35 °C`, `100 %`
    private func isBetweenNumberAndSign(_ index: Int) -> Bool {
        kind(index - 1) == .digit && ["°", "%", "‰", "٪"].contains(self[index + 1]) && !signs[index + 1].isFrozen
    }

    /// A single breaking space with something on both sides.
    private func isJoinable(_ index: Int) -> Bool {
        guard isLoose(" ", index) || isLoose(Self.softBreak, index) else { return false }
        return index > 0 && index + 1 < count && kind(index - 1) != .space && kind(index + 1) != .space
    }

    private func join(_ index: Int, _ conventions: Typography.Conventions) -> Unicode.Scalar? {
        if let spaces = conventions.pointSpaces, let space = joinPoint(index, spaces) { return space }
        if conventions.joinsDash, self[index + 1] == "—", kind(index + 2) == .space { return .noBreakSpace }
        if conventions.hangingWords.contains(self[index - 1]), !kind(index - 2).isWord, kind(index - 2) != .dash,
            kind(index + 1).isWord || kind(index + 1) == .opening
        {
            return .noBreakSpace
        }
        switch kind(index - 1) {
        case .digit: if let space = joinAfterNumber(index, conventions) { return space }
        case .closing, .letter, .symbol: if let space = joinAfterWord(index, conventions) { return space }
        default: break
        }
        return nil
    }

    private func joinPoint(_ index: Int, _ spaces: Typography.Conventions.PointSpaces) -> Unicode.Scalar? {
        if self[index - 1] == "«" || self[index - 1] == "‹" { return spaces.guillemets }
        guard !signs[index + 1].isFrozen else { return nil }
        switch self[index + 1] {
        case "»", "›": return spaces.guillemets
        case ":": return spaces.colon
        case ";", "!", "?": return spaces.points ?? .noBreakSpace
        default: return nil
        }
    }
}

// After numbers.
extension Typography.RunningText {
    private func joinAfterNumber(_ index: Int, _ conventions: Typography.Conventions) -> Unicode.Scalar? {
        guard let number = number(endingAt: index), isFree(number) else { return nil }
        let next = index + 1
        if conventions.spacesThousands, joinsThousands(number, next) { return .narrowNoBreakSpace }
        if hasUnit(at: next, conventions) || hasDayHalf(at: next, conventions) { return .noBreakSpace }
        if number.isTime, hasZone(at: next) { return .noBreakSpace }
        if isDay(number), hasMonth(at: next, conventions) { return .noBreakSpace }
        return nil
    }

    /// `10 000`: at most three digits, then groups of exactly three.
    private func joinsThousands(_ number: Typography.Number, _ next: Int) -> Bool {
        guard !number.isTime, !number.hasSeparator, number.digitCount <= 3, !number.hasLeadingZero else { return false }
        guard (0..<3).allSatisfy({ kind(next + $0) == .digit }) else { return false }
        let after = next + 3
        let goesOn =
            kind(after).isWord && !isUnspaced(after) || self[after] == ":" || kind(after) == .dash || self[after] == "/"
        return !goesOn && !follows4Digits(number)
    }

    /// Whether a longer number stands before: `2020 100 000` is not one number.
    private func follows4Digits(_ number: Typography.Number) -> Bool {
        let before = number.range.lowerBound - 1
        guard number.digitCount == 3, kind(before) == .space, kind(before - 1) == .digit else { return false }
        return self.number(endingAt: before).map { $0.digitCount > 3 } ?? true
    }

    private func hasDayHalf(at start: Int, _ conventions: Typography.Conventions) -> Bool {
        if conventions.dayLink != nil { return hasPair(at: start, "a", "m") || hasPair(at: start, "p", "m") }
        guard conventions.setsMonthFirst else { return false }
        let end = endOfLetters(start)
        let word = self[end] == "." && kind(end + 1) == .letter ? string(start..<end + 3) : string(start..<end)
        return Typography.Vocabulary.dayHalves.contains(word)
    }

    /// `a. m.`
    private func hasPair(at start: Int, _ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        self[start] == first && self[start + 1] == "." && kind(start + 2) == .space && self[start + 3] == second
            && self[start + 4] == "."
    }

    private func hasZone(at start: Int) -> Bool {
        let end = endOfLetters(start)
        return Typography.Vocabulary.zones.contains(string(start..<end)) && !kind(end).isWord
    }

    private func isDay(_ number: Typography.Number) -> Bool {
        number.digitCount <= 2 && (1...31).contains(number.value) && !number.hasSeparator && !number.isTime
    }

    /// A month's name, after the linking word where the language has one.
    private func hasMonth(at start: Int, _ conventions: Typography.Conventions) -> Bool {
        var start = start
        if let link = conventions.dayLink {
            let end = endOfLetters(start)
            guard string(start..<end) == link, kind(end) == .space else { return false }
            start = end + 1
        }
        let end = endOfLetters(start)
        return end > start && !kind(end).isWord && isMonth(start..<end, conventions)
    }

    private func isMonth(_ word: Range<Int>, _ conventions: Typography.Conventions) -> Bool {
        let name = string(word)
        let lower = name.lowercased()
        // English and German write months with a capital: “may 5” is no date.
        if conventions.setsMonthFirst, name == lower { return false }
        return conventions.months.contains(lower)
    }
}

// After words.
extension Typography.RunningText {
    /// The start of the word with its points that ends before `end`; `end` itself when it is longer than any abbreviation.
    private func startOfWord(_ end: Int) -> Int {
        var start = end
        while start > 0, kind(start - 1) != .space, kind(start - 1) != .opening, kind(start - 1) != .dash {
            if signs[start - 1].isFrozen || end - start > 12 { return end }
            start -= 1
        }
        return start
    }

    private func joinAfterWord(_ index: Int, _ conventions: Typography.Conventions) -> Unicode.Scalar? {
        let next = index + 1
        let start = startOfWord(index)
        guard start < index else { return nil }
        if kind(next) == .digit { return joinsNumber(start..<index, next, conventions) ? .noBreakSpace : nil }
        guard kind(next) == .letter, !signs[next].isFrozen else { return nil }
        if kind(start) == .digit, let space = joinOrdinal(start..<index, next, conventions) { return space }
        // Past this only a point or a capital can call for anything, and most words have neither.
        let isCapital = isCapital(next)
        guard isCapital || self[index - 1] == "." else { return nil }
        if isInitial(start..<index), let space = joinInitial(start, next, conventions) { return space }
        let word = string(start..<index)
        if isCapital, conventions.titles.contains(word) { return .noBreakSpace }
        if conventions.setsMonthFirst, hasZone(at: next), endsDayHalf(start..<index, word) { return .noBreakSpace }
        return isSecondWord(next, after: word, conventions) ? .noBreakSpace : nil
    }

    /// `p. ex.`, `EE. UU.`
    private func isSecondWord(_ next: Int, after word: String, _ conventions: Typography.Conventions) -> Bool {
        guard !conventions.secondWords.isEmpty else { return false }
        let end = endOfLetters(next)
        return self[end] == "." && conventions.secondWords.contains(word + " " + string(next..<end + 1))
    }

    /// `Fig. 2`, `§ 5`, `v 2`, `March 16`
    private func joinsNumber(_ range: Range<Int>, _ next: Int, _ conventions: Typography.Conventions) -> Bool {
        let word = string(range)
        let start = range.lowerBound
        if word == "§" || word == "§§" { return true }
        if word == "h" { return conventions.beforeNumbers.contains(word) && kind(start - 2) == .digit }
        if conventions.beforeNumbers.contains(word) { return true }
        guard conventions.setsMonthFirst, let day = number(startingAt: next), isDay(day) else { return false }
        let end = endOfLetters(start)
        return isMonth(start..<end, conventions) && word.utf8.count - (end - start) <= (word.hasSuffix(".") ? 1 : 0)
            && !kind(day.range.upperBound).isWord
    }

    /// `2:18 PM PST`, `2:18PM PST`
    private func endsDayHalf(_ range: Range<Int>, _ word: String) -> Bool {
        var start = range.lowerBound
        while start < range.upperBound, kind(start) == .digit || self[start] == ":" { start += 1 }
        guard
            Typography.Vocabulary.dayHalves.contains(
                start == range.lowerBound ? word : string(start..<range.upperBound))
        else { return false }
        return start > range.lowerBound || kind(start - 2) == .digit
    }

    /// German `20. März`, French `1er mars`.
    private func joinOrdinal(
        _ range: Range<Int>, _ next: Int, _ conventions: Typography.Conventions
    ) -> Unicode.Scalar? {
        guard let day = number(startingAt: range.lowerBound), isDay(day) else { return nil }
        let ending = string(day.range.upperBound..<range.upperBound)
        guard ending == "." || ending == "er" || ending == "º" || ending == "°" else { return nil }
        return hasMonth(at: next, conventions) ? .noBreakSpace : nil
    }
}

// Initials and abbreviations of single letters.
extension Typography.RunningText {
    /// One letter and a point.
    private func isInitial(_ word: Range<Int>) -> Bool {
        word.count == 2 && kind(word.lowerBound) == .letter && self[word.lowerBound + 1] == "."
    }

    private func isCapital(_ index: Int) -> Bool {
        guard kind(index) == .letter, !signs[index].isFrozen else { return false }
        let scalar = self[index]
        return scalar.value < 0x80 ? scalar.value <= 0x5A : scalar.properties.isUppercase
    }

    /// `z. B.`, `J. R.`, `J. R. Smith`, `Ada B. Smith`; but not `So did I. The next`.
    private func joinInitial(_ start: Int, _ next: Int, _ conventions: Typography.Conventions) -> Unicode.Scalar? {
        let isCapital = isCapital(start)
        if kind(next) == .letter, !signs[next].isFrozen, self[next + 1] == "." {
            return isCapital ? .noBreakSpace : conventions.abbreviationSpace
        }
        guard isCapital, self.isCapital(next), self[start] != "I" else { return nil }
        return followsName(start) ? .noBreakSpace : nil
    }

    /// Whether a name could have begun before `start`: at the paragraph's start, after a capital, another initial or a bracket.
    private func followsName(_ start: Int) -> Bool {
        guard start > 0, kind(start - 1) == .space else { return true }
        var word = start - 1
        while word > 0, kind(word - 1) != .space, start - word < 32 { word -= 1 }
        if kind(word) == .opening { word += 1 }
        return isCapital(word)
    }
}
