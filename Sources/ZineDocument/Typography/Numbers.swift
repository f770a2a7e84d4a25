extension Typography {
    /// A number in running text, with the points and colons inside it.
    struct Number {
        var range: Range<Int>
        /// Its digits read without separators.
        var value = 0
        var digitCount = 0
        var hasLeadingZero = false
        /// `.`, `,` or an apostrophe inside.
        var hasSeparator = false
        /// A colon inside: `14:20`.
        var isTime = false
        /// Whether all its digits are 0 to 9.
        var isPlain = true
    }
}

extension Typography.RunningText {
    /// Numbers longer than this are identifiers.
    private static let longestNumber = 16

    /// The number whose last digit stands before `end`.
    func number(endingAt end: Int) -> Typography.Number? {
        guard kind(end - 1) == .digit else { return nil }
        var start = end - 1
        while start > 0, isNumeric(start - 1) {
            start -= 1
            if end - start > Self.longestNumber { return nil }
        }
        return number(in: start..<end)
    }

    /// The number whose first digit stands at `start`.
    func number(startingAt start: Int) -> Typography.Number? {
        guard kind(start) == .digit else { return nil }
        var end = start + 1
        while isNumeric(end) {
            end += 1
            if end - start > Self.longestNumber { return nil }
        }
        return number(in: start..<end)
    }

    /// Whether the sign belongs to a number: a digit, or a separator with digits on both sides.
    private func isNumeric(_ index: Int) -> Bool {
        if kind(index) == .digit { return true }
        switch self[index] {
        case ".", ",", ":", "’": return kind(index - 1) == .digit && kind(index + 1) == .digit
        default: return false
        }
    }

    private func number(in range: Range<Int>) -> Typography.Number {
        var number = Typography.Number(range: range)
        for index in range {
            switch self[index] {
            case "0"..."9":
                if number.digitCount == 0, self[index] == "0", range.count > 1 { number.hasLeadingZero = true }
                number.value = number.value * 10 + Int(self[index].value - 0x30)
                number.digitCount += 1
            case ":": number.isTime = true
            case ".", ",", "’": number.hasSeparator = true
            default: number.isPlain = false
            }
        }
        return number
    }

    /// Whether nothing hangs on the number's left that makes it part of a name: `db1`, `UTF-8`.
    func isFree(_ number: Typography.Number) -> Bool {
        let start = number.range.lowerBound
        // Ideographs and kana have no space between them and a number.
        if kind(start - 1).isWord, !isUnspaced(start - 1) { return false }
        return !(kind(start - 1) == .dash && kind(start - 2) == .letter)
    }

    /// The end of the run of letters that starts at `start`; looks no further than the longest word of any list.
    func endOfLetters(_ start: Int) -> Int {
        var end = start
        let isWide = isUnspaced(start)
        while end - start < 16, kind(end) == .letter, !signs[end].isFrozen, isUnspaced(end) == isWide { end += 1 }
        return end
    }

    /// Whether a unit of measure stands at `start`: `ms`, `MB/s`, `%`.
    func hasUnit(at start: Int, _ conventions: Typography.Conventions) -> Bool {
        var end = endOfLetters(start)
        if end == start {
            // Signs that are no letters, alone or before one: `%`, `°`, `°C`.
            guard kind(start) == .symbol else { return false }
            if self[start] == "°", self[start + 1] == "C" || self[start + 1] == "F" { end += 1 }
            end += 1
        }
        let unit = string(start..<end)
        guard Typography.Vocabulary.units.contains(unit) || conventions.units.contains(unit) else { return false }
        return (!kind(end).isWord || isUnspaced(end)) && self[end] != "'" && self[end] != "’" && self[end] != "_"
            && self[end] != "+"
    }
}
